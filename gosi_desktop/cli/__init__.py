"""'gosi': the same use cases without a window."""
