"""Name the place of a note in few words, as lists and cards show it."""

from datetime import UTC, date, datetime

from vademecum.domain.annotation import Fit, Scope
from vademecum.domain.document import Block, BlockKind
from vademecum.services.notebook.in_document import Written
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.ui.catalogue import say
from vademecum.ui.names import day, part_name
from vademecum.words import mark

_MOST_STEPS = 12
"""Up the tree of a document, which a damaged file could let go round."""

_LEADING = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.ANNEX)


class PlaceNames:
    """Names places in one document; what stands in one block is looked up once."""

    def __init__(self, document: Shelved | None, reading: Reading) -> None:
        self._document = document
        self._reading = reading
        self._known: dict[str, str] = {}
        self._days: dict[date, str] = {}

    def name(self, one: Written) -> str:
        """The name of a note's place; see `place_name`."""
        if not one.block:
            return place_name(one, self._document, self._reading)
        if one.block not in self._known:
            self._known[one.block] = place_name(one, self._document, self._reading)
        return self._known[one.block]

    def day(self, created: int) -> str:
        """The day of a time in milliseconds since 1970, where the reader is; "" for none."""
        try:
            on = datetime.fromtimestamp(created / 1000, UTC).astimezone().date()
        except (ValueError, OverflowError, OSError):
            # A clock that went wrong, or a file that says anything.
            return ""
        if created and on not in self._days:
            self._days[on] = day(on.isoformat())
        return self._days.get(on, "")


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
