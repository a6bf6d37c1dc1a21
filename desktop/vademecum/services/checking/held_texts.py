"""What the library holds of the instruments a draft cites: their paragraphs, their names, their words."""

import re
from functools import lru_cache

from vademecum.domain.document import BlockKind
from vademecum.domain.key import Key
from vademecum.domain.locator import Locator
from vademecum.services.shelf import Shelf, Shelved
from vademecum.storage.library import StoredBlock

_SCRIPT_OF = {"zh": "zh", "ru": "ru", "ar": "ar"}
_NUMBERED = re.compile(r"para_(\d+)[a-z]*\Z")
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NUMERALS = "一二三四五六七八九十"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_TITLES = re.compile(r"《([^《》\n]{4,120})》")


class HeldTexts:
    """The documents on the shelf as a draft cites them. For one thread only, as the shelf is."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._by_key: dict[Key, list[Shelved]] = {}
        for document in shelf.documents():
            if document.head.kind != "guide":
                self._by_key.setdefault(document.head.key, []).append(document)
        self._ids_at = lru_cache(maxsize=256)(self._read_ids)
        self._by_title = {
            one.head.title: key
            for key, versions in self._by_key.items()
            for one in versions
            if one.head.title
        }

    def versions(self, key: Key) -> list[Shelved]:
        """The texts of an instrument in every language that is held."""
        return self._by_key.get(key.whole, [])

    def knows(self, key: Key) -> bool:
        """Whether the instrument is held, or in the register: then there is one, whatever a table says."""
        return bool(self.versions(key)) or self._shelf.instrument(key.whole) is not None

    def readable(self, key: Key, script: str) -> list[Shelved]:
        """The texts of an instrument in languages of a script: `zh`, `ru`, `ar`, or `en` for Latin."""
        return [one for one in self.versions(key) if _SCRIPT_OF.get(one.head.lang, "en") == script]

    def held_keys(self) -> list[Key]:
        """What is held, by key."""
        return sorted(self._by_key)

    def titles_in(self, text: str) -> list[tuple[int, int, Key]]:
        """Where a text names held documents by their whole titles in 《》."""
        found = []
        for match in _TITLES.finditer(text):
            key = self._by_title.get(match[1])
            if key is not None:
                found.append((match.start(), match.end(), key))
        return found

    # -- paragraphs --------------------------------------------------------------

    def has(self, key: Key, fragment: str) -> bool:
        """Whether any version of an instrument has the place; true for kinds of place that are not held."""
        kind = fragment.partition("_")[0]
        if kind not in ("para", "pp", "fn", "annex"):
            return True
        return any(self._has(document, fragment) for document in self.versions(key))

    def last_paragraph(self, key: Key) -> int:
        """The highest number of a paragraph of an instrument; 0 when its paragraphs have none."""
        return max((self._last(document) for document in self.versions(key)), default=0)

    def rows_of(self, document: Shelved, fragment: str) -> tuple[int, int] | None:
        """The rows of a place with all that it holds, half open; None when the document has no such place."""
        ids = self._ids(document)
        first, _, last = fragment.partition("-")
        stem = first.rpartition("_")[0]
        closing = f"{stem}_{last}" if last else first
        begin, end = ids.get(first), ids.get(closing)
        while begin is None and "__" in first:
            first = closing = first.rpartition("__")[0]
            begin = end = ids.get(first)
        if begin is None or end is None:
            return None
        return begin, 1 + max(
            row for block, row in ids.items() if block == closing or block.startswith(closing + "__")
        )

    def fragment_of(self, stored: StoredBlock) -> str:
        """The place of a block as one cites it: its own, or its paragraph's; empty when it has no number."""
        block_id = stored.block.id
        if _NUMBERED.match(block_id.partition("__")[0]) or block_id.startswith(("pp_", "fn_", "annex_")):
            return block_id
        return ""

    def _has(self, document: Shelved, fragment: str) -> bool:
        ids = self._ids(document)
        first, _, last = fragment.partition("-")
        if last and f"{first.rpartition('_')[0]}_{last}" not in ids:
            return False
        if first in ids:
            return True
        paragraph, _, labels = first.partition("__")
        if not labels:
            # A single operative paragraph bears no number.
            return paragraph == "para_1" and not self._last(document) and document.head.blocks < 60
        row = ids.get(paragraph)
        if row is None:
            return False
        texts = [document.volume.library.stored([row])[row].block.text]
        held = [r for block, r in ids.items() if block.startswith(paragraph + "__")]
        texts += [stored.block.text for stored in document.volume.library.stored(held).values()]
        # Labels may stand inside the running text: “(a) … ; (b) …”.
        return all(
            any(_names(text, label) for text in texts)
            or any(label in block.split("__")[1:] for block in ids if block.startswith(paragraph + "__"))
            for label in labels.split("__")
        )

    def _last(self, document: Shelved) -> int:
        numbers = (_NUMBERED.match(block) for block in self._ids(document))
        return max((int(match[1]) for match in numbers if match), default=0)

    def _ids(self, document: Shelved) -> dict[str, int]:
        return self._ids_at(document.locator)

    def _read_ids(self, at: Locator) -> dict[str, int]:
        document = self._shelf.demand(at.key, at.lang)
        return {block.id: block.row for block in document.volume.library.skeleton(document.head)}

    # -- names ---------------------------------------------------------------------

    def name(self, key: Key, fragment: str, lang: str) -> str:
        """How one cites a held text in `lang`; one without a symbol by its title."""
        if not key.is_own:
            return key.whole.at(fragment).display(lang)
        held = self.versions(key)
        title = held[0].head.title if held else str(key.whole)
        named = f"《{title}》" if lang == "zh" or any(d.head.lang == "zh" for d in held) else f"“{title}”"
        place = Key("A/RES/1/1", fragment).display(lang).removeprefix("A/RES/1/1") if fragment else ""
        return named + place


def is_running(block: StoredBlock) -> bool:
    """Whether a block is running text and no title, heading or footnote."""
    return block.block.kind not in (
        BlockKind.TITLE,
        BlockKind.MASTHEAD,
        BlockKind.HEADING,
        BlockKind.CAPTION,
        BlockKind.FOOTNOTE,
    )


def _names(text: str, label: str) -> bool:
    forms = [rf"[(（]\s?{re.escape(label)}\s?[)）]", rf"(?<![\w(]){re.escape(label)}\)"]
    if label in _ROMAN:
        place = _ROMAN.index(label)
        forms += [_CIRCLED[place], rf"[(（]{_NUMERALS[place]}[)）]"]
    return re.search("|".join(forms), text) is not None
