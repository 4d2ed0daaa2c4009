"""Runs first: void Qt calls must not lose references to None.

PySide6 6.12.0 on Python 3.11 loses one at nearly every call and aborts after a few thousand of them; that is why
6.11.x is pinned. ``python -m tests.probe`` prints what it counted and ends non-zero when references are lost.
"""

import os
import sys

CALLS = 10_000


def references_lost() -> int:
    """How many references to None ``CALLS`` void calls cost (0 on a sound build; None is immortal from 3.12 on)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication.instance() or QApplication([])
    label = QLabel("…")
    label.setText("warm")
    keep = [None] * (CALLS * 2)  # so that a lossy build can be counted before it aborts
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setEnabled(True)
    lost = before - sys.getrefcount(None)
    del keep, application
    return lost


if __name__ == "__main__":
    lost = references_lost()
    print(f"{CALLS} void Qt calls lost {lost} references to None")
    sys.exit(1 if lost > CALLS // 100 else 0)
