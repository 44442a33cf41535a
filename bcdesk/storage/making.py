"""How the tables of a store are made, and brought to the newest schema."""

import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bcdesk.domain.errors import StoreUpgradeFailedError
from bcdesk.storage.backups import BEFORE_UPGRADE, make_backup
from bcdesk.storage.connecting import Access, Journal
from bcdesk.storage.engine import store_engine, writing
from bcdesk.storage.files import being_made, flush
from bcdesk.storage.inspection import DamageError
from bcdesk.storage.migrations import migrate
from bcdesk.storage.shape import SCHEMA_VERSION


def create(path: Path) -> None:
    """Make an empty store, under another name until it is whole."""
    with being_made(path) as making:
        _migrate_file(making, 0, Journal.DELETE)
        flush(making)
        making.replace(path)
    flush(path)


def upgrade(path: Path, version: int, moment: datetime) -> None:
    """Bring a store of an older `version` to the newest schema, with a copy beside it of what it was.

    Raises:
        StoreUpgradeFailedError: it is as it was.
    """
    backup = make_backup(path, BEFORE_UPGRADE, moment)
    try:
        _migrate_file(path, version, None)
    except (
        SQLAlchemyError,
        DamageError,
        sqlite3.Error,
        OSError,
        LookupError,
        ValueError,
    ) as error:
        raise StoreUpgradeFailedError(path=path, backup=backup) from error


def _migrate_file(path: Path, version: int, journal: Journal | None) -> None:
    """Bring a file to the newest schema in one transaction."""
    engine = store_engine(path, Access.WRITE, journal=journal)
    try:
        with writing(engine, foreign_keys=False).begin() as connection:
            migrate(connection, version, SCHEMA_VERSION)
            _require_sound(connection)
    finally:
        engine.dispose()


def _require_sound(connection: Connection) -> None:
    check = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if check != "ok" or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise DamageError
