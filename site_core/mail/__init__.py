"""Mails that are neither lost nor doubled: written into the database, sent once what they tell is saved.

``queue`` in ``outbox.py`` is the one way a mail leaves this site. A kind of mail is a folder of templates,
``templates/mail/<kind>/``, with a sample in ``tests/mails/samples.py`` that holds it to the rules: one
purpose, one button, text beside HTML, no picture.
"""

from site_core.mail.outbox import queue

__all__ = ["queue"]
