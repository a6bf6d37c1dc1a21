"""A place in the library: a document in one language, and optionally a block and a span inside it."""

import re
from dataclasses import dataclass

from vademecum.domain.key import Key, MalformedKey

_WRITTEN = re.compile(
    r"(?P<key>[^@]+)@(?P<lang>[a-z]{2})(?:#(?P<block>[^:]+)(?::(?P<start>\d+)-(?P<end>\d+))?)?"
)


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a reader is or goes to. `Locator.parse(str(locator)) == locator` always holds.

    Written `KEY@lang#block:start-end`; the span counts code points of the block's text, half open.
    """

    key: Key
    lang: str
    block: str = ""
    span: tuple[int, int] | None = None

    @classmethod
    def parse(cls, text: str) -> "Locator":
        """Read what `str()` writes; raise `MalformedKey` for anything else."""
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise MalformedKey(text)
        span = None if found["start"] is None else (int(found["start"]), int(found["end"]))
        return cls(Key.parse(found["key"]), found["lang"], found["block"] or "", span)

    def __str__(self) -> str:
        written = f"{self.key}@{self.lang}"
        if self.block:
            written += f"#{self.block}"
            if self.span is not None:
                written += f":{self.span[0]}-{self.span[1]}"
        return written

    @property
    def document(self) -> "Locator":
        """The document alone."""
        return Locator(self.key, self.lang)
