"""Every refusal and warning of sections 3 to 5 of the facts: said by the program and by the service alike, in words.

A row is a situation that a user can bring about by hand, the code it comes to, and the field. The program judges it
before it is asked for (``domain/judging.py``), the reference service when it comes (its dry run, over HTTP).
"""

from collections.abc import Callable, Iterator

import pytest

from gosi_desktop.application.ports.outbox import Operation, OperationState, Remark, Sending, Verdict
from gosi_desktop.contract.problem import (
    INJURY_CODES,
    INJURY_WARNING_CODES,
    REASON_CODES,
    REQUEST_CODES,
    WARNING_CODES,
)
from gosi_desktop.data import load_rules
from gosi_desktop.domain.changes import AnyChange, CancelEngagement, RegisterContributor
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.sandbox.problems import Refusal, RefusedField, problem_of
from gosi_desktop.ui.change_remarks import remark_line
from gosi_desktop.ui.formats import Formats, use_formats
from gosi_desktop.ui.messages import has_words
from gosi_desktop.viewmodels import change_texts
from tests.support.desktop import NUMBER, Desktop
from tests.support.service import running_service
from tests.support.situations import (
    BUSY,
    GONE_FOREIGN,
    IN_REVIEW,
    LEFT,
    LEFT_YOUNGER,
    OVER_FIFTY,
    PAPER,
    ROWS,
    Office,
    Row,
)
from tests.ui.desk import Desk


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Three people are older than the seed has them, one has left the Kingdom, one works for somebody else."""
    folder = tmp_path_factory.mktemp("office")
    with running_service(folder) as service:
        (folder / "desktop").mkdir()
        desktop = Desktop(folder / "desktop", *service)
        desktop.sign_in()
        ids = sorted(id for entity, id in desktop.truth(NUMBER) if entity == "contributor")
        for who, born in ((LEFT, "1963-06-01"), (LEFT_YOUNGER, "1955-01-01"), (OVER_FIFTY, "1970-01-01")):
            row = {"establishment": NUMBER, "entity": "contributor", "id": ids[who]}
            desktop.practise("record", **row, set={"birth": {"date": born, "entered_in": "gregorian"}})
        elsewhere = {"establishment": "631000010", "new": True}
        desktop.practise(
            "record", **elsewhere, entity="contributor", id="x",
            set={"identity": {"kind": "iqama", "number": BUSY}, "names": {"ar": "سمير"}, "nationality": "EG",
                 "nationality_group": "non_saudi"},
        )  # fmt: skip
        desktop.practise(
            "record", **elsewhere, entity="engagement", id="y",
            set={"contributor": "x", "branch": "b", "occupation": "cook", "join_date": "2024-01-01", "state": "active"},
        )  # fmt: skip
        desktop.pull(NUMBER)
        gone = Office(desktop).work(GONE_FOREIGN)
        desktop.practise("state-record", establishment=NUMBER, kind="final_exit", engagement=gone, on="2025-12-20")
        desktop.pull(NUMBER)
        made = Office(desktop)
        desktop.requests.attach(NUMBER, PAPER, lambda: False)
        wrong = CancelEngagement(engagement_id=made.work(IN_REVIEW), grounds="خطأ")
        made.editor.propose(made.people[IN_REVIEW], wrong, Sending.NOW)
        desktop.practise("clock", advance_seconds=30)  # it can no longer be taken back
        desktop.pull(NUMBER)
        yield made
        desktop.close()


@pytest.fixture(scope="module")
def desk(qapp: object) -> Iterator[Desk]:
    """For words on the screen."""
    use_formats(Formats())
    made = Desk()
    yield made
    made.take_off()
    use_formats(Formats())


def by_the_program(office: Office, row: Row, change: AnyChange) -> dict[str, tuple[str, change_texts.Remark]]:
    """Code → field and what is shown: what the rules say before anything is asked."""
    who = change.contributor.id if isinstance(change, RegisterContributor) else office.people[row.who]
    try:
        found = office.editor.changes.propose(NUMBER, who, change).findings
    except RuleViolation as refusal:
        return {refusal.code: (refusal.field or "", change_texts.Remark.of(refusal))}
    said = {}
    for one in found:
        code = getattr(one.row, "code", one.code) if one.code == "invalid_value" else one.code
        said[code] = (one.field, change_texts.Remark.of(one))
    return said


def by_the_service(office: Office, row: Row, change: AnyChange) -> Verdict:
    who = change.contributor.id if isinstance(change, RegisterContributor) else office.people[row.who]
    now = office.desktop.time.now()
    asked = Operation(
        id="dry", establishment=NUMBER, contributor_id=who, change=change, made_at=now, made_by="me",
        state=OperationState.READY, papers=tuple(one.about for one in row.papers),
        expected_version=0 if change.is_new else change.version_in(office.dossier(row.who)),
    )  # fmt: skip
    return office.desktop.requests.check(NUMBER, [asked]).verdicts[0]


def named(remark: Remark) -> str:
    """A value that a rule refuses is called as the rule is."""
    return str(remark.params["rule"]) if remark.code == "invalid_value" else remark.code


def place(path: str) -> str:
    return path.removeprefix("wage.").removeprefix("contributor.")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.facts}: {row.code}")
def test_the_program_and_the_service_say_the_same(office: Office, desk: Desk, row: Row) -> None:
    change = row.make(office)
    verdict = by_the_service(office, row, change)
    remarks = verdict.warnings if row.warns else (*verdict.remarks, *filter(None, [verdict.reason]))
    said = {named(one): place(one.path) for one in reversed(remarks)}
    assert row.code in said, verdict
    refused = verdict.state is OperationState.REJECTED
    assert refused is not (row.warns or row.code in REASON_CODES)
    if row.by == "both":
        judged = by_the_program(office, row, change)
        assert row.code in judged, judged
        where, remark = judged[row.code]
        assert remark.warning is row.warns
        assert place(where) == place(row.field)
        assert said[row.code].partition(".")[0] in (place(row.field).partition(".")[0], "target")
        in_both_languages(desk, lambda: remark_line(remark, where))
    else:
        assert said[row.code].endswith(place(row.field))
    if refused:
        in_service_words(verdict)
    assert row.by == "form" or has_words(row.code)


def test_the_table_is_whole() -> None:
    """Every code of the contract and every rule of the data that speaks of the roster has its row."""
    met = {row.code for row in ROWS} | {row.code.replace(".", "_") for row in ROWS}
    others = {  # of the queue itself, of members and of enquiries: tests/sandbox; papers come with attachments
        "request_id_reused", "unsupported_kind", "unsupported_schema", "dependency_refused", "last_supervisor",
        "certificate_not_due", "enquiry_closed", "enquiry_full",
    }  # fmt: skip
    assert set(WARNING_CODES) | set(REQUEST_CODES) - others <= met
    later = {"changed_meanwhile", "documents_missing", "data_wrong"}  # what it comes to afterwards
    assert set(REASON_CODES) - later <= met
    rules = load_rules()["rows"]
    of_injuries = {*INJURY_CODES, *INJURY_WARNING_CODES}  # tests/domain/test_injury_checks.py
    codes = {row["code"] for row in rules if row["table"] in ("check", "age") and row["code"]}
    assert codes - of_injuries <= met


def in_both_languages(desk: Desk, line: Callable[[], str]) -> None:
    told = {}
    for language in ("ar", "en"):
        desk.lay(language)
        told[language] = line()
        assert told[language]
        assert "{" not in told[language]
    assert told["ar"] != told["en"]
    assert any("\u0621" <= letter <= "\u064a" for letter in told["ar"])


def in_service_words(verdict: Verdict) -> None:
    """Each field has a sentence of its own, not only «not accepted»."""
    assert verdict.reason is not None
    fields = tuple(RefusedField(one.path, one.code, dict(one.params)) for one in verdict.remarks)
    refusal = Refusal(verdict.reason.code, fields=fields, **verdict.reason.params)
    arabic, english = problem_of(refusal, "ar", "x"), problem_of(refusal, "en", "x")
    assert arabic.detail != english.detail
    for one, other in zip(arabic.fields, english.fields, strict=True):
        assert one.message != other.message
        assert "{" not in (one.message or "") + (other.message or "")
        assert other.message != "This value is not accepted."
