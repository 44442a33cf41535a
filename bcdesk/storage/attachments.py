"""Files that are attached to documents: copies in a folder beside the store, each under a name of its own.

A record has only the name, so that it can be merged, listed and sent without its file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bcdesk.domain.errors import AttachmentTooLargeError, FileNotReadableError, Reason, reason_of
from bcdesk.domain.text import clean
from bcdesk.storage.errors import translated
from bcdesk.storage.files import being_made, flush, make_folders

MAX_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class AttachmentFolder:
    """Implements `bcdesk.app.ports.Attachments`; `folder` is made when it is first needed."""

    folder: Path

    def keep(self, source: Path) -> str:
        """Copy a file and return its name here."""
        content = _content(source)
        with translated(self.folder):
            make_folders(self.folder)
            target = next(path for path in self._places(source) if not path.exists() or _holds(path, content))
            if not target.exists():
                with being_made(self.folder / "file") as making:
                    making.write_bytes(content)
                    flush(making)
                    making.replace(target)
        return target.name

    def find(self, name: str) -> Path | None:
        """Return where the file with a name is; None if it is not here."""
        if not name or any(sign in name for sign in "/\\:\0") or name in {".", ".."}:
            return None  # lists and files from outside name files too
        path = self.folder / name
        return path if path.is_file() else None

    def _places(self, source: Path) -> Iterator[Path]:
        """Yield where the copy of a file may lie: under its name, else with a number behind."""
        stem, suffix = clean(source.stem), clean(source.suffix)
        yield self.folder / f"{stem}{suffix}"
        for number in count(2):
            yield self.folder / f"{stem} ({number}){suffix}"


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
