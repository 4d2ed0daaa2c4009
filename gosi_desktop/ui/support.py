"""Two dialogs of texts: the report of a fault before it is saved, and the licences."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gosi_desktop.application.ports.support import Component
from gosi_desktop.application.support import FaultReport, Known
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import SIGHTS
from gosi_desktop.ui import messages
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.text_pages import TextPages
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.support import SupportViewModel


class _Texts(Dialog):
    """A dialog around them; it goes when it is closed. View of ``viewmodels/support.py``."""

    def __init__(self, window: QWidget, title: str, text: str, name: str) -> None:
        super().__init__(window, title, text, width=960)
        self.pages = TextPages(name)
        self.pages.setMinimumHeight(scaled(220))
        self.body.addWidget(self.pages, 1)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self._leave)
        self.cancelled.connect(self._leave)

    def _leave(self) -> None:
        self.close_dialog()
        self.deleteLater()


class SupportDialog(_Texts):
    """Every file as it will be saved, and how much stayed out."""

    def __init__(self, model: SupportViewModel, window: QWidget) -> None:
        super().__init__(window, "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH SPACE}", "")
        self._model = model
        self.title.setText(self.tr("Report of a fault"))
        self.text.setText(
            self.tr("Look through it before you save it. It is sent to nobody: you give the file to whoever helps you.")
        )
        self.setAccessibleName(self.title.text())
        self.pages.choice.setAccessibleName(self.tr("File of the report"))
        self.pages.text.setAccessibleName(self.tr("Text of the file"))
        self.error = Banner(tone=Tone.BAD)
        self.body.addWidget(self.error)
        self.save = Button(self.tr("Save the report…"), Kind.PRIMARY, icon="download")
        for button in (self.save, self.close_button):
            self.buttons.addWidget(button)
        CommandBinding(self.save, model.save, self._ask_file)
        Binding(self, model, lambda state: state.report, self._show_report)
        Binding(self, model, lambda state: state.error, self._show_error)
        model.saved.connect(self._say_saved)
        model.gather(known_words())

    def _show_report(self, report: FaultReport | None) -> None:
        self.save.setEnabled(report is not None)
        if report is None:
            self.state.setText(self.tr("Being gathered…"))
            return
        self.pages.show_pages([(one.name, self._name(one.name), one.text) for one in report.files])
        removed = report.removed
        parts = [
            self.tr("%n lines", "", removed.lines) if removed.lines else "",
            self.tr("%n words", "", removed.words) if removed.words else "",
            self.tr("%n settings", "", removed.settings) if removed.settings else "",
        ]
        left_out = listed(*parts) or self.tr("nothing")
        self.state.setText(formats().numerals(self.tr("Left out: {what}").format(what=left_out)))
        self.fit()

    def _name(self, file: str) -> str:
        words = {
            "about.txt": self.tr("About this report"),
            "versions.txt": self.tr("Versions"),
            "settings.txt": self.tr("Settings"),
            "data.txt": self.tr("How much is kept"),
            "errors.txt": self.tr("Last errors, by their codes"),
            "log.txt": self.tr("Log"),
        }
        return f"{words.get(file, file)} · {isolate(file)}"

    def _show_error(self, error: GosiError | None) -> None:
        self.error.setVisible(error is not None)
        if error is not None:
            message = messages.message_for(error)
            self.error.show_message(message.title, message.text)
        self.fit()

    def _ask_file(self) -> None:
        report = self._model.state.report
        if report is None:
            return
        name = str(Path.home() / f"munshaa-report-{report.made_at:%Y-%m-%d}.zip")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), name, self.tr("Archive (*.zip)"))
        if chosen:
            self._model.save_to(Path(chosen if chosen.endswith(".zip") else f"{chosen}.zip"))

    def _say_saved(self, target: Path) -> None:
        words = self.tr("Saved: {file}").format(file=isolate(target.name))
        self.state.setText(words)
        announce(self, words)

    def _leave(self) -> None:
        super()._leave()
        self._model.forget()


class LicencesDialog(_Texts):
    """Every library that is shipped, and the typeface."""

    def __init__(self, model: SupportViewModel, window: QWidget) -> None:
        super().__init__(window, "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH SPACE}", "")
        self.title.setText(self.tr("Licences of its components"))
        self.text.setText(
            self.tr(
                "Munshaa is independent and unofficial, and free under the MIT licence. It is built on the work of:"
            )
        )
        self.setAccessibleName(self.title.text())
        self.pages.choice.setAccessibleName(self.tr("Component"))
        self.pages.text.setAccessibleName(self.tr("Its licence"))
        self.buttons.addWidget(self.close_button)
        Binding(self, model, lambda state: state.components, self._show_components)
        model.read_components()

    def _show_components(self, components: tuple[Component, ...]) -> None:
        if components:
            self.pages.show_pages([(one.name, self._name(one), _text_of(one)) for one in components])
            self.state.setText(formats().numerals(self.tr("%n components", "", len(components))))

    def _name(self, one: Component) -> str:
        licence = one.licence or self.tr("see its text")
        return " · ".join(isolate(part) for part in (f"{one.name} {one.version}".strip(), licence))


def known_words() -> Known:
    """The program's own, which may be seen in a report."""
    entities = frozenset(entity for sight in SIGHTS.values() for entity in sight.entities)
    return Known(frozenset(messages.codes()), entities)


def open_dialog(dialog: _Texts) -> None:
    """With the keyboard at what is chosen."""
    dialog.open(dialog.pages.choice)
    dialog.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _text_of(one: Component) -> str:
    parts = [f"{name}\n{'-' * len(name)}\n{text.strip()}\n" for name, text in one.texts]
    return "\n\n".join(parts) or f"{one.name} {one.version}\n{one.licence}\n"
