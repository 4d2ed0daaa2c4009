"""Whether this computer has any way to a service at all: asked of its own routing table, nothing is sent."""

import socket
import urllib.request
from collections.abc import Mapping
from urllib.parse import urlsplit

from gosi_desktop.application.threads import entering_port
from gosi_desktop.remote.endpoint import LOOPBACK


def has_route(address: str) -> bool:
    """True when a network leads towards the host; a name that cannot be looked up means that none does.

    Connecting a datagram socket chooses a route and sends nothing.
    """
    entering_port("route")
    parts = urlsplit(address)
    host = parts.hostname or ""
    if not host or host in LOOPBACK:
        return True
    try:
        found = socket.getaddrinfo(host, parts.port or 443, type=socket.SOCK_DGRAM)
    except OSError:
        return False
    return any(_leads_there(family, place) for family, _, _, _, place in found)


def _leads_there(family: int, place: object) -> bool:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect(place)  # type: ignore[arg-type]
    except OSError:
        return False
    return True


def proxies(choice: str, address: str) -> Mapping[str, str]:
    """By scheme: the system's, none, or the one at ``address`` (``own``)."""
    if choice == "own" and address:
        return {"https": address}
    return {} if choice == "none" else urllib.request.getproxies()
