"""Window or practice service: decided before any Qt is imported."""

import gc
import sys

from gosi_desktop.traces import leave_no_core

_YOUNG = 50_000  # objects between two collections: with Python's 700, a start spends a tenth of its time in them


def main() -> int:
    """Run the window, or, with ``--practice-service`` first, the reference service behind it."""
    leave_no_core()
    if sys.argv[1:2] == ["--practice-service"]:
        del sys.argv[1]
        from gosi_desktop.sandbox.__main__ import main as serve

        return serve()
    gc.set_threshold(_YOUNG)
    from gosi_desktop.app import main as show

    return show()


if __name__ == "__main__":
    sys.exit(main())
