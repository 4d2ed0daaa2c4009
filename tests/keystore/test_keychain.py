"""The keychain: one contract for the fake and the real one, and what only the real one can do wrong."""

import gc
import threading
from collections.abc import Callable

import pytest

from gosi_desktop.application.ports import KeychainState
from gosi_desktop.application.threads import PortOnGuiThread, allow_ports_on, keep_ports_off
from gosi_desktop.domain.errors import SecretsUnavailable
from gosi_desktop.keystore import keychain
from gosi_desktop.keystore.keychain import Keychain, SystemKeychain, as_secret, as_text
from tests.fakes import keyring_backends
from tests.fakes.keychain import FakeKeychain
from tests.support.secret_service import SecretService

LINUX = keychain.STORES["linux"]


@pytest.fixture(params=["fake", pytest.param("system", marks=pytest.mark.secret_service)])
def any_keychain(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Keychain:
    if request.param == "fake":
        return FakeKeychain()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", request.getfixturevalue("shared_secret_service").address)
    return SystemKeychain(LINUX)


def test_what_is_put_is_got_until_deleted(any_keychain: Keychain) -> None:
    assert any_keychain.get("a/1") is None
    any_keychain.put("a/1", "first")
    any_keychain.put("a/2", "second")
    assert (any_keychain.get("a/1"), any_keychain.get("a/2")) == ("first", "second")
    any_keychain.delete("a/1")
    assert (any_keychain.get("a/1"), any_keychain.get("a/2")) == (None, "second")
    any_keychain.delete("a/2")


def test_put_replaces(any_keychain: Keychain) -> None:
    any_keychain.put("b", "old")
    any_keychain.put("b", "new")
    assert any_keychain.get("b") == "new"
    any_keychain.delete("b")
    assert any_keychain.get("b") is None


def test_deleting_what_is_not_there_is_no_error(any_keychain: Keychain) -> None:
    any_keychain.delete("never put")


def test_arabic_and_secrets_come_back_exactly(any_keychain: Keychain) -> None:
    secret = bytes(range(224, 256))
    any_keychain.put("c", "نورة.العتيبي")
    any_keychain.put("d", as_text(secret))
    assert any_keychain.get("c") == "نورة.العتيبي"
    assert as_secret(any_keychain.get("d") or "") == secret
    any_keychain.delete("c")
    any_keychain.delete("d")


def test_an_answering_keychain_says_so(any_keychain: Keychain) -> None:
    state = any_keychain.state()
    assert (state.available, state.code) == (True, "")
    assert state.name


def test_somebody_elses_text_is_no_secret() -> None:
    assert as_secret("not base64!") is None


@pytest.mark.secret_service
def test_another_instance_finds_what_was_kept(own_secret_service: SecretService) -> None:
    SystemKeychain(LINUX).put("kept", "text")
    assert SystemKeychain(LINUX).get("kept") == "text"


@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # keyring leaves its socket to the collector then
def test_a_locked_collection_is_named(own_secret_service: SecretService) -> None:
    store = SystemKeychain(LINUX)
    store.put("item", "text")
    own_secret_service.lock()
    assert store.state() == KeychainState(False, "Secret Service", "secrets.locked")
    gc.collect()


@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_service_that_has_stopped_is_no_keychain(own_secret_service: SecretService) -> None:
    store = SystemKeychain(LINUX)
    store.put("item", "text")
    own_secret_service.stop()
    assert not store.state().available
    gc.collect()


def test_no_bus_is_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    store = SystemKeychain(LINUX)
    with pytest.raises(SecretsUnavailable, match=r"secrets\.unavailable"):
        store.put("item", "text")
    assert store.state() == KeychainState(False, "Secret Service", "secrets.unavailable")


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyrings.alt.file.PlaintextKeyring",
    ],
)
def test_other_back_ends_are_refused_by_name(name: str) -> None:
    with pytest.raises(SecretsUnavailable, match=r"secrets\.refused"):
        SystemKeychain(name).put("item", "text")


def test_a_system_without_a_store_has_no_keychain() -> None:
    assert SystemKeychain("").state().code == "secrets.unavailable"


def test_the_environment_chooses_no_back_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    with pytest.raises(SecretsUnavailable):
        SystemKeychain(LINUX).put("item", "text")


@pytest.fixture
def system_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., SystemKeychain]:
    def build(backend: type, seconds: float = 20) -> SystemKeychain:
        name = f"{backend.__module__}.{backend.__name__}"
        monkeypatch.setitem(keychain.NAMES, name, "for tests")
        return SystemKeychain(name, seconds)

    return build


def test_a_silent_store_is_given_up(system_with: Callable[..., SystemKeychain]) -> None:
    store = system_with(keyring_backends.Silent, seconds=0.01)
    with pytest.raises(SecretsUnavailable, match=r"secrets\.no_answer"):
        store.get("item")
    keyring_backends.Silent.release.set()


def test_a_store_that_forgets_is_noticed(system_with: Callable[..., SystemKeychain]) -> None:
    with pytest.raises(SecretsUnavailable, match=r"secrets\.not_kept"):
        system_with(keyring_backends.Forgetful).put("item", "text")


def test_windows_items_stay_on_this_machine(system_with: Callable[..., SystemKeychain]) -> None:
    store = system_with(keyring_backends.Forgetful)
    store.delete("item")
    assert isinstance(store._backend, keyring_backends.Forgetful)
    assert store._backend.persist == "local machine"


def test_a_failure_never_repeats_the_secret(
    system_with: Callable[..., SystemKeychain], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"), pytest.raises(SecretsUnavailable) as refusal:
        system_with(keyring_backends.Telling).put("item", "open sesame")
    assert "open sesame" not in caplog.text
    assert "open sesame" not in str(refusal.value)


def test_the_work_is_off_the_callers_thread(
    system_with: Callable[..., SystemKeychain], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def get_password(*_: object) -> None:
        threads.append(threading.get_ident())

    monkeypatch.setattr(keyring_backends.Forgetful, "get_password", get_password)
    system_with(keyring_backends.Forgetful).get("item")
    assert threads
    assert threading.get_ident() not in threads


def test_the_gui_thread_may_not_ask() -> None:
    keep_ports_off()
    try:
        with pytest.raises(PortOnGuiThread):
            SystemKeychain(LINUX).get("item")
    finally:
        allow_ports_on()
