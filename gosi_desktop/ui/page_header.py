"""The head of the page shown: its title, what stands under it, and the sync pill."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.measures import HEADER
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.sync_pill import SyncPillView
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.accessible import Heading
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.shell import ShellViewModel


class PageHeader(QWidget):
    """As high on every page."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(HEADER))
        self.title = Label("", "page-title", heard_as=Heading)
        self.subtitle = Label("", "table", "text-2")
        self.pill = SyncPillView(shell)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(self.title)
        titles.addWidget(self.subtitle)
        titles.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addLayout(titles, 1)
        self._row.addWidget(self.pill)
        self.show_narrow(False)

    def show_heading(self, page: ShellPage) -> None:
        """Of the page in front."""
        self.title.setText(page.title())
        self.subtitle.show_text(page.subtitle())

    def show_narrow(self, narrow: bool) -> None:
        """Closer to the edges where there is little room."""
        side = 16 if narrow else 24
        self._row.setContentsMargins(side, 8, side, 8)
