"""Numbered places: nine places that a key sets and another goes to."""

from vademecum.domain.annotation import PLACES, NumberedPlace, Target
from vademecum.services.notebook.notebook import Notebook
from vademecum.words import mark


class Numbering:
    """What a reader can do with the places 1 to 9."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def place(self, number: int) -> NumberedPlace | None:
        """The place under a number, None when none is set."""
        item = self._notebook.item(_id(number))
        return item if isinstance(item, NumberedPlace) else None

    def places(self) -> list[NumberedPlace]:
        """Every place that is set, by its number."""
        return [place for number in PLACES if (place := self.place(number)) is not None]

    def set(self, number: int, target: Target) -> NumberedPlace | None:
        """Set a place; return the one that stood there before, if any. Undo brings that back.

        Raise `ValueError` for a number that is none of 1 to 9.
        """
        if number not in PLACES:
            raise ValueError(f"no place {number}")
        before = self.place(number)
        self._notebook.act(mark("acts", "Set numbered place"), [NumberedPlace(_id(number), number, target)])
        return before

    def clear(self, number: int) -> None:
        """Let a number mean no place."""
        self._notebook.act(mark("acts", "Clear numbered place"), remove=[_id(number)])


def is_place(item_id: str) -> bool:
    """Whether an item of that id is a numbered place."""
    return item_id in _IDS


def _id(number: int) -> str:
    """The same in every notebook, so that merged notebooks know of each other's."""
    return f"place_{number}"


_IDS = frozenset(_id(number) for number in PLACES)
