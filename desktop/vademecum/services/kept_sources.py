"""The sources of the reader's imports, kept as they came, so that a damaged library can be made again."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader said of a source; None where the text itself was to tell."""

    symbol: str | None = None
    lang: str | None = None
    title: str | None = None


class UnreadableKept(Exception):
    """A file among the kept sources is gone or is not what was written."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept source by the file that describes it; its bytes are read when they are asked for."""

    path: Path
    number: int
    """Counts the imports, so that the later of two sources of one document is known on any copy."""

    @property
    def name(self) -> str:
        """What it is called among the kept sources."""
        return self.path.stem

    @property
    def is_aside(self) -> bool:
        """Whether the reader went back to the text that this one had replaced: it is kept, and not used."""
        return bool(_told(self.path).get("aside"))

    @property
    def document(self) -> str:
        """Key and language of the document it gave, as `KEY@lang`; empty when that was not written down."""
        return str(_told(self.path).get("document", ""))

    def read(self) -> tuple[bytes, Said]:
        """The source and what was said of it; raise `UnreadableKept`."""
        try:
            return self.path.with_suffix(".txt").read_bytes(), Said(*_described(self.path)[1:])
        except (OSError, ValueError) as error:
            raise UnreadableKept(self.path.name) from error


class KeptSources:
    """A folder of sources, two files each: `….txt` as it came, `….json` with what was said of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __iter__(self) -> Iterator[Kept]:
        """Every source in the order of its import, unreadable ones first."""
        return iter(sorted((Kept(path, _number(path)) for path in self._files()), key=_order))

    def is_empty(self) -> bool:
        """Whether nothing was kept that is in use."""
        return all(kept.is_aside for kept in (Kept(path, 0) for path in self._files()))

    def named(self, name: str) -> Kept | None:
        """The kept source of that name; None when there is none."""
        path = self.folder / f"{name}.json"
        return Kept(path, _number(path)) if path.exists() else None

    def set_aside(self, kept: Kept) -> None:
        """Use a source no more, without losing it; raise `OSError` when that cannot be written."""
        self._write(f"{kept.name}.json", json.dumps({**_told(kept.path), "aside": True}, ensure_ascii=False))

    def keep(self, source: bytes, said: Said, document: str = "") -> str:
        """Write a source, synced to disk; return its name. Raise `OSError` when it cannot be written.

        `document` is what it gave, as `KEY@lang`. The description is written last: without it the source
        does not count.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((_number(path) for path in self._files()), default=0)
        named = json.dumps(asdict(said), sort_keys=True)
        name = hashlib.sha256(source + named.encode()).hexdigest()[:24]
        described = {"number": number, **asdict(said), "document": document}
        self._write(f"{name}.txt", source)
        self._write(f"{name}.json", json.dumps(described, ensure_ascii=False))
        return name

    def _write(self, name: str, data: bytes | str) -> None:
        new = self.folder / f"{name}.new"
        with new.open("wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.folder / name)

    def _files(self) -> Iterator[Path]:
        return self.folder.glob("*.json")


def _order(kept: Kept) -> tuple[int, str]:
    return kept.number, kept.path.name


def _told(path: Path) -> dict[str, object]:
    """Everything a description tells; nothing when it cannot be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _number(path: Path) -> int:
    try:
        return _described(path)[0]
    except (OSError, ValueError):
        return 0


def _described(path: Path) -> tuple[int, str | None, str | None, str | None]:
    """Number, symbol, language and title; raise `ValueError` for what we did not write."""
    described = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(described, dict) or not isinstance(described.get("number", 0), int):
        raise ValueError(path.name)
    said = [described.get(name) for name in ("symbol", "lang", "title")]
    if any(not isinstance(one, str | None) for one in said):
        raise ValueError(path.name)
    return described.get("number", 0), said[0], said[1], said[2]
