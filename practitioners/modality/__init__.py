"""What the pages of techniques show.

Public face: ``page.modality_context`` and ``listing.index_context``.
"""
