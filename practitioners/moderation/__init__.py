"""A profile that waits is compared, asked about and approved here. Nothing unapproved is ever public."""
