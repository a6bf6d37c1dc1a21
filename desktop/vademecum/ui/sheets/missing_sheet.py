"""Cited but not in the library: what is missing, who cites it, and how to fetch it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vademecum.domain.trouble import Trouble
from vademecum.services.desk import Desk
from vademecum.services.wanting import Wanted, missing_table
from vademecum.text.folding import fold_text
from vademecum.ui.catalogue import say
from vademecum.ui.names import KINDS, ORGANS, VERBS, day, key_name, named
from vademecum.ui.qr_picture import QrPicture
from vademecum.ui.sheets.linked_text import LinkedText
from vademecum.ui.sheets.missing_checklist import checklist, no_address
from vademecum.ui.sheets.rows_table import Column, RowsTable
from vademecum.ui.sheets.table_sheet import TableBar, TableSheet
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark

if TYPE_CHECKING:
    from vademecum.services.lens import Passage

_CODE = 124
"""Pixels of the code on the screen; a telephone reads it from an arm's length."""
_PASSAGES = 200
"""Citing passages that are shown of one instrument."""
_SENTENCE = 400
"""Code points of a sentence that are shown."""


class MissingDetail(QWidget):
    """One missing instrument: facts, address and code, what one can do, and the citing passages."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.code = QrPicture(_CODE, self)
        self.name = QLabel(self)
        self.subject = QLabel(self)
        self.facts = QLabel(self)
        self.address = QLineEdit(self)
        self.unaddressed = QLabel(self)
        self.copy_address = QPushButton(say(mark("missing", "Copy address")), self)
        self.bring = QPushButton(say(mark("missing", "Import its text…")), self)
        self.passages = LinkedText(theme, say(mark("missing", "Citing passages")), self)
        self._build()

    def show_facts(self, wanted: Wanted) -> None:
        """Show what is known of an instrument."""
        title = wanted.title(self._language)
        is_named_by_title = wanted.key.is_own and bool(title)
        self.name.setText(title if is_named_by_title else key_name(wanted.key))
        self.subject.setText("" if is_named_by_title else title)
        self.subject.setVisible(bool(self.subject.text()))
        kind = "treaty" if wanted.organ == "treaty" else wanted.key.series.value
        organ = "" if wanted.organ == "treaty" else named(ORGANS, wanted.organ)
        facts = [named(KINDS, kind), organ, day(wanted.date)]
        self.facts.setText("  ·  ".join(fact for fact in facts if fact))
        self.address.setText(wanted.address)
        self.address.setCursorPosition(0)
        self.address.setVisible(bool(wanted.address))
        self.copy_address.setVisible(bool(wanted.address))
        self.unaddressed.setText("" if wanted.address else no_address(wanted))
        self.unaddressed.setVisible(not wanted.address)
        self.code.show_code(wanted.address)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        look = self.name.font()
        look.setPixelSize(UI_PIXELS + 5)
        look.setBold(True)
        self.name.setFont(look)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for label in (self.name, self.subject, self.facts, self.unaddressed):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(selectable)
            label.setWordWrap(True)
        self.facts.setObjectName("quiet")
        self.unaddressed.setObjectName("quiet")
        self.address.setReadOnly(True)
        self.address.setAccessibleName(say(mark("missing", "Official address")))
        for button in (self.copy_address, self.bring):
            button.setAccessibleName(button.text())
        words.addWidget(self.name)
        words.addWidget(self.subject)
        words.addWidget(self.facts)
        words.addStretch(1)
        words.addWidget(self.address)
        words.addWidget(self.unaddressed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_address)
        buttons.addWidget(self.bring)
        buttons.addStretch(1)
        words.addLayout(buttons)
        top = QHBoxLayout()
        top.setContentsMargins(14, 14, 14, 10)
        top.setSpacing(14)
        top.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.passages, 1)


class MissingSheet(TableSheet):
    """Enter shows what is known of an instrument; a text imported for one takes it off the list."""

    def __init__(self, desk: Desk, theme: Theme, language: str) -> None:
        self._desk = desk
        self._language = language
        self._missing = desk.wanting.missing(language)
        self._folded = {wanted.key: self._folded_of(wanted) for wanted in self._missing}
        self._shown: tuple[Passage, ...] = ()
        columns = self._columns()
        bar = TableBar([c.title for c in columns], say(mark("missing", "Filter what is missing")))
        name = say(mark("missing", "Cited but not in the library"))
        table = RowsTable(columns, name, lambda wanted: wanted.key, lines=2)
        self._one = MissingDetail(theme, language)
        super().__init__(bar, table, self._one)
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
        try:
            if path.suffix.lower() == ".csv":
                write_whole(path, csv_bytes(missing_table(chosen, self._headings(), self._language)))
            else:
                write_document(path, checklist(chosen, self._language), made_with(), self.title)
        except Trouble as trouble:
            self._refuse(trouble)
            return
        words = mark("sheet", "{count} rows written to {name}.")
        self.said.emit(say(words, count=len(chosen), name=path.name))

    def print_out(self) -> None:
        """Print the checklist."""
        # Imported when something is printed.
        from vademecum.ui.export import made_with, print_document

        print_document(self, checklist(self._to_export(), self._language), made_with())

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

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._one.address.text())
        self.said.emit(say(mark("window", "Copied: {address}"), address=self._one.address.text()))

    def _on_bring(self) -> None:
        wanted = self.table.current()
        if wanted is None:
            return
        title = say(mark("missing", "Import the text of {symbol}"), symbol=self._one.name.text())
        kinds = say(mark("commands", "Texts (*.txt);;All files (*)"))
        file, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if file:
            self.import_wanted.emit(Path(file), str(wanted.key))

    def _on_pressed(self, target: str, apart: bool) -> None:
        kind, _, number = target.partition(":")
        if kind == "passage":
            self.place_wanted.emit(self._shown[int(number)].place, apart)

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
                is_spared=True,
            ),
            Column(
                say(mark("missing", "Date")),
                lambda wanted: day(wanted.date),
                lambda wanted: (wanted.date or "", wanted.key),
                164,
                is_spared=True,
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
        self._one.copy_address.clicked.connect(self._on_copy)
        self._one.bring.clicked.connect(self._on_bring)
        self._one.passages.pressed.connect(self._on_pressed)

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
        if wanted is None:
            return
        self._one.show_facts(wanted)
        self._shown = self._desk.lookup.passages(wanted.key)[:_PASSAGES]
        text = self._one.passages
        text.begin(self._language)
        heading = (
            say(mark("instrument", "Cited in 1 passage"))
            if wanted.passages == 1
            else say(mark("instrument", "Cited in {count} passages"), count=wanted.passages)
        )
        text.line(heading, bold=True, size=UI_PIXELS + 1)
        document = None
        for number, passage in enumerate(self._shown):
            if passage.place.document != document:
                document = passage.place.document
                text.line(passage.document_title, lang=document.lang, colour="quiet", top=8)
            self._show_passage(number, passage)
        if wanted.passages > len(self._shown):
            words = mark("missing", "The first {shown} are shown.")
            text.line(say(words, shown=len(self._shown)), colour="quiet", top=12)
        text.done()

    def _show_passage(self, number: int, passage: Passage) -> None:
        text, lang = self._one.passages, passage.place.lang
        text.line(top=8)
        text.link(_place_name(passage), f"passage:{number}", bold=True)
        if passage.verb:
            text.say(f"   {named(VERBS, passage.verb)}", colour="quiet")
        text.line(leading=1.65)
        words, done = passage.sentence, 0
        for start, end in sorted(passage.marks):
            if start >= done and end <= _SENTENCE:
                text.say(words[done:start], lang=lang)
                text.say(words[start:end], lang=lang, ground="found")
                done = end
        text.say(words[done:_SENTENCE] + ("…" if len(words) > _SENTENCE else ""), lang=lang)

    def _to_export(self) -> list[Wanted]:
        """The instruments selected when there are several, else all on show."""
        chosen = self.table.chosen_rows()
        return chosen if len(chosen) > 1 else list(self.table.rows())

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

    def _refuse(self, trouble: Exception) -> None:
        # Imported when something failed.
        from vademecum.ui.faults import words_of

        self.said.emit(words_of(trouble))


def _place_name(passage: Passage) -> str:
    """Where a passage stands, in few words."""
    if passage.place.block.startswith("fn_"):
        return say(mark("instrument", "Footnote {label}"), label=passage.label or "")
    if passage.label:
        return say(mark("instrument", "Paragraph {label}"), label=passage.label)
    if passage.heading_path:
        return passage.heading_path[-1]
    return say(mark("instrument", "Introduction"))


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
