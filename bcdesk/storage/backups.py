"""Copies of the store beside it, in `backups/`: one a day, and one before each change of the schema.

Files attached to documents are kept there once for all of them (`attachments`).

They are made with SQLite's backup API, because a copied file without its `-wal` lacks the last changes. A
copy gets its name only after it has been checked, and is checked again before it is offered to anybody.
"""

import logging
import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bcdesk.storage.connecting import Access, Journal, connect
from bcdesk.storage.files import being_made, flush, free_name, make_folders
from bcdesk.storage.inspection import DamageError, is_good

logger = logging.getLogger(__name__)

DAILIES = 14
"""So many daily backups are kept."""
DAILY = "daily"
BEFORE_UPGRADE = "before-upgrade"


def backup_folder(path: Path) -> Path:
    """Return the folder for the backups of what lies at `path`."""
    return path.parent / "backups"


def stamp(moment: datetime) -> str:
    """Write a moment as file names do."""
    return moment.strftime("%Y%m%d-%H%M%S")


def make_backup(path: Path, reason: str, moment: datetime) -> Path:
    """Copy the store at `path` and return the checked copy.

    Raises:
        DamageError: the copy is not sound.
        OSError, sqlite3.Error: it cannot be made.
    """
    folder = backup_folder(path)
    make_folders(folder)
    target = free_name(folder, f"{path.stem}-{stamp(moment)}-{reason}")
    with being_made(target) as making:
        _copy(path, making)
        if not is_good(making):
            raise DamageError
        flush(making)
        making.replace(target)
    return target


def make_daily_backup(path: Path, moment: datetime) -> None:
    """Make the backup of the day unless it is there, and drop the oldest beyond `DAILIES`.

    A full disk or a closed folder must not keep the officer from the report, so a failure is only logged.
    """
    dailies = _backups(path, DAILY)
    if any(stamp(moment)[:8] == _stamp_of(path, daily)[:8] for daily in dailies):
        return
    try:
        make_backup(path, DAILY, moment)
        for old in _backups(path, DAILY)[DAILIES:]:
            old.unlink()
    except (OSError, sqlite3.Error, DamageError) as error:
        logger.warning("No daily backup of %s: %s", path, type(error).__name__)


def newest_good_backup(path: Path) -> Path | None:
    """Return the newest backup of the store at `path` that is sound, or None."""
    return next((backup for backup in _backups(path) if is_good(backup)), None)


def _folder(path: Path) -> Path:
    return path.parent / "backups"


def _name(path: Path, reason: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(path.stem)}-(\d{{8}}-\d{{6}})-(?:{reason})(-\d+)?\.db")


def _stamp_of(path: Path, backup: Path) -> str:
    match = _name(path, f"{DAILY}|{BEFORE_UPGRADE}").fullmatch(backup.name)
    return match[1] if match else ""


def _backups(path: Path, reason: str = f"{DAILY}|{BEFORE_UPGRADE}") -> list[Path]:
    """Return the backups of the store at `path`, the newest first."""
    try:
        found = [file for file in backup_folder(path).iterdir() if _name(path, reason).fullmatch(file.name)]
    except OSError:
        return []
    return sorted(found, key=lambda file: (_stamp_of(path, file), file.name), reverse=True)


def _copy(path: Path, target: Path) -> None:
    with (
        closing(connect(path, Access.READ)) as source,
        closing(connect(target, Access.WRITE, journal=Journal.DELETE)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
