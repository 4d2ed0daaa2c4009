"""What a person chose in a list: columns shown, sort, which are personal enough to live in the encrypted cache."""

import json
from typing import Any

from gosi_desktop.application.ports import DeviceStore


class ViewChoices:
    """Small choices of the screens, kept by name; what cannot be read counts as not chosen."""

    def __init__(self, device: DeviceStore) -> None:
        self._device = device

    def read(self, view: str) -> dict[str, Any]:
        """The choices of a view; empty when none were made."""
        kept = self._device.get(f"view.{view}")
        try:
            found = json.loads(kept) if kept else {}
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, view: str, choices: dict[str, Any]) -> None:
        """Remember them over restarts."""
        self._device.put(f"view.{view}", json.dumps(choices, ensure_ascii=False))
