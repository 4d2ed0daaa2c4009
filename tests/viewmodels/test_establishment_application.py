"""The wizard of a first registration: whole states, in order."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.domain.errors import Offline, Refused, ServiceBusy
from gosi_desktop.domain.establishment_application import ApplicationDraft, ApplicationStep
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.applying import TYPED, WORKER, Applying
from tests.fakes.registering import CODE

Step = ApplicationStep
PDF = b"%PDF-1.7 a paper"


@pytest.fixture
def world(qapp: QCoreApplication) -> Applying:
    return Applying()


def wizard(
    world: Applying, draft: ApplicationDraft | None = None, days: float | None = None
) -> EstablishmentApplicationViewModel:
    ports: Any = world.service
    saved_at = world.clock.now() - timedelta(days=days) if days is not None else None
    made = EstablishmentApplicationViewModel(
        draft or world.applications.begin(), world.applications, ports, ports, world.papers, ports, world.clock,
        Runners.inline(), saved_at,
    )  # fmt: skip
    made.start()
    return made


def sent(world: Applying) -> EstablishmentApplicationViewModel:
    model = wizard(world, world.complete())
    model.forward()
    model.paste_code(CODE)
    return model


def said(model: EstablishmentApplicationViewModel) -> dict[tuple[str, int | None], str]:
    return {place: one.code for place, one in model.state.remarks.items()}


def step(model: EstablishmentApplicationViewModel) -> Step:
    return model.state.step


def standing(model: EstablishmentApplicationViewModel) -> str | None:
    return model.state.standing.state if model.state.standing is not None else None


def test_from_the_applicant_to_the_subscription_number(world: Applying) -> None:
    model = wizard(world)
    for name in ("applicant_identity", "applicant_mobile"):
        model.edit(name, TYPED[name])
    model.forward()
    assert step(model) is Step.ESTABLISHMENT
    for name, value in TYPED.items():
        if isinstance(value, str) and name not in ("applicant_identity", "applicant_mobile", "iban"):
            model.edit(name, value)
    model.forward()
    assert step(model) is Step.OWNERS
    model.add_owner()
    for name in ("identity", "name", "birth"):
        model.edit_owner(0, name, getattr(TYPED["owners"][0], name))
    model.edit("iban", "SA03 8000 0000 6080 1016 7519")
    model.forward()
    assert step(model) is Step.CONTRIBUTORS
    model.add_contributor()
    for name in WORKER.__dataclass_fields__:
        if name != "id":
            model.edit_contributor(0, name, getattr(WORKER, name))
    model.forward()
    assert step(model) is Step.REVIEW
    assert world.desk.asked == [], "nothing is sent before the review"
    model.forward()
    assert (standing(model), model.state.expires_in) == ("awaiting_code", 300)
    model.paste_code(CODE)
    assert (standing(model), model.state.followed) == ("under_review", True)
    assert world.desk.asked == ["start", "confirm", "save_draft", "submit"]
    assert world.desk.sent["iban"] == "SA0380000000608010167519"
    world.desk.decide(establishment="612047401")
    model.refresh()
    assert model.state.registered
    assert model.state.certificate is not None
    assert model.certificate_paper.state.pages == 1, "its file lies in the archive and is shown"
    assert list(world.applications.drafts()) == []
    numbers: list[str] = []
    model.account_chosen.connect(numbers.append)
    model.register_account()
    assert numbers == ["612047401"]


def test_everything_can_be_filled_in_without_a_connection(world: Applying) -> None:
    world.desk.refusal = Offline()
    model = wizard(world, world.complete(Step.APPLICANT), days=3)
    for expected in (Step.ESTABLISHMENT, Step.OWNERS, Step.CONTRIBUTORS, Step.REVIEW):
        model.forward()
        assert step(model) is expected
    model.forward()
    assert isinstance(model.state.error, Offline)
    model.forward()
    assert standing(model) == "awaiting_code"


REFUSED = [
    ("paper.expires", "licence_expired", ("paper_expires", None), Step.ESTABLISHMENT),
    ("paper.number", "identifier.length", ("paper_number", None), Step.ESTABLISHMENT),
    ("national_address.post_code", "identifier.length", ("post_code", None), Step.ESTABLISHMENT),
    ("owners[0].birth", "identity_minor", ("birth", 0), Step.OWNERS),
    ("owners[0].identity", "identity_expired", ("identity", 0), Step.OWNERS),
    ("owners", "owners.shares", ("owners", None), Step.OWNERS),
    ("iban", "identifier.check_digit", ("iban", None), Step.OWNERS),
    ("papers", "attachment_missing", ("papers", None), Step.OWNERS),
    ("contributors[0].contract.authenticated", "contract_not_authenticated", ("contract_authenticated", 0),
     Step.CONTRIBUTORS),
    ("contributors[0].birth", "age_refused", ("birth", 0), Step.CONTRIBUTORS),
    ("contributors[0].identity.expires", "identity_expired", ("identity_expires", 0), Step.CONTRIBUTORS),
    ("contributors[0].wage.basic_wage", "wage_not_positive", ("basic_wage", 0), Step.CONTRIBUTORS),
]  # fmt: skip


@pytest.mark.parametrize(("path", "code", "place", "where"), REFUSED)
def test_each_refusal_of_the_service_is_said_at_its_field(
    world: Applying, path: str, code: str, place: tuple[str, int | None], where: Step
) -> None:
    world.desk.faults = ((path, code),)
    model = sent(world)
    assert (step(model), said(model)) == (where, {place: code})
    assert not model.state.followed
    world.desk.faults = ()
    model.visit(Step.REVIEW)
    model.forward()
    assert standing(model) == "under_review", "sent again without another code"
    assert world.desk.asked.count("confirm") == 1


@pytest.mark.parametrize(("path", "code", "place", "where"), REFUSED[:1] + REFUSED[-1:])
def test_what_is_returned_names_its_fields_and_goes_again(
    world: Applying, path: str, code: str, place: tuple[str, int | None], where: Step
) -> None:
    model = sent(world)
    world.desk.decide((path, code))
    model.refresh()
    assert (model.state.returned, step(model), said(model)) == (True, where, {place: code})
    model.visit(Step.REVIEW)
    model.forward()
    assert standing(model) == "under_review"


LOCAL = [
    ("paper_expires", "2025/09/14", "licence_expired"),
    ("paper_number", "101099726", "identifier.length"),
    ("unified_number", "1010000001", "identifier.first_digit"),
    ("started", "2027/01/01", "date.in_future"),
    ("building", "123", "identifier.length"),
    ("post_code", "1234", "identifier.length"),
    ("short_address", "RRR2929", "identifier.shape"),
    ("iban", "SA0480000000608010167519", "identifier.check_digit"),
    ("iban", "AE0380000000608010167519", "identifier.country"),
    ("applicant_identity", "1000000000", "identifier.check_digit"),
    ("applicant_mobile", "0401234567", "identifier.first_digit"),
    ("email", "بريد@rawabi.example", "email.arabic_letters"),
]


@pytest.mark.parametrize(("name", "typed", "code"), LOCAL)
def test_what_cannot_be_is_said_on_leaving_the_field_and_stays(
    world: Applying, name: str, typed: str, code: str
) -> None:
    model = wizard(world, world.complete(Step.ESTABLISHMENT))
    model.edit(name, typed)
    assert said(model) == {}
    model.leave_field(name)
    assert said(model) == {(name, None): code}
    assert getattr(model.state.draft, name) == typed


def test_a_minor_cannot_own_it(world: Applying) -> None:
    model = wizard(world, world.complete(Step.OWNERS))
    model.edit_owner(0, "birth", "2015/01/01")
    model.leave_field("birth", 0, Step.OWNERS)
    assert said(model) == {("birth", 0): "identity_minor"}


PASTED = [
    ("paper_number", "1010-997 263"),
    ("paper_number", "١٠١٠٩٩٧٢٦٣"),
    ("iban", "sa03 8000 0000 6080 1016 7519"),
    ("applicant_mobile", "+966 50-000-0449"),
    ("post_code", "١٢٣٤٥"),
]


@pytest.mark.parametrize(("name", "pasted"), PASTED)
def test_pasted_numbers_are_understood(world: Applying, name: str, pasted: str) -> None:
    model = wizard(world, world.complete(**{name: pasted}))
    model.forward()
    model.paste_code(CODE)
    assert model.state.followed


def test_papers_are_kept_with_the_draft_by_what_they_are(world: Applying, tmp_path: Path) -> None:
    model = wizard(world, world.complete(Step.OWNERS))
    good, wrong, empty = tmp_path / "سجل.pdf", tmp_path / "picture.pdf", tmp_path / "empty.pdf"
    good.write_bytes(PDF)
    wrong.write_bytes(b"GIF89a")
    empty.write_bytes(b"")
    model.add_paper("registration", good)
    assert [(paper.name, paper.about) for paper in model.state.papers] == [("سجل.pdf", "registration")]
    for file, code in (
        (wrong, "paper.kind"), (empty, "paper.empty"), (tmp_path / "gone.pdf", "paper.unreadable"),
    ):  # fmt: skip
        model.add_paper("other", file)
        assert said(model) == {("papers", None): code}
    assert len(model.state.papers) == 1
    model.visit(Step.REVIEW)
    model.forward()
    model.paste_code(CODE)
    assert "attach" in world.desk.asked
    assert (model.state.sent_bytes, model.state.all_bytes) == (len(PDF), len(PDF))


def test_a_paper_over_five_megabytes_is_not_even_read(world: Applying, tmp_path: Path) -> None:
    model = wizard(world, world.complete(Step.OWNERS))
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(5 * 1024 * 1024 + 1)
    model.add_paper("other", large)
    assert said(model) == {("papers", None): "paper.too_large"}


def test_a_paper_is_taken_out_again(world: Applying, tmp_path: Path) -> None:
    model = wizard(world, world.complete(Step.OWNERS))
    file = tmp_path / "a.pdf"
    file.write_bytes(PDF)
    model.add_paper("bank", file)
    model.drop_paper(model.state.papers[0])
    assert model.state.papers == ()


def test_owners_and_contributors_come_and_go(world: Applying) -> None:
    model = wizard(world, world.complete(Step.OWNERS))
    model.add_owner()
    model.edit_owner(1, "share", "50")
    model.forward()
    assert ("share", 1) not in model.state.remarks
    assert ("identity", 1) in model.state.remarks
    model.drop_owner(1)
    assert all(place[1] is None for place in model.state.remarks)
    model.visit(Step.CONTRIBUTORS)
    model.drop_contributor(0)
    model.forward()
    assert said(model)[("contributors", None)] == "contributors.none"


def test_an_answer_that_was_lost_sends_nothing_twice(world: Applying) -> None:
    model = wizard(world, world.complete())
    world.desk.lost = Offline("remote.timeout")
    model.forward()
    assert isinstance(model.state.error, Offline)
    model.refresh()
    assert standing(model) == "awaiting_code"
    model.edit_code(CODE)
    world.desk.lost = ServiceBusy("maintenance")
    model.submit_code()
    model.refresh()
    assert standing(model) == "draft"
    model.forward()
    assert standing(model) == "under_review"
    assert world.desk.asked.count("start") == 1


def test_it_is_followed_from_another_start_without_a_session(world: Applying) -> None:
    sent(world)
    draft = world.applications.resume(next(iter(world.drafts.kept)))
    again = wizard(world, draft, days=5)
    assert (standing(again), again.state.followed) == ("under_review", True)
    assert again.state.standing is not None
    assert again.state.standing.reference == "A-2026-000031"


def test_a_wrong_code_is_counted(world: Applying) -> None:
    model = wizard(world, world.complete())
    model.forward()
    model.paste_code("000000")
    assert model.state.code_error is not None
    assert model.state.standing is not None
    assert model.state.standing.tries_left == 2
    model.edit_code("1")
    assert model.state.code_error is None


def test_an_application_that_ran_out_is_begun_anew_with_what_was_typed(world: Applying) -> None:
    model = wizard(world, world.complete())
    model.forward()
    id = next(iter(world.desk.standings))
    world.desk.standings[id] = replace(world.desk.standings[id], state="expired")
    model.refresh()
    assert model.state.error is not None
    assert model.state.error.code == "application.expired"
    model.forward()
    assert standing(model) == "awaiting_code"
    assert len(world.desk.standings) == 2


def test_what_belongs_to_no_field_is_told_above_the_page(world: Applying) -> None:
    model = wizard(world, world.complete())
    world.desk.refusal = Refused("internal")
    model.forward()
    assert model.state.error is not None
    assert model.state.error.code == "internal"


def test_nothing_typed_leaves_no_draft_and_discarding_leaves_none(world: Applying) -> None:
    wizard(world).leave()
    assert list(world.applications.drafts()) == []
    model = wizard(world, world.complete())
    model.ask_discard(True)
    model.discard()
    assert list(world.applications.drafts()) == []


def test_a_practice_applicant_fills_in_what_the_registers_know(world: Applying) -> None:
    model = wizard(world)
    model.fill_in(0)
    draft = model.state.draft
    assert (draft.applicant_identity, draft.paper_number, draft.paper_expires) == (
        "1000000016", "1010997263", "2027-09-14",
    )  # fmt: skip
    assert draft.owners[0].name == "سلمان الحربي"


def test_in_practice_one_decides_oneself(world: Applying) -> None:
    model = sent(world)
    model.decide(False)
    assert (model.state.returned, said(model)) == (True, {("paper_expires", None): "data_wrong"})
    model.visit(Step.REVIEW)
    model.forward()
    model.decide(True)
    assert model.state.registered
