"""The editors' guide, readable in the CMS: the same file as in ``docs``, so there is one text to keep."""
