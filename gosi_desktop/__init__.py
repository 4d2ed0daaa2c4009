"""Munshaa: an establishment's social-insurance duties, looked after from its own desk."""

__version__ = "0.1.0"
