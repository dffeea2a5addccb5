"""Our own checks in the editor's list of checks, beside those of Wagtail: safety, plain words, honest claims.

The words are read on the server, where the claims list is. What is found is marked in the preview, and only
there; the checker in the browser then shows each mark with what to do about it.
"""
