"""Paragraphs, runs and lists of a Word document, made fast: python-docx searches its styles for each one."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from vademecum.services.notebook.exchange.about import About

if TYPE_CHECKING:
    from docx.document import Document

_STYLES = (
    "Title",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Quote",
    "List Bullet",
    "List Bullet 2",
    "List Bullet 3",
    "List Number",
    "List Number 2",
    "List Number 3",
    "Caption",
    "macro",
)
_EAST_ASIAN = {"zh": "SimSun"}
_BORDERS = {
    "yellow": "E0B93C",
    "green": "6FAE6C",
    "blue": "5C9FD1",
    "pink": "D97BA4",
    "purple": "9A7CC9",
}
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""No file in a zip can be older."""
_DEEPEST_LIST = 3


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    quiet: bool = False


PLAIN = Look()


class WordFile:
    """Collects paragraphs, then writes the file."""

    def __init__(self, about: About, title: str) -> None:
        # Imported when a Word file is made: nothing else waits for it.
        import docx
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._document: Document = docx.Document()
        self._make, self._qn = OxmlElement, qn
        self._ids = {name: self._document.styles[name].style_id for name in _STYLES}
        self._body = self._document.element.body
        self._last = self._body.sectPr
        self._describe(about, title)

    def paragraph(self, style: str, lang: str = "", colour: str = "", number: int | None = None) -> Any:
        """Begin a paragraph at the end; `colour` draws a line beside it, `number` makes it part of a list."""
        paragraph = self._make("w:p")
        settings = self._make("w:pPr")
        if style:
            self._add(settings, "w:pStyle", val=self._ids[style])
        if number is not None:
            # The style counts through the document; this list counts by itself.
            counted = self._add(settings, "w:numPr")
            self._add(counted, "w:ilvl", val="0")
            self._add(counted, "w:numId", val=str(number))
        if colour in _BORDERS:
            line = self._add(self._add(settings, "w:pBdr"), "w:left", val="single", sz="24", space="8")
            line.set(self._qn("w:color"), _BORDERS[colour])
        if lang == "ar":
            self._add(settings, "w:bidi")
        paragraph.append(settings)
        self._last.addprevious(paragraph)
        return paragraph

    def say(self, paragraph: Any, words: str, look: Look = PLAIN, lang: str = "") -> None:
        """Add a run to a paragraph; line ends are breaks."""
        for number, line in enumerate(words.split("\n")):
            run = self._make("w:r")
            if look != PLAIN or lang:
                run.append(self._look(look, lang))
            if number:
                self._add(run, "w:br")
            text = self._make("w:t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(text)
            paragraph.append(run)

    def line(self, style: str, words: str, lang: str = "", look: Look = PLAIN, colour: str = "") -> None:
        """A paragraph of one run."""
        self.say(self.paragraph(style, lang, colour), words, look, lang)

    def list_style(self, depth: int, *, is_numbered: bool) -> str:
        """The style of an item of a list so deep, from 1."""
        name = "List Number" if is_numbered else "List Bullet"
        return name if depth <= 1 else f"{name} {min(depth, _DEEPEST_LIST)}"

    def new_count(self, style: str, start: int) -> int | None:
        """A list of a numbered style that begins to count anew; None when the style counts nothing."""
        numbering = self._document.part.numbering_part.element
        of_style = self._document.styles[style].element
        number = of_style.find(f".//{self._qn('w:numId')}")
        if number is None:
            return None
        counted = numbering.num_having_numId(int(number.get(self._qn("w:val"))))
        made = numbering.add_num(counted.abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(made.numId)

    def data(self) -> bytes:
        """The file; the same paragraphs always give the same bytes."""
        written = io.BytesIO()
        self._document.save(written)
        settled = io.BytesIO()
        with zipfile.ZipFile(written) as made, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as out:
            for name in made.namelist():
                entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(entry, made.read(name))
        return settled.getvalue()

    # -- in detail -------------------------------------------------------------

    def _describe(self, about: About, title: str) -> None:
        facts = self._document.core_properties
        facts.title, facts.author, facts.comments = title[:250], "", "Vademecum"
        facts.created = facts.modified = datetime.combine(about.day, time())
        facts.last_modified_by, facts.revision = "", 1
        normal = self._document.styles["Normal"].element
        fonts = normal.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(self._qn("w:eastAsia"), _EAST_ASIAN["zh"])
        # The theme's own fonts would win over the one that has every Chinese sign.
        fonts.attrib.pop(self._qn("w:eastAsiaTheme"), None)

    def _look(self, look: Look, lang: str) -> Any:
        settings = self._make("w:rPr")
        if look.code:
            fonts = self._add(settings, "w:rFonts")
            for part in ("ascii", "hAnsi", "cs"):
                fonts.set(self._qn(f"w:{part}"), "Courier New")
        for is_set, tag in ((look.bold, "w:b"), (look.italic, "w:i"), (look.struck, "w:strike")):
            if is_set:
                self._add(settings, tag)
        if look.quiet:
            self._add(settings, "w:color", val="666660")
            self._add(settings, "w:sz", val="18")
        if lang == "ar":
            self._add(settings, "w:rtl")
        if lang:
            spoken = self._add(settings, "w:lang")
            part = {"zh": "eastAsia", "ar": "bidi"}.get(lang, "val")
            spoken.set(self._qn(f"w:{part}"), {"zh": "zh-CN", "ar": "ar-SA", "en": "en-GB"}.get(lang, lang))
        return settings

    def _add(self, parent: Any, tag: str, **values: str) -> Any:
        child = self._make(tag)
        for name, value in values.items():
            child.set(self._qn(f"w:{name}"), value)
        parent.append(child)
        return child
