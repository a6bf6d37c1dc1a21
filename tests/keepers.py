"""A reader who keeps places: bookmarks in folders, and numbered places."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QTreeView

from people import PAPER, Person
from vademecum.domain.annotation import Bookmark, NumberedPlace, Scope, Target
from vademecum.domain.key import Key


class Keeper(Person):
    """Someone who keeps places."""

    @property
    def notebook(self):
        return self.window.notes.notebook

    @property
    def bookmarking(self):
        return self.window.notes.bookmarking

    @property
    def bookmarks(self) -> list[Bookmark]:
        return self.notebook.items(Bookmark)

    @property
    def tree(self) -> QTreeView:
        return self.named("Bookmarks", QTreeView)

    @property
    def model(self):
        return self.tree.model()

    def place(self, number: int) -> NumberedPlace | None:
        return self.window.notes.numbering.place(number)

    def page_blocks(self):
        return self.window.desk.reading.portion(self.page.document).blocks

    def is_carding(self) -> bool:
        return bool(self.sees("Done", QPushButton))

    def said(self) -> str:
        return self.words_on_screen(self.window.notice)

    def told(self) -> str:
        """What the panel says below its tree."""
        panel = self.tree.parentWidget()
        return " ".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())

    def rows(self, parent: QModelIndex | None = None) -> list[str]:
        parent = parent or QModelIndex()
        return [self.model.index(n, 0, parent).data() for n in range(self.model.rowCount(parent))]

    def row(self, *titles: str) -> QModelIndex:
        index = QModelIndex()
        for title in titles:
            index = self.model.index(self.rows(index).index(title), 0, index)
        return index

    def choose(self, *titles: str) -> None:
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.tree.selectionModel().setCurrentIndex(self.row(*titles), alone)
        self.tree.setFocus()

    def keep(self, *names: str, folder: str = "") -> list[str]:
        """Bookmarks of resolutions under these names; their ids."""
        made = [Target(Scope.INSTRUMENT, Key(f"S/RES/{n + 1}(2001)")) for n in range(len(names))]
        return [self.bookmarking.bookmark(t, n, folder).id for t, n in zip(made, names, strict=True)]


def target(reader: Keeper, block: str = "para_24") -> Target:
    desk = reader.window.desk
    return desk.targeting.paragraph(desk.reading.demand(PAPER, "zh"), block)


def actions(reader: Keeper) -> dict[str, object]:
    menu = reader.window.note_commands.bookmarks.panel.make_menu()
    menu.aboutToHide.connect(menu.deleteLater)
    return {action.text().split("\t")[0].replace("&", ""): action for action in menu.actions()}


def menu_of(reader: Keeper) -> QMenu:
    menu = reader.window.menuBar().findChild(QMenu, "menu.bookmarks")
    menu.aboutToShow.emit()
    return menu


def menu_rows(reader: Keeper) -> list[str]:
    return [action.text() for action in menu_of(reader).actions()]
