"""The lock that lets one process at a time write to a store.

The operating system holds it and lets go of it when the process ends, however it ends. Who holds it is
said in a file of its own, because on Windows nobody can read the locked file and some versions of filelock
empty it when they try to lock it.
"""

import errno
import getpass
import json
import os
import platform
from pathlib import Path

from filelock import FileLock, Timeout

from bcdesk.domain.errors import StoreBusyError, StoreNotAccessibleError, StoreReadOnlyError, reason_of
from bcdesk.domain.text import clean
from bcdesk.storage.files import beside, write_privately

UNKNOWN = "-"
_READ_ONLY = {errno.EROFS, errno.EPERM}
_MOST = 4096
"""Longest owner file that is read, in bytes."""
_FACTS = ("user", "host", "process")


class WriterLock:
    """The right to write to the store at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owner = beside(path, ".owner")
        # thread_local: the saver's thread may be another than the one that opened the store
        self._lock = FileLock(beside(path, ".lock"), timeout=0, mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Take the lock or say at once who has it.

        Raises:
            StoreBusyError: another process, or another store object of this one, writes to the store.
            StoreReadOnlyError: nothing can be put beside the store.
            StoreNotAccessibleError: the same, and the store is not there either.
        """
        try:
            self._lock.acquire()
            write_privately(self._owner, json.dumps(_this_process()))
        except Timeout as error:
            raise StoreBusyError(path=self._path, **owner_facts(self._path)) from error
        except PermissionError as error:
            self.release()
            raise self._refused(error) from error
        except OSError as error:
            self.release()
            if error.errno in _READ_ONLY:
                raise self._refused(error) from error
            raise

    def release(self) -> None:
        """Let others write."""
        if self._lock.is_locked:
            self._owner.unlink(missing_ok=True)
            self._lock.release()

    def _refused(self, error: OSError) -> StoreReadOnlyError | StoreNotAccessibleError:
        if self._path.exists():
            return StoreReadOnlyError(path=self._path)
        return StoreNotAccessibleError(path=self._path, reason=reason_of(error))


def owner_facts(path: Path) -> dict[str, str]:
    """Return user, host and process of whoever writes to the store at `path`, each `-` if it is not known."""
    try:
        with beside(path, ".owner").open("rb") as file:
            said = json.loads(file.read(_MOST))
    except (OSError, ValueError, RecursionError):
        said = None
    facts = said if isinstance(said, dict) else {}
    return {fact: clean(str(facts.get(fact, "")))[:100] or UNKNOWN for fact in _FACTS}


def _this_process() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = UNKNOWN
    return {"user": user, "host": platform.node(), "process": str(os.getpid())}
