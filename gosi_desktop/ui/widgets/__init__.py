"""Widgets that know nothing of the product: painted from the tokens wherever a style sheet cannot."""
