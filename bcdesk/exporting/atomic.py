"""Whole files or none: a file is written beside its place and then put there in one step."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from bcdesk.domain.errors import (
    BcdeskError,
    DiskFullError,
    TargetBusyError,
    TargetNotWritableError,
    reason_of,
)


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target`, making its folder; an older file stays until the new one is complete.

    Raises:
        DiskFullError: there is no room.
        TargetBusyError: the older file is open in a program that does not let go of it (Windows).
        TargetNotWritableError: the folder cannot be made or written, or the target is a folder.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".bcdesk-", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise _translated(error, target) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_usual_mode(target))
        Path(name).replace(target)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise _translated(error, target) from error


def _usual_mode(target: Path) -> int:
    """Return the mode of the file being replaced, or readable and writable by the owner alone for a new one."""
    return target.stat().st_mode & 0o777 if target.exists() else 0o600


def _translated(error: OSError, target: Path) -> BcdeskError:
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return DiskFullError(path=target)
    if isinstance(error, PermissionError) and os.name == "nt" and target.exists():
        return TargetBusyError(path=target)
    return TargetNotWritableError(path=target, reason=reason_of(error))
