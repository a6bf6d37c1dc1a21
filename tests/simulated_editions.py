"""Make later editions of a document by rule, and know of every character where it went."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from vademecum.paths import resources
from vademecum.text.folding import load_simplified

_ROOT = re.compile(r"(?P<stem>[a-z]+)_(?P<number>\d+)(?P<rest>__.*)?")
_CHILD = re.compile(r"(?P<stem>[a-z]*?)(?P<mark>\d+|[a-z])")
_SENTENCE_END = re.compile("[。，；,;.](?=.)")
_SHARE = 0.1
"""Paragraphs that are inserted, deleted, merged, split or moved, of all."""

Origin = tuple[int, int]
"""A block of the first edition, counted from 0, and a code point of it."""


@dataclass
class Paragraph:
    """A block whose characters remember where they stood in the first edition; None: they are new."""

    id: str
    label: str | None
    letters: list[tuple[str, Origin | None]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words."""
        return "".join(letter for letter, _ in self.letters)

    @property
    def is_root(self) -> bool:
        """Whether it stands in the running numbers."""
        found = _ROOT.fullmatch(self.id)
        return found is not None and not found["rest"] and found["stem"] != "h"


@dataclass(frozen=True, slots=True)
class Settled:
    """A block that forgot where its characters came from."""

    id: str
    label: str | None
    text: str


Edition = list[Paragraph]
Change = Callable[[Edition, random.Random], Edition]


def first_edition(blocks: Sequence[tuple[str, str | None, str]]) -> Edition:
    """An edition of blocks with id, label and text."""
    return [
        Paragraph(block_id, label, [(letter, (number, at)) for at, letter in enumerate(text)])
        for number, (block_id, label, text) in enumerate(blocks)
    ]


def settled(edition: Edition) -> list[Settled]:
    """The blocks as a document holds them."""
    return [Settled(one.id, one.label, one.text) for one in edition]


class Whereabouts:
    """Where the characters of a first edition stand in a later one."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._places = {
            origin: (number, at)
            for number, paragraph in enumerate(edition)
            for at, (_, origin) in enumerate(paragraph.letters)
            if origin is not None
        }

    def of(self, block: int, start: int, end: int) -> tuple[str, int, int] | None:
        """Where `start` to `end` of a block went: a block's id and a span; None when less than half is left.

        What was cut apart is where its larger part is.
        """
        places = [place for at in range(start, end) if (place := self._places.get((block, at))) is not None]
        if 2 * len(places) < end - start:
            return None
        numbers = [number for number, _ in places]
        main = max(numbers, key=numbers.count)
        offsets = [at for number, at in places if number == main]
        return self._edition[main].id, min(offsets), max(offsets) + 1


# -- changes -----------------------------------------------------------------


def nothing(edition: Edition, chance: random.Random) -> Edition:
    """The same again."""
    return list(edition)


def inserted(edition: Edition, chance: random.Random) -> Edition:
    """New paragraphs, made of clauses of the old ones, stand between them."""
    clauses = [part for one in edition for part in re.findall("[^，。；,;]{4,}[，。；,;]", one.text)]
    made: Edition = []
    for paragraph in edition:
        if paragraph.is_root and chance.random() < _SHARE:
            words = "".join(chance.choice(clauses) for _ in range(chance.randint(2, 6)))
            made.append(Paragraph(paragraph.id, "0", [(letter, None) for letter in words]))
        made.append(paragraph)
    return numbered_anew(made)


def deleted(edition: Edition, chance: random.Random) -> Edition:
    """Paragraphs are gone, with what stands below them."""
    gone = {one.id for one in edition if one.is_root and chance.random() < _SHARE}
    return numbered_anew([one for one in edition if one.id.partition("__")[0] not in gone])


def merged(edition: Edition, chance: random.Random) -> Edition:
    """Paragraphs stand in one with the next."""
    made: Edition = []
    for paragraph in edition:
        both = [made[-1], paragraph] if made else []
        if both and all(one.is_root for one in both) and chance.random() < _SHARE:
            made[-1] = Paragraph(both[0].id, both[0].label, [*both[0].letters, *paragraph.letters])
        else:
            made.append(paragraph)
    return numbered_anew(made)


def split(edition: Edition, chance: random.Random) -> Edition:
    """Paragraphs are parted behind a sign."""
    made: Edition = []
    for paragraph in edition:
        signs = [found.end() for found in _SENTENCE_END.finditer(paragraph.text)]
        if paragraph.is_root and signs and chance.random() < _SHARE:
            at = chance.choice(signs)
            made.append(Paragraph(paragraph.id, paragraph.label, paragraph.letters[:at]))
            made.append(Paragraph(paragraph.id, "0", paragraph.letters[at:]))
        else:
            made.append(paragraph)
    return numbered_anew(made)


def moved(edition: Edition, chance: random.Random) -> Edition:
    """Paragraphs stand somewhere else, as they were."""
    going = {one.id for one in edition if one.is_root and chance.random() < _SHARE}
    made = [one for one in edition if one.id not in going]
    for one in edition:
        if one.id in going:
            made.insert(chance.randint(0, len(made)), one)
    return numbered_anew(made)


def renumbered(edition: Edition, chance: random.Random) -> Edition:
    """The same paragraphs bear other numbers."""
    return numbered_anew(edition, first=chance.choice((0, *range(2, 6))))


def characters(share: float) -> Change:
    """So many of a hundred characters are replaced, left out, or followed by a new one."""

    def change(edition: Edition, chance: random.Random) -> Edition:
        letters = "".join(one.text for one in edition)

        def anew() -> Iterator[tuple[str, Origin | None]]:
            for letter, origin in paragraph.letters:
                what = chance.randrange(3) if chance.random() < share else -1
                if what != 0:
                    yield (chance.choice(letters), None) if what == 1 else (letter, origin)
                if what == 2:
                    yield chance.choice(letters), None

        made: Edition = []
        for paragraph in edition:
            made.append(Paragraph(paragraph.id, paragraph.label, list(anew())))
        return made

    return change


def full_width(edition: Edition, chance: random.Random) -> Edition:
    """Letters, digits and signs of ASCII are set in full width."""
    return _spelled(edition, {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)})


def traditional(edition: Edition, chance: random.Random) -> Edition:
    """Simplified characters become traditional ones."""
    return _spelled(edition, _traditional_forms())


def together(*changes: Change) -> Change:
    """One change after the other."""

    def change(edition: Edition, chance: random.Random) -> Edition:
        for one in changes:
            edition = one(edition, chance)
        return edition

    return change


CHANGES: Mapping[str, Change] = {
    "nothing": nothing,
    "inserted": inserted,
    "deleted": deleted,
    "merged": merged,
    "split": split,
    "moved": moved,
    "renumbered": renumbered,
    "1 % of characters": characters(0.01),
    "5 % of characters": characters(0.05),
    "10 % of characters": characters(0.10),
    "full width": full_width,
    "traditional": traditional,
    "all of these": together(
        inserted, deleted, merged, split, moved, characters(0.05), full_width, traditional
    ),
}
"""What becomes of a tenth of the paragraphs, or of all characters; "all of these" with 5 % of characters."""


def numbered_anew(edition: Edition, first: int = 1) -> Edition:
    """Give running numbers, in reading order, to paragraphs, footnotes and what stands below them."""
    made: Edition = []
    numbers: dict[str, int] = {}
    for paragraph in edition:
        block_id, label = paragraph.id, paragraph.label
        found = _ROOT.fullmatch(block_id)
        if found and found["stem"] != "h":
            stem, written = found["stem"], found["number"]
            if not found["rest"]:
                numbers[stem] = numbers.get(stem, first - 1) + 1
            number = numbers.get(stem, first)
            root = f"{stem}_{number:0{len(written)}d}" if written[0] == "0" else f"{stem}_{number}"
            block_id, label = root, None if label is None else str(number)
            if found["rest"]:
                block_id, label = _child(root, found["rest"], paragraph.label, numbers)
        made.append(Paragraph(block_id, label, paragraph.letters))
    return made


def _child(root: str, rest: str, label: str | None, numbers: dict[str, int]) -> tuple[str, str | None]:
    found = _CHILD.fullmatch(rest.removeprefix("__"))
    if found is None:
        return root + rest, label
    place = f"{root}__{found['stem']}"
    numbers[place] = number = numbers.get(place, 0) + 1
    mark = str(number) if found["mark"].isdigit() else chr(ord("a") + number - 1)
    return place + mark, None if label is None else mark


def _spelled(edition: Edition, forms: Mapping[int, str]) -> Edition:
    return [
        Paragraph(one.id, one.label, [(letter.translate(forms), origin) for letter, origin in one.letters])
        for one in edition
    ]


@cache
def _traditional_forms() -> dict[int, str]:
    simplified = load_simplified(resources() / "data" / "simplified.txt")
    return {ord(new): old for old, new in reversed(simplified.items())}
