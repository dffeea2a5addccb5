"""The demo's people and the words of the directory, and the modules that load them."""
