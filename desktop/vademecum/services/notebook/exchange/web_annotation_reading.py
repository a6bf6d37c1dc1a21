"""Read W3C Web Annotations, ours and those of other programs, as far as they say what they are about."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from vademecum.domain.annotation import CONTEXT, Anchor, Annotation, Bookmark, Colour, Scope, Target
from vademecum.domain.item import Item
from vademecum.domain.key import Key, MalformedKey
from vademecum.services.notebook.exchange.annotation_ids import Known, document_of, note_id, origin_of
from vademecum.services.notebook.exchange.brought import Brought
from vademecum.services.notebook.exchange.text_places import Sought, Standing
from vademecum.services.notebook.exchange.trusting_nothing import (
    DAMAGED,
    LAST_MOMENT,
    MOST_ITEMS,
    NO_DOCUMENT,
    NO_WORDS,
    TWICE,
    CannotTakeIn,
    Refused,
    checked,
    clean,
    cleaned,
)
from vademecum.services.notebook.exchange.web_annotation import GENERATOR
from vademecum.words import Marked, mark

Place = Callable[[Key, str, Sought], Standing]
"""Finds words in the texts that are held, in a language or (empty) in any."""

_SETS = ("AnnotationSet", "AnnotationCollection", "AnnotationPage")
_RGB: Mapping[Colour, tuple[int, int, int]] = {
    Colour.YELLOW: (255, 225, 80),
    Colour.GREEN: (120, 200, 120),
    Colour.BLUE: (100, 160, 230),
    Colour.PINK: (245, 130, 175),
    Colour.PURPLE: (160, 120, 210),
}
_NAMES = {"orange": Colour.YELLOW, "red": Colour.PINK, "violet": Colour.PURPLE}
_LONGEST_NAME = 200

Fields = Mapping[str, Any]


def is_annotations(value: Any) -> bool:
    """Whether JSON looks like web annotations: one, a list of them, or a set."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, dict) and "target" in one for one in value[:3])
    return isinstance(value, dict) and (
        bool(_types(value) & {*_SETS, "Annotation"}) or isinstance(_entries(value), list)
    )


def read_annotations(value: Any, name: str, is_known: Known, place: Place) -> Brought:
    """What the file holds; raise `CannotTakeIn` when it is too much.

    An annotation about words of a text that is held is placed there; where the text is not held or does not
    have the words, it keeps them and waits for the text. One whose source is no document is refused.
    """
    head = value if isinstance(value, dict) else {}
    entries = value if isinstance(value, list) else _entries(head)
    if not isinstance(entries, list):
        entries = [value]
    if len(entries) > MOST_ITEMS:
        raise CannotTakeIn(
            mark("trouble", "{name} is damaged, or holds more than {most} notes."),
            mark("trouble", "Have it exported again."),
            name=name,
            most=MOST_ITEMS,
        )
    reading = _Reading(is_known, place, is_ours=_is_ours(head))
    items: dict[str, Item] = {}
    refused: Counter[Marked] = Counter()
    for entry in entries:
        try:
            item = reading.item(entry)
            if item.id in items:
                raise Refused(TWICE)
            items[item.id] = item
        except Refused as refusal:
            refused[refusal.reason] += 1
    return Brought(
        tuple(items.values()),
        refused,
        origin_of(head.get("id")) if reading.is_ours else _foreign_origin(head),
        clean(_named(head.get("creator"))),
        clean(_line(head.get("title"))),
    )


class _Reading:
    """Reads the annotations of one file."""

    def __init__(self, is_known: Known, place: Place, *, is_ours: bool) -> None:
        self._is_known = is_known
        self._place = place
        self.is_ours = is_ours

    def item(self, entry: object) -> Item:
        """The item of one annotation; raise `Refused`."""
        try:
            return checked(self._item(cleaned(entry)))
        except RecursionError as error:
            raise Refused(DAMAGED) from error

    def _item(self, entry: object) -> Item:
        if not isinstance(entry, dict):
            raise Refused(DAMAGED)
        item_id = note_id(entry.get("id")) or _made_id(entry)
        target = self._target(entry)
        words, colour, tags = self._body(entry)
        created = _moment(entry.get("created"))
        motivations = {one.rpartition(":")[2] for one in _texts(entry.get("motivation"))}
        if "bookmarking" in motivations:
            return Bookmark(item_id, target, words, tags=tags, created=created)
        if not self.is_ours and colour is None and not words:
            colour = Colour.YELLOW
        return Annotation(item_id, target, colour, words, tags, created, _named(entry.get("creator")))

    def _target(self, entry: Fields) -> Target:
        given = [one if isinstance(one, dict) else {"source": one} for one in _listed(entry.get("target"))]
        given = given or [{"source": entry.get("uri")}]
        documents = {self._document(one, entry) for one in given}
        if len(documents) != 1 or (document := documents.pop()) is None:
            raise Refused(NO_DOCUMENT)
        key, lang = document
        first, standings = given[0], [self._standing(one, key, lang) for one in given]
        anchors = tuple(one.anchor for one in standings if one is not None and one.anchor is not None)
        scope = self._scope(first, lang, anchors)
        if scope is Scope.INSTRUMENT:
            return Target(scope, _with_fragment(key, _line(first.get("vademecum:fragment"))))
        if scope is Scope.DOCUMENT:
            return Target(scope, key, lang, _line(first.get("vademecum:edition")))
        if not anchors:
            raise Refused(NO_WORDS)
        found = next(one for one in standings if one is not None)
        return Target(scope, key, found.lang, found.edition, anchors)

    def _scope(self, fields: Fields, lang: str, anchors: tuple[Anchor, ...]) -> Scope:
        said = fields.get("vademecum:scope")
        if isinstance(said, str) and said in set(Scope):
            return Scope(said)
        if anchors:
            return Scope.PASSAGE
        if _selectors(fields.get("selector")):
            raise Refused(NO_WORDS)
        return Scope.DOCUMENT if lang else Scope.INSTRUMENT

    def _document(self, fields: Fields, entry: Fields) -> tuple[Key, str] | None:
        lang = _line(fields.get("dc:language"))
        sources = [fields.get("source"), fields.get("id"), entry.get("uri")]
        for source in sources:
            name = source.get("id") if isinstance(source, dict) else source
            if isinstance(name, str) and (found := document_of(name, self._is_known)) is not None:
                return found[0], lang or found[1]
        return None

    def _standing(self, fields: Fields, key: Key, lang: str) -> Standing | None:
        """The words meant, where they stand if that can be told; None when no words are named."""
        selectors = _selectors(fields.get("selector"))
        quote = next((one for one in selectors if "TextQuoteSelector" in _types(one)), {})
        words, block = _text(quote.get("exact")), ""
        before, after = _text(quote.get("prefix")), _text(quote.get("suffix"))
        span: tuple[int, int] | None = None
        for one in selectors:
            if "FragmentSelector" in _types(one) and isinstance(one.get("value"), str):
                block, span = one["value"].removeprefix("#"), _span(one.get("refinedBy"))
        if self.is_ours and (words or block):
            label = fields.get("vademecum:label")
            start, end = span or (0, len(words))
            anchor = Anchor(
                block, label if isinstance(label, str) else None, start, end, words, before, after
            )
            return Standing(lang, _line(fields.get("vademecum:edition")), anchor)
        if not (words.strip() or block):
            return None
        found = self._place(key, lang, Sought(words, block, before, after))
        if found.anchor is not None or not words.strip():
            return found
        kept = Anchor("", None, 0, len(words), words, before[-CONTEXT:], after[:CONTEXT])
        return Standing(found.lang, found.edition, kept)

    def _body(self, entry: Fields) -> tuple[str, Colour | None, tuple[str, ...]]:
        """Words, colour and tags of all bodies; in other programs' plain text too."""
        words: list[str] = []
        colour: Colour | None = None
        tags: list[str] = _texts(entry.get("tags"))
        for one in [*_listed(entry.get("body")), entry.get("bodyValue"), entry.get("text")]:
            if isinstance(one, str):
                words.append(one)
            elif isinstance(one, dict):
                value = _text(one.get("value"))
                if "tagging" in _texts(one.get("purpose")):
                    tags.append(value)
                elif value:
                    words.append(value)
                several = _texts(one.get("vademecum:tags"))
                tags += several or _texts(one.get("keyword"))
                colour = _colour(one.get("color")) or colour
        if self.is_ours:
            return "\n\n".join(words), colour, tuple(dict.fromkeys(tags))
        spare = (" ".join(tag.split()) for tag in tags)
        return "\n\n".join(words).strip(), colour, tuple(dict.fromkeys(tag for tag in spare if tag))


def _is_ours(head: Fields) -> bool:
    generator = head.get("generator")
    return isinstance(generator, dict) and generator.get("id") == GENERATOR


def _entries(head: Fields) -> object:
    first = head.get("first")
    for holder in (head, first if isinstance(first, dict) else {}):
        for name in ("items", "rows", "annotations"):
            if isinstance(holder.get(name), list):
                return holder[name]
    return None


def _types(fields: Fields) -> set[str]:
    return {*_texts(fields.get("type")), *_texts(fields.get("@type"))}


def _selectors(value: object) -> list[Fields]:
    return [one for one in _listed(value) if isinstance(one, dict)]


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _texts(value: object) -> list[str]:
    return [one for one in _listed(value) if isinstance(one, str)]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _line(value: object) -> str:
    return " ".join(value.split())[:_LONGEST_NAME] if isinstance(value, str) else ""


def _named(creator: object) -> str:
    first = next(iter(_listed(creator)), None)
    return _line(first.get("name") or first.get("nickname")) if isinstance(first, dict) else _line(first)


def _span(value: object) -> tuple[int, int] | None:
    if not isinstance(value, dict) or "TextPositionSelector" not in _types(value):
        return None
    start, end = value.get("start"), value.get("end")
    return (start, end) if type(start) is int and type(end) is int and 0 <= start <= end else None


def _with_fragment(key: Key, fragment: str) -> Key:
    try:
        return Key.parse(f"{key}#{fragment}") if fragment else key
    except MalformedKey:
        return key


def _colour(value: object) -> Colour | None:
    """The colour of a name or of `#rgb`, `#rrggbb`: the nearest of ours; None when there is none."""
    if not isinstance(value, str) or not value:
        return None
    name = value.strip().lower()
    if name in set(Colour):
        return Colour(name)
    digits = name.removeprefix("#")
    if len(digits) == len("rgb"):
        digits = "".join(2 * digit for digit in digits)
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return _NAMES.get(name, Colour.YELLOW)
    wanted = (red, green, blue)
    return min(_RGB, key=lambda one: sum((a - b) ** 2 for a, b in zip(_RGB[one], wanted, strict=True)))


def _moment(value: object) -> int:
    """Milliseconds since 1970 of an ISO moment; 0 for anything else."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        return 0
    since = moment.replace(tzinfo=moment.tzinfo or UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    millis = since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000
    return millis if 0 <= millis <= LAST_MOMENT else 0


def _made_id(entry: Fields) -> str:
    """An id for somebody else's annotation: the same one has the same id at every import."""
    name = entry.get("id")
    named = name if isinstance(name, str) and name else json.dumps(entry, sort_keys=True, default=str)
    return hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:20]


def _foreign_origin(head: Fields) -> str:
    name = head.get("id")
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12] if isinstance(name, str) else ""
