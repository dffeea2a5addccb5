"""Checking profiles, in the CMS."""
