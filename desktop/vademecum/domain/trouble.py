"""The expected failure: a sentence for the reader, with advice."""

from vademecum.words import mark


class Trouble(Exception):
    """Something outside our power went wrong: a file is missing, damaged, unreadable.

    `summary` and `advice` are marked texts that may hold `{name}` fields, filled from `values` only
    when they are shown, so that they can be translated first. `kind` is the word scripts see.
    """

    kind = "trouble"

    def __init__(self, summary: str, advice: str = "", **values: object) -> None:
        super().__init__(summary)
        self.summary = summary
        self.advice = advice
        self.values = values

    def __str__(self) -> str:
        return self.summary.format(**self.values)

    @property
    def advice_text(self) -> str:
        """The advice with its fields filled in, in the language it was written in."""
        return self.advice.format(**self.values)


class TableDamaged(Trouble):
    """A table that came with the program cannot be read; each table has a `kind` of its own for scripts."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            mark("trouble", "The table {name} cannot be read: {why}."),
            mark("trouble", "Install Vademecum again, or undo your last change to this file."),
            name=name,
            why=why,
        )
