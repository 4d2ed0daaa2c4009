"""The line to a profile's service, wired when it is first spoken over: network and TLS are no part of a start."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from gosi_desktop.application.ports import Cache, ProfileInfo, ProfileKind
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.domain.clock import Clock
from gosi_desktop.remote.service_time import ServiceTime

if TYPE_CHECKING:
    from gosi_desktop.application.ports import (
        AccountDesk,
        ApplicationDesk,
        ApprovalDesk,
        Authority,
        Invitations,
        PracticeDesk,
        Registrar,
        RequestDesk,
        SessionGate,
    )
    from gosi_desktop.application.ports.certificates import CertificateDesk
    from gosi_desktop.application.ports.injuries import InjuryDesk
    from gosi_desktop.application.ports.members import MemberDesk
    from gosi_desktop.remote.endpoint import Locate
    from gosi_desktop.remote.invoices import ServiceInvoices

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Around:
    """What a line is made of besides its profile."""

    clock: Clock  # this computer's
    cache: Cache  # tokens, what waits to be sent, the head of the chain of deeds
    preferences: PreferenceBook  # language and proxy, as they are at each call
    ca_file: Path | None
    practice_seed: str
    practice_arguments: tuple[str, ...]


class Line:
    """What speaks to one service. Its parts (``authority``, ``gate`` …) may be handed on before anything is made."""

    def __init__(self, profile: ProfileInfo, time: ServiceTime, around: Around) -> None:
        self._profile = profile
        self.time = time
        self._around = around
        self._making = threading.Lock()
        self._made: _Made | None = None
        self._ended = False
        self.authority: Authority = stand_in(lambda: self._parts().authority)
        self.gate: SessionGate = stand_in(lambda: self._parts().gate)
        self.registrar: Registrar = stand_in(lambda: self._parts().registrar)
        self.applications: ApplicationDesk = stand_in(lambda: self._parts().applications)
        self.account: AccountDesk = stand_in(lambda: self._parts().account)
        self.invitations: Invitations = stand_in(lambda: self._parts().invitations)
        self.approvals: ApprovalDesk = stand_in(lambda: self._parts().approvals)
        self.members: MemberDesk = stand_in(lambda: self._parts().members)
        self.requests: RequestDesk = stand_in(lambda: self._parts().requests)
        self.certificates: CertificateDesk = stand_in(lambda: self._parts().certificates)
        self.invoices: ServiceInvoices = stand_in(lambda: self._parts().invoices)
        self.injuries: InjuryDesk = stand_in(lambda: self._parts().injuries)
        self.desk: PracticeDesk | None = stand_in(lambda: self._parts().desk) if self._is_practice else None

    @property
    def _is_practice(self) -> bool:
        return self._profile.kind is ProfileKind.PRACTICE

    def has_route(self) -> bool:
        """Whether any network leads to the service; practice is on this computer."""
        from gosi_desktop.remote.route import has_route

        if self._is_practice:
            return True
        proxy = proxies_of(self._around.preferences).get("https")
        return has_route(proxy or self._profile.address)

    def break_off(self, thread: int) -> None:
        """End a thread's call, which then raises Cancelled."""
        if self._made is not None:
            self._made.break_off(thread)

    def break_off_all(self) -> None:
        """No more calls, those under way end; never waits."""
        self._ended = True
        if self._made is not None:
            self._made.break_off_all()

    def hang_up(self) -> None:
        """The same, and the practice service ends with it."""
        self.break_off_all()
        with self._making:
            made = self._made
        if made is not None:
            made.hang_up()

    def _parts(self) -> _Made:
        with self._making:
            if self._made is None:
                self._made = self._make()
                if self._ended:
                    self._made.break_off_all()
            return self._made

    def _make(self) -> _Made:
        """Nothing is connected or started before it is used."""
        from gosi_desktop.remote.account import ServiceAccount
        from gosi_desktop.remote.applications import ServiceApplications
        from gosi_desktop.remote.approvals import ServiceApprovals, ServiceInvitations
        from gosi_desktop.remote.authority import ServiceAuthority
        from gosi_desktop.remote.call_keys import CallKeys
        from gosi_desktop.remote.certificates import ServiceCertificates
        from gosi_desktop.remote.endpoint import Endpoint
        from gosi_desktop.remote.injuries import ServiceInjuries
        from gosi_desktop.remote.invoices import ServiceInvoices
        from gosi_desktop.remote.members import ServiceMembers
        from gosi_desktop.remote.practice import ServicePracticeDesk
        from gosi_desktop.remote.practice_service import PracticeService
        from gosi_desktop.remote.registrations import ServiceRegistrar
        from gosi_desktop.remote.requests import ServiceRequests
        from gosi_desktop.remote.service import Service, SignedService
        from gosi_desktop.remote.session import ServiceSession
        from gosi_desktop.remote.transport import Transport

        around, time, address = self._around, self.time, self._profile.address
        locate: Locate = lambda: Endpoint(address)  # noqa: E731 - or the practice service's own
        ends: list[Callable[[], None]] = []
        if self._is_practice:
            started = PracticeService(self._profile.folder, around.practice_seed, around.practice_arguments)
            locate = started.endpoint
            ends.append(started.stop)
        chosen = around.preferences
        transport = Transport(
            locate, time.moment, lambda: chosen.current.language, around.ca_file, proxies=lambda: proxies_of(chosen)
        )  # fmt: skip
        service = Service(transport, time)
        signed = SignedService(service, around.cache.tokens, around.clock)
        keys = CallKeys()
        return _Made(
            authority=ServiceAuthority(locate, service, signed, time, lambda: around.cache.outbox.counts(None).waiting),
            gate=ServiceSession(service, signed, around.cache.tokens, keys),
            registrar=ServiceRegistrar(service, around.cache.tokens),
            applications=ServiceApplications(service, around.cache.tokens),
            account=ServiceAccount(service, signed, keys),
            invitations=ServiceInvitations(signed, keys),
            approvals=ServiceApprovals(signed, keys),
            members=ServiceMembers(signed, keys),
            requests=ServiceRequests(signed, lambda: around.cache.audit.head()[1]),
            certificates=ServiceCertificates(service, signed),
            invoices=ServiceInvoices(signed, keys),
            injuries=ServiceInjuries(signed),
            desk=ServicePracticeDesk(service, time, keys),
            break_off=transport.interrupt,
            break_off_all=transport.close,
            hang_up=closing(transport.close, *ends),
        )


@dataclass(frozen=True, slots=True)
class _Made:
    authority: Authority
    gate: SessionGate
    registrar: Registrar
    applications: ApplicationDesk
    account: AccountDesk
    invitations: Invitations
    approvals: ApprovalDesk
    members: MemberDesk
    requests: RequestDesk
    certificates: CertificateDesk
    invoices: ServiceInvoices
    injuries: InjuryDesk
    desk: PracticeDesk
    break_off: Callable[[int], None]
    break_off_all: Callable[[], None]
    hang_up: Callable[[], None]


class _StandIn:
    """Passes every call on to what it stands for, which is made by the first one: taking a method makes nothing."""

    def __init__(self, made: Callable[[], object]) -> None:
        self._made = made

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            return getattr(self._made(), name)(*arguments, **named)

        return call


def proxies_of(preferences: PreferenceBook) -> Mapping[str, str]:
    """Through what the service is reached, by scheme, as it is chosen now."""
    from gosi_desktop.remote.route import proxies

    return proxies(preferences.current.proxy, preferences.current.proxy_address)


def stand_in(made: Callable[[], T]) -> T:
    """Something of which only methods are used, to be handed on before it is made; ``made`` answers with the same one
    at every call.
    """
    return cast("T", _StandIn(made))


def closing(*parts: Callable[[], None]) -> Callable[[], None]:
    """One call that closes every part in this order, even when one of them fails."""

    def close() -> None:
        with ExitStack() as stack:
            for part in reversed(parts):
                stack.callback(part)

    return close


class NoTokens:
    """For asking a stranger: no session is ever involved."""

    def tokens(self) -> None:
        """There are none."""
        return

    def save_tokens(self, tokens: object) -> None:
        """Nothing is kept of a stranger."""

    def device_id(self) -> str:
        """Nobody is told."""
        return ""
