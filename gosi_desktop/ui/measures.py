"""Where the great parts of a window stand: shared by the screens and by the frames shown before they are there."""

from typing import Final

from gosi_desktop.ui.theme import scaled

SIDEBAR: Final = 232
RAIL: Final = 60
RAIL_BELOW: Final = 1180  # of the window: below it the sidebar keeps its icons alone
HEADER: Final = 64
NARROW_PAGE: Final = 1000  # below it a page keeps its edges closer

_FORM = 415
_FORM_SHARE = 0.411  # of the window's width


def form_width(window: int) -> int:
    """The half of the sign-in and first start that holds the form."""
    return max(round(window * _FORM_SHARE), min(scaled(_FORM) + 64, window))


def form_column() -> int:
    """The widest that the form itself gets."""
    return scaled(_FORM)


def page_side(page: int) -> int:
    """The space on either side of a page."""
    return 16 if page < scaled(NARROW_PAGE) else 24
