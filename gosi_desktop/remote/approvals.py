"""Invitations, and requests that wait for this person's word (service contract, section 7)."""

from collections.abc import Sequence
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports import ApprovalResult, CodeChallenge, Invitation
from gosi_desktop.contract import requests as wire
from gosi_desktop.contract.session import CodeEntry
from gosi_desktop.domain.establishment import Role
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import Ask, Reply


class ServiceInvitations:
    """The Invitations of a service."""

    def __init__(self, signed: SignedService, keys: CallKeys) -> None:
        self._signed = signed
        self._keys = keys

    def list(self) -> Sequence[Invitation]:
        """Those that may still be accepted."""
        said = decode(self._signed.ask(Ask("GET", "/v1/invitations")), wire.Invitations)
        return [_invitation(one) for one in said.invitations]

    def accept(self, id: str) -> CodeChallenge:
        """A code goes to this person's mobile."""
        return _challenge(decode(_post(self._signed, self._keys, f"{_path(id)}/acceptance"), wire.ApprovalChallenge))

    def confirm(self, id: str, code: str) -> None:
        """Enter the code; the role starts."""
        _post(self._signed, self._keys, f"{_path(id)}/acceptance/code", CodeEntry(code=code))

    def decline(self, id: str) -> None:
        """The invitation ends."""
        self._signed.ask(Ask("DELETE", _path(id)))


class ServiceApprovals:
    """The ApprovalDesk of a service."""

    def __init__(self, signed: SignedService, keys: CallKeys) -> None:
        self._signed = signed
        self._keys = keys

    def start(self, establishment: str, ids: Sequence[str]) -> CodeChallenge:
        """A code goes to the approver's mobile."""
        body = wire.ApprovalStart(ids=tuple(ids))
        reply = _post(self._signed, self._keys, f"{_requests(establishment)}/approvals", body)
        return _challenge(decode(reply, wire.ApprovalChallenge))

    def confirm(self, establishment: str, challenge_id: str, code: str) -> Sequence[ApprovalResult]:
        """Enter the code; a verdict for each request."""
        path = f"{_requests(establishment)}/approvals/{quote(challenge_id, safe='')}/code"
        said = decode(_post(self._signed, self._keys, path, wire.ApprovalCode(code=code)), wire.RequestResults)
        return [
            ApprovalResult(one.id, one.result, one.state, one.reason.code if one.reason else None, one.reference)
            for one in said.results
        ]

    def give_back(self, establishment: str, id: str, reason: str) -> None:
        """Back to whoever made it."""
        path = f"{_requests(establishment)}/{quote(id, safe='')}/return"
        _post(self._signed, self._keys, path, wire.RequestReturn(reason=reason[:200]))


def _post(signed: SignedService, keys: CallKeys, path: str, body: msgspec.Struct | None = None) -> Reply:
    written = msgspec.json.encode(body) if body is not None else b"{}"
    with keys.key(path, written) as key:
        return signed.ask(Ask("POST", path, body=written, key=key))


def _path(id: str) -> str:
    return f"/v1/invitations/{quote(id, safe='')}"


def _requests(establishment: str) -> str:
    return f"/v1/establishments/{quote(establishment, safe='')}/requests"


def _challenge(said: wire.ApprovalChallenge) -> CodeChallenge:
    return CodeChallenge(
        said.id, said.masked_mobile, instant(said.expires_at), instant(said.resend_after), said.tries_left
    )


def _invitation(said: wire.Invitation) -> Invitation:
    return Invitation(
        id=said.id,
        establishment=said.establishment,
        establishment_name=said.establishment_name,
        establishment_name_en=said.establishment_name_en,
        role=Role(said.role) if said.role in set(Role) else Role.VIEWER,
        invited_by=said.invited_by,
        invited_at=instant(said.invited_at),
        expires_at=instant(said.expires_at),
        branches=said.branches,
    )
