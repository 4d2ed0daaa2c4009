"""Addresses of services, and what a passphrase must be."""

from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.application.ports import KeychainState, ProfileInfo, ProfileKind, ServiceInfo, Slot
from gosi_desktop.application.profiles import Profiles, checked_address
from gosi_desktop.domain.errors import RuleViolation, SecretsUnavailable, Untrusted

SERVICE = ServiceInfo("خدمة", "Service", "issuer", False, "e", False, "2026.1", "https://service.example")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("service.example", "https://service.example"),
        (" https://Service.Example/ ", "https://service.example"),
        ("https://service.example:8443/gosi", "https://service.example:8443/gosi"),
    ],
)
def test_an_address_is_tidied(typed: str, address: str) -> None:
    assert checked_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "gosi.gov.sa",
        "https://www.gosi.gov.sa/GOSIOnline",
        "GOSI.GOV.SA.",
        "https://ameen.gosi.gov.sa",
        "nafath.sa",
        "https://www.absher.sa",
        "anything.gov.sa",
    ],
)
def test_an_official_host_is_refused(typed: str) -> None:
    with pytest.raises(Untrusted) as refused:
        checked_address(typed)
    assert refused.value.code == "address.official"


def test_a_host_that_only_looks_official_is_not_taken_for_it() -> None:
    assert checked_address("gosi.gov.sa.example") == "https://gosi.gov.sa.example"
    assert checked_address("notgosi.example") == "https://notgosi.example"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "address.required"),
        ("http://service.example", "address.not_https"),
        ("ftp://service.example", "address.not_https"),
        ("https://", "address.unreadable"),
        ("https://user:secret@service.example", "address.unreadable"),
        ("https://service.example/?a=b", "address.unreadable"),
    ],
)
def test_what_is_no_address_is_refused_at_its_field(typed: str, code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        checked_address(typed)
    assert (refused.value.code, refused.value.field) == (code, "address")


class Store:
    """Keeps what it was asked to make."""

    def __init__(self, keychain: bool = True) -> None:
        self.available = keychain
        self.made: list[tuple[ProfileKind, str | None, bool]] = []
        self.moved: list[str] = []

    def keychain(self) -> KeychainState:
        return KeychainState(self.available, "store")

    def create(
        self, kind: ProfileKind, label: str, address: str, issuer: str, passphrase: str | None, with_recovery: bool
    ) -> tuple[ProfileInfo, str | None]:
        self.made.append((kind, passphrase, with_recovery))
        info = ProfileInfo("a" * 32, kind, label, address, issuer, frozenset({Slot.OPEN}), Path())
        return info, "KEY" if with_recovery else None

    def move(self, profile_id: str, address: str) -> ProfileInfo:
        self.moved.append(address)
        slots = frozenset({Slot.OPEN})
        return ProfileInfo(profile_id, ProfileKind.SERVICE, "خدمة", address, "issuer", slots, Path())

    def remembered_username(self, profile_id: str) -> str | None:
        raise SecretsUnavailable

    def remember_username(self, profile_id: str, username: str | None) -> None:
        raise SecretsUnavailable


def profiles(store: Store) -> Profiles:
    def never(*_args: object) -> object:
        raise AssertionError("nothing is opened here")

    return Profiles(store, never, never, never)  # type: ignore[arg-type]


def test_practice_may_go_without_a_passphrase_where_a_keychain_answers() -> None:
    store = Store()
    profiles(store).create_practice("practice", None)
    assert store.made == [(ProfileKind.PRACTICE, None, False)]


def test_without_a_keychain_a_passphrase_cannot_be_declined() -> None:
    with pytest.raises(RuleViolation, match=r"passphrase\.required"):
        profiles(Store(keychain=False)).create_practice("practice", None)


def test_outside_practice_there_is_a_passphrase_and_a_recovery_key() -> None:
    store = Store()
    with pytest.raises(RuleViolation, match=r"passphrase\.required"):
        profiles(store).create_service(SERVICE, "")
    _, recovery = profiles(store).create_service(SERVICE, "long enough")
    assert recovery == "KEY"
    assert store.made == [(ProfileKind.SERVICE, "long enough", True)]


def test_a_short_passphrase_says_how_short() -> None:
    with pytest.raises(RuleViolation) as refused:
        profiles(Store()).create_service(SERVICE, "seven77")
    assert (refused.value.code, refused.value.params["shortest"], refused.value.params["typed"]) == (
        "passphrase.short",
        8,
        7,
    )


def test_without_a_keychain_no_user_name_is_remembered_and_nothing_fails() -> None:
    info, _ = Store().create(ProfileKind.PRACTICE, "", "", "", None, False)
    assert profiles(Store()).remembered_username(info) is None
    profiles(Store()).remember_username(info, "noura")


def test_the_same_service_may_be_at_another_address() -> None:
    store, asked = Store(), list[str]()
    answers = {"https://new.example": SERVICE, "https://other.example": replace(SERVICE, issuer="another")}

    def describe(address: str) -> ServiceInfo:
        asked.append(address)
        return replace(answers[address], address=address)

    made = Profiles(store, None, describe, None)  # type: ignore[arg-type]
    profile, _ = store.create(ProfileKind.SERVICE, "خدمة", "https://service.example", "issuer", "long enough", True)
    moved, service = made.move(profile, " new.example/ ")
    assert (store.moved, moved.address, service.issuer) == (["https://new.example"], "https://new.example", "issuer")
    with pytest.raises(RuleViolation) as refused:
        made.move(profile, "other.example")
    assert (refused.value.code, refused.value.field) == ("address.other_service", "address")
    with pytest.raises(Untrusted):
        made.move(profile, "https://www.gosi.gov.sa")
    assert store.moved == ["https://new.example"], "what was refused changes nothing"
    assert asked == ["https://new.example", "https://other.example"], "the official portal is not even asked"
