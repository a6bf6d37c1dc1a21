"""Two documents, or two languages of one, side by side, with what differs marked and linked scrolling."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.services.comparing import Comparison, ComparisonKind
from vademecum.services.comparison_parts import Part, differing, parts
from vademecum.text.diff.passages import Change, Row
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.linked_scrolling import LinkedScrolling
from vademecum.ui.names import key_name
from vademecum.ui.preferences import Preferences
from vademecum.ui.sheets.compare_bar import CompareBar
from vademecum.ui.sheets.compare_column import CompareHead, CompareView
from vademecum.ui.sheets.compare_job import CompareJob
from vademecum.ui.sheets.compare_look import DifferenceColours, counts_in_words
from vademecum.ui.sheets.compare_map import Overview, Ribbon, Ribbons, ribbons_in_sight
from vademecum.ui.sheets.compare_setting import Setting
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme
from vademecum.words import mark

_ROOM_ABOVE = 90
"""Pixels above a difference that is gone to, at most: its line of words and a little of what precedes it."""


class CompareSheet(Sheet):
    """Asks for a comparison when it is first seen, and shows it."""

    def __init__(self, places: Places, theme: Theme, a: Locator, b: Locator, names: tuple[str, str]) -> None:
        """Compare `a`, the older side, with `b`; `names` are their titles, until the texts are read."""
        super().__init__()
        self._theme = theme
        self._sides = (a, b)
        self._names = names
        self._text_size = Preferences.text_size.default
        self._comparison: Comparison | None = None
        self._setting: Setting | None = None
        self._parts: tuple[Part, ...] = ()
        self._part = 0
        self._differences: list[Row] = []
        self._near: list[Row] = []
        """The differences of the part on show."""
        self._at = -1
        self._only = False
        self._is_awaited = False
        """Whether the keyboard is wanted for what is still being compared."""
        self._job = CompareJob(places, self)
        self._bar = CompareBar(theme, self)
        self._heads = (CompareHead(self), CompareHead(self))
        self._views = (CompareView(self), CompareView(self))
        colours = DifferenceColours.of(theme)
        self._ribbons = Ribbons(colours, self)
        self._overview = Overview(colours, self)
        self._linking = LinkedScrolling(*self._views, self)
        self._faces = QStackedWidget(self)
        self._waiting = QProgressBar(self)
        self._failure = QLabel(self)
        self._build()
        self._connect()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """What is compared."""
        a, b = self._sides
        if a.key == b.key:
            return say(mark("compare", "Languages: {title}"), title=self._names[0])
        short = tuple(
            name if side.key.is_own else key_name(side.key)
            for side, name in zip(self._sides, self._names, strict=True)
        )
        return f"{short[0]} ↔ {short[1]}"

    @property
    def icon(self) -> str:
        return "compare"

    @property
    def address(self) -> str:
        return f"compare {self._sides[0]} {self._sides[1]}"

    @property
    def subject(self) -> Locator | None:
        return self._sides[0]

    @property
    def is_linked(self) -> bool | None:
        """Whether both sides scroll together."""
        return self._bar.is_linked if self._comparison is not None else None

    def link(self, is_on: bool) -> None:
        """Scroll both sides together, or no more."""
        self._bar.switch_link(is_on)

    @property
    def can_export(self) -> bool:
        """Once both sides are compared."""
        return self._comparison is not None

    def export(self) -> None:
        """Write the comparison as PDF, with only its differences when only they are shown."""
        if self._comparison is None:
            return
        # Imported when something is exported.
        from vademecum.ui.export import ask_where, write_document

        name = "-".join(str(side.key).replace("/", "_") for side in self._sides)
        path = ask_where(self, say(mark("compare", "Export the comparison")), name, ("pdf",))
        if path is None:
            return
        try:
            write_document(path, self._paper(self._comparison), self._footer(), self.title)
        except Trouble as trouble:
            self.said.emit(words_of(trouble))
            return
        self.said.emit(say(mark("compare", "Written: {name}"), name=path.name))

    def print_out(self) -> None:
        """Print what `export` would write."""
        if self._comparison is not None:
            # Imported when something is printed.
            from vademecum.ui.export import print_document

            print_document(self, self._paper(self._comparison), self._footer())

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) difference, round the ends."""
        if not self._differences:
            return
        if self._at < 0 and by < 0:
            self._at = 0
        self._go(self._differences[(self._at + by) % len(self._differences)])

    def dress(self, text_size: int) -> None:
        """Set the pages in another size."""
        if text_size != self._text_size:
            self._text_size = text_size
            if self._comparison is not None:
                self._setting = Setting(self._comparison, self._theme, text_size, self._parts)
                self._show_part(self._part, stay=True)

    def focus_content(self) -> None:
        """The older side first, as one reads; as soon as it is there."""
        self._is_awaited = self._comparison is None
        self._views[0].setFocus()

    def copy(self) -> None:
        """Copy what is selected on the side that has the keyboard, else what is selected at all."""
        sides = sorted(self._views, key=lambda view: not view.hasFocus())
        chosen = next((view for view in sides if view.selected_text()), None)
        if chosen is not None:
            chosen.copy()

    def select_all(self) -> None:
        """Select the side that has the keyboard."""
        view = self._views[1] if self._views[1].hasFocus() else self._views[0]
        view.select_everything()

    # -- what the widgets tell us ----------------------------------------

    def _on_compared(self, comparison: object) -> None:
        if not isinstance(comparison, Comparison):
            return
        self._comparison = comparison
        self._parts = parts(comparison)
        self._differences = differing(comparison)
        self._setting = Setting(comparison, self._theme, self._text_size, self._parts)
        is_diff = comparison.kind is ComparisonKind.DIFF
        roles = (mark("compare", "Before"), mark("compare", "After")) if is_diff else None
        for number, side in enumerate((comparison.a, comparison.b)):
            self._heads[number].name(side, say(roles[number]) if roles else "", self._views[number])
        self._bar.show_counts(counts_in_words(comparison), len(self._differences))
        self._overview.show_strokes(self._strokes(comparison))
        self._faces.setCurrentIndex(1)
        self._show_part(0)
        self._bar.switch_link(True)
        if self._is_awaited:
            self.focus_content()
        self.renamed.emit()

    def _on_failed(self, failure: object) -> None:
        self._failure.setText(words_of(failure) if isinstance(failure, BaseException) else "")
        self._faces.setCurrentIndex(2)

    def _on_pressed(self, side: int, href: str) -> None:
        kind, _, rest = href.partition(":")
        page = self._views[side].page
        match kind:
            case "row" if self._comparison is not None:
                self._go(self._comparison.rows[int(rest)])
            case "part":
                self._show_part(int(rest))
            case "cite" if page is not None and int(rest) < len(page.citations):
                self.instrument_wanted.emit(page.citations[int(rest)].key)
            case "note":
                self._views[side].go_to(rest)
            case "return":
                self._return_from(side, rest)
            case _:
                pass

    def _on_chosen(self, side: int, block: str) -> None:
        place = self._sides[side]
        self.place_wanted.emit(Locator(place.key, place.lang, block), False)

    def _on_narrowed(self, is_on: bool) -> None:
        self._only = is_on
        self._show_part(self._part, stay=True)

    def _on_swapped(self) -> None:
        self._sides, self._names = self._sides[::-1], self._names[::-1]
        self._comparison = None
        self._at = -1
        self._overview.show_current(-1)
        self._bar.show_here("")
        self._faces.setCurrentIndex(0)
        self._job.start(*self._sides)

    def _on_moved(self) -> None:
        self._ribbons.update()

    # -- in Qt's words -----------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Compare when it is first seen."""
        super().showEvent(event)
        if self._comparison is None and self._faces.currentIndex() == 0:
            self._job.start(*self._sides)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at is given up: it is begun anew when it is seen again."""
        super().hideEvent(event)
        self._job.give_up()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._faces)
        waiting = QWidget(self)
        middle = QVBoxLayout(waiting)
        middle.addStretch(1)
        words = QLabel(say(mark("compare", "Comparing…")), waiting)
        self._waiting.setRange(0, 100)
        self._waiting.setMaximumWidth(320)
        self._waiting.setAccessibleName(words.text())
        for widget in (words, self._waiting):
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        grid = QGridLayout()
        grid.setSpacing(0)
        for side, at in enumerate((0, 2)):
            grid.addWidget(self._heads[side], 0, at)
            grid.addWidget(self._views[side], 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self._ribbons, 1, 1)
        grid.addWidget(self._overview, 1, 3)
        column.addLayout(grid, 1)
        self._failure.setWordWrap(True)
        self._failure.setAccessibleName(say(mark("compare", "Comparison")))
        self._failure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._failure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._failure.setMargin(40)
        for face in (waiting, content, self._failure):
            self._faces.addWidget(face)
        self._ribbons.show_what(self._in_sight)
        for keys, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))

    def _connect(self) -> None:
        self._job.progressed.connect(self._waiting.setValue)
        self._job.done.connect(self._on_compared)
        self._job.failed.connect(self._on_failed)
        self._bar.stepped.connect(self.step)
        self._bar.narrowed.connect(self._on_narrowed)
        self._bar.linked.connect(self._linking.switch)
        self._bar.linked.connect(lambda _on: self.renamed.emit())
        self._bar.swapped.connect(self._on_swapped)
        self._overview.chosen.connect(lambda number: self._go(self._differences[number]))
        for side, view in enumerate(self._views):
            view.moved.connect(self._on_moved)
            view.painted.connect(self._on_moved)
            view.pressed.connect(lambda href, _apart, side=side: self._on_pressed(side, href))
            view.chosen.connect(lambda block, side=side: self._on_chosen(side, block))

    # -- in detail -------------------------------------------------------------

    def _paper(self, comparison: Comparison) -> QTextDocument:
        # Imported when something is exported or printed.
        from vademecum.ui.sheets.compare_paper import comparison_paper

        return comparison_paper(comparison, counts_in_words(comparison), only_differences=self._only)

    def _footer(self) -> str:
        # Imported when something is exported or printed.
        from vademecum.ui.export import made_with

        return f"{self.title}  ·  {made_with()}"

    def _show_part(self, number: int, *, stay: bool = False) -> None:
        if self._setting is None:
            return
        self._part = max(0, min(number, len(self._parts) - 1))
        part = self._parts[self._part]
        self._near = [row for row in self._differences if row.a in part.a or row.b in part.b]
        tops = [view.top_place() for view in self._views] if stay else [None, None]
        setting = self._setting.part(part, only_differences=self._only)
        with self._linking.held():
            self._linking.pair(setting.pairs)
            for view, page, top in zip(self._views, setting.pages, tops, strict=True):
                view.show_page(page)
                if top is not None and page.holds(top[0]):
                    view.restore_place(*top)
                else:
                    view.verticalScrollBar().setValue(0)
        self._ribbons.update()

    def _go(self, row: Row) -> None:
        """Bring a row into view on the sides that have it, one beside the other."""
        if self._comparison is None or self._setting is None:
            return
        if self._only and row.change is Change.SAME:
            return
        self._show_part_of(row)
        blocks = self._comparison.block(row)
        leader = 1 if row.b is not None else 0
        with self._linking.held():
            for view, block in zip(self._views, blocks, strict=True):
                if block is not None and view.page is not None and view.page.holds(block.id):
                    view.go_to(block.id)
                    view.restore_place(block.id, -min(_ROOM_ABOVE, view.viewport().height() // 4))
        if None in blocks:
            self._linking.follow(leader)
        self._at = next((n for n, one in enumerate(self._differences) if one is row), self._at)
        self._overview.show_current(self._at)
        count = len(self._differences)
        where = mark("compare", "Difference {number} of {count}: {what}")
        words = say(where, number=self._at + 1, count=count, what=self._setting.about(row))
        self._bar.show_here(words, spoken=True)
        self._ribbons.update()

    def _show_part_of(self, row: Row) -> None:
        for part in self._parts:
            if (row.b in part.b) if row.b is not None else (row.a in part.a):
                if part.number != self._part:
                    self._show_part(part.number)
                return

    def _return_from(self, side: int, footnote: str) -> None:
        page = self._views[side].page
        blocks = page.portion.blocks if page is not None else ()
        carrier = next((s.block.id for s in blocks if any(n.target == footnote for n in s.block.notes)), "")
        if carrier:
            self._views[side].go_to(carrier)

    def _strokes(self, comparison: Comparison) -> list[tuple[float, Change]]:
        length = max(1, len(comparison.rows))
        numbers = {id(row): number for number, row in enumerate(comparison.rows)}
        return [(numbers[id(row)] / length, row.change) for row in self._differences]

    def _in_sight(self) -> Sequence[Ribbon]:
        """The differences that are in view on either side."""
        if self._comparison is None:
            return []
        current = self._differences[self._at] if self._at >= 0 else None
        rows = [(row, self._comparison.block(row)) for row in self._near]
        return ribbons_in_sight(rows, self._views, self._ribbons, current)
