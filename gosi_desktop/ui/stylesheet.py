"""The style sheet, written from the tokens: only what Qt paints itself; everything else paints from the tokens."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtGui import QFont


class Colours(Protocol):
    """Colours by their names in the visual language."""

    def __getitem__(self, name: str) -> str: ...


TONES = ("text", "text-2", "text-3", "text-off", "link", "ok", "warn", "bad", "pend")
SURFACES = ("canvas", "chrome", "surface", "surface-2", "surface-3")

# Symmetric on purpose: paddings, borders and margins of style sheets do not follow the direction of reading.
_RULES = """
QMainWindow, QDialog {{ background: {canvas}; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line-2}; padding: 4px 8px; }}
QScrollArea, QScrollArea > QWidget#qt_scrollarea_viewport {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {line-2}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {field-line}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit, QPlainTextEdit, QTextEdit {{
    background: transparent; border: none; padding: 0; color: {text}; placeholder-text-color: {text-3};
    selection-background-color: {primary}; selection-color: {on-fill};
}}
QLineEdit {{ lineedit-password-character: 8226; }}
QLineEdit:disabled {{ color: {text-off}; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 8px; padding: 4px; }}
QMenu::item {{ padding: 7px 16px; border-radius: 5px; }}
QMenu::item:selected {{ background: {surface-3}; }}
QMenu::item:disabled {{ color: {text-off}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QAbstractItemView {{
    background: {surface}; color: {text}; border: none; outline: none;
    selection-background-color: {primary-soft}; selection-color: {text};
}}
QComboBox QAbstractItemView {{ border: 1px solid {line-2}; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: 32px; padding: 0 8px; border-radius: 5px; }}
QComboBox QAbstractItemView::item:selected {{ background: {primary-soft}; color: {link}; }}
QHeaderView {{ background: {surface-2}; border: none; }}
QHeaderView::section {{
    background: {surface-2}; color: {text-2}; border: none; border-bottom: 1px solid {line}; padding: 0 10px;
}}
QTableCornerButton::section {{ background: {surface-2}; border: none; border-bottom: 1px solid {line}; }}
QSplitter::handle {{ background: {line}; }}
"""


def style_sheet(colours: Colours, fonts: Mapping[str, QFont]) -> str:
    """The whole sheet for one theme; labels choose type and colour with the properties ``role`` and ``tone``."""
    names = (*TONES, *SURFACES, "line", "line-2", "field-line", "primary", "primary-soft", "on-fill")
    parts = [_RULES.format(**{name: colours[name] for name in names})]
    parts += [
        f'QLabel[role="{role}"] {{ font-size: {font.pixelSize()}px; font-weight: {int(font.weight())}; }}'
        for role, font in fonts.items()
    ]
    parts += [f'QLabel[tone="{tone}"] {{ color: {colours[tone]}; }}' for tone in TONES]
    parts += [f'*[surface="{name}"] {{ background: {colours[name]}; }}' for name in SURFACES]
    return "\n".join(parts)
