"""What carries a tag, over all kinds of pages: one shared vocabulary."""
