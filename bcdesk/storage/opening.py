"""How a store is opened, made, upgraded, or found to be something else.

What the program did not make it does not touch: a foreign file stays as it is, with nothing put beside it.
What it made it never deletes: a damaged store is renamed, an old schema is copied before it changes.
A new store is made under another name and moved into place, so that no crash leaves half a store.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bcdesk.app.ports import CatalogueSource, Clock
from bcdesk.domain.errors import (
    Reason,
    StoreForeignError,
    StoreNotAccessibleError,
    StoreNotFoundError,
    StoreReadOnlyError,
)
from bcdesk.storage.attachments import AttachmentFolder
from bcdesk.storage.backups import make_daily_backup, newest_good_backup, stamp
from bcdesk.storage.connecting import Access, connect
from bcdesk.storage.errors import damaged, translated
from bcdesk.storage.files import (
    COMPANIONS,
    beside,
    free_name,
    make_folders,
    move_companions,
    move_with_companions,
)
from bcdesk.storage.inspection import DamageError, Found, examine, has_foreign_log, look, reading_access
from bcdesk.storage.lock import WriterLock
from bcdesk.storage.session import StoreSession
from bcdesk.storage.shape import COLUMNS, SCHEMA_VERSION
from bcdesk.storage.store import SqliteReportStore

if TYPE_CHECKING:
    from sqlalchemy import Engine


def open_store(
    path: Path, *, clock: Clock, writing: bool, catalogue: CatalogueSource | None = None
) -> SqliteReportStore:
    """Open the store at `path`.

    Args:
        path: the file. For writing it is made if it is not there.
        clock: dates backups and saves.
        writing: take the lock of the one writer. Reading goes on beside a writer and changes nothing, except
            that an older schema is upgraded first.
        catalogue: the documents that stand behind those of the store; None for none.

    Raises:
        StoreError: any of its kinds; nothing has been lost, and foreign files are untouched.
        DiskFullError: there is no room for a new store or for the backup before an upgrade.
    """
    place = _resolved(path)
    with translated(place):
        session = _open_for_writing(place, clock) if writing else _open_for_reading(place, clock)
    return SqliteReportStore(session, catalogue)


def open_nothing(path: Path, *, clock: Clock, catalogue: CatalogueSource) -> SqliteReportStore:
    """Open what stands for a store where there is none: it is empty and takes nothing, but has the catalogue.

    Args:
        path: where a store would be; the catalogue may be made ready beside it.
        clock: as for `open_store`.
        catalogue: likewise.
    """
    return SqliteReportStore(StoreSession(path, _nothing, _engine_of_nothing, clock, None), catalogue)


def _nothing() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    for table, columns in COLUMNS.items():
        connection.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
    return connection


def _engine_of_nothing() -> "Engine":
    from bcdesk.storage.engine import empty_engine  # noqa: PLC0415 # SQLAlchemy would slow every start

    return empty_engine()


def _resolved(path: Path) -> Path:
    """Follow links, so that all names of a store lead to one lock."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise StoreNotAccessibleError(path=path, reason=Reason.LOOP) from error


def _open_for_writing(path: Path, clock: Clock) -> StoreSession:
    found = _identify(path)
    if found is Found.NOTHING:
        make_folders(path.parent)
    elif not _is_writable(path):
        raise StoreReadOnlyError(path=path)
    lock = WriterLock(path)
    lock.acquire()
    try:
        _prepare(path, clock)
        return _session(path, Access.WRITE, clock, lock)
    except BaseException:
        lock.release()
        raise


def _open_for_reading(path: Path, clock: Clock) -> StoreSession:
    found = _identify(path)
    if found is Found.OTHER:
        raise damaged(path)
    if found is not Found.STORE:
        raise StoreNotFoundError(path=path)
    access = reading_access(path)
    try:
        version = examine(path, access)
    except DamageError as error:
        raise damaged(path) from error
    if version < SCHEMA_VERSION:
        with _locked(path):
            _upgrade(path, examine(path, Access.READ), clock.now())
    return _session(path, access, clock, None)


def _session(path: Path, access: Access, clock: Clock, lock: WriterLock | None) -> StoreSession:
    """Connect at once, so that whatever stands in the way is met here."""
    connect(path, access).close()
    return StoreSession(path, partial(connect, path, access), partial(_engine, path, access), clock, lock)


def _engine(path: Path, access: Access) -> "Engine":
    from bcdesk.storage.engine import store_engine  # noqa: PLC0415 # SQLAlchemy would slow the start

    return store_engine(path, access)


def _identify(path: Path) -> Found:
    """Look at `path`; EMPTY and OTHER come back as OTHER only if backups show that a store was here.

    Raises:
        StoreForeignError: it is not a store.
        StoreTooNewError: a newer program made it.
    """
    found = look(path)
    if found in {Found.EMPTY, Found.OTHER} and newest_good_backup(path):
        return Found.OTHER
    if found is Found.OTHER:
        raise StoreForeignError(path=path)
    return found


def _is_writable(path: Path) -> bool:
    try:
        with path.open("rb+"):
            return True
    except OSError:
        return False


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock = WriterLock(path)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _prepare(path: Path, clock: Clock) -> None:
    """Leave a sound store of the newest schema at `path`; the lock is held, so nobody else does the same."""
    found = _identify(path)
    if found in {Found.NOTHING, Found.EMPTY}:
        if any(beside(path, companion).exists() for companion in COMPANIONS):
            # SQLite would play the journal of a store that is gone into the new one
            _set_aside(path, "orphaned", clock.now())
        _create(path)
        return
    if has_foreign_log(path):
        move_companions(path, free_name(path.parent, f"{path.stem}.orphaned-{stamp(clock.now())}"))
    try:
        version = _version(path, found)
    except DamageError as error:
        raise damaged(path, _set_aside(path, "damaged", clock.now())) from error
    if version < SCHEMA_VERSION:
        _upgrade(path, version, clock.now())
    if _has_content(path):
        make_daily_backup(path, clock.now())
    AttachmentFolder.beside(path).back_up()


def _version(path: Path, found: Found) -> int:
    if found is Found.OTHER:
        raise DamageError
    return examine(path, Access.READ)


def _create(path: Path) -> None:
    from bcdesk.storage.making import create  # noqa: PLC0415 # SQLAlchemy and Alembic would slow every start

    create(path)


def _upgrade(path: Path, version: int, moment: datetime) -> None:
    from bcdesk.storage.making import upgrade  # noqa: PLC0415 # likewise

    upgrade(path, version, moment)


def _set_aside(path: Path, why: str, moment: datetime) -> Path | None:
    """Rename the store and its companions; None if it could not be done, and then it stays."""
    target = free_name(path.parent, f"{path.stem}.{why}-{stamp(moment)}")
    try:
        move_with_companions(path, target)
    except OSError:
        return None
    return target


def _has_content(path: Path) -> bool:
    with closing(connect(path, Access.READ)) as connection:
        return any(
            connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()  # noqa: S608 # our own names
            for table in ("report", "document", "counter")
        )
