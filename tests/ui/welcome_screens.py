"""Pictures of the screens before the shell, in fixed states: ``python -m tests.ui.welcome_screens DIR``."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import (
    KeychainState,
    PracticeNote,
    PracticePerson,
    ProfileInfo,
    ProfileKind,
    ServiceInfo,
    SignInChallenge,
    Slot,
    Strength,
)
from gosi_desktop.domain.errors import Offline, Refused
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.password_reset import PasswordReset
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.register_guide import RegisterGuide
from gosi_desktop.ui.theme import Mode
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.first_start import FirstStartViewModel, Start
from gosi_desktop.viewmodels.lock import LockViewModel, Remembered
from gosi_desktop.viewmodels.login import LoginViewModel
from gosi_desktop.viewmodels.password_reset import PasswordResetViewModel
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel
from gosi_desktop.viewmodels.register_guide import RegisterGuideViewModel
from tests.ui.desk import Desk

NOW = datetime(2026, 1, 6, 7, 52, tzinfo=UTC)
KEY = "7Q4M ZK2T 9XHB R3WN C8VP 2DYF 6JGT K5SA"
OFFICE = ServiceInfo(
    "خدمة مكتب ميزان", "Mizan office service", "mizan", False, "e1", False, "r1", "https://mizan.example"
)
HERE = ServiceInfo(
    "الخدمة التجريبية على هذا الجهاز",
    "The practice service on this computer",
    "practice",
    True,
    "e1",
    False,
    "r1",
    "http://127.0.0.1:45123",
)
PEOPLE = (
    PracticePerson("n.alanazi", "Practice-2026", "نورة العنزي", "Noura Alanazi", Role.SUPERVISOR, "1000000008"),
    PracticePerson("a.alsudair", "Practice-2026", "عبدالمحسن السدير", "Abdulmohsen Alsudair", Role.OWNER, "1000000016"),
)
NOTE = PracticeNote(
    "1",
    NOW,
    "sms",
    "05•• ••• 447",
    "رمز الدخول 409318، صالح 5 دقائق.",
    "Your code is 409318, good for 5 minutes.",
    "409318",
)


def profile(passphrase: bool = True) -> ProfileInfo:
    slots = frozenset({Slot.PASSPHRASE if passphrase else Slot.OPEN, Slot.RECOVERY})
    return ProfileInfo("p1", ProfileKind.PRACTICE, "منشأة تدريبية", "", "practice", slots, Path("p1"))


class Everything:
    """Answers what the screens ask before the first key; there is nothing behind it."""

    def keychain(self) -> KeychainState:
        return KeychainState(True, "test")

    def inspect(self, address: str) -> ServiceInfo:
        return OFFICE

    def describe(self) -> ServiceInfo:
        return HERE

    def people(self) -> tuple[PracticePerson, ...]:
        return PEOPLE

    def messages(self) -> tuple[PracticeNote, ...]:
        return (NOTE,)

    def remembered_username(self, profile: ProfileInfo) -> str | None:
        return "n.alanazi"

    def known(self) -> tuple[Any, ...]:
        return (self,)

    @property
    def synced_at(self) -> datetime:
        return NOW - timedelta(minutes=100)

    def read(self, view: str) -> dict[str, Any]:
        return {}

    def seconds_to_wait(self, profile: ProfileInfo) -> int:
        return 0

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 100.0

    def refuse(self, *_: object) -> None:
        raise Refused("internal")

    def ask_password_reset(self, username: str, identity: str) -> None:
        pass

    def strength(self, password: str, about: object) -> Strength:
        return Strength.STRONG

    confirm_password_reset = confirm = resend = sign_in = open = create_practice = create_service = (
        remember_username
    ) = keep = refuse


def first_start() -> QWidget:
    return FirstStart(FirstStartViewModel(cast("Any", Everything()), "منشأة تدريبية", InlineRunner()))


def first_start_passphrase() -> QWidget:
    model = FirstStartViewModel(cast("Any", Everything()), "منشأة تدريبية", InlineRunner())
    model.want_passphrase(True)
    model.edit_passphrase("ten letters")
    model.edit_again("ten letter")
    model.submit()
    return FirstStart(model)


def first_start_service() -> QWidget:
    model = FirstStartViewModel(cast("Any", Everything()), "منشأة تدريبية", InlineRunner())
    model.choose(Start.SERVICE)
    model.edit_address("mizan.example")
    model.submit()
    return FirstStart(model)


def first_start_official() -> QWidget:
    model = FirstStartViewModel(cast("Any", Everything()), "منشأة تدريبية", InlineRunner())
    model.choose(Start.SERVICE)
    model.edit_address("https://www.gosi.gov.sa")
    return FirstStart(model)


def login_model() -> LoginViewModel:
    world = cast("Any", Everything())
    return LoginViewModel(profile(), world, world, world, world, world, world, world, InlineRunner())


def login() -> QWidget:
    model = login_model()
    model.fill_in("n.alanazi")
    return Login(model)


def login_refused() -> QWidget:
    model = login_model()
    model.fill_in("a.alsudair")
    model._refused(Refused("sign_in_refused", tries_left=2))
    return Login(model)


def code_model() -> CodeViewModel:
    challenge = SignInChallenge("c1", "05•• ••• 447", NOW + timedelta(seconds=252), NOW + timedelta(seconds=38), 3, 3)
    world = cast("Any", Everything())
    return CodeViewModel(challenge, world, world, world, InlineRunner(), has_saved_data=True)


def code() -> QWidget:
    model = code_model()
    model.edit("409")
    return Code(model)


def code_wrong() -> QWidget:
    model = code_model()
    model.show_notes()
    model.edit("409318")
    model._refused(Refused("code_wrong", tries_left=2))
    return Code(model)


def reset_model(saved: bool = False) -> PasswordResetViewModel:
    world = cast("Any", Everything())
    model = PasswordResetViewModel(profile(), world, world, world, world, world, InlineRunner(), "n.alanazi")
    if saved:
        model.fill_in("n.alanazi")
        model.submit()
    return model


def reset() -> QWidget:
    return PasswordReset(reset_model())


def reset_slip() -> QWidget:
    model = reset_model()
    model.edit_identity("1084417363")
    model.leave_identity()
    model._refused(Offline())
    return PasswordReset(model)


def reset_sent() -> QWidget:
    return PasswordReset(reset_model(saved=True))


def reset_wrong() -> QWidget:
    model = reset_model(saved=True)
    model.show_notes()
    model.edit_code("409318")
    model._refused(Refused("code_wrong", tries_left=2))
    return PasswordReset(model)


def reset_password() -> QWidget:
    model = reset_model(saved=True)
    model.paste_code("152409")
    model.edit_password("tamr-Qahwa-7-jisr")
    model.edit_again("tamr-Qahwa-7-")
    return PasswordReset(model)


def reset_weak() -> QWidget:
    model = reset_model(saved=True)
    model.paste_code("152409")
    model.edit_password("tamr-Qahwa-7-jisr")
    model.edit_again("tamr-Qahwa-7-jisr")
    model._refused(Refused("password_weak", why="used_before"))
    return PasswordReset(model)


def reset_done() -> QWidget:
    model = reset_model(saved=True)
    model._changed(None)
    return PasswordReset(model)


def register_guide() -> QWidget:
    return RegisterGuide(RegisterGuideViewModel(practice=True))


def register_guide_earnest() -> QWidget:
    return RegisterGuide(RegisterGuideViewModel(practice=False))


def recovery_key() -> QWidget:
    model = RecoveryKeyViewModel(KEY, "خدمة مكتب ميزان", "NOURA-PC")
    model.edit_group(0, "9xhb")
    model.edit_group(1, "2DY")
    model.put_away(True)
    return RecoveryKey(model, "6 يناير 2026")


def lock() -> QWidget:
    remembered = Remembered("ن ع", NOW - timedelta(minutes=5), 5, 4, 1)
    world = cast("Any", Everything())
    return Lock(LockViewModel(profile(), world, world, InlineRunner(), remembered, others=True))


def lock_cold() -> QWidget:
    world = cast("Any", Everything())
    model = LockViewModel(profile(), world, world, InlineRunner())
    model.use_recovery_key(True)
    return Lock(model)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "22-first-start": first_start,
    "22-first-start-passphrase": first_start_passphrase,
    "22-first-start-service": first_start_service,
    "22-first-start-official": first_start_official,
    "22b-recovery-key": recovery_key,
    "01-login": login,
    "01-login-refused": login_refused,
    "02-code": code,
    "02-code-wrong": code_wrong,
    "24a-forgot": reset,
    "24a-forgot-slip": reset_slip,
    "24a-forgot-sent": reset_sent,
    "24a-forgot-wrong": reset_wrong,
    "24b-new-password": reset_password,
    "24b-new-password-weak": reset_weak,
    "24c-password-changed": reset_done,
    "25-register-guide": register_guide,
    "25-register-guide-earnest": register_guide_earnest,
    "23-lock": lock,
    "23-lock-cold": lock_cold,
}
SIZES = ((1360, 828), (1024, 608))


def pictures(desk: Desk, folder: Path, only: str = "") -> Iterator[Path]:
    """Every screen in both languages, both themes and two sizes; the title bar is the system's."""
    for language in ("ar", "en"):
        for mode in (Mode.LIGHT, Mode.DARK):
            desk.lay(language, mode)
            for name, make in SCREENS.items():
                if only not in name:
                    continue
                for width, height in SIZES:
                    screen = make()
                    screen.resize(width, height)
                    screen.show()
                    screen.activateWindow()
                    file = folder / f"{name}-{language}-{mode}-{width}.png"
                    desk.picture(screen, file)
                    screen.close()
                    screen.deleteLater()
                    yield file


if __name__ == "__main__":
    for made in pictures(Desk(), Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""):
        print(made)
