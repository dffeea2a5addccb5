"""Stories that people have agreed to, and what happens when they change their mind."""
