"""A registration over ports in memory: the use case is real, the service and the disk are not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.drafts import DraftBook, read_registration
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import (
    ArchivedPaper,
    DraftPaper,
    FieldRefusal,
    KeptDraft,
    PageImage,
    PracticeNewcomer,
    PracticeNote,
    RegistrationForm,
    RegistrationStanding,
    ServiceInfo,
    Strength,
    TermsText,
)
from gosi_desktop.application.registration import Registrations
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.domain.registration import Condition, RegistrationDraft, RegistrationStep
from tests.fakes.clock import FakeClock

CODE = "123456"
PASSWORD = "tamr-Qahwa-7-jisr"
TERMS = TermsText("2026.1", "شروط الخدمة التجريبية.\nلا قيمة لما يصدر عنها.", "Terms of the practice.\nNo value.")
NEWER = TermsText("2026.2", "شروط أحدث.", "Newer terms.")
TYPED: Mapping[str, str] = {
    "establishment": "612047385",
    "identity": "1000000008",
    "mobile": "0500000447",
    "email": "info@rawabi.example",
    "username": "n.alanazi",
}


class MemoryDrafts:
    """Drafts, papers and the archive, kept while the test runs."""

    def __init__(self) -> None:
        self.kept: dict[str, KeptDraft] = {}
        self.files: dict[tuple[str, str], tuple[DraftPaper, bytes]] = {}
        self.archive: dict[str, tuple[ArchivedPaper, bytes]] = {}
        self.failure: GosiError | None = None

    def save(self, id: str, kind: str, body: str, at: datetime) -> None:
        if self.failure is not None:
            raise self.failure
        begun = self.kept[id].begun_at if id in self.kept else at
        self.kept[id] = KeptDraft(id, kind, begun, at, body)

    def load(self, id: str) -> KeptDraft | None:
        return self.kept.get(id)

    def list(self, kind: str | None = None) -> Sequence[KeptDraft]:
        found = [one for one in self.kept.values() if kind in (None, one.kind)]
        return sorted(found, key=lambda one: one.saved_at, reverse=True)

    def drop(self, id: str) -> None:
        self.kept.pop(id, None)

    def keep_paper(self, id: str, paper: DraftPaper, data: bytes) -> None:
        self.files[id, paper.sha256] = (paper, data)

    def papers(self, id: str) -> Sequence[DraftPaper]:
        return [paper for (draft, _), (paper, _data) in self.files.items() if draft == id]

    def paper_bytes(self, id: str, sha256: str) -> bytes | None:
        found = self.files.get((id, sha256))
        return found[1] if found is not None else None

    def drop_paper(self, id: str, sha256: str) -> None:
        self.files.pop((id, sha256), None)

    # the archive

    def add(
        self, id: str, kind: str, subject: str, made_at: datetime, data: bytes, establishment: str | None = None
    ) -> ArchivedPaper:
        paper = ArchivedPaper(id, kind, subject, made_at, "0" * 64, len(data), establishment)
        return self.archive.setdefault(id, (paper, data))[0]

    def read(self, id: str) -> bytes | None:
        found = self.archive.get(id)
        return found[1] if found is not None else None


class PaperMaker:
    """Any bytes are a paper here."""

    def account_form(self, form: RegistrationForm, language: Literal["ar", "en"], practice: bool) -> bytes:
        return f"%PDF {form.reference} {language} {practice}".encode()

    def establishment_form(
        self, draft: Any, standing: Any, papers: Any, language: Literal["ar", "en"], practice: bool
    ) -> bytes:
        return f"%PDF {standing.reference}".encode()


class RegisteringService:
    """A service with one registration; ``refusal`` answers the next call, ``differs`` the comparison."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.refusal: GosiError | None = None
        self.lost: GosiError | None = None  # raised after the service has acted
        self.differs: dict[str, str] = {}
        self.terms_in_force = TERMS
        self.standings: dict[str, RegistrationStanding] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.told: dict[str, str] = {}
        self.comparisons = 5

    def terms(self) -> TermsText:
        self._may_fail()
        return self.terms_in_force

    def register(self, claim: str, id: str, asked: Mapping[str, str], password: str, key: str) -> RegistrationStanding:
        self._may_fail()
        if asked["terms"] != self.terms_in_force.version:
            raise Refused("terms_not_current")
        self.asked.append(("register", asked))
        self.told = dict(asked)
        self.standings[id] = self._awaiting(id)
        return self._answer(self.standings[id])

    def confirm(self, claim: str, id: str, code: str, key: str) -> RegistrationStanding:
        self._may_fail()
        self.asked.append(("confirm", {"code": code}))
        if code != CODE:
            raise Refused("code_wrong", tries_left=2)
        return self._answer(self._compare(id))

    def resend(self, claim: str, id: str, key: str) -> RegistrationStanding:
        self._may_fail()
        self.asked.append(("resend", {}))
        self.standings[id] = replace(self._awaiting(id), resends_left=2)
        return self.standings[id]

    def correct(self, claim: str, id: str, changed: Mapping[str, str], key: str) -> RegistrationStanding:
        self._may_fail()
        self.asked.append(("correct", changed))
        self.told |= changed
        if "mobile" in changed:
            self.standings[id] = self._awaiting(id)
            return self._answer(self.standings[id])
        return self._answer(self._compare(id))

    def standing(self, claim: str, id: str) -> RegistrationStanding | None:
        self._may_fail()
        self.asked.append(("standing", {}))
        return self.standings.get(id)

    # what the other ports answer

    def describe(self) -> ServiceInfo:
        return ServiceInfo("الخدمة", "The service", "practice", True, "e1", False, "r1", "http://127.0.0.1:1")

    def strength(self, password: str, about: Sequence[str]) -> Strength:
        return Strength.STRONG if len(password) > 11 else Strength.WEAK

    def newcomers(self) -> tuple[PracticeNewcomer, ...]:
        return (
            PracticeNewcomer("سلمى الحربي", "Salma Alharbi", *TYPED.values(), PASSWORD),
            PracticeNewcomer(
                "بدر القحطاني", "Badr Alqahtani", "612047393", "1000000016", "0500000448", "b@rawabi.example", "badr",
                PASSWORD, ("absher_mobile_mismatch",),
            ),
        )  # fmt: skip

    def messages(self) -> tuple[PracticeNote, ...]:
        return (PracticeNote("2", self.clock.now(), "sms", "05", "الرمز 123456", "code 123456", CODE),)

    def page_count(self, pdf: bytes) -> int:
        return 1

    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage:
        height = width * 297 // 210
        return PageImage(width, height, width * 4, b"\xff" * (width * height * 4))

    def save_paper(self, pdf: bytes, target: Path, kind: str) -> None:
        target.write_bytes(pdf)

    def note_paper_printed(self, kind: str) -> None:
        self.asked.append(("printed", {"kind": kind}))

    def _may_fail(self) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal

    def _answer(self, standing: RegistrationStanding) -> RegistrationStanding:
        lost, self.lost = self.lost, None
        if lost is not None:
            raise lost
        return standing

    def _awaiting(self, id: str) -> RegistrationStanding:
        now = self.clock.now()
        return RegistrationStanding(
            id, "awaiting_code", now + timedelta(minutes=5), now + timedelta(minutes=1), 3, 3,
            comparisons_left=self.comparisons,
        )  # fmt: skip

    def _compare(self, id: str) -> RegistrationStanding:
        if not self.differs:
            self.standings[id] = RegistrationStanding(id, "active", form=form(self.clock.now(), self.told))
            return self.standings[id]
        self.comparisons -= 1
        refused = tuple(FieldRefusal(path, code) for path, code in self.differs.items())
        self.standings[id] = RegistrationStanding(
            id, "needs_correction", correct_until=self.clock.now() + timedelta(hours=24),
            comparisons_left=self.comparisons, refused=refused,
        )  # fmt: skip
        raise Refused("needs_correction", fields=tuple(self.differs.items()))


def form(at: datetime, told: Mapping[str, str]) -> RegistrationForm:
    """Of an active account."""
    return RegistrationForm(
        reference="R-2026-000104", activated_at=at, establishment=told.get("establishment", ""),
        name="شركة روابي السدير للتجارة", name_en="Rawabi Alsudair Trading", cr_number="1010997263", office="الرياض",
        holder="نورة العنزي", holder_en="Noura Alanazi", identity=told.get("identity", ""), role="owner",
        mobile=told.get("mobile", ""), email=told.get("email", ""), username=told.get("username", ""),
        terms=told.get("terms", ""),
    )  # fmt: skip


class Registering:
    """The use case with everything under it."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.service = RegisteringService(self.clock)
        self.drafts = MemoryDrafts()
        ids = count(1)
        events = DataChanged()
        port: Any = self.drafts
        service: Any = self.service
        maker: Any = PaperMaker()
        self.papers = Papers(port, maker, self.clock, events, lambda: "ar", practice=True)

        def new_id() -> str:
            return f"id{next(ids)}"

        self.book: DraftBook[RegistrationDraft] = DraftBook(
            "registration", read_registration, port, self.clock, events, new_id
        )
        self.registration = Registrations(service, self.book, self.papers, new_id)

    def filled(self, step: RegistrationStep = RegistrationStep.CONDITIONS, **changes: Any) -> RegistrationDraft:
        """A draft with everything typed, the password aside."""
        begun = self.registration.begin()
        self.clock.advance(1)
        draft = replace(
            begun, step=step, conditions=frozenset(Condition),
            **{**TYPED, "terms_read": TERMS.version, "terms_accepted": TERMS.version, **changes},
        )  # fmt: skip
        return self.registration.save(draft)
