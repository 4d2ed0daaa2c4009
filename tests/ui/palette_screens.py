"""Pictures of the command palette in fixed states; ``tests/ui/shots.py`` takes them with the others."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.palette_desk import PaletteDesk
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.workspace import Bench, with_exceptions


def typed(words: str, masked: bool = False) -> Callable[[], QWidget]:
    """The palette over the list, after these words."""

    def make() -> Shell:
        bench = Bench(with_exceptions(), practice=False)
        model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
        model.start()
        if masked:
            model.toggle_masked()
        shell = Shell(model)
        shell.resize(1360, 828)
        shell.show()
        shell.acts.action("palette").trigger()
        found = shell.findChild(PaletteDesk)
        assert found is not None
        assert found.palette is not None
        found.palette.field.setText(words)
        model.palette.edit(words)
        return shell

    return make


SCREENS: dict[str, Callable[[], QWidget]] = {
    "palette": typed(""),
    "palette-found": typed("ا"),
    "palette-people": typed("@"),
    "palette-masked": typed("@ا", masked=True),
    "palette-nothing": typed("zzzz"),
}
