"""A Word document: paragraphs, runs, lists, tables, the page and its foot.

python-docx keeps the package, the styles and the lists; paragraphs are written as text and parsed once, since
it searches its styles for each paragraph, which takes milliseconds.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from docx.document import Document

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EAST_ASIAN, _EAST_ASIAN_BOLD = "SimSun", "SimHei"
_ARABIC = "Arial"
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
_LINE = "B4B4AC"
"""Colour of the lines that one writes on."""
TWIPS = 20
"""Of a point; Word measures in them."""
_MM = 56.693
"""Twips of a millimetre."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    quiet: bool = False
    raised: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a paragraph stands; measures in points."""

    indent: float = 0
    hanging: float = 0
    """So far its first line begins before the others."""
    before: float | None = None
    after: float | None = None
    leading: float = 0
    """The height of its line; 0: as the style says."""
    keeps_next: bool = False
    is_on_new_page: bool = False
    has_line: bool = False
    """Whether a line to write on is drawn under it."""


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

    def tab(self) -> None:
        """Go on at the next stop."""
        self.runs.append("<w:r><w:tab/></w:r>")

    @property
    def xml(self) -> str:
        return f"<w:p>{self.settings}{''.join(self.runs)}</w:p>"


class WordFile:
    """Collects paragraphs, then writes the file."""

    def __init__(self, title: str, day: date) -> None:
        # Imported when a Word file is made: nothing else waits for it.
        import docx

        self._document: Document = docx.Document()
        self._parts: list[Paragraph | str] = []
        self._style_id = lru_cache(maxsize=None)(self._find_style)
        self._lists: list[str] = []
        self._width = 0
        self._describe(title, day)

    def paragraph(
        self,
        style: str,
        lang: str = "",
        colour: str = "",
        number: int | None = None,
        stand: Stand | None = None,
    ) -> Paragraph:
        """Begin a paragraph at the end; `colour` draws a line beside it, `number` makes it part of a list."""
        made = self.loose(style, lang, colour, number, stand)
        self._parts.append(made)
        return made

    def loose(
        self,
        style: str,
        lang: str = "",
        colour: str = "",
        number: int | None = None,
        stand: Stand | None = None,
    ) -> Paragraph:
        """A paragraph that stands nowhere yet, as for the cell of a table."""
        at = stand or Stand()
        settings = f'<w:pStyle w:val="{self._style_id(style)}"/>' if style else ""
        settings += "<w:keepNext/>" * at.keeps_next + "<w:pageBreakBefore/>" * at.is_on_new_page
        if number is not None:
            # The style counts through the document; this list counts by itself.
            settings += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        if colour in _BORDERS:
            line = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{_BORDERS[colour]}"/>'
            settings += f"<w:pBdr>{line}</w:pBdr>"
        if at.has_line:
            rule = f'w:val="single" w:sz="4" w:space="1" w:color="{_LINE}"'
            settings += f"<w:pBdr><w:bottom {rule}/><w:between {rule}/></w:pBdr>"
        if at.hanging:
            settings += f'<w:tabs><w:tab w:val="left" w:pos="{_twips(at.indent)}"/></w:tabs>'
        if lang == "ar":
            settings += "<w:bidi/>"
        settings += _spacing(at)
        if at.indent or at.hanging:
            settings += f'<w:ind w:left="{_twips(at.indent)}" w:hanging="{_twips(at.hanging)}"/>'
        return Paragraph(f"<w:pPr>{settings}</w:pPr>")

    def line(self, style: str, words: str, lang: str = "", look: Look = PLAIN, colour: str = "") -> None:
        """A paragraph of one run."""
        self.paragraph(style, lang, colour).say(words, look, lang)

    def table(
        self,
        rows: Sequence[Sequence[Paragraph]],
        shares: Sequence[int],
        *,
        is_box: bool = False,
        has_lines: bool = True,
        has_header: bool = False,
        is_from_the_right: bool = False,
    ) -> None:
        """A table over the whole width, its columns as wide as their shares of it."""
        widths = [round(self._width * share / sum(shares)) for share in shares]
        rule = 'w:val="single" w:sz="4" w:space="0" w:color="8C8C84"'
        sides = (
            "".join(f"<w:{side} {rule}/>" for side in ("top", "left", "bottom", "right")) if is_box else ""
        )
        inner = f"<w:bottom {rule}/><w:insideH {rule}/>" if has_lines and not is_box else ""
        margins = "".join(
            f'<w:{side} w:w="{width}" w:type="dxa"/>'
            for side, width in (("top", 60), ("left", 80), ("bottom", 60), ("right", 80))
        )
        xml = (
            f"<w:tbl><w:tblPr>{'<w:bidiVisual/>' * is_from_the_right}"
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}{inner}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
            + "</w:tblGrid>"
        )
        for number, row in enumerate(rows):
            head = "<w:tblHeader/>" if has_header and not number else ""
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell.xml}</w:tc>'
                for cell, width in zip(row, widths, strict=True)
            )
            xml += f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"
        # Two tables in a row would grow together, and the last part of a text must be a paragraph.
        gap = self.loose("", stand=Stand(before=0, after=0, leading=6))
        self._parts.append(f"{xml}</w:tbl>{gap.xml}")

    def page(self, width: float, height: float, margin: float) -> None:
        """The size of the pages and what stays empty around the text, in millimetres."""
        # Imported when a Word file is made: see above.
        from docx.shared import Mm

        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = section.top_margin = Mm(margin)
        section.bottom_margin = Mm(margin)
        section.footer_distance = Mm(margin / 2)
        self._width = round((width - 2 * margin) * _MM)

    def foot(self, words: str, page: str, lang: str = "") -> None:
        """What stands under each page; `page` says its number, with `{page}` and `{pages}`."""
        # Imported when a Word file is made: see above.
        from docx.oxml.parser import parse_xml

        settings = _run_settings(Look(quiet=True), lang)
        first, _, rest = page.partition("{page}")
        between, _, last = rest.partition("{pages}")
        runs = Paragraph("")
        runs.say(words, Look(quiet=True), lang)
        runs.tab()
        for said, of in ((first, "PAGE"), (between, "NUMPAGES"), (last, "")):
            if said:
                runs.say(said, Look(quiet=True), lang)
            if of:
                runs.runs.append(
                    f'<w:fldSimple w:instr=" {of} "><w:r>{settings}<w:t>1</w:t></w:r></w:fldSimple>'
                )
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{self._width}"/></w:tabs>'
        turned = "<w:bidi/>" if lang == "ar" else ""
        xml = f'<w:p xmlns:w="{_NAMESPACE}"><w:pPr>{stop}{turned}</w:pPr>{"".join(runs.runs)}</w:p>'
        footer = self._document.sections[0].footer
        footer.is_linked_to_previous = False
        old = footer.paragraphs[0]._p  # noqa: SLF001 -- python-docx has no other door to the element
        old.addprevious(parse_xml(xml.encode()))
        footer._element.remove(old)  # noqa: SLF001 -- see above

    def set_type(self, styles: Sequence[tuple[str, float, bool]], fonts: str = "") -> None:
        """Give styles a size in points and a weight, in plain black."""
        # Imported when a Word file is made: see above.
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        for name, size, is_bold in styles:
            style = self._document.styles[name]
            style.font.size, style.font.bold = Pt(size), is_bold
            style.font.italic = False
            style.font.color.rgb = RGBColor(0x1C, 0x1C, 0x1A)
            self._set_fonts(name, _EAST_ASIAN_BOLD if is_bold else _EAST_ASIAN)
            for old in style.element.findall(f".//{qn('w:pBdr')}"):
                old.getparent().remove(old)
            if fonts:
                style.font.name = fonts

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
        return settled(written.getvalue())

    # -- in detail -------------------------------------------------------------

    def _put_in(self) -> None:
        # Imported when a Word file is made: see above.
        from docx.oxml.parser import parse_xml

        body = "".join(one.xml if isinstance(one, Paragraph) else one for one in self._parts)
        last = self._document.element.body.sectPr
        for paragraph in parse_xml(f'<w:body xmlns:w="{_NAMESPACE}">{body}</w:body>'.encode()):
            last.addprevious(paragraph)
        lists = parse_xml(
            f'<w:numbering xmlns:w="{_NAMESPACE}">{"".join(self._lists)}</w:numbering>'.encode()
        )
        self._document.part.numbering_part.element.extend(list(lists))

    def _describe(self, title: str, day: date) -> None:
        facts = self._document.core_properties
        facts.title, facts.author, facts.comments = title[:250], "", "Vademecum"
        facts.created = facts.modified = datetime.combine(day, time())
        facts.last_modified_by, facts.revision = "", 1
        self._set_fonts("Normal", _EAST_ASIAN)

    def _set_fonts(self, style: str, east_asian: str) -> None:
        # Imported when a Word file is made: see above.
        from docx.oxml.ns import qn

        fonts = self._document.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), east_asian)
        # The theme's own fonts would win over the one that has every Chinese sign.
        fonts.attrib.pop(qn("w:eastAsiaTheme"), None)
        if style != "Normal":
            fonts.set(qn("w:cs"), _ARABIC)
            fonts.attrib.pop(qn("w:cstheme"), None)

    def _find_style(self, name: str) -> str:
        return str(self._document.styles[name].style_id)


def settled(package: bytes) -> bytes:
    """An Office file without the moments of its parts, so that the same contents are the same bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, made.read(name))
    return out.getvalue()


def _spacing(at: Stand) -> str:
    sides = (("before", at.before), ("after", at.after))
    spacing = "".join(f' w:{name}="{_twips(value)}"' for name, value in sides if value is not None)
    if at.leading:
        spacing += f' w:line="{_twips(at.leading)}" w:lineRule="exact"'
    return f"<w:spacing{spacing}/>" if spacing else ""


def _twips(points: float) -> int:
    return round(points * TWIPS)


@lru_cache(maxsize=256)
def _run_settings(look: Look, lang: str) -> str:
    settings = ""
    if look.code:
        settings += '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
    for is_set, tag in ((look.bold, "b"), (look.italic, "i"), (look.struck, "strike")):
        settings += f"<w:{tag}/>" if is_set else ""
    if look.quiet:
        settings += '<w:color w:val="666660"/><w:sz w:val="18"/>'
    if look.raised:
        settings += '<w:vertAlign w:val="superscript"/>'
    if lang == "ar":
        settings += "<w:rtl/>"
    if lang:
        part, spoken = _TONGUES.get(lang, ("val", lang))
        settings += f'<w:lang w:{part}="{escape(spoken)}"/>'
    return f"<w:rPr>{settings}</w:rPr>" if settings else ""
