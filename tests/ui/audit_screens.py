"""Pictures of who did what."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import AuditEntry
from gosi_desktop.application.ports.outbox import OperationState
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import in_every_state
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench


def filled() -> Bench:
    """A day's work: an outbox with something in every state, printing, signing in."""
    bench = in_every_state(Bench(practice=False))
    at = NOW - timedelta(hours=4)
    deeds: list[tuple[str, str, dict[str, str]]] = [
        ("signed_in", "session", {}), ("backup_made", "backup", {"reason": "first_start"}),
        ("printed", "roster", {"rows": "24"}), ("exported", "statement", {"rows": "12"}),
    ]  # fmt: skip
    for act, about, details in deeds:
        bench.audit.append(at, act, about, details)
    for one in bench.outbox.kept.values():
        of = {"kind": one.change.kind, "contributor": one.contributor_id, "by": one.made_by}
        bench.audit.append(one.made_at, "request_asked", f"request:{one.id}", of)
        if one.state is OperationState.ACCEPTED:
            said = of | {"reference": one.reference or ""}
            bench.audit.append(one.made_at, "request_accepted", f"request:{one.id}", said)
    return bench


def told(bench: Bench) -> Bench:
    """What the service has noted too."""
    before, after = {"basic_wage": "6000.00", "source": "employer"}, {"basic_wage": "6480.00", "source": "employer"}
    entry = AuditEntry(
        0, NOW, "", "update_wage", "wage_period:e7@2026-01", {}, "b7e0" * 16, device="حاسوب المحاسبة", before=before,
        after=after,
    )  # fmt: skip
    bench.audit.told = [entry, replace(entry, act="add_member", about="member:m2", before={}, after={"role": "viewer"})]
    return bench


def shell(bench: Bench) -> Shell:
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.AUDIT)
    return made


def audit() -> Shell:
    return shell(filled())


def audit_broken() -> Shell:
    bench = filled()
    bench.audit.broken = 3
    return shell(bench)


def audit_service() -> Shell:
    made = shell(told(filled()))
    made.view_model.audit.show_service(True)
    return made


def audit_details() -> Shell:
    made = shell(told(filled()))
    model = made.view_model.audit
    model.show_service(True)
    model.choose(model.rows.record_at(0))
    return made


def audit_none() -> Shell:
    return shell(Bench())


SCREENS: Mapping[str, Callable[[], QWidget]] = {
    "audit": audit,
    "audit-broken": audit_broken,
    "audit-service": audit_service,
    "audit-details": audit_details,
    "audit-none": audit_none,
}
