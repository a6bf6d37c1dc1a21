"""Invented speeches with every fault marked: `{wrong-year|2396(2016)}`; the rest is right."""

import re
from dataclasses import dataclass
from pathlib import Path

from factories import document
from vademecum.domain.document import Block, BlockKind, Document

INVENTED = "CTOC/COP/WG.99/2019/7"
"""A paper that does not exist, by a working group that does not."""

_MARK = re.compile(r"\{(?P<kind>[a-z-]+)\|(?P<words>[^{}]*)\}", re.DOTALL)


@dataclass(frozen=True)
class Speech:
    """A draft, and what should be found in it."""

    text: str
    faults: tuple[tuple[str, str], ...]
    """Kind and words of each."""

    @classmethod
    def read(cls, marked: str) -> "Speech":
        faults = tuple((found["kind"], found["words"]) for found in _MARK.finditer(marked))
        return cls(_MARK.sub(lambda found: found["words"], marked), faults)


def invented_paper() -> Document:
    """A short paper in English: three numbered paragraphs, one with items, and a footnote."""
    words = {
        "para_1": "Ports are the lungs of trade, and their safety depends on inspectors who are trained,"
        " rested and paid on time.",
        "para_2": "States may wish to consider the following measures to protect harbour communities:",
        "para_2__a": "Publishing tide tables and pilotage charges in all languages spoken at the quay;",
        "para_2__b": "Keeping an open register of vessels laid up for more than ninety days.",
        "para_3": "The Secretariat recalled that “no harbour is an island” and that small ports need joint"
        " inspections, shared laboratories and a common list of laboratories that they trust.",
    }
    blocks = [Block("title", BlockKind.TITLE, None, 1, None, "Safety of small harbours")]
    for block_id, text in words.items():
        kind = BlockKind.ITEM if "__" in block_id else BlockKind.PARAGRAPH
        parent = "para_2" if "__" in block_id else None
        blocks.append(Block(block_id, kind, block_id.rpartition("_")[2], 2 if parent else 1, parent, text))
    blocks.append(Block("fn_1", BlockKind.FOOTNOTE, "1", 1, None, "Figures of the harbour masters."))
    return document(*blocks, key=INVENTED, lang="en", title="Safety of small harbours")


_FOLDER = Path(__file__).parent / "services" / "speeches"
CLEAN_ZH, FAULTY_ZH, CLEAN_EN, FAULTY_EN = (
    (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("clean_zh", "faulty_zh", "clean_en", "faulty_en")
)
