"""The claims guard: words that promise more than massage can show. It flags; it never refuses anything."""
