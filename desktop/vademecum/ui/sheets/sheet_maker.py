"""Make a sheet from its address, such as `map CTOC/COP/WG.7/2020/3@zh`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from vademecum.domain.key import Key, MalformedKey
from vademecum.domain.locator import Locator
from vademecum.services.desk import Desk
from vademecum.ui.preferences import Preferences
from vademecum.ui.sheets.sheet import Sheet
from vademecum.ui.theme import Theme

if TYPE_CHECKING:
    from vademecum.ui.notes.readers_notes import ReadersNotes

_SIDES = re.compile(r"([^@]+@\S+) (.+)")
"""Two places; a symbol may hold a space, as HRI/GEN/1/Rev.9(Vol. I) does."""


class SheetMaker:
    """Knows every kind of sheet by the first word of its address; each module is read when it is wanted."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        language: str,
        notes: ReadersNotes | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        self._desk = desk
        self._theme = theme
        self._language = language
        self._notes = notes
        self._preferences = preferences

    def make(self, address: str) -> Sheet | None:
        """The sheet of that address, or None when there is no such kind.

        Raise `Trouble` when what it is about is not on the shelf or is malformed.
        """
        name, _, rest = address.partition(" ")
        kinds: dict[str, Callable[[str], Sheet | None]] = {
            "facts": self._facts,
            "draft": self._draft,
            "floor": self._floor,
            "compare": self._compare,
            "ledger": self._ledger,
            "missing": self._missing,
            "notes": self._my_notes,
            "data": self._my_data,
            "map": lambda at: self._coverage(at, is_timeline=False),
            "journal": self._journal,
            "plan": self._plan,
            "plans": self._plans,
            "timeline": lambda at: self._coverage(at, is_timeline=True),
        }
        return kinds[name](rest) if name in kinds else None

    def _facts(self, rest: str) -> Sheet:
        # Imported when it is wanted: no page waits for it.
        from vademecum.ui.sheets.facts_sheet import FactsSheet

        card = self._desk.lookup.card(Key.parse(rest), self._language)
        return FactsSheet(card, self._theme, self._language)

    def _draft(self, _rest: str) -> Sheet:
        # Imported when it is wanted.
        from vademecum.ui.sheets.draft_sheet import DraftSheet

        return DraftSheet(self._desk, self._theme, self._language)

    def _floor(self, rest: str) -> Sheet:
        # Imported when it is wanted.
        from vademecum.ui.presenting.floor_sheet import FloorSheet

        if self._preferences is None:
            raise LookupError("no preferences to read the pace from")
        at = Locator.parse(rest) if rest else None
        return FloorSheet(self._desk, self._theme, self._language, self._preferences, at)

    def _compare(self, address: str) -> Sheet:
        # Imported when it is wanted.
        from vademecum.ui.sheets.compare_sheet import CompareSheet

        written = _SIDES.fullmatch(address)
        if written is None:
            raise MalformedKey(address)
        a, b = Locator.parse(written[1]), Locator.parse(written[2])
        sides = self._desk.comparing.sides(a.key, b.key, a.lang, b.lang)
        names = (sides[0].head.title, sides[1].head.title)
        return CompareSheet(self._desk.places, self._theme, a, b, names)

    def _ledger(self, rest: str) -> Sheet:
        # Imported when it is opened: the first page does not wait for it.
        from vademecum.ui.sheets.ledger_sheet import LedgerSheet

        return LedgerSheet(self._desk, self._theme, self._language, Locator.parse(rest))

    def _missing(self, _rest: str) -> Sheet:
        # Imported when it is opened: see above.
        from vademecum.ui.sheets.missing_sheet import MissingSheet

        return MissingSheet(self._desk, self._theme, self._language)

    def _my_notes(self, words: str) -> Sheet:
        # Imported when it is opened: see above.
        from vademecum.ui.notes.my_notes_sheet import MyNotesSheet

        if self._notes is None:
            raise LookupError("no notebook to list")
        return MyNotesSheet(self._desk, self._theme, self._language, self._notes, words)

    def _my_data(self, _rest: str) -> Sheet:
        # Imported when it is opened: see above.
        from vademecum.ui.notes.data_sheet import DataSheet

        if self._notes is None:
            raise LookupError("no notebook to tell of")
        return DataSheet(self._notes, self._desk.places)

    def _coverage(self, at: str, *, is_timeline: bool) -> Sheet:
        # Imported when it is wanted, as every sheet: the first page does not wait for it.
        from vademecum.ui.sheets.coverage_sheet import CoverageSheet

        place = Locator.parse(at)
        document = self._desk.reading.demand(place.key, place.lang)
        return CoverageSheet(
            self._desk.coverage, document, self._theme, self._language, is_timeline=is_timeline
        )

    def _plans(self, _rest: str) -> Sheet | None:
        # Imported when it is opened: see above.
        from vademecum.ui.plans.plans_sheet import PlansSheet

        return PlansSheet(self._desk, self._theme, self._notes) if self._notes is not None else None

    def _plan(self, plan_id: str) -> Sheet | None:
        # Imported when it is opened: see above.
        from vademecum.ui.plans.plan_sheet import PlanSheet

        if self._notes is None or not plan_id:
            return None
        return PlanSheet(self._desk, self._theme, self._language, self._notes, plan_id)

    def _journal(self, rest: str) -> Sheet | None:
        if self._notes is None:
            return None
        if rest in ("", "deleted"):
            # Imported when it is opened: see above.
            from vademecum.ui.notes.journal_diary import DiarySheet

            return DiarySheet(self._desk, self._theme, self._language, self._notes, is_gone=bool(rest))
        # Imported when it is opened: see above.
        from vademecum.ui.notes.journal_history import HistorySheet

        return HistorySheet(self._desk, self._theme, self._language, self._notes, rest)
