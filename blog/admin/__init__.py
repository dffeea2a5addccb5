"""The editorial side of the CMS that is not a page."""
