"""Say where a reader is: the headings above a block, and the paragraph it belongs to."""

from vademecum.domain.document import Block, BlockKind
from vademecum.services.reading import Portion

_NUMBERED = (BlockKind.PARAGRAPH, BlockKind.OPERATIVE)
_LEADING = (BlockKind.TITLE, BlockKind.MASTHEAD, BlockKind.HEADING, BlockKind.ANNEX)
"""What leads to the paragraph after it, and belongs to none itself."""


def headings_at(portion: Portion | None, block_id: str) -> str:
    """The headings above a block, and its own words if it is one, outermost first, in one line."""
    blocks = portion.blocks if portion is not None else ()
    stored = next((s for s in blocks if s.block.id == block_id), None)
    if stored is None:
        return ""
    own = [stored.block.text] if stored.block.kind is BlockKind.HEADING else []
    return " › ".join([*stored.heading_path, *own])


def paragraph_at(portion: Portion | None, block_id: str) -> str:
    """The paragraph that a block is, belongs to, or (a heading) leads to: `¶ 24`, `PP3`; or empty.

    An item or bullet belongs to the paragraph above it in the document's tree.
    """
    blocks = portion.blocks if portion is not None else ()
    by_id = {stored.block.id: number for number, stored in enumerate(blocks)}
    number = by_id.get(block_id)
    while number is not None:
        block = blocks[number].block
        if block.kind in _LEADING:
            following = (s.block for s in blocks[number:] if s.block.kind not in _LEADING)
            return _name(next(following, None))
        if name := _name(block):
            return name
        number = by_id.get(block.parent) if block.parent is not None else None
        if number is not None and blocks[number].block.kind in _LEADING:
            return ""
    return ""


def _name(block: Block | None) -> str:
    if block is None:
        return ""
    if block.kind is BlockKind.PREAMBULAR:
        return block.id.replace("pp_", "PP")
    return f"¶ {block.label}" if block.kind in _NUMBERED and block.label else ""
