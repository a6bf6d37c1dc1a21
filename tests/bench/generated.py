"""Make long documents with everything in them that a page must set: headings, citations, footnotes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from factories_text import paragraphs, source_texts
from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, Document, NoteMark
from vademecum.domain.key import Key
from vademecum.storage.library_builder import Contents

KEY = Key("VM/BENCH")
LATER = Key("VM/BENCH-LATER")
LANG = "zh"

_SECTION, _CHAPTER = 25, 10
"""Paragraphs in a section, sections in a chapter."""
_CITING, _NOTED = 5, 8
"""Every so many paragraphs cite a resolution, or carry a footnote mark."""
_CHANGED, _DROPPED = 20, 50
"""Every so many paragraphs are worded otherwise, or gone, in a later version."""
_INSTRUMENTS = 200
_FIRST_RESOLUTION = 1300


def generated(
    count: int, corpus: Path, seed: int = 2026, citing: int = _CITING, instruments: int = _INSTRUMENTS
) -> Document:
    """A document of `count` numbered paragraphs of about 160 characters; the same for the same seed.

    Each `citing`-th paragraph cites one of so many `instruments`.
    """
    blocks = [Block("title", BlockKind.TITLE, None, 1, None, f"基准文件：{count} 个段落")]
    notes: list[Block] = []
    citations: list[Citation] = []
    heading = ""
    for number, words in enumerate(paragraphs(seed, count, source_texts(corpus)), start=1):
        text = words
        if (number - 1) % _SECTION == 0:
            new = list(_headings((number - 1) // _SECTION, words))
            heading = new[-1].id
            blocks += new
        block_id = f"para_{number}"
        marks: tuple[NoteMark, ...] = ()
        if number % citing == 0:
            citation = _citation(block_id, number // citing % instruments, len(text))
            text += f"见第{citation.surface}号决议。"
            citations.append(citation)
        if number % _NOTED == 0:
            note = Block(
                f"fn_{number}", BlockKind.FOOTNOTE, str(number), 1, None, f"见 S/2020/{number} 号文件。"
            )
            marks = (NoteMark(str(number), len(text) // 2, note.id),)
            notes.append(note)
        blocks.append(Block(block_id, BlockKind.PARAGRAPH, str(number), 1, heading, text, marks))
    return Document(KEY, LANG, "", blocks[0].text, {"kind": "report"}, (*blocks, *notes), tuple(citations))


def contents(count: int, corpus: Path) -> Contents:
    """A library of one generated document."""
    return Contents([generated(count, corpus)], meta={"name": "bench"})


def well_cited(count: int, corpus: Path) -> Contents:
    """A library of one generated document, every second paragraph of which cites one of 40 instruments."""
    return Contents([generated(count, corpus, citing=2, instruments=40)], meta={"name": "bench"})


def two_versions(count: int, corpus: Path) -> Contents:
    """A library of `well_cited` and a later version of it."""
    first = generated(count, corpus, citing=2, instruments=40)
    kept = [
        replace(block, text=block.text.replace("，", "，并酌情", 1)) if number % _CHANGED == 0 else block
        for number, block in enumerate(first.blocks)
        if block.kind is not BlockKind.PARAGRAPH or number % _DROPPED
    ]
    left = {block.id for block in kept}
    cited = tuple(one for one in first.citations if one.block in left)
    later = replace(first, key=LATER, blocks=tuple(kept), citations=cited)
    return Contents([first, later], meta={"name": "bench"})


def _headings(section: int, text: str) -> Iterator[Block]:
    """The heading of a section, after that of its chapter when it opens one."""
    chapter, inside = section // _CHAPTER + 1, section % _CHAPTER + 1
    above = f"h_{chapter}"
    if inside == 1:
        yield Block(above, BlockKind.HEADING, str(chapter), 1, None, text[:14])
    yield Block(f"{above}_{inside}", BlockKind.HEADING, f"{chapter}.{inside}", 2, above, text[3:20])


def _citation(block: str, number: int, end: int) -> Citation:
    resolution = _FIRST_RESOLUTION + number
    surface = f"{resolution}(2001)"
    start = end + len("见第")
    key = Key(f"S/RES/{surface}")
    return Citation(block, start, start + len(surface), surface, key, CitationKind.RESOLUTION)
