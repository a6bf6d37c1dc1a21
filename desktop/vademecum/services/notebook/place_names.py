"""Name a place that a reader kept: by its citation in the document's language, and by its first words."""

import re
from collections.abc import Callable

from vademecum.domain.annotation import Anchor, Bookmark, Fit, Scope, Target
from vademecum.domain.document import Block, BlockKind
from vademecum.domain.key import Key
from vademecum.services.notebook.placing import Placing, is_same
from vademecum.services.quoting import Quoting
from vademecum.services.shelf import Shelf, Shelved
from vademecum.text.folding import fold_text
from vademecum.text.sources import Placed, source_of

FIRST_WORDS = 60
"""Code points of the words that stand behind a citation."""

_NUMBERED = re.compile(r"(?:annex_[0-9a-z]+__)?(?:para|pp|fn)_(?P<number>\d+[a-z]*)")
_RUNS = re.compile(r"\d+|\D+")


class PlaceNames:
    """Names places. What was found once is remembered."""

    def __init__(self, shelf: Shelf, quoting: Callable[[], Quoting], placing: Placing) -> None:
        self._shelf = shelf
        self._quoting = quoting
        self._placing = placing
        self._sources: dict[tuple[Key, str, str, tuple[str, ...]], str] = {}

    def name(self, bookmark: Bookmark) -> str:
        """The name the reader gave, else citation and first words in one line."""
        return bookmark.name or self.own_name(bookmark.target)

    def own_name(self, target: Target) -> str:
        """Citation and first words in one line: `CTOC/COP/WG.7/2020/3，第24段  偷运移民…`."""
        return "  ".join(part for part in (self.source(target), self.words(target)) if part)

    def source(self, target: Target) -> str:
        """The citation alone, where the words stand now: `CTOC/COP/WG.7/2020/3, para. 24`."""
        document = None if target.scope is Scope.INSTRUMENT else self._shelf.find(target.key, target.lang)
        blocks = self._blocks_now(target, document)
        known = (target.key, target.lang, target.edition, blocks)
        if known not in self._sources:
            self._sources[known] = self._source(target, document, blocks)
        return self._sources[known]

    def words(self, target: Target) -> str:
        """The first words of a place in one line; of a document or instrument its title, where known."""
        if target.anchors:
            words = " ".join(target.quote.split())
        elif (document := self._shelf.find(target.key, target.lang or None)) is not None:
            words = "" if document.head.key.is_own else document.head.title
        else:
            instrument = self._shelf.instrument(target.key)
            words = (instrument.title(target.lang or "en") or "") if instrument is not None else ""
        return words if len(words) <= FIRST_WORDS else words[:FIRST_WORDS].rstrip() + "…"

    def in_order(self, name: str) -> list[tuple[int, int, bytes]]:
        """Sorts names as a reader would: numbers by their value, common Chinese characters by their sound.

        The commonest 3,755 characters stand in GB 18030 by their pinyin, as GB 2312 (1980) has them.
        """
        runs = _RUNS.findall(fold_text(name))
        return [
            (0, int(run), b"") if run.isdecimal() else (1, 0, run.encode("gb18030", "replace"))
            for run in runs
        ]

    # -- in detail -------------------------------------------------------------

    def _blocks_now(self, target: Target, document: Shelved | None) -> tuple[str, ...]:
        """Where the anchors stand in the text that is held, else where they stood."""
        stood = tuple(anchor.block for anchor in target.anchors)
        if document is None or is_same(target, document):
            return stood
        places = self._placing.places_at_hand(target, document)
        if places is None or any(place.fit is Fit.ORPHAN for place in places):
            return stood
        return tuple(place.block for place in places)

    def _source(self, target: Target, document: Shelved | None, blocks: tuple[str, ...]) -> str:
        if document is not None and blocks:
            found = self._quoting().source(document, blocks)
            if found is not None:
                return found.words
        lang = target.lang or "en"
        title = str(target.key)
        held = document or self._shelf.find(target.key)
        if held is not None:
            lang, title = held.head.lang, held.head.title
        elif target.key.is_own:
            return title
        return source_of(
            target.key.whole, title, lang, [_as_kept(anchor) for anchor in target.anchors], ""
        ).words


def _as_kept(anchor: Anchor) -> Placed:
    """The block of an anchor as far as the anchor tells."""
    top = _NUMBERED.match(anchor.block)
    number = top["number"] if top is not None else None
    kind = BlockKind.PREAMBULAR if anchor.block.startswith("pp_") else BlockKind.PARAGRAPH
    numbered = Block(top[0] if top is not None else anchor.block, kind, number, 1, None, "")
    if top is not None and top[0] == anchor.block:
        return Placed(numbered, numbered)
    return Placed(Block(anchor.block, BlockKind.ITEM, anchor.label, 2, None, ""), numbered)
