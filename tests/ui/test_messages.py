"""Errors in words."""

from datetime import UTC, datetime

import pytest

from gosi_desktop.domain.errors import GosiError, Offline, PassphraseWrong, Refused, RuleViolation, ServiceBusy
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.messages import has_words, message_for, text_for, wait_text
from tests.ui.desk import Desk


def line(error: GosiError) -> str:
    return strip_isolates(message_for(error).line)


@pytest.mark.parametrize(
    ("left", "words"),
    [(1, "بقيت محاولة واحدة قبل القفل."), (2, "بقيت محاولتان قبل القفل."), (3, "بقيت 3 محاولات قبل القفل.")],
)
def test_the_number_of_tries_comes_from_the_service_and_agrees(desk: Desk, left: int, words: str) -> None:
    assert line(Refused("sign_in_refused", tries_left=left)) == f"اسم المستخدم أو كلمة المرور غير صحيحة. {words}"


def test_a_number_that_is_missing_leaves_a_whole_sentence(desk: Desk) -> None:
    assert line(Refused("sign_in_refused")) == "اسم المستخدم أو كلمة المرور غير صحيحة."
    assert line(PassphraseWrong()) == "عبارة المرور غير صحيحة. تتضاعف المهلة كل مرة، ولا يُمحى شيء."


def test_waits_are_written_with_their_unit(desk: Desk) -> None:
    wrong = PassphraseWrong(wait_seconds=4)
    assert line(wrong) == "عبارة المرور غير صحيحة. انتظر 4 ثوانٍ. تتضاعف المهلة كل مرة، ولا يُمحى شيء."
    assert wait_text(1) == "ثانية واحدة"
    assert wait_text(60) == "دقيقة واحدة"
    assert wait_text(61) == "دقيقتين"
    assert wait_text(15 * 60) == "15 دقيقة"


def test_instants_of_the_service_are_shown_in_riyadh(desk: Desk) -> None:
    until = datetime(2026, 1, 15, 7, 34, tzinfo=UTC)
    for shape in (until, "2026-01-15T07:34:00Z"):
        assert line(Refused("account_locked", until=shape)).startswith("الدخول مقفل حتى 10:34.")


def test_maintenance_says_since_when(desk: Desk) -> None:
    error = ServiceBusy("maintenance", since="2026-01-15T07:02:00Z", until="2026-01-15T08:00:00Z")
    assert line(error) == (
        "الخدمة متوقفة للصيانة. بدأت الصيانة 10:02. العودة المتوقعة 11:00 تقريبًا. "
        "المحفوظ هنا متاح، ونعيد المحاولة تلقائيًا."
    )


def test_a_code_nobody_knows_is_said_in_the_words_of_the_service(desk: Desk) -> None:
    message = message_for(Refused("brand_new", detail="سبب جديد.", request_id="a41f-77c2"))
    assert strip_isolates(message.line) == "لم تتم العملية. تقول الخدمة: سبب جديد."
    assert strip_isolates(message.support) == "brand_new · a41f-77c2"


def test_a_code_nobody_knows_and_no_words_still_says_something(desk: Desk) -> None:
    assert line(GosiError("never.heard")) == "لم تتم العملية. أعد المحاولة، وإن تكرر ذلك فأبلغ الدعم."


def test_params_fill_the_field_messages(desk: Desk) -> None:
    assert strip_isolates(text_for("passphrase.short", shortest=8, typed=3)) == "عدد الأحرف 3، والمطلوب 8 على الأقل."
    assert text_for("") == ""
    assert strip_isolates(text_for(RuleViolation("address.official"))).startswith("هذا عنوان البوابة الرسمية.")


def test_the_same_in_english(desk: Desk) -> None:
    desk.lay("en")
    assert line(Refused("code_wrong", tries_left=1)) == (
        "The code is not right. 1 try left, then user name and password are asked again."
    )
    assert line(Offline()) == "The service cannot be reached. Check the network, or continue with the saved data."


def test_known_codes_are_known(desk: Desk) -> None:
    assert has_words("sign_in_refused")
    assert not has_words("brand_new")
