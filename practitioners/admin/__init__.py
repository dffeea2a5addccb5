"""How staff work with the directory in the CMS."""
