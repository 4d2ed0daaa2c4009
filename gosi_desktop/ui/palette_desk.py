"""Opens the command palette with what its window offers now, and does what was chosen."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.actions import PAGES, Actions
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.palette import Palette
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.sidebar import Sidebar
from gosi_desktop.ui.widgets.labels import keycap_text
from gosi_desktop.viewmodels.palette import Group, Offer
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page

_PLACES = frozenset({"settings", "account", "backups", "audit", "about", "help", "keys"})  # actions that lead somewhere
_ESTABLISHMENT = "establishment:"


class PaletteDesk(QObject):
    """One palette for a window, made when it is first wanted."""

    def __init__(self, shell: ShellViewModel, acts: Actions, sidebar: Sidebar, over: QWidget) -> None:
        super().__init__(over)
        self._shell, self._acts, self._sidebar, self._over = shell, acts, sidebar, over
        self.palette: Palette | None = None
        shell.palette.run.connect(self._run)
        shell.palette.person_wanted.connect(self._show_person)
        shell.palette.wage_wanted.connect(self._change_wage)

    @Slot()
    def open(self) -> None:
        """Over the window; a second time it stays as it is."""
        shell = self._shell
        if shell.palette.state.opened:
            return
        if self.palette is None:
            self.palette = Palette(shell.palette, self._over)
        shell.palette.open(self.offers(), shell.roster.state.query, shell.changes.may("update_wage"))
        known = shell.state.establishment
        name = name_of(known.head.name, known.head.name_en) if known is not None else ""
        self.palette.open_in(name, shell.state.masked)

    def offers(self) -> list[Offer]:
        """Everything that can be done or opened now, each once, with its keys."""
        return [*self._commands(), *self._places(), *self._establishments()]

    def _commands(self) -> list[Offer]:
        names = [
            action.objectName()
            for action in self._acts.bound()
            if action.isEnabled() and action.objectName() != "palette"
        ]
        return [
            self._offer(name, Group.COMMAND) for name in names if name not in _PLACES and not name.startswith("page_")
        ]

    def _places(self) -> list[Offer]:
        """Pages by their names, each with the keys of its place in the sidebar."""
        shown, places = self._shell.state.pages, list[Offer]()
        for number, page in enumerate(shown, 1):
            item, own = self._sidebar.pages.get(page), page.value
            if item is None:
                continue
            keys = [keycap_text(self._acts.action(f"page_{number}").shortcut())] if number <= PAGES else []
            if own in _PLACES and (more := keycap_text(self._acts.action(own).shortcut())):
                keys.append(more)
            places.append(Offer(f"page:{own}", Group.PLACE, item.text(), item.icon_name, self.tr("Page"), tuple(keys)))
        done = {page.value for page in shown}
        left = [
            one.objectName() for one in self._acts.bound() if one.isEnabled() and one.objectName() in _PLACES - done
        ]
        return [*places, *(self._offer(name, Group.PLACE) for name in left)]

    def _establishments(self) -> list[Offer]:
        """The others of this account."""
        heads = [one.head for one in self._shell.state.establishments]
        return [
            Offer(
                f"{_ESTABLISHMENT}{head.establishment}",
                Group.PLACE,
                isolate(name_of(head.name, head.name_en)),
                "establishment",
                formats().identity(head.establishment),
                number=head.establishment,
                also=f"{head.name} {head.name_en or ''} {head.establishment}",
            )
            for head in heads
            if head.establishment != self._shell.state.opened
        ]

    def _offer(self, name: str, group: Group) -> Offer:
        action = self._acts.action(name)
        keys = self._acts.keys_of(name)
        return Offer(name, group, action.text(), self._acts.icon_of(name), keys=(keys,) if keys else ())

    @Slot(str)
    def _run(self, id: str) -> None:
        if id.startswith(_ESTABLISHMENT):
            self._shell.open_establishment(id.removeprefix(_ESTABLISHMENT))
            if self._shell.state.page is Page.PORTFOLIO:
                self._shell.show_page(Page.CONTRIBUTORS)
        elif id.startswith("page:"):
            self._shell.show_page(Page(id.removeprefix("page:")))
        else:
            self._acts.action(id).trigger()

    @Slot(object)
    def _change_wage(self, row: RosterRow) -> None:
        """Of whom was found; the list in front is his establishment's."""
        self._shell.show_page(Page.CONTRIBUTORS)
        self._shell.changes.change_wage(row)

    @Slot(str)
    def _show_person(self, contributor_id: str) -> None:
        self._shell.show_page(Page.CONTRIBUTORS)
        self._shell.roster.open_contributor(contributor_id)
