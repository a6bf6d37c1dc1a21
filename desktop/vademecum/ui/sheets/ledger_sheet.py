"""The footnote ledger: a document's footnotes as a table, with what each says and where it leads."""

from __future__ import annotations

from vademecum.domain.citation import Citation
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.desk import Desk
from vademecum.services.ledger import Ledger, LedgerRow, ledger_table
from vademecum.ui.catalogue import say
from vademecum.ui.faults import words_of
from vademecum.ui.names import key_name
from vademecum.ui.sheets.ledger_words import (
    SOURCE_KINDS,
    first_of,
    kinds_of,
    paragraphs_of,
    place_of,
    sentence_on,
)
from vademecum.ui.sheets.linked_text import LinkedText
from vademecum.ui.sheets.rows_table import Column, RowsTable
from vademecum.ui.sheets.table_sheet import TableBar, TableSheet
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark


class LedgerSheet(TableSheet):
    """Enter leads to a footnote's mark in the text; a citation in it leads where it would there."""

    def __init__(self, desk: Desk, theme: Theme, language: str, place: Locator | Key) -> None:
        """Open the ledger of a document; raise `UnknownDocument` when it is not on the shelf."""
        lang = place.lang if isinstance(place, Locator) else None
        self._document = desk.reading.demand(place.key if isinstance(place, Locator) else place, lang)
        self._ledger: Ledger = desk.ledgers.of(self._document)
        self._desk = desk
        self._theme = theme
        self._language = language
        columns = self._columns()
        bar = TableBar([c.title for c in columns], say(mark("ledger", "Filter the footnotes")))
        table = RowsTable(columns, say(mark("ledger", "Footnotes")), lambda row: (row.id, row.order), lines=2)
        self._text = LinkedText(theme, say(mark("ledger", "The footnote")))
        super().__init__(bar, table, self._text)
        self._fill()
        self._connect()
        self._show()

    # -- what others may ask ---------------------------------------------

    @property
    def title(self) -> str:
        """Its name."""
        return say(mark("ledger", "Footnotes: {title}"), title=self._document.head.title)

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return "ledger"

    @property
    def address(self) -> str:
        """The words that open it again."""
        return f"ledger {self._document.locator}"

    @property
    def subject(self) -> Locator | None:
        """The document whose footnotes these are."""
        return self._document.locator

    @property
    def can_export(self) -> bool:
        """Whether there is a footnote."""
        return bool(self._ledger.rows)

    def set_again(self) -> None:
        """Set the table and the footnote in another size."""
        super().set_again()
        self._text.scale = self.scale
        self._show_row(self.table.current())

    def copy(self) -> None:
        """Copy the footnotes selected: with their marks as text, and as a table."""
        if self._text.textCursor().hasSelection() and self._text.hasFocus():
            self._text.copy()
        elif self.table.hasFocus():
            rows = self.table.chosen_rows()
            columns = self._columns()
            cells = [[column.words(row) for column in columns] for row in rows]
            self.copy_table([column.title for column in columns], cells)
        else:
            super().copy()

    def export(self) -> None:
        """Ask for a file and write the footnotes on show into it."""
        # Imported when something is exported: files and their kinds.
        from vademecum.services.exporting import CannotExport, csv_bytes, write_whole
        from vademecum.ui.export import ask_where

        name = _file_name(self._document.head.key, say(mark("ledger", "Footnotes")))
        path = ask_where(self, say(mark("ledger", "Export the footnotes")), name, ("csv",))
        if path is None:
            return
        rows = list(self.table.rows())
        headings = [
            *(column.title for column in self._columns()),
            say(mark("ledger", "Cites")),
        ]
        table = ledger_table(self._ledger, rows, headings, lambda kind: say(SOURCE_KINDS[kind]))
        try:
            write_whole(path, csv_bytes(table))
        except CannotExport as trouble:
            self.said.emit(words_of(trouble))
            return
        self.said.emit(say(mark("sheet", "{count} rows written to {name}."), count=len(rows), name=path.name))

    def keepsake(self) -> object | None:
        """Words, kind, order and the footnote one is on."""
        current = self.table.current()
        header = self.table.horizontalHeader()
        return (
            self.bar.words.text(),
            self.bar.kinds.currentIndex(),
            header.sortIndicatorSection(),
            header.sortIndicatorOrder(),
            (current.id, current.order) if current is not None else None,
        )

    def receive(self, keepsake: object) -> None:
        """Take over what was kept."""
        if isinstance(keepsake, tuple):
            words, kind, column, order, current = keepsake
            self.bar.words.setText(words)
            self.bar.kinds.setCurrentIndex(kind)
            self.table.sort_by(column, order)
            self.table.go_to(current)

    # -- what the widgets tell us ----------------------------------------

    def _on_wanted(self, row: LedgerRow, apart: bool) -> None:
        self.place_wanted.emit(self._ledger.locator(row), apart)

    def _on_pressed(self, target: str, apart: bool) -> None:
        kind, _, rest = target.partition(":")
        row = self.table.current()
        if kind == "note":
            self._go_to(rest)
        elif kind == "place":
            place = row.marks[int(rest)]
            head = self._document.head
            span = (place.offset, place.offset)
            self.place_wanted.emit(Locator(head.key, head.lang, place.block, span), apart)
        elif kind == "text":
            self.place_wanted.emit(Locator(self._document.head.key, self._document.head.lang, row.id), apart)
        elif kind == "cite":
            citation: Citation = row.citations[int(rest)]
            found = self._desk.reading.place(citation.key)
            if found is not None:
                self.place_wanted.emit(found, apart)
            else:
                self.instrument_wanted.emit(citation.key)

    # -- building ------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column(say(mark("ledger", "Footnote")), lambda row: row.marker, lambda row: row.marker_order, 96),
            Column(
                say(mark("ledger", "Paragraph")),
                paragraphs_of,
                lambda row: (row.marks[0].row if row.marks else 1 << 60, row.order),
                100,
            ),
            Column(
                say(mark("ledger", "Kind of source")),
                kinds_of,
                lambda row: (kinds_of(row), row.marker_order),
                140,
                spared=1,
            ),
            Column(
                say(mark("ledger", "Text")),
                lambda row: row.text or say(mark("ledger", "its text is missing")),
                lambda row: (row.text, row.marker_order),
                0,
            ),
            Column(
                say(mark("ledger", "First in footnote")),
                lambda row: first_of(self._ledger, row),
                lambda row: (not row.before, self._first_order(row), row.marker_order),
                140,
                spared=2,
            ),
        ]

    def _fill(self) -> None:
        rows = self._ledger.rows
        kinds: list[tuple[str, object]] = [
            (say(mark("ledger", "All kinds ({count})"), count=len(rows)), None)
        ]
        for kind, count in self._ledger.counts.items():
            kinds.append((f"{say(SOURCE_KINDS[kind])} ({count})", kind))
        self.bar.offer_kinds(kinds)
        self.bar.export.setEnabled(bool(rows))

    def _connect(self) -> None:
        self.bar.changed.connect(self._show)
        self.table.chosen.connect(self._show_row)
        self.table.wanted.connect(self._on_wanted)
        self._text.pressed.connect(self._on_pressed)

    # -- in detail -------------------------------------------------------------

    def _show(self) -> None:
        found = self._ledger.filtered(self.bar.words.text(), self.bar.kinds.currentData())
        self.table.show_rows(found)
        total = len(self._ledger.rows)
        head = self._document.head
        if len(found) == total:
            words = say(mark("ledger", "Footnotes of {title}"), title=head.title)
        else:
            words = say(mark("ledger", "{count} of {total} footnotes"), count=len(found), total=total)
        self.bar.show_headline(words, head.title)
        if not total:
            self.show_emptiness(say(mark("ledger", "This document has no footnotes.")))
        elif not found:
            self.show_emptiness(say(mark("ledger", "No footnote fits. Other words or another kind may.")))
        else:
            self.show_emptiness("")

    def _show_row(self, row: LedgerRow | None) -> None:
        text, lang = self._text, self._document.head.lang
        text.begin(self._language)
        if row is not None:
            heading = say(mark("ledger", "Footnote {marker}"), marker=row.marker)
            text.line(heading, size=UI_PIXELS + 4, bold=True)
            text.line(kinds_of(row), colour="quiet")
            self._show_marks(row)
            self._show_words(row, lang)
            self._show_before(row)
        text.done()

    def _show_marks(self, row: LedgerRow) -> None:
        text = self._text
        if not row.marks:
            text.line(say(mark("ledger", "Its mark does not stand in the text.")), colour="alarm")
            return
        text.line(say(mark("ledger", "Its mark stands in:")) + " ", colour="quiet")
        for number, place in enumerate(row.marks):
            if number:
                text.say("  ·  ", colour="quiet")
            text.link(place_of(place, self._language), f"place:{number}")

    def _show_words(self, row: LedgerRow, lang: str) -> None:
        text = self._text
        if not row.id:
            text.line(
                say(mark("ledger", "The text of this footnote is missing in the source.")),
                colour="alarm",
                top=12,
            )
            return
        text.line(top=12, leading=1.75)
        done = 0
        for number, citation in enumerate(row.citations):
            if citation.start >= done:
                text.say(row.text[done : citation.start], lang=lang)
                text.link(row.text[citation.start : citation.end], f"cite:{number}", lang=lang)
                done = citation.end
        text.say(row.text[done:], lang=lang)

    def _show_before(self, row: LedgerRow) -> None:
        text = self._text
        for one in row.before:
            colour = "ink" if one.traced.why is None else "alarm"
            text.line(sentence_on(self._ledger, one), top=14, colour=colour)
            if len(row.before) > 1:
                text.line(
                    row.text[one.start : one.end], lang=self._document.head.lang, colour="quiet", left=14
                )
            if one.place:
                text.line(say(mark("ledger", "Place in it: {place}"), place=one.place), colour="quiet")
            first = self._ledger.row(one.traced.first)
            if first is not None and first is not row:
                text.line(left=14, top=4, leading=1.7)
                text.link(f"{first.marker}", f"note:{first.id}", bold=True)
                text.say(f"  {first.text}", lang=self._document.head.lang)
        again = [
            other
            for other in self._ledger.rows
            if other is not row and any(one.traced.first == row.id for one in other.before if row.id)
        ]
        if again:
            text.line(
                say(mark("ledger", "Its source stands again in footnotes:")) + " ", top=14, colour="quiet"
            )
            for number, other in enumerate(again):
                if number:
                    text.say(", ", colour="quiet")
                text.link(other.marker, f"note:{other.id}")

    def _go_to(self, block_id: str) -> None:
        """Bring another footnote; the filter gives way when it hides it."""
        row = self._ledger.row(block_id)
        if row is None:
            return
        if not self.table.go_to((row.id, row.order)):
            self.bar.words.clear()
            self.bar.kinds.setCurrentIndex(0)
            self.table.go_to((row.id, row.order))

    def _first_order(self, row: LedgerRow) -> tuple[int, int, str, int]:
        first = self._ledger.row(row.before[0].traced.first) if row.before else None
        return first.marker_order if first is not None else (9, 0, "", 0)


def _file_name(key: Key, word: str) -> str:
    """A name for a file, without signs that a file system forbids."""
    name = word if key.is_own else f"{word} {key_name(key)}"
    return "".join(sign if sign not in '\\/:*?"<>|' else "-" for sign in name)
