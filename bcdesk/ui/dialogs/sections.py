"""Asks for the title of a section or an annex that is added or renamed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bcdesk.domain.text import clean, fold_blanks
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import Field, main_button, plain_button, word

MAX_TITLE = 500
"""Code points; the longest heading that still is one."""


class SectionDialog(BaseDialog):
    """Asks for a title; show it with `open()`.

    Args:
        title: the title that it has; None for one that is to be added.
        annex: it is an annex rather than a section.
        parent: the window that it belongs to.

    Signals:
        named: the title, clean and never empty.
    """

    named = Signal(object)

    def __init__(
        self, title: str | None = None, *, annex: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("sectionDialog", 480, parent=parent)
        self._before = title
        self._is_annex = annex
        self._title = QLineEdit(title or "")
        self._field = Field(self._title, parent=self)
        self._do = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._title.textChanged.connect(self._enable)
        self._do.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)
        self.retranslate()
        self._enable()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        title, verb = self._words()
        self.setWindowTitle(title)
        word(self._do, verb)
        word(self._later, self.tr("Later"))
        if self._is_annex:
            self._field.set_label(self.tr("Title of the annex"))
            self._field.set_message(self.tr("The annex is numbered by itself where there are several."))
            self._title.setPlaceholderText(self.tr("for example: List of documents issued"))
        else:
            self._field.set_label(self.tr("Title"))
            self._field.set_message(self.tr("The number comes by itself."))
            self._title.setPlaceholderText(self.tr("for example: Results of the first six months"))

    def _words(self) -> tuple[str, str]:
        """Return the title of the dialog and its verb."""
        if self._before is None:
            new, add = self.tr("New section"), self.tr("Add the section")
            return (self.tr("New annex"), self.tr("Add the annex")) if self._is_annex else (new, add)
        rename = self.tr("Rename the annex") if self._is_annex else self.tr("Rename the section")
        return rename, rename

    def accept(self) -> None:
        """Tell the title, and close; without a title, stay."""
        title = self._typed()
        if title:
            self.named.emit(title)
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin in the field, the old title selected."""
        super().showEvent(event)
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()

    def _build(self) -> None:
        self._title.setObjectName("sectionTitle")
        self._title.setMaxLength(MAX_TITLE)
        self._do.setObjectName("nameSection")
        self._later.setObjectName("nameSectionLater")
        self._do.setDefault(True)
        self._add(self._field)
        self._add_verbs(self._do, self._later)

    @Slot()
    def _enable(self) -> None:
        self._do.setEnabled(bool(self._typed()))

    def _typed(self) -> str:
        return fold_blanks(clean(self._title.text()))
