"""Notebooks behind a passphrase: the same tables in a file that SQLCipher encrypts as a whole.

SQLCipher 4 encrypts every page of the file and of its WAL with AES-256 and a key made of the passphrase by
PBKDF2-HMAC-SHA512 with 256,000 rounds and a salt of the file's own. What it keeps meanwhile stays in memory.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vademecum.storage.notebook.connection import WrongPassphrase, prepare

if TYPE_CHECKING:
    from vademecum.storage.notebook.store import Connector

_HEADER = b"SQLite format 3\x00"
_BLOCK = 1024 * 1024
_PAGE = 4096
_LOOKED_AT = 16 * _PAGE
_BYTES_OF_NOISE = 224
"""So many different bytes has every page of 4096 random ones; less than one in 10⁵⁰ has fewer than 224."""


def is_encrypted(path: Path) -> bool:
    """Whether a file looks like an encrypted notebook, sound or not: at least half of its pages are noise.

    A plain notebook holds words and zeros, so that one whose beginning became noise still looks plain; one
    that is all noise cannot be told from an encrypted one.
    """
    try:
        with path.open("rb") as file:
            begin = file.read(_LOOKED_AT)
    except OSError:
        return False
    pages = [begin[at : at + _PAGE] for at in range(0, len(begin) - _PAGE + 1, _PAGE)]
    noise = sum(len(set(page)) >= _BYTES_OF_NOISE for page in pages)
    return bool(pages) and noise * 2 >= len(pages) and not begin.startswith(_HEADER)


def connector(passphrase: str) -> Connector:
    """What opens a notebook, or makes one, with that passphrase; its errors are those of `sqlite3`."""

    def connect(path: Path, is_writing: bool) -> sqlite3.Connection:
        db = _opened(path, is_writing=is_writing)
        try:
            _unlock(db, passphrase)
            prepare(db, is_writing=is_writing)
        except BaseException:
            db.close()
            raise
        return db

    return connect


def copy_encrypted(source: Path, target: Path, passphrase: str) -> None:
    """Write a plain notebook as a new encrypted one and sync it; raise `OSError` when it cannot be done."""
    _export(source, None, target, passphrase)


def copy_plain(source: Path, target: Path, passphrase: str) -> None:
    """Write an encrypted notebook as a new plain one and sync it; raise `WrongPassphrase`, `OSError` …"""
    _export(source, passphrase, target, None)


def copy_rekeyed(source: Path, target: Path, old: str, new: str) -> None:
    """Write an encrypted notebook as a new one with another passphrase; raise `WrongPassphrase`, …"""
    _export(source, old, target, new)


def wipe(path: Path) -> None:
    """Overwrite a file with zeros, sync and remove it; raise `OSError`.

    What a medium keeps elsewhere of it (flash memory does) is beyond a program's reach.
    """
    with path.open("r+b") as file:
        left = file.seek(0, os.SEEK_END)
        file.seek(0)
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


# -- in detail -----------------------------------------------------------------


def _export(source: Path, old: str | None, target: Path, new: str | None) -> None:
    try:
        _export_open(_opened(source, is_writing=True), old, target, new)
    except WrongPassphrase:
        raise
    except sqlite3.Error as error:
        # SQLite has its own words for a full disk and for a folder that cannot be written.
        raise OSError(errno.EIO, str(error), str(target)) from error
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _export_open(db: sqlite3.Connection, old: str | None, target: Path, new: str | None) -> None:
    try:
        if old is not None:
            _unlock(db, old)
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        names = {
            name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        }
        db.execute(
            "ATTACH DATABASE ? AS target KEY " + (_quoted(new) if new is not None else "''"), (str(target),)
        )
        db.execute("SELECT sqlcipher_export('target')")
        for name, value in names.items():
            db.execute(f"PRAGMA target.{name} = {value}")
        db.execute("DETACH DATABASE target")
    finally:
        db.close()


def _unlock(db: sqlite3.Connection, passphrase: str) -> None:
    """Give the passphrase, and see whether it opens the file."""
    db.execute("PRAGMA cipher_log_level = NONE")
    db.execute(f"PRAGMA key = {_quoted(passphrase)}")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cipher_memory_security = ON")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT:
            # It was decrypted, and then something was missing.
            raise
        raise WrongPassphrase(str(error)) from error


def _quoted(passphrase: str) -> str:
    """A passphrase as an SQL string, in one of the forms that Unicode calls equal."""
    words = unicodedata.normalize("NFC", passphrase)
    if not words or "\x00" in words:
        raise WrongPassphrase("no passphrase is empty or holds NUL")
    return "'" + words.encode("utf-8", "replace").decode().replace("'", "''") + "'"


def _opened(path: Path, *, is_writing: bool) -> sqlite3.Connection:
    where = path.absolute().as_uri() + ("" if is_writing else "?mode=ro")
    with _as_sqlite_errors():
        opened: sqlite3.Connection = _connection_class()(
            where, uri=True, isolation_level=None, check_same_thread=False
        )
    return opened


@contextmanager
def _as_sqlite_errors() -> Iterator[None]:
    """Raise the errors of SQLCipher's module as those of `sqlite3`: to us they are the same."""
    # Imported when a notebook has a passphrase: most have none.
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        known = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)(*error.args)
        for name in ("sqlite_errorcode", "sqlite_errorname"):
            if hasattr(error, name):
                setattr(known, name, getattr(error, name))
        raise known from error


@cache
def _connection_class() -> Callable[..., Any]:
    """SQLCipher's connection, whose cursors raise the errors of `sqlite3`."""
    # Imported when a notebook has a passphrase: see above.
    from sqlcipher3 import dbapi2

    class Cursor(dbapi2.Cursor):  # type: ignore[misc]
        def execute(self, *arguments: Any) -> Any:
            with _as_sqlite_errors():
                return super().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            with _as_sqlite_errors():
                return super().executemany(*arguments)

        def fetchone(self) -> Any:
            with _as_sqlite_errors():
                return super().fetchone()

        def fetchall(self) -> Any:
            with _as_sqlite_errors():
                return super().fetchall()

        def __next__(self) -> Any:
            with _as_sqlite_errors():
                return super().__next__()

    class Connection(dbapi2.Connection):  # type: ignore[misc]
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, *arguments: Any) -> Any:
            return self.cursor().execute(*arguments)

        def executemany(self, *arguments: Any) -> Any:
            return self.cursor().executemany(*arguments)

    return Connection
