"""The reader's own table of verbs, when there is one in the reader's folder."""

from dataclasses import dataclass

from vademecum.domain.trouble import Trouble
from vademecum.paths import Places
from vademecum.text.verbs import OwnVerbsDamaged, VerbTable


@dataclass(frozen=True, slots=True)
class OwnVerbs:
    """The table in force beside the one the library was built with, or why it is not."""

    table: VerbTable | None = None
    """None when the reader has none: the verbs stored with the citations stand."""
    trouble: Trouble | None = None


NO_VERBS = OwnVerbs()


def own_verbs(places: Places) -> OwnVerbs:
    """Read the reader's table on top of ours; a damaged one is reported and ignored.

    Raise `VerbsDamaged` when ours cannot be read.
    """
    if not places.own_verbs.exists():
        return NO_VERBS
    try:
        return OwnVerbs(VerbTable.load(places.grammar / "verbs.toml", places.own_verbs))
    except OwnVerbsDamaged as trouble:
        return OwnVerbs(trouble=trouble)
