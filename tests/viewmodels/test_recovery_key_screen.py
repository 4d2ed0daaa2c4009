"""The recovery key: whole states, in order."""

from PySide6.QtCore import QCoreApplication

from gosi_desktop.viewmodels.recovery_key import RecoveryKeyState, RecoveryKeyViewModel

KEY = "7Q4M-ZK2T-9XHB-R3WN-C8VP-2DYF-6JGT-K5SA"
GROUPS = ("7Q4M", "ZK2T", "9XHB", "R3WN", "C8VP", "2DYF", "6JGT", "K5SA")


def shown(**changes: object) -> RecoveryKeyState:
    return RecoveryKeyState(GROUPS, "خدمة مكتب", "NOURA-PC", **changes)  # type: ignore[arg-type]


def screen() -> tuple[RecoveryKeyViewModel, list[str]]:
    model = RecoveryKeyViewModel(KEY, "خدمة مكتب", "NOURA-PC")
    heard: list[str] = []
    model.finished.connect(lambda: heard.append("finished"))
    return model, heard


def test_both_groups_and_the_word_are_needed(qapp: QCoreApplication) -> None:
    model, heard = screen()
    assert model.state == shown()
    model.edit_group(0, "9xhb")
    assert model.state == shown(typed=("9XHB", ""), right=(True, None))
    model.edit_group(1, "2DY")
    assert model.state.right == (True, None)
    model.edit_group(1, "2DYF")
    assert not model.state.complete
    model.finish()
    assert heard == []
    model.put_away(True)
    assert model.state.complete
    model.finish()
    assert heard == ["finished"]
    assert model.state.groups == ()


def test_a_wrong_group_is_said_when_it_is_complete(qapp: QCoreApplication) -> None:
    model, _ = screen()
    model.edit_group(0, "7Q4M")
    assert model.state == shown(typed=("7Q4M", ""), right=(False, None))


def test_arabic_digits_and_spaces_are_taken(qapp: QCoreApplication) -> None:
    model, _ = screen()
    model.edit_group(0, " ٩x hb")
    assert model.state.right[0] is True


def test_the_key_is_not_shown_when_a_state_is(qapp: QCoreApplication) -> None:
    assert "9XHB" not in repr(shown(typed=("9XHB", "")))
