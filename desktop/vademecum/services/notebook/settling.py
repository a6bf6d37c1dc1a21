"""Settle a note that two machines wrote differently: one of the versions, or both as one."""

from collections.abc import Sequence
from dataclasses import replace

from vademecum.domain.annotation import Annotation
from vademecum.services.notebook.notebook import Notebook
from vademecum.services.notebook.tagging import distinct
from vademecum.text.diff.subsequence import common
from vademecum.words import mark


class Settling:
    """What a reader can do with a conflict."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def versions(self, item_id: str) -> tuple[Annotation, ...]:
        """The versions of a note that still stand against each other, the later one first."""
        found = self._notebook.versions(item_id)
        return tuple(one for one in found if isinstance(one, Annotation))

    def keep(self, version: Annotation) -> None:
        """Keep one version; the others stay in the note's history."""
        self._notebook.act(mark("acts", "Settle a conflict"), [version])

    def keep_both(self, item_id: str) -> None:
        """Keep all versions as one: what they share once, what differs one after the other."""
        versions = self.versions(item_id)
        if versions:
            self._notebook.act(mark("acts", "Settle a conflict"), [both_as_one(versions)])


def both_as_one(versions: Sequence[Annotation]) -> Annotation:
    """One note that holds every line and every tag of all its versions, the older version's lines first."""
    newest = versions[0]
    body = versions[-1].body
    for version in reversed(versions[:-1]):
        body = merged(body, version.body)
    tags = distinct(tag for version in versions for tag in version.tags)
    colour = next((version.colour for version in versions if version.colour is not None), None)
    return replace(newest, body=body, tags=tuple(tags), colour=colour)


def merged(older: str, newer: str) -> str:
    """A text with every line of both, each in its order; lines that both have in common stand once."""
    a, b = older.split("\n"), newer.split("\n")
    lines: list[str] = []
    from_a = from_b = 0
    for i, j in [*common(a, b), (len(a), len(b))]:
        lines += a[from_a:i]
        lines += b[from_b:j]
        lines += a[i : i + 1]
        from_a, from_b = i + 1, j + 1
    return "\n".join(lines)
