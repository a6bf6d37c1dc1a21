"""What a reader wrote on one text, in reading order."""

from dataclasses import dataclass

from vademecum.domain.annotation import Annotation, Fit, Scope
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.placing import Placing, fit_of
from vademecum.services.reading import Reading
from vademecum.services.shelf import Shelved


@dataclass(frozen=True, slots=True)
class Written:
    """A note or highlight, and where it stands in the text that is held now."""

    note: Annotation
    block: str = ""
    """Where it begins; empty for what is about the whole, and for an orphan."""
    start: int = 0
    end: int = 0
    """Code points of the block's text, half open."""
    fit: Fit = Fit.EXACT
    has_conflict: bool = False
    """Two machines wrote it differently."""


def written_on(document: Shelved, notebook: Notebook, reading: Reading, placing: Placing) -> list[Written]:
    """The notes and highlights on a text: on the whole first, then as they stand, orphans last.

    Those on the instrument count in every language, the others only in the text's own.
    """
    conflicts = frozenset(notebook.conflicts())
    found = [
        _stands(note, document, placing, has_conflict=note.id in conflicts)
        for note in notebook.about(document.head.key)
        if isinstance(note, Annotation)
        and (note.target.scope is Scope.INSTRUMENT or note.target.lang == document.head.lang)
    ]
    rows = {one.block: reading.row_of(document, one.block) or 0 for one in found if one.block}
    return sorted(found, key=lambda one: _order(one, rows))


def _stands(note: Annotation, document: Shelved, placing: Placing, *, has_conflict: bool) -> Written:
    if note.target.scope in (Scope.INSTRUMENT, Scope.DOCUMENT):
        return Written(note, has_conflict=has_conflict)
    places = placing.places_at_hand(note.target, document)
    if places is None:
        # Listed where it stood while it is searched for.
        anchor = note.target.anchors[0]
        return Written(note, anchor.block, anchor.start, anchor.end, has_conflict=has_conflict)
    found = [place for place in places if place.fit is not Fit.ORPHAN]
    if not found:
        return Written(note, fit=Fit.ORPHAN, has_conflict=has_conflict)
    first = found[0]
    return Written(note, first.block, first.start, first.end, fit_of(places), has_conflict)


def _order(one: Written, rows: dict[str, int]) -> tuple[int, int, int, int, int, str]:
    note = one.note
    group = 2 if one.fit is Fit.ORPHAN else 1 if one.block else 0
    scopes = (Scope.INSTRUMENT, Scope.DOCUMENT, Scope.PARAGRAPH, Scope.PASSAGE)
    return (
        group,
        rows.get(one.block, 0),
        scopes.index(note.target.scope),
        one.start,
        note.created,
        note.id,
    )
