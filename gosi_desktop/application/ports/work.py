"""Long work: how it reports, how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int | None], None]  # done, total (None: not known yet)
Cancelled = Callable[[], bool]
