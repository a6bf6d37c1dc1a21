"""Name the place of a note in few words, as lists and cards show it."""

from PySide6.QtCore import QDateTime, QLocale

from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.document import Block, BlockKind
from vademecum.services.notebook.in_document import Written
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.names import part_name
from vademecum.words import mark

_MOST_STEPS = 12
"""Up the tree of a document, which a damaged file could let go round."""

_LEADING = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX)


def place_name(one: Written, document: Shelved | None, reading: Reading) -> str:
    """`Paragraph 24  ·  the heading above it`; for what has no place, what it is about."""
    match one.note.target.scope:
        case Scope.INSTRUMENT:
            return say(mark("notes", "On the whole, in every language"))
        case Scope.DOCUMENT:
            return say(mark("notes", "On the whole document"))
    if one.fit is Fit.ORPHAN or document is None:
        label = one.note.target.anchors[0].label if one.note.target.anchors else None
        if label:
            return say(mark("notes", "Its place is not found; it was in {label}"), label=label)
        return say(mark("notes", "Its place is not found"))
    stored = reading.block(document, one.block)
    if stored is None:
        return ""
    heading = stored.heading_path[-1] if stored.heading_path else ""
    own = _block_name(stored.block, document, reading)
    return "  ·  ".join(part for part in (own, heading) if part) or part_name(stored.block.kind)


def day_of(created: int) -> str:
    """The day of a time in milliseconds since 1970, where the reader is, in few words; "" for none."""
    if not created:
        return ""
    is_chinese = QLocale().language() == QLocale.Language.Chinese
    moment = QDateTime.fromMSecsSinceEpoch(created)
    return QLocale().toString(moment, "yyyy年M月d日" if is_chinese else "d MMM yyyy")


def _block_name(block: Block, document: Shelved, reading: Reading) -> str:
    """The number that a block has, or that of the paragraph it belongs to."""
    for step in range(_MOST_STEPS):
        # What only leads to a text names itself, not what stands below it.
        name = "" if step and block.kind in _LEADING else _own_name(block)
        above = reading.block(document, block.parent) if block.parent and not name else None
        if above is None:
            return name
        block = above.block
    return ""


def _own_name(block: Block) -> str:
    """The kind or number of a block; empty when it has none of its own."""
    match block.kind:
        case BlockKind.TITLE:
            return say(mark("results", "Title"))
        case BlockKind.HEADING | BlockKind.ANNEX:
            return say(mark("results", "Heading"))
        case BlockKind.FOOTNOTE:
            return say(mark("results", "Footnote {label}"), label=block.label or "")
        case BlockKind.PREAMBULAR:
            return block.id.replace("pp_", "PP")
        case BlockKind.PARAGRAPH | BlockKind.OPERATIVE if block.label:
            return say(mark("results", "Paragraph {label}"), label=block.label)
        case _:
            return ""
