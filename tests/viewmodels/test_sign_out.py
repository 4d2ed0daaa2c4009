"""Signing out: what stays, what would be lost, what is erased; and the dialogs of the account, one at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import DiskFull, Offline, TermsNotAccepted
from gosi_desktop.viewmodels.account_dialogs import AccountDialog, AccountViewModel, Done
from gosi_desktop.viewmodels.contact_change import Contact, ContactChangeViewModel
from gosi_desktop.viewmodels.password_change import PasswordChangeViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.sign_out import SignOutViewModel, Work
from gosi_desktop.viewmodels.terms_gate import TermsGateViewModel
from tests.fakes.account_desk import invitation
from tests.fakes.accounts import CODE
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench

T = TypeVar("T")
ShellOf = Callable[..., ShellViewModel]
WORDS = {Work.REGISTRATION: "registration", Work.APPLICATION: "application"}


def heard(signal: Any) -> list[Any]:
    """What a signal brings."""
    found: list[Any] = []
    signal.connect(lambda *what: found.append(what[0] if what else None))
    return found


def dialog_of(account: AccountViewModel) -> AccountDialog | None:
    """Which dialog is open."""
    return account.state.dialog


def inside_of(account: AccountViewModel, kind: type[T]) -> T:
    """What the open dialog shows."""
    assert isinstance(account.inside, kind)
    return account.inside


def unsent_of(model: SignOutViewModel) -> list[tuple[Work, datetime]] | None:
    """What erasing would lose."""
    return None if model.state.unsent is None else [(one.work, one.saved_at) for one in model.state.unsent]


def sign_out_of(bench: Bench) -> SignOutViewModel:
    return SignOutViewModel(bench.workspace, Runners.inline())


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return Bench()


def test_keeping_is_what_happens_unless_somebody_says_otherwise(bench: Bench) -> None:
    model = sign_out_of(bench)
    out = heard(model.signed_out)
    model.submit()
    assert (out, bench.gate.signed_out, bench.tokens.kept) == ([False], True, None)


def test_erasing_lists_first_what_was_never_sent(bench: Bench) -> None:
    begun = bench.workspace.registrations.begin()
    bench.clock.advance(60)
    bench.workspace.applications.begin()
    model = sign_out_of(bench)
    assert unsent_of(model) is None
    model.choose(True)
    assert begun.id
    assert unsent_of(model) == [
        (Work.REGISTRATION, NOW),
        (Work.APPLICATION, NOW + timedelta(seconds=60)),
    ]
    assert model.state.loses
    model.choose(False)
    assert not model.state.loses


def test_nothing_is_erased_before_the_list_was_seen(bench: Bench, held: Any) -> None:
    model = SignOutViewModel(bench.workspace, Runners(held, held, held))
    out = heard(model.signed_out)
    model.choose(True)
    model.submit()
    assert (out, model.sign_out.enabled) == ([], False)
    held.release()
    assert model.sign_out.enabled
    model.submit()
    held.release_all()
    assert out == [True]


def test_with_nothing_unsent_nothing_is_lost(bench: Bench) -> None:
    model = sign_out_of(bench)
    model.choose(True)
    assert (model.state.unsent, model.state.papers, model.state.loses) == ((), 0, False)


def test_papers_of_the_archive_are_counted(bench: Bench) -> None:
    bench.archive.add("p1", "account_form", "R-1", NOW, b"%PDF")
    model = sign_out_of(bench)
    model.choose(True)
    assert (model.state.papers, model.state.loses) == (1, True)


def test_the_list_is_saved_as_a_paper(bench: Bench, tmp_path: Path) -> None:
    bench.workspace.registrations.begin()
    model = sign_out_of(bench)
    model.choose(True)
    model.save_statement(tmp_path / "unsent.pdf", WORDS)
    assert model.state.saved == "unsent.pdf"
    assert bench.press.sheets == [(tmp_path / "unsent.pdf", 0)]
    assert bench.audit.acts[-1] == ("saved_pdf", "unsent_statement", {})


def test_a_full_disk_is_said_and_one_stays_signed_in(bench: Bench) -> None:
    bench.archive.refusal = DiskFull()
    model = sign_out_of(bench)
    model.choose(True)
    assert (model.state.error, model.sign_out.enabled, bench.gate.signed_out) == (bench.archive.refusal, False, False)


# -- one dialog at a time ----------------------------------------------------------------------------------------------


def test_a_dialog_takes_the_place_of_the_one_before(shell_of: ShellOf) -> None:
    account = shell_of(Bench()).account
    account.change_contact(Contact.MOBILE)
    inside_of(account, ContactChangeViewModel)
    account.change_password(None)
    inside_of(account, PasswordChangeViewModel).close()
    assert dialog_of(account) is None
    assert account.inside is None


def test_a_changed_password_closes_its_dialog_and_is_told(shell_of: ShellOf) -> None:
    account = shell_of(Bench()).account
    done = heard(account.done)
    account.change_password(None)
    inside = inside_of(account, PasswordChangeViewModel)
    for edit in (inside.edit_new, inside.edit_again):
        edit("copper meadow velvet")
    inside.edit_old("old one")
    inside.submit()
    assert (done, account.state.dialog) == ([Done.PASSWORD], None)


def test_new_terms_are_asked_for_once_a_round_and_let_the_next_one_through(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = TermsNotAccepted("terms_not_current")
    shell = shell_of(bench)
    assert dialog_of(shell.account) is AccountDialog.TERMS
    inside_of(shell.account, TermsGateViewModel).put_off()
    assert dialog_of(shell.account) is None
    bench.rounds.refusal = TermsNotAccepted("terms_not_current")
    shell.sync.sync_now()
    again = inside_of(shell.account, TermsGateViewModel)
    bench.rounds.refusal = None
    again.reach_end()
    again.tick(True)
    again.submit()
    assert shell.sync.state.phase is Phase.IDLE


def test_an_accepted_role_is_told_and_fetched(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.invitations.offered = [invitation(NOW)]
    shell = shell_of(bench)
    done, rounds = heard(shell.account.done), bench.rounds.count
    offered = shell.account.invitations
    assert len(offered.state.invitations) == 1
    shell.account.show_invitations()
    offered.accept(offered.state.invitations[0])
    assert offered.prompt is not None
    offered.prompt.paste(CODE)
    assert (done, shell.account.state.dialog) == ([Done.ROLE_ACCEPTED], None)
    assert bench.rounds.count == rounds + 1


def test_the_devices_are_asked_for_when_the_page_is_shown(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.show_page(Page.ACCOUNT)
    assert shell.account.devices.state.devices is not None
    assert Page.ACCOUNT not in shell.state.pages
    bench.account_desk.refusal = Offline()
    shell.show_page(Page.ACCOUNT)
    assert isinstance(shell.account.devices.state.error, Offline)


def test_the_lock_closes_every_dialog(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.show_page(Page.ACCOUNT)
    shell.account.change_password(None)
    shell.close()
    assert (shell.account.inside, shell.account.devices.state.devices) == (None, None)
