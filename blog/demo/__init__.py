"""The demo's pages of text, and the modules that load them."""
