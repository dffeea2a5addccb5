"""Maps: one of the people in a list, and one of each place of practice. All they show is on the page too."""
