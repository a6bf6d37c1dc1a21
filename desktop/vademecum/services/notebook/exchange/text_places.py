"""Find the words of other programs' annotations in the texts that are held: exactly, or not at all."""

from bisect import bisect_right
from dataclasses import dataclass

from vademecum.domain.annotation import Anchor
from vademecum.domain.key import Key
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved
from vademecum.text.anchoring.making import anchor_for, paragraph_anchor

_MOST_PLACES = 200
"""Words that stand more often than this are looked at no further: one place is as good as another."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What an annotation says of the words it is about."""

    words: str
    block: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The text that is meant, in which language and edition, and where the words stand in it, if they do."""

    lang: str
    edition: str
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class _Text:
    """All paragraphs of a document, a line each."""

    joined: str
    starts: tuple[int, ...]
    blocks: tuple[tuple[str, str | None], ...]

    def block_at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1


class TextPlaces:
    """Reads each text once; meant for one import."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._texts: dict[object, _Text] = {}

    def find(self, key: Key, lang: str, sought: Sought) -> Standing:
        """Where words stand. Without `lang` the first language that has them, English when none does."""
        held = self._reading.versions(key)
        if lang:
            held = [document for document in held if document.head.lang == lang]
        for document in held:
            anchor = self._anchor(document, sought)
            if anchor is not None:
                return Standing(document.head.lang, document.head.edition, anchor)
        if held:
            return Standing(held[0].head.lang, held[0].head.edition, None)
        return Standing(lang or "en", "", None)

    def _anchor(self, document: Shelved, sought: Sought) -> Anchor | None:
        if not sought.words.strip():
            stored = self._reading.block(document, sought.block) if sought.block else None
            return (
                paragraph_anchor(stored.block.id, stored.block.label, stored.block.text) if stored else None
            )
        text = self._text(document)
        # Programs differ in what they make of line ends: as they are, as a space, as nothing.
        parts = sought.words.split()
        for words in dict.fromkeys((sought.words.strip(), " ".join(parts), "".join(parts))):
            places = _places(text, words)
            if places:
                best = max(places, key=lambda at: _likeness(text, at, len(words), sought))
                number = text.block_at(best)
                start = best - text.starts[number]
                block, label = text.blocks[number]
                end = text.starts[number + 1] - 1
                return anchor_for(
                    block, label, text.joined[text.starts[number] : end], start, start + len(words)
                )
        return None

    def _text(self, document: Shelved) -> _Text:
        if document.locator not in self._texts:
            starts, blocks, lines, done = [0], [], [], 0
            for block in self._reading.whole(document).blocks:
                lines.append(block.text.replace("\n", " "))
                blocks.append((block.id, block.label))
                done += len(block.text) + 1
                starts.append(done)
            self._texts[document.locator] = _Text("\n".join(lines) + "\n", tuple(starts), tuple(blocks))
        return self._texts[document.locator]


def _places(text: _Text, words: str) -> list[int]:
    places: list[int] = []
    at = text.joined.find(words)
    while at >= 0 and len(places) < _MOST_PLACES:
        places.append(at)
        at = text.joined.find(words, at + 1)
    return places


def _likeness(text: _Text, at: int, length: int, sought: Sought) -> tuple[int, int]:
    """The paragraph named counts first, then how much of what stands around is the same."""
    is_named = text.blocks[text.block_at(at)][0] == sought.block
    before = text.joined[max(0, at - len(sought.before)) : at]
    after = text.joined[at + length : at + length + len(sought.after)]
    return int(is_named), _common(before[::-1], sought.before[::-1]) + _common(after, sought.after)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
