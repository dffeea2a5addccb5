"""Signing up and in, on top of allauth: our forms, our mails, our limits."""
