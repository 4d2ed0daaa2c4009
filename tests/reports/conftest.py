"""A report as in picture 20e."""

from datetime import datetime, timedelta, timezone

import pytest

from gosi_desktop.reports.roster import RosterReport
from tests.reports.people import PEOPLE

RIYADH = timezone(timedelta(hours=3))


@pytest.fixture
def report() -> RosterReport:
    """The roster of picture 20e."""
    return RosterReport(
        establishment="شركة روابي السدير للتجارة",
        subscription_number="612047385",
        lines=PEOPLE,
        as_of=datetime(2026, 1, 6, 10, 24, tzinfo=RIYADH),
        printed_at=datetime(2026, 1, 6, 10, 24, tzinfo=RIYADH),
        synced_at=datetime(2026, 1, 6, 10, 21, tzinfo=RIYADH),
        prepared_by="نورة العنزي — مشرفة حساب",
        outbox=("تعديل أجر تركي المطيري", "استبعاد محمود سليم حداد"),
        practice=True,
    )
