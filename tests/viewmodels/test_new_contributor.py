"""Registering: what the number tells, who is here already, what is missing, what it costs, what is asked for."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.changes import CompletePendingContributor, RegisterContributor
from gosi_desktop.domain.contribution import Payer
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.identifiers import IdentityKind, identify
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.viewmodels.change_dialog import Asked
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.new_contributor_state import kind_told
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions
from tests.support.scans import jpeg, pdf, png

SAUDI, IQAMA, EMIRATI = "1097354821", "2458103963", "784199264108376"


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return Bench(with_exceptions(), practice=False)


def form(bench: Bench, **typed: object) -> NewContributorViewModel:
    runners = Runners.inline()
    relay = Relay(bench.events)
    sync = SyncPillViewModel(bench.workspace, bench.preferences, runners, relay)
    made = NewContributorViewModel(RAWABI, bench.workspace, runners, sync)
    made.load()
    if typed:
        made.edit(**typed)
    return made


def may(made: NewContributorViewModel) -> bool:
    return made.ask.enabled


def saudi(**other: object) -> dict[str, object]:
    return {
        "identity": SAUDI, "name": "نايف بن عبدالعزيز الصاعدي", "birth": "1420/03/11", "join_date": "2026/01/04",
        "occupation": "accountant", "authenticated": True, "basic": "6000", "housing_kind": "cash", "housing": "1500",
    } | other  # fmt: skip


def test_the_synthetic_numbers_are_right() -> None:
    assert [identify(one).kind for one in (SAUDI, IQAMA, EMIRATI)] == ["national_id", "iqama", "gcc_id"]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", None),
        ("1", IdentityKind.NATIONAL_ID),
        ("٢٤٥", IdentityKind.IQAMA),
        ("784", IdentityKind.GCC_ID),
        (SAUDI, IdentityKind.NATIONAL_ID),
        (" 1097-354-821 ", IdentityKind.NATIONAL_ID),
        (IQAMA, IdentityKind.IQAMA),
        (EMIRATI, IdentityKind.GCC_ID),
        ("9", None),
    ],
)
def test_the_number_tells_the_kind_while_it_is_typed(typed: str, kind: IdentityKind | None) -> None:
    assert kind_told(typed) == kind


def test_the_picture_to_the_halala(bench: Bench) -> None:
    made = form(bench, **saudi())
    month, whole = made.state.month, made.state.whole_month
    assert month is not None
    assert whole is not None
    assert (month.days, month.month_days) == (28, 31)
    assert whole.contributory_halalas == 750_000
    assert (whole.employer_halalas, whole.employee_halalas) == (91_875, 76_875)
    assert made.state.next_step is not None
    assert str(made.state.next_step.from_month) == "2026-07"
    assert may(made)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"identity": "1097354812"}, "identity", "identifier.check_digit"),
        ({"identity": "109735"}, "identity", "identifier.length"),
        ({"identity": SAUDI, "kind": "iqama"}, "identity", "identifier.wrong_kind"),
        ({"birth": "1500/13/01"}, "birth", "date.no_such_month"),
        ({"birth": "2010/01/01"}, "birth", "age_refused"),
        ({"mobile": "123"}, "mobile", "identifier.first_digit"),
        ({"join_date": "2025/12/31"}, "join_date", "after_deadline"),
        ({"join_date": "لا"}, "join_date", "date.not_a_date"),
        ({"contract_from": "x"}, "contract.from", "date.not_a_date"),
        ({"authenticated": False}, "contract.authenticated", "contract_not_authenticated"),
        ({"basic": "0"}, "basic_wage", "wage_not_positive"),
        ({"housing": "x"}, "housing", "amount.not_a_number"),
        ({"join_date": "2020/01/01", "backdated": True}, "join_date", "backdating_too_far"),
        ({"join_date": "2025/10/01", "backdated": True}, "attachments", "attachment_missing"),
    ],
)
def test_refusals_stand_at_their_fields(bench: Bench, changes: dict[str, object], field: str, code: str) -> None:
    made = form(bench, **saudi(**changes))
    assert code in [one.code for one in made.state.remarks.get(field, ())]
    assert not may(made)


def test_an_empty_field_is_remarked_upon_only_after_it_was_left(bench: Bench) -> None:
    made = form(bench, **saudi(name=""))
    assert "name" in made.state.missing
    assert "name" not in made.state.remarks
    made.leave_field("name")
    assert [one.code for one in made.state.remarks["name"]] == ["required"]
    assert not may(made)


@pytest.mark.parametrize("typed", ["1420/03/11", "11-3-1420", "١٤٢٠/٣/١١", "1999/06/25", "٢٥/٦/١٩٩٩"])
def test_birth_in_either_calendar_is_kept_as_it_was_known(bench: Bench, typed: str) -> None:
    made = form(bench, **saudi(birth=typed))
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, RegisterContributor)
    birth = proposal.change.contributor.birth
    assert birth is not None
    assert birth.date.isoformat() in ("1999-06-24", "1999-06-25")
    hijri = "1420" in typed or "١٤٢٠" in typed
    assert birth.entered_in is (Calendar.HIJRI if hijri else Calendar.GREGORIAN)


def test_earlier_periods_pick_the_old_rates(bench: Bench) -> None:
    new, old = form(bench, **saudi()), form(bench, **saudi(prior=True))
    assert new.state.whole_month is not None
    assert old.state.whole_month is not None
    assert new.state.whole_month.employee_halalas > old.state.whole_month.employee_halalas
    assert old.state.next_step is None


def test_a_gulf_national_pays_hazards_and_his_home_pension_is_for_information(bench: Bench) -> None:
    made = form(bench, **saudi(identity=EMIRATI, basic="10000", housing_kind="none", authenticated=False))
    whole = made.state.whole_month
    assert made.state.group is NationalityGroup.GCC
    assert made.state.country == "AE"
    assert whole is not None
    assert whole.total_halalas == whole.amount(Insurance.HAZARDS, Payer.EMPLOYER) == 20_000
    assert whole.home_shares
    assert may(made)


def test_a_non_saudi_whose_record_waits_is_completed(bench: Bench) -> None:
    row = next(one.row for one in bench.roster.folk[RAWABI] if one.row.state == "pending_wage")
    made = form(bench)
    assert [one.contributor_id for one in made.state.arrivals] == [row.contributor_id]
    made.complete(row)
    made.edit(basic="3500", occupation="accountant")
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, CompletePendingContributor)
    assert made.state.whole_month is not None
    assert made.state.whole_month.total_halalas == 7_000
    assert may(made)
    made.send(Sending.NOW)
    (kept,) = bench.outbox.kept.values()
    assert kept.change.target == row.engagement_id


def test_the_number_finds_who_is_here_and_who_was(bench: Bench) -> None:
    made = form(bench)
    here = bench.roster.folk[RAWABI][0].row
    made.edit(identity=here.identity)
    assert made.state.found is not None
    assert made.state.found.contributor_id == here.contributor_id
    former = next(one.row for one in bench.roster.folk[RAWABI] if one.row.state == "ended")
    made.edit(identity=former.identity)
    assert made.state.found is not None
    assert made.state.found.leave_date is not None
    made.take_former()
    assert made.state.form.name == former.name


def test_somebody_registered_here_is_refused(bench: Bench) -> None:
    here = bench.roster.folk[RAWABI][0].row
    made = form(bench, **saudi(identity=here.identity))
    assert "already_active_here" in [one.code for one in made.state.remarks["join_date"]]
    assert not may(made)


def test_the_form_is_kept_when_it_is_left_and_gone_when_it_was_asked_for(bench: Bench) -> None:
    made = form(bench, **saudi())
    made.close()
    again = form(bench)
    assert again.state.kept
    assert again.state.form == made.state.form
    again.send(Sending.WHEN_I_ASK)
    assert bench.workspace.contributor_forms.read(RAWABI) is None
    (kept,) = bench.outbox.kept.values()
    assert kept.state is OperationState.HELD


def test_what_is_typed_while_the_form_is_read_stays(bench: Bench) -> None:
    form(bench, **saudi()).close()
    runners = Runners.inline()
    sync = SyncPillViewModel(bench.workspace, bench.preferences, runners, Relay(bench.events))
    made = NewContributorViewModel(RAWABI, bench.workspace, runners, sync)
    made.edit(basic="4200")
    made.load()
    assert (made.state.form.basic, made.state.form.join_date) == ("4200", "2026/01/06")
    assert not made.state.kept


def test_begun_anew_the_form_is_empty(bench: Bench) -> None:
    form(bench, **saudi()).close()
    made = form(bench)
    made.begin_anew()
    assert made.state.form.identity == ""
    assert not form(bench).state.kept


def test_add_and_another_keeps_the_joining_date_and_the_job(bench: Bench) -> None:
    made = form(bench, **saudi())
    told: list[Asked] = []
    closed: list[object] = []
    made.added.connect(told.append)
    made.asked.connect(closed.append)
    made.send_and_another(Sending.NOW)
    assert len(told) == 1
    assert closed == []
    after = made.state.form
    assert (after.join_date, after.occupation) == ("2026/01/04", "accountant")
    assert (after.identity, after.name, after.basic) == ("", "", "")
    assert made.state.added == "نايف بن عبدالعزيز الصاعدي"
    first = told[0].operations[0].change
    made.edit(**saudi(identity="1065307421", name="آخر"))
    (proposal,) = made.state.outcome.proposals
    assert proposal.change.target != first.target


def test_offline_is_known(bench: Bench) -> None:
    made = form(bench)
    assert not made.state.offline
    made._sync._update(phase=Phase.OFFLINE)
    assert str(made.state.offline) == "True"


# -- papers ------------------------------------------------------------------------------------------------------------


def files(folder: Path, **contents: bytes) -> list[Path]:
    """Files of these names."""
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


LATE = {"join_date": "2025/10/05", "backdated": True}


def test_a_backdated_registration_is_asked_for_with_its_papers(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    assert not may(made)
    made.papers.add(files(tmp_path, slip=pdf(mark=b"slip"), offer=png()))
    assert "attachments" not in made.state.remarks
    assert made.state.is_backdated
    assert may(made)
    made.send(Sending.NOW)
    (kept,) = bench.outbox.kept.values()
    assert isinstance(kept.change, RegisterContributor)
    assert kept.change.backdated
    assert [paper.name for paper in kept.papers] == ["slip", "offer"]
    assert {paper.sha256 for paper in kept.papers} == set(bench.outbox.papers)


def test_of_the_months_before_a_backdated_registration_annuities_alone_count(bench: Bench) -> None:
    made = form(bench, **saudi(**LATE))
    assert [str(one.month) for one in made.state.before] == ["2025-10", "2025-11", "2025-12"]
    whole, october = 712_50, 620_56  # 9.5 percent of 7,500.00, and of 27 of 31 days, each of the two
    assert made.state.before_halalas == 2 * (october + 2 * whole)
    assert made.state.whole_month is not None
    assert str(made.state.whole_month.month) == "2026-01"
    assert form(bench, **saudi()).state.before == ()


def test_a_registration_in_time_takes_no_papers_along(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(backdated=True))
    made.papers.add(files(tmp_path, slip=pdf()))
    made.edit(backdated=False)
    made.send(Sending.NOW)
    (kept,) = bench.outbox.kept.values()
    assert kept.papers == ()


def test_more_than_24_months_are_refused_whatever_is_attached(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(join_date="2023/12/31", backdated=True))
    made.papers.add(files(tmp_path, slip=pdf()))
    assert [one.code for one in made.state.remarks["join_date"]] == ["backdating_too_far"]
    assert not may(made)


def test_what_is_no_paper_is_said_and_the_others_are_taken(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    large = b"%PDF-1.4\n" + bytes(6 * 1024 * 1024)
    contents = {"renamed.pdf": b"MZ\x90" + bytes(99), "large.pdf": large, "half.jpg": jpeg()[:-9], "good.exe": pdf()}
    made.papers.add([*files(tmp_path, **contents), tmp_path / "nowhere.pdf", tmp_path])
    assert [(one.name, one.why.code) for one in made.papers.state.unfit] == [
        ("renamed.pdf", "paper.kind"), ("large.pdf", "paper.too_large"), ("half.jpg", "paper.broken"),
        ("nowhere.pdf", "paper.unreadable"), (tmp_path.name, "paper.unreadable"),
    ]  # fmt: skip
    assert [one.about.name for one in made.papers.state.papers] == ["good.exe"]
    assert may(made)


def test_the_same_file_twice_is_one_and_taken_out_it_is_missing(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    made.papers.add(files(tmp_path, one=pdf(), two=pdf()))
    (paper,) = made.papers.state.papers
    made.papers.remove(paper.about.sha256)
    assert [one.code for one in made.state.remarks["attachments"]] == ["attachment_missing"]
    assert not may(made)


def test_papers_stay_with_the_form_that_was_left(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    made.papers.add(files(tmp_path, slip=pdf()))
    made.close()
    again = form(bench)
    assert [one.about.name for one in again.papers.state.papers] == ["slip"]
    assert again.papers.state.papers == made.papers.state.papers
    assert may(again)
    again.begin_anew()
    assert (again.papers.state.papers, form(bench).papers.state.papers) == ((), ())


def test_the_next_one_has_no_papers_of_the_last(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    made.papers.add(files(tmp_path, slip=pdf()))
    made.send_and_another(Sending.NOW)
    assert made.papers.state.papers == ()
    assert form(bench).papers.state.papers == ()


def test_a_request_that_is_edited_has_its_papers(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    made.papers.add(files(tmp_path, slip=pdf(), offer=png()))
    made.send(Sending.WHEN_I_ASK)
    (old,) = bench.outbox.kept.values()
    sync = SyncPillViewModel(bench.workspace, bench.preferences, Runners.inline(), Relay(bench.events))
    edited = NewContributorViewModel(RAWABI, bench.workspace, Runners.inline(), sync)
    edited.stand_for(old)
    edited.load()
    assert [one.about.name for one in edited.papers.state.papers] == ["slip", "offer"]
    edited.papers.remove(old.papers[0].sha256)
    edited.send(Sending.WHEN_I_ASK)
    (new,) = (one for one in bench.outbox.kept.values() if one.replaces == old.id)
    assert new.papers == old.papers[1:]


def test_a_paper_is_looked_at(bench: Bench, tmp_path: Path) -> None:
    made = form(bench, **saudi(**LATE))
    made.papers.add(files(tmp_path, slip=pdf(), photo=png()))
    looked = []
    made.papers.looked.connect(looked.append)
    for paper in made.papers.state.papers:
        made.papers.look(paper.about.sha256)
    assert [(one.paper.about.name, one.page is not None) for one in looked] == [("slip", True), ("photo", False)]


# -- earlier periods ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ({}, True),
        ({"join_date": ""}, True),
        ({"join_date": "2024/07/03", "backdated": True}, True),
        ({"join_date": "2024/07/02", "backdated": True}, False),
        ({"identity": IQAMA}, False),
        ({"identity": EMIRATI}, False),
    ],
)
def test_earlier_periods_are_asked_about_where_the_rates_hang_on_them(
    bench: Bench, typed: dict[str, object], asked: bool
) -> None:
    assert form(bench, **saudi(**typed)).state.asks_prior is asked


def test_the_answer_is_kept_with_the_request(bench: Bench) -> None:
    made = form(bench, **saudi(prior=True))
    made.send(Sending.WHEN_I_ASK)
    (kept,) = bench.outbox.kept.values()
    assert isinstance(kept.change, RegisterContributor)
    assert kept.change.contributor.has_prior_periods


@pytest.mark.parametrize(("known", "asked"), [(System.NEW, False), (System.OLD, False), (None, True)])
def test_of_somebody_whose_law_the_authority_has_said_nothing_is_asked(
    qapp: QCoreApplication, known: System | None, asked: bool
) -> None:
    people = with_exceptions()
    ended = next(one for one in people[RAWABI] if one.row.state == "ended" and one.row.identity.startswith("1"))
    who = replace(ended.record.contributor, system=known, has_prior_periods=False, first_registration=None)
    told = replace(ended, record=replace(ended.record, contributor=who))
    bench = Bench(people | {RAWABI: [told if one is ended else one for one in people[RAWABI]]}, practice=False)
    made = form(bench, **saudi(identity=ended.row.identity, prior=True))
    assert made.state.found is not None
    assert made.state.asks_prior is asked
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, RegisterContributor)
    assert proposal.change.contributor.has_prior_periods is asked, "his own word counts only where it is asked for"
