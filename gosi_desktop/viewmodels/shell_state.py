"""What the frame of an open profile shows, and the pages there are."""

from dataclasses import dataclass
from enum import StrEnum

from gosi_desktop.application.ports import AccountInfo, KnownEstablishment


class Page(StrEnum):
    """Pages that work today, in the order of the sidebar."""

    PORTFOLIO = "portfolio"
    HOME = "home"
    CONTRIBUTORS = "contributors"
    SHEET_IMPORT = "sheet_import"
    DEADLINES = "deadlines"
    INVOICES = "invoices"
    STATEMENT = "statement"
    CERTIFICATES = "certificates"
    INJURIES = "injuries"
    OUTBOX = "outbox"
    APPROVALS = "approvals"
    ESTABLISHMENT = "establishment"
    ARCHIVE = "archive"
    HELP = "help"
    SETTINGS = "settings"
    FIRST_HOUR = "first_hour"  # no entry of its own: behind the injuries
    DOCUMENTS = "documents"  # no entry of its own: behind the establishment
    ENQUIRIES = "enquiries"  # no entry of its own: behind the help
    BACKUPS = "backups"  # no entry of its own: behind the settings
    AUDIT = "audit"  # no entry of its own: behind the settings
    VERIFICATION = "verification"  # no entry of its own: behind the certificates
    ACCOUNT = "account"  # no entry of its own: behind the settings and the account's menu
    WHAT_IF = "what_if"  # no entry of its own: behind the invoices


@dataclass(frozen=True, slots=True)
class ShellState:
    """``opened`` is the number of the open establishment, "" before the first is known."""

    page: Page = Page.CONTRIBUTORS
    establishments: tuple[KnownEstablishment, ...] = ()
    opened: str = ""
    account: AccountInfo | None = None
    signed_in: bool = False
    practice: bool = False
    can_lock: bool = False
    masked: bool = False
    importing: bool = False  # a file of wages is being worked on
    approvals: int = 0  # requests of the open establishment that wait for this person
    papers: int = 0  # kept in the archive
    near: int = 0  # deadlines of all establishments that end within the next days
    waiting: int = 0  # requests of the open establishment that are not sent, or need a decision

    @property
    def establishment(self) -> KnownEstablishment | None:
        """The open one."""
        return next((one for one in self.establishments if one.head.establishment == self.opened), None)

    @property
    def open_injuries(self) -> int:
        """Cases of the open establishment that are not over, as the service counts them for this role."""
        opened = self.establishment
        return opened.head.summary.open_injuries if opened is not None else 0

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the sidebar, in order: the portfolio where there is more than one establishment."""
        opened = self.establishment
        seen = opened.head.role.sight.entities if opened is not None else frozenset()
        shown = {
            Page.PORTFOLIO: len(self.establishments) > 1,
            Page.SHEET_IMPORT: self.page is Page.SHEET_IMPORT or self.importing,
            Page.APPROVALS: self.approvals > 0 or self.page is Page.APPROVALS,
            Page.ARCHIVE: self.papers > 0 or self.page is Page.ARCHIVE,  # a page that leads to nothing is not offered
            Page.INVOICES: "invoice" in seen,
            Page.STATEMENT: "ledger_entry" in seen,
            Page.CERTIFICATES: "certificate" in seen,
            Page.VERIFICATION: False,
            Page.ACCOUNT: False,
            Page.WHAT_IF: False,
            Page.INJURIES: "injury" in seen,
            Page.FIRST_HOUR: False,
            Page.DOCUMENTS: False,
            Page.ENQUIRIES: False,
            Page.BACKUPS: False,
            Page.AUDIT: False,
        }
        return tuple(page for page in Page if shown.get(page, True))
