"""A first registration over ports in memory: the use case is real, the service and the disk are not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from gosi_desktop.application.drafts import DraftBook, read_application
from gosi_desktop.application.establishment_application import Applications
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import Cancelled, DraftPaper, PracticeApplicant, Progress
from gosi_desktop.application.ports.accounts import ApplicationStanding, FieldRefusal
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.files.photographs import CameraPictures
from tests.fakes.clock import FakeClock
from tests.fakes.registering import CODE, Registering, RegisteringService

OWNER = OwnerEntry("1000000016", "عبدالمحسن السدير", "1980/05/04", share="100")
WORKER = FirstContributor(
    id="w1", identity="1000000024", name="ريم الشمراني", name_en="Reem Alshamrani", birth="1995/03/02",
    nationality="SA", occupation="محاسبة", contract_authenticated=True, contract_from="2026/01/04",
    join_date="2026/01/04", basic_wage="6000", housing_kind="cash", housing_amount="1500",
)  # fmt: skip
TYPED: Mapping[str, Any] = {
    "applicant_identity": "1000000016", "applicant_mobile": "0500000449", "paper_number": "1010997263",
    "paper_expires": "2027/09/14", "unified_number": "7099482935", "name": "شركة روابي السدير للتجارة",
    "legal_form": "limited_liability", "activity": "تجارة التجزئة", "started": "2026/01/04", "building": "4821",
    "street": "طريق العليا", "district": "العليا", "city": "الرياض", "post_code": "12345", "additional": "6789",
    "owners": (OWNER,), "iban": "SA0380000000608010167519", "contributors": (WORKER,),
}  # fmt: skip


class ApplyingService:
    """One application; ``refusal`` answers the next call, ``faults`` what is submitted."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.refusal: GosiError | None = None
        self.lost: GosiError | None = None
        self.faults: tuple[tuple[str, str], ...] = ()
        self.standings: dict[str, ApplicationStanding] = {}
        self.asked: list[str] = []
        self.sent: dict[str, Any] = {}

    def start(self, claim: str, id: str, identity: str, mobile: str, key: str) -> ApplicationStanding:
        self._take("start")
        now = self.clock.now()
        self.standings[id] = ApplicationStanding(
            id, "awaiting_code", None, now + timedelta(minutes=5), now + timedelta(minutes=1), 3, 3
        )
        return self._answer(id)

    def confirm(self, claim: str, id: str, code: str, key: str) -> ApplicationStanding:
        self._take("confirm")
        if code != CODE:
            raise Refused("code_wrong", tries_left=2)
        self.standings[id] = ApplicationStanding(id, "draft")
        return self._answer(id)

    def resend(self, claim: str, id: str, key: str) -> ApplicationStanding:
        self._take("resend")
        return self._answer(id)

    def save_draft(self, claim: str, id: str, said: Mapping[str, Any], key: str) -> ApplicationStanding:
        self._take("save_draft")
        self.sent = dict(said)
        return self.standings[id]

    def attach(
        self, claim: str, id: str, paper: DraftPaper, data: bytes, key: str, progress: Progress, cancelled: Cancelled
    ) -> None:
        self._take("attach")
        progress(len(data), len(data))

    def submit(self, claim: str, id: str, key: str) -> ApplicationStanding:
        self._take("submit")
        if self.faults:
            raise Refused("needs_correction", fields=self.faults)
        now = self.clock.now()
        self.standings[id] = ApplicationStanding(
            id, "under_review", "A-2026-000031", submitted_at=now, expect_by=date(2026, 1, 20)
        )
        return self._answer(id)

    def standing(self, claim: str, id: str) -> ApplicationStanding | None:
        self._take("standing")
        return self.standings.get(id)

    def certificate(self, claim: str, id: str) -> bytes:
        self._take("certificate")
        return b"%PDF certificate"

    def decide(self, *faults: tuple[str, str], establishment: str = "") -> None:
        """The authority answers: returned with these fields, or registered under this number."""
        for id, one in self.standings.items():
            refused = tuple(FieldRefusal(path, code) for path, code in faults)
            self.standings[id] = replace(
                one, state="returned" if faults else "registered", refused=refused,
                establishment=establishment or None, certificate_number="C-1" if establishment else None,
            )  # fmt: skip

    def _take(self, call: str) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.asked.append(call)

    def _answer(self, id: str) -> ApplicationStanding:
        lost, self.lost = self.lost, None
        if lost is not None:
            raise lost
        return self.standings[id]


class Surroundings(RegisteringService):
    """What the other ports answer."""

    desk: ApplyingService

    def decide_application(self, id: str, accept: bool) -> None:
        if accept:
            self.desk.decide(establishment="612047401")
        else:
            self.desk.decide(("paper.expires", "data_wrong"))

    def applicants(self) -> tuple[PracticeApplicant, ...]:
        return (
            PracticeApplicant(
                "سلمان الحربي", "Salman Alharbi", "1000000016", "0500000449", "s@rawabi.example", "1010997263",
                "روابي السدير", "Rawabi", "2027-09-14",
            ),
        )  # fmt: skip


class Applying(Registering):
    """The use case with everything under it."""

    def __init__(self) -> None:
        super().__init__()
        self.service = Surroundings(self.clock)
        self.desk = self.service.desk = ApplyingService(self.clock)
        port: Any = self.drafts
        desk: Any = self.desk
        numbers = iter(range(1, 1000))

        def new_id() -> str:
            return f"a{next(numbers)}"

        book: DraftBook[ApplicationDraft] = DraftBook(
            "application", read_application, port, self.clock, DataChanged(), new_id
        )
        self.applications = Applications(desk, book, port, self.papers, self.clock, new_id, CameraPictures())

    def complete(self, step: ApplicationStep = ApplicationStep.REVIEW, **changes: Any) -> ApplicationDraft:
        """A draft with everything typed."""
        begun = self.applications.begin()
        self.clock.advance(1)
        draft = replace(begun, step=step, **{**TYPED, **changes})
        return self.applications.save(draft)
