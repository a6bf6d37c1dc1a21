"""The invented resolutions in UN form: every paragraph, item, note and fact of them."""

import codecs
from pathlib import Path

import pytest
from document_shapes import shape

from vademecum.domain.document import Document
from vademecum.importer.pipeline import import_text

TEXTS = Path(__file__).parent / "texts"
EXPECTED = Path(__file__).parent / "expected"
NAMES = ["resolution-9901-en", "resolution-9901-zh", "resolution-9903-zh-old"]


def source(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text("utf-8")


def listing(document: Document) -> str:
    """What the document is, then its facts by name, then its blocks."""
    facts = [f"{name} = {value}" for name, value in sorted(document.facts.items())]
    head = f"{document.key} · {document.lang} · {document.edition} · {document.title}"
    return "\n".join([head, *facts, *shape(document)]) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_every_part_of_an_invented_resolution_is_as_written_down(name):
    document = import_text((TEXTS / f"{name}.txt").read_bytes())
    assert listing(document) == (EXPECTED / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "gb18030"),
    ],
)
def test_an_encoding_changes_nothing(name, mark, encoding):
    plain = import_text(source(name).encode("utf-8"))
    again = import_text(mark + source(name).encode(encoding))
    assert (again.key, again.facts, again.blocks) == (plain.key, plain.facts, plain.blocks)


def test_big5_is_read_where_the_text_is_in_traditional_characters():
    text = source("resolution-9903-zh-old").replace("〔", "[").replace("〕", "]").replace("〇", "○")
    plain, again = import_text(text.encode("utf-8")), import_text(text.encode("big5hkscs"))
    assert (again.key, again.blocks) == (plain.key, plain.blocks)
    assert [doubt.what for doubt in again.doubts if doubt.what == "Big5"]


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_of_any_system_change_nothing(name):
    plain = import_text(source(name).encode("utf-8"))
    again = import_text(source(name).replace("\n", "\r\n").encode("utf-8"))
    assert again.blocks == plain.blocks


def test_the_chinese_text_has_the_same_paragraphs_as_the_english_one():
    english, chinese = (import_text(source(f"resolution-9901-{lang}").encode()) for lang in ("en", "zh"))
    assert chinese.key == english.key
    assert [b.id for b in chinese.blocks] == [b.id for b in english.blocks]
    assert [b.kind for b in chinese.blocks] == [b.kind for b in english.blocks]
