"""The pages below ``/account/`` that belong to a profile."""
