"""The coverage map of a document: which section rests on which instrument, as heat map and as timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from vademecum.domain.locator import Locator
from vademecum.domain.trouble import Trouble
from vademecum.services.coverage import CitedInstrument, CitingPlace, Coverage, CoverageMap, most_cited
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.export import ask_where, page_size, print_drawing, write_drawing
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.ui.sheets.coverage_bar import CoverageBar
from vademecum.ui.sheets.coverage_legend import CoverageLegend
from vademecum.ui.sheets.coverage_look import screen_look
from vademecum.ui.sheets.coverage_page import MAP, TIMELINE, Handout
from vademecum.ui.sheets.coverage_reading import CoverageReading
from vademecum.ui.sheets.coverage_words import (
    counted,
    document_name,
    instrument_name,
    section_name,
    short_name,
)
from vademecum.ui.sheets.heat_drawing import is_stacked
from vademecum.ui.sheets.heat_grid import Grid, Order
from vademecum.ui.sheets.heat_table import HeatTable
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.sheets.timeline_view import TimelineView
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

_MOST_COLUMNS = 40
_MOST_SPOTS = 120
"""Instruments shown at first; the rest are one press away."""

_BESIDE_FROM = 900
"""Pixels of width from which the passages stand on the right, not below."""

_BUTTON = 36
"""Letters of a title that stand on a button."""

_TITLED_FROM = 620
"""Pixels of width from which the title stands over the picture, as on the tab."""

_LETTERS = UI_PIXELS - 1


class CoverageSheet(Sheet):
    """Two pictures of one map, and the passages behind them."""

    def __init__(
        self, coverage: Coverage, document: Shelved, theme: Theme, language: str, *, is_timeline: bool = False
    ) -> None:
        super().__init__()
        self._coverage = coverage
        self._document = document
        self._language = language
        self._is_timeline = is_timeline
        self._order = Order.YEAR
        self._shows_all = False
        self._map: CoverageMap = coverage.map(document)
        self._instrument: CitedInstrument | None = None
        self._section: int | None = None
        look = screen_look(theme, language, document.head.lang, _LETTERS)
        self._bar = CoverageBar(self)
        self._summary = QLabel(self)
        self._table = HeatTable(self._grid(), look, self)
        self._timeline = TimelineView(look, self)
        self._legend = CoverageLegend(self._grid(), look, self)
        self._reading = CoverageReading(theme, QApplication.clipboard().setText, self)
        self._pictures = QStackedWidget(self)
        self._split = QSplitter(self)
        self._build()
        self._connect()
        self._show()

    # -- what every sheet is -------------------------------------------------

    @property
    def title(self) -> str:
        """The picture and its document."""
        return f"{say(TIMELINE if self._is_timeline else MAP)}: {document_name(self._map)}"

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "map"

    @property
    def address(self) -> str:
        """The words that open it again."""
        return f"{'timeline' if self._is_timeline else 'map'} {self._document.locator}"

    @property
    def subject(self) -> Locator:
        """The document it maps."""
        return self._document.locator

    @property
    def can_export(self) -> bool:
        """Whether there is a picture."""
        return bool(self._map.instruments)

    def export(self) -> None:
        """Write the picture as a one-page handout."""
        handout = self.handout()
        path = ask_where(
            self, say(mark("coverage", "Export the picture")), _file_name(handout), ("pdf", "svg", "png")
        )
        if path is None:
            return
        width, height = page_points()
        try:
            write_drawing(path, handout.draw, width, height, handout.title)
        except Trouble as trouble:
            self.said.emit(words_of(trouble))
            return
        self.said.emit(say(mark("coverage", "Written: {name}"), name=path.name))

    def print_out(self) -> None:
        """Print the handout."""
        print_drawing(self, self.handout().draw, *page_points())

    def set_again(self) -> None:
        """Draw and set everything in another size."""
        look = self._table.look.sized(round(_LETTERS * self.scale))
        self._table.dress(look)
        self._timeline.dress(look)
        self._legend.dress(look)
        self._reading.dress(self.scale)

    def handout(self) -> Handout:
        """The page that is exported and printed, of the picture on show."""
        meta = self._document.volume.library.meta()
        version = meta.get("version", "")
        library = (
            say(mark("coverage", "the library of Vademecum {version}"), version=version)
            if self._document.volume.name == "bundled"
            else say(mark("coverage", "the reader's own library"))
        )
        return Handout(self._map, self._order, self._language, self._is_timeline, library)

    def focus_content(self) -> None:
        """Give the keyboard to the picture."""
        if self.can_export:
            picture = self._timeline if self._is_timeline else self._table
            if not picture.currentIndex().isValid():
                row, column = (0, 0) if self._is_timeline else self._table.grid.first_counted
                picture.setCurrentIndex(picture.model().index(row, column))
            picture.setFocus()
        else:
            self.setFocus()

    def copy(self) -> None:
        """Copy the passage that has the keyboard."""
        if self._reading.passages.hasFocus():
            self._reading.passages.copy_current()
        else:
            super().copy()

    def close_topmost(self) -> bool:
        """From the passages back to the picture."""
        if self._reading.passages.hasFocus():
            self.focus_content()
            return True
        return False

    def keepsake(self) -> object:
        """Depth, order, and where the keyboard stood."""
        now, spot = self._table.currentIndex(), self._timeline.currentIndex()
        return (self._map.depth, self._order, self._shows_all, now.row(), now.column(), spot.row())

    def receive(self, keepsake: object) -> None:
        """Show again what was shown."""
        if not isinstance(keepsake, tuple) or len(keepsake) != 6:
            return
        depth, self._order, self._shows_all, row, column, spot = keepsake
        self._map = self._coverage.map(self._document, depth or None)
        self._show()
        self._table.setCurrentIndex(self._table.model().index(row, column))
        self._timeline.setCurrentIndex(self._timeline.model().index(spot, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide sheet has the passages on the right, a narrow one below."""
        super().resizeEvent(event)
        self._arrange()

    # -- what the widgets tell us ----------------------------------------

    def _on_view(self, is_timeline: bool) -> None:
        self._is_timeline = is_timeline
        # A picture that gets the keyboard goes to its first instrument: what the other stood on is kept.
        kept = self._instrument
        self._show()
        self._instrument = kept
        self._show_here()
        self.renamed.emit()

    def _on_depth(self, depth: int) -> None:
        self._map = self._coverage.map(self._document, depth)
        self._show()
        self._show_here()

    def _on_order(self, order: Order) -> None:
        self._order = order
        self._show()

    def _on_all(self, shows_all: bool) -> None:
        self._shows_all = shows_all
        self._show()

    def _on_cell(self, row: int, column: int) -> None:
        grid = self._table.grid
        sections, instruments = grid.rows[row], grid.columns[column]
        self._section = sections[0] if len(sections) == 1 else None
        self._instrument = self._map.instruments[instruments[0]] if len(instruments) == 1 else None
        cells = self._map.cells
        places = [(s, p) for s in sections for i in instruments for p in cells.get((s, i), ())]
        section = section_name(self._map.sections[sections[0]])
        name = self._table.model().headerData(column, Qt.Orientation.Horizontal)
        if self._instrument is not None:
            name = instrument_name(self._instrument, self._language)
        self._read(str(name), f"{section}  ·  {counted(len(places))}", places)

    def _on_cell_chosen(self, row: int, column: int) -> None:
        if len(self._table.grid.columns[column]) > 1:
            self._on_all(True)
            return
        self._on_cell(row, column)
        self._reading.passages.read()

    def _on_column(self, column: int) -> None:
        numbers = self._table.grid.columns[column]
        if len(numbers) > 1:
            self._on_all(True)
        else:
            self.instrument_wanted.emit(self._map.instruments[numbers[0]].key)

    def _on_row(self, row: int) -> None:
        """Answer on which instruments a section rests: all of them, with their counts and passages."""
        sections = self._table.grid.rows[row]
        self._section, self._instrument = sections[0], None
        cells = self._map.cells
        found: list[tuple[CitedInstrument, list[CitingPlace]]] = []
        for number in (n for numbers in self._table.grid.columns for n in numbers):
            places = [place for s in sections for place in cells.get((s, number), ())]
            if places:
                found.append((self._map.instruments[number], places))
        named = [
            (passage, instrument_name(one, self._language))
            for one, places in found
            for passage in self._coverage.passages(self._document, places)
        ]
        counts = "  ·  ".join(_counted(one, len(places), self._language) for one, places in found)
        words = counts or say(mark("coverage", "This section cites no instrument."))
        self._reading.show_passages(
            section_name(self._map.sections[sections[0]]), words, named, "", has_section=True
        )
        self._reading.passages.read()

    def _on_spot(self, row: int) -> None:
        one = self._timeline.instruments[row]
        number = self._map.instruments.index(one)
        self._instrument, self._section = one, None
        places = [(s, p) for (s, i), cited in self._map.cells.items() if i == number for p in cited]
        title = "" if one.key.is_own else one.title(self._language) or ""
        words = "  ·  ".join(part for part in (title, counted(one.count)) if part)
        self._read(instrument_name(one, self._language), words, places)

    def _on_spot_chosen(self, row: int) -> None:
        self._on_spot(row)
        self._reading.passages.read()

    def _on_missed(self, number: str) -> None:
        """The number may be among those that are not shown."""
        if not self._shows_all and self._is_cut():
            self._on_all(True)
            if (self._timeline if self._is_timeline else self._table).jump_to(number):
                return
        words = mark("coverage", "This document cites no instrument that begins with {number}.")
        self.said.emit(say(words, number=number))

    def _on_facts(self) -> None:
        if self._instrument is not None:
            self.instrument_wanted.emit(self._instrument.key)

    def _go_to_section(self) -> None:
        if self._section is not None:
            section = self._map.sections[self._section]
            self.place_wanted.emit(Locator(self.subject.key, self.subject.lang, section.block), False)

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("coverageSheet")
        self.setAccessibleName(self.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._summary.setObjectName("quiet")
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(16, 9, 16, 7)
        nothing = QLabel(
            say(
                mark(
                    "coverage",
                    "This document cites no resolution or other instrument: there is nothing to map.",
                )
            ),
            self,
        )
        nothing.setObjectName("quiet")
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setMargin(40)
        for picture in (self._table, self._timeline, nothing):
            self._pictures.addWidget(picture)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary)
        column.addWidget(self._pictures, 1)
        column.addWidget(self._legend)
        left.setMinimumWidth(240)
        self._split.addWidget(left)
        self._split.addWidget(self._reading)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._bar)
        lines.addWidget(self._split, 1)
        self.setAutoFillBackground(True)
        left.setObjectName("paper")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading.setAutoFillBackground(True)

    def _connect(self) -> None:
        self._bar.view_chosen.connect(self._on_view)
        self._bar.depth_chosen.connect(self._on_depth)
        self._bar.order_chosen.connect(self._on_order)
        self._bar.all_wanted.connect(self._on_all)
        self._bar.export_wanted.connect(self.export)
        self._bar.print_wanted.connect(self.print_out)
        self._table.reached.connect(self._on_cell)
        self._table.chosen.connect(self._on_cell_chosen)
        self._table.column_chosen.connect(self._on_column)
        self._table.row_chosen.connect(self._on_row)
        self._table.number_missed.connect(self._on_missed)
        self._timeline.reached.connect(self._on_spot)
        self._timeline.chosen.connect(self._on_spot_chosen)
        self._timeline.number_missed.connect(self._on_missed)
        self._reading.chosen.connect(lambda passage, apart: self.place_wanted.emit(passage.place, apart))
        self._reading.facts_wanted.connect(self._on_facts)
        self._reading.section_wanted.connect(self._go_to_section)

    # -- in detail -------------------------------------------------------------

    def _grid(self) -> Grid:
        return Grid.of(self._map, self._order, 0 if self._shows_all else _MOST_COLUMNS)

    def _is_cut(self) -> bool:
        return len(self._map.instruments) > (_MOST_SPOTS if self._is_timeline else _MOST_COLUMNS)

    def _show(self) -> None:
        grid, instruments = self._grid(), self._map.instruments
        self._bar.show_state(
            is_timeline=self._is_timeline, depths=self._map.depths, depth=self._map.depth, order=self._order
        )
        self._bar.show_cut(len(instruments), is_cut=self._is_cut(), shows_all=self._shows_all)
        self._bar.setEnabled(bool(instruments))
        self._table.show_grid(grid)
        if self._is_timeline:
            most = len(instruments) if self._shows_all else _MOST_SPOTS
            self._timeline.show_instruments(most_cited(instruments, most))
        self._legend.show_grid(grid, is_timeline=self._is_timeline)
        self._legend.setVisible(bool(instruments))
        self._reading.setVisible(bool(instruments))
        self._pictures.setCurrentIndex((1 if self._is_timeline else 0) if instruments else 2)
        self._summary.setText(self._summed_up())

    def _summed_up(self) -> str:
        made = self._map
        words = mark(
            "coverage", "{title}: {count} citations of {instruments} instruments in {sections} sections"
        )
        cited = len({section for section, _ in made.cells})
        said = say(
            words,
            title=made.document.head.title,
            count=made.total,
            instruments=len(made.instruments),
            sections=cited,
        )
        if self.width() < _TITLED_FROM:
            words = mark("coverage", "{count} citations of {instruments} instruments")
            said = say(words, count=made.total, instruments=len(made.instruments))
        if self._is_cut() and not self._shows_all:
            most = _MOST_SPOTS if self._is_timeline else _MOST_COLUMNS - 1
            more = say(mark("coverage", "and {count} more"), count=len(made.instruments) - most)
            said = f"{said} ({more})"
        return said if made.instruments else made.document.head.title

    def _show_here(self) -> None:
        """The passages of where the keyboard is in the picture on show."""
        now, shown = self._table.currentIndex(), self._timeline.instruments
        if self._is_timeline and shown:
            row = shown.index(self._instrument) if self._instrument in shown else 0
            self._timeline.setCurrentIndex(self._timeline.model().index(row, 0))
            self._on_spot(row)
        elif not self._is_timeline and now.isValid():
            self._on_cell(now.row(), now.column())

    def _read(self, title: str, words: str, places: list[tuple[int, CitingPlace]]) -> None:
        passages = self._coverage.passages(self._document, [place for _, place in places])
        names = {place.block: section_name(self._map.sections[section]) for section, place in places}
        facts = ""
        if self._instrument is not None:
            key = self._instrument.key
            name = instrument_name(self._instrument, self._language) if key.is_own else key_name(key)
            facts = say(mark("coverage", "About {symbol}"), symbol=_shortened(name))
        # The section of a cell stands over the list already.
        shown = [(p, "" if self._section is not None else names.get(p.place.block, "")) for p in passages]
        self._reading.show_passages(title, words, shown, facts, has_section=self._section is not None)

    def _arrange(self) -> None:
        self._summary.setText(self._summed_up())
        wide = self.width() >= _BESIDE_FROM
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._split.orientation() != orientation or not any(self._split.sizes()):
            self._split.setOrientation(orientation)
            room = self.width() if wide else self.height()
            side = max(300, room * 3 // 10) if wide else max(150, room * 3 // 10)
            self._split.setSizes([room - side, side])


def _shortened(name: str) -> str:
    """A title that fits on a button; Chinese signs are twice as wide."""
    most = _BUTTON // 2 if is_stacked(name) else _BUTTON
    return name if len(name) <= most else name[: most - 1] + "…"


def _counted(one: CitedInstrument, count: int, language: str) -> str:
    """An instrument and how often it is cited; a line breaks between two, not inside one."""
    name = short_name(one, language)
    return f"{name} × {count}".replace(" ", "\u00a0") if len(name) < _BUTTON else f"{name} × {count}"


def page_points() -> tuple[float, float]:
    """Width and height of the handout in points: the paper that people use here, on its side."""
    size = page_size().sizePoints()
    return float(size.height()), float(size.width())


def _file_name(handout: Handout) -> str:
    """A name for the file without signs that some systems refuse."""
    return "".join("-" if sign in '/\\:*?"<>|' else sign for sign in handout.title).replace("- ", " ")
