"""Lists of people in and out."""
