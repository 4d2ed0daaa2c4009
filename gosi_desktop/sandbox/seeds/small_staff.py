"""The other people of the small establishment: preparer, clerk, viewer, somebody invited; two requests that wait."""

from datetime import date, timedelta
from typing import Any, Final

from gosi_desktop.contract.requests import Reason, Request
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.seeds.planting import Plot, User, checked

PREPARER: Final = User(
    "s.almalki", "سعد المالكي", "Saad Almalki", checked("100000086"), "+966500000845", "s.almalki@example.sa",
    "Silver-Compass-6412",
)  # fmt: skip
CLERK: Final = User(
    "l.alqahtani", "لطيفة القحطاني", "Latifah Alqahtani", checked("100000087"), "+966500000846",
    "l.alqahtani@example.sa", "Maple-Window-3390",
)  # fmt: skip
VIEWER: Final = User(
    "k.alrashed", "خالد الراشد", "Khalid Alrashed", checked("100000088"), "+966500000847", "k.alrashed@example.sa",
    "Quartz-Garden-7725",
)  # fmt: skip
INVITED: Final = User(
    "m.aljuhani", "مها الجهني", "Maha Aljuhani", checked("100000089"), "+966500000848", "m.aljuhani@example.sa",
    "Saffron-Bridge-1608",
)  # fmt: skip
SAFETY: Final = User(
    "a.alharthi", "عادل الحارثي", "Adel Alharthi", checked("100000093"), "+966500000849", "a.alharthi@example.sa",
    "Granite-Harvest-2254",
)  # fmt: skip
MANAGER: Final = User(
    "w.alghamdi", "وليد الغامدي", "Waleed Alghamdi", checked("100000094"), "+966500000850", "w.alghamdi@example.sa",
    "Juniper-Anchor-9071",
)  # fmt: skip
RAISED: Final = "تركي بن ناصر المطيري"  # whose raise waits for approval
_WAGE: Final = {
    "basic_wage": "6320.00", "housing": {"kind": "cash", "amount": "1580.00"}, "commission": "0.00",
    "other_allowances": "400.00",
}  # fmt: skip


def plant(plot: Plot, chief: str, branch: str, engagements: dict[str, str]) -> None:
    """Add them; ``chief`` is the supervisor's member id, who sent the invitation."""
    planting = plot.planting
    members = {
        user.username: plot.add_member(user, planting.add_user(user), role, date(2024, 9, 1))
        for user, role in (
            (PREPARER, "preparer"),
            (CLERK, "registration_clerk"),
            (VIEWER, "viewer"),
            (SAFETY, "hazards_clerk"),
            (MANAGER, "branches_manager"),
        )
    }
    planting.add_user(INVITED)
    plot.add_invited(INVITED, "finance_clerk", chief, planting.now - timedelta(days=2))
    maker = members[PREPARER.username]
    for number, (month, hours, became, reason) in enumerate(_raises(planting.month), start=1):
        raised = _request(plot, "update_wage", f"{engagements[RAISED]}@{month}", maker, _WAGE, hours)
        plot.add_request(raised, "preparer", _reference(plot, "W", number), became, reason)
    joiner = _request(plot, "register_contributor", next(plot.ids), maker, _joiner(plot, branch), 3)
    plot.add_request(joiner, "preparer", _reference(plot, "R", 4))


def _raises(month: Month) -> tuple[tuple[Month, int, str, Reason | None], ...]:
    """The raise was given back, withdrawn, and prepared once more: month, hours ago, what became of it, why."""
    back = Reason(code="data_wrong", params={"text": "الزيادة من الشهر الحالي لا من الماضي"})
    return (
        (month.previous(), 24 * 16, "returned", back),
        (month, 24 * 9, "withdrawn", None),
        (month, 26, "awaiting_approval", None),
    )


def _request(plot: Plot, kind: str, target: str, maker: str, body: dict[str, Any], hours: int) -> Request:
    at = plot.planting.now - timedelta(hours=hours)
    return Request(
        id=next(plot.ids), kind=kind, schema=1, target=target, made_at=instant_text(at.replace(microsecond=0)),
        made_by=maker, body=body, expected_version=0,
    )  # fmt: skip


def _joiner(plot: Plot, branch: str) -> dict[str, Any]:
    """A Saudi who begins today."""
    today = plot.planting.today.isoformat()
    return {
        "contributor": {
            "id": next(plot.ids), "identity": {"kind": "national_id", "number": checked("100000090")},
            "names": {"ar": "نواف بن سعيد العمري", "en": "Nawaf S. Alomari"}, "nationality": "SA",
            "birth": {"date": "1999-05-21", "entered_in": "gregorian"}, "gender": "male", "mobile": "+966500000190",
        },
        "branch": branch, "occupation": "sales_representative", "join_date": today,
        "contract": {"kind": "open", "from": today, "authenticated": True},
        "wage": {"basic_wage": "4400.00", "housing": {"kind": "cash", "amount": "1100.00"}},
    }  # fmt: skip


def _reference(plot: Plot, prefix: str, number: int) -> str:
    return f"{prefix}-{plot.planting.today.year}-{number:06}"
