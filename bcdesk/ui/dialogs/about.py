"""What program this is, whose work it uses, and where the reports are kept."""

import platform
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import Look, hairline, label, main_button, plain_button, word


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    licence: str


_PARTS = (
    _Part("Qt, PySide6", "LGPL-3.0"),
    _Part("SQLAlchemy, Alembic, python-docx, filelock, platformdirs", "MIT"),
    _Part("ReportLab", "BSD-3-Clause"),
    _Part("pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0"),
    _Part("Noto Sans, Liberation", "SIL OFL 1.1"),
    _Part("Tabler Icons", "MIT"),
)
"""What ships with the program and asks to be named."""


class AboutDialog(BaseDialog):
    """Names the program; show it with `open()`.

    Args:
        version: of the program.
        store: the file that the reports are kept in.
        parent: the window that it belongs to.
    """

    def __init__(self, version: str, store: Path, *, parent: QWidget | None = None) -> None:
        super().__init__("aboutDialog", 520, parent=parent)
        self._version = version
        self._store = store
        self._name = label(Look.PAGE, parent=self)
        self._purpose = label(wraps=True, parent=self)
        self._place = label(wraps=True, parent=self)
        self._parts_head = label(Look.LABEL, parent=self)
        self._parts = label(Look.SMALL, wraps=True, parent=self)
        self._close = main_button(parent=self)
        self._copy = plain_button(parent=self)
        self._build()
        self._close.clicked.connect(self.accept)
        self._copy.clicked.connect(self._copy_facts)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("About bcdesk"))
        self._name.setText(self.tr("bcdesk {version}").format(version=self._version))
        self._purpose.setText(self.tr("The desk for the periodic reports of an agency. MIT licence."))
        self._place.setText(self.tr("Your reports are kept in {file}").format(file=self._store))
        self._parts_head.setText(self.tr("Made with"))
        self._parts.setText("\n".join(f"{part.name} ({part.licence})" for part in _PARTS))
        word(self._close, self.tr("Close"))
        word(self._copy, self.tr("Copy the details"))

    def _build(self) -> None:
        self._name.setObjectName("aboutName")
        self._place.setObjectName("aboutStore")
        self._close.setObjectName("closeAbout")
        self._copy.setObjectName("copyAbout")
        self._close.setDefault(True)
        self._add(
            self._name, self._purpose, self._place, hairline(parent=self), self._parts_head, self._parts
        )
        self._add_verbs(self._close, self._copy)

    @Slot()
    def _copy_facts(self) -> None:
        """Put on the clipboard what somebody who helps would ask for."""
        facts = (
            f"bcdesk {self._version}",
            f"{platform.system()} {platform.release()} ({platform.machine()})",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            str(self._store),
        )
        QGuiApplication.clipboard().setText("\n".join(facts))
