"""How practitioners come in: they apply, are invited, or claim a profile that is there already."""
