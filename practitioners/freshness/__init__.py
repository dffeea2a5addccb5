"""Whether what a profile says is still true: who confirmed what when, and what follows from its age.

Public face: ``confirming`` (confirm a section, or everything), ``schedule`` (what an age means) and ``shown``
(the days that visitors read).
"""
