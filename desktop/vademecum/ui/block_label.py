"""What stands before a block: its number or letter as printed, or what delegates call it."""

import re

from vademecum.domain.document import Block, BlockKind

_COUNTED = re.compile(r"(pp|para)_(\d+)")


def block_label(block: Block, *, shows_numbers: bool = True) -> str:
    """The label that is set before a block's text; empty where nothing is."""
    match block.kind:
        case BlockKind.BULLET:
            return "•"
        case BlockKind.ITEM:
            return f"({block.label})" if block.label else ""
        case BlockKind.HEADING:
            return f"{block.label}." if block.label else ""
        case BlockKind.PARAGRAPH:
            return block.label if block.label and shows_numbers else ""
        case BlockKind.PREAMBULAR | BlockKind.OPERATIVE:
            return _spoken_label(block) if shows_numbers else ""
        case _:
            return block.label or ""


def _spoken_label(block: Block) -> str:
    """What delegates call a paragraph of a resolution: `PP3`, `OP4`; else what is printed."""
    place = _COUNTED.fullmatch(block.id)
    if place is None:
        return block.label or ""
    return f"{'PP' if place[1] == 'pp' else 'OP'}{place[2]}"
