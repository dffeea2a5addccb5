"""Messages from visitors to practitioners: the form, the limits, the mails, and the end of their text.

The practitioner's address is never printed; the visitor's is used for one reply and deleted. What people
write here can be about their health, so it goes into the mail and nowhere else: no log, no subject line.
"""
