"""Make documents for tests: small ones by hand, and by chance any that the format can hold."""

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from vademecum.domain.citation import Citation, CitationKind
from vademecum.domain.document import Block, BlockKind, Document, Doubt, Erratum, NoteMark
from vademecum.domain.key import Key

LANGS = ("ar", "en", "es", "fr", "ru", "zh")
KEYS = tuple(
    map(Key.parse, ("S/RES/1373(2001)", "A/RES/65/230", "CTOC/COP/WG.7/2020/3", "S/PRST/2016/6", "VM/UNTOC"))
)
FRAGMENTS = ("", "para_2__e", "art_24", "para_41-48", "fn_14")
AWKWARD = (
    "约 100 亿美元。",
    "𠮷野家的的",
    "第１３７３（２００１）号决议",
    "e\u0301tats",
    "\u2066S/RES/1373\u2069",
    "لا\u064e",
    "ёлка",
    "a\x00b",
    "'; DROP TABLE block; --",
    "\ufeff",
    " ",
    "",
)

texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40),
)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def paragraph(number: int, text: str, parent: str | None = None) -> Block:
    """A numbered paragraph."""
    return Block(f"para_{number}", BlockKind.PARAGRAPH, str(number), 1, parent, text)


def heading(block_id: str, text: str, level: int = 1, parent: str | None = None) -> Block:
    """A heading."""
    return Block(block_id, BlockKind.HEADING, None, level, parent, text)


def document(
    *blocks: Block,
    key: str = "A/TEST/1",
    lang: str = "zh",
    title: str = "试验",
    citations: Iterable[Citation] = (),
    **facts: str,
) -> Document:
    """A document of these blocks, in this order."""
    return Document(Key.parse(key), lang, "1", title, facts, blocks, tuple(citations))


def paper(paragraphs: int, *, every: int = 0, key: str = "A/TEST/LONG", lang: str = "zh") -> Document:
    """A long paper of numbered paragraphs, with a heading before every so many of them."""
    blocks: list[Block] = []
    parent = None
    for number in range(1, paragraphs + 1):
        if every and number % every == 1:
            parent = f"h_{1 + number // every}"
            blocks.append(heading(parent, f"第{1 + number // every}章"))
        blocks.append(paragraph(number, f"第{number}段的正文。", parent))
    return document(*blocks, key=key, lang=lang, title="长文件")


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks of all kinds, held by headings and paragraphs that stand before them."""
    kinds = draw(st.lists(st.sampled_from(BlockKind), min_size=1, max_size=6))
    ids = [f"{kind.value}_{number}" for number, kind in enumerate(kinds, start=1)]
    notes = [None, *(i for i, kind in zip(ids, kinds, strict=True) if kind is BlockKind.FOOTNOTE)]
    made = []
    for number, (block_id, kind) in enumerate(zip(ids, kinds, strict=True)):
        text = draw(texts)
        marks = draw(
            st.lists(st.builds(_mark, words, st.integers(0, len(text)), st.sampled_from(notes)), max_size=2)
        )
        made.append(
            Block(
                block_id,
                kind,
                draw(st.none() | words),
                draw(st.integers(0, 5)),
                draw(st.none() | st.sampled_from(ids[:number])) if number else None,
                text,
                tuple(marks),
                draw(st.integers(0, 10_000)),
            )
        )
    return tuple(made)


def _mark(marker: str, offset: int, target: str | None) -> NoteMark:
    return NoteMark(marker, offset, target)


@st.composite
def citations_in(draw: st.DrawFn, within: Sequence[Block]) -> tuple[Citation, ...]:
    """Citations in reading order, of which two may stand at one place."""
    found: list[Citation] = []
    for block in within:
        places = st.tuples(st.integers(0, len(block.text)), st.integers(0, len(block.text)))
        at = draw(st.lists(st.tuples(places, st.sampled_from(KEYS)), max_size=3, unique_by=_start_and_key))
        for (one, other), key in sorted(at, key=_start_and_key):
            start, end = sorted((one, other))
            found.append(
                Citation(
                    block.id,
                    start,
                    end,
                    block.text[start:end],
                    key.at(draw(st.sampled_from(FRAGMENTS))),
                    draw(st.sampled_from(CitationKind)),
                    draw(st.none() | st.just("recalls")),
                    draw(st.booleans()),
                )
            )
    return tuple(found)


def _start_and_key(place: tuple[tuple[int, int], Key]) -> tuple[int, Key]:
    return min(place[0]), place[1]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document."""
    inside = draw(blocks())
    return Document(
        draw(st.sampled_from(KEYS)),
        draw(st.sampled_from(LANGS)),
        draw(words),
        draw(texts),
        draw(
            st.dictionaries(st.sampled_from(["kind", "organ", "date", "session"]) | words, texts, max_size=4)
        ),
        inside,
        draw(citations_in(inside)),
        tuple(
            draw(
                st.lists(
                    st.builds(Erratum, st.integers(0, 999), texts, texts, texts, st.booleans()), max_size=2
                )
            )
        ),
        tuple(draw(st.lists(st.builds(Doubt, st.none() | st.just(inside[0].id), texts, texts), max_size=2))),
    )


def libraries() -> st.SearchStrategy[list[Document]]:
    """Some documents of different key, language or edition."""
    return st.lists(documents(), max_size=3, unique_by=lambda d: (d.key, d.lang, d.edition))
