"""The forms of a section: one for its fields of the page, one for each of its rows."""
