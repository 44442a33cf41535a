"""What keys mean to a report: levels, lists, rows, quotes.

A key that means something here is done at once; any other is left to Qt.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from bcdesk.app.clipboard import NewId
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import cut, length
from bcdesk.domain.levels import lifted
from bcdesk.domain.passages import Notes, Row, Rows, View
from bcdesk.domain.report import PLAIN, BlockId, Gap, Marker, Paragraph, Table
from bcdesk.domain.typing import curly, list_marker
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.blocks import table_at
from bcdesk.ui.editor.formats import Kind, Prop, look_of
from bcdesk.ui.editor.joiners import JOINER, unglued
from bcdesk.ui.editor.passage_text import PassageText

MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys after which typing is another step."""
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def is_menu_key(event: QKeyEvent) -> bool:
    """Tell whether it is a letter with Alt alone: it opens a menu or does nothing, and never writes the letter."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return held == Qt.KeyboardModifier.AltModifier and event.text().isprintable() and bool(event.text())


class Writable(Protocol):
    """What keys need of an editor."""

    desk: Desk
    view: View

    def textCursor(self) -> QTextCursor:  # noqa: N802 # Qt's name
        """Return the cursor."""

    def setTextCursor(self, cursor: QTextCursor) -> None:  # noqa: N802 # Qt's name
        """Move the cursor."""

    def setCurrentCharFormat(self, form: QTextCharFormat) -> None:  # noqa: N802 # Qt's name
        """Set the format of what is typed next."""

    def insertPlainText(self, text: str) -> None:  # noqa: N802 # Qt's name
        """Write at the cursor."""

    def document(self) -> QTextDocument:
        """Return the document."""

    def deepen(self) -> bool:
        """Move the selected rows one level down."""

    def raise_level(self) -> bool:
        """Move them one level up."""

    def change_rows(self, change: Callable[[Row], Row], label: str) -> bool:
        """Change each of the selected rows."""

    def put_rows(self, rows: Rows, label: str, after: Origin | None = None) -> bool:
        """Let the passage say `rows`."""


class Keys:
    """The keys of one editor."""

    def __init__(self, editor: Writable, text: PassageText, new_id: NewId) -> None:
        self._editor = editor
        self._text = text
        self._new_id = new_id

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means to a report; False for Qt's own meaning."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        meanings: dict[int, Callable[[], bool]] = {Qt.Key.Key_Backtab: self._editor.raise_level}
        if plain:
            meanings |= {
                Qt.Key.Key_Tab: self._editor.deepen,
                Qt.Key.Key_Return: self._new_line,
                Qt.Key.Key_Enter: self._new_line,
                Qt.Key.Key_Backspace: self._lift,
                Qt.Key.Key_Delete: self._is_guarded_end,
            }
        if (
            event.key() == Qt.Key.Key_Backspace
            and not event.modifiers() & _COMMANDING
            and self._erase_glued()
        ):
            return True
        meaning = meanings.get(event.key())
        if meaning is not None:
            return meaning()
        return event.text() in {'"', "'"} and self._type_quote(event.text())

    def before_typing(self) -> None:
        """Let typed text be text: not part of a chip, nor of a citation that it stands beside."""
        cursor = self._editor.textCursor()
        form = cursor.charFormat()
        if cursor.hasSelection() or (form.objectType() == 0 and not form.hasProperty(Prop.MENTION)):
            return
        if form.objectType() == 0 and _inside_mention(cursor):
            return
        style = self._text.style_at(cursor.block())
        self._editor.setCurrentCharFormat(self._text.formats.char(style, look_of(form)))

    def make_list(self) -> None:
        """Make a list of a paragraph at whose beginning `- ` was typed."""
        cursor = self._editor.textCursor()
        block = cursor.block()
        at = self._text.row_at(block)
        row = None if at is None else self._text.rows[at]
        if at is None or not isinstance(row, Paragraph) or row.marker is not Marker.NONE:
            return
        if isinstance(self._editor.view, Notes) or table_at(cursor) is not None:
            return
        typed = block.text()[: cursor.position() - block.position()]
        found = list_marker(typed[:-1]) if typed.endswith(" ") else None
        if found is None:
            return
        marker, pinned = found
        word = self._text.printed.word
        rest = cut(row.inlines, len(typed), length(row.inlines, word), word)
        made = replace(row, inlines=rest, marker=marker, pinned=pinned)
        rows = self._text.rows
        self._editor.put_rows((*rows[:at], made, *rows[at + 1 :]), _tr_make_list(), Origin(row.id))

    # Enter

    def _new_line(self) -> bool:
        """Go on with the list, leave it from an empty item, begin text after a heading."""
        cursor = self._editor.textCursor()
        form = cursor.block().blockFormat()
        empty = cursor.block().length() <= 1 and table_at(cursor) is None
        if empty and not cursor.hasSelection() and form.property(Prop.MARKER):
            return self._editor.change_rows(lifted, _tr_change_level())
        heading = form.property(Prop.KIND) == Kind.HEADING and not empty
        if heading and cursor.atBlockStart() and not cursor.hasSelection():
            return self._open_line(cursor.block())
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        form = cursor.block().blockFormat()  # perhaps that of a filler, where a table was selected
        if table_at(cursor) is None and not form.property(Prop.ROW):
            self._fill(cursor)
        elif form.property(Prop.KIND) in {Kind.HEADING, Kind.GAP}:
            self._insert_body(cursor)
        else:
            form.clearProperty(Prop.PINNED)
            cursor.insertBlock(form)
        cursor.endEditBlock()
        self._editor.setTextCursor(cursor)
        return True

    def _open_line(self, block: QTextBlock) -> bool:
        """Put an empty line before a heading, which stays whole; behind it where nothing can stand before it."""
        at, line = self._text.row_at(block), Paragraph(id=BlockId(self._new_id()))
        rows = self._text.rows
        if at is None:
            return False
        before = max(at, 1)
        place = Origin(rows[at].id if at else line.id)
        return self._editor.put_rows((*rows[:before], line, *rows[before:]), _tr_typing(), place)

    def _fill(self, cursor: QTextCursor) -> None:
        """Make a row of a line that is none, and another below it; footnotes need a mark first."""
        if not isinstance(self._editor.view, Notes):
            cursor.setBlockFormat(self._body_format())
            self._insert_body(cursor)

    def _insert_body(self, cursor: QTextCursor) -> None:
        formats = self._text.formats
        cursor.insertBlock(self._body_format(), formats.char(formats.body, PLAIN))

    def _body_format(self) -> QTextBlockFormat:
        return self._text.formats.block(Paragraph(id=BlockId(self._new_id())), "")

    # Backspace and Delete

    def _erase_glued(self) -> bool:
        """Erase the joiner before the cursor together with the hyphen or slash that it belongs to."""
        cursor = self._editor.textCursor()
        before = self._editor.document().characterAt(cursor.position() - 1)
        if cursor.hasSelection() or before != JOINER:
            return False
        cursor.beginEditBlock()
        cursor.deletePreviousChar()
        if not cursor.atBlockStart():
            cursor.deletePreviousChar()
        cursor.endEditBlock()
        return True

    def _lift(self) -> bool:
        """Backspace at the beginning of a row takes its sign before it takes the line."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or not cursor.atBlockStart() or table_at(cursor) is not None:
            return False
        at = self._text.row_at(cursor.block())
        if at is None:
            return False
        rows = self._text.rows
        if lifted(rows[at]) != rows[at]:
            return self._editor.change_rows(lifted, _tr_change_level())
        if isinstance(rows[at], Gap):
            return self._editor.put_rows((*rows[:at], *rows[at + 1 :]), _tr_delete())
        return at == 0 or self._begins_note(cursor.block()) or isinstance(rows[at - 1], Table)

    def _is_guarded_end(self) -> bool:
        """Delete at the end of a note would pull the next note into it."""
        cursor = self._editor.textCursor()
        return not cursor.hasSelection() and cursor.atBlockEnd() and self._begins_note(cursor.block().next())

    def _begins_note(self, block: QTextBlock) -> bool:
        view = self._editor.view
        if not isinstance(view, Notes) or not block.isValid():
            return False
        firsts = {mark.paragraphs[0].id for mark in view.marks(self._editor.desk.report) if mark.paragraphs}
        return block.blockFormat().property(Prop.ROW) in firsts

    def _type_quote(self, typed: str) -> bool:
        cursor = self._editor.textCursor()
        block = self._editor.document().findBlock(cursor.selectionStart())
        before = QTextCursor(block)
        before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        self.before_typing()
        self._editor.insertPlainText(curly(unglued(before.selectedText()), typed))
        return True


def _inside_mention(cursor: QTextCursor) -> bool:
    name = cursor.charFormat().property(Prop.MENTION)
    following = QTextCursor(cursor)
    moved = following.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return moved and following.charFormat().property(Prop.MENTION) == name and not cursor.atBlockStart()


def _tr_change_level() -> str:
    return QCoreApplication.translate("PassageEditor", "Change level")


def _tr_make_list() -> str:
    return QCoreApplication.translate("PassageEditor", "Make a list")


def _tr_typing() -> str:
    return QCoreApplication.translate("PassageEditor", "Typing")


def _tr_delete() -> str:
    return QCoreApplication.translate("PassageEditor", "Delete")
