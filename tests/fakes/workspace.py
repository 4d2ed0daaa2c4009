"""A workspace over ports in memory: the use cases are real, disk, network and paper are not."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import gettempdir

from gosi_desktop.application.account import OwnAccount
from gosi_desktop.application.approvals import Approvals, OfferedRoles
from gosi_desktop.application.archive import Papers
from gosi_desktop.application.backups import Backups
from gosi_desktop.application.book_papers import BookPapers
from gosi_desktop.application.bookkeeping import Bookkeeping
from gosi_desktop.application.certificate_keys import IssuerBook
from gosi_desktop.application.certificates import Certificates
from gosi_desktop.application.contributor_forms import ContributorForms
from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.deadlines import Deadlines, ends_of_certificates
from gosi_desktop.application.documents import Documents
from gosi_desktop.application.drafts import DraftBook, read_application, read_registration
from gosi_desktop.application.enquiries import Enquiries
from gosi_desktop.application.establishment import OwnEstablishment
from gosi_desktop.application.establishment_application import APPLICATION, Applications
from gosi_desktop.application.establishment_changes import EstablishmentChanges
from gosi_desktop.application.establishment_papers import EstablishmentPapers
from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.injuries import Injuries
from gosi_desktop.application.injury_forms import InjuryForms
from gosi_desktop.application.injury_papers import InjuryPapers
from gosi_desktop.application.invoices import Invoices
from gosi_desktop.application.members import Members
from gosi_desktop.application.money_papers import MoneyPapers
from gosi_desktop.application.money_requests import MoneyRequests
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.payments import Payments
from gosi_desktop.application.ports import (
    AccountInfo,
    Cancelled,
    Head,
    KeychainState,
    KnownEstablishment,
    PageImage,
    PortfolioSummary,
    ProfileInfo,
    ProfileKind,
    Progress,
    RosterPaper,
    RosterRow,
    Slot,
    Strength,
)
from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.profiles import Profiles
from gosi_desktop.application.pull import Pull
from gosi_desktop.application.registration import REGISTRATION, Registrations
from gosi_desktop.application.reminders import Reminders
from gosi_desktop.application.role_watch import RoleWatch
from gosi_desktop.application.roster_changes import RosterChanges
from gosi_desktop.application.roster_papers import RosterPapers
from gosi_desktop.application.session import Session
from gosi_desktop.application.sheet_import import SheetImports
from gosi_desktop.application.sheet_rows import word_lists
from gosi_desktop.application.trail import Trail
from gosi_desktop.application.verification import Verification
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.application.what_if import WhatIf
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError, PassphraseWrong
from gosi_desktop.domain.establishment import Role
from gosi_desktop.files.photographs import CameraPictures
from gosi_desktop.files.workbooks import SheetFiles
from gosi_desktop.remote.signatures import JoseSignatures
from gosi_desktop.reports import preview
from gosi_desktop.reports.books import PaperBooks
from gosi_desktop.reports.certificate_codes import PaperCodes
from gosi_desktop.reports.sheet_pages import XlsxPages
from tests.fakes.accounts import FakeAccountDesk, FakeApprovals, FakeDrafts, FakeInvitations, NoService
from tests.fakes.backups import FOLDER, OUTSIDE, FakeBackupKeys, FakeShelf
from tests.fakes.cache import FakeAudit, FakeDevice, FakeFeed, FakeRoster, FakeTokens
from tests.fakes.certificates import FakeCertificates
from tests.fakes.clock import FakeClock
from tests.fakes.day import INJURY_WORDS, JANUARY, NATIONALITIES, NOW, OCCUPATIONS, RAMAL, RAWABI, RULES, WASM
from tests.fakes.documents import FakeEndings, FakeNotes
from tests.fakes.enquiries import FakeEnquiries
from tests.fakes.frame import rawabi
from tests.fakes.injuries import FakeInjuries
from tests.fakes.members import FakeMembers
from tests.fakes.money_store import FakeInvoiceDesk, FakeMoney, FakePaymentDesk
from tests.fakes.outbox import FakeOutbox, FakeRequestDesk
from tests.fakes.papers import FakeArchive, FakeForms, FakeMoneyForms
from tests.fakes.payroll import FakeBatches, FakePayroll
from tests.fakes.people import Person, arrival, former, left, people
from tests.fakes.service import FakeAuthority, FakeDesk, FakeGate, FakeRounds

_REAL = b"%PDF-1."


class FakePress:
    """Paper as white pages with a grey frame; files as what was asked for."""

    def __init__(self) -> None:
        self.papers: list[tuple[RosterPaper, int]] = []
        self.sheets: list[tuple[Path, int]] = []
        self.refusal: GosiError | None = None

    def roster_pdf(
        self, paper: RosterPaper, rows: Sequence[RosterRow], progress: Progress, cancelled: Cancelled
    ) -> bytes:
        if self.refusal is not None:
            raise self.refusal
        self.papers.append((paper, len(rows)))
        progress(len(rows), len(rows))
        return b"%PDF" + bytes([max(1, -(-len(rows) // 20))])

    def roster_xlsx(
        self,
        paper: RosterPaper,
        rows: Sequence[RosterRow],
        target: Path,
        scratch: Path,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        if self.refusal is not None:
            raise self.refusal
        progress(len(rows), len(rows))
        self.sheets.append((target, len(rows)))

    def roster_csv(self, paper: RosterPaper, rows: Sequence[RosterRow], target: Path) -> None:
        self.sheets.append((target, len(rows)))

    def page_count(self, pdf: bytes) -> int:
        return preview.page_count(pdf) if pdf.startswith(_REAL) else pdf[4]

    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage:
        if pdf.startswith(_REAL):
            drawn = preview.page_picture(pdf, page, width)
            return PageImage(drawn.width, drawn.height, drawn.stride, drawn.data)
        height = round(width * 297 / 210)
        row = b"\xff\xff\xff\xff" * width
        return PageImage(width, height, width * 4, row * height)

    def save(self, pdf: bytes, target: Path) -> None:
        self.sheets.append((target, 0))


class FakeMeter:
    """Counts letters."""

    def strength(self, password: str, about: Sequence[str]) -> Strength:
        return Strength.STRONG if len(password) >= 12 else Strength.WEAK


class FakeProfileStore:
    """One profile; its passphrase in the open."""

    def __init__(self, profile: ProfileInfo, passphrase: str | None) -> None:
        self.profile = profile
        self.passphrase = passphrase

    def keychain(self) -> KeychainState:
        return KeychainState(True, "Secret Service")

    def unlock(self, profile_id: str, passphrase: str | None) -> bytes:
        if passphrase != self.passphrase:
            raise PassphraseWrong(wait_seconds=2)
        return b"k" * 32

    def unlock_with_recovery(self, profile_id: str, recovery_key: str) -> bytes:
        if not recovery_key.startswith("ABCD"):
            raise PassphraseWrong("recovery.wrong", wait_seconds=1)
        return b"k" * 32

    def propose_recovery_key(self) -> str:
        return "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789"

    def keep_recovery_key(self, profile_id: str, key: bytes, recovery_key: str) -> ProfileInfo:
        self.profile = replace(self.profile, slots=self.profile.slots | {Slot.RECOVERY})
        return self.profile

    def move(self, profile_id: str, address: str) -> ProfileInfo:
        self.profile = replace(self.profile, address=address)
        return self.profile

    def set_passphrase(self, profile_id: str, key: bytes, passphrase: str | None) -> ProfileInfo:
        self.passphrase = passphrase
        slots = frozenset({Slot.PASSPHRASE if passphrase else Slot.OPEN})
        self.profile = replace(self.profile, slots=slots)
        return self.profile


class FakePreferenceFile:
    """Preferences in a dictionary."""

    def __init__(self, **values: object) -> None:
        self.values: dict[str, object] = dict(values)

    def read(self) -> dict[str, object]:
        return self.values

    def write(self, values: dict[str, object]) -> None:
        self.values = values


@dataclass
class Bench:
    """A workspace and the fakes behind it."""

    folk: dict[str, list[Person]] = field(default_factory=dict)
    practice: bool = True
    passphrase: str | None = None
    preferences_kept: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = FakeClock(NOW)
        self._ids = count(1)
        self.events = DataChanged()
        self.device = FakeDevice()
        self.roster = FakeRoster(self.folk or small())
        self.roster.request_of = lambda contributor: self.outbox.request_of(contributor)
        self.roster.shown = lambda establishment, record: self.outbox.shown(establishment, record)
        self.outbox, self.requests = FakeOutbox(self.roster), FakeRequestDesk()
        self.outbox.frames = {RAWABI: rawabi()}
        self.feed = FakeFeed(known_establishments())
        self.rounds = FakeRounds()
        self.gate, self.tokens, self.audit = FakeGate(), FakeTokens(), FakeAudit()
        self.press, self.desk, self.authority = FakePress(), FakeDesk(), FakeAuthority()
        self.archive, self.drafts = FakeArchive(), FakeDrafts()
        self.certificates = FakeCertificates()
        self.money, self.invoice_desk = FakeMoney(RAWABI), FakeInvoiceDesk([])
        self.payment_desk = FakePaymentDesk(self.money)
        self.injuries = FakeInjuries(self.outbox)
        self.notes, self.endings, self.enquiries = FakeNotes(), FakeEndings(), FakeEnquiries(self.outbox)
        self.registrar, self.applications = NoService(), NoService()
        self.account_desk, self.invitations, self.approvals = FakeAccountDesk(), FakeInvitations(), FakeApprovals()
        self.members = FakeMembers()
        kind = ProfileKind.PRACTICE if self.practice else ProfileKind.SERVICE
        slots = frozenset({Slot.PASSPHRASE if self.passphrase else Slot.OPEN})
        self.profile = ProfileInfo("p1", kind, "منشأة تدريبية", "", "", slots, Path("nowhere"))
        self.store = FakeProfileStore(self.profile, self.passphrase)
        kept = FakePreferenceFile(**{"tour_seen": True, **self.preferences_kept})
        self.preferences = PreferenceBook(kept, self.events)
        self.workspace = self._workspace()
        self.profiles = Profiles(
            self.store,  # type: ignore[arg-type]
            lambda profile, key: self.workspace,
            lambda address: self.authority.describe(),
            lambda profile: None,
        )

    def new_id(self) -> str:
        """One after the other."""
        return f"id-{next(self._ids)}"

    def _workspace(self) -> Workspace:
        establishments = Establishments(self.feed, self.device, self.events)  # type: ignore[arg-type]
        contributors = Contributors(self.roster, self.feed, RULES, self.clock)  # type: ignore[arg-type]
        session = Session(
            self.gate, self.tokens, self.device, self.audit, self.clock, self.events, "bench",  # type: ignore[arg-type]
        )  # fmt: skip
        session._keep(AccountInfo("a1", "نورة العنزي", "Noura Alanazi", "noura", "05••••••417"))
        papers = Papers(
            self.archive, FakeForms(), self.clock, self.events, lambda: self.preferences.current.language, True
        )
        changes = RosterChanges(
            self.outbox,
            self.roster,  # type: ignore[arg-type]
            self.feed,  # type: ignore[arg-type]
            RULES,
            self.clock,
            self.new_id,
            lambda: "a1",
            self.events,
        )
        outbox = Outbox(self.outbox, self.requests, self.clock, self.new_id, lambda: "a1", self.events)
        invoices = Invoices(self.money, self.invoice_desk, self.outbox, self.feed, RULES, self.clock)
        members = Members(
            self.members, self.members, self.outbox, self.roster, self.feed, self.audit,  # type: ignore[arg-type]
            self.clock, self.new_id, lambda: "a1", self.events,
        )  # fmt: skip
        self.money_forms = FakeMoneyForms()
        self.shelf, self.backup_keys, self.outside = FakeShelf(), FakeBackupKeys(), False
        injuries = Injuries(
            self.injuries, self.injuries, InjuryForms(self.drafts, self.clock, self.events, self.new_id), self.outbox,
            self.feed, RULES, self.clock, self.new_id, lambda: "a1", self.events,  # type: ignore[arg-type]
            {"injuries": INJURY_WORDS}.__getitem__,
        )  # fmt: skip
        injury_papers = InjuryPapers(
            injuries, self.feed, self.roster, RULES, session, papers, self.clock,  # type: ignore[arg-type]
        )  # fmt: skip
        documents = Documents(
            self.notes, self.endings, self.roster, self.outbox, self.certificates, self.feed,  # type: ignore[arg-type]
            self.clock, self.new_id, self.events,
        )  # fmt: skip
        enquiries = Enquiries(
            self.enquiries, self.members, self.outbox, self.feed, self.clock,  # type: ignore[arg-type]
            self.new_id, lambda: "a1", self.events,
        )  # fmt: skip
        bookkeeping = Bookkeeping(self.money, RULES, self.clock)
        self.books = PaperBooks(
            Path(gettempdir()), self.clock, self.practice, lambda: self.preferences.current.language, lambda: False
        )
        signatures, issuer = JoseSignatures(), self.certificates
        book = IssuerBook(self.authority, issuer, signatures, self.device)  # type: ignore[arg-type]
        return Workspace(
            profile=self.profile,
            key=b"k" * 32,
            session=session,
            establishments=establishments,
            contributors=contributors,
            pull=Pull(self.rounds, establishments, self.device, self.clock, self.events, dues=self.outbox.dues),
            printing=Printing(
                contributors, establishments, session, self.press, self.audit, self.clock, True, Path("scratch")
            ),
            photographs=CameraPictures(),
            papers=papers,
            registrations=Registrations(
                self.registrar,  # type: ignore[arg-type]
                DraftBook(REGISTRATION, read_registration, self.drafts, self.clock, self.events, self.new_id),
                papers,
                self.new_id,
            ),
            applications=Applications(
                self.applications,  # type: ignore[arg-type]
                DraftBook(APPLICATION, read_application, self.drafts, self.clock, self.events, self.new_id),
                self.drafts,
                papers,
                self.clock,
                self.new_id,
                CameraPictures(),
            ),
            own_account=OwnAccount(self.account_desk, self.audit, self.clock, self.events),
            offered_roles=OfferedRoles(self.invitations, self.audit, self.clock, self.events),
            approvals=Approvals(
                self.approvals,
                self.approvals,
                self.feed,  # type: ignore[arg-type]
                self.audit,
                self.clock,
                self.events,
            ),
            members=members,
            roster_changes=changes,
            own_establishment=OwnEstablishment(self.outbox, self.roster, self.feed, self.clock),  # type: ignore[arg-type]
            establishment_papers=EstablishmentPapers(self.outbox, self.feed, session, papers),  # type: ignore[arg-type]
            establishment_changes=EstablishmentChanges(
                changes,
                self.outbox,
                self.roster,
                RULES,
                self.clock,
                self.new_id,
                self.events,  # type: ignore[arg-type]
            ),
            sheet_imports=SheetImports(
                SheetFiles(),
                XlsxPages(Path(gettempdir())),
                FakePayroll(self.roster, self.outbox),
                self.roster,  # type: ignore[arg-type]
                self.feed,
                self.device,
                FakeBatches(self.outbox),
                changes,
                outbox,
                RULES,
                self.clock,  # type: ignore[arg-type]
                word_lists({"occupations": OCCUPATIONS, "nationalities": NATIONALITIES}.__getitem__),
            ),
            outbox=outbox,
            roster_papers=RosterPapers(self.outbox, self.roster, self.feed, RULES, session, papers),  # type: ignore[arg-type]
            certificates=Certificates(
                issuer,
                issuer,
                book,
                signatures,
                papers,
                self.device,
                self.audit,
                self.clock,
                self.events,
                self.new_id,
                lambda: "a1",
            ),
            verification=Verification(book, issuer, signatures, PaperCodes(), issuer, self.archive, self.clock),
            invoices=invoices,
            money_papers=MoneyPapers(
                self.money,
                invoices,
                self.feed,  # type: ignore[arg-type]
                session,
                self.money_forms,
                self.audit,
                self.clock,
                lambda: self.preferences.current.language,
                True,
            ),
            payments=Payments(
                self.money,
                self.payment_desk,
                self.feed,  # type: ignore[arg-type]
                self.device,
                self.audit,
                self.clock,
                self.events,
                self.new_id,
            ),
            money_requests=MoneyRequests(
                self.money,
                self.outbox,
                self.feed,  # type: ignore[arg-type]
                RULES,
                self.clock,
                self.new_id,
                lambda: "a1",
                self.events,
            ),
            bookkeeping=bookkeeping,
            book_papers=BookPapers(bookkeeping, self.feed, session, self.books, self.audit, self.clock),  # type: ignore[arg-type]
            documents=documents,
            enquiries=enquiries,
            deadlines=Deadlines(
                self.money,
                self.outbox,
                RULES,
                self.clock,
                [ends_of_certificates(self.certificates, self.clock), injuries.deadlines, documents.deadlines],
            ),
            injuries=injuries,
            injury_papers=injury_papers,
            reminders=Reminders(self.device),
            what_if=WhatIf(self.roster, RULES, self.clock),  # type: ignore[arg-type]
            trail=Trail(
                self.audit,
                self.outbox,
                self.members,
                self.feed,
                session,
                XlsxPages(Path(gettempdir())),
                self.clock,  # type: ignore[arg-type]
            ),
            contributor_forms=ContributorForms(self.drafts, self.clock, lambda: OCCUPATIONS),
            role_watch=RoleWatch(self.feed, self.device),  # type: ignore[arg-type]
            backups=Backups(
                self.shelf,
                self.backup_keys,
                self.profile,
                b"k" * 32,
                lambda: FOLDER,
                lambda: Path(self.preferences.current.backup_outside or OUTSIDE) if self.outside else None,
                self.device,
                self.audit,
                self.clock,
                self.events,
            ),
            authority=self.authority,  # type: ignore[arg-type]
            meter=FakeMeter(),
            practice=self.desk if self.practice else None,
            choices=ViewChoices(self.device),
            rules=RULES,
            clock=self.clock,
            events=self.events,
            tally=lambda: Tally(6, {"record": 24, "outbox": 2}),
            check=lambda: None,
            hang_up=lambda: None,
            close=lambda: None,
        )


def small() -> dict[str, list[Person]]:
    """The establishment of the pictures, and a smaller one."""
    return {RAWABI: people(RULES, JANUARY), WASM: people(RULES, JANUARY)[8:14], RAMAL: []}


def with_exceptions() -> dict[str, list[Person]]:
    """The same people, one who waits for his wage, one who left unexcluded, one who left."""
    extra = [arrival(900), left(901, RULES, JANUARY), former(902, RULES, JANUARY)]
    return {**small(), RAWABI: people(RULES, JANUARY) + extra}


def crowd(times: int) -> dict[str, list[Person]]:
    """A long list."""
    return {RAWABI: people(RULES, JANUARY, times)}


def known_establishments() -> list[KnownEstablishment]:
    """Three, with different roles."""
    return [
        _known(RAWABI, "روابي السدير للتجارة", "Rawabi Alsudair", Role.SUPERVISOR, 24),
        _known(WASM, "مخابز سنابل الوسم", "Sanabil Alwasm Bakeries", Role.PREPARER, 6),
        _known(RAMAL, "عيادات بسمة الرمال", "Basmat Alrimal Clinics", Role.OWNER, 0),
    ]


def office(count: int) -> list[KnownEstablishment]:
    """An accountant's establishments: some overdue, some due, some not compliant, some with open requests."""
    roles = tuple(Role)
    names = ("نسائم الوادي", "درة الشمال", "سواعد البناء", "ركن القهوة", "بوابة التقنية", "ظل النخيل", "أفق الخليج")
    made = []
    for n in range(count):
        due = NOW.date() + timedelta(days=9) if n % 4 else None
        summary = PortfolioSummary(
            contributors=3 + n * 7 % 58,
            pending_requests=n % 9 if n % 3 == 0 else 0,
            due_halalas=(n % 4) * 543_210,
            due_on=due,
            compliant=n % 7 != 3,
            overdue_since=NOW.date() - timedelta(days=22) if n % 16 == 1 else None,
            certificate_until=NOW.date() + timedelta(days=n % 28 - 1) if n % 7 not in (3, 5) else None,
            open_injuries=n % 17 // 14,
            next_injury_deadline=NOW + timedelta(days=n % 5) if n % 17 == 15 else None,
        )
        name = f"مؤسسة {names[n % len(names)]} {n + 1}"
        head = Head(str(620000001 + n * 11), name, f"Establishment {n + 1}", 1, roles[n % 8], 1, None, summary)
        made.append(KnownEstablishment(head, None, NOW - timedelta(hours=n) if n % 10 else None))
    return made


def _known(number: str, name: str, name_en: str, role: Role, contributors: int) -> KnownEstablishment:
    head = Head(number, name, name_en, 1, role, 1, None, PortfolioSummary(contributors, 0, 0, None, True), "m1")
    return KnownEstablishment(head, None, NOW)
