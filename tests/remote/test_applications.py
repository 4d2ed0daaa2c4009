"""Registering an establishment for the first time: typed, attached, submitted, decided; on good lines and bad ones."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from gosi_desktop.application.establishment_application import ApplicationAt
from gosi_desktop.contract import applications as wire
from gosi_desktop.domain.errors import Cancelled, Offline, ProtocolError, Refused, RuleViolation
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.sandbox.seeds.newcomers import EXPIRED_CR, JAWAHER, NAYEF, NEW_CR, Newcomer
from tests.remote.test_registration_trouble import TROUBLES, Trouble, cut, killed_with_the_answer_lost, lost
from tests.support.proxy import Fault
from tests.support.registering import Computer
from tests.support.scans import jpeg

SCAN = b"%PDF-1.4\n" + b"paper " * 100_000  # three pieces
PICTURE = jpeg()
ACTED = (lost, cut, killed_with_the_answer_lost)
anyhow = pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)


def never() -> bool:
    return False


def unheard(done: int, total: int | None) -> None:
    """Nobody watches."""


def filled(computer: Computer, who: Newcomer = JAWAHER, cr_number: str = NEW_CR, **typed: Any) -> ApplicationDraft:
    """A draft with everything typed, as people type."""
    worker = FirstContributor(
        id="w-1", identity="2345678904", name="راجيش كومار", name_en="Rajesh Kumar", birth="1990/05/12",
        nationality="IN", occupation="accountant", contract_authenticated=True, contract_from="2026/01/04",
        join_date="2026/01/04", basic_wage="٤٬٠٠٠", identity_expires="2027/03/01",
    )  # fmt: skip
    draft = replace(
        computer.applications.begin(),
        applicant_identity=who.identity, applicant_mobile=who.mobile, paper_number=cr_number,
        paper_issued="2025/02/01", paper_expires="2026/11/30", unified_number="7000000008",
        name="مؤسسة ظلال الورد للضيافة", name_en="Zilal Alward", legal_form="sole_proprietorship",
        activity="retail_trade", started="2026/01/04", building="1234", street="الملك فهد", district="العليا",
        city="الرياض", post_code="12345", additional="6789", email="info@zilal.example", phone="0112345678",
        owners=(OwnerEntry(identity=who.identity, name=who.name),), iban="SA80 0000 0000 0000 0000 0001",
        contributors=(worker,),
    )  # fmt: skip
    return computer.applications.save(replace(draft, **typed))


def begun(computer: Computer, **typed: Any) -> ApplicationDraft:
    """As far as the draft: the applicant's code was entered, a paper is attached."""
    at = computer.applications.start(filled(computer, **typed))
    at = computer.applications.confirm(at.draft, computer.code())
    assert at.standing is not None
    assert at.standing.state == "draft"
    computer.applications.keep_paper(at.draft, "registration", "سجل.pdf", SCAN)
    return at.draft


def kept(computer: Computer) -> ApplicationDraft:
    """The one draft there is, as it lies on the disk."""
    (info,) = computer.applications.drafts()
    draft = computer.applications.resume(info.id)
    assert draft is not None
    return draft


def decide(computer: Computer, draft: ApplicationDraft, body: bytes = b'{"decision": "approve"}') -> None:
    computer.ask("POST", f"/practice/applications/{draft.service_id}/decide", body)


def state(at: ApplicationAt) -> str | None:
    return at.standing.state if at.standing is not None else None


def test_an_establishment_is_registered_and_its_papers_are_kept(computer: Computer) -> None:
    draft = begun(computer)
    computer.applications.keep_paper(draft, "identity", "هوية.jpg", PICTURE)
    seen: list[tuple[int, int | None]] = []
    at = computer.applications.submit(draft, lambda done, total: seen.append((done, total)), never)
    assert at.standing is not None
    assert (at.standing.state, at.remarks) == ("under_review", ())
    assert at.standing.reference
    assert at.standing.expect_by is not None
    whole = len(SCAN) + len(PICTURE)
    assert seen[0] == (0, whole)
    assert seen[-1] == (whole, whole)
    assert seen == sorted(seen)
    computer.start_again()
    assert state(computer.applications.standing(kept(computer))) == "under_review"
    decide(computer, draft)
    done = computer.applications.standing(kept(computer))
    assert done.standing is not None
    assert (done.standing.state, bool(done.standing.establishment)) == ("registered", True)
    assert done.certificate is not None
    assert done.form is not None
    assert {paper.kind for paper in computer.papers.list()} == {"registration_certificate", "establishment_form"}
    assert {paper.establishment for paper in computer.papers.list()} == {done.standing.establishment}
    assert (computer.papers.read(done.certificate) or b"").startswith(b"%PDF-")
    assert not computer.applications.drafts()
    assert not computer.cache.drafts.papers(draft.id)


def test_what_comes_back_is_corrected_and_submitted_again(computer: Computer) -> None:
    draft = begun(computer)
    computer.applications.submit(draft, unheard, never)
    decide(
        computer,
        draft,
        b'{"decision": "return", "fields": [{"path": "iban"}, {"path": "owners[0].name", "code": "data_wrong"}]}',
    )
    back = computer.applications.standing(kept(computer))
    assert state(back) == "returned"
    assert [(one.step, one.field, one.index, one.code) for one in back.remarks] == [
        (ApplicationStep.OWNERS, "iban", None, "data_wrong"),
        (ApplicationStep.OWNERS, "name", 0, "data_wrong"),
    ]
    again = computer.applications.submit(replace(back.draft, iban="SA8499000000000000000042"), unheard, never)
    assert state(again) == "under_review"


@pytest.mark.parametrize(
    ("typed", "step", "field", "index", "code"),
    [
        ({"who": NAYEF, "cr_number": EXPIRED_CR}, ApplicationStep.ESTABLISHMENT, "paper_expires", None,
         "licence_expired"),
        ({"contract_authenticated": False}, ApplicationStep.CONTRIBUTORS, "contract_authenticated", 0,
         "contract_not_authenticated"),
        ({"identity": "1000000016", "nationality": "SA", "birth": "2012/01/01", "identity_expires": ""},
         ApplicationStep.CONTRIBUTORS, "birth", 0, "age_refused"),
        ({"identity_expires": "2025/12/31"}, ApplicationStep.CONTRIBUTORS, "identity_expires", 0, "identity_expired"),
    ],
)  # fmt: skip
def test_each_condition_is_refused_at_its_field(
    computer: Computer, typed: dict[str, Any], step: ApplicationStep, field: str, index: int | None, code: str
) -> None:
    of_application = {name: typed[name] for name in ("who", "cr_number") if name in typed}
    draft = begun(computer, **of_application)
    of_worker = {name: value for name, value in typed.items() if name not in of_application}
    draft = replace(draft, contributors=(replace(draft.contributors[0], **of_worker),))
    at = computer.applications.submit(draft, unheard, never)
    assert state(at) == "draft"
    assert (step, field, index, code) in [(one.step, one.field, one.index, one.code) for one in at.remarks]
    assert len(at.remarks) == 1


def test_an_applicant_who_is_not_as_absher_has_him_begins_anew(computer: Computer) -> None:
    draft = filled(computer, applicant_mobile="0501234567")
    at = computer.applications.start(draft)
    told = computer.applications.confirm(at.draft, computer.code())
    assert state(told) == "expired"
    assert [(one.field, one.code) for one in told.remarks] == [("applicant_mobile", "absher_mobile_mismatch")]
    again = computer.applications.start(replace(told.draft, applicant_mobile=JAWAHER.mobile))
    assert again.draft.service_id != draft.service_id
    assert state(computer.applications.confirm(again.draft, computer.code())) == "draft"


def test_another_applicant_is_another_application(computer: Computer) -> None:
    at = computer.applications.start(filled(computer))
    other = replace(at.draft, applicant_identity=NAYEF.identity, applicant_mobile=NAYEF.mobile)
    again = computer.applications.start(other)
    assert again.draft.service_id != at.draft.service_id
    assert computer.practice.messages()[0].to == NAYEF.mobile


@anyhow
def test_it_begins_once(computer: Computer, trouble: Trouble) -> None:
    draft = filled(computer)
    before = computer.sent()
    trouble(computer, lambda: computer.applications.start(draft))
    at = computer.applications.start(kept(computer))
    assert state(at) == "awaiting_code"
    assert computer.sent() == before + 1
    assert not kept(computer).keys
    assert state(computer.applications.confirm(at.draft, computer.code())) == "draft"


@anyhow
def test_the_code_is_entered_again(computer: Computer, trouble: Trouble) -> None:
    at = computer.applications.start(filled(computer))
    code = computer.code()
    trouble(computer, lambda: computer.applications.confirm(at.draft, code))
    asked = computer.applications.standing(kept(computer))
    assert state(asked) == ("draft" if trouble in ACTED else "awaiting_code")
    assert state(computer.applications.confirm(kept(computer), code)) == "draft"


@anyhow
def test_submitting_is_repeated(computer: Computer, trouble: Trouble) -> None:
    draft = begun(computer)
    trouble(computer, lambda: computer.applications.submit(draft, unheard, never))
    at = computer.applications.submit(kept(computer), unheard, never)
    assert state(at) == "under_review"
    assert not kept(computer).keys


def test_an_answer_lost_at_the_very_end_is_asked_for(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = begun(computer)
    submit = computer.application_desk.submit

    def lose(claim: str, id: str, key: str) -> object:
        submit(claim, id, key)
        raise Offline

    with monkeypatch.context() as patch:
        patch.setattr(computer.application_desk, "submit", lose)
        with pytest.raises(Offline):
            computer.applications.submit(draft, unheard, never)
    computer.start_again()
    at = computer.applications.submit(kept(computer), unheard, never)
    assert state(at) == "under_review", "it had gone on unheard"


@anyhow
def test_the_certificate_is_fetched_again(computer: Computer, trouble: Trouble) -> None:
    draft = begun(computer)
    computer.applications.submit(draft, unheard, never)
    decide(computer, draft)
    trouble(computer, lambda: computer.applications.standing(kept(computer)))
    done = computer.applications.standing(kept(computer))
    assert done.certificate is not None
    assert len(computer.papers.list()) == 2


def test_a_paper_goes_on_where_the_line_broke(computer: Computer) -> None:
    draft = begun(computer)
    sent: list[int] = []

    def breaks(done: int, total: int | None) -> None:
        sent.append(done)
        if done == 256 * 1024:
            computer.fault(Fault(refuse=True))

    with pytest.raises(Offline):
        computer.applications.submit(draft, breaks, never)
    computer.fault(Fault())
    computer.start_again()
    sent.clear()
    at = computer.applications.submit(kept(computer), lambda done, total: sent.append(done), never)
    assert state(at) == "under_review"
    assert sent[0] == 0
    assert 256 * 1024 in sent[:3], "the first piece is not sent again"


def test_a_paper_can_be_stopped_between_two_pieces(computer: Computer) -> None:
    draft = begun(computer)
    done: list[int] = []
    with pytest.raises(Cancelled):
        computer.applications.submit(draft, lambda n, _: done.append(n), lambda: bool(done and done[-1]))
    assert state(computer.applications.standing(kept(computer))) == "draft"
    assert state(computer.applications.submit(kept(computer), unheard, never)) == "under_review"


def test_a_paper_is_what_its_content_says(computer: Computer) -> None:
    draft = filled(computer)
    keep: Callable[..., Any] = computer.applications.keep_paper
    for data, code in [
        (b"", "paper.empty"),
        (b"GIF89a", "paper.kind"),
        (b"%PDF-" + bytes(5 * 1024 * 1024), "paper.too_large"),
    ]:
        with pytest.raises(RuleViolation) as fault:
            keep(draft, "other", "سجل.pdf", data)
        assert (fault.value.code, fault.value.field) == (code, "papers")
    paper = keep(draft, "identity", "scan.pdf", PICTURE)
    assert (paper.type, paper.sha256) == ("image/jpeg", hashlib.sha256(PICTURE).hexdigest())
    assert computer.applications.papers(draft) == [paper]
    computer.applications.drop_paper(draft, paper)
    assert not computer.applications.papers(draft)


def test_a_certificate_that_is_not_what_was_said_is_not_kept(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = begun(computer)
    computer.applications.submit(draft, unheard, never)
    decide(computer, draft)
    desk = computer.application_desk
    ask = desk._said

    def another(claim: str, id: str) -> wire.ApplicationState:
        said = ask(claim, id)
        assert said is not None
        return msgspec.structs.replace(said, certificate=wire.ApplicationCertificate(number="C", sha256="", size=1))

    with monkeypatch.context() as patch:
        patch.setattr(desk, "_said", another)
        with pytest.raises(ProtocolError):
            desk.certificate(draft.claim, draft.service_id)
    assert computer.application_desk.certificate(draft.claim, draft.service_id).startswith(b"%PDF-")


def test_without_the_claim_nobody_follows_it(computer: Computer) -> None:
    draft = begun(computer)
    assert computer.application_desk.standing("0" * 64, draft.service_id) is None
    with pytest.raises(Refused) as refused:
        computer.application_desk.certificate(draft.claim, draft.service_id)
    assert refused.value.code == "not_found"


def test_after_a_month_it_begins_anew_with_everything_typed(computer: Computer) -> None:
    draft = begun(computer)
    computer.later(days=31)
    old = computer.applications.standing(kept(computer))
    assert state(old) == "expired"
    assert len(computer.applications.papers(old.draft)) == 1
    at = computer.applications.start(old.draft)
    at = computer.applications.confirm(at.draft, computer.code())
    assert at.draft.id == draft.id
    assert at.draft.name == draft.name
