"""Cited but not in the library: what is missing, who cites it, and how to fetch it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.wanting import Wanted, missing_table
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.names import ORGANS, day, key_name, named
from vademecum.ui.sheets.coding import Codes, Coding
from vademecum.ui.sheets.missing_checklist import checklist
from vademecum.ui.sheets.missing_detail import MissingDetail
from vademecum.ui.sheets.rows_table import Column, RowsTable
from vademecum.ui.sheets.table_sheet import TableBar, TableSheet
from vademecum.ui.theme import Theme
from vademecum.words import mark


class MissingSheet(TableSheet):
    """Enter shows what is known of an instrument; a text imported for one takes it off the list."""

    def __init__(self, desk: Desk, theme: Theme, language: str) -> None:
        self._desk = desk
        self._language = language
        self._missing = desk.wanting.missing(language)
        self._folded = {wanted.key: self._folded_of(wanted) for wanted in self._missing}
        columns = self._columns()
        bar = TableBar([c.title for c in columns], say(mark("missing", "Filter what is missing")))
        name = say(mark("missing", "Cited but not in the library"))
        table = RowsTable(columns, name, lambda wanted: wanted.key, lines=2)
        self._one = MissingDetail(theme, language)
        super().__init__(bar, table, self._one)
        self._coding = Coding(self)
        self._fill()
        self._connect()
        table.sort_by(len(columns) - 1, Qt.SortOrder.DescendingOrder)
        self._show()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("missing", "Cited but not in the library"))

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "missing"

    @property
    def address(self) -> str:
        """The word that opens it again."""
        return "missing"

    @property
    def can_export(self) -> bool:
        """Whether anything is missing."""
        return bool(self._missing)

    def set_again(self) -> None:
        """Set the table and the instrument in another size."""
        super().set_again()
        self._one.dress(self.scale)
        self._show_one(self.table.current())

    def copy(self) -> None:
        """Copy the rows selected, with their addresses, as text and as a table."""
        if not self.table.hasFocus():
            super().copy()
            return
        headings = [*(column.title for column in self._columns()), self._one.address.accessibleName()]
        cells = [
            [*(column.words(wanted) for column in self._columns()), wanted.address]
            for wanted in self.table.chosen_rows()
        ]
        self.copy_table(headings, cells)

    def export(self) -> None:
        """Ask for a file and write the instruments selected, or all on show, as a checklist or a table."""
        # Imported when something is exported: files and their kinds.
        from vademecum.services.exporting import csv_bytes, write_whole
        from vademecum.ui.export import ask_where, made_with, write_document

        path = ask_where(self, say(mark("missing", "Export the list")), self.title, ("pdf", "csv"))
        if path is None:
            return
        chosen = self._to_export()

        def write(codes: Codes) -> None:
            try:
                if path.suffix.lower() == ".csv":
                    write_whole(path, csv_bytes(missing_table(chosen, self._headings(), self._language)))
                else:
                    document = checklist(chosen, self._language, codes)
                    write_document(path, document, made_with(), self.title)
            except Trouble as trouble:
                self.said.emit(words_of(trouble))
                return
            words = mark("sheet", "{count} rows written to {name}.")
            self.said.emit(say(words, count=len(chosen), name=path.name))

        if path.suffix.lower() == ".csv":
            write({})
        else:
            self._coding.make([wanted.address for wanted in chosen if wanted.address], write)

    def print_out(self) -> None:
        """Print the checklist."""
        # Imported when something is printed.
        from vademecum.ui.export import made_with, print_document

        chosen = self._to_export()

        def put_out(codes: Codes) -> None:
            print_document(self, checklist(chosen, self._language, codes), made_with())

        self._coding.make([wanted.address for wanted in chosen if wanted.address], put_out)

    def keepsake(self) -> object | None:
        """Words, organ, order and the instrument one is on."""
        current = self.table.current()
        header = self.table.horizontalHeader()
        return (
            self.bar.words.text(),
            self.bar.kinds.currentData(),
            header.sortIndicatorSection(),
            header.sortIndicatorOrder(),
            current.key if current is not None else None,
        )

    def receive(self, keepsake: object) -> None:
        """Take over what was kept."""
        if isinstance(keepsake, tuple):
            words, organ, column, order, current = keepsake
            self.bar.words.setText(words)
            self.bar.kinds.setCurrentIndex(max(0, self.bar.kinds.findData(organ)))
            self.table.sort_by(column, order)
            self.table.go_to(current)

    # -- what the widgets tell us ----------------------------------------

    def _on_selected(self) -> None:
        count = len(self.table.chosen_rows())
        if count > 1:
            self.bar.export.setText(say(mark("missing", "Export {count} selected…"), count=count))
        else:
            self.bar.export.setText(say(mark("sheet", "Export…")))
        self.bar.export.setAccessibleName(self.bar.export.text())

    def _on_coded(self, done: int, of: int) -> None:
        self.bar.export.setEnabled(done == of)
        if done < of:
            words = mark("missing", "Making codes: {done} of {count}")
            self.bar.export.setText(say(words, done=done, count=of))
        else:
            self._on_selected()

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._one.address.text())
        self.said.emit(say(mark("window", "Copied: {address}"), address=self._one.address.text()))

    def _on_bring(self) -> None:
        wanted = self.table.current()
        if wanted is None:
            return
        title = say(mark("missing", "Import the text of {symbol}"), symbol=self._named(wanted))
        kinds = say(mark("commands", "Texts (*.txt);;All files (*)"))
        file, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if file:
            self.import_wanted.emit(Path(file), str(wanted.key))

    # -- building ------------------------------------------------------------

    def _columns(self) -> list[Column]:
        language = self._language
        return [
            Column(
                say(mark("missing", "Symbol")),
                lambda wanted: key_name(wanted.key),
                lambda wanted: (wanted.key.is_own, _natural(wanted.key.symbol)),
                176,
            ),
            Column(
                say(mark("missing", "Title or subject")),
                lambda wanted: wanted.title(language),
                lambda wanted: (not wanted.title(language), wanted.title(language), wanted.key),
                0,
            ),
            Column(
                say(mark("missing", "Organ")),
                lambda wanted: named(ORGANS, wanted.organ),
                lambda wanted: (not wanted.organ, named(ORGANS, wanted.organ), wanted.key),
                150,
                spared=1,
            ),
            Column(
                say(mark("missing", "Date")),
                lambda wanted: day(wanted.date),
                lambda wanted: (wanted.date or "", wanted.key),
                164,
                spared=2,
            ),
            Column(
                say(mark("missing", "Passages")),
                lambda wanted: str(wanted.passages),
                lambda wanted: (wanted.passages, _reversed(wanted.key.symbol)),
                112,
                is_number=True,
            ),
        ]

    def _fill(self) -> None:
        organs: dict[str, int] = {}
        for wanted in self._missing:
            organs[wanted.organ or ""] = organs.get(wanted.organ or "", 0) + 1
        every = say(mark("missing", "All organs ({count})"), count=len(self._missing))
        offered: list[tuple[str, object]] = [(every, None)]
        for organ, count in sorted(organs.items(), key=lambda one: -one[1]):
            name = named(ORGANS, organ) or say(mark("missing", "Organ not known"))
            offered.append((f"{name} ({count})", organ))
        self.bar.offer_kinds(offered)
        self.bar.export.setEnabled(bool(self._missing))

    def _connect(self) -> None:
        self.bar.changed.connect(self._show)
        self.table.chosen.connect(self._show_one)
        self.table.selected.connect(self._on_selected)
        self.table.wanted.connect(lambda wanted, _apart: self.instrument_wanted.emit(wanted.key))
        self._coding.progressed.connect(self._on_coded)
        self._one.copy_address.clicked.connect(self._on_copy)
        self._one.bring.clicked.connect(self._on_bring)
        self._one.place_wanted.connect(self.place_wanted)

    # -- in detail -------------------------------------------------------------

    def _show(self) -> None:
        terms = [folded for word in self.bar.words.text().split() if (folded := fold_text(word))]
        organ = self.bar.kinds.currentData()
        found = [
            wanted
            for wanted in self._missing
            if (organ is None or (wanted.organ or "") == organ)
            and all(term in self._folded[wanted.key] for term in terms)
        ]
        self.table.show_rows(found)
        total = len(self._missing)
        if len(found) == total:
            words = mark("missing", "{count} instruments are cited whose text is not in the library.")
        else:
            words = mark("missing", "{count} of {total} instruments")
        self.bar.show_headline(say(words, count=len(found), total=total))
        if not total:
            self.show_emptiness(say(mark("missing", "Nothing is missing.")))
        elif not found:
            self.show_emptiness(say(mark("missing", "No instrument fits. Other words may.")))
        else:
            self.show_emptiness("")

    def _show_one(self, wanted: Wanted | None) -> None:
        if wanted is not None:
            self._one.show_one(wanted, self._desk.lookup.passages(wanted.key))

    def _to_export(self) -> list[Wanted]:
        """The instruments selected when there are several, else all on show."""
        chosen = self.table.chosen_rows()
        return chosen if len(chosen) > 1 else list(self.table.rows())

    def _named(self, wanted: Wanted) -> str:
        """Its symbol, or its title when it has none."""
        title = wanted.title(self._language)
        return title if wanted.key.is_own and title else key_name(wanted.key)

    def _headings(self) -> list[str]:
        return [
            *(column.title for column in self._columns()[:4]),
            self._one.address.accessibleName(),
            self._columns()[4].title,
            say(mark("missing", "Cited in")),
        ]

    def _folded_of(self, wanted: Wanted) -> str:
        """What a filter looks in."""
        titles = wanted.instrument.titles.values() if wanted.instrument is not None else ()
        symbol = "" if wanted.key.is_own else f"{wanted.key.symbol} {wanted.key.display()}"
        words = [symbol, *titles, named(ORGANS, wanted.organ), day(wanted.date), wanted.date or ""]
        return "\n".join(map(fold_text, words))


def _natural(symbol: str) -> list[tuple[int, int, str]]:
    """For sorting symbols: numbers by their value."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.split(r"(\d+)", symbol)
        if part
    ]


def _reversed(symbol: str) -> tuple[int, ...]:
    """For sorting downwards what stands upwards among equals."""
    return tuple(-ord(sign) for sign in symbol)
