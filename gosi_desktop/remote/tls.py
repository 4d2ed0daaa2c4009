"""TLS as this program wants it: the system's own trust, 1.2 at least, no other certificates mixed in."""

import socket
import ssl
from pathlib import Path
from typing import Any, Protocol

import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


def trusting_context(ca_file: Path | None = None) -> ssl.SSLContext:
    """Trusts what the system trusts; a test's authority comes in here and never through the environment."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is not None:
        context.load_verify_locations(cafile=str(ca_file))
    return context


class Watch(Protocol):
    """Hears of every line before it is waited on; may raise."""

    def using(self, connection: HTTPConnection) -> None: ...
    def opening(self, line: socket.socket) -> None: ...


class TrustingAdapter(HTTPAdapter):
    """Connects with one TLS context and tells ``watch`` on which line a thread is about to wait.

    requests would add its own bundle of authorities to the context; the system's store alone decides here.
    """

    def __init__(self, context: ssl.SSLContext, watch: Watch) -> None:
        self._context = context
        self._pools = _pools_telling(watch)
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Pools for direct connections."""
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Pools behind a proxy, which may itself be reached over TLS."""
        manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context, proxy_ssl_context=self._context)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Certificates are required, and checked by our context only."""
        conn.cert_reqs = "CERT_REQUIRED"


def _pools_telling(watch: Watch) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def connect(self) -> None:
            watch.using(self)
            super().connect()
            watch.using(self)

        def _new_conn(self) -> socket.socket:
            return _told(watch, super()._new_conn())

        def request(self, *args: Any, **kwargs: Any) -> None:
            watch.using(self)
            super().request(*args, **kwargs)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            watch.using(self)
            super().connect()
            watch.using(self)

        def _new_conn(self) -> socket.socket:
            return _told(watch, super()._new_conn())

        def request(self, *args: Any, **kwargs: Any) -> None:
            watch.using(self)
            super().request(*args, **kwargs)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _told(watch: Watch, line: socket.socket) -> socket.socket:
    try:
        watch.opening(line)
    except BaseException:
        line.close()
        raise
    return line
