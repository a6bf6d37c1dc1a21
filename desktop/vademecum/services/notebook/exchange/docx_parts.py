"""Paragraphs, runs and lists of a Word document.

python-docx keeps the package, the styles and the lists; paragraphs are written as text and parsed once, since
it searches its styles for each paragraph, which takes milliseconds.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from vademecum.services.notebook.exchange.about import About

if TYPE_CHECKING:
    from docx.document import Document

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EAST_ASIAN = "SimSun"
_TONGUES = {"zh": ("eastAsia", "zh-CN"), "ar": ("bidi", "ar-SA"), "en": ("val", "en-GB")}
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as XML; runs are added to it."""

    settings: str
    runs: list[str] = field(default_factory=list)

    def say(self, words: str, look: Look = PLAIN, lang: str = "") -> None:
        """Add words; line ends in them are breaks."""
        settings = _run_settings(look, lang)
        for number, line in enumerate(words.split("\n")):
            turn = "<w:br/>" if number else ""
            text = f'<w:t xml:space="preserve">{escape(line)}</w:t>'
            self.runs.append(f"<w:r>{settings}{turn}{text}</w:r>")


class WordFile:
    """Collects paragraphs, then writes the file."""

    def __init__(self, about: About, title: str) -> None:
        # Imported when a Word file is made: nothing else waits for it.
        import docx

        self._document: Document = docx.Document()
        self._paragraphs: list[Paragraph] = []
        self._style_id = lru_cache(maxsize=None)(self._find_style)
        self._lists: list[str] = []
        self._describe(about, title)

    def paragraph(self, style: str, lang: str = "", colour: str = "", number: int | None = None) -> Paragraph:
        """Begin a paragraph at the end; `colour` draws a line beside it, `number` makes it part of a list."""
        settings = f'<w:pStyle w:val="{self._style_id(style)}"/>' if style else ""
        if number is not None:
            # The style counts through the document; this list counts by itself.
            settings += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        if colour in _BORDERS:
            line = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{_BORDERS[colour]}"/>'
            settings += f"<w:pBdr>{line}</w:pBdr>"
        if lang == "ar":
            settings += "<w:bidi/>"
        made = Paragraph(f"<w:pPr>{settings}</w:pPr>")
        self._paragraphs.append(made)
        return made

    def line(self, style: str, words: str, lang: str = "", look: Look = PLAIN, colour: str = "") -> None:
        """A paragraph of one run."""
        self.paragraph(style, lang, colour).say(words, look, lang)

    def list_style(self, depth: int, *, is_numbered: bool) -> str:
        """The style of an item of a list so deep, from 1."""
        name = "List Number" if is_numbered else "List Bullet"
        return name if depth <= 1 else f"{name} {min(depth, _DEEPEST_LIST)}"

    def new_count(self, style: str, start: int) -> int | None:
        """A list of a numbered style that begins to count anew; None when the style counts nothing."""
        numbering = self._document.part.numbering_part.element
        settings = self._document.styles[style].element.pPr
        counted = settings.numPr.numId if settings is not None and settings.numPr is not None else None
        if counted is None:
            return None
        kind = numbering.num_having_numId(counted.val).abstractNumId.val
        number = len(numbering.num_lst) + len(self._lists) + 1
        first = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        self._lists.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{first}</w:num>')
        return number

    def data(self) -> bytes:
        """The file; the same paragraphs always give the same bytes."""
        self._put_in()
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

    def _put_in(self) -> None:
        # Imported when a Word file is made: see above.
        from docx.oxml.parser import parse_xml

        body = "".join(f"<w:p>{one.settings}{''.join(one.runs)}</w:p>" for one in self._paragraphs)
        last = self._document.element.body.sectPr
        for paragraph in parse_xml(f'<w:body xmlns:w="{_NAMESPACE}">{body}</w:body>'.encode()):
            last.addprevious(paragraph)
        lists = parse_xml(
            f'<w:numbering xmlns:w="{_NAMESPACE}">{"".join(self._lists)}</w:numbering>'.encode()
        )
        self._document.part.numbering_part.element.extend(list(lists))

    def _describe(self, about: About, title: str) -> None:
        # Imported when a Word file is made: see above.
        from docx.oxml.ns import qn

        facts = self._document.core_properties
        facts.title, facts.author, facts.comments = title[:250], "", "Vademecum"
        facts.created = facts.modified = datetime.combine(about.day, time())
        facts.last_modified_by, facts.revision = "", 1
        fonts = self._document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), _EAST_ASIAN)
        # The theme's own fonts would win over the one that has every Chinese sign.
        fonts.attrib.pop(qn("w:eastAsiaTheme"), None)

    def _find_style(self, name: str) -> str:
        return str(self._document.styles[name].style_id)


@lru_cache(maxsize=256)
def _run_settings(look: Look, lang: str) -> str:
    settings = ""
    if look.code:
        settings += '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
    for is_set, tag in ((look.bold, "b"), (look.italic, "i"), (look.struck, "strike")):
        settings += f"<w:{tag}/>" if is_set else ""
    if look.quiet:
        settings += '<w:color w:val="666660"/><w:sz w:val="18"/>'
    if lang == "ar":
        settings += "<w:rtl/>"
    if lang:
        part, spoken = _TONGUES.get(lang, ("val", lang))
        settings += f'<w:lang w:{part}="{escape(spoken)}"/>'
    return f"<w:rPr>{settings}</w:rPr>" if settings else ""
