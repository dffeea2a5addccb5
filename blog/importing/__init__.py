"""Bringing in what exists: a WordPress export, or pages of text and HTML, become drafts.

The stages are files: a reader turns each source into pieces (``pieces``), ``guesses`` finds cards and
figures among them, ``stream_rows`` writes them as blocks, and ``drafts`` stores one page at a time. Nothing
is published, no script survives, and whatever could not be brought over is in the report.
"""
