"""Keeps note of what published pages contain that can go stale (see ``site_core.models.inventory``)."""
