"""The picture that goes with a shared address: 1200 by 630, drawn by the site itself in its own look."""
