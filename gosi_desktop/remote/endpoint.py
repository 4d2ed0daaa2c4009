"""Where a service listens, and which addresses may be spoken to at all."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from gosi_desktop.domain.errors import Untrusted

LOOPBACK = frozenset({"127.0.0.1", "::1"})  # literally: a name may be made to mean another computer


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address, and the start token when it is a service that this program started itself."""

    address: str
    start_token: str | None = None

    @property
    def is_loopback(self) -> bool:
        """Whether nothing leaves this computer; no proxy is asked then."""
        return urlsplit(self.address).hostname in LOOPBACK

    def require_trusted(self) -> None:
        """Raise Untrusted unless it is https, or our own service on this computer."""
        scheme = urlsplit(self.address).scheme
        if scheme == "https":
            return
        if scheme != "http" or not self.is_loopback or not self.start_token:
            raise Untrusted("remote.plain_http")


Locate = Callable[[], Endpoint]  # asked for every call: the practice service has a new address at each start
