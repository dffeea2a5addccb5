"""Joining as staff see it: whom to invite, and whose a profile is."""
