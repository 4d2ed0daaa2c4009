"""What the user can do; the only door for screens and command line."""
