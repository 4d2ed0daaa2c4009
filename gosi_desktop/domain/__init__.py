"""Rules of the field: pure Python, no I/O, no clock of its own."""
