"""Lists of practitioners in and out: one line for each person, all or nothing, and nobody shown unasked."""
