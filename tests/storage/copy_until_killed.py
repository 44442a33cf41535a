"""Backs attached files up on a disk without hard links until it is killed; run by tests."""

import errno
import os
import sys
from pathlib import Path

from bcdesk.storage import attachments
from bcdesk.storage.attachments import AttachmentFolder


def _refused(*_places: object) -> None:
    raise PermissionError(errno.EPERM, "no hard links")


def main(folder: Path) -> None:
    """Back up the files of `folder`."""
    os.link = _refused  # type: ignore[assignment] # as a share does
    attachments.SPARE = 0
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    AttachmentFolder(folder).back_up()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
