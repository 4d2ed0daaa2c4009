"""Papers and sheets: one module for each document."""
