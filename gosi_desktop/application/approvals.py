"""Roles offered to this person, and requests of others that wait for this person's word."""

from collections.abc import Sequence

from gosi_desktop.application.account import six_digits
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import (
    ApprovalDesk,
    ApprovalResult,
    AuditLog,
    CodeChallenge,
    FeedStore,
    Invitation,
    Invitations,
    RequestStore,
    WaitingRequest,
)
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import RuleViolation


class OfferedRoles:
    """Invitations of the signed-in person. Accepting brings a new establishment with the next round."""

    def __init__(self, invitations: Invitations, audit: AuditLog, clock: Clock, events: DataChanged) -> None:
        self._invitations = invitations
        self._audit = audit
        self._clock = clock
        self._events = events

    def list(self) -> Sequence[Invitation]:
        """The one that ends first comes first."""
        return sorted(self._invitations.list(), key=lambda one: one.expires_at)

    def accept(self, invitation: Invitation) -> CodeChallenge:
        """A code goes to this person's mobile."""
        return self._invitations.accept(invitation.id)

    def confirm(self, invitation: Invitation, code: str) -> None:
        """The role starts. Raises RuleViolation at 'code', Refused: code_wrong {tries_left}, code_expired, …"""
        self._invitations.confirm(invitation.id, six_digits(code))
        self._note("role_accepted", invitation)

    def decline(self, invitation: Invitation) -> None:
        """The role does not start."""
        self._invitations.decline(invitation.id)
        self._note("role_declined", invitation)

    def _note(self, act: str, invitation: Invitation) -> None:
        about = f"establishment:{invitation.establishment}"
        self._audit.append(self._clock.now(), act, about, {"role": invitation.role.value})
        self._events.publish(Kind.SESSION, Kind.ESTABLISHMENTS)


class Approvals:
    """Requests awaiting approval, from the cache; deciding needs the service."""

    def __init__(
        self,
        desk: ApprovalDesk,
        requests: RequestStore,
        feed: FeedStore,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
    ) -> None:
        self._desk = desk
        self._requests = requests
        self._feed = feed
        self._audit = audit
        self._clock = clock
        self._events = events

    def waiting(self, establishment: str) -> Sequence[WaitingRequest]:
        """Those that this person's role may approve, oldest first. Works offline."""
        role = next(
            (one.head.role for one in self._feed.establishments() if one.head.establishment == establishment), None
        )
        return [one for one in self._requests.awaiting_approval(establishment) if role in one.approvers]

    def start(self, requests: Sequence[WaitingRequest]) -> CodeChallenge:
        """Ask for a code for these, all of one establishment."""
        establishments = {one.establishment for one in requests}
        if len(establishments) != 1:
            raise ValueError("requests of one establishment")
        return self._desk.start(establishments.pop(), [one.id for one in requests])

    def confirm(self, establishment: str, challenge: CodeChallenge, code: str) -> Sequence[ApprovalResult]:
        """One result for each request; what changed in between comes back as returned."""
        results = self._desk.confirm(establishment, challenge.id, six_digits(code))
        for one in results:
            self._audit.append(self._clock.now(), "request_approved", f"request:{one.id}", {"result": one.result})
        self._events.publish(Kind.REQUESTS)
        return results

    def give_back(self, request: WaitingRequest, reason: str) -> None:
        """Back to the preparer. Raises RuleViolation('reason.required') at 'reason'."""
        if not reason.strip():
            raise RuleViolation("reason.required", "reason")
        self._desk.give_back(request.establishment, request.id, reason.strip())
        self._audit.append(self._clock.now(), "request_returned", f"request:{request.id}", {})
        self._events.publish(Kind.REQUESTS)
