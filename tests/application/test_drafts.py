"""Drafts that outlive program and version, and what was being asked when it ended."""

import json
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from gosi_desktop.application.drafts import DraftBook, read_application, read_registration, written
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.bootstrap import Program, Surroundings
from gosi_desktop.config import Config
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import Offline, Refused
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.domain.registration import Condition, RegistrationDraft, RegistrationStep
from gosi_desktop.keystore.slots import Argon2Cost
from tests.fakes.accounts import FakeDrafts
from tests.fakes.clock import FakeClock
from tests.fakes.keychain import FakeKeychain

DRAFT = RegistrationDraft(
    id="d1",
    claim="c" * 64,
    step=RegistrationStep.CONTACT,
    conditions=frozenset({Condition.AGES, Condition.LICENCE}),
    identity="١٠٠٠",
    told={"identity": "1"},
    keys={"register": "k1"},
)


@pytest.fixture
def book() -> DraftBook[RegistrationDraft]:
    numbers = count(1)
    return DraftBook(
        "registration", read_registration, FakeDrafts(), FakeClock(), DataChanged(), lambda: f"key-{next(numbers)}"
    )


def test_a_draft_comes_back_as_it_was() -> None:
    assert read_registration(written(DRAFT)) == DRAFT
    application = ApplicationDraft(
        id="a1",
        claim="c",
        step=ApplicationStep.OWNERS,
        owners=(OwnerEntry(identity="1", birth_calendar=Calendar.HIJRI),),
        contributors=(FirstContributor(id="w1", contract_authenticated=True),),
        told={"identity": "1"},
    )
    assert read_application(written(application)) == application


def test_a_draft_of_another_version_opens_with_what_is_known_of_it() -> None:
    held = json.loads(written(DRAFT))
    held |= {"step": "a later step", "conditions": ["ages", "a later one"], "later": {"x": 1}}
    del held["email"]
    read = read_registration(json.dumps(held))
    assert read.step is RegistrationStep.CONDITIONS
    assert read.conditions == {Condition.AGES}
    assert read.email == ""
    application = json.loads(written(ApplicationDraft(id="a1", claim="c", owners=(OwnerEntry(),))))
    application["step"] = None
    application["owners"][0] |= {"birth_calendar": "chinese", "later": 1}
    again = read_application(json.dumps(application))
    assert again.step is ApplicationStep.APPLICANT
    assert again.owners == (OwnerEntry(),)


def test_the_key_of_a_call_is_written_down_before_it(book: DraftBook[RegistrationDraft]) -> None:
    draft = book.begin(replace(DRAFT, keys={}))
    seen: list[str] = []

    def ask(key: str) -> None:
        held = book.load(draft.id)
        assert held is not None
        assert held.keys == {"code": key}
        seen.append(key)
        raise Offline

    for _ in range(2):
        with pytest.raises(Offline):
            book.ask(draft.id, "code", ask)
    assert seen == ["key-1", "key-1"], "the same call, the same key"


def test_an_answer_ends_the_key_whatever_it_was(book: DraftBook[RegistrationDraft]) -> None:
    draft = book.begin(replace(DRAFT, keys={}))

    def refuse(_: str) -> None:
        raise Refused("code_wrong")

    with pytest.raises(Refused):
        book.ask(draft.id, "code", refuse)
    assert book.ask(draft.id, "code", lambda key: key) == "key-2"
    held = book.load(draft.id)
    assert held is not None
    assert not held.keys


def test_two_calls_under_way_keep_a_key_each(book: DraftBook[RegistrationDraft]) -> None:
    draft = book.begin(replace(DRAFT, keys={}))

    def lose(_: str) -> None:
        raise Offline

    for call in ("code 1", "code 2"):
        with pytest.raises(Offline):
            book.ask(draft.id, call, lose)
    assert book.ask(draft.id, "code 2", lambda key: key) == "key-2"
    assert book.ask(draft.id, "code 1", lambda key: key) == "key-1"


def test_a_draft_that_is_dropped_asks_all_the_same(book: DraftBook[RegistrationDraft]) -> None:
    draft = book.begin(DRAFT)
    book.drop(draft.id)
    assert book.ask(draft.id, "code", lambda key: key) == "key-1"
    assert not book.list()


def test_every_change_is_told() -> None:
    events, heard = DataChanged(), []
    events.listen(heard.append)
    book = DraftBook("registration", read_registration, FakeDrafts(), FakeClock(), events, lambda: "k")
    book.begin(DRAFT)
    book.keep(replace(DRAFT, email="n@example.sa"))
    book.ask(DRAFT.id, "code", lambda key: key)
    book.drop(DRAFT.id)
    assert heard == [frozenset({Kind.DRAFTS})] * 3, "the keys of calls are nobody's business"


def test_who_hears_of_a_change_may_use_the_book() -> None:
    events = DataChanged()
    book = DraftBook("registration", read_registration, FakeDrafts(), FakeClock(), events, lambda: "k")
    found: list[int] = []

    def look(_: object) -> None:
        book.forget_key(DRAFT.id, "register")
        found.append(len(book.list()))

    events.listen(look)
    book.begin(DRAFT)
    assert found == [1]
    held = book.load(DRAFT.id)
    assert held is not None
    assert not held.keys


@pytest.mark.parametrize("passphrase", [None, "palm in the yard"])
def test_a_draft_is_kept_before_anybody_has_signed_in(tmp_path: Path, passphrase: str | None) -> None:
    keychain = FakeKeychain()

    def program() -> Program:
        config = Config(data_folder=tmp_path / "home", language="en", theme="light")
        return Program(config, Surroundings(keychain=keychain, argon2=Argon2Cost(passes=1, memory_kib=8, lanes=1)))

    first = program()
    profile = first.profiles.create_practice("practice", passphrase)
    workspace = first.profiles.open(profile, passphrase)
    draft = workspace.registrations.save(replace(workspace.registrations.begin(), identity="1000000008"))
    applying = workspace.applications.begin()
    assert workspace.session.account() is None
    workspace.close()
    second = program()
    (profile,) = second.profiles.list()
    workspace = second.profiles.open(profile, passphrase)
    assert workspace.registrations.resume(draft.id) == draft
    assert workspace.applications.resume(applying.id) == applying
    assert [one.id for one in workspace.applications.drafts()] == [applying.id]
    workspace.close()
    assert not any(b"1000000008" in file.read_bytes() for file in profile.folder.rglob("*") if file.is_file())
    second.profiles.forget(profile)
    assert not second.profiles.list()
    assert not profile.folder.exists()
