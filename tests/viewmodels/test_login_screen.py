"""Signing in: whole states, in order."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import PracticePerson, ProfileInfo, ProfileKind, ServiceInfo, SignInChallenge, Slot
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.domain.errors import GosiError, Offline, Refused, RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.login import Beneficiary, LoginState, LoginViewModel
from tests.fakes.clock import FakeClock

NOORA = PracticePerson("n.alanazi", "Practice-1", "نورة العنزي", "Noura Alanazi", Role.SUPERVISOR)
CHALLENGE = SignInChallenge(
    "c", "05•• ••• 447", datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 1, 15, tzinfo=UTC), 3, 3
)
SERVICE = ServiceInfo("الخدمة", "The service", "practice", True, "e", False, "r", "http://127.0.0.1:1")
PROFILE = ProfileInfo("p", ProfileKind.PRACTICE, "تدريب", "", "", frozenset({Slot.OPEN}), Path("p"))


class World:
    """Everything the screen asks; what it was told is noted."""

    def __init__(self) -> None:
        self.refusal: GosiError | None = None
        self.down = False
        self.remembered: str | None = None
        self.asked: list[tuple[str, str]] = []
        self.synced_at: datetime | None = None
        self.kept: dict[str, str] = {}

    def sign_in(self, username: str, password: str) -> SignInChallenge:
        self.asked.append((username, password))
        if self.refusal is not None:
            raise self.refusal
        return CHALLENGE

    def remembered_username(self, profile: ProfileInfo) -> str | None:
        return self.remembered

    def remember_username(self, profile: ProfileInfo, username: str | None) -> None:
        self.remembered = username

    def known(self) -> tuple["World", ...]:
        return (self,)

    def describe(self) -> ServiceInfo:
        if self.down:
            raise Offline
        return SERVICE

    def people(self) -> tuple[PracticePerson, ...]:
        return (NOORA,)

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str | None) -> None:
        self.kept[name] = value or ""


def screen(world: World, notice: GosiError | None = None) -> tuple[LoginViewModel, list[Any]]:
    ports: Any = world
    model = LoginViewModel(
        PROFILE, ports, ports, ports, ports, ports, ViewChoices(ports), FakeClock(), InlineRunner(), notice
    )
    heard: list[Any] = []
    model.challenged.connect(heard.append)
    model.offline_chosen.connect(lambda: heard.append("offline"))
    return model, heard


def opened(**changes: Any) -> LoginState:
    fields: dict[str, Any] = {
        "now": FakeClock().now(),
        "service_name": "الخدمة",
        "service_name_en": "The service",
        "address": "http://127.0.0.1:1",
        "practice": True,
        "people": (NOORA,),
    }
    return LoginState(**{**fields, **changes})


def test_the_screen_names_the_service_and_offers_the_practice_people(qapp: QCoreApplication) -> None:
    model, _ = screen(World())
    assert model.state == opened()


def test_a_practice_person_fills_the_fields_and_a_code_is_asked_for(qapp: QCoreApplication) -> None:
    world = World()
    model, heard = screen(world)
    model.fill_in("n.alanazi")
    assert model.state == opened(username="n.alanazi", password="Practice-1")
    model.submit()
    assert world.asked == [("n.alanazi", "Practice-1")]
    assert heard == [CHALLENGE]
    assert model.state == opened(username="n.alanazi")
    assert world.remembered == "n.alanazi"


def test_the_user_name_is_forgotten_when_one_says_so(qapp: QCoreApplication) -> None:
    world = World()
    world.remembered = "n.alanazi"
    model, _ = screen(world)
    assert model.state.username == "n.alanazi"
    model.edit_password("x")
    model.remember(False)
    model.submit()
    assert world.remembered is None


def test_a_refusal_leaves_what_was_typed(qapp: QCoreApplication) -> None:
    world = World()
    world.refusal = Refused("sign_in_refused", tries_left=2)
    model, heard = screen(world)
    model.edit_username("someone")
    model.edit_password("wrong")
    model.submit()
    assert model.state == opened(username="someone", password="wrong", error=world.refusal)
    assert heard == []
    assert world.remembered is None
    model.edit_password("wron")
    assert model.state.error is None


def test_an_empty_field_is_named_at_the_field(qapp: QCoreApplication) -> None:
    world = World()
    world.refusal = RuleViolation("password.required", "password")
    model, _ = screen(world)
    model.edit_username("someone")
    model.submit()
    assert model.state == opened(username="someone", password_error=world.refusal)


def test_offline_work_is_offered_only_when_something_is_saved(qapp: QCoreApplication) -> None:
    world = World()
    model, heard = screen(world)
    model.work_offline()
    assert heard == []
    world.synced_at = datetime(2026, 1, 15, 6, 12, tzinfo=UTC)
    model, heard = screen(world)
    assert model.state.saved_at == world.synced_at
    model.work_offline()
    assert heard == ["offline"]


def test_a_registration_that_waits_is_offered_and_gone_on_with(qapp: QCoreApplication) -> None:
    ports: Any = World()
    kept_at = FakeClock().now()
    for waiting, expected in ((None, []), (kept_at, ["go on"])):
        model = LoginViewModel(
            PROFILE, ports, ports, ports, ports, ports, ViewChoices(ports), FakeClock(), InlineRunner(),
            waiting=lambda waiting=waiting: waiting,
        )  # fmt: skip
        heard: list[str] = []
        model.continue_chosen.connect(lambda heard=heard: heard.append("go on"))
        assert model.state == opened(draft_at=waiting)
        model.continue_registration()
        assert heard == expected


def test_a_new_establishment_takes_the_typed_name_along(qapp: QCoreApplication) -> None:
    model, _ = screen(World())
    names: list[str] = []
    model.register_chosen.connect(names.append)
    model.edit_username("new.owner")
    model.register_establishment()
    assert names == ["new.owner"]


def test_a_service_that_is_down_does_not_keep_the_screen_away(qapp: QCoreApplication) -> None:
    world = World()
    world.down = True
    model, _ = screen(world)
    assert model.state == opened(service_name="تدريب", service_name_en="تدريب", address="")


def test_other_beneficiaries_do_not_sign_in_here(qapp: QCoreApplication) -> None:
    model, _ = screen(World())
    model.choose_beneficiary(Beneficiary.CONTRIBUTOR)
    assert not model.sign_in.enabled
    model.choose_beneficiary(Beneficiary.EMPLOYER)
    assert model.sign_in.enabled


def test_the_tip_on_public_networks_is_short_after_three_sign_ins(qapp: QCoreApplication) -> None:
    world = World()
    for count in range(3):
        model, _ = screen(world)
        assert model.state.tip_short is False, count
        model.fill_in("n.alanazi")
        model.submit()
    model, _ = screen(world)
    assert model.state.tip_short is True


def test_why_one_is_here_again_is_said(qapp: QCoreApplication) -> None:
    ended = Refused("challenge_ended")
    model, _ = screen(World(), ended)
    assert model.state == opened(error=ended)


def test_the_password_is_not_shown_when_a_state_is(qapp: QCoreApplication) -> None:
    assert "sesame" not in repr(opened(password="sesame"))
