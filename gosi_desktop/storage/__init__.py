"""The encrypted cache: SQLAlchemy Core on SQLCipher."""
