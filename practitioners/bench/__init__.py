"""Speed, measured: a scratch directory of any size, and the same requests to it on both databases."""
