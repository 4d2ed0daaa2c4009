"""A desktop that keeps what it was given to say."""

from collections.abc import Callable


class FakeNotices:
    """The port of desktop notices; ``press`` is what somebody at the screen does."""

    def __init__(self, has_place: bool = True) -> None:
        self.has_place = has_place
        self.said: list[tuple[str, str]] = []
        self._opened: Callable[[], None] | None = None

    def available(self) -> bool:
        return self.has_place

    def say(self, title: str, text: str, opened: Callable[[], None]) -> None:
        if self.has_place:
            self.said.append((title, text))
            self._opened = opened

    def withdraw(self) -> None:
        self._opened = None

    def press(self) -> None:
        """On the last one."""
        if self._opened is not None:
            self._opened()
