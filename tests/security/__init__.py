"""Who may do what, held by tables: every address of the site, every role, every form."""
