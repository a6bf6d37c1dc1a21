"""Notes as a Word document with real headings, quotations and lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vademecum.domain.annotation import Annotation, Fit
from vademecum.services.notebook.exchange.about import About
from vademecum.services.notebook.exchange.chapters import Chapter, Entry
from vademecum.services.notebook.exchange.note_markdown import tokens_of
from vademecum.services.notebook.exchange.printable import printable
from vademecum.services.word_file import PLAIN, Look, Paragraph, WordFile

if TYPE_CHECKING:
    from markdown_it.token import Token

_QUIET = Look(quiet=True)
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def docx_of(chapters: Sequence[Chapter], about: About) -> bytes:
    """The file; deterministic."""
    file = WordFile(about.heading(), about.day)
    file.line("Title", about.heading())
    file.line("", about.provenance(chapters), look=_QUIET)
    for chapter in chapters:
        _chapter(file, chapter, about)
    return file.data()


def _chapter(file: WordFile, chapter: Chapter, about: About) -> None:
    file.line("Heading 1", chapter.title, chapter.lang)
    if chapter.symbol and chapter.symbol != chapter.title:
        file.line("", _with_address(chapter.symbol, chapter.address), look=_QUIET)
    part = ""
    for entry in chapter.entries:
        if (entry.headings or part or entry.fit is Fit.ORPHAN) and (above := about.part(entry)) != part:
            part = above
            file.line("Heading 2", part, chapter.lang if entry.headings else "")
        _entry(file, entry, chapter.lang, about)


def _entry(file: WordFile, entry: Entry, lang: str, about: About) -> None:
    item = entry.item
    colour = item.colour.value if isinstance(item, Annotation) and item.colour else ""
    if entry.title:
        file.line("Heading 3", entry.title)
    for line in entry.quote:
        file.line("Quote", line, lang, colour=colour)
    if entry.is_cited:
        file.line("Quote" if entry.quote else "", f"— {entry.source}", lang, _QUIET, colour)
    if entry.body:
        _Note(file).write(entry.body)
    facts = " · ".join(about.facts(entry))
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    file.line("", f"{facts}  {tags}".strip(), look=_QUIET)


def _with_address(words: str, address: str) -> str:
    return f"{words}  {address}" if address else words


@dataclass(slots=True)
class _List:
    """A list that is open."""

    style: str
    number: int | None


class _Note:
    """Sets one note's Markdown as paragraphs."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._lists: list[_List] = []
        self._quotes = 0
        self._is_first_of_item = False
        self._look = PLAIN
        self._cells = 0
        self._row: Paragraph | None = None

    def write(self, body: str) -> None:
        """Set the whole note."""
        for token in tokens_of(body):
            self._block(token)

    def _block(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._is_first_of_item = True
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case "heading_open" | "th_open" | "heading_close" | "th_close":
                self._look = replace(PLAIN, bold=token.nesting > 0)
            case "tr_open" | "tr_close":
                self._row, self._cells = self._file.paragraph("") if token.nesting > 0 else None, 0
            case "inline":
                self._inline(token)
            case "fence" | "code_block":
                paragraph = self._file.paragraph("macro")
                paragraph.say(printable(token.content).rstrip("\n"), Look(code=True))
            case "hr":
                self._file.line("", "* * *", look=_QUIET)

    def _open_list(self, token: Token) -> None:
        is_numbered = token.type == "ordered_list_open"
        style = self._file.list_style(len(self._lists) + 1, is_numbered=is_numbered)
        start = token.attrGet("start")
        first = start if isinstance(start, int) and 0 <= start < 1_000_000 else 1
        self._lists.append(_List(style, self._file.new_count(style, first) if is_numbered else None))

    def _inline(self, token: Token) -> None:
        paragraph = self._row if self._row is not None else self._paragraph()
        if self._row is not None:
            if self._cells:
                paragraph.say(" | ")
            self._cells += 1
        look, links = self._look, list[str]()
        for part in token.children or ():
            if part.type == "link_open":
                links.append(str(part.attrGet("href") or ""))
            elif part.type == "link_close":
                self._close_link(paragraph, links.pop(), token.content, look)
            elif part.type in _BREAKS:
                paragraph.say(_BREAKS[part.type], look)
            elif part.nesting:
                look = self._turned(look, part)
            elif part.content:
                words = printable(part.content)
                paragraph.say(words, replace(look, code=look.code or part.type == "code_inline"))

    def _turned(self, look: Look, part: Token) -> Look:
        """The look from an opening or closing sign on."""
        is_open = part.nesting > 0
        match part.type.rpartition("_")[0]:
            case "strong":
                return replace(look, bold=is_open or self._look.bold)
            case "em":
                return replace(look, italic=is_open)
            case _:
                return replace(look, struck=is_open)

    def _close_link(self, paragraph: Paragraph, address: str, content: str, look: Look) -> None:
        """A link is its words, and its address behind them unless these are the same."""
        if f"<{address}>" not in content:
            paragraph.say(f" ({printable(address)})", look)

    def _paragraph(self) -> Paragraph:
        if self._lists and self._is_first_of_item:
            self._is_first_of_item = False
            opened = self._lists[-1]
            return self._file.paragraph(opened.style, number=opened.number)
        return self._file.paragraph("Quote" if self._quotes else "")
