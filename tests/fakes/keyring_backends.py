"""Back ends of keyring that misbehave, loaded by name as the real ones are."""

import threading


class Silent:
    """Never answers, like a dialog that nobody sees; lets go when ``release`` is set."""

    release = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.release.wait(60)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.release.wait(60)

    def delete_password(self, service: str, username: str) -> None:
        self.release.wait(60)


class Forgetful:
    """Takes everything and keeps nothing, as keyring's null back end does. Roams, as WinVault would."""

    persist = "enterprise"

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        return

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("there is nothing to delete")


class Telling:
    """Fails and quotes what it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError(f"cannot read {service}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(f"cannot write {password}")

    def delete_password(self, service: str, username: str) -> None:
        raise RuntimeError(f"cannot delete {service}")
