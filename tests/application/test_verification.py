"""Somebody's paper: every verdict, what is refused, keys that change, and what holds with no line."""

import io
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PIL import Image

from gosi_desktop.application.verification import archive_id
from gosi_desktop.domain.errors import Corrupt, Offline
from gosi_desktop.domain.verification import Basis, Checked, Verdict, Why
from gosi_desktop.reports.preview import page_picture
from tests.fakes.certificates import ISSUER, Mint, claims, part
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench

NUMBER = "5520-8814-37"


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    assert made.workspace.verification.refresh()
    return made


def check(bench: Bench, token: str) -> Checked:
    return bench.workspace.verification.check_text(token)


def said(checked: Checked) -> tuple[Verdict, Why | None]:
    return checked.verdict, checked.why


def picture(data: bytes) -> bytes:
    drawn = page_picture(data, 0, 1240)
    file = io.BytesIO()
    Image.frombuffer("RGBA", (drawn.width, drawn.height), drawn.data, "raw", "BGRA", drawn.stride, 1).save(file, "PNG")
    return file.getvalue()


def test_a_valid_paper_names_its_issuer_and_environment(bench: Bench) -> None:
    found = check(bench, bench.certificates.mint.sign(claims()))
    assert said(found) == (Verdict.VALID, None)
    assert found.issuer is not None
    assert (found.issuer.issuer, found.issuer.practice, found.practice) == (ISSUER, True, True)
    assert found.facts is not None
    assert (found.facts.number, found.facts.establishment, found.basis) == (NUMBER, RAWABI, Basis.SIGNATURE)
    assert found.listed_at == datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


@pytest.mark.parametrize("broken", [lambda t: f"\n {t[:60]}\n{t[60:200]}  \r\n{t[200:]}\t", lambda t: t])
def test_a_token_broken_over_lines_is_the_same(bench: Bench, broken: Callable[[str], str]) -> None:
    assert check(bench, broken(bench.certificates.mint.sign(claims()))).verdict is Verdict.VALID


ONE_DAY_AHEAD = {"issued_on": "2026-01-07", "valid_until": "2026-02-06"}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"valid_until": "2026-01-05"}, (Verdict.EXPIRED, None)),
        ({"valid_until": "2026-01-06"}, (Verdict.VALID, None)),  # the day printed is the last
        ({"issued_on": "2024-12-24", "valid_until": "2025-01-23"}, (Verdict.EXPIRED, None)),
        (ONE_DAY_AHEAD, (Verdict.VALID, None)),
        ({"issued_on": "2027-01-06", "valid_until": "2027-02-05"}, (Verdict.CANNOT_VERIFY, Why.NOT_YET)),
        ({"issued_on": "2026-01-05", "valid_until": "2026-01-04"}, (Verdict.CANNOT_VERIFY, Why.DATES)),
        ({"iss": "cert.example"}, (Verdict.CANNOT_VERIFY, Why.UNKNOWN_ISSUER)),
        ({"env": "live"}, (Verdict.CANNOT_VERIFY, Why.UNKNOWN_ISSUER)),
        ({"valid_until": "soon"}, (Verdict.CANNOT_VERIFY, Why.NOT_A_CERTIFICATE)),
        ({"number": 7}, (Verdict.CANNOT_VERIFY, Why.NOT_A_CERTIFICATE)),
    ],
)  # fmt: skip
def test_what_a_good_signature_may_still_say(bench: Bench, changed: dict[str, Any], expected: object) -> None:
    assert said(check(bench, bench.certificates.mint.sign(claims(**changed)))) == expected


def test_a_clock_that_is_a_year_slow_calls_nothing_forged(bench: Bench) -> None:
    token = bench.certificates.mint.sign(claims())
    bench.clock.advance(-365 * 86400.0)
    assert said(check(bench, token)) == (Verdict.CANNOT_VERIFY, Why.NOT_YET)


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ({"alg": "none"}, Why.ALGORITHM), ({"alg": "EdDSA"}, Why.ALGORITHM), ({"alg": "HS256"}, Why.ALGORITHM),
        ({"alg": "RS256"}, Why.ALGORITHM), ({"alg": ["Ed25519"]}, Why.ALGORITHM), ({"alg": ""}, Why.ALGORITHM),
        ({"jwk": {"kty": "OKP"}}, Why.HEADER), ({"jku": "https://cert.example"}, Why.HEADER),
        ({"x5u": "https://cert.example"}, Why.HEADER), ({"x5c": ["AAAA"]}, Why.HEADER),
        ({"crit": ["b64"]}, Why.HEADER),
        ({"typ": "JWT"}, Why.HEADER), ({"b64": False}, Why.HEADER), ({"kid": 5}, Why.HEADER),
        ({"kid": None}, Why.HEADER),
    ],
)  # fmt: skip
def test_other_heads_are_refused_before_any_key_is_looked_at(bench: Bench, header: dict[str, Any], why: Why) -> None:
    assert said(check(bench, bench.certificates.mint.sign(claims(), **header))) == (Verdict.CANNOT_VERIFY, why)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "5520-8814-37", "a.b", "a.b.c.d", "a.b.", "a.b.c", "شهادة", "e30.e30.e30=", "https://cert.example",
     "x" * 5_000_000],
)  # fmt: skip
def test_what_is_no_token_cannot_be_verified(bench: Bench, text: str) -> None:
    found = check(bench, text)
    assert found.verdict is Verdict.CANNOT_VERIFY
    assert found.why in (Why.NOT_A_TOKEN, Why.ALGORITHM)


def test_a_token_without_a_signature_is_none_that_was_signed(bench: Bench) -> None:
    head, said_there, _ = bench.certificates.mint.sign(claims()).split(".")
    assert said(check(bench, f"{head}.{said_there}.")) == (Verdict.ALTERED, Why.SIGNATURE)
    none = ".".join(bench.certificates.mint.sign(claims(), alg="none").split(".")[:2])
    assert said(check(bench, f"{none}.")) == (Verdict.CANNOT_VERIFY, Why.ALGORITHM)


def test_every_changed_sign_is_noticed(bench: Bench) -> None:
    """None of them passes, and none is called valid; one in the signed parts is called altered or is unreadable."""
    token = bench.certificates.mint.sign(claims())
    for place in (*range(0, len(token), 3), len(token) - 1):
        other = "B" if token[place] != "B" else "C"
        found = check(bench, token[:place] + other + token[place + 1 :])
        assert found.verdict in (Verdict.ALTERED, Verdict.CANNOT_VERIFY), place


def test_changed_claims_are_called_altered_and_shown_as_they_stand(bench: Bench) -> None:
    head, _, signature = bench.certificates.mint.sign(claims(valid_until="2025-11-15")).split(".")
    found = check(bench, f"{head}.{part(claims(valid_until='2026-03-15'))}.{signature}")
    assert said(found) == (Verdict.ALTERED, Why.SIGNATURE)
    assert found.facts is not None
    assert found.facts.valid_until == date(2026, 3, 15)
    assert found.issuer is not None


def test_an_unknown_key_is_not_called_forged(bench: Bench) -> None:
    found = check(bench, Mint("pr-2025-11").sign(claims(iss="cert.example")))
    assert said(found) == (Verdict.CANNOT_VERIFY, Why.UNKNOWN_KEY)
    assert found.facts is not None
    assert (found.facts.issuer, found.issuer) == ("cert.example", None)


def test_another_key_under_a_known_name_alters(bench: Bench) -> None:
    forged = Mint(bench.certificates.mint.kid).sign(claims())
    assert said(check(bench, forged)) == (Verdict.ALTERED, Why.SIGNATURE)


def test_with_nothing_known_nothing_is_verified() -> None:
    bench = Bench()
    assert said(check(bench, bench.certificates.mint.sign(claims()))) == (Verdict.CANNOT_VERIFY, Why.UNKNOWN_KEY)


# -- keys --------------------------------------------------------------------------------------------------------------


def test_a_key_that_a_known_one_signed_is_known_too(bench: Bench) -> None:
    first = bench.certificates.mint.sign(claims())
    bench.certificates.rotate("pr-2")
    bench.certificates.rotate("pr-3")  # two since the last contact
    second = bench.certificates.mint.sign(claims())
    assert check(bench, second).why is Why.UNKNOWN_KEY
    assert bench.workspace.verification.refresh()
    assert [check(bench, token).verdict for token in (first, second)] == [Verdict.VALID, Verdict.VALID]
    issuer = bench.workspace.verification.issuer()
    assert issuer is not None
    assert issuer.changes == ()


def test_a_key_nobody_vouched_for_is_a_change_and_counts_for_nothing(bench: Bench) -> None:
    first = bench.certificates.mint.sign(claims())
    bench.certificates.rotate("pr-2", signed=False)
    second = bench.certificates.mint.sign(claims())
    assert bench.workspace.verification.refresh()
    issuer = bench.workspace.verification.issuer()
    assert issuer is not None
    assert [key.kid for key in issuer.changes] == ["pr-2"]
    assert said(check(bench, second)) == (Verdict.CANNOT_VERIFY, Why.CHANGED_KEY)
    assert check(bench, first).verdict is Verdict.VALID
    bench.workspace.verification.accept_changes()
    assert [check(bench, token).verdict for token in (first, second)] == [Verdict.VALID, Verdict.VALID]


def test_a_signature_of_the_new_key_by_itself_vouches_for_nothing(bench: Bench) -> None:
    stranger = Mint("pr-2")
    stranger.signed_by = stranger.sign({"kid": "pr-2", "x": stranger.x})
    bench.certificates.published.insert(0, stranger.public)
    bench.workspace.verification.refresh()
    assert said(check(bench, stranger.sign(claims()))) == (Verdict.CANNOT_VERIFY, Why.CHANGED_KEY)


def test_a_known_name_with_another_key_is_a_change(bench: Bench) -> None:
    held = bench.certificates.mint
    bench.certificates.published = [Mint(held.kid).public]
    bench.workspace.verification.refresh()
    issuer = bench.workspace.verification.issuer()
    assert issuer is not None
    assert [(key.kid, key.x) for key in issuer.keys] == [(held.kid, held.x)]
    assert len(issuer.changes) == 1
    assert check(bench, held.sign(claims())).verdict is Verdict.VALID


def test_a_key_of_strange_form_holds_nothing(bench: Bench) -> None:
    mint = Mint("pr-odd", bench.certificates.mint)
    mint.x = "not a key"
    mint.signed_by = bench.certificates.mint.sign({"kid": "pr-odd", "x": mint.x})
    bench.certificates.published.insert(0, mint.public)
    bench.workspace.verification.refresh()
    assert said(check(bench, mint.sign(claims()))) == (Verdict.ALTERED, Why.SIGNATURE)


# -- withdrawn ---------------------------------------------------------------------------------------------------------


def test_a_withdrawn_one_is_known_offline_with_the_date_of_the_list(bench: Bench) -> None:
    token = bench.certificates.mint.sign(claims())
    bench.certificates.withdraw(NUMBER)
    assert check(bench, token).verdict is Verdict.VALID  # not heard yet
    bench.workspace.verification.refresh()
    bench.certificates.refusal = bench.authority.refusal = Offline()
    assert not bench.workspace.verification.refresh()
    found = check(bench, token)
    assert (found.verdict, found.withdrawn_on) == (Verdict.WITHDRAWN, date(2026, 1, 2))
    assert found.listed_at == datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


def test_an_older_list_takes_nothing_back(bench: Bench) -> None:
    bench.certificates.withdraw(NUMBER)
    bench.workspace.verification.refresh()
    bench.certificates.revoked, bench.certificates.list_number = {}, 0
    bench.workspace.verification.refresh()
    assert check(bench, bench.certificates.mint.sign(claims())).verdict is Verdict.WITHDRAWN


def test_a_list_that_nobody_known_signed_is_not_taken(bench: Bench) -> None:
    bench.certificates.withdraw(NUMBER)
    held, bench.certificates.mint = bench.certificates.mint, Mint("pr-stranger")
    assert not bench.workspace.verification.refresh()
    assert check(bench, held.sign(claims())).verdict is Verdict.VALID


# -- files -------------------------------------------------------------------------------------------------------------


def test_the_file_of_our_own_is_proved_to_the_last_byte(bench: Bench) -> None:
    bench.certificates.issue()
    found = bench.workspace.verification.check_file("paper.pdf", bench.certificates.files[NUMBER])
    assert (found.verdict, found.basis, found.source) == (Verdict.VALID, Basis.FILE, "paper.pdf")


@pytest.mark.parametrize("place", [700, 5_000, -20])
def test_a_changed_byte_is_named(bench: Bench, place: int) -> None:
    """Wherever it lies, so long as the page can still be read: else the file is no paper."""
    certificate = bench.certificates.issue()
    data = bytearray(bench.certificates.files[NUMBER])
    bench.workspace.certificates.file(certificate)
    data += b"\n% somebody's remark"
    found = bench.workspace.verification.check_file("paper.pdf", bytes(data))
    assert said(found) == (Verdict.ALTERED, Why.FILE)
    assert found.changed_byte == len(bench.certificates.files[NUMBER]) + 1
    at = place % (len(data) - 30)
    data = bytearray(bench.certificates.files[NUMBER])
    data[at] ^= 1
    try:
        found = bench.workspace.verification.check_file("paper.pdf", bytes(data))
    except Corrupt as refused:
        assert refused.code == "pdf.unreadable"  # noqa: PT017 - either is an answer
        return
    if found.facts is not None:
        assert (found.verdict, found.changed_byte) == (Verdict.ALTERED, at + 1)
    else:
        assert found.why is Why.NO_CODE


def test_a_picture_proves_the_facts_alone(bench: Bench) -> None:
    bench.certificates.issue()
    found = bench.workspace.verification.check_file("photo.png", picture(bench.certificates.files[NUMBER]))
    assert (found.verdict, found.basis) == (Verdict.VALID, Basis.SIGNATURE)


def test_a_paper_without_a_code_and_one_that_is_none(bench: Bench) -> None:
    file = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(file, "PNG")
    found = bench.workspace.verification.check_file("white.png", file.getvalue())
    assert said(found) == (Verdict.CANNOT_VERIFY, Why.NO_CODE)
    with pytest.raises(Corrupt) as refused:
        bench.workspace.verification.check_file("notes.txt", b"hello")
    assert refused.value.code == "paper.unreadable"


def test_two_papers_in_one_picture_are_not_mixed(bench: Bench) -> None:
    bench.certificates.issue()
    bench.certificates.issue(number="5520-8815-01")
    pages = [Image.open(io.BytesIO(picture(bench.certificates.files[n]))) for n in (NUMBER, "5520-8815-01")]
    both = Image.new("RGB", (pages[0].width * 2, pages[0].height), "white")
    for place, page in enumerate(pages):
        both.paste(page, (place * pages[0].width, 0))
    file = io.BytesIO()
    both.save(file, "PNG")
    found = bench.workspace.verification.check_file("both.png", file.getvalue())
    assert said(found) == (Verdict.CANNOT_VERIFY, Why.SEVERAL_CODES)


# -- numbers -----------------------------------------------------------------------------------------------------------


def test_the_issuer_is_asked_by_number(bench: Bench) -> None:
    bench.certificates.issue()
    by_number = bench.workspace.verification.check_number
    found = by_number(f" {NUMBER} ", RAWABI)
    assert (found.verdict, found.basis, found.practice) == (Verdict.VALID, Basis.SERVICE, True)
    assert said(by_number("5520-0000-00", RAWABI)) == (Verdict.CANNOT_VERIFY, Why.UNKNOWN_NUMBER)
    bench.certificates.withdraw(NUMBER)
    found = by_number(NUMBER, RAWABI)
    assert (found.verdict, found.withdrawn_on) == (Verdict.WITHDRAWN, date(2026, 1, 2))


def test_with_no_line_a_number_is_known_as_far_as_it_is_known(bench: Bench) -> None:
    bench.certificates.issue()
    bench.certificates.withdraw("5519-0000-11")
    bench.workspace.verification.refresh()
    bench.certificates.refusal = Offline()
    by_number = bench.workspace.verification.check_number
    assert by_number(NUMBER, RAWABI).verdict is Verdict.VALID  # ours: the token that came with it
    assert by_number("5519-0000-11", "1").verdict is Verdict.WITHDRAWN
    assert said(by_number("5520-0000-00", "1")) == (Verdict.CANNOT_VERIFY, Why.OFFLINE)


# -- our own -----------------------------------------------------------------------------------------------------------


def test_a_file_is_fetched_once_and_kept(bench: Bench) -> None:
    certificate = bench.certificates.issue()
    paper = bench.workspace.certificates.file(certificate)
    bench.certificates.refusal = Offline()
    assert bench.workspace.certificates.file(certificate) == paper
    assert bench.workspace.papers.read(paper) == bench.certificates.files[NUMBER]
    assert paper.id == archive_id(RAWABI, NUMBER)


def test_other_bytes_than_signed_are_not_kept(bench: Bench) -> None:
    certificate = bench.certificates.issue()
    bench.certificates.files[NUMBER] += b"%"
    with pytest.raises(Corrupt) as refused:
        bench.workspace.certificates.file(certificate)
    assert refused.value.code == "certificate.other_bytes"
    assert not bench.archive.kept


def test_a_token_of_another_certificate_is_not_believed(bench: Bench) -> None:
    from dataclasses import replace

    first, second = bench.certificates.issue(), bench.certificates.issue(number="5520-8815-01")
    with pytest.raises(Corrupt):
        bench.workspace.certificates.file(replace(first, file_token=second.file_token))
    with pytest.raises(Corrupt):
        bench.workspace.certificates.file(replace(first, file_token="x"))


def test_a_lost_answer_issues_nothing_twice(bench: Bench) -> None:
    bench.certificates.refusal = Offline()
    ask = bench.workspace.certificates.ask
    for _ in range(2):
        with pytest.raises(Offline):
            ask(RAWABI, "compliance", "ar")
    bench.certificates.refusal = None
    assert ask(RAWABI, "compliance", "ar").state == "accepted"
    assert len({(one.id, one.target) for one in bench.certificates.asked}) == 1
    ask(RAWABI, "compliance", "ar")
    assert len({one.id for one in bench.certificates.asked}) == 2


def test_the_list_knows_a_withdrawal_before_its_row_does(bench: Bench) -> None:
    bench.certificates.issue()
    bench.certificates.withdraw(NUMBER, told=False)
    assert not bench.workspace.certificates.list(RAWABI)[0].withdrawn
    bench.workspace.verification.refresh()
    (found,) = bench.workspace.certificates.list(RAWABI)
    assert (found.withdrawn, found.withdrawn_on) == (True, date(2026, 1, 2))


def test_padding_in_a_part_is_no_other_token(bench: Bench) -> None:
    head, body, signature = bench.certificates.mint.sign(claims()).split(".")
    padded = urlsafe_b64encode(b"{}").decode()
    assert check(bench, f"{head}.{body}.{padded}").verdict is Verdict.CANNOT_VERIFY
    assert check(bench, f"{head}.{body}.{signature}").verdict is Verdict.VALID
