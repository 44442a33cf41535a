"""Files that are attached to documents: copies in a folder beside the store, each under a name of its own.

A record has only the name, so that it can be merged, listed and sent without its file.

Backups of the store hold records, and with them the names. The files are kept once for all backups, under the same
names in the folder `backups/<store>.files/`. That is enough because a name always means the same content: a file that
was attached is never written again, never removed by the program, and its name is given to no other as long as either
folder has it. So a backup of any age finds its files, also those of a record that has been removed since. What was
weighed:

- The content in the store, or copied for each backup, would be on the disk more than fourteen times.
- The second place is a hard link where the disk knows such, and takes no room there. Whoever wrote into the one would
  write into the other, so kept files are read-only. On a share or a stick it is a copy, which is only made as long as
  `SPARE` stays free: room for the store and its backups comes first.
- A file that is gone is brought back when it is asked for. So a lost folder needs no care, and the folder `backups/` by
  itself is all that has to be carried to another computer.
- The price: nothing here ever shrinks. Who wants a file gone for good removes it from both folders.
"""

import contextlib
import errno
import logging
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bcdesk.domain.errors import AttachmentTooLargeError, FileNotReadableError, Reason, reason_of
from bcdesk.domain.text import clean
from bcdesk.storage.backups import backup_folder
from bcdesk.storage.errors import translated
from bcdesk.storage.files import being_made, flush, is_being_made, make_folders

logger = logging.getLogger(__name__)

MAX_BYTES = 100_000_000
SPARE = 500_000_000
"""Bytes that second copies leave free on the disk."""


@dataclass(frozen=True, slots=True)
class AttachmentFolder:
    """Implements `bcdesk.app.ports.Attachments`; `folder` is made when it is first needed."""

    folder: Path

    @classmethod
    def beside(cls, store: Path) -> "AttachmentFolder":
        """Return the folder of the store at `store`; links are followed, as the store itself is found."""
        place = store.resolve()
        return cls(place.with_name(f"{place.stem}.files"))

    @property
    def second(self) -> Path:
        """Where the files have their second place."""
        return backup_folder(self.folder) / self.folder.name

    def keep(self, source: Path) -> str:
        """Copy a file and return its name here."""
        content = _content(source)
        with translated(self.folder):
            make_folders(self.folder)
            name = next(name for name in _names(source) if self._means(name, content))
            target = self.folder / name
            if not target.exists():
                with being_made(self.folder / "file") as making:
                    making.write_bytes(content)
                    flush(making)
                    making.replace(target)
                _seal(target)
        return name

    def find(self, name: str) -> Path | None:
        """Return where the file with a name is, brought back if need be; None if it cannot be found."""
        if not name or any(sign in name for sign in "/\\:\0") or name in {".", ".."}:
            return None  # lists and files from outside name files too
        try:
            return self._found(name)
        except OSError:
            return None

    def back_up(self) -> None:
        """Give each file its second place, unless it has it.

        A full disk or a closed folder must not keep the officer from the report, so a failure is only logged; what
        is missing is tried again the next time.
        """
        missing = sorted(_files(self.folder) - _files(self.second))
        failures = [error for name in missing if (error := self._back_up(name)) is not None]
        if failures:
            logger.warning("%d attached files are in no backup: %s", len(failures), failures[0])

    def _means(self, name: str, content: bytes) -> bool:
        """Tell whether a name means nothing but `content`, here and in the backups."""
        places = (self.folder / name, self.second / name)
        return all(not path.exists() or _holds(path, content) for path in places)

    def _found(self, name: str) -> Path | None:
        path, second = self.folder / name, self.second / name
        if path.is_file() or not second.is_file():
            return path if path.is_file() else None
        try:
            make_folders(self.folder)
            _give_place(second, path)
        except OSError:
            return second
        return path

    def _back_up(self, name: str) -> OSError | None:
        try:
            make_folders(self.second)
            _give_place(self.folder / name, self.second / name)
        except OSError as error:
            return error
        return None


def _names(source: Path) -> Iterator[str]:
    """Yield how the copy of a file may be called: as it is, else with a number behind."""
    stem, suffix = clean(source.stem), clean(source.suffix)
    yield f"{stem}{suffix}"
    for number in count(2):
        yield f"{stem} ({number}){suffix}"


def _give_place(source: Path, target: Path) -> None:
    """Let a file lie at `target` too, whole or not at all.

    Raises:
        OSError: there is no room for it, or it cannot be put there.
    """
    try:
        os.link(source, target)
    except FileExistsError:  # another window was quicker
        pass
    except OSError:  # the disk may know no hard links; whatever else it is, copying meets it too
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    if shutil.disk_usage(target.parent).free < source.stat().st_size + SPARE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with being_made(target.with_name("file")) as making:
        shutil.copyfile(source, making)
        flush(making)
        making.replace(target)
    _seal(target)


def _seal(path: Path) -> None:
    """Let nobody write into a file any more, where that can be said."""
    with contextlib.suppress(OSError):
        path.chmod(0o400)


def _files(folder: Path) -> set[str]:
    """Return the names of the files that are whole."""
    try:
        with os.scandir(folder) as entries:
            return {
                entry.name for entry in entries if entry.is_file() and not is_being_made(Path(entry.name))
            }
    except OSError:
        return set()


def _content(source: Path) -> bytes:
    try:
        if source.exists() and not source.is_file():
            raise FileNotReadableError(path=source, reason=Reason.NOT_A_FILE)
        with source.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileNotReadableError(path=source, reason=reason_of(error)) from error
    if len(content) > MAX_BYTES:
        raise AttachmentTooLargeError(path=source, limit=f"{MAX_BYTES // 1_000_000} MB")
    return content


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
