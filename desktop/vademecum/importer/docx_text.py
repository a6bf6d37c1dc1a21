"""Read the words of a DOCX file as they will be spoken: insertions in, deletions out, footnotes last.

python-docx is not used: it leaves out insertions under review, footnotes and text boxes. The file is a ZIP
archive of XML; nothing outside it is ever asked for, and no name inside it is used as a path. Meant to run in
a process of its own with limits (see `importer/apart.py`), because a file may come from anywhere.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vademecum.domain.trouble import Trouble
from vademecum.words import mark

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes of the file; pictures make most of a large one."""

LARGEST_PART = 40 * 1024 * 1024
"""Bytes of one part of the file, unpacked."""

LARGEST_TEXT = 2_000_000
"""Code points of all words together."""

_MOST_MEMBERS = 5_000
_MOST_ELEMENTS = 3_000_000
_DEEPEST_TABLE = 12
_CHUNK = 1 << 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN = "word/document.xml"
_OLE = b"\xd0\xcf\x11\xe0"
_QUOTE_STYLE = re.compile("quote|citat|zitat|block ?text|引文|引用|明显引用", re.IGNORECASE)
_INDENTED = 567
"""Twentieths of a point (1 cm) more than the other paragraphs, on both sides: so a quotation is set apart."""

_DELETED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "sectPr", "pPr", "rPr"}
)
_CARRIERS = frozenset(
    {"body", "sdt", "sdtContent", "tbl", "tr", "tc", "ins", "moveTo", "customXml", "txbxContent"}
)


class UnreadableDocx(Trouble):
    """The file is no DOCX that can be read."""

    kind = "unreadable-source"


@dataclass(frozen=True, slots=True)
class DocxText:
    """The words of a file: one paragraph a line; `set_apart` are lines that its form shows as quotations."""

    text: str
    set_apart: tuple[int, ...] = ()


def read_docx(data: bytes) -> DocxText:
    """Read a whole file; raise `UnreadableDocx` with advice when it is encrypted, old, damaged or a bomb."""
    refuse_what_is_no_docx(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        with archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > 4 * LARGEST_PART:
                raise _bomb()
            names = {member.filename for member in members}
            if _MAIN not in names:
                raise UnreadableDocx(
                    mark("trouble", "The file is not a Word document: it holds no text of one."),
                    mark("trouble", "Save it as DOCX or as plain text and open that."),
                )
            document = _parsed(_member(archive, _MAIN))
            styles = _parsed(_member(archive, "word/styles.xml")) if "word/styles.xml" in names else None
            notes = [
                (kind, _parsed(_member(archive, f"word/{kind}s.xml")))
                for kind in ("footnote", "endnote")
                if f"word/{kind}s.xml" in names
            ]
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, ValueError) as fault:
        raise _damaged() from fault
    except RuntimeError as fault:
        # zipfile says so of members with a password.
        raise _encrypted() from fault
    return _Reading(_quoting_styles(styles)).of(document, dict(notes))


def refuse_what_is_no_docx(data: bytes) -> None:
    """Raise `UnreadableDocx` for what can be told from the first bytes and the size."""
    if data.startswith(_OLE):
        if b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e" in data:
            raise _encrypted()
        raise UnreadableDocx(
            mark("trouble", "The file is in the old Word format DOC."),
            mark("trouble", "Open it in a word processor and save it as DOCX."),
        )
    if len(data) > LARGEST_FILE:
        raise UnreadableDocx(
            mark("trouble", "The file is too large: {size} MB."),
            mark("trouble", "A draft may have up to {largest} MB; take its pictures out, or paste its text."),
            size=round(len(data) / 1024 / 1024),
            largest=LARGEST_FILE // 1024 // 1024,
        )
    if not data.startswith(b"PK\x03\x04"):
        raise _damaged()


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a part, never more than `LARGEST_PART`, whatever the archive says of its size."""
    pieces: list[bytes] = []
    length = 0
    try:
        with archive.open(name) as part:
            while piece := part.read(_CHUNK):
                length += len(piece)
                if length > LARGEST_PART:
                    raise _bomb()
                pieces.append(piece)
    except KeyError as fault:
        raise _damaged() from fault
    except (OSError, zipfile.BadZipFile) as fault:
        raise _damaged() from fault
    except Exception as fault:
        if type(fault).__module__ in ("zlib", "lzma", "bz2", "_bz2", "_lzma"):
            raise _damaged() from fault
        raise
    return b"".join(pieces)


def _parsed(data: bytes) -> Any:
    # Imported here: it is only needed in the process that reads the file.
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise _damaged() from fault
    if root.getroottree().docinfo.doctype:
        # No word processor writes one; it is there to do harm.
        raise _damaged()
    return root


def _quoting_styles(styles: Any) -> frozenset[str]:
    """Ids of the paragraph styles for quotations, by their names."""
    if styles is None:
        return frozenset()
    found: set[str] = set()
    for style in styles:
        if _name(style) != "style":
            continue
        name = next((_value(child) for child in style if _name(child) == "name"), "")
        if _QUOTE_STYLE.search(name):
            found.add(_attribute(style, "styleId"))
    return frozenset(found)


class _Reading:
    """Collects the lines of one file, within bounds."""

    def __init__(self, quoting: frozenset[str]) -> None:
        self._quoting = quoting
        self._lines: list[str] = []
        self._indents: list[tuple[int, int]] = []
        self._styled: set[int] = set()
        self._in_table: set[int] = set()
        self._tables = 0
        self._length = 0
        self._elements = 0
        self._noted: list[tuple[str, str]] = []
        self._later: list[Any] = []
        self._joins = False
        """Whether the paragraph before runs into the next: its end is deleted under review."""

    def of(self, document: Any, notes: dict[str, Any]) -> DocxText:
        """All paragraphs of the body, then its footnotes and endnotes in the order of their marks."""
        for child in document:
            if _name(child) == "body":
                self._block(child, 0)
        texts = {
            (kind, _attribute(note, "id")): note
            for kind, root in notes.items()
            for note in root
            if _attribute(note, "type") in ("", "normal")
        }
        for mark_of in list(dict.fromkeys(self._noted)):
            if mark_of in texts:
                self._block(texts[mark_of], 0)
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return DocxText("\n".join(self._lines), tuple(self._quotations()))

    def _quotations(self) -> Iterator[int]:
        """Lines in a style for quotations, or indented on both sides more than most of the words are."""
        lengths: Counter[tuple[int, int]] = Counter()
        for line, indents in zip(self._lines, self._indents, strict=False):
            lengths[indents] += len(line)
        (left, right), _ = max(lengths.items(), key=lambda one: one[1], default=((0, 0), 0))
        for number, line in enumerate(self._lines):
            indents = self._indents[number]
            is_indented = indents[0] >= left + _INDENTED and indents[1] >= right + _INDENTED
            if line and (number in self._styled or (is_indented and number not in self._in_table)):
                yield number

    def _block(self, holder: Any, depth: int) -> None:
        if depth > 4 * _DEEPEST_TABLE:
            return
        for child in holder:
            name = _name(child)
            if name == "p":
                self._paragraph(child)
                while self._later:
                    self._block(self._later.pop(0), depth + 4)
            elif name in _CARRIERS and not (name == "tr" and _is_row_deleted(child)):
                self._tables += name == "tbl"
                self._block(child, depth + 1)
                self._tables -= name == "tbl"

    def _paragraph(self, paragraph: Any) -> None:
        pieces = "".join(self._words(paragraph, 0))
        is_styled, indents = self._form(paragraph)
        joined = bool(self._lines) and self._joins
        self._joins = _is_mark_deleted(paragraph)
        for number, line in enumerate(pieces.split("\n")):
            self._length += len(line) + 1
            if self._length > LARGEST_TEXT:
                raise UnreadableDocx(
                    mark("trouble", "The draft is too long: more than {largest} million characters."),
                    mark("trouble", "Check it in parts."),
                    largest=LARGEST_TEXT // 1_000_000,
                )
            if joined and number == 0:
                self._lines[-1] += line
                continue
            if is_styled:
                self._styled.add(len(self._lines))
            if self._tables:
                self._in_table.add(len(self._lines))
            self._indents.append(indents)
            self._lines.append(line)

    def _words(self, holder: Any, depth: int) -> Iterator[str]:
        """The words of a paragraph in order; text boxes are put after it."""
        if depth > 60:
            return
        for child in holder:
            self._elements += 1
            if self._elements > _MOST_ELEMENTS:
                raise _bomb()
            name = _name(child)
            if name in _DELETED or _is_hidden(child):
                continue
            if name == "t":
                yield (child.text or "").replace("\n", " ")
            elif name in ("tab", "ptab"):
                yield "\t"
            elif name in ("br", "cr"):
                yield "\n"
            elif name == "noBreakHyphen":
                yield "\u2011"
            elif name in ("footnoteReference", "endnoteReference"):
                self._noted.append((name.removesuffix("Reference"), _attribute(child, "id")))
            elif name == "txbxContent":
                self._later.append(child)
            elif name == "Fallback":
                # The same box once more, for older readers.
                continue
            else:
                yield from self._words(child, depth + 1)

    def _form(self, paragraph: Any) -> tuple[bool, tuple[int, int]]:
        """Whether a paragraph has a style for quotations, and how far it is indented on both sides."""
        is_styled, indents = False, (0, 0)
        for child in paragraph:
            if _name(child) != "pPr":
                continue
            for setting in child:
                name = _name(setting)
                if name == "pStyle":
                    style = _value(setting)
                    is_styled = style in self._quoting or bool(_QUOTE_STYLE.search(style))
                elif name == "ind":
                    left = _number(setting, "left") or _number(setting, "start")
                    indents = left, _number(setting, "right") or _number(setting, "end")
        return is_styled, indents


def _is_hidden(run: Any) -> bool:
    """Whether a run is hidden text, which nobody reads."""
    if _name(run) != "r":
        return False
    return any(
        _name(setting) == "vanish" and _value(setting) not in ("0", "false")
        for child in run
        if _name(child) == "rPr"
        for setting in child
    )


def _is_mark_deleted(paragraph: Any) -> bool:
    """Whether the paragraph's end is deleted under review: it runs into the next."""
    return any(
        _name(setting) in ("del", "moveFrom")
        for child in paragraph
        if _name(child) == "pPr"
        for properties in child
        if _name(properties) == "rPr"
        for setting in properties
    )


def _is_row_deleted(row: Any) -> bool:
    """Whether a row of a table is deleted under review."""
    return any(_name(setting) == "del" for child in row if _name(child) == "trPr" for setting in child)


def _name(element: Any) -> str:
    """The element's name without its namespace; empty for comments and what is not of a word processor."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Any, name: str) -> str:
    return str(element.get(_W + name) or element.get(_STRICT + name) or "")


def _value(element: Any) -> str:
    return _attribute(element, "val")


def _number(element: Any, name: str) -> int:
    value = _attribute(element, name)
    return int(value) if re.fullmatch(r"\d{1,6}", value) else 0


def _damaged() -> UnreadableDocx:
    return UnreadableDocx(
        mark("trouble", "The file cannot be read as a Word document: it is damaged."),
        mark("trouble", "Open it in a word processor and save it again, or paste its text."),
    )


def _encrypted() -> UnreadableDocx:
    return UnreadableDocx(
        mark("trouble", "The file is locked with a password."),
        mark("trouble", "Open it in a word processor, take the password off, and save it as DOCX."),
    )


def _bomb() -> UnreadableDocx:
    return UnreadableDocx(
        mark("trouble", "The file unpacks to far more than a speech can be; it was not read."),
        mark("trouble", "Open it only if you trust where it came from; paste its text instead."),
    )
