"""The form of an update: one file that says of everything in it how long it is and what its hash is.

A file `….vupdate` is a ZIP archive. Its member `update.json` is the manifest:

    {"format": 1, "product": "vademecum", "kind": "library" | "program", "from": ["0.1.0"], "to": "0.1.0.1",
     "system": "", "members": [{"name": "library.db", "size": 90112, "sha256": "…", "runs": false}],
     "links": [{"name": "lib.so", "to": "lib.so.6"}]}

`from` are the versions of the program that may take it, `to` what one has then. The version of a library
begins with that of the program it was made for. `system` names the machines a program runs on. `runs` marks
what is started. Nothing may be in the archive that the manifest does not name, and the other way round.

The hashes guard against damage on the way. They do not prove who made the file: there is no signature, since
nothing that the program ships can check one; readers are told so before they take an update.
"""

import json
import platform
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

ENDING = ".vupdate"
MANIFEST = "update.json"
FORMAT = 1
PRODUCT = "vademecum"

MOST_MEMBERS = 20_000
LARGEST_MANIFEST = 8_000_000
LARGEST = 4_000_000_000
"""Bytes of everything unpacked."""
_LONGEST_NAME = 240
_LARGEST_NUMBER = 99_999

_VERSION = re.compile(r"\d{1,5}(?:\.\d{1,5}){1,5}")
_HASH = re.compile(r"[0-9a-f]{64}")
_SYSTEM = re.compile(r"[a-z0-9_-]{0,40}")
# Not on every system can a file be called so; a colon leads to another stream or drive on Windows.
_BAD = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class Kind(StrEnum):
    """What an update brings."""

    LIBRARY = "library"
    PROGRAM = "program"


class Malformed(ValueError):
    """It is not such a manifest; the text says what is wrong, for developers."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file."""

    name: str
    size: int
    sha256: str
    runs: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A second name for something inside, as systems with symbolic links have it."""

    name: str
    to: str
    """As seen from the folder of the link."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an update is and holds."""

    kind: Kind
    takers: tuple[str, ...]
    """Versions of the program that may take it."""
    to: str
    members: tuple[Member, ...]
    links: tuple[Link, ...] = ()
    system: str = ""

    @property
    def size(self) -> int:
        """Bytes of everything unpacked."""
        return sum(one.size for one in self.members)


def this_system() -> str:
    """The kind of machine this is, as `system` names it."""
    return f"{sys.platform}-{platform.machine().lower()}"


def version_key(version: str) -> tuple[int, ...]:
    """A version to be compared: `0.1.0` is before `0.1.0.1`, and that before `0.2.0`."""
    return tuple(int(part) for part in version.split(".")) if _VERSION.fullmatch(version) else ()


def write_manifest(manifest: Manifest) -> bytes:
    """The manifest as bytes."""
    told = {
        "format": FORMAT,
        "product": PRODUCT,
        "kind": manifest.kind.value,
        "from": list(manifest.takers),
        "to": manifest.to,
        "system": manifest.system,
        "members": [asdict(one) for one in manifest.members],
        "links": [asdict(one) for one in manifest.links],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest and check everything in it; raise `Malformed`."""
    if len(data) > LARGEST_MANIFEST:
        raise Malformed("the manifest is too large")
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Malformed("the manifest is no JSON") from error
    if not isinstance(told, dict) or (told.get("format"), told.get("product")) != (FORMAT, PRODUCT):
        raise Malformed("another format or product")
    takers = tuple(_matching(one, _VERSION) for one in _list(told, "from"))
    members = tuple(_member(one) for one in _list(told, "members"))
    links = tuple(_link(one) for one in _list(told, "links"))
    try:
        kind = Kind(str(told.get("kind")))
    except ValueError as error:
        raise Malformed("an unknown kind") from error
    made = Manifest(
        kind,
        takers,
        _matching(told.get("to"), _VERSION),
        members,
        links,
        _matching(told.get("system", ""), _SYSTEM),
    )
    _demand_bounds(made)
    return made


def _demand_bounds(manifest: Manifest) -> None:
    names = [*(one.name for one in manifest.members), *(one.name for one in manifest.links)]
    if not manifest.takers or not manifest.members or len(names) > MOST_MEMBERS or manifest.size > LARGEST:
        raise Malformed("nothing in it, or too much")
    folded = {name.casefold() for name in names}
    if len(folded) != len(names) or MANIFEST in folded:
        raise Malformed("two files of one name")
    above = {str(parent).casefold() for name in names for parent in PurePosixPath(name).parents}
    if above & folded:
        raise Malformed("a file that is a folder too")
    if manifest.kind is Kind.LIBRARY and (names != ["library.db"] or manifest.members[0].runs):
        raise Malformed("a library is one file")


def _list(told: Mapping[str, Any], name: str) -> Iterable[Any]:
    found = told.get(name, [])
    if not isinstance(found, list) or len(found) > MOST_MEMBERS:
        raise Malformed(f"{name} is no list")
    return found


def _matching(found: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(found, str) or not pattern.fullmatch(found):
        raise Malformed(f"{found!r} is not allowed")
    return found


def _member(told: object) -> Member:
    if not isinstance(told, dict):
        raise Malformed("a member is no object")
    size, runs = told.get("size"), told.get("runs", False)
    if (
        not isinstance(size, int)
        or isinstance(size, bool)
        or not 0 <= size <= LARGEST
        or type(runs) is not bool
    ):
        raise Malformed("a size is wrong")
    return Member(_name(told.get("name")), size, _matching(told.get("sha256"), _HASH), runs)


def _link(told: object) -> Link:
    if not isinstance(told, dict) or not isinstance(told.get("to"), str):
        raise Malformed("a link is no object")
    name, to = _name(told.get("name")), told["to"]
    parts = to.split("/")
    up = next((number for number, part in enumerate(parts) if part != ".."), len(parts))
    # Upwards at the beginning only: behind another link a step upwards would lead elsewhere.
    if up > len(PurePosixPath(name).parts) - 1:
        raise Malformed("a link leads out")
    _name("/".join(parts[up:]))
    return Link(name, to)


def _name(found: object) -> str:
    """A name that stays inside the folder on every system."""
    if not isinstance(found, str) or not 0 < len(found) <= _LONGEST_NAME or _BAD.search(found):
        raise Malformed(f"the name {found!r} is not allowed")
    for part in found.split("/"):
        if part in ("", ".", "..") or part[-1] in ". " or _RESERVED.fullmatch(part):
            raise Malformed(f"the name {found!r} is not allowed")
    return found
