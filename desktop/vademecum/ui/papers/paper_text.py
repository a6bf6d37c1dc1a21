"""Set a paper as one long column of text, as wide as its page; `paper_pages` cuts it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from vademecum.services.papers.paper import (
    Break,
    Element,
    Heading,
    Lines,
    Paper,
    Paragraph,
    Run,
    RunKind,
    Style,
    Table,
    TableKind,
)
from vademecum.ui.fonts import font
from vademecum.ui.papers.paper_style import PaperStyle

GAP, NAME_GAP, SHORT_GAP = "_" * 10, "_" * 30, "_" * 6
BULLET = "•"
INK, QUIET = QColor("#1c1c1a"), QColor("#63635c")
_SMALL = (Style.NOTE, Style.SOURCE, Style.QUIET)
_PADDING = 40


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a block of the column beside its words."""

    is_heading: bool = False
    keeps_next: bool = False
    """Whether what follows has to stand on the same page."""
    has_line: bool = False
    """Whether it is a line to write on."""
    is_on_new_page: bool = False


class PaperText:
    """The column."""

    def __init__(self, paper: Paper, style: PaperStyle) -> None:
        self.paper = paper
        self.style = style
        self.document = QTextDocument()
        self.tables: list[tuple[QTextTable, Table]] = []
        self._settings: list[Setting] = []
        self._is_first = True
        self._is_on_new_page = False
        self._gutter = style.step if has_gutter(paper) else 0.0
        self._fill()

    def setting(self, block: QTextBlock) -> Setting:
        """What is known of a block."""
        number = block.userState()
        return self._settings[number] if 0 <= number < len(self._settings) else Setting()

    # -- the whole ---------------------------------------------------------------

    def _fill(self) -> None:
        document, paper = self.document, self.paper
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(paper_font(paper.lang, self.style.body))
        options = QTextOption()
        options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(options)
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        size = self.style.title
        self._block(paper.lang, size, Setting(is_heading=True, keeps_next=True), after=size * 0.3)
        self._say(paper.title, paper.lang, size, bold=True)
        for place, fact in enumerate(paper.facts):
            is_last = place + 1 == len(paper.facts)
            keeping = Setting(keeps_next=True)
            self._block(paper.lang, self.style.body, keeping, after=self.style.body * (1.4 if is_last else 0))
            self._say(fact, paper.lang, self.style.body, colour=QUIET)
        for element, following in zip(paper.elements, (*paper.elements[1:], None), strict=True):
            self._element(element, following)
        self._cursor.endEditBlock()
        document.setTextWidth(self.style.measure)

    def _element(self, element: Element, following: Element | None) -> None:
        match element:
            case Heading(text, level, lang):
                size = self.style.heading(level)
                setting = Setting(is_heading=True, keeps_next=True, is_on_new_page=self._is_on_new_page)
                self._is_on_new_page = False
                before = self.style.body * (1.7 if level <= 1 else 1.1)
                self._block(lang, size, setting, before=before, after=self.style.body * 0.45)
                self._say(text, lang or self.paper.lang, size, bold=True)
            case Paragraph():
                self._paragraph(element, has_lines=isinstance(following, Lines))
            case Lines(count):
                for number in range(count):
                    is_last = number + 1 == count
                    setting = Setting(keeps_next=not is_last and count <= _TOGETHER, has_line=True)
                    after = self.style.body if is_last else 0
                    self._block("", self.style.body, setting, after=after, leading=self.style.writing)
            case Table():
                self._table(element)
            case Break():
                self._is_on_new_page = True

    # -- paragraphs ----------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph, *, has_lines: bool) -> None:
        lang = paragraph.lang or self.paper.lang
        style, kind = self.style, paragraph.style
        size = style.small if kind in _SMALL else style.body
        is_note = kind is Style.NOTE
        step = style.step * (0.6 if is_note else 1)
        left = (0 if is_note else self._gutter) + style.step * paragraph.indent
        left += step if is_note and paragraph.label else 0
        left = max(left, step) if paragraph.label else left
        left = 0 if kind in (Style.GUIDE, Style.QUESTION, Style.QUIET) else left
        hanging = step if paragraph.label else 0
        before = style.body * {Style.QUESTION: 1.1, Style.QUIET: 0.7}.get(kind, 0)
        after = style.body * (0.2 if is_note else 0.55)
        self._block(
            lang,
            size,
            Setting(keeps_next=kind is Style.GUIDE or has_lines),
            left=left,
            hanging=hanging,
            before=before,
            after=after,
        )
        self._runs(paragraph, lang, size, hanging)

    def _runs(
        self, paragraph: Paragraph, lang: str, size: int, hanging: float, *, is_cell: bool = False
    ) -> None:
        kind = paragraph.style
        if paragraph.label:
            # The bullet of the Chinese font is a speck.
            face = "en" if paragraph.label == BULLET else lang
            width = QFontMetricsF(paper_font(face, size)).horizontalAdvance(paragraph.label)
            self._say(paragraph.label, face, size)
            # What is wider than its room would be followed by the next stop, far away.
            hangs = width < hanging * 0.92 and lang != "ar"
            self._say("\t" if hangs else "\u00a0", lang, size)
        gap = SHORT_GAP if is_cell else NAME_GAP if kind is Style.GUIDE else GAP
        for run in paragraph.runs:
            self._run(run, kind, lang, size, gap)

    def _run(self, run: Run, kind: Style, lang: str, size: int, gap: str) -> None:
        quiet = QUIET if run.kind is RunKind.QUIET or kind in (Style.SOURCE, Style.GUIDE) else INK
        bold = run.kind is RunKind.STRONG or kind is Style.QUESTION
        match run.kind:
            case RunKind.GAP:
                self._say(gap, lang, size, colour=QUIET)
            case RunKind.MARK | RunKind.NUMBER:
                is_number = run.kind is RunKind.NUMBER
                self._say(run.text, lang, size, bold=is_number, raised=True)
            case _:
                self._say(run.text, lang, size, bold=bold, colour=quiet)

    # -- tables --------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(_PADDING)
        look.setTopMargin(self.style.body * 0.6)
        look.setBottomMargin(self.style.body)
        look.setLayoutDirection(_direction(self.paper.lang))
        # Qt does not set the columns of a table from the right.
        turn = -1 if self.paper.lang == "ar" else 1
        total, widths = sum(table.widths), table.widths[::turn]
        look.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * width / total) for width in widths]
        )
        look.setWidth(QTextLength(QTextLength.Type.FixedLength, self.style.measure))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        made = self._cursor.insertTable(len(table.rows), len(table.widths), look)
        for number, row in enumerate(table.rows):
            for column, cell in enumerate(row[::turn]):
                self._cursor = made.cellAt(number, column).firstCursorPosition()
                self._cell(cell, is_box=table.kind is TableKind.BOX)
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # The block behind a table has taken over what was said of the one before it.
        self._cursor.block().setUserState(-1)
        self._is_first = True
        self.tables.append((made, table))

    def _cell(self, cell: Paragraph, *, is_box: bool) -> None:
        lang = cell.lang or self.paper.lang
        size = self.style.body if is_box else round(self.style.body * 0.93)
        step = self.style.step * 0.75 if cell.label else 0
        self._is_first = True
        self._block(lang, size, Setting(), left=step, hanging=step)
        self._runs(cell, lang, size, step, is_cell=True)

    # -- in detail -------------------------------------------------------------------

    def _block(
        self,
        lang: str,
        size: int,
        setting: Setting,
        *,
        left: float = 0,
        hanging: float = 0,
        before: float = 0,
        after: float = 0,
        leading: int = 0,
    ) -> None:
        lang = lang or self.paper.lang
        look = QTextBlockFormat()
        look.setLineHeight(
            leading or self.style.leading(size, lang), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        direction = _direction(lang)
        look.setLayoutDirection(direction)
        if direction is Qt.LayoutDirection.RightToLeft:
            # Qt hangs nothing on the right.
            look.setRightMargin(left - hanging)
            hanging = 0
        else:
            look.setLeftMargin(left)
        look.setTextIndent(-hanging)
        if hanging:
            look.setTabPositions([QTextOption.Tab(hanging, QTextOption.TabType.LeftTab)])
        look.setTopMargin(before)
        look.setBottomMargin(after)
        if self._is_first:
            self._cursor.setBlockFormat(look)
            self._is_first = False
        else:
            self._cursor.insertBlock(look)
        self._cursor.block().setUserState(len(self._settings))
        self._settings.append(setting)
        self._cursor.setBlockCharFormat(self._characters(lang, size))

    def _say(
        self,
        words: str,
        lang: str,
        size: int,
        *,
        bold: bool = False,
        raised: bool = False,
        colour: QColor = INK,
    ) -> None:
        look = self._characters(lang, size)
        look.setForeground(colour)
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        if raised:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._cursor.insertText(words.replace("\n", "\u2028"), look)

    def _characters(self, lang: str, size: int) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(paper_font(lang, size))
        look.setForeground(INK)
        return look


_TOGETHER = 8
"""So many lines to write on stay on one page."""


def paper_font(lang: str, size: int) -> QFont:
    """A font of a paper; its digits stay the ones that the font's table of characters knows.

    Noto Sans SC shows other digits beside Latin letters (its feature `locl`), which look the same, but cannot
    be copied out of a PDF or searched in it.
    """
    made = font(lang, size)
    made.setFeature(QFont.Tag("locl"), 0)
    return made


def has_gutter(paper: Paper) -> bool:
    """Whether paragraphs of the paper have labels, for which all of its text leaves room."""
    return any(
        isinstance(one, Paragraph) and one.label and not one.indent and one.style is Style.BODY
        for one in paper.elements
    )


def _direction(lang: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if lang == "ar" else Qt.LayoutDirection.LeftToRight
