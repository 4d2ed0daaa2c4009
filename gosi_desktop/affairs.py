"""The use cases of accounts and papers over one open profile, wired when one is first used: no start waits for them."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from gosi_desktop.line import stand_in
from gosi_desktop.paperwork import documents_of, enquiries_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Any, Literal

    from gosi_desktop.application.account import OwnAccount
    from gosi_desktop.application.approvals import Approvals, OfferedRoles
    from gosi_desktop.application.archive import Papers
    from gosi_desktop.application.book_papers import BookPapers
    from gosi_desktop.application.bookkeeping import Bookkeeping
    from gosi_desktop.application.certificates import Certificates
    from gosi_desktop.application.deadlines import Deadlines
    from gosi_desktop.application.documents import Documents
    from gosi_desktop.application.enquiries import Enquiries
    from gosi_desktop.application.establishment import OwnEstablishment
    from gosi_desktop.application.establishment_application import Applications
    from gosi_desktop.application.establishment_changes import EstablishmentChanges
    from gosi_desktop.application.establishment_papers import EstablishmentPapers
    from gosi_desktop.application.events import DataChanged
    from gosi_desktop.application.injuries import Injuries
    from gosi_desktop.application.injury_papers import InjuryPapers
    from gosi_desktop.application.invoices import Invoices
    from gosi_desktop.application.members import Members
    from gosi_desktop.application.money_papers import MoneyPapers
    from gosi_desktop.application.money_requests import MoneyRequests
    from gosi_desktop.application.outbox import Outbox
    from gosi_desktop.application.payments import Payments
    from gosi_desktop.application.ports import Cache, ProfileInfo
    from gosi_desktop.application.ports.bookkeeping import BookPress
    from gosi_desktop.application.ports.certificates import CodeReader, Signatures
    from gosi_desktop.application.ports.photographs import Photographs
    from gosi_desktop.application.ports.sheets import SheetReader, SheetWriter
    from gosi_desktop.application.registration import Registrations
    from gosi_desktop.application.reminders import Reminders
    from gosi_desktop.application.roster_changes import RosterChanges
    from gosi_desktop.application.roster_papers import RosterPapers
    from gosi_desktop.application.session import Session
    from gosi_desktop.application.sheet_import import SheetImports
    from gosi_desktop.application.trail import Trail
    from gosi_desktop.application.verification import Verification
    from gosi_desktop.application.what_if import WhatIf
    from gosi_desktop.domain.clock import Clock
    from gosi_desktop.domain.rules import RuleBook
    from gosi_desktop.line import Line


class Affairs:
    """All of them may be handed on before anything is made."""

    def __init__(
        self,
        line: Line,
        cache: Cache,
        session: Session,
        papers: Callable[[], Papers],
        sheets: Callable[[], tuple[SheetReader, SheetWriter]],
        clock: Clock,
        events: DataChanged,
        rules: RuleBook,
        words: Callable[[str], Mapping[str, Any]],
        money_papers: Callable[[Invoices], MoneyPapers],
        books: BookPress,
    ) -> None:
        """``papers`` makes the archive's use case, ``sheets`` what reads and writes files of spreadsheet programs,
        ``money_papers`` the use case of papers about money, ``books`` makes the bookkeeper's.

        ``words`` answers a list by its name.
        """
        self._session = session
        self._line = line
        self._cache = cache
        self._make_papers = papers
        self._make_sheets = sheets
        self._clock = clock
        self._events = events
        self._rules = rules
        self._words = words
        self._make_money_papers = money_papers
        self._books = books
        self.photographs = camera_pictures()
        self._making, self._making_injuries = threading.Lock(), threading.Lock()
        self.papers: Papers = stand_in(lambda: self._parts().papers)
        self.registrations: Registrations = stand_in(lambda: self._parts().registrations)
        self.applications: Applications = stand_in(lambda: self._parts().applications)
        self.own_account: OwnAccount = stand_in(lambda: self._parts().own_account)
        self.offered_roles: OfferedRoles = stand_in(lambda: self._parts().offered_roles)
        self.approvals: Approvals = stand_in(lambda: self._parts().approvals)
        self.members: Members = stand_in(lambda: self._parts().members)
        self.roster_changes: RosterChanges = stand_in(lambda: self._parts().roster_changes)
        self.own_establishment: OwnEstablishment = stand_in(lambda: self._parts().own_establishment)
        self.establishment_papers: EstablishmentPapers = stand_in(lambda: self._parts().establishment_papers)
        self.establishment_changes: EstablishmentChanges = stand_in(lambda: self._parts().establishment_changes)
        self.sheet_imports: SheetImports = stand_in(lambda: self._parts().sheet_imports)
        self.outbox: Outbox = stand_in(lambda: self._parts().outbox)
        self.certificates: Certificates = stand_in(lambda: self._parts().certificates)
        self.verification: Verification = stand_in(lambda: self._parts().verification)
        self.roster_papers: RosterPapers = stand_in(lambda: self._parts().roster_papers)
        self.invoices: Invoices = stand_in(lambda: self._money().invoices)
        self.payments: Payments = stand_in(lambda: self._money().payments)
        self.money_requests: MoneyRequests = stand_in(lambda: self._money().money_requests)
        self.bookkeeping: Bookkeeping = stand_in(lambda: self._money().bookkeeping)
        self.money_papers: MoneyPapers = stand_in(lambda: self._money().money_papers)
        self.book_papers: BookPapers = stand_in(lambda: self._money().book_papers)
        self.deadlines: Deadlines = stand_in(lambda: self._money().deadlines)
        self.reminders: Reminders = stand_in(lambda: self._money().reminders)
        self.what_if: WhatIf = stand_in(lambda: self._money().what_if)
        self.documents: Documents = documents_of(cache, clock, events)
        self.enquiries: Enquiries = enquiries_of(cache, clock, self._maker, events)
        self.injuries: Injuries = stand_in(lambda: self._hurt())
        self.injuries.forms = stand_in(lambda: self._hurt().forms)  # of a stand-in only methods are used
        self.injury_papers: InjuryPapers = stand_in(lambda: self._made_injury_papers)
        self.trail: Trail = stand_in(lambda: self._trail)

    @cached_property
    def _trail(self) -> Trail:
        from gosi_desktop.application.trail import Trail

        cache, writer = self._cache, self._make_sheets()[1]
        return Trail(cache.audit, cache.outbox, cache.members, cache.feed, self._session, writer, self._clock)

    def _parts(self) -> _Made:
        with self._making:
            return self._made

    @cached_property
    def _made(self) -> _Made:
        """Asked for under the lock."""
        from uuid6 import uuid7

        from gosi_desktop.application.account import OwnAccount
        from gosi_desktop.application.approvals import Approvals, OfferedRoles
        from gosi_desktop.application.certificate_keys import IssuerBook
        from gosi_desktop.application.certificates import Certificates
        from gosi_desktop.application.drafts import DraftBook, read_application, read_registration
        from gosi_desktop.application.establishment import OwnEstablishment
        from gosi_desktop.application.establishment_application import APPLICATION, Applications
        from gosi_desktop.application.establishment_changes import EstablishmentChanges
        from gosi_desktop.application.establishment_papers import EstablishmentPapers
        from gosi_desktop.application.members import Members
        from gosi_desktop.application.outbox import Outbox
        from gosi_desktop.application.registration import REGISTRATION, Registrations
        from gosi_desktop.application.roster_changes import RosterChanges
        from gosi_desktop.application.roster_papers import RosterPapers
        from gosi_desktop.application.sheet_import import SheetImports
        from gosi_desktop.application.sheet_rows import word_lists
        from gosi_desktop.application.verification import Verification

        def new_id() -> str:
            return str(uuid7())

        line, cache, clock, events = self._line, self._cache, self._clock, self._events
        registering = DraftBook(REGISTRATION, read_registration, cache.drafts, clock, events, new_id)
        applying = DraftBook(APPLICATION, read_application, cache.drafts, clock, events, new_id)
        made = _Made()
        made.papers = papers = self._make_papers()
        made.registrations = Registrations(line.registrar, registering, papers, new_id)
        made.applications = Applications(
            line.applications, applying, cache.drafts, papers, clock, new_id, self.photographs
        )
        made.own_account = OwnAccount(line.account, cache.audit, clock, events, self._session.learn_account)
        made.offered_roles = OfferedRoles(line.invitations, cache.audit, clock, events)
        made.approvals = Approvals(line.approvals, cache.requests, cache.feed, cache.audit, clock, events)
        made.members = Members(
            cache.members, line.members, cache.outbox, cache.roster, cache.feed, cache.audit, clock, new_id,
            self._maker, events,
        )  # fmt: skip
        made.outbox = Outbox(cache.outbox, line.requests, clock, new_id, self._maker, events)
        made.roster_changes = RosterChanges(
            cache.outbox, cache.roster, cache.feed, self._rules, clock, new_id, self._maker, events
        )
        made.establishment_papers = EstablishmentPapers(cache.outbox, cache.feed, self._session, papers)
        made.own_establishment = OwnEstablishment(cache.outbox, cache.roster, cache.feed, clock)
        made.establishment_changes = EstablishmentChanges(
            made.roster_changes, cache.outbox, cache.roster, self._rules, clock, new_id, events
        )
        made.sheet_imports = SheetImports(
            *self._make_sheets(), cache.payroll, cache.roster, cache.feed, cache.device, cache.batches,
            made.roster_changes, made.outbox, self._rules, clock, word_lists(self._words),
        )  # fmt: skip
        signatures = signature_reader()
        book = IssuerBook(line.authority, line.certificates, signatures, cache.device)
        made.certificates = Certificates(
            cache.certificates, line.certificates, book, signatures, papers, cache.device, cache.audit, clock, events,
            new_id, self._maker,
        )  # fmt: skip
        made.verification = Verification(
            book, line.certificates, signatures, code_reader(), cache.certificates, cache.archive, clock
        )
        made.roster_papers = RosterPapers(cache.outbox, cache.roster, cache.feed, self._rules, self._session, papers)
        return made

    def _money(self) -> _Money:
        with self._making:
            return self._made_money

    @cached_property
    def _made_money(self) -> _Money:
        """Apart from the others, which are asked soon after the first rows stand: money is not. Under the same lock."""
        from uuid6 import uuid7

        from gosi_desktop.application.book_papers import BookPapers
        from gosi_desktop.application.bookkeeping import Bookkeeping
        from gosi_desktop.application.deadlines import Deadlines, ends_of_certificates
        from gosi_desktop.application.invoices import Invoices
        from gosi_desktop.application.money_requests import MoneyRequests
        from gosi_desktop.application.payments import Payments
        from gosi_desktop.application.reminders import Reminders
        from gosi_desktop.application.what_if import WhatIf

        line, cache, clock, rules = self._line, self._cache, self._clock, self._rules
        store, outbox, events = cache.money, cache.outbox, self._events

        def new_id() -> str:
            return str(uuid7())

        invoices = Invoices(store, line.invoices, outbox, cache.feed, rules, clock, lambda: line.time.unconfirmed)
        bookkeeping = Bookkeeping(store, rules, clock)
        return _Money(
            invoices,
            Payments(store, line.invoices, cache.feed, cache.device, cache.audit, clock, events, new_id),
            MoneyRequests(store, outbox, cache.feed, rules, clock, new_id, self._maker, events),
            bookkeeping,
            self._make_money_papers(invoices),
            BookPapers(bookkeeping, cache.feed, self._session, self._books, cache.audit, clock),
            Deadlines(
                store, outbox, rules, clock,
                [ends_of_certificates(cache.certificates, clock), lambda number: self.injuries.deadlines(number),
                 self.documents.deadlines],
            ),
            Reminders(cache.device),
            WhatIf(cache.roster, rules, clock),
        )  # fmt: skip

    @cached_property
    def _made_injury_papers(self) -> InjuryPapers:
        from gosi_desktop.application.injury_papers import InjuryPapers

        cache, papers = self._cache, self.papers
        return InjuryPapers(self.injuries, cache.feed, cache.roster, self._rules, self._session, papers, self._clock)

    def _hurt(self) -> Injuries:
        with self._making_injuries:
            return self._made_injuries

    @cached_property
    def _made_injuries(self) -> Injuries:
        """Asked for under a lock of its own: deadlines ask for it too, whoever makes them."""
        from uuid6 import uuid7

        from gosi_desktop.application.injuries import Injuries
        from gosi_desktop.application.injury_forms import InjuryForms

        line, cache, clock = self._line, self._cache, self._clock

        def new_id() -> str:
            return str(uuid7())

        forms = InjuryForms(cache.drafts, clock, self._events, new_id)
        return Injuries(
            cache.injuries, line.injuries, forms, cache.outbox, cache.feed, self._rules, clock, new_id, self._maker,
            self._events, self._words, lambda: line.time.unconfirmed,
        )  # fmt: skip

    def holder(self) -> str:
        """Whose profile it is, by name; empty before the first sign-in."""
        account = self._session.account()
        return account.name if account is not None else ""

    def _maker(self) -> str:
        """Whose requests they are: the account's id, known since its first sign-in here."""
        account = self._session.account()
        return account.id if account is not None else ""


class _Made:
    """What was wired."""

    certificates: Certificates
    verification: Verification
    roster_changes: RosterChanges
    own_establishment: OwnEstablishment
    establishment_changes: EstablishmentChanges
    establishment_papers: EstablishmentPapers
    sheet_imports: SheetImports
    outbox: Outbox
    roster_papers: RosterPapers
    papers: Papers
    registrations: Registrations
    applications: Applications
    own_account: OwnAccount
    offered_roles: OfferedRoles
    approvals: Approvals
    members: Members


@dataclass(frozen=True, slots=True)
class _Money:
    """What was wired of money."""

    invoices: Invoices
    payments: Payments
    money_requests: MoneyRequests
    bookkeeping: Bookkeeping
    money_papers: MoneyPapers
    book_papers: BookPapers
    deadlines: Deadlines
    reminders: Reminders
    what_if: WhatIf


def signature_reader() -> Signatures:
    """What reads signatures; the library is imported with the first one."""

    @cache
    def reader() -> Signatures:
        from gosi_desktop.remote.signatures import JoseSignatures

        return JoseSignatures()

    return stand_in(reader)


def code_reader() -> CodeReader:
    """What reads the codes on a paper; the library is imported with the first paper."""

    @cache
    def reader() -> CodeReader:
        from gosi_desktop.reports.certificate_codes import PaperCodes

        return PaperCodes()

    return stand_in(reader)


def camera_pictures() -> Photographs:
    """What makes photographs fit to be sent; the library is imported with the first one."""

    @cache
    def pictures() -> Photographs:
        from gosi_desktop.files.photographs import CameraPictures

        return CameraPictures()

    return stand_in(pictures)


def sheet_files(scratch: Path) -> tuple[SheetReader, SheetWriter]:
    """What reads and writes files of spreadsheet programs; their large libraries are imported with the first file."""

    @cache
    def reader() -> SheetReader:
        from gosi_desktop.files.workbooks import SheetFiles

        return SheetFiles()

    @cache
    def writer() -> SheetWriter:
        from gosi_desktop.reports.sheet_pages import XlsxPages

        return XlsxPages(scratch)

    return stand_in(reader), stand_in(writer)


def book_press(
    profile: ProfileInfo,
    scratch: str,
    clock: Clock,
    language: Callable[[], Literal["ar", "en"]],
    arabic_digits: Callable[[], bool],
) -> BookPress:
    """What makes the bookkeeper's papers; ``scratch`` is a folder of the profile."""

    @cache
    def press() -> BookPress:
        from gosi_desktop.application.ports import ProfileKind
        from gosi_desktop.reports.books import PaperBooks

        practice = profile.kind is ProfileKind.PRACTICE
        return PaperBooks(profile.folder / scratch, clock, practice, language, arabic_digits)

    return stand_in(press)
