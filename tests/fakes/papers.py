"""Papers in memory: an archive in a dictionary, forms as white pages that say what they were made of."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from gosi_desktop.application.ports import (
    ApplicationStanding,
    ArchivedPaper,
    DraftPaper,
    RegistrationForm,
    UnsentRequest,
    WhyUnsent,
)
from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper
from gosi_desktop.application.ports.injury_papers import InjuryPaper, WallPaper
from gosi_desktop.application.ports.money_papers import (
    InvoicePaper,
    ReceiptPaper,
    StatementPaper,
    VerificationPaper,
)
from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment_application import ApplicationDraft


class FakeArchive:
    """Newest first; refuses when told to."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[ArchivedPaper, bytes]] = {}
        self.refusal: GosiError | None = None

    def add(
        self, id: str, kind: str, subject: str, made_at: datetime, data: bytes, establishment: str | None = None
    ) -> ArchivedPaper:
        digest = hashlib.sha256(data).hexdigest()
        paper = ArchivedPaper(id, kind, subject, made_at, digest, len(data), establishment)
        return self.kept.setdefault(id, (paper, data))[0]

    def list(self) -> Sequence[ArchivedPaper]:
        if self.refusal is not None:
            raise self.refusal
        return [paper for paper, _ in reversed(self.kept.values())]

    def read(self, id: str) -> bytes | None:
        if self.refusal is not None:
            raise self.refusal
        return self.kept[id][1] if id in self.kept else None

    def remove(self, id: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.kept.pop(id, None)


def fill(archive: FakeArchive, count: int, now: datetime) -> None:
    """Papers of every kind, one a day until yesterday; the last one is the newest."""
    kinds = ("unsent_statement", "registration_certificate", "account_form", "establishment_form", "later_kind")
    for place in range(count):
        made = now - timedelta(days=count - place)
        data = b"%PDF\x02" + bytes(place * 40_000)
        archive.add(f"p{place}", kinds[place % 5], f"R-2026-{place:03}", made, data, "612047385" * (place % 2))


class FakeForms:
    """``%PDF`` and the number of pages, as the press in memory counts them, then what was asked for."""

    def account_form(self, form: RegistrationForm, language: Literal["ar", "en"], practice: bool) -> bytes:
        return _made(1, form.reference, language, practice)

    def establishment_form(
        self,
        draft: ApplicationDraft,
        standing: ApplicationStanding,
        papers: Sequence[DraftPaper],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        return _made(2, draft.id, language, practice)

    def unsent_statement(
        self,
        why: WhyUnsent,
        establishment: tuple[str, str],
        account: str,
        requests: Sequence[UnsentRequest],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        return _made(1, f"{why} {establishment[0]} {len(requests)}", language, practice)

    def change_paper(self, paper: ChangePaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        operation = paper.operation
        return _made(1, f"{operation.change.kind} {operation.id} {operation.state}", language, practice)

    def establishment_change(self, paper: EstablishmentPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        return _made(1, f"{paper.title} {paper.lines} {paper.operation.state}", language, practice)

    def injury_report(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        return _made(1, f"report {paper.id} {paper.standing}", language, practice)

    def hospital_sheet(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        return _made(1, f"hospital {paper.id} {paper.standing}", language, practice)

    def first_hour_sheet(self, paper: WallPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        return _made(1, f"wall {paper.holder.number}", language, practice)


class FakeMoneyForms:
    """One page for each paper, with what it was made of; ``asked`` keeps the papers."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.written: list[tuple[StatementPaper, Path]] = []

    def invoices(
        self,
        papers: Sequence[InvoicePaper],
        language: Literal["ar", "en"],
        practice: bool,
        progress: Callable[[int, int | None], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        self.asked += papers
        progress(len(papers), len(papers))
        return _made(len(papers), " ".join(paper.invoice.number for paper in papers), language, practice)

    def statement(self, paper: StatementPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        self.asked.append(paper)
        return _made(1, paper.holder.number, language, practice)

    def statement_sheet(
        self, paper: StatementPaper, language: Literal["ar", "en"], practice: bool, target: Path
    ) -> None:
        self.written.append((paper, target))

    def receipt(self, paper: ReceiptPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        self.asked.append(paper)
        return _made(1, paper.payment.id, language, practice)

    def verification(self, paper: VerificationPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        self.asked.append(paper)
        return _made(1, paper.checked.source, language, practice)


def _made(pages: int, about: str, language: str, practice: bool) -> bytes:
    return b"%PDF" + bytes([pages]) + f"{about} {language} {practice}".encode()
