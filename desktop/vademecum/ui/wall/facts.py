"""What is known of a scene's instrument or document in words; what is not known is said to be unknown."""

from PySide6.QtCore import QLocale

from vademecum.domain.key import Series
from vademecum.services.presenting.script import Scene
from vademecum.text.citing.symbol_facts import describe
from vademecum.ui.catalogue import say
from vademecum.ui.instrument.fact_words import chapter_words, meeting_words, vote_words
from vademecum.ui.names import KINDS, ORGANS, day, key_name, named
from vademecum.words import mark

BETWEEN = "  ·  "


def symbol_of(scene: Scene) -> str:
    """The symbol; empty for a work that has none."""
    key = scene.key or (scene.document.head.key if scene.document is not None else None)
    return "" if key is None or key.is_own else key_name(key.whole)


def title_of(scene: Scene) -> str:
    """The title as the register or the text knows it; empty when none is known.

    Resolutions of the Security Council have no title of their own: what their text prints is the number.
    """
    known = scene.instrument.title(scene.lang) if scene.instrument is not None else None
    document = scene.document
    if known or document is None:
        return known or ""
    return "" if document.head.key.council_number else scene.title


def date_of(scene: Scene) -> str:
    """When it was adopted, else the date of its text, else its year; as much as is known."""
    instrument, document = scene.instrument, scene.document
    adopted = instrument.adopted if instrument is not None else None
    if document is not None:
        adopted = adopted or document.head.facts.get("adopted") or document.head.date
    if adopted:
        return day(adopted)
    year = instrument.year if instrument is not None else None
    if year is None and scene.key is not None:
        # The year that is printed in the symbol.
        year = describe(scene.key.whole, (), {}).year
    return str(year) if year else ""


def kind_of(scene: Scene) -> str:
    """What it is and whose."""
    organ = scene.instrument.organ if scene.instrument is not None else None
    if scene.key is None:
        return ""
    kind = "treaty" if organ == "treaty" else scene.key.series.value
    return BETWEEN.join(part for part in (named(KINDS, kind), named(ORGANS, organ)) if part)


def pairs_of(scene: Scene) -> list[tuple[str, str]]:
    """The register's other facts with their names."""
    known = scene.instrument
    if known is None:
        return []
    pairs = [
        (say(mark("instrument", "Signed")), day(known.signed)),
        (say(mark("instrument", "In force")), day(known.in_force)),
        (say(mark("instrument", "Meeting")), meeting_words(known.meeting or "")),
        (say(mark("instrument", "Vote")), vote_words(known.vote) if known.vote else ""),
        (say(mark("instrument", "Chapter VII")), chapter_words(known.chapter_vii)),
    ]
    return [(name, value) for name, value in pairs if value]


def unknown_of(scene: Scene) -> str:
    """Which facts this library does not know; empty when it knows all."""
    known, key = scene.instrument, scene.key
    is_council = key is not None and key.council_number is not None and key.series is Series.RESOLUTION
    facts = [
        (bool(title_of(scene)), mark("instrument", "title")),
        (bool(date_of(scene)), mark("instrument", "date")),
        (not is_council or bool(known and known.meeting), mark("instrument", "meeting")),
        (not is_council or bool(known and known.vote), mark("instrument", "vote")),
        (
            not is_council or bool(known and known.chapter_vii is not None),
            mark("instrument", "whether under Chapter VII"),
        ),
    ]
    unknown = [say(words) for is_known, words in facts if not is_known]
    if not unknown:
        return ""
    listed = QLocale().createSeparatedList(unknown)
    return say(mark("instrument", "Not known to this library: {facts}."), facts=listed)
