"""Photos of practitioners: sent in, cut square, held back until a moderator has seen them."""
