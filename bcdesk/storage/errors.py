"""Errors of SQLite and the operating system as errors a user can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bcdesk.domain.errors import (
    BcdeskError,
    DiskFullError,
    Reason,
    StoreBusyError,
    StoreDamagedError,
    StoreGoneError,
    StoreNotAccessibleError,
    StoreReadOnlyError,
    reason_of,
)
from bcdesk.storage.backups import newest_good_backup
from bcdesk.storage.inspection import is_damage, primary_code
from bcdesk.storage.lock import UNKNOWN, owner_facts

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ACCESSIBLE = {
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_TOOBIG,
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of the world into `BcdeskError`; faults of the program pass as they are."""
    try:
        yield
    except OSError as error:
        raise _from_system(path, error) from error
    except Exception as error:
        # SQLAlchemy's errors carry the one of SQLite; their class is not asked for, as they may not be read in yet
        original = getattr(error, "orig", error)
        if isinstance(original, sqlite3.Error) and (known := _from_sqlite(path, original)):
            raise known from error
        raise


def damaged(path: Path, aside: Path | None = None) -> StoreDamagedError:
    """Return the error that names the damage; `aside` is where the store was moved, None if it stays."""
    return StoreDamagedError(path=path, aside=aside or UNKNOWN, backup=newest_good_backup(path) or UNKNOWN)


def _from_sqlite(path: Path, error: sqlite3.Error) -> BcdeskError | None:
    code = primary_code(error)
    if code in _NOT_ACCESSIBLE:
        return StoreNotAccessibleError(path=path, reason=Reason.DEVICE)
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return StoreBusyError(path=path, **owner_facts(path))
    if is_damage(error):
        return damaged(path)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        return StoreGoneError(path=path)
    plain = {sqlite3.SQLITE_FULL: DiskFullError, sqlite3.SQLITE_READONLY: StoreReadOnlyError}.get(code)
    return plain(path=path) if plain else None


def _from_system(path: Path, error: OSError) -> BcdeskError:
    if error.errno in _FULL:
        return DiskFullError(path=path)
    return StoreNotAccessibleError(path=path, reason=reason_of(error))
