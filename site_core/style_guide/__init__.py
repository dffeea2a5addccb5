"""Every component in every state, rendered from the real templates with fixed example data."""
