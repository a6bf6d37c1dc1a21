"""Decide what the standalone program leaves out, and say why; the reasons stand in `left_out.toml`."""

import os
import re
import shutil
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import icu_data
from console import say
from shared_libraries import Entry

LIST = Path(__file__).resolve().parent / "left_out.toml"

_ICU_DATA = re.compile(r"PySide6/Qt/lib/libicudata\.so")


@dataclass(frozen=True, slots=True)
class Rule:
    """Files that are left out for one reason."""

    pattern: re.Pattern[str]
    why: str
    systems: tuple[str, ...] = ()
    """The systems it is meant for, as `sys.platform` calls them; every one when empty."""

    def counts_on(self, system: str) -> bool:
        """Whether the rule is meant for a system."""
        return not self.systems or system in self.systems


@dataclass(slots=True)
class Sorted:
    """What stays, and what each rule took away."""

    kept: list[Entry] = field(default_factory=list)
    left: dict[str, list[Entry]] = field(default_factory=dict)
    """By the pattern of the rule."""


def left_out_modules(file: Path = LIST) -> list[str]:
    """The Python modules that are not packed."""
    return [name for entry in _read(file)["module"] for name in entry["names"]]


def rules(system: str = sys.platform, file: Path = LIST) -> list[Rule]:
    """The rules about files that count on a system."""
    made = [
        Rule(re.compile(entry["pattern"]), entry["why"], tuple(entry.get("systems", ())))
        for entry in _read(file)["file"]
    ]
    return [rule for rule in made if rule.counts_on(system)]


def part(entries: Iterable[Entry], some: Sequence[Rule]) -> Sorted:
    """Tell what stays from what one of the rules leaves out; the first that fits counts."""
    made = Sorted()
    for entry in entries:
        inside = entry[0].replace(os.sep, "/")
        rule = next((rule for rule in some if rule.pattern.search(inside)), None)
        if rule is None:
            made.kept.append(entry)
        else:
            made.left.setdefault(rule.pattern.pattern, []).append(entry)
    return made


def icu_patterns(file: Path = LIST) -> list[re.Pattern[str]]:
    """What the names of those items of ICU's table look like that are left out."""
    return [re.compile(entry["pattern"]) for entry in _read(file)["icu"]]


def with_less_icu(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The entries with ICU's table made shorter, written into `folder`; as they are where Qt brings none."""
    patterns = icu_patterns()

    def is_kept(name: str) -> bool:
        return not any(pattern.fullmatch(name) for pattern in patterns)

    made: list[Entry] = []
    for inside, original, kind in entries:
        file = original
        if _ICU_DATA.search(inside) and kind == "BINARY":
            shorter = folder / Path(original).name
            try:
                shorter.write_bytes(icu_data.slim(Path(original).read_bytes(), is_kept))
                shutil.copymode(original, shorter)
                file = str(shorter)
            except icu_data.NotUnderstood as reason:
                say(f"ICU's data stays whole: {reason}.")
        made.append((inside, file, kind))
    return made


def told(parted: Sorted, some: Sequence[Rule], unneeded: Sequence[Entry] = ()) -> list[dict[str, object]]:
    """What each rule saved, the most first; for the list of sizes."""
    left = [(rule.why, parted.left.get(rule.pattern.pattern, [])) for rule in some]
    left.append(("shared libraries that only files which are left out are linked with", list(unneeded)))
    said: list[dict[str, object]] = []
    for why, entries in left:
        sizes = [Path(entry[1]).stat().st_size for entry in entries if Path(entry[1]).is_file()]
        said.append({"why": why, "files": len(entries), "bytes": sum(sizes)})
    return sorted(said, key=lambda one: (-int(str(one["bytes"])), str(one["why"])))


def _read(file: Path) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(file.read_text("utf-8"))
