"""What a file at the place of the store is, found out without changing it."""

import sqlite3
import stat
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from bcdesk.domain.errors import StoreForeignError, StoreTooNewError
from bcdesk.storage.connecting import Access, connect
from bcdesk.storage.files import beside
from bcdesk.storage.shape import APPLICATION_ID, COLUMNS, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_JOURNAL = slice(18, 19)
_WITHOUT_LOG = b"\x01"
_VERSION_AT = 60
_APPLICATION_AT = 68


class Found(Enum):
    """What stands at the place of the store; whatever is not ours is an error instead."""

    NOTHING = auto()
    EMPTY = auto()
    STORE = auto()
    OTHER = auto()


class DamageError(Exception):
    """A store cannot be trusted; the opener decides what becomes of it."""


def look(path: Path) -> Found:
    """Tell by its first bytes what `path` is.

    OTHER is a plain file that does not begin like a store: somebody else's, or a store that lost its head.

    Raises:
        StoreForeignError: it is not even a plain file, or a database of another program.
        OSError: it cannot be read.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return Found.NOTHING
    if not stat.S_ISREG(status.st_mode):
        raise StoreForeignError(path=path)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return Found.EMPTY
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        return Found.OTHER
    if _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise StoreForeignError(path=path)
    _refuse_newer(path, _number(header, _VERSION_AT))
    return Found.STORE


def has_foreign_log(path: Path) -> bool:
    """Tell whether a log lies beside a store that has none: a backup, copied over a store that was not closed.

    SQLite would play it into the backup.
    """
    if not beside(path, "-wal").exists():
        return False
    with path.open("rb") as file:
        header = file.read(_HEADER)
    return header.startswith(_MAGIC) and header[_JOURNAL] == _WITHOUT_LOG


def reading_access(path: Path) -> Access:
    """Choose how to read: FROZEN where SQLite cannot put its shared memory beside a file nobody writes.

    Likewise where it would read a log that belongs to another store.
    """
    if has_foreign_log(path):
        return Access.FROZEN
    try:
        with closing(connect(path, Access.READ)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError as error:
        unwritten = not beside(path, "-wal").exists()
        if unwritten and primary_code(error) in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            return Access.FROZEN
    except sqlite3.DatabaseError:
        pass  # damage is for `examine` to find
    return Access.READ


def examine(path: Path, access: Access) -> int:
    """Return the version of the schema of a sound store.

    Raises:
        DamageError: SQLite's own check finds faults, or tables are missing.
        StoreTooNewError: a newer program made it.
        sqlite3.Error: it cannot be read for another reason.
    """
    try:
        with closing(connect(path, access)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            _refuse_newer(path, version)
            _require_sound(connection, version)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise DamageError from error
        raise
    return int(version)


def is_good(path: Path) -> bool:
    """Tell whether `path` is a sound store that this program can read."""
    try:
        return look(path) is Found.STORE and examine(path, Access.READ) >= 1
    except (DamageError, StoreForeignError, StoreTooNewError, OSError, sqlite3.Error):
        return False


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether SQLite says that the file itself is at fault."""
    return primary_code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's result code without its details; 0 if the error is not SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _require_sound(connection: sqlite3.Connection, version: int) -> None:
    if version < 1 or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamageError
    if version == SCHEMA_VERSION:
        for table, columns in {**COLUMNS, "document_words": ("rowid",)}.items():
            try:
                connection.execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 0")  # noqa: S608 # our own names
            except sqlite3.OperationalError as error:
                if primary_code(error) == sqlite3.SQLITE_ERROR:  # no such table or column
                    raise DamageError from error
                raise


def _refuse_newer(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise StoreTooNewError(path=path, version=version, known=SCHEMA_VERSION)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big", signed=True)
