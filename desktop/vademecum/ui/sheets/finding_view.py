"""One finding of a draft in full: what is wrong, what is right, draft and source one above the other."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.checking.draft_report import marked_lines
from vademecum.services.checking.findings import Finding
from vademecum.ui.catalogue import say
from vademecum.ui.fonts import font
from vademecum.ui.own_viewport import own_viewport
from vademecum.ui.sheets.finding_list import LEVEL_COLOURS, heading_of, message_of
from vademecum.ui.theme import UI_PIXELS, Theme
from vademecum.words import mark


class FindingView(QWidget):
    """Shows a finding and what can be done about it."""

    source_wanted = Signal(Locator)
    instrument_wanted = Signal(Key)
    """What is known of the instrument, where its text is not held."""
    change_wanted = Signal(object)
    """The finding that is to be put right."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._finding: Finding | None = None
        self._text = ""
        """The draft that it is a finding of."""
        self._scale = 1.0
        self._words = QTextBrowser(self)
        self._source = QPushButton(say(mark("draft", "Show so&urce")), self)
        self._mend = QPushButton(say(mark("draft", "Put r&ight")), self)
        self._build(lang)
        self._source.clicked.connect(self._on_source)
        self._mend.clicked.connect(self._on_mend)

    def show_finding(self, finding: Finding | None, text: str) -> None:
        """Show a finding of a draft's text, or nothing."""
        self._finding, self._text = finding, text
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._words.setHtml(self._page(finding, text))
        self._source.setVisible(finding.place is not None or finding.key is not None)
        words = mark("draft", "Show so&urce") if finding.place else mark("draft", "Show what is &known")
        self._source.setText(say(words))
        self._mend.setVisible(finding.change is not None)
        added = finding.change is not None and finding.change.start == finding.change.end
        label = mark("draft", "&Add the source") if added else mark("draft", "Put r&ight")
        self._mend.setText(say(label))

    def dress(self, scale: float) -> None:
        """Set the finding so many times its usual size."""
        self._scale = scale
        look = self._words.font()
        look.setPixelSize(round(UI_PIXELS * scale))
        self._words.setFont(look)
        if self._finding is not None:
            self._words.setHtml(self._page(self._finding, self._text))

    def set_fresh(self, is_fresh: bool) -> None:
        """Say whether the finding still fits the draft: only then it can be put right."""
        self._mend.setEnabled(is_fresh)

    def _build(self, lang: str) -> None:
        own_viewport(self._words)
        self._words.setOpenLinks(False)
        self._words.setFont(font(lang, UI_PIXELS))
        self._words.setAccessibleName(say(mark("draft", "The finding in full")))
        self._words.setObjectName("finding")
        self._words.document().setDocumentMargin(12)
        self._source.setToolTip(say(mark("draft", "Open the passage beside the draft")))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 12, 10)
        buttons.addWidget(self._mend)
        buttons.addWidget(self._source)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words, 1)
        column.addLayout(buttons)
        self.hide()

    def _page(self, finding: Finding, text: str) -> str:
        colours = self._theme.colours
        level = getattr(colours, LEVEL_COLOURS[finding.level])
        mine, theirs = marked_lines(finding, text)
        lines = [
            f'<p style="margin:0 0 4px 0; color:{level}"><b>{escape(heading_of(finding))}</b></p>',
            f'<p style="margin:0 0 8px 0">{escape(message_of(finding))}</p>',
            self._row(say(mark("draft", "In the draft")), self._pieces(mine)),
        ]
        if finding.source_text:
            lines.append(self._row(say(mark("draft", "In the source")), self._pieces(theirs)))
        if finding.right and not finding.differences:
            lines.append(self._row(say(mark("draft", "Right")), f"<b>{escape(finding.right)}</b>"))
        return "".join(lines)

    def _row(self, label: str, words: str) -> str:
        quiet, small = self._theme.colours.quiet, round((UI_PIXELS - 2) * self._scale)
        return (
            f'<p style="margin:0; color:{quiet}; font-size:{small}px">{escape(label)}</p>'
            f'<p style="margin:0 0 6px 0">{words}</p>'
        )

    def _pieces(self, pieces: list[tuple[str, bool]]) -> str:
        """Words with those that differ on a ground of their own and underlined, not by colour alone."""
        ground = self._theme.colours.found
        look = f"background-color:{ground}; text-decoration:underline; font-weight:bold"
        return "".join(
            f'<span style="{look}">{escape(words)}</span>' if differs else escape(words)
            for words, differs in pieces
        ).replace("\n", "<br>")

    def _on_source(self) -> None:
        if self._finding is None:
            return
        if self._finding.place is not None:
            self.source_wanted.emit(self._finding.place)
        elif self._finding.key is not None:
            self.instrument_wanted.emit(self._finding.key.whole)

    def _on_mend(self) -> None:
        if self._finding is not None:
            self.change_wanted.emit(self._finding)
