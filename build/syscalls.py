"""Read a trace of system calls: which sockets were opened, and which files were changed, by path.

The trace is one of `strace -f -y -s 4096 -e trace=%file,%network`. Only calls that succeeded change a file;
of sockets the attempt counts.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

_CALL = re.compile(r"^(?:\[pid +)?(?P<pid>\d+)?\]? *(?P<name>[a-z_0-9]+)\((?P<rest>.*)$")
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"^(?:\[pid +)?(?P<pid>\d+)?\]? *<\.\.\. (?P<name>[a-z_0-9]+) resumed>(?P<rest>.*)$")
_RESULT = re.compile(
    r"\) += (?P<result>-?\d+|\?|0x[0-9a-f]+)(?:<(?P<path>[^>]*)>)?(?P<error> [A-Z]+ .*)?\s*$"
)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FOLDER = re.compile(r"^(?:AT_FDCWD|\d+)<(?P<path>[^>]*)>$")
_FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9_]+")
_SOCKET_PATH = re.compile(r'sun_path=(@?)"((?:[^"\\]|\\.)*)"')
_WRITING = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b")
_ESCAPE = re.compile(r"\\([0-7]{1,3}|x[0-9a-f]{2}|.)")

_OPENING = ("open", "openat", "openat2", "creat")
_CHANGING_ONE = (
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "truncate", "mknod", "mknodat", "chmod", "fchmodat"),
    *("chown", "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr"),
    *("removexattr", "lremovexattr", "mount", "umount2", "pivot_root", "swapon", "acct"),
)
_CHANGING_LAST = ("symlink", "symlinkat", "link", "linkat")
_CHANGING_ALL = ("rename", "renameat", "renameat2")
_REACHING = ("connect", "bind", "sendto", "sendmsg", "sendmmsg")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that has come back."""

    name: str
    arguments: str
    result: int
    opened: str = ""
    """The path behind the descriptor it gave, where it gave one."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A socket that was opened, or what one was to reach."""

    family: str
    path: str = ""
    """Of a Unix socket; `@` before an abstract one."""


def calls(lines: Iterable[str]) -> Iterator[Call]:
    """The calls of a trace in the order in which they came back."""
    begun: dict[tuple[str, str], str] = {}
    for line in lines:
        resumed = _RESUMED.match(line)
        if resumed is not None:
            key = (resumed["pid"] or "", resumed["name"])
            made = _made(resumed["name"], begun.pop(key, "") + resumed["rest"])
        else:
            match = _CALL.match(line)
            if match is None:
                continue
            rest = match["rest"].rstrip("\n")
            if rest.endswith(_UNFINISHED):
                begun[match["pid"] or "", match["name"]] = rest.removesuffix(_UNFINISHED)
                continue
            made = _made(match["name"], rest)
        if made is not None:
            yield made


def sockets(found: Iterable[Call]) -> list[Reached]:
    """Every socket opened and everything that one was to reach, each once."""
    made: dict[Reached, None] = {}
    for call in found:
        family = _FAMILY.search(call.arguments)
        if call.name in ("socket", "socketpair"):
            made[Reached(family[0] if family else call.name)] = None
        elif call.name in _REACHING and "sa_family" in call.arguments:
            path = _SOCKET_PATH.search(call.arguments)
            said = path[1] + _plain(path[2]) if path else ""
            made[Reached(family[0] if family else "?", said)] = None
    return list(made)


def changed_files(found: Iterable[Call], root: str = "/") -> list[str]:
    """Every path that was written, made, moved or taken away, each once.

    Of programs in a `root` of their own strace says descriptors with the whole path, and names as they were
    said; here all of them count from that root.
    """
    made: dict[str, None] = {}
    for call in found:
        if call.result >= 0:
            made.update(dict.fromkeys(_changed(call, root)))
    return list(made)


def outside(paths: Iterable[str], allowed: Sequence[str]) -> list[str]:
    """The paths that lie in none of the folders allowed and are none of the files allowed."""
    places = [PurePosixPath(place) for place in allowed]
    return [path for path in paths if not any(PurePosixPath(path).is_relative_to(place) for place in places)]


def _made(name: str, rest: str) -> Call | None:
    end = _RESULT.search(rest)
    if end is None:
        return None
    result = end["result"]
    number = 0 if result == "?" else int(result, 0)
    return Call(name, rest[: end.start()], number, _plain(end["path"] or ""))


def _changed(call: Call, root: str) -> list[str]:
    if call.name in _OPENING:
        if call.name != "creat" and not _WRITING.search(_without_strings(call.arguments)):
            return []
        return [_within(call.opened, root)] if call.opened else _paths(call.arguments, root)[:1]
    paths = _paths(call.arguments, root)
    if call.name in _CHANGING_ONE:
        return paths[:1]
    if call.name in _CHANGING_LAST:
        return paths[-1:]
    return paths if call.name in _CHANGING_ALL else []


def _within(path: str, root: str) -> str:
    """A path as programs in `root` say it."""
    path = path.removesuffix(" (deleted)")
    if PurePosixPath(path).is_relative_to(root):
        return str(PurePosixPath("/") / PurePosixPath(path).relative_to(root))
    return path


def _paths(arguments: str, root: str) -> list[str]:
    """The paths among the arguments, whole: each counts from the descriptor before it, if there is one."""
    made: list[str] = []
    at = "/"
    for part in _parted(arguments):
        base = _FOLDER.match(part)
        if base is not None:
            at = _within(_plain(base["path"]), root)
            continue
        said = _STRING.fullmatch(part)
        if said is not None:
            made.append(os.path.normpath(PurePosixPath(at, _plain(said[1]))))
    return made


def _parted(arguments: str) -> list[str]:
    """The arguments one by one; a comma inside a string or a path parts nothing."""
    pieces = re.findall(r'"(?:[^"\\]|\\.)*"(?:\.\.\.)?|<[^>]*>|[^,"<]+|,', arguments)
    made = [""]
    for piece in pieces:
        if piece == ",":
            made.append("")
        else:
            made[-1] += piece
    return [part.strip() for part in made]


def _without_strings(arguments: str) -> str:
    return _STRING.sub('""', arguments)


def _plain(said: str) -> str:
    """A string as strace prints it, with what it escapes; bytes that are no ASCII are kept one by one."""

    def sign(match: re.Match[str]) -> str:
        code = match[1]
        if code[0] in "01234567":
            return chr(int(code, 8))
        if code[0] == "x" and len(code) == 3:
            return chr(int(code[1:], 16))
        return {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f"}.get(code, code)

    return _ESCAPE.sub(sign, said).encode("latin-1", "replace").decode("utf-8", "replace")
