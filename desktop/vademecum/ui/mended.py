"""Say below a title how much of the source an edition mends, or that something in it is doubtful."""

from collections.abc import Sequence

from vademecum.domain.document import Doubt, Erratum
from vademecum.ui.catalogue import say
from vademecum.words import mark


def mended_words(errata: Sequence[Erratum], doubts: Sequence[Doubt]) -> str:
    """A line that leads to the corrections; empty where the source stands as it came and is beyond doubt."""
    mended = sum(not erratum.is_kept for erratum in errata)
    if mended > 1:
        words = mark("reader", "This edition mends {count} places of its source: see which and why")
        return say(words, count=mended)
    if mended:
        return say(mark("reader", "This edition mends one place of its source: see which and why"))
    if errata or doubts:
        words = mark("reader", "Nothing of the source is mended here; some places are doubtful: see which")
        return say(words)
    return ""
