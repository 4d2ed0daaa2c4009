"""Registering an employer's account: a draft that survives everything, and one account however often it is asked for.

What the service is told and the key of each call are on disk before the call. After a lost answer or a kill
``standing`` asks how it stands; nothing is begun a second time while the first may still be there.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gosi_desktop.application.account import six_digits
from gosi_desktop.application.archive import Papers
from gosi_desktop.application.drafts import DraftBook, DraftInfo
from gosi_desktop.application.ports import ArchivedPaper, Registrar, RegistrationStanding, TermsText
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.registration import (
    RegistrationDraft,
    Remark,
    changes,
    ensure_long_enough,
    refusal_remarks,
    remarks_at,
    tidied,
)

REGISTRATION: Final = "registration"  # the kind of these drafts
_ACTED_ON_BEFORE: Final = frozenset({"idempotency_key_reused", "request_id_reused"})


@dataclass(frozen=True, slots=True)
class RegistrationAt:
    """Where a registration is. ``standing`` is None while the service knows nothing of it.

    ``remarks`` are what the service refused, at its fields. ``paper`` is the archived form of an active account, whose
    draft is gone.
    """

    draft: RegistrationDraft
    standing: RegistrationStanding | None
    remarks: tuple[Remark, ...] = ()
    paper: ArchivedPaper | None = None


class Registrations:
    """The wizard's use cases. All but ``drafts`` … ``discard`` need the service."""

    def __init__(
        self, registrar: Registrar, book: DraftBook[RegistrationDraft], papers: Papers, new_id: Callable[[], str]
    ) -> None:
        self._registrar = registrar
        self._book = book
        self._papers = papers
        self._new_id = new_id
        self._secret = secrets.token_bytes(16)
        self._passwords: dict[str, bytes] = {}  # by draft, hashed: what the service was told while this program runs

    def drafts(self) -> Sequence[DraftInfo]:
        """What may be gone on with, the one saved last first. Works offline."""
        return self._book.list()

    def begin(self) -> RegistrationDraft:
        """A new draft with its id and claim, saved."""
        return self._book.begin(RegistrationDraft(id=self._new_id(), claim=secrets.token_hex(32)))

    def resume(self, id: str) -> RegistrationDraft | None:
        """A draft as it was left. Works offline; ``standing`` asks the service when it ``was_sent``."""
        return self._book.load(id)

    def save(self, draft: RegistrationDraft) -> RegistrationDraft:
        """At each field; on disk when this returns. Works offline."""
        return self._book.keep(draft)

    def discard(self, draft: RegistrationDraft) -> None:
        """Drop the draft; what the service knows of it runs out there by itself."""
        self._book.drop(draft.id)

    def terms(self) -> TermsText:
        """The terms in force."""
        return self._registrar.terms()

    def send(self, draft: RegistrationDraft, password: str | None) -> RegistrationAt:
        """Register, or tell the service what was corrected since; a code is on its way afterwards.

        ``password`` is needed until the service has been told one. Raises RuleViolation at a field; Refused
        (``refusal_remarks`` says where): faults of form, terms_not_current (the ticks are taken back), password_weak;
        Offline, ServiceBusy: ask ``standing``, or send again.
        """
        wanted = tidied(draft)
        if not draft.terms_accepted:
            raise RuleViolation("terms.not_accepted", "terms")
        draft = self._book.keep(draft)
        if draft.was_sent:
            known = self.standing(draft)
            if _is_open(known):
                return self._correct(known, password)
            if known.standing is not None and known.standing.state == "active":
                return known
            draft = known.draft
        ensure_long_enough(password or "")
        return self._register(draft, wanted, password or "")

    def standing(self, draft: RegistrationDraft) -> RegistrationAt:
        """How it stands now, after a lost answer, a kill or days. Raises Offline, ServiceBusy."""
        draft = self._book.keep(draft)
        standing = self._registrar.standing(draft.claim, draft.service_id)
        if standing is not None and standing.state == "expired":  # nothing can come of it any more
            return RegistrationAt(self._book.restart(draft), standing)
        return self._at(draft, standing)

    def confirm(self, draft: RegistrationDraft, code: str) -> RegistrationAt:
        """Enter the code. ``needs_correction`` comes with remarks, ``active`` with the archived form.

        Raises RuleViolation at 'code'; Refused: code_wrong {tries_left}, code_expired, challenge_ended.
        """
        plain = six_digits(code)
        draft = self._book.keep(draft)

        def ask(key: str) -> RegistrationStanding:
            return self._registrar.confirm(draft.claim, draft.service_id, plain, key)

        return self._compared(draft, lambda: self._book.ask(draft.id, f"code {plain}", ask))

    def resend(self, draft: RegistrationDraft) -> RegistrationAt:
        """Another code."""
        draft = self._book.keep(draft)
        return self._at(
            draft,
            self._book.ask(draft.id, "resend", lambda key: self._registrar.resend(draft.claim, draft.service_id, key)),
        )

    def _register(self, draft: RegistrationDraft, wanted: dict[str, str], password: str) -> RegistrationAt:
        draft = self._book.note_told(draft, wanted)
        asked = wanted | {"terms": draft.terms_accepted}
        try:
            standing = self._book.ask(
                draft.id,
                "register",
                lambda key: self._registrar.register(draft.claim, draft.service_id, asked, password, key),
            )
        except Refused as error:
            if error.code in _ACTED_ON_BEFORE:
                return self._again(draft, wanted, password)
            self._note_refused(draft, error)
            raise
        self._passwords[draft.id] = self._hashed(password)
        return self._at(draft, standing)

    def _again(self, draft: RegistrationDraft, wanted: dict[str, str], password: str) -> RegistrationAt:
        """It was begun before with something else, a password perhaps: go on with what is there, or begin anew."""
        known = self.standing(draft)
        if _is_open(known):
            return self._correct(known, password)
        if known.standing is not None and known.standing.state == "active":
            return known
        fresh = known.draft if known.standing is not None else self._book.restart(draft)
        return self._register(fresh, wanted, password)

    def _correct(self, known: RegistrationAt, password: str | None) -> RegistrationAt:
        """Tell what was changed; when nothing was, have the refused fields compared again."""
        draft = known.draft
        changed = changes(draft)
        if password and self._passwords.get(draft.id) != self._hashed(password):
            ensure_long_enough(password)
            changed |= {"password": password}
        refused = {one.field for one in known.remarks}
        changed = changed or {name: value for name, value in tidied(draft).items() if name in refused}
        if not changed:
            return known

        def tell() -> RegistrationStanding:
            standing = self._tell_changed(draft, changed)
            self._note_corrected(draft, password)
            return standing

        return self._compared(draft, tell, lambda: self._note_corrected(draft, password))

    def _note_corrected(self, draft: RegistrationDraft, password: str | None) -> None:
        """Not before the service has answered: what may be lost is told again."""
        self._book.note_told(draft, tidied(draft))
        if password:
            self._passwords[draft.id] = self._hashed(password)

    def _compared(
        self,
        draft: RegistrationDraft,
        ask: Callable[[], RegistrationStanding],
        taken: Callable[[], None] = lambda: None,
    ) -> RegistrationAt:
        """The answer of a call that compares with the registers: what they refuse comes back as remarks."""
        try:
            standing = ask()
        except Refused as error:
            if error.code != "needs_correction":
                raise
            taken()
            return replace(self.standing(draft), remarks=refusal_remarks(error))
        return self._at(draft, standing)

    def _tell_changed(self, draft: RegistrationDraft, changed: dict[str, str]) -> RegistrationStanding:
        shown = "\n".join(f"{name} {value}" for name, value in sorted(changed.items()) if name != "password")
        call = f"correct {hashlib.sha256(shown.encode()).hexdigest()[:16]}"

        def ask(key: str) -> RegistrationStanding:
            return self._registrar.correct(draft.claim, draft.service_id, changed, key)

        try:
            return self._book.ask(draft.id, call, ask)
        except Refused as error:
            if error.code not in _ACTED_ON_BEFORE:
                raise
            return self._book.ask(draft.id, call, ask)  # another password than before: another call

    def _note_refused(self, draft: RegistrationDraft, error: Refused) -> None:
        """A refused first call leaves nothing behind at the service."""
        draft = self._book.note_told(draft, {})
        if "terms_not_current" in (code for _, code, _ in error.refused_fields()):
            self._book.keep(replace(draft, terms_read="", terms_accepted=""))

    def _at(self, draft: RegistrationDraft, standing: RegistrationStanding | None) -> RegistrationAt:
        if standing is None:
            return RegistrationAt(draft, None)
        self._book.forget_key(draft.id, "register")  # it was begun, whether or not that was heard
        if standing.form is not None:
            paper = self._papers.keep_account_form(standing.id, standing.form)
            self._book.drop(draft.id)
            return RegistrationAt(draft, standing, paper=paper)
        refused = tuple((one.path, one.code, one.params) for one in standing.refused)
        return RegistrationAt(draft, standing, remarks_at(refused))

    def _hashed(self, password: str) -> bytes:
        return hashlib.blake2b(password.encode(), key=self._secret, digest_size=16).digest()


def _is_open(at: RegistrationAt) -> bool:
    """Whether it goes on from where the service has it."""
    return at.standing is not None and at.standing.state in ("awaiting_code", "needs_correction")
