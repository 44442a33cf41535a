"""Connections to the store and how their transactions begin.

Python's own transaction handling does not roll back a changed schema, so it is switched off and every
transaction is begun in words: `BEGIN IMMEDIATE` for writing, which finds another writer at once, and
`BEGIN` for reading, which sees one state of the store throughout.
"""

import sqlite3
from enum import StrEnum
from pathlib import Path, PurePath

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

BUSY_TIMEOUT = 2.0
"""Seconds to wait for a lock that another program holds on the database."""
CACHE_KIB = 65_536
"""Most memory for pages of the file, KiB: a library of a million records is searched without reading them again."""
_WRITING = "bcdesk_writing"
_FOREIGN_KEYS = "bcdesk_foreign_keys"


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


def store_engine(path: Path, access: Access, *, journal: Journal | None = None) -> Engine:
    """Make an engine for `path`; arguments as for `connect`.

    Its errors never show the values of a statement, which are report text.
    """

    def creator() -> sqlite3.Connection:
        return connect(path, access, journal=journal)

    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine, *, foreign_keys: bool = True) -> Engine:
    """Return the same engine with transactions that may write.

    Rebuilding tables needs `foreign_keys` off; the connection then keeps them off.
    """
    return engine.execution_options(**{_WRITING: True, _FOREIGN_KEYS: foreign_keys})


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get(_FOREIGN_KEYS, True):
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
    immediate = options.get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
