"""What a condition must have before anybody reads it, and every door through which it could go out."""
