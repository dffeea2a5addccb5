"""Read files of places, one row at a time, whatever their format. No Django, no database.

A reader is a function from numbered lines to `Row` and `BadRow`; `sniff.reader_for` picks it.
"""
