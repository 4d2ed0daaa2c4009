"""Wages of synthetic people: a total split the way small establishments do it."""

from gosi_desktop.contract.entities import HousingData, WagePeriodData
from gosi_desktop.domain.values import Month, amount_text


def cash(engagement: str, month: Month, total: int, *, commission: int = 0, other: int = 0) -> WagePeriodData:
    """A wage whose contributory total is ``total`` halalas: basic, a quarter of it as housing, commission."""
    basic = (total - commission) * 4 // 5
    return period(
        engagement,
        month,
        basic,
        HousingData(kind="cash", amount=amount_text(total - commission - basic)),
        commission,
        other,
    )


def housed(engagement: str, month: Month, total: int, *, other: int = 0) -> WagePeriodData:
    """A wage with housing in kind, worth two months of basic wage a year."""
    return period(engagement, month, total * 6 // 7, HousingData(kind="in_kind"), 0, other)


def plain(engagement: str, month: Month, total: int) -> WagePeriodData:
    """A wage without housing."""
    return period(engagement, month, total, HousingData(kind="none"), 0, 0)


def period(
    engagement: str,
    month: Month,
    basic: int,
    housing: HousingData,
    commission: int,
    other: int,
    source: str = "employer",
) -> WagePeriodData:
    """A wage period; amounts in halalas."""
    return WagePeriodData(
        engagement=engagement, from_month=str(month), basic_wage=amount_text(basic), housing=housing,
        commission=amount_text(commission), other_allowances=amount_text(other), source=source,
    )  # fmt: skip
