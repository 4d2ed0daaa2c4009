"""The desks of an account in memory: devices, sign-ins, invitations, requests; drafts in a dictionary."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from gosi_desktop.application.ports import (
    AccountDetails,
    ApprovalResult,
    CodeChallenge,
    ContactChallenge,
    DraftPaper,
    Invitation,
    KeptDraft,
    SignedInDevice,
    SignInAttempt,
    SignInPage,
    TermsText,
    WaitingRequest,
)
from gosi_desktop.domain.errors import GosiError, Offline, Refused

AT = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
CODE = "123456"


class FakeDrafts:
    """Drafts and their papers."""

    def __init__(self) -> None:
        self.kept: dict[str, KeptDraft] = {}
        self.files: dict[str, dict[str, tuple[DraftPaper, bytes]]] = {}

    def save(self, id: str, kind: str, body: str, at: datetime) -> None:
        begun = self.kept[id].begun_at if id in self.kept else at
        self.kept[id] = KeptDraft(id, kind, begun, at, body)

    def load(self, id: str) -> KeptDraft | None:
        return self.kept.get(id)

    def list(self, kind: str | None = None) -> Sequence[KeptDraft]:
        found = [one for one in self.kept.values() if kind in (None, one.kind)]
        return sorted(found, key=lambda one: one.saved_at, reverse=True)

    def drop(self, id: str) -> None:
        self.kept.pop(id, None)
        self.files.pop(id, None)

    def keep_paper(self, id: str, paper: DraftPaper, data: bytes) -> None:
        self.files.setdefault(id, {})[paper.sha256] = (paper, data)

    def papers(self, id: str) -> Sequence[DraftPaper]:
        return [paper for paper, _ in self.files.get(id, {}).values()]

    def paper_bytes(self, id: str, sha256: str) -> bytes | None:
        found = self.files.get(id, {}).get(sha256)
        return found[1] if found is not None else None

    def drop_paper(self, id: str, sha256: str) -> None:
        self.files.get(id, {}).pop(sha256, None)


class NoService:
    """Whatever is asked of it, nobody answers."""

    def __getattr__(self, name: str) -> object:
        def unreachable(*_: object) -> None:
            raise Offline("remote.unreachable")

        return unreachable


class FakeAccountDesk:
    """An account with three devices; ``refusal`` answers the next call, ``waiting_terms`` all but the terms."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None
        self.details = AccountDetails("a1", "نورة العنزي", "Noura Alanazi", "noura", "05••••••417", "n•••@•••", "1", AT)
        self.sessions = [
            SignedInDevice("d1", "مكتب نورة", "0.3.0", AT - timedelta(days=3), AT, True),
            SignedInDevice("d2", "المحاسب", "0.3.0", AT - timedelta(days=9), AT - timedelta(hours=5), False, 2),
            SignedInDevice("d3", "قديم", "0.2.0", AT - timedelta(days=29), AT - timedelta(days=20), False),
        ]
        self.attempts = tuple(
            SignInAttempt(AT - timedelta(hours=7 * n), "مكتب نورة", "password", "accepted" if n % 4 else "refused")
            for n in range(70)
        )
        self.in_force = TermsText("1", "شروط", "Terms")
        self.asked: list[tuple[str, ...]] = []

    def account(self) -> AccountDetails:
        self._refuse()
        return self.details

    def change_password(self, old: str, new: str) -> None:
        self._refuse()
        self.asked.append(("password", old, new))

    def change_contact(self, mobile: str | None, email: str | None) -> ContactChallenge:
        self._refuse()
        self.asked.append(("contact", mobile or email or ""))
        return ContactChallenge("c1", AT + timedelta(minutes=5))

    def confirm_contact(self, challenge_id: str, code: str) -> AccountDetails:
        self._refuse()
        if code != CODE:
            raise Refused("code_wrong", tries_left=2)
        self.details = replace(self.details, masked_mobile="05••••••999")
        return self.details

    def devices(self) -> Sequence[SignedInDevice]:
        self._refuse()
        return list(self.sessions)

    def end_device(self, id: str) -> None:
        self._refuse()
        self.sessions = [one for one in self.sessions if one.id != id]

    def end_others(self) -> None:
        self._refuse()
        self.sessions = [one for one in self.sessions if one.this_one]

    def sign_ins(self, cursor: str | None) -> SignInPage:
        self._refuse()
        start = int(cursor or 0)
        more = start + 50 < len(self.attempts)
        return SignInPage(self.attempts[start : start + 50], str(start + 50) if more else None)

    def terms(self) -> TermsText:
        self._refuse()
        return self.in_force

    def accept_terms(self, version: str) -> None:
        self._refuse()
        if version != self.in_force.version:
            raise Refused("terms_not_current", version=self.in_force.version)
        self.asked.append(("terms", version))

    def _refuse(self) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal


class FakeInvitations:
    """Invitations in a list; ``refusal`` answers the next call."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None
        self.offered: list[Invitation] = []
        self.accepted: list[str] = []

    def list(self) -> Sequence[Invitation]:
        self._refuse()
        return tuple(self.offered)

    def accept(self, id: str) -> CodeChallenge:
        self._refuse()
        return challenge(id)

    def confirm(self, id: str, code: str) -> None:
        if code != CODE:
            raise Refused("code_wrong", tries_left=2)
        self.accepted.append(id)
        self.decline(id)

    def decline(self, id: str) -> None:
        self.offered = [one for one in self.offered if one.id != id]

    def _refuse(self) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal


class FakeApprovals:
    """Approves all; ``results`` says otherwise of an id, ``refusal`` answers the next start. Requests too."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None
        self.waiting: list[WaitingRequest] = []
        self.results: Mapping[str, ApprovalResult] = {}
        self.started: list[str] = []
        self.given_back: list[tuple[str, str]] = []

    def awaiting_approval(self, establishment: str) -> Sequence[WaitingRequest]:
        return [one for one in self.waiting if one.establishment == establishment]

    def start(self, establishment: str, ids: Sequence[str]) -> CodeChallenge:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.started = list(ids)
        return challenge("approval")

    def confirm(self, establishment: str, challenge_id: str, code: str) -> Sequence[ApprovalResult]:
        if code != CODE:
            raise Refused("code_wrong", tries_left=2)
        done = [self.results.get(id, ApprovalResult(id, "accepted", "accepted", None)) for id in self.started]
        self.waiting = [one for one in self.waiting if one.id not in self.started]
        return done

    def give_back(self, establishment: str, id: str, reason: str) -> None:
        self.given_back.append((id, reason))
        self.waiting = [one for one in self.waiting if one.id != id]


def challenge(id: str) -> CodeChallenge:
    """A code is on its way."""
    return CodeChallenge(id, "05••••••417", AT + timedelta(minutes=5), AT + timedelta(minutes=1), 3)
