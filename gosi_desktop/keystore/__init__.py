"""Profiles, wrapped keys, keychain, passphrase, recovery key; never a plain key on disk."""
