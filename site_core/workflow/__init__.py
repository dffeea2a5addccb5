"""Mails about pages on their way: to whoever checks them, and back to whoever wrote them."""
