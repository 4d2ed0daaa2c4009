"""Keeping the cache equal to the authority: one round, and when the next one is due."""
