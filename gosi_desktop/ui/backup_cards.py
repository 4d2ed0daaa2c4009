"""The cards of the page of backups: how things stand, the last trial, when and where copies are made, the key."""

from decimal import Decimal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.backups import BackupStanding
from gosi_desktop.application.ports.backups import TrialReport
from gosi_desktop.domain.backups import AWAY_TOO_LONG
from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.backup_texts import BackupTexts
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card, Inset
from gosi_desktop.ui.widgets.choice import Switch
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.backups import BackupsState


class Tile(Card):
    """One thing at a glance."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.icon = IconLabel(icon, "ok", 18)
        row.addWidget(self.icon)
        row.addWidget(Label(name, "table", "text-2"), 1)
        self.value = Label("", "card-title", wrap=True)
        self.note = Label("", "caption", "text-2", wrap=True)
        self.body.addLayout(row)
        self.body.addWidget(self.value)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self._icon = icon

    def say(self, value: str, note: str, tone: str = "text") -> None:
        """``tone``: text, warn or bad."""
        self.value.setText(value)
        self.value.set_tone(tone)
        self.note.setText(note)
        self.icon.set_icon(self._icon, "ok" if tone == "text" else tone)


class Tiles(QWidget):
    """The last copy, the last trial, and whether one is outside this computer."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock, self._texts = clock, BackupTexts(self)
        self.last = Tile("backup-box", self.tr("Last backup"))
        self.trial = Tile("shield-check", self.tr("Last restore trial"))
        self.outside = Tile("usb-drive", self.tr("Outside this computer"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for tile in (self.last, self.trial, self.outside):
            row.addWidget(tile, 1)

    def show_standing(self, standing: BackupStanding) -> None:
        """Whether all is well, said without a colour alone."""
        now, last = self._clock.now(), standing.last
        if not standing.ready:
            self.last.say(self.tr("None yet"), self.tr("A recovery key is needed first"), "warn")
        elif standing.failure is not None:
            moment = formats().moment(standing.failure.at, now)
            self.last.say(self.tr("Failed {moment}").format(moment=moment), text_for(standing.failure.code), "bad")
        elif last is None:
            self.last.say(self.tr("None yet"), self.tr("The first is made when you close the program"), "warn")
        else:
            size = self._texts.size(last.length)
            moment = formats().moment(last.header.made_at, now)
            self.last.say(moment, self.tr("Succeeded · {size}").format(size=size))
        self._show_trial(standing.trial)
        self._show_outside(standing)

    def _show_trial(self, trial: TrialReport | None) -> None:
        if trial is None:
            self.trial.say(self.tr("Not yet"), self.tr("Once a month, by itself"))
        elif trial.good:
            seconds = formats().number(max(1, round(trial.opened_seconds + trial.checked_seconds)))
            note = self.tr("Succeeded in {n} s").format(n=seconds)
            self.trial.say(formats().moment(trial.at, self._clock.now()), note)
        else:
            self.trial.say(formats().moment(trial.at, self._clock.now()), text_for(trial.code or "error"), "bad")

    def _show_outside(self, standing: BackupStanding) -> None:
        away = standing.outside
        if standing.outside_folder is None:
            self.outside.say(self.tr("No second place"), self.tr("A drive of your own, or another disk"), "warn")
            return
        there = self.tr("It is connected") if standing.outside_there else self.tr("It is not connected")
        if away is None:
            self.outside.say(self.tr("No copy there yet"), there, "warn")
            return
        late = self._clock.now() - away > AWAY_TOO_LONG
        passed = (self._clock.now() - away).days
        ago = formats().numerals(self.tr("%n days ago", "", passed))
        value = ago if late else formats().moment(away, self._clock.now())
        self.outside.say(value, there, "warn" if late else "text")


class TrialCard(Card):
    """What the last trial did, step by step."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=16, ruled=True, parent=parent)
        self._clock, self._words, self._masked = clock, TrialWords(self), False
        self.title.setText(self.tr("Restore trial"))
        self.result = Badge("", Tone.OK, "check")
        self.head.addWidget(self.result)
        self.about = Label("", "table", "text-2", wrap=True)
        self.body.addWidget(self.about)
        self.steps = QGridLayout()
        self.steps.setHorizontalSpacing(10)
        self.steps.setVerticalSpacing(8)
        self.steps.setColumnStretch(1, 1)
        self.body.addLayout(self.steps)
        self.run = Button(self.tr("Try now"), Kind.PRIMARY, icon="refresh")
        self.print = Button(self.tr("Print the record"), icon="printer")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.run, 1)
        row.addWidget(self.print, 1)
        self.body.addLayout(row)

    def show_masked(self, masked: bool, state: BackupsState) -> None:
        """Wages are hidden, or shown again."""
        self._masked = masked
        self.show_trial(state)

    def show_trial(self, state: BackupsState) -> None:
        """The last one, or what it would be."""
        trial = state.trial
        self.run.set_busy(state.working == "trial")
        self.print.setEnabled(trial is not None)
        clear(self.steps)
        if trial is None:
            self.result.show_badge("", Tone.OK)
            words = self.tr("Once a month the newest backup is opened in a scratch folder and compared with your data.")
            self.about.setText(words)
            return
        good = trial.good
        self.result.show_badge(
            self.tr("Succeeded") if good else self.tr("Failed"), Tone.OK if good else Tone.BAD,
            "check" if good else "error-circle",
        )  # fmt: skip
        made = formats().moment(trial.made_at, self._clock.now())
        words = self.tr("The backup of {moment} was opened elsewhere, compared with your data, and erased there.")
        untouched = self.tr("Your present data were not touched.")
        self.about.setText(f"{words.format(moment=made)} {untouched}")
        for at, (icon, ink, what, how) in enumerate(self._words.steps(trial, self._masked)):
            self.steps.addWidget(IconLabel(icon, ink, 16), 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            self.steps.addWidget(Label(what, "table", wrap=True), 2 * at, 1)
            side = Label(how, "caption", "text-2")
            side.align(Qt.AlignmentFlag.AlignTrailing)
            self.steps.addWidget(side, 2 * at, 2)
            self.steps.addWidget(Line(), 2 * at + 1, 0, 1, 3)


class TrialWords(QObject):
    """The steps of a trial in words: icon, its colour, what was looked at, and how it was found."""

    def steps(self, trial: TrialReport, masked: bool = False) -> list[tuple[str, str, str, str]]:
        """In the order they are taken; one that failed ends them."""
        if trial.code and trial.code not in ("backup.chain_broken", "backup.other_contents"):
            return [("error-circle", "bad", text_for(trial.code), "")]
        seconds = self.tr("{n} s")
        opened = self.tr("Opened with the key in use")
        rows = [("check", "ok", opened, seconds.format(n=_tenths(trial.opened_seconds)))]
        chain = trial.code == "backup.chain_broken"
        rows.append(
            (
                "error-circle" if chain else "check", "bad" if chain else "ok",
                text_for(trial.code) if chain else self.tr("The file is sound, and so is the audit log"),
                seconds.format(n=_tenths(trial.checked_seconds)),
            )
        )  # fmt: skip
        found, now = trial.found, trial.now
        if found is None:
            rows.append(("info", "link", self.tr("Made by an older version: its lists are fetched anew"), ""))
            return rows
        noted, wages = trial.noted, DOTS if masked else formats().amount(found.wages)
        people = self.tr("Contributors {n}, wages {amount}")
        invoices = self.tr("Invoices {n}, together {amount}")
        files = self.tr("Attachments and papers {n}")
        rows += [
            self._compared(
                people.format(n=formats().number(found.contributors), amount=wages),
                (found.contributors, found.wages) == (noted.contributors, noted.wages),
                (found.contributors, found.wages) == (now.contributors, now.wages),
            ),
            self._compared(
                invoices.format(n=formats().number(found.invoices), amount=formats().amount(found.invoiced)),
                (found.invoices, found.invoiced) == (noted.invoices, noted.invoiced),
                (found.invoices, found.invoiced) == (now.invoices, now.invoiced),
            ),
            self._compared(
                files.format(n=formats().number(found.files)), found.files == noted.files, found.files == now.files
            ),
            self._compared(
                self.tr("Outbox: {then} then, {now} now").format(
                    then=formats().number(found.waiting), now=formats().number(now.waiting)
                ),
                found.waiting == noted.waiting, found.waiting == now.waiting,
            ),
        ]  # fmt: skip
        return rows

    def _compared(self, what: str, as_noted: bool, as_now: bool) -> tuple[str, str, str, str]:
        """Another count than when it was made is damage; another than today only means that time has passed."""
        if not as_noted:
            return "error-circle", "bad", what, self.tr("differs")
        return "check", "ok", what, self.tr("the same") if as_now else self.tr("changed since")


class PlacesCard(SettingsCard):
    """When copies are made, and where they go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Times and places"))
        name = self.tr("On exit and at the first start of a day")
        self.automatic = Switch(name)
        self.folder = Button(self.tr("Change"), size=Size.SMALL)
        self.folder.setAccessibleName(self.tr("Change the folder of the backups"))
        self.outside = Button("", size=Size.SMALL)
        self.now = Button(self.tr("Copy now"), size=Size.SMALL)
        self.now.setAccessibleName(self.tr("Copy the newest backup to the second place now"))
        self.folder_row = SettingRow(self.tr("Folder"), " ", self.folder)
        self.outside_row = SettingRow(self.tr("Second place, every week"), " ", self.now, self.outside)
        for row in (
            SettingRow(name, self.tr("The computer need not run at night"), self.automatic),
            SettingRow(self.tr("Before each restore"), self.tr("Such a backup is never deleted by itself")),
            self.folder_row,
            self.outside_row,
        ):
            self.add(row)

    def show_places(self, state: BackupsState, clock: Clock) -> None:
        """The last two parts of each path; the whole path when it is pointed at."""
        standing = state.standing
        self.automatic.setChecked(state.automatic)
        if standing is None:
            return
        self.folder_row.say(_short(standing.folder.parts[-2:]))
        self.folder_row.small.setToolTip(str(standing.folder))
        outside = standing.outside_folder
        self.outside.setText(self.tr("Choose…") if outside is None else self.tr("Change"))
        self.outside.setAccessibleName(self.tr("Choose the second place"))
        self.now.setVisible(outside is not None and standing.outside_there)
        self.now.setEnabled(bool(state.rows) and not state.working)
        if outside is None:
            self.outside_row.say(self.tr("None: a fire or a thief takes the computer and its backups together"))
            return
        last = (
            self.tr("last {moment}").format(moment=formats().moment(standing.outside, clock.now()))
            if standing.outside is not None
            else self.tr("no copy there yet")
        )
        self.outside_row.say(f"{_short(outside.parts[-2:])} · {last}")


class KeyCard(Inset):
    """Which sheet opens the copies, and whether it is still right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("key", "link", 20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        self.words = Label("", "table", wrap=True)
        column.addWidget(self.words)
        self.check = Button(self.tr("Check the key sheet"), size=Size.SMALL)
        self.make = Button("", size=Size.SMALL)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.check)
        buttons.addWidget(self.make)
        buttons.addStretch(1)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        self.body.addLayout(row)

    def show_key(self, standing: BackupStanding) -> None:
        """Which sheet is meant."""
        self.check.setVisible(standing.ready)
        self.make.setText(self.tr("A new key…") if standing.ready else self.tr("Make a recovery key…"))
        sealed = self.tr("No session and no device is in it.")
        if not standing.ready:
            words = self.tr("Backups are opened by a recovery key on paper, and there is none yet.")
            self.words.setText(words)
        elif standing.paper:
            words = self.tr("On another computer the backups open with the recovery key that begins with {group}.")
            self.words.setText(f"{words.format(group=ltr(standing.paper))} {sealed}")
        else:
            words = self.tr("On another computer the backups open with the recovery key.")
            self.words.setText(f"{words} {sealed}")


def _short(parts: tuple[str, ...]) -> str:
    return " › ".join(isolate(part.strip("/\\")) for part in parts if part.strip("/\\"))


def _tenths(seconds: float) -> str:
    return formats().number(max(Decimal(round(seconds, 1)), Decimal("0.1")), 1)
