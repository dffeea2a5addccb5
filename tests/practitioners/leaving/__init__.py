"""Going."""
