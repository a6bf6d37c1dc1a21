"""What a command is: its title, its help line, its menu, its keys and what must be there for it."""

from dataclasses import dataclass

from vademecum.words import Marked


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a reader can do. `needs` names what must be there: see `ReadingTabs.context`."""

    id: str
    title: Marked
    menu: str
    help: Marked
    keys: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    is_switch: bool = False
    group: str = ""
    """Commands of one group exclude one another."""
    icon: str = ""
    under: Marked | None = None
    """Title of a menu inside the menu, for commands that are many; None: in the menu itself."""


DOCUMENT = frozenset({"document"})
"""A page is in front."""
TAB = frozenset({"tab"})
"""A page or a sheet is in front."""
SUBJECT = frozenset({"subject"})
"""A page is in front, or a sheet about a document."""
