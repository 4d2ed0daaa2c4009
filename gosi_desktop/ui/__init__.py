"""The screens: QtWidgets, no decisions."""
