"""What a use case changed, so that views can decide whether they care."""

from dataclasses import dataclass

from vademecum.domain.key import Key


@dataclass(frozen=True, slots=True)
class Changes:
    """Which parts of the reader's world are not as they were."""

    library: bool = False
    register: bool = False
    items: frozenset[str] = frozenset()
    """Ids of items of the notebook that are new, changed or gone."""
    keys: frozenset[Key] = frozenset()
    """Documents and instruments that those items are or were about."""
    layers: bool = False
    notebook: bool = False
    """The notebook as a whole: another one was opened, or it was merged, locked or unlocked."""

    def concern(self, key: Key) -> bool:
        """Whether the marks on a document or instrument may look different now."""
        return self.notebook or self.layers or key.whole in self.keys
