"""Where something in the notebook leads."""

from vademecum.domain.annotation import Fit, Scope, Target
from vademecum.domain.locator import Locator
from vademecum.services.notebook.placing import Placing
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved

Marks = tuple[tuple[str, int, int], ...]
"""Words to be marked: block, start and end in code points, half open."""


def text_of(target: Target, reading: Reading) -> Shelved | None:
    """The text that a target is about, in its language; None when it is not held."""
    if target.scope is Scope.INSTRUMENT:
        return reading.find(target.key)
    return reading.find(target.key, target.lang)


def where(target: Target, reading: Reading, placing: Placing) -> tuple[Locator, Marks] | None:
    """A place, and the words to be marked there; None when the text is not held.

    The words of an orphan lead to where they stood, when there is such a place, and are not marked.
    """
    document = text_of(target, reading)
    if document is None:
        return None
    key, lang = document.head.key, document.head.lang
    spans = tuple(
        (one.block, one.start, one.end)
        for one in placing.places(target, document)
        if one.fit is not Fit.ORPHAN
    )
    if not spans:
        block = target.anchors[0].block if target.anchors else ""
        return Locator(key, lang, reading.nearest_block(document, block)), ()
    block, start, end = spans[0]
    if target.scope is not Scope.PASSAGE:
        return Locator(key, lang, block), ()
    return Locator(key, lang, block, (start, end)), spans


def words_now(target: Target, reading: Reading, placing: Placing) -> str:
    """The words that a target was found in, a line for each block; empty for what has no place."""
    document = text_of(target, reading)
    if document is None:
        return ""
    found: list[str] = []
    for place in placing.places(target, document):
        stored = reading.block(document, place.block) if place.fit is not Fit.ORPHAN else None
        if stored is not None:
            found.append(stored.block.text[place.start : place.end])
    return "\n".join(found)
