"""The clinical review of a page: the only way in which its dates change."""
