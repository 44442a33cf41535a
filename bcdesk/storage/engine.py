"""How transactions begin.

Python's own transaction handling does not roll back a changed schema, so it is switched off and every
transaction is begun in words: `BEGIN IMMEDIATE` for writing, which finds another writer at once, and
`BEGIN` for reading, which sees one state of the store throughout.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event

from bcdesk.storage.connecting import Access, Journal, connect
from bcdesk.storage.schema import metadata

_WRITING = "bcdesk_writing"
_FOREIGN_KEYS = "bcdesk_foreign_keys"


def store_engine(path: Path, access: Access, *, journal: Journal | None = None) -> Engine:
    """Make an engine for `path`; arguments as for `connect`.

    Its errors never show the values of a statement, which are report text.
    """

    def creator() -> sqlite3.Connection:
        return connect(path, access, journal=journal)

    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def empty_engine() -> Engine:
    """Make an engine for tables in memory, with nothing in them."""
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}, hide_parameters=True
    )
    metadata.create_all(engine)
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


def driver(connection: Connection) -> sqlite3.Connection:
    """Return what SQLAlchemy's connection speaks through; a transaction that it has begun holds there too."""
    spoken_through = connection.connection.driver_connection
    assert isinstance(spoken_through, sqlite3.Connection)  # noqa: S101 # as `store_engine` makes it
    return spoken_through
