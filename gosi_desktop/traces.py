"""What a crash may leave behind: nothing of this process's memory, in which other people's numbers lie."""

import sys


def leave_no_core() -> None:
    """No core file, of this process and of those it starts (POSIX; Windows has no such files of its own accord)."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
