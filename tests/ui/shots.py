"""Pictures of the screens of an open profile over a workspace in memory: ``python tests/ui/shots.py DIR [NAME…]``."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import ApprovalResult, TermsText
from gosi_desktop.application.role_watch import RoleChange
from gosi_desktop.domain.errors import Offline, Refused, ServiceBusy, SignInExpired, TermsNotAccepted
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.viewmodels.contact_change import Contact, ContactChangeViewModel
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.password_change import PasswordChangeViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.sign_out import SignOutViewModel
from tests.fakes.account_desk import attempts, devices, invitation, prepared
from tests.fakes.accounts import CODE
from tests.fakes.day import NOW
from tests.fakes.papers import fill
from tests.fakes.workspace import Bench, office, with_exceptions
from tests.ui import (
    audit_screens,
    backup_screens,
    book_screens,
    change_screens,
    deadline_screens,
    document_screens,
    ending_screens,
    enquiry_screens,
    establishment_screens,
    first_hour_screens,
    help_screens,
    home_screens,
    injury_screens,
    outbox_screens,
    palette_screens,
    paying_screens,
)
from tests.ui.desk import Desk
from tests.ui.what_if_screens import SCREENS as WHAT_IF

_TERMS_AR = "## الحساب\nالحساب لصاحبه وحده، ولا يعطي كلمة مروره لأحد.\n## البيانات\nيتحقق صاحب العمل من صحة ما يرسله.\n"
_TERMS_EN = "## The account\nIt is its holder’s alone.\n## The data\nThe employer checks what he sends.\n"
SIZES = {"wide": (1360, 828), "small": (1024, 608)}


def shell(bench: Bench) -> Shell:
    """A shell that has started."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    return Shell(view_model)


def roster() -> Shell:
    return shell(Bench(practice=False))


def roster_panel() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.roster.open_row(5)
    return made


def roster_explained() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.roster.open_row(7)
    made.view_model.roster.panel.explain("employer")
    made.view_model.roster.panel.explain("wage")
    return made


def roster_data() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.roster.open_row(5)
    made.view_model.roster.panel.choose_tab(Tab.DATA)
    return made


def roster_history() -> Shell:
    made = shell(Bench(with_exceptions(), practice=False))
    made.view_model.roster.filter(nationality="PH")
    made.view_model.roster.open_row(0)
    made.view_model.roster.panel.choose_tab(Tab.HISTORY)
    return made


def roster_bulk() -> Shell:
    made = shell(Bench(practice=False))
    for row in (3, 6, 9, 11):
        made.view_model.roster.ticks.toggle(row)
    return made


def roster_exceptions() -> Shell:
    made = shell(Bench(with_exceptions()))
    made.view_model.roster.sort_by(made.view_model.roster.state.query.sort)
    made.view_model.roster.open_row(0)
    return made


def roster_masked() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.toggle_masked()
    made.view_model.roster.open_row(2)
    return made


def no_match() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.roster.search("عبدالملك")
    return made


def fetching() -> Shell:
    bench = Bench()
    bench.roster.complete = False
    made = shell(bench)
    from gosi_desktop.application.pull import Phase

    made.view_model.sync._update(phase=Phase.PULLING, done=11, total=24)
    made.view_model.roster._settle()
    return made


def failed() -> Shell:
    bench = Bench(practice=False)
    bench.roster.complete = False
    bench.rounds.refusal = ServiceBusy("remote.busy", retry_after=720.0)
    return shell(bench)


def offline() -> Shell:
    bench = Bench()
    bench.rounds.refusal = ServiceBusy("remote.busy", retry_after=720.0)
    return shell(bench)


def sign_in_needed() -> Shell:
    bench = Bench()
    bench.rounds.refusal = SignInExpired("session_ended")
    return shell(bench)


def empty() -> Shell:
    bench = Bench(practice=False)
    bench.folk["612047385"] = []
    bench.roster.folk = {"612047385": []}
    return shell(bench)


def portfolio() -> Shell:
    bench = Bench(practice=False)
    bench.feed.known = tuple(office(98))
    made = shell(bench)
    made.view_model.show_page(Page.PORTFOLIO)
    return made


def portfolio_plain() -> Shell:
    made = shell(Bench())
    made.view_model.show_page(Page.PORTFOLIO)
    return made


def portfolio_none() -> Shell:
    made = portfolio()
    made.view_model.portfolio.search("عبدالملك")
    return made


def account() -> Shell:
    bench = Bench(practice=False, passphrase="practice 1234")
    bench.account_desk.sessions, bench.account_desk.attempts = devices(NOW), attempts(NOW)[:6]
    made = shell(bench)
    made.view_model.show_page(Page.ACCOUNT)
    return made


def account_offline() -> Shell:
    bench = Bench(practice=False)
    made = shell(bench)
    bench.account_desk.refusal = Offline()
    made.view_model.show_page(Page.ACCOUNT)
    return made


def end_session() -> Shell:
    made = account()
    made.view_model.account.devices.ask_to_end(made.view_model.account.devices.state.others[0])
    return made


def password_change() -> Shell:
    made = account()
    made.view_model.account.change_password(made.view_model.state.account)
    inside = cast("PasswordChangeViewModel", made.view_model.account.inside)
    inside.edit_new("copper meadow velvet 5180")
    inside.edit_again("copper")
    inside.submit()
    return made


def contact_change() -> Shell:
    bench = Bench(practice=False)
    made = shell(bench)
    made.view_model.account.change_contact(Contact.MOBILE)
    inside = cast("ContactChangeViewModel", made.view_model.account.inside)
    inside.edit("0501234999")
    bench.account_desk.refusal = Refused("absher_mobile_mismatch")
    inside.submit()
    return made


def contact_code() -> Shell:
    made = shell(Bench())
    made.view_model.account.change_contact(Contact.MOBILE)
    inside = cast("ContactChangeViewModel", made.view_model.account.inside)
    inside.edit("0501234999")
    inside.submit()
    assert inside.prompt is not None
    inside.prompt.show_notes()
    inside.prompt.paste("000000")
    return made


def terms() -> Shell:
    bench = Bench(practice=False)
    bench.account_desk.in_force = TermsText("2026-02", _TERMS_AR * 6, _TERMS_EN * 6)
    bench.rounds.refusal = TermsNotAccepted("terms_not_current")
    return shell(bench)


def invitations() -> Shell:
    bench = Bench(practice=False)
    bench.invitations.offered = [invitation(NOW)]
    made = shell(bench)
    made.view_model.account.show_invitations()
    return made


def sign_out() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.account.ask_to_sign_out()
    return made


def sign_out_erasing() -> Shell:
    bench = Bench()
    bench.workspace.registrations.begin()
    bench.archive.add("p1", "account_form", "R-1", NOW, b"%PDF")
    made = shell(bench)
    made.view_model.account.ask_to_sign_out()
    cast("SignOutViewModel", made.view_model.account.inside).choose(True)
    return made


def approvals() -> Shell:
    bench = Bench(practice=False)
    bench.approvals.waiting = prepared("612047385", NOW)
    made = shell(bench)
    made.view_model.show_page(Page.APPROVALS)
    made.view_model.approvals.choose("r1", True)
    return made


def approvals_decided() -> Shell:
    made = approvals()
    model = made.view_model.approvals
    bench_results = {"r3": ApprovalResult("r3", "rejected", "returned", "changed_meanwhile")}
    model._approvals._desk.results = bench_results  # type: ignore[attr-defined]
    model.choose("r3", True)
    model.approve()
    assert model.prompt is not None
    model.prompt.paste(CODE)
    return made


def approvals_code() -> Shell:
    made = approvals()
    made.view_model.approvals.choose_all(True)
    made.view_model.approvals.approve()
    return made


def approvals_return() -> Shell:
    made = approvals()
    made.view_model.approvals.ask_reason(made.view_model.approvals.state.waiting[1])
    made.view_model.approvals.submit_reason("")
    return made


def approvals_none() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.show_page(Page.APPROVALS)
    return made


def roles_changed() -> Shell:
    made = shell(Bench(practice=False))
    for before, now in ((Role.VIEWER, None), (Role.PREPARER, Role.SUPERVISOR)):
        made.view_model.role_changed.emit(RoleChange("608114927", "مخابز سنابل الوسم", "Alwasm Bakeries", before, now))
    return made


def settings() -> Shell:
    made = shell(Bench(passphrase="practice 1234"))
    made.view_model.show_page(Page.SETTINGS)
    made.view_model.settings.test_connection()
    return made


def settings_open() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.show_page(Page.SETTINGS)
    return made


def _section(section: Section) -> Callable[[], Shell]:
    def make() -> Shell:
        made = shell(Bench(practice=False))
        made.view_model.show_page(Page.SETTINGS)
        made.view_model.settings.show_section(section)
        return made

    return make


def passphrase() -> Shell:
    made = settings()
    made.view_model.settings.ask_passphrase()
    made.view_model.settings.submit_passphrase("x", "short", "short")
    return made


def anew() -> Shell:
    made = shell(Bench())
    assert made.practice_bar is not None
    made.practice_bar.anew_button.click()
    return made


def toasts() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.roster.export_to(Path("/tmp/المشتركون.xlsx"), False)
    made.view_model.roster.failed.emit(ServiceBusy("remote.busy"))
    return made


def preview() -> QWidget:
    made = shell(Bench(practice=False))
    made.open_preview(False)
    window = made._preview
    assert window is not None
    window.keep = made  # type: ignore[attr-defined]
    return window


def archive() -> Shell:
    bench = Bench(practice=False)
    fill(bench.archive, 8, NOW)
    made = shell(bench)
    made.view_model.show_page(Page.ARCHIVE)
    return made


def archive_question() -> Shell:
    made = archive()
    made.view_model.archive.ask_removal(made.view_model.archive.state.papers[2])
    return made


def _popup(which: str) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = shell(Bench())
        made.resize(1360, 828)
        made.show()
        popups: dict[str, Callable[[], QWidget]] = {
            "switcher": lambda: made.switcher,
            "filters": lambda: made.roster.filters,
            "columns": lambda: made.roster.columns,
        }
        if made.practice_bar is not None and made.view_model.practice is not None:
            made.view_model.practice.read_messages()
            popups |= {"messages": lambda: made.practice_bar.messages, "dates": lambda: made.practice_bar.dates}  # type: ignore[union-attr]
        popup = popups[which]()
        popup.keep = made  # type: ignore[attr-defined]
        popup.adjustSize()
        return popup

    return make


SCREENS: dict[str, Callable[[], QWidget]] = {
    "roster": roster,
    "roster-panel": roster_panel,
    "roster-explained": roster_explained,
    "roster-data": roster_data,
    "roster-history": roster_history,
    "roster-bulk": roster_bulk,
    "roster-exceptions": roster_exceptions,
    "roster-masked": roster_masked,
    "no-match": no_match,
    "fetching": fetching,
    "failed": failed,
    "offline": offline,
    "sign-in-needed": sign_in_needed,
    "empty": empty,
    "portfolio": portfolio,
    "portfolio-plain": portfolio_plain,
    "portfolio-none": portfolio_none,
    "account": account,
    "account-offline": account_offline,
    "end-session": end_session,
    "password-change": password_change,
    "contact-change": contact_change,
    "contact-code": contact_code,
    "terms": terms,
    "invitations": invitations,
    "sign-out": sign_out,
    "sign-out-erasing": sign_out_erasing,
    "approvals": approvals,
    "approvals-decided": approvals_decided,
    "approvals-code": approvals_code,
    "approvals-return": approvals_return,
    "approvals-none": approvals_none,
    "roles-changed": roles_changed,
    "settings": settings,
    "settings-open": settings_open,
    "rates": _section(Section.RATES),
    "shortcuts": _section(Section.SHORTCUTS),
    "about": _section(Section.ABOUT),
    "passphrase": passphrase,
    "anew": anew,
    "toasts": toasts,
    "preview": preview,
    "archive": archive,
    "archive-question": archive_question,
    **audit_screens.SCREENS,
    **backup_screens.SCREENS,
    **home_screens.SCREENS,
    **help_screens.SCREENS,
    **injury_screens.SCREENS,
    **first_hour_screens.SCREENS,
    **outbox_screens.SCREENS,
    **paying_screens.SCREENS,
    **deadline_screens.SCREENS,
    **change_screens.SCREENS,
    **palette_screens.SCREENS,
    **WHAT_IF,
    **book_screens.SCREENS,
    **document_screens.SCREENS,
    **establishment_screens.SCREENS,
    **ending_screens.SCREENS,
    **enquiry_screens.SCREENS,
    **{f"popup-{name}": _popup(name) for name in ("switcher", "filters", "columns", "messages", "dates")},
}


def main(folder: Path, wanted: list[str]) -> None:
    """Every wanted screen in both languages, both themes and both sizes."""
    desk = Desk()
    languages = os.environ.get("SHOTS_LANGUAGES", "ar en").split()
    modes = os.environ.get("SHOTS_MODES", "light dark").split()
    sizes = os.environ.get("SHOTS_SIZES", "wide small").split()
    for language in languages:
        for mode in modes:
            desk.lay(language, Mode(mode))
            for name in wanted or SCREENS:
                for size in sizes:
                    widget = SCREENS[name]()
                    if not name.startswith("popup-"):
                        widget.resize(*SIZES[size])
                    widget.show()
                    QCoreApplication.processEvents()
                    desk.picture(widget, folder / f"{name}-{language}-{mode}-{size}.png")
                    widget.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
