"""What an approver reads of a request about the establishment before the code goes out: all he answers for."""

from typing import Any

import pytest

from gosi_desktop.application.ports import WaitingRequest
from gosi_desktop.ui import request_words
from gosi_desktop.ui.formats import strip_isolates
from tests.fakes.day import NOW, RAWABI, RULES
from tests.ui.desk import Desk

OWNERS = [
    {"id": "o1", "identity": "1000000826", "name": {"ar": "عبدالمحسن الفريح"}, "share": "60.5", "from": "2016-04-12"},
    {"id": "o2", "identity": "1000000834", "name": {"ar": "هيفاء السدير"}, "share": "39.5", "from": "2016-04-12"},
]
ADDRESS = {
    "building": "4821", "street": "طريق هارون الرشيد", "district": "السلي", "city": "الرياض", "post_code": "14266",
    "additional": "7143",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("update_bank_account", {"iban": "SA8499000000000000000042"}, ["الآيبان SA8499000000000000000042"]),
        ("update_owners", {"owners": OWNERS, "since": "2026-01-05"},
         ["منذ 5 يناير 2026", "الملاك عبدالمحسن الفريح 60.5%", "هيفاء السدير 39.5%"]),
        ("update_address", {"address": ADDRESS},
         ["العنوان الوطني 4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266"]),
        ("update_establishment", {"since": "2026-01-05", "names": {"ar": "روابي الحديثة"}, "vat": "310000000000003"},
         ["الاسم روابي الحديثة", "الرقم الضريبي 310000000000003"]),
        ("open_branch", {"name": {"ar": "فرع الدمام"}, "city": "الدمام", "opened": "2026-01-04"},
         ["الاسم فرع الدمام", "المدينة الدمام", "تاريخ الافتتاح 4 يناير 2026"]),
        ("close_branch", {"closed": "2026-01-05", "move_to": "b1"}, ["آخر يوم 5 يناير 2026"]),
        ("renew_licence", {"issued": "2026-01-03", "expires": "2027-01-02"}, ["تاريخ الانتهاء 2 يناير 2027"]),
        ("update_contacts", {"phone": "0110000401"}, ["الهاتف 0110000401"]),
    ],
)  # fmt: skip
def test_every_value_is_there(desk: Desk, kind: str, body: dict[str, Any], said: list[str]) -> None:
    desk.lay("ar")
    waiting = WaitingRequest(
        id="r1", establishment=RAWABI, kind=kind, target=RAWABI, made_at=NOW, made_by="m1", body=body,
        approvers=("owner",), state="awaiting_approval",
    )  # fmt: skip
    text = strip_isolates(" · ".join(request_words.facts(waiting, RULES)))
    assert [one for one in said if one not in text] == [], text
