"""Finds fields of pages by name, types into them and reads them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QWidget

from tests.support.typing_keys import press, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
Editor = QTextEdit | QLineEdit


def field(page: QWidget, name: str) -> Editor:
    """Return the field with this object name."""
    found = page.findChild(QWidget, name)
    assert isinstance(found, QTextEdit | QLineEdit), name
    return found


def words(page: QWidget, name: str) -> str:
    """Return what stands in a field."""
    found = field(page, name)
    return found.toPlainText() if isinstance(found, QTextEdit) else found.text()


def fill(page: QWidget, name: str, text: str) -> None:
    """Type `text` in place of what stands in a field, as an officer does; an empty one empties it."""
    found = field(page, name)
    found.setFocus()
    found.selectAll()
    press(found, Qt.Key.Key_Delete)
    type_text(found, text)


def add(page: QWidget, name: str, text: str) -> None:
    """Type `text` at the end of a field."""
    found = field(page, name)
    found.setFocus()
    press(found, Qt.Key.Key_End, CONTROL)
    type_text(found, text)


def sentences(page: QWidget) -> str:
    """Return all the labels that can be seen."""
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
