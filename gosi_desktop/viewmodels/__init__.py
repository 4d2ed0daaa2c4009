"""What each screen shows and may do; QtCore only."""
