"""What the footnote ledger says: names of kinds, and how a source was named before."""

from vademecum.domain.note_source import BackReference, SourceKind, Unresolved
from vademecum.domain.places import place_in_words
from vademecum.services.ledger import Ledger, LedgerRow, MarkPlace, NamedBefore
from vademecum.text.footnotes.tracing import Traced
from vademecum.ui.catalogue import say
from vademecum.words import Marked, mark

SOURCE_KINDS: dict[SourceKind, Marked] = {
    SourceKind.DOCUMENT: mark("ledger", "UN document"),
    SourceKind.RESOLUTION: mark("ledger", "Resolution or decision"),
    SourceKind.TREATY: mark("ledger", "Treaty"),
    SourceKind.LAW: mark("ledger", "Law or regulation"),
    SourceKind.CASE: mark("ledger", "Court case"),
    SourceKind.PUBLICATION: mark("ledger", "Publication"),
    SourceKind.WEB: mark("ledger", "Web page"),
    SourceKind.NEWS: mark("ledger", "News"),
    SourceKind.CROSS: mark("ledger", "Cross reference"),
    SourceKind.REMARK: mark("ledger", "Remark"),
    SourceKind.OTHER: mark("ledger", "Other"),
}

_WHY: dict[Unresolved, Marked] = {
    Unresolved.NOTHING_BEFORE: mark("ledger", "It points to the footnote before, but none stands before it."),
    Unresolved.NO_SUCH_NOTE: mark("ledger", "It points to a footnote that this document does not have."),
    Unresolved.NO_SOURCE: mark("ledger", "The footnote it points to names no source."),
    Unresolved.SEVERAL_FIT: mark("ledger", "Several earlier footnotes fit what it points to."),
    Unresolved.NONE_FITS: mark("ledger", "No earlier footnote fits what it points to."),
    Unresolved.POINTS_TO_ITSELF: mark("ledger", "It leads back to itself."),
}


def kinds_of(row: LedgerRow) -> str:
    """The kinds of a footnote in one line."""
    return " · ".join(say(SOURCE_KINDS[kind]) for kind in row.kinds)


def paragraphs_of(row: LedgerRow) -> str:
    """The paragraphs that carry its mark, by their numbers."""
    return ", ".join(dict.fromkeys(place.label or "–" for place in row.marks))


def place_of(place: MarkPlace, language: str) -> str:
    """Where a mark stands, in words."""
    words = place_in_words(place.block, language)
    if words:
        return words
    if place.label:
        return say(mark("ledger", "Paragraph {label}"), label=place.label)
    return say(mark("ledger", "a place without a number"))


def first_of(ledger: Ledger, row: LedgerRow) -> str:
    """The footnotes where its sources stand first, for a cell of the table."""
    said: dict[str, None] = {}
    for one in row.before:
        first = ledger.row(one.traced.first)
        if first is None:
            said[say(mark("ledger", "not resolved"))] = None
        elif one.traced.is_sure:
            said[first.marker] = None
        else:
            said[say(mark("ledger", "{marker}, probably"), marker=first.marker)] = None
    return ", ".join(said)


def sentence_on(ledger: Ledger, one: NamedBefore) -> str:
    """How a source was named before, and how sure that is."""
    traced = one.traced
    target, first = ledger.row(traced.target), ledger.row(traced.first)
    if traced.why is not None or first is None:
        return say(_WHY[traced.why or Unresolved.NO_SOURCE])
    values = {"target": target.marker if target is not None else "", "first": first.marker}
    return say(_how(traced), **values)


def _how(traced: Traced) -> Marked:
    """The sentence on a source that was found."""
    if traced.how is BackReference.REPEAT:
        if traced.is_sure:
            return mark("ledger", "The same work stands first in footnote {first}.")
        return mark("ledger", "Probably the same work as in footnote {first}.")
    if traced.how is BackReference.EARLIER:
        return mark("ledger", "It means the work of footnote {first}.")
    if not traced.is_sure:
        return mark(
            "ledger", "It points to footnote {target}; its source is probably that of footnote {first}."
        )
    if traced.target == traced.first:
        return mark("ledger", "It points to footnote {target}.")
    return mark("ledger", "It points to footnote {target}; the source stands in full in footnote {first}.")
