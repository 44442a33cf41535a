"""Files beside the store: how they are named, made for the officer alone, and moved without loss."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database while it is written, and leaves there when the program dies."""
_MAKING = ".new"
"""Ends the name of a file that is not whole yet."""


def beside(path: Path, suffix: str) -> Path:
    """Return the path with `suffix` after its whole name."""
    return path.with_name(path.name + suffix)


def make_folders(folder: Path) -> None:
    """Make `folder` and what is missing above it, for the officer alone."""
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=0o700, exist_ok=True)


def write_privately(path: Path, text: str) -> None:
    """Replace the file by one that holds `text` and that only the officer can read."""
    with being_made(path) as making:
        making.write_text(text, encoding="utf-8")
        making.replace(path)


@contextmanager
def being_made(path: Path) -> Iterator[Path]:
    """Lend an empty private file in the folder of `path`, to be moved where it belongs; else it is removed."""
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=_MAKING, dir=path.parent)
    os.close(handle)
    making = Path(name)
    try:
        yield making
    finally:
        for leftover in (making, *(beside(making, companion) for companion in COMPANIONS)):
            leftover.unlink(missing_ok=True)


def is_being_made(path: Path) -> bool:
    """Tell whether `being_made` lends `path`, or a crash has left it behind."""
    return path.name.startswith(".") and path.suffix == _MAKING


def free_name(folder: Path, stem: str) -> Path:
    """Return `folder/stem.db`, or with a number after the stem if that is taken."""
    names = chain((stem,), (f"{stem}-{number}" for number in count(2)))
    return next(path for name in names if not (path := folder / f"{name}.db").exists())


def flush(path: Path) -> None:
    """Have a file, and on POSIX its place in the folder, on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def move_with_companions(path: Path, target: Path) -> None:
    """Rename a database together with what belongs to it; whatever is missing is passed over."""
    with contextlib.suppress(FileNotFoundError):
        path.rename(target)
    move_companions(path, target)


def move_companions(path: Path, target: Path) -> None:
    """Rename what lies beside a database without the database; whatever is missing is passed over."""
    for companion in COMPANIONS:
        with contextlib.suppress(FileNotFoundError):
            beside(path, companion).rename(beside(target, companion))
