"""Where does it hurt? The drawing that asks, and a page for each part of the body."""
