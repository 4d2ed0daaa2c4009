"""Qt's own tables to compare with: the bare view over ready rows, the SQL model, and the C++ proxy over it."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QHeaderView, QTableView

Rows = Sequence[tuple[str, ...]]
_Index = QModelIndex | QPersistentModelIndex
_TABLE = "people"


class ReadyRows(QAbstractTableModel):
    """Strings that lie in a list, and which of them are shown."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._shown: Sequence[int] = range(len(rows))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows[0])

    def data(self, index: _Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[self._shown[index.row()]][index.column()]
        return None

    def show(self, shown: Sequence[int]) -> None:
        """Other rows, found beforehand."""
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def bare_view(model: QAbstractTableModel | QSortFilterProxyModel, font: QFont, row_height: int) -> QTableView:
    """A view as Qt gives it, with our font and row height, so that both draw the same words on as many rows."""
    view = QTableView()
    view.setFont(font)
    view.setModel(model)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(row_height)
    return view


def sql_model(file: Path, rows: Rows, folded: Sequence[str]) -> QSqlTableModel:
    """All rows in a plain SQLite file and fetched from it; the folded names are the last column."""
    marks = ", ".join("?" * (len(rows[0]) + 1))
    connection = sqlite3.connect(file)
    with connection:
        columns = ", ".join(f"c{at}" for at in range(len(rows[0])))
        connection.execute(f"CREATE TABLE {_TABLE} ({columns}, folded)")
        connection.executemany(
            f"INSERT INTO {_TABLE} VALUES ({marks})",
            ((*row, words) for row, words in zip(rows, folded, strict=True)),
        )
    connection.close()
    database = QSqlDatabase.addDatabase("QSQLITE", "bench")
    database.setDatabaseName(str(file))
    if not database.open():
        raise RuntimeError(database.lastError().text())
    model = QSqlTableModel(None, database)
    model.setTable(_TABLE)
    model.select()
    while model.canFetchMore():
        model.fetchMore()
    return model


def proxy_over(model: QSqlTableModel) -> tuple[QSortFilterProxyModel, Callable[[str], None]]:
    """Qt's filter in C++ over the folded names, and the call that a keystroke makes."""
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(model.columnCount() - 1)
    return proxy, proxy.setFilterFixedString
