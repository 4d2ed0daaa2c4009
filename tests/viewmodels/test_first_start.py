"""Where to begin: whole states, in order."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import KeychainState, ProfileInfo, ProfileKind, ServiceInfo, Slot
from gosi_desktop.domain.errors import GosiError, Offline, RuleViolation, SecretsUnavailable
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.first_start import FirstStartState, FirstStartViewModel, Start

OFFICE = ServiceInfo("مكتب", "Office", "mizan", False, "e1", False, "r1", "https://mizan.example")


class FakeProfiles:
    """Notes what was asked; ``refusal`` is raised by whatever makes a profile."""

    def __init__(self, keychain: bool = True) -> None:
        self.available = keychain
        self.refusal: GosiError | None = None
        self.made: list[tuple[Any, ...]] = []

    def keychain(self) -> KeychainState:
        return KeychainState(self.available, "test")

    def inspect(self, address: str) -> ServiceInfo:
        if self.refusal is not None:
            raise self.refusal
        return OFFICE

    def create_practice(self, label: str, passphrase: str | None) -> ProfileInfo:
        if self.refusal is not None:
            raise self.refusal
        self.made.append(("practice", label, passphrase))
        return _profile(ProfileKind.PRACTICE)

    def create_service(self, service: ServiceInfo, passphrase: str) -> tuple[ProfileInfo, str]:
        self.made.append(("service", service.address, passphrase))
        return _profile(ProfileKind.SERVICE), "7Q4M-ZK2T"

    def open(self, profile: ProfileInfo, passphrase: str | None = None) -> Any:
        self.made.append(("open", profile.kind, passphrase))
        return f"workspace of {profile.kind}"


def _profile(kind: ProfileKind) -> ProfileInfo:
    return ProfileInfo("p", kind, "label", "", "", frozenset({Slot.OPEN}), Path("p"))


def begun(profiles: FakeProfiles) -> tuple[FirstStartViewModel, list[tuple[Any, Any]]]:
    model = FirstStartViewModel(profiles, "تدريب", InlineRunner())
    opened: list[tuple[Any, Any]] = []
    model.opened.connect(lambda workspace, recovery: opened.append((workspace, recovery)))
    return model, opened


def test_practice_is_chosen_beforehand_and_one_press_opens_it(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    model, opened = begun(profiles)
    assert model.state == FirstStartState()
    assert model.state.start is Start.PRACTICE
    assert model.begin.enabled
    model.submit()
    assert profiles.made == [("practice", "تدريب", None), ("open", ProfileKind.PRACTICE, None)]
    assert opened == [("workspace of practice", None)]


def test_without_a_keychain_the_passphrase_cannot_be_declined(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles(keychain=False)
    model, _ = begun(profiles)
    assert model.state == FirstStartState(keychain=False)
    assert model.state.passphrase_compulsory
    assert model.state.passphrase_asked
    profiles.refusal = RuleViolation("passphrase.required", "passphrase")
    model.submit()
    assert model.state.passphrase_error is profiles.refusal
    assert model.state.error is None


def test_a_passphrase_is_typed_twice(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    model, _ = begun(profiles)
    model.want_passphrase(True)
    model.edit_passphrase("صحراء واسعة")
    model.edit_again("صحراء واسع")
    model.submit()
    assert model.state.passphrase_error is not None
    assert model.state.passphrase_error.code == "passphrase.differs"
    assert profiles.made == []
    model.edit_again("صحراء واسعة")
    assert model.state.passphrase_error is None
    model.submit()
    assert profiles.made == [("practice", "تدريب", "صحراء واسعة"), ("open", ProfileKind.PRACTICE, "صحراء واسعة")]
    assert model.state.passphrase == model.state.again == ""


def test_what_was_typed_is_ignored_once_the_passphrase_is_declined_again(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    model, _ = begun(profiles)
    model.want_passphrase(True)
    model.edit_passphrase("half")
    model.want_passphrase(False)
    model.submit()
    assert profiles.made[0] == ("practice", "تدريب", None)


def test_a_service_is_named_before_anything_is_made_there(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    model, opened = begun(profiles)
    model.choose(Start.SERVICE)
    assert not model.begin.enabled
    model.edit_address("mizan.example")
    assert model.state == FirstStartState(start=Start.SERVICE, address="mizan.example", host="mizan.example")
    model.submit()
    assert model.state == FirstStartState(
        start=Start.SERVICE, address="mizan.example", host="mizan.example", service=OFFICE
    )
    assert profiles.made == []
    model.edit_passphrase("a long passphrase")
    model.edit_again("a long passphrase")
    model.submit()
    assert profiles.made == [
        ("service", "https://mizan.example", "a long passphrase"),
        ("open", ProfileKind.SERVICE, "a long passphrase"),
    ]
    assert opened == [("workspace of service", "7Q4M-ZK2T")]


def test_another_address_forgets_who_answered(qapp: QCoreApplication) -> None:
    model, _ = begun(FakeProfiles())
    model.choose(Start.SERVICE)
    model.edit_address("mizan.example")
    model.submit()
    model.edit_address("mizan.exampl")
    assert model.state.service is None
    assert not model.begin.enabled


@pytest.mark.parametrize(
    "address", ["https://www.gosi.gov.sa", "gosi.gov.sa/x", "WWW.GOSI.GOV.SA.", "https://iam.gov.sa"]
)
def test_an_official_host_is_refused_while_it_is_typed(qapp: QCoreApplication, address: str) -> None:
    model, _ = begun(FakeProfiles())
    model.choose(Start.SERVICE)
    model.edit_address(address)
    assert model.state.official
    assert not model.inspect.enabled
    model.submit()
    assert model.state.service is None


def test_a_bad_address_is_named_when_the_field_is_left_not_before(qapp: QCoreApplication) -> None:
    model, _ = begun(FakeProfiles())
    model.choose(Start.SERVICE)
    model.edit_address("http://mizan.example")
    assert model.state.address_error is None
    model.leave_address()
    assert model.state.address_error is not None
    assert model.state.address_error.code == "address.not_https"


def test_nobody_answering_is_said_at_the_address(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    profiles.refusal = Offline("remote.unreachable")
    model, _ = begun(profiles)
    model.choose(Start.SERVICE)
    model.edit_address("mizan.example")
    model.submit()
    assert model.state.address_error is profiles.refusal
    assert model.state.address == "mizan.example"


def test_a_keychain_that_fails_is_said_in_a_banner(qapp: QCoreApplication) -> None:
    profiles = FakeProfiles()
    model, opened = begun(profiles)
    profiles.refusal = SecretsUnavailable("secrets.locked")
    model.submit()
    assert model.state == FirstStartState(error=profiles.refusal)
    assert opened == []


def test_who_has_an_account_here_may_go_back_to_it(qapp: QCoreApplication) -> None:
    model, _ = begun(FakeProfiles())
    assert not model.state.others
    model = FirstStartViewModel(FakeProfiles(), "تدريب", InlineRunner(), others=True)
    heard: list[str] = []
    model.back_chosen.connect(lambda: heard.append("back"))
    assert model.state.others
    model.go_back()
    assert heard == ["back"]


def test_a_secret_is_not_shown_when_a_state_is(qapp: QCoreApplication) -> None:
    assert "sesame" not in repr(FirstStartState(passphrase="open sesame", again="open sesame"))
