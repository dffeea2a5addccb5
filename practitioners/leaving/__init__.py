"""How practitioners go: with their data as a file, some days to change their mind, and no trace."""
