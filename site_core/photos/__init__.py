"""Pictures that people send in: looked at with suspicion, drawn anew, and never stored as they came."""
