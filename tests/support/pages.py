"""Synthetic pages of the change feed, in the contract's form: people who do not exist, the same ones at every run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import msgspec

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.contract.entities import (
    BirthData,
    BranchData,
    ContractData,
    ContributorData,
    EngagementData,
    EstablishmentData,
    HazardsRateOverrideData,
    HousingData,
    IdentityData,
    NamesData,
    StateEndData,
    SystemData,
    WagePeriodData,
)
from gosi_desktop.contract.wire import Answer

NUMBER = "612047385"
EPOCH = "epoch-1"
SERVER_TIME = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)

_MALE = ("محمد", "أحمد", "عبد الملك", "فهد", "سلطان", "خالد", "إبراهيم", "علي", "يوسف", "تركي", "ماجد", "عبدالرحمن")
_MALE_EN = ("Mohammed", "Ahmed", "Abdul Malik", "Fahad", "Sultan", "Khalid", "Ibrahim", "Ali", "Yousef", "Turki")
_FEMALE = ("نورة", "ريم", "سارة", "هند", "لمى", "أروى", "شهد", "فاطمة")
_FEMALE_EN = ("Noura", "Reem", "Sarah", "Hind", "Lama", "Arwa", "Shahad", "Fatimah")
_FAMILY = ("الدوسري", "الشمراني", "الغامدي", "القحطاني", "المطيري", "العتيبي", "الزهراني", "العسيري", "الحربي")
_FAMILY_EN = ("Al Dosari", "Al Shamrani", "Al Ghamdi", "Al Qahtani", "Al Mutairi", "Al Otaibi", "Al Zahrani")
_ABROAD = ("EG", "IN", "PK", "JO", "SD", "PH", "YE")
_GULF = ("BH", "KW", "OM", "AE", "QA")
_OCCUPATIONS = ("accountant", "cashier", "baker", "carpenter", "civil_engineer", "branch_manager")


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the remote side hands it over."""

    seq: int
    entity: str
    id: str
    version: int
    op: Literal["put", "delete"]
    data: bytes
    at: str = "2026-01-15T06:59:00Z"
    by: str | None = None
    request: str | None = None


def put(entity: str, row_id: str, data: Answer, version: int = 1, seq: int = 1) -> Change:
    """A row as it is now."""
    return Change(seq, entity, row_id, version, "put", msgspec.json.encode(data))


def gone(entity: str, row_id: str, version: int = 2, seq: int = 1) -> Change:
    """A row that is no more."""
    return Change(seq, entity, row_id, version, "delete", b"{}")


def contributor_id(n: int) -> str:
    """The n-th person's id."""
    return f"01900000-0000-7000-8000-{n:012x}"


def engagement_id(n: int, which: int = 0) -> str:
    """The id of the n-th person's engagement."""
    return f"01900000-0001-7000-8000-{n:011x}{which:x}"


def national_number(n: int, first: str = "1") -> str:
    """A number with the right check digit that nobody is known to have."""
    body = f"{first}{n % 100_000_000:08}"
    total = sum(int(c) if at % 2 else sum(divmod(int(c) * 2, 10)) for at, c in enumerate(body))
    return body + str(-total % 10)


def contributor(n: int, **changed: object) -> ContributorData:
    """The n-th person."""
    female, kind = n % 3 == 0, n % 20
    first, first_en = (_FEMALE, _FEMALE_EN) if female else (_MALE, _MALE_EN)
    group = "saudi" if kind < 9 else "gcc" if kind == 9 else "non_saudi"
    fields: dict[str, object] = {
        "identity": _identity(n, group),
        "names": NamesData(
            ar=f"{first[n % len(first)]} {_MALE[(n // 7) % len(_MALE)]} {_FAMILY[(n // 5) % len(_FAMILY)]}",
            en=f"{first_en[n % len(first_en)]} {_MALE_EN[(n // 7) % len(_MALE_EN)]} {_FAMILY_EN[(n // 5) % 7]}",
        ),
        "nationality": "SA" if group == "saudi" else (_GULF if group == "gcc" else _ABROAD)[n % 5],
        "nationality_group": group,
        "contributor_no": f"{700_000_000 + n}",
        "birth": BirthData(date=f"{1965 + n % 35}-{1 + n % 12:02}-{1 + n % 28:02}"),
        "gender": "female" if female else "male",
        "mobile": f"05{n % 100_000_000:08}",
        "system": SystemData(value="old" if kind < 6 else "new", source="service") if group == "saudi" else None,
        "first_registration": "2015-03-01" if kind < 6 else "2024-09-01",
    }
    return ContributorData(**{**fields, **changed})  # type: ignore[arg-type]


def _identity(n: int, group: str) -> IdentityData:
    if group == "gcc":
        return IdentityData(kind="gcc_id", number=f"{n:09}")
    first, kind = ("1", "national_id") if group == "saudi" else ("2", "iqama")
    return IdentityData(kind=kind, number=national_number(n, first), expires="2027-06-30")


def engagement(n: int, **changed: object) -> EngagementData:
    """The n-th person's work: some pending, some left without exclusion, some ended."""
    pending, left, ended = is_pending(n), n % 50 == 13, n % 25 == 4
    fields: dict[str, object] = {
        "contributor": contributor_id(n),
        "branch": f"branch-{n % 3}",
        "occupation": _OCCUPATIONS[n % len(_OCCUPATIONS)],
        "join_date": f"{2016 + n % 9}-{1 + n % 12:02}-01",
        "state": "pending_wage" if pending else "ended" if ended else "active",
        "leave_date": "2025-11-30" if ended else None,
        "termination_reason": "resignation" if ended else None,
        "state_end": StateEndData(kind="final_exit", on="2025-12-20") if left else None,
        "contract": ContractData(kind="unlimited", from_="2016-01-01", authenticated=True),
    }
    return EngagementData(**{**fields, **changed})  # type: ignore[arg-type]


def is_pending(n: int) -> bool:
    """Whether the n-th person waits for a wage."""
    return n % 20 >= 10 and n % 40 == 31


def wage(engagement_row: str, month: str, basic: int, **changed: object) -> tuple[str, WagePeriodData]:
    """Id and data of a wage of so many riyals."""
    fields: dict[str, object] = {
        "engagement": engagement_row,
        "from_month": month,
        "basic_wage": f"{basic}.00",
        "housing": HousingData(kind="cash", amount=f"{basic // 4}.00"),
        "commission": "0.00",
        "other_allowances": "500.00",
        "source": "employer",
    }
    return f"{engagement_row}@{month}", WagePeriodData(**{**fields, **changed})  # type: ignore[arg-type]


def establishment_rows(number: str = NUMBER) -> Iterator[Change]:
    """The establishment and its branches."""
    yield put(
        "establishment",
        number,
        EstablishmentData(
            number=number,
            names=NamesData(ar="روابي السدير للتجارة", en="Rawabi Alsudair Trading"),
            legal_form="llc",
            activity="retail",
            cr_number="1010000001",
            unified_number="7000000001",
            started="2010-01-01",
            office="riyadh",
            compliant=True,
            state="active",
        ),
    )
    for n in range(3):
        name = NamesData(ar=f"فرع {n + 1}", en=f"Branch {n + 1}")
        yield put("branch", f"branch-{n}", BranchData(name=name, city="riyadh", state="open", opened="2010-01-01"))


def people_rows(first: int, count: int) -> Iterator[Change]:
    """Contributors, then engagements, then wages, as a snapshot orders them."""
    everyone = range(first, first + count)
    yield from (put("contributor", contributor_id(n), contributor(n)) for n in everyone)
    yield from (put("engagement", engagement_id(n), engagement(n)) for n in everyone)
    for n in everyone:
        if not is_pending(n):
            basic = 3_000 + (n * 37) % 18_000
            yield put("wage_period", *wage(engagement_id(n), "2016-01", basic - basic // 10))
            yield put("wage_period", *wage(engagement_id(n), "2025-06", basic))


def snapshot_rows(count: int, number: str = NUMBER) -> list[Change]:
    """An establishment with so many people."""
    return [*establishment_rows(number), *people_rows(1, count)]


def override(percent: str = "4.00", first: str = "2025-01") -> Change:
    """A raised hazards rate."""
    return put("hazards_rate_override", "override-1", HazardsRateOverrideData(percent=percent, from_=first))


def pages_of(changes: Sequence[Change], size: int, epoch: str = EPOCH, prefix: str = "s") -> list[FeedPage]:
    """A snapshot in pages; cursors are ``{prefix}{rows so far}``."""
    total = len(changes)
    return [
        FeedPage(
            epoch=epoch,
            changes=changes[start : start + size],
            next_cursor=f"{prefix}{min(start + size, total)}",
            has_more=start + size < total,
            snapshot=True,
            server_time=SERVER_TIME,
            total=total,
        )
        for start in range(0, total, size)
    ]


def delta(changes: Sequence[Change], cursor: str = "d1", epoch: str = EPOCH) -> FeedPage:
    """A page of what changed after the snapshot."""
    return FeedPage(epoch, changes, cursor, has_more=False, snapshot=False, server_time=SERVER_TIME)
