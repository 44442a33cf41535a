"""What the window remembers from one start to the next.

It is kept in an INI file. Nothing in it is needed: a value that cannot be right is as good as none, and a file that
cannot be read is begun anew. So a broken file never stops the start.
"""

import base64
import binascii
import logging
import math
import re
from enum import Enum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, QStandardPaths

from bcdesk.app.messages import Language
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import ReportId
from bcdesk.ui.theme import Scheme

logger = logging.getLogger(__name__)

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
"""The sizes of interface text that are offered."""
MIN_ZOOM, MAX_ZOOM = 0.5, 3.0
MAX_FILE = 1_000_000
"""Bytes; the window writes some 3,000."""
MAX_WIDTH = 2_000
"""Widest report list, in pixels at 100 %."""
_MAX_OFFSET = 10_000_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
"""What ids of the report, names of tabs and names of panels look like."""
_CODED = re.compile(rb"@\w+\(")
"""How QSettings writes what is not text; reading it would build any object that the file names."""

Choice = TypeVar("Choice", bound=Enum)


class Settings:
    """Remembers on the disk; each property is written as soon as it is set, at the latest by `sync`."""

    def __init__(self, path: Path) -> None:
        """Read `path`; it need not exist."""
        usable = _is_ours(path) or _removed(path)
        # Without a file the values are still there until the program ends.
        self._values = QSettings(str(path) if usable else "", QSettings.Format.IniFormat)
        if self._values.status() is QSettings.Status.FormatError and _removed(path):
            self._values = QSettings(str(path), QSettings.Format.IniFormat)

    def sync(self) -> bool:
        """Write what is not written yet; tell whether it is on the disk."""
        self._values.sync()
        return self._values.status() is QSettings.Status.NoError

    @property
    def geometry(self) -> bytes:
        """Place and size of the window as Qt saves them; empty if unknown."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: bytes) -> None:
        self._set_bytes("window/geometry", value)

    @property
    def docks(self) -> bytes:
        """Arrangement of docks and toolbars as Qt saves it; empty if unknown."""
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, value: bytes) -> None:
        self._set_bytes("window/docks", value)

    @property
    def language(self) -> Language:
        """The language of the program."""
        return self._choice("looks/language", Language) or Language.VIETNAMESE

    @language.setter
    def language(self, value: Language) -> None:
        self._set("looks/language", value.value)

    @property
    def scheme(self) -> Scheme | None:
        """Light or dark; None follows the system."""
        return self._choice("looks/scheme", Scheme)

    @scheme.setter
    def scheme(self, value: Scheme | None) -> None:
        self._set("looks/scheme", value.value if value else "")

    @property
    def text_scale(self) -> float:
        """The size of interface text, one of `TEXT_SCALES`; 1 is 100 %."""
        scale = self._number("looks/textScale", 1.0)
        return scale if scale in TEXT_SCALES else 1.0

    @text_scale.setter
    def text_scale(self, value: float) -> None:
        self._set("looks/textScale", str(value))

    @property
    def zoom(self) -> float:
        """The zoom of the text; 1 is print size."""
        zoom = self._number("text/zoom", 1.0)
        return zoom if MIN_ZOOM <= zoom <= MAX_ZOOM else 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._set("text/zoom", str(value))

    @property
    def report(self) -> ReportId | None:
        """The report that was open; None if none was."""
        name = self._name("place/report")
        return ReportId(name) if name else None

    @report.setter
    def report(self, value: ReportId | None) -> None:
        self._set("place/report", value or "")

    @property
    def tab(self) -> str:
        """The tab that was open, by the container of its text; empty if unknown."""
        return self._name("place/tab")

    @tab.setter
    def tab(self, value: str) -> None:
        self._set("place/tab", value)

    @property
    def cursor(self) -> Origin | None:
        """Where the cursor stood; None if unknown."""
        name, offset = self._name("place/cursor"), self._number("place/offset", 0.0)
        if not name or not offset.is_integer() or not 0 <= offset <= _MAX_OFFSET:
            return None
        return Origin(name, int(offset))

    @cursor.setter
    def cursor(self, value: Origin | None) -> None:
        self._set("place/cursor", value.id if value else "")
        self._set("place/offset", str(value.offset if value else 0))

    @property
    def export_folder(self) -> Path:
        """Where exported files go; the documents of the officer until another folder is chosen."""
        folder = Path(self._text("export/folder"))
        if folder.is_absolute():
            return folder
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    @export_folder.setter
    def export_folder(self, value: Path) -> None:
        self._set("export/folder", str(value))

    @property
    def running(self) -> bool:
        """Whether the program runs, or did not end by itself the last time."""
        return self._text("program/running") == "yes"

    @running.setter
    def running(self, value: bool) -> None:
        self._set("program/running", "yes" if value else "no")
        self.sync()  # at once: the program may end any moment

    @property
    def panel(self) -> str:
        """The panel at the right that was open last; empty if none was."""
        return self._name("window/panel")

    @panel.setter
    def panel(self, value: str) -> None:
        self._set("window/panel", value)

    @property
    def preview_follows(self) -> bool:
        """Whether the preview follows the cursor."""
        return self._text("preview/follows") != "no"

    @preview_follows.setter
    def preview_follows(self, value: bool) -> None:
        self._set("preview/follows", "yes" if value else "no")

    @property
    def list_width(self) -> int | None:
        """How wide the report list is, in pixels at 100 %; None if the officer never changed it."""
        width = self._number("window/listWidth", 0.0)
        return round(width) if 1 <= width <= MAX_WIDTH else None

    @list_width.setter
    def list_width(self, value: int | None) -> None:
        self._set("window/listWidth", str(value or 0))

    def _text(self, key: str) -> str:
        value = self._values.value(key)
        return value if isinstance(value, str) and "\0" not in value else ""

    def _name(self, key: str) -> str:
        name = self._text(key)
        return name if _NAME.fullmatch(name) else ""

    def _number(self, key: str, usual: float) -> float:
        try:
            number = float(self._text(key))
        except ValueError:
            return usual
        return number if math.isfinite(number) else usual

    def _choice(self, key: str, kind: type[Choice]) -> Choice | None:
        try:
            return kind(self._text(key))
        except ValueError:
            return None

    def _bytes(self, key: str) -> bytes:
        try:
            return base64.b64decode(self._text(key), validate=True)
        except (binascii.Error, ValueError):
            return b""

    def _set(self, key: str, value: str) -> None:
        self._values.setValue(key, value)

    def _set_bytes(self, key: str, value: bytes) -> None:
        self._set(key, base64.b64encode(value).decode())


def _is_ours(path: Path) -> bool:
    """Tell whether `path` may be given to QSettings: it is not there, or a short text without coded objects."""
    try:
        if not path.exists():
            return True
        if not path.is_file() or path.stat().st_size > MAX_FILE:
            return False
        content = path.read_bytes()
        content.decode()
    except (OSError, UnicodeDecodeError):
        return False
    return b"\0" not in content and not _CODED.search(content)


def _removed(path: Path) -> bool:
    """Make room for a file that can be written, a damaged one being of no use; tell whether there is room."""
    logger.warning("The settings are damaged; the usual ones hold.")
    try:
        path.unlink()
    except OSError:
        logger.warning("The damaged settings cannot be removed.")
        return False
    return True
