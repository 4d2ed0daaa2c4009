"""How the program looks and behaves on this computer: nothing personal, so kept beside the profiles in plain JSON."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Literal, Protocol
from urllib.parse import urlsplit

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.domain.errors import RuleViolation

Language = Literal["ar", "en"]
Theme = Literal["light", "dark", "system"]
Digits = Literal["latin", "arabic"]
Calendar = Literal["gregorian", "hijri"]
Density = Literal["compact", "medium", "comfortable"]
Sends = Literal["now", "when_i_ask"]
ProxyChoice = Literal["system", "none", "own"]

_CHOICES: dict[str, tuple[str, ...]] = {
    "language": ("ar", "en"),
    "theme": ("light", "dark", "system"),
    "digits": ("latin", "arabic"),
    "calendar": ("gregorian", "hijri"),
    "density": ("compact", "medium", "comfortable"),
    "proxy": ("system", "none", "own"),
    **dict.fromkeys(("send_changes", "send_exclusions", "send_files"), ("now", "when_i_ask")),
}
LOCK_MINUTES = (1, 5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices of the settings page. ``lock_minutes`` counts only where a passphrase is set."""

    language: Language = "ar"
    theme: Theme = "system"
    digits: Digits = "latin"
    calendar: Calendar = "gregorian"
    second_date: bool = True
    density: Density = "medium"
    lock_minutes: int = 5
    automatic_pull: bool = True
    notices: bool = True  # what ends soon is said on the desktop too
    send_changes: Sends = "now"  # which way of sending a form offers first; whoever fills it in may choose the other
    send_exclusions: Sends = "when_i_ask"
    send_files: Sends = "when_i_ask"
    automatic_backups: bool = True  # on exit and at the first start of a day
    backup_folder: str = ""  # "": our own in the user's documents
    backup_outside: str = ""  # a second folder, on another disk; "": none
    tour_seen: bool = False  # the tour of the practice establishment was offered
    clear_copied: bool = True  # what is copied of people and money, after a minute
    proxy: ProxyChoice = "system"
    proxy_address: str = ""  # http://host:port, where ``proxy`` is "own"
    last_profile: str = ""
    opens_locked: bool = False  # that profile has a passphrase: for the frame of the first painting


class PreferenceFile(Protocol):
    """Where they are kept."""

    def read(self) -> dict[str, object]:
        """What is kept; empty when there is nothing readable."""

    def write(self, values: dict[str, object]) -> None: ...


class PreferenceBook:
    """Preferences as they are now, and their changes."""

    def __init__(self, file: PreferenceFile, events: DataChanged, overrides: dict[str, object] | None = None) -> None:
        self._file = file
        self._events = events
        self._current = _understood({**file.read(), **(overrides or {})})

    @property
    def current(self) -> Preferences:
        """As they are now."""
        return self._current

    def change(self, **changes: object) -> Preferences:
        """Take and keep a change at once; what is no choice of ours is refused as a defect."""
        changed = replace(self._current, **changes)  # type: ignore[arg-type]
        if _understood(asdict(changed)) != changed:
            raise ValueError(f"no such choice: {changes}")
        self._current = changed
        self._file.write(asdict(changed))
        self._events.publish(Kind.PREFERENCES)
        return changed


def _understood(values: dict[str, object]) -> Preferences:
    """What of a file makes sense to this version; the rest keeps its default."""
    known: dict[str, object] = {}
    for field in fields(Preferences):
        value = values.get(field.name)
        default = getattr(Preferences(), field.name)
        if type(value) is not type(default):
            continue
        if field.name in _CHOICES and value not in _CHOICES[field.name]:
            continue
        if field.name == "lock_minutes" and value not in LOCK_MINUTES:
            continue
        if field.name == "proxy_address" and value and not _is_proxy(str(value)):
            continue
        known[field.name] = value
    return Preferences(**known)  # type: ignore[arg-type]


def proxy_address(typed: str) -> str:
    """``http://host:port`` of what was typed. Raises RuleViolation('proxy.form', 'proxy_address').

    No name and password: they would stand in plain text beside the profiles.
    """
    text = typed.strip().rstrip("/")
    whole = text if "://" in text else f"http://{text}"
    if not _is_proxy(whole):
        raise RuleViolation("proxy.form", "proxy_address")
    return whole


def _is_proxy(address: str) -> bool:
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        return False
    plain = not (parts.path or parts.query or parts.fragment or parts.username or parts.password)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port is not None and plain
