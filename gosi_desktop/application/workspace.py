"""An unlocked profile: everything a signed-in person works with, dropped as a whole on lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gosi_desktop.application.backups import Backups
from gosi_desktop.application.contributor_forms import ContributorForms
from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import Authority, PasswordMeter, PracticeDesk, ProfileInfo
from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.pull import Pull
from gosi_desktop.application.role_watch import RoleWatch
from gosi_desktop.application.session import Session
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.rules import RuleBook

if TYPE_CHECKING:  # made when they are first used
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
    from gosi_desktop.application.injuries import Injuries
    from gosi_desktop.application.injury_papers import InjuryPapers
    from gosi_desktop.application.invoices import Invoices
    from gosi_desktop.application.members import Members
    from gosi_desktop.application.money_papers import MoneyPapers
    from gosi_desktop.application.money_requests import MoneyRequests
    from gosi_desktop.application.outbox import Outbox
    from gosi_desktop.application.payments import Payments
    from gosi_desktop.application.ports.photographs import Photographs
    from gosi_desktop.application.registration import Registrations
    from gosi_desktop.application.reminders import Reminders
    from gosi_desktop.application.roster_changes import RosterChanges
    from gosi_desktop.application.roster_papers import RosterPapers
    from gosi_desktop.application.sheet_import import SheetImports
    from gosi_desktop.application.trail import Trail
    from gosi_desktop.application.verification import Verification
    from gosi_desktop.application.what_if import WhatIf


@dataclass(frozen=True, slots=True)
class Workspace:
    """The use cases of one open profile. ``key`` is its cache key, needed to change the passphrase."""

    profile: ProfileInfo
    key: bytes
    session: Session
    establishments: Establishments
    contributors: Contributors
    pull: Pull
    printing: Printing
    photographs: Photographs
    papers: Papers
    registrations: Registrations
    applications: Applications
    own_account: OwnAccount
    offered_roles: OfferedRoles
    approvals: Approvals
    members: Members
    roster_changes: RosterChanges
    own_establishment: OwnEstablishment
    establishment_changes: EstablishmentChanges
    establishment_papers: EstablishmentPapers
    contributor_forms: ContributorForms
    sheet_imports: SheetImports
    outbox: Outbox
    roster_papers: RosterPapers
    certificates: Certificates
    verification: Verification
    invoices: Invoices
    payments: Payments
    money_requests: MoneyRequests
    bookkeeping: Bookkeeping
    money_papers: MoneyPapers
    book_papers: BookPapers
    deadlines: Deadlines
    documents: Documents
    enquiries: Enquiries
    reminders: Reminders
    what_if: WhatIf
    trail: Trail
    injuries: Injuries
    injury_papers: InjuryPapers
    role_watch: RoleWatch
    backups: Backups
    authority: Authority
    meter: PasswordMeter
    practice: PracticeDesk | None
    choices: ViewChoices
    rules: RuleBook
    clock: Clock
    events: DataChanged
    tally: Callable[[], Tally]  # how much the cache holds
    check: Callable[[], None]  # authenticates every page of the cache; raises Corrupt
    hang_up: Callable[[], None]  # no more calls of the service, those under way end; never waits
    close: Callable[[], None]
