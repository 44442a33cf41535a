"""Connections to the file of a store."""

import sqlite3
from enum import StrEnum
from pathlib import Path, PurePath

BUSY_TIMEOUT = 2.0
"""Seconds to wait for a lock that another program holds on the database."""
CACHE_KIB = 65_536
"""Most memory for pages of the file, KiB: a library of a million records is searched without reading them again."""


class Access(StrEnum):
    """How a file is opened; none of them makes one. The value is the query of SQLite's file URI.

    FROZEN takes no locks and is only for files that nobody can be writing.
    """

    READ = "mode=ro"
    FROZEN = "mode=ro&immutable=1"
    WRITE = "mode=rw"


class Journal(StrEnum):
    """How a write is made whole. WAL lets others read meanwhile; DELETE leaves a single file behind."""

    WAL = "WAL"
    DELETE = "DELETE"


def connect(path: Path, access: Access, *, journal: Journal | None = None) -> sqlite3.Connection:
    """Open `path`, which is absolute.

    Args:
        path: the file; it must be there.
        access: what may be done with it.
        journal: the journal to write with; None chooses the best that works at this place.

    Raises:
        sqlite3.Error: it cannot be opened; the connection is closed again.
    """
    connection = sqlite3.connect(
        f"{path.as_uri()}?{access}",
        uri=True,
        timeout=BUSY_TIMEOUT,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _set_up(connection, access, journal or best_journal(path))
    except BaseException:
        connection.close()
        raise
    return connection


def best_journal(path: PurePath) -> Journal:
    """Choose DELETE for a Windows share (`//server/share`), where the shared memory of WAL does not work."""
    return Journal.DELETE if path.drive.startswith(("\\\\", "//")) else Journal.WAL


def _set_up(connection: sqlite3.Connection, access: Access, journal: Journal) -> None:
    # Broken letters become surrogates, which the codec refuses; SQLite's own error would quote report text.
    connection.text_factory = _decoded
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    if access is Access.WRITE:
        (mode,) = connection.execute(f"PRAGMA journal_mode={journal}").fetchone()
        if mode != journal.lower():
            connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=FULL")


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "surrogateescape")
