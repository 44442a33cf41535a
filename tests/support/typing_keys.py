"""Types into a widget as a keyboard and an input method do.

pytest-qt's own `keyClicks` aborts the process at the first letter that is not ASCII.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QWidget

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def type_text(widget: QWidget, text: str) -> None:
    """Press and release a key for each character of `text`; a line break is Return, a tab is Tab."""
    for character in text:
        key = _KEYS.get(character, Qt.Key.Key_unknown)
        _send(widget, key, NO_MODIFIER, "\r" if character == "\n" else character)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press and release a key that writes nothing by itself, such as an arrow.

    Goes straight to `widget`: shortcuts of actions are not looked up, trigger the action instead.
    """
    _send(widget, key, modifiers, "")


def preedit(widget: QWidget, text: str) -> None:
    """Show `text` as a word that the input method is still composing; empty gives it up."""
    attributes = [
        QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.TextFormat, 0, len(text), QTextCharFormat()
        ),
        QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(text), 1, None),
    ]
    QCoreApplication.sendEvent(widget, QInputMethodEvent(text, attributes))


def commit(widget: QWidget, text: str, replace_from: int = 0, replace_length: int = 0) -> None:
    """Let the input method write `text`.

    Args:
        widget: the widget that has the text.
        text: what is written.
        replace_from: where the text that it replaces begins, in UTF-16 units from the cursor; negative is before it.
        replace_length: how many UTF-16 units it replaces.
    """
    event = QInputMethodEvent()
    event.setCommitString(text, replace_from, replace_length)
    QCoreApplication.sendEvent(widget, event)


def _send(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space} | {
    letter: Qt.Key(ord(letter.upper()))
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
}
"""The keys that write a character by themselves; letters with marks have none."""
