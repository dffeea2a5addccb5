"""What the suite stands on: databases, the browser, and the guard that keeps tests off the network."""
