"""A service in memory: rounds, sign-in, practice, who answers."""

from collections.abc import Sequence
from datetime import datetime

from gosi_desktop.application.ports import (
    Cancelled,
    PracticeApplicant,
    PracticeNewcomer,
    PracticeNote,
    PracticePerson,
    Progress,
    ServiceInfo,
)
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sync.schedule import push_at
from tests.fakes.day import NOW, RULES


class FakeRounds:
    """Rounds that do what the test says: raise, report, change."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None
        self.reports: tuple[tuple[int, int | None], ...] = ()
        self.preparations: tuple[tuple[int, int | None], ...] = ()
        self.changed = False
        self.count = self.all_wanted = 0

    def pull_round(self, opened: str | None, progress: Progress, cancelled: Cancelled, preparing: Progress) -> bool:
        self.count += 1
        for done, total in self.reports:
            progress(done, total)
        for done, total in self.preparations:
            preparing(done, total)
        if self.refusal is not None:
            raise self.refusal
        return self.changed

    def look_at_all(self) -> None:
        self.all_wanted += 1

    def interrupt(self) -> None:
        """Nothing is under way."""

    def seconds_until_next(self, failures: int, retry_after: float | None) -> float:
        return retry_after or (60.0 if failures else 120.0)

    def push_at(self, dues: Sequence[datetime]) -> datetime | None:
        return push_at(dues)


class FakeGate:
    """A session that ends when it is told to."""

    def __init__(self) -> None:
        self.signed_out = False

    def sign_out(self) -> None:
        self.signed_out = True


class FakeDesk:
    """A practice service: two messages and a clock."""

    def __init__(self) -> None:
        self.clock: datetime | None = None
        self.begun_anew = 0
        self.paid: list[tuple[str, int | None]] = []
        self.returned: list[str] = []
        self.decided: list[tuple[str, bool]] = []
        self.judged: list[tuple[str, str]] = []  # injuries
        self.answered: list[tuple[str, str, str, bool]] = []

    def people(self) -> Sequence[PracticePerson]:
        return (PracticePerson("noura", "practice", "نورة العنزي", "Noura Alanazi", Role.SUPERVISOR),)

    def newcomers(self) -> Sequence[PracticeNewcomer]:
        return ()

    def applicants(self) -> Sequence[PracticeApplicant]:
        return ()

    def decide_application(self, id: str, accept: bool) -> None:
        raise AssertionError("there is none")

    def messages(self) -> Sequence[PracticeNote]:
        return (
            PracticeNote(
                "m1", NOW.replace(minute=2), "sms", "05••••••417", "رمز الدخول 482913", "Code 482913", "482913"
            ),
            PracticeNote(
                "m2", NOW.replace(minute=19), "sms", "05••••••417", "رمز الدخول 730264", "Code 730264", "730264"
            ),
        )

    def move_clock(self, to: datetime | None) -> datetime:
        self.clock = to
        return to or NOW

    def pay_bill(self, bill: str, halalas: int | None) -> None:
        self.paid.append((bill, halalas))

    def return_payment(self, establishment: str, payment: str) -> None:
        self.returned.append(payment)

    def answer_enquiry(self, establishment: str, enquiry: str, text: str, close: bool) -> None:
        self.answered.append((establishment, enquiry, text, close))

    def decide_injury(self, establishment: str, injury: str, decision: str) -> None:
        self.judged.append((injury, decision))

    def decide_request(self, establishment: str, request: str, accept: bool) -> None:
        self.decided.append((request, accept))

    def start_anew(self) -> None:
        self.begun_anew += 1


class FakeAuthority:
    """Describes itself, or refuses to."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None

    def describe(self) -> ServiceInfo:
        if self.refusal is not None:
            raise self.refusal
        return ServiceInfo(
            "الخدمة التجريبية", "Practice service", "urn:munshaa:practice", True, "e1", False, RULES.version,
            "http://127.0.0.1:8765",
        )  # fmt: skip
