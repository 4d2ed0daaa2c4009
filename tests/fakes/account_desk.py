"""What an account may find at its service: devices, an invitation, requests an accountant has prepared."""

from datetime import datetime, timedelta

from gosi_desktop.application.ports import Invitation, SignedInDevice, SignInAttempt, WaitingRequest
from gosi_desktop.domain.establishment import Role


def devices(now: datetime) -> list[SignedInDevice]:
    """This one and three others; the last of them is new and has an older program."""
    return [
        _device("d2", "مكتب المستودع", "0.1.0", now - timedelta(days=40), now - timedelta(hours=3), 2),
        _device("d1", "مكتب نورة", "0.1.0", now - timedelta(hours=2), now, 0, this_one=True),
        _device("d3", "حاسب البيت", "0.1.0", now - timedelta(days=90), now - timedelta(hours=13)),
        _device("d4", "DESKTOP-7Q2", "0.0.4", now - timedelta(hours=11), now - timedelta(hours=11)),
    ]


def attempts(now: datetime) -> tuple[SignInAttempt, ...]:
    """Newest first, more than a page of them."""
    recent = (
        SignInAttempt(now - timedelta(hours=2), "مكتب نورة", "code", "accepted"),
        SignInAttempt(now - timedelta(hours=11), "DESKTOP-7Q2", "code", "accepted"),
        SignInAttempt(now - timedelta(hours=11, minutes=7), "DESKTOP-7Q2", "password", "refused"),
        SignInAttempt(now - timedelta(hours=13), "حاسب البيت", "code", "accepted"),
    )
    before = (SignInAttempt(now - timedelta(days=1 + n), "مكتب نورة", "code", "accepted") for n in range(60))
    return (*recent, *before)


def invitation(now: datetime) -> Invitation:
    """To another establishment, for a week."""
    return Invitation(
        "i1", "620000012", "شركة درة الشمال", "Durrat Alshamal Company", Role.FINANCE_CLERK, "فارس العمري", now,
        now + timedelta(days=7),
    )  # fmt: skip


def prepared(establishment: str, now: datetime) -> list[WaitingRequest]:
    """What an accountant has prepared: a wage, a new contributor, somebody who leaves."""
    chiefs = ("owner", "supervisor")
    by, at = "طلال الجهني", now - timedelta(hours=5)
    wage = {"basic_wage": "6480.00", "housing": {"kind": "cash", "amount": "1620.00"}, "other_allowances": "400.00"}
    newcomer = {
        "contributor": {"id": "c9", "names": {"ar": "نايف بن سعد الصاعدي", "en": "Nayef Alsaedi"}},
        "occupation": "accountant",
        "join_date": "2026-01-04",
        "wage": wage,
    }
    leaver = {"leave_date": "2026-01-31", "termination_reason": "resignation"}
    return [
        WaitingRequest("r1", establishment, "update_wage", "e7@2026-01", by, at, "awaiting_approval", chiefs, wage,
            "تركي بن ناصر المطيري", "Turki Almutairi"),
        WaitingRequest(
            "r2", establishment, "register_contributor", "e9", by, at + timedelta(minutes=9), "awaiting_approval",
            chiefs, newcomer,
        ),
        WaitingRequest(
            "r3", establishment, "exclude_contributor", "e4", by, at + timedelta(minutes=12), "awaiting_approval",
            chiefs, leaver, "محمود سليم حداد", "Mahmoud Haddad",
        ),
    ]  # fmt: skip


def _device(
    id: str, name: str, version: str, since: datetime, seen: datetime, waiting: int = 0, this_one: bool = False
) -> SignedInDevice:
    return SignedInDevice(id, name, version, since, seen, this_one, waiting)
