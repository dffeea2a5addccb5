"""A condition on one or two sheets of paper: for the fridge door, the waiting room, or a worried relative.

``content`` picks the words, ``sheet.typ`` sets them, ``pdf`` makes the file, ``serving`` hands it out.
"""
