"""Calls as the service sees them, apart from how they travel: what came, what goes back, and the list of operations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec
from sqlalchemy.engine import Connection

from gosi_desktop.sandbox.problems import CONTENT_TYPE, Language, Refusal
from gosi_desktop.sandbox.state import State

if TYPE_CHECKING:
    from gosi_desktop.sandbox.core import Equipment

JSON = "application/json"
JOSE = "application/jose"
OCTETS = "application/octet-stream"
Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Asked = TypeVar("Asked", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Call:
    """One call. Names of headers are in lower case; ``address`` is where it came from."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    address: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer, as it leaves."""

    status: int
    body: bytes = b""
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TokenAnswer:
    """An answer that holds tokens: never kept; ``resume`` lets a repeated call make them anew."""

    answer: msgspec.Struct
    resume: str


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose session a call carries."""

    person: str
    session: str
    device: str
    terms_accepted: str | None
    stale: bool  # the session's "last seen" and its tokens' "first used" are to be written down


@dataclass(slots=True)
class Context:
    """What a handler has at hand. Everything it writes is one transaction, with the call's own bookkeeping."""

    equipment: "Equipment"
    connection: Connection
    state: State
    now: datetime
    call: Call
    path: Mapping[str, str]
    language: Language
    caller: Caller | None = None
    body: msgspec.Struct | None = None
    query: msgspec.Struct | None = None
    resume: str = ""  # of an earlier, lost answer to this very call

    def asked(self, kind: type[Asked]) -> Asked:
        """The body, decoded."""
        assert isinstance(self.body, kind)
        return self.body

    def queried(self, kind: type[Asked]) -> Asked:
        """The query, decoded."""
        assert isinstance(self.query, kind)
        return self.query

    @property
    def signed_in(self) -> Caller:
        """The caller of an operation that needs a session."""
        if self.caller is None:
            raise Refusal("session_expired")
        return self.caller


Result = msgspec.Struct | Reply | TokenAnswer | None
Handler = Callable[[Context], Result]
Declared = TypeVar("Declared", bound=Handler)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the service, as it is carried out and as it is documented."""

    method: Method
    path: str
    handle: Handler
    asks: type[msgspec.Struct] | None = None
    query: type[msgspec.Struct] | None = None
    answers: type[msgspec.Struct] | None = None
    status: int = 200
    content_type: str = JSON
    refusals: tuple[str, ...] = ()
    is_open: bool = False  # needs no session
    keyed: bool = False  # carries an Idempotency-Key
    writes: bool = False
    practice: bool = False
    before_terms: bool = False  # may be called before the terms in force are accepted
    conditional: bool = False  # knows ETag and If-None-Match
    claimed: bool = False  # carries an X-Claim
    raw: bool = False  # its body is a piece of a file
    ranged: bool = False  # answers a Range with 206
    apart: bool = False  # makes its own transactions, once the caller is known

    @property
    def summary(self) -> str:
        """The first line of the handler's docstring."""
        return (self.handle.__doc__ or "").strip().partition("\n")[0]

    @property
    def name(self) -> str:
        """The handler's name, unique among all."""
        return self.handle.__name__


class Operations:
    """The operations of one module, collected by its decorator."""

    def __init__(self) -> None:
        self.all: list[Operation] = []

    def __call__(
        self,
        method: Method,
        path: str,
        *,
        asks: type[msgspec.Struct] | None = None,
        query: type[msgspec.Struct] | None = None,
        answers: type[msgspec.Struct] | None = None,
        status: int | None = None,
        content_type: str = JSON,
        refusals: tuple[str, ...] = (),
        is_open: bool = False,
        keyed: bool = False,
        writes: bool | None = None,
        practice: bool = False,
        before_terms: bool = False,
        conditional: bool = False,
        claimed: bool = False,
        raw: bool = False,
        ranged: bool = False,
        apart: bool = False,
    ) -> Callable[[Declared], Declared]:
        """Declare the function below as an operation; ``writes`` is any method but GET unless said otherwise."""

        def declare(handle: Declared) -> Declared:
            self.all.append(
                Operation(
                    method=method, path=path, handle=handle, asks=asks, query=query, answers=answers,
                    status=status or (200 if answers or content_type == JOSE else 204), content_type=content_type,
                    refusals=refusals, is_open=is_open or practice, keyed=keyed,
                    writes=method != "GET" if writes is None else writes, practice=practice,
                    before_terms=before_terms, conditional=conditional, claimed=claimed, raw=raw,
                    ranged=ranged, apart=apart,
                )
            )  # fmt: skip
            return handle

        return declare


__all__ = [
    "CONTENT_TYPE", "JOSE", "JSON", "OCTETS", "Call", "Caller", "Context", "Handler", "Method", "Operation",
    "Operations", "Reply", "Result", "TokenAnswer",
]  # fmt: skip
