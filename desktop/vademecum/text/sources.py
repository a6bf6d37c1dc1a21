"""Name the source of an excerpt as the Editorial Manual does: symbol and paragraph, never a page.

Only numbers that are printed are cited, and preambular paragraphs by their count, as everyone counts them.
An unnumbered place is named by its heading; a work without a symbol by its title.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.domain.places import comma, place_in_words
from vademecum.text.quotations import headed, titled

_AND = {"ar": " و", "en": " and ", "es": " y ", "fr": " et ", "ru": " и ", "zh": "和"}
_ISOLATE, _END_OF_ISOLATE = "\u2066", "\u2069"
"""Around a symbol in Arabic, so that its parts stay in their order."""

_NUMBERED = re.compile(
    r"(?P<scope>(?:annex_[0-9a-z]+__)?)(?P<kind>para|pp|fn)_(?P<number>\d+)(?P<suffix>[a-z]*)"
    r"(?P<labels>(?:__[a-z0-9]+)*)"
)
_BULLET = re.compile(r"__b\d+\Z")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block that was copied from, with the block that bears its paragraph's number."""

    block: Block
    numbered: Block
    """Itself, or the paragraph that an item or bullet belongs to."""


@dataclass(frozen=True, slots=True)
class Source:
    """The source of an excerpt in its parts; `words` joins them."""

    name: str
    """Symbol, or title of a work that has none."""
    rest: str
    """The comma and what follows the name; may be empty."""
    is_symbol: bool

    @property
    def words(self) -> str:
        """The source in one line."""
        return f"{self.name}{self.rest}"


def source_of(key: Key, title: str, lang: str, placed: Sequence[Placed], heading: str) -> Source:
    """The source of words copied from the blocks `placed`, in their order, under `heading` (or none).

    In the language of the document: `CTOC/COP/WG.7/2020/3, paras. 24–26`, `CTOC/COP/WG.7/2020/3，第24至26段`.
    """
    symbol = key.whole.display(lang)
    name = titled(title, lang) if key.is_own else _isolated(symbol, lang)
    fragments = fragments_of(placed)
    if fragments:
        places = [place_in_words(fragment, lang) for fragment in fragments]
        return Source(name, comma(lang) + _joined(places, lang), is_symbol=not key.is_own)
    rest = comma(lang) + headed(heading, lang) if heading else ""
    return Source(name, rest, is_symbol=not key.is_own)


def fragments_of(placed: Sequence[Placed]) -> list[str]:
    """The places as few fragments: `para_24-26`, `para_2__a-c`; none when one of them bears no number.

    Headings between numbered paragraphs do not count; items and bullets count as their paragraphs, items
    of one paragraph by their labels.
    """
    headings = (BlockKind.HEADING, BlockKind.ANNEX, BlockKind.TITLE, BlockKind.MASTHEAD)
    found = [_printed(one) for one in placed if one.block.kind not in headings]
    if not found or not all(found):
        return []
    runs: list[list[re.Match[str]]] = []
    for match in found:
        if match is None:
            return []
        if runs and (runs[-1][-1]["scope"], runs[-1][-1]["kind"]) == (match["scope"], match["kind"]):
            runs[-1].append(match)
        else:
            runs.append([match])
    return [_fragment(run) for run in runs]


def _printed(one: Placed) -> "re.Match[str] | None":
    """The number of a block as printed; None when nothing is printed there or above it."""
    is_counted = one.numbered.kind is BlockKind.PREAMBULAR
    if not one.numbered.label and not is_counted:
        return None
    match = _NUMBERED.fullmatch(_BULLET.sub("", one.block.id))
    labels_are_printed = one.block.kind is not BlockKind.ITEM or one.block.label
    return match if labels_are_printed else _NUMBERED.fullmatch(one.numbered.id)


def _fragment(run: Sequence["re.Match[str]"]) -> str:
    """One fragment from the first to the last of a run of the same kind."""
    first, last = run[0], run[-1]
    numbers = [f"{match['number']}{match['suffix']}" for match in run]
    stem = f"{first['scope']}{first['kind']}_"
    if len(set(numbers)) > 1:
        # A range counts whole numbers: of `12 bis` to `14` the 12 is enough.
        return f"{stem}{first['number']}-{last['number']}"
    begin, end = first["labels"], last["labels"]
    # What holds the others names them all.
    whole = min((match["labels"] for match in run), key=len)
    if all(match["labels"].startswith(whole) for match in run):
        return f"{stem}{numbers[0]}{whole}"
    above, _, label = begin.rpartition("__")
    last_above, _, last_label = end.rpartition("__")
    if above == last_above and label and last_label:
        return f"{stem}{numbers[0]}{begin}-{last_label}"
    return f"{stem}{numbers[0]}"


def _joined(places: Sequence[str], lang: str) -> str:
    if len(places) == 1:
        return places[0]
    return comma(lang).join(places[:-1]) + _AND.get(lang, _AND["en"]) + places[-1]


def _isolated(symbol: str, lang: str) -> str:
    return f"{_ISOLATE}{symbol}{_END_OF_ISOLATE}" if lang == "ar" else symbol
