"""Asking other sites whether what we link to is still there: slowly, politely, and only on the open internet.

An editor chooses the addresses, so this must not become a way to look around inside the operator's network. A
name is resolved once, every address it has must be public, and the connection goes to that address and no
other; each redirect is held to the same.
"""
