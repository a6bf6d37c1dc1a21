"""Set a paper as a Word document with real headings, hanging labels, tables and page numbers."""

from __future__ import annotations

from datetime import date

from vademecum.services.papers.paper import (
    Break,
    Element,
    Heading,
    Lines,
    Paper,
    PaperSize,
    Paragraph,
    RunKind,
    Style,
    Table,
    TableKind,
)
from vademecum.services.word_file import PLAIN, Look, Stand, WordFile
from vademecum.services.word_file import Paragraph as WordParagraph

_QUIET = Look(quiet=True)
_LOOKS = {
    RunKind.PLAIN: PLAIN,
    RunKind.STRONG: Look(bold=True),
    RunKind.QUIET: _QUIET,
    RunKind.MARK: Look(raised=True),
    RunKind.NUMBER: Look(bold=True, raised=True),
    RunKind.HINT: PLAIN,
}
_STYLES = {Style.QUOTE: "Quote", Style.SOURCE: "Caption", Style.NOTE: "Body Text 3"}
_PAGES = {
    PaperSize.A4: (210, 297, 20),
    PaperSize.LETTER: (215.9, 279.4, 20),
    PaperSize.A5: (148, 210, 14),
    PaperSize.A5_BOOKLET: (148, 210, 14),
}
"""Width, height and margin in millimetres. Word folds pages of A5 into a booklet when it prints them."""
GAP, NAME_GAP, SHORT_GAP = "_" * 10, "_" * 34, "_" * 6
_STEP = 26.0
"""Points between a label and its text, and between the steps of an indent."""
_WRITING = 24.0
"""Points between lines to write on."""


def docx_of(paper: Paper, size: PaperSize, day: date) -> bytes:
    """The file; the same paper on the same day always gives the same bytes."""
    return _Setting(paper, size, day).data()


class _Setting:
    """Sets one paper."""

    def __init__(self, paper: Paper, size: PaperSize, day: date) -> None:
        self._paper = paper
        self._file = WordFile(paper.title, day)
        self._file.page(*_PAGES[size])
        is_small = size in (PaperSize.A5, PaperSize.A5_BOOKLET)
        body = 9.5 if is_small else 11.0
        self._file.set_type(
            [
                ("Normal", body, False),
                ("Quote", body, False),
                ("Caption", body - 1.5, False),
                ("Body Text 3", body - 2, False),
                ("Title", body + (5 if is_small else 8), True),
                ("Heading 1", body + 4, True),
                ("Heading 2", body + 2.5, True),
                ("Heading 3", body + 1, True),
                ("Heading 4", body, True),
            ]
        )
        self._file.foot(paper.foot, paper.page, paper.lang)
        self._is_on_new_page = False

    def data(self) -> bytes:
        paper = self._paper
        self._file.line("Title", paper.title, paper.lang)
        for fact in paper.facts:
            self._file.line("", fact, paper.lang, _QUIET)
        for element in paper.elements:
            self._element(element)
        return self._file.data()

    def _element(self, element: Element) -> None:
        # What follows a break is always a heading.
        new_page, self._is_on_new_page = self._is_on_new_page, False
        match element:
            case Heading(text, level, lang):
                stand = Stand(before=14 if level <= 2 else 10, after=4, is_on_new_page=new_page)
                heading = self._file.paragraph(f"Heading {max(1, min(level, 4))}", lang, stand=stand)
                heading.say(text, PLAIN, lang)
            case Paragraph():
                self._paragraph(element)
            case Lines(count):
                for number in range(count):
                    last = number + 1 == count
                    self._file.paragraph("", stand=_lines(is_last=last))
            case Table():
                self._table(element)
            case Break():
                self._is_on_new_page = True

    def _paragraph(self, paragraph: Paragraph) -> None:
        made = self._file.paragraph(
            _STYLES.get(paragraph.style, ""), paragraph.lang or self._paper.lang, stand=_stand(paragraph)
        )
        self._say(made, paragraph)

    def _say(self, made: WordParagraph, paragraph: Paragraph, *, is_cell: bool = False) -> None:
        lang = paragraph.lang or self._paper.lang
        strong = paragraph.style is Style.QUESTION
        if paragraph.label:
            made.say(paragraph.label, Look(raised=paragraph.style is Style.NOTE), lang)
            made.tab()
        gap = SHORT_GAP if is_cell else NAME_GAP if paragraph.style is Style.GUIDE else GAP
        for run in paragraph.runs:
            if run.kind is RunKind.GAP:
                made.say(gap, PLAIN, lang)
            else:
                is_strong = strong and run.kind is RunKind.PLAIN
                made.say(run.text, Look(bold=True) if is_strong else _LOOKS[run.kind], lang)

    def _table(self, table: Table) -> None:
        rows = []
        for row in table.rows:
            cells = []
            for cell in row:
                stand = Stand(_STEP * 0.8 * bool(cell.label), _STEP * 0.8 * bool(cell.label), 0, 0)
                made = self._file.loose("", cell.lang or self._paper.lang, stand=stand)
                self._say(made, cell, is_cell=True)
                cells.append(made)
            rows.append(cells)
        self._file.table(
            rows,
            table.widths,
            is_box=table.kind is TableKind.BOX,
            has_lines=table.kind is TableKind.PLAIN,
            has_header=table.has_header,
            is_from_the_right=self._paper.lang == "ar",
        )


def _stand(paragraph: Paragraph) -> Stand:
    """Labels hang into the room before the text; items stand a step further in."""
    labelled = bool(paragraph.label)
    after = 2.0 if paragraph.style is Style.NOTE else 6.0
    before = 8.0 if paragraph.style in (Style.QUESTION, Style.QUIET) else None
    step = _STEP * 0.7 if paragraph.style is Style.NOTE else _STEP
    return Stand(
        step * (paragraph.indent + labelled),
        step if labelled else 0,
        before,
        after,
        keeps_next=paragraph.style in (Style.QUESTION, Style.GUIDE),
    )


def _lines(*, is_last: bool) -> Stand:
    after = 10 if is_last else 0
    return Stand(before=0, after=after, leading=_WRITING, has_line=True, keeps_next=not is_last)
