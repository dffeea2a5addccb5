"""What the outbox tells those who asked for a mail."""

from django.dispatch import Signal

#: A mail has come to its end. Arguments: mail (an OutgoingMail; its state says how).
mail_settled = Signal()
