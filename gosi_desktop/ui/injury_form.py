"""The form of a report: its sections at the leading side, the clock and what is still missing at the trailing side."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gosi_desktop.ui import icons
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.injury_clock import InjuryClock
from gosi_desktop.ui.injury_sections import InjurySections
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.open_scroll import OpenScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.injury_form import InjuryFormViewModel
from gosi_desktop.viewmodels.injury_form_state import InjuryFormState, Section, SectionMark

_RAIL, _ASIDE = 196, 292
_WIDE = 1000  # narrower: less beside the form, and fewer words
_ICONS = {
    Section.INJURED: "person", Section.ACCIDENT: "flag", Section.INJURY: "injury-plaster",
    Section.TREATMENT: "hospital", Section.WITNESSES: "contributors", Section.PAPERS: "paperclip",
    Section.DECLARATION: "pencil",
}  # fmt: skip
_MARKS = {
    SectionMark.DONE: ("check-circle", "ok"), SectionMark.OPEN: ("dot", "text-2"),
    SectionMark.WRONG: ("alert-circle", "bad"), SectionMark.OPTIONAL: ("minus", "text-3"),
}  # fmt: skip


class InjuryFormView(QWidget):
    """F6 goes from section to section, Ctrl+Enter sends, Esc leaves it as it is."""

    def __init__(self, model: InjuryFormViewModel, words: InjuryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._words = model, words
        self.sections = InjurySections(model, words, self)
        self._shown: Section | None = None
        self._wide = True
        self._lay_out()
        Binding(self, model, lambda state: state, self._show)

    # -- what the page asks --------------------------------------------------------------------------------------------

    def subtitle(self) -> str:
        """Whom it is about, and that it is kept."""
        state = self._model.state
        who = isolate(name_of(state.person.name, state.person.name_en)) if state.person is not None else ""
        kept = ""
        if state.kept_at is not None:
            kept = self.tr("Draft kept at {time}").format(time=formats().time(state.kept_at))
        return " · ".join(part for part in (self.tr("Work injuries"), who, kept) if part)

    def take_keyboard(self) -> None:
        """The first field of the section that is shown."""
        self.sections.first(self._model.state.section).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """The section that is shown, then what can be done; F6 within goes from section to section."""
        return [self.rail[self._model.state.section], self.sections.first(self._model.state.section), self.leave]

    def show_masked(self, masked: bool) -> None:
        """Hide identities, or show them again."""
        self.sections.masked = masked
        self.sections.show(self._model.state)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._rail())
        self._row.addWidget(self._card(), 1)
        self._aside = self._beside()
        self._side = OpenScroll(self._aside)
        self._row.addWidget(self._side)

    def _rail(self) -> QWidget:
        self._rail_holder = QWidget()
        column = QVBoxLayout(self._rail_holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.rail: dict[Section, SectionButton] = {}
        for section in Section:
            made = self.rail[section] = SectionButton(self.name(section))
            made.clicked.connect(lambda _on=False, section=section: self._go(section))
            column.addWidget(made)
        note = self.tr("F6 goes between the sections. Each field is kept as you leave it, offline too.")
        self.note = Label(note, "caption", "text-2", wrap=True)
        column.addSpacing(10)
        column.addWidget(self.note)
        column.addStretch(1)
        return self._rail_holder

    def _card(self) -> QWidget:
        card = ClippedCard()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(10)
        self.icon = IconLabel("flag", "link", 20)
        self.title = Label("", "card-title")
        self.place = Label("", "caption", "text-2")
        row.addWidget(self.icon)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.place)
        card.body.addWidget(head)
        self.banner = Banner("", " ")
        around = QVBoxLayout()
        around.setContentsMargins(20, 0, 20, 8)
        around.addWidget(self.banner)
        self._over = QWidget()
        self._over.setLayout(around)
        card.body.addWidget(self._over)
        self.pages = QStackedWidget()
        for section in Section:
            self.pages.addWidget(OpenScroll(self.sections.pages[section]))
        card.body.addWidget(self.pages, 1)
        card.body.addWidget(Line())
        card.body.addWidget(self._foot())
        card.raise_corners()
        return card

    def _foot(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        self.back = Button(self.tr("Back"), icon="arrow-back")
        self.back.clicked.connect(lambda: self._step(-1))
        self.standing = Label("", "caption", "text-2", wrap=True)
        self.next = Button(self.tr("Next"), Kind.PRIMARY, icon_after="arrow-next")
        self.next.clicked.connect(lambda: self._step(1))
        self.preview = Button(self.tr("Print preview"), icon="printer")
        self.preview.clicked.connect(lambda: self._model.print_wanted.emit(self._model.state))
        row.addWidget(self.back)
        row.addWidget(self.standing, 100)
        row.addStretch(1)  # in its place where there is no room for it
        row.addWidget(self.preview)
        row.addWidget(self.next)
        return holder

    def _beside(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.clock = InjuryClock(self._words)
        column.addWidget(self.clock)
        before = Card("\N{ZERO WIDTH SPACE}")
        before.title.setText(self.tr("Before it is sent"))
        self._checks = QVBoxLayout()
        self._checks.setSpacing(8)
        before.body.addLayout(self._checks)
        self.send = Button(self.tr("Send the report"), Kind.PRIMARY, icon="send", shortcut_hint="Ctrl+Enter")
        CommandBinding(self.send, self._model.send, self._model.ask_to_send)
        self.keep = Button(self.tr("Keep as first aid only"), Kind.PRIMARY, icon="check")
        CommandBinding(self.keep, self._model.close_locally, self._model.keep_here)
        self.leave = Button(self.tr("Leave it for later"), size=Size.SMALL, shortcut_hint="Esc")
        self.leave.clicked.connect(self._model.close)
        self.sending = Label("", "caption", "text-3", wrap=True)
        for widget in (self.send, self.keep, self.sending, self.leave):
            before.body.addWidget(widget)
        column.addWidget(before)
        column.addStretch(1)
        return holder

    # -- what is shown -------------------------------------------------------------------------------------------------

    def name(self, section: Section) -> str:
        """«الحادث»."""
        return {
            Section.INJURED: self.tr("The injured person"),
            Section.ACCIDENT: self.tr("The accident"),
            Section.INJURY: self.tr("The injury"),
            Section.TREATMENT: self.tr("Treatment"),
            Section.WITNESSES: self.tr("Witnesses and bodies"),
            Section.PAPERS: self.tr("Papers"),
            Section.DECLARATION: self.tr("Reporter and declaration"),
        }[section]

    def _show(self, state: InjuryFormState) -> None:
        if state.draft is None:
            self._shown = None
            return
        sections = list(Section)
        at = sections.index(state.section)
        self._words.lists = state.lists or self._words.lists
        for section, button in self.rail.items():
            button.show_mark(state.mark(section), section is state.section, self._said(state.mark(section)))
        self.icon.set_icon(_ICONS[state.section], "link")
        self.title.setText(self.name(state.section))
        place = self.tr("Section {at} of {all}")
        self.place.setText(place.format(at=formats().number(at + 1), all=formats().number(len(sections))))
        self.pages.setCurrentIndex(at)
        self.back.setEnabled(at > 0)
        self.next.setVisible(at < len(sections) - 1)
        self._name_next(state)
        self.standing.setText(self._standing(state))
        self.sections.show(state)
        self.clock.show_clock(state.clock, state.now, state.by_this_clock, state.first_aid_was_enough)
        self._show_checks(state)
        self._over.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        if self._shown is not state.section:
            first = self._shown is None
            self._shown = state.section
            if self.isVisible() or first:
                self.take_keyboard()

    def _name_next(self, state: InjuryFormState) -> None:
        """Where it leads to, where there is room to say so."""
        sections = list(Section)
        at = sections.index(state.section) + 1
        if at < len(sections):
            words = self.tr("Next: {section}").format(section=self.name(sections[at]))
            self.next.setText(words if self._wide else self.tr("Next"))
            self.next.setAccessibleName(words)

    def _said(self, mark: SectionMark) -> str:
        return {
            SectionMark.DONE: self.tr("complete"),
            SectionMark.OPEN: self.tr("something is missing"),
            SectionMark.WRONG: self.tr("something is wrong"),
            SectionMark.OPTIONAL: self.tr("not required"),
        }[mark]

    def _standing(self, state: InjuryFormState) -> str:
        return {
            SectionMark.DONE: self.tr("Everything in this section is in order."),
            SectionMark.OPEN: self.tr("Something in this section is still missing."),
            SectionMark.WRONG: self.tr("Something in this section is wrong."),
            SectionMark.OPTIONAL: self.tr("Nothing in this section is required."),
        }[state.mark(state.section)]

    def _show_checks(self, state: InjuryFormState) -> None:
        clear(self._checks)
        for words, done, wrong in self._checked(state):
            self._checks.addWidget(_check(words, done, wrong))
        enough = state.first_aid_was_enough
        self.send.setVisible(not enough)
        self.keep.setVisible(enough)
        offline = self.tr("Offline: it waits in the outbox and goes with the next connection.")
        online = self.tr("Sent after 10 seconds; until then it can be taken back.")
        self.sending.setText(self.tr("It is never sent.") if enough else offline if state.offline else online)

    def _checked(self, state: InjuryFormState) -> list[tuple[str, bool, bool]]:
        """What is looked at before sending: whether it holds, and whether it is refused."""
        missing = state.missing

        def stands(words: str, *names: str) -> tuple[str, bool, bool]:
            wrong = any(not one.warning for name in names for one in state.remarks.get(name, ()))
            return words, not wrong and not missing & set(names) and state.draft is not None, wrong

        found = [
            stands(self.tr("Registered before the accident"), "contributor", "happened_on", "happened_at"),
            stands(self.tr("Told after the accident, not before"), "told_on", "told_at"),
            stands(self.tr("How it happened is said"), "how", "cause", "place", "first_aid"),
        ]
        if not state.first_aid_was_enough:
            found.append(stands(self.tr("The provider of treatment is named"), "provider", "part", "nature"))
            if state.is_late:
                found.append(stands(self.tr("The reason for being late is given"), "late_reason"))
            found.append(stands(self.tr("The declaration is ticked"), "declared", "reporter", "reporter_role"))
        return found

    # -- what the user does --------------------------------------------------------------------------------------------

    def _go(self, section: Section) -> None:
        self._model.go_to(section)
        self.take_keyboard()

    def _step(self, by: int) -> None:
        self._model.step(by)
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        """Ctrl+Enter: what the button would."""
        if self._model.state.first_aid_was_enough:
            if self._model.close_locally.enabled:
                self._model.keep_here()
        else:
            self._model.ask_to_send()

    def step_section(self, by: int) -> bool:
        """F6: whether there was a section to go to."""
        before = self._model.state.section
        self._step(by)
        return self._model.state.section is not before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= scaled(_WIDE)
        self._rail_holder.setFixedWidth(scaled(_RAIL) if wide else scaled(156))
        self.note.setVisible(wide)
        self.standing.setVisible(wide)
        self.preview.show_parts(words=wide)
        for button in (self.send, self.leave):
            button.show_parts(hint=wide)
        self._wide = wide
        self._name_next(self._model.state)
        self._side.setFixedWidth(scaled(_ASIDE) if wide else scaled(264))


class SectionButton(FocusRing, QPushButton):
    """A section in the rail: how it stands, its name."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._mark, self._here = SectionMark.OPEN, False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: SectionMark, here: bool, said: str) -> None:
        """``said`` is read aloud."""
        self._mark, self._here = mark, here
        self.setAccessibleName(f"{self.text()}, {said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(130, scaled(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        if self._here:
            painting.rounded(painter, QRectF(whole), 6, "surface", "line-2")
        elif self.underMouse():
            painter.fillRect(whole, colour("surface-2"))
        name, ink = ("pencil", "link") if self._here else _MARKS[self._mark]
        square = QRect(12, (self.height() - 18) // 2, 18, 18)
        icons.draw(painter, name, ink, QRectF(painting.place(direction, whole, square)))
        where = QRect(40, 0, self.width() - 48, self.height())
        role, tone = ("button", "link") if self._here else ("body", "text")
        shown = painting.elided(self.text(), role, where.width())
        painting.text(painter, QRectF(painting.place(direction, whole, where)), shown, role, tone, direction)


def _check(words: str, done: bool, wrong: bool) -> QWidget:
    """«✓ المصاب مسجّل قبل الحادث»."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    icon, ink = ("close", "bad") if wrong else ("check", "ok") if done else ("dot", "text-3")
    row.addWidget(IconLabel(icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "table", "text-2" if not wrong else "bad", wrap=True), 1)
    return holder
