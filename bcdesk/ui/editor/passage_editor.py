"""The editor of a passage: keys become edits of the desk's report.

The widget shows the document of a `PassageText`. Letters go into the document first and are read back at once
(`settle`); what concerns rows (levels, kinds, pasting, tables) is a change of rows, and the document follows.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from bcdesk.domain.galley import Origin
from bcdesk.domain.levels import RowKind, as_kind, deeper, shallower
from bcdesk.domain.passages import Notes, Row, Rows, View, common_ends, row_inlines
from bcdesk.domain.pasting import pasted
from bcdesk.domain.report import (
    PLAIN,
    BlockId,
    CitationMention,
    FigureMention,
    Inline,
    Look,
    Marker,
    NoteId,
    NoteMark,
    NoteParagraph,
    Paragraph,
    Script,
    Table,
)
from bcdesk.domain.tables import with_row
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.blocks import table_at
from bcdesk.ui.editor.cells import cell_beside
from bcdesk.ui.editor.clipboard import copied, foreign_rows, is_readable, levelled, own_rows
from bcdesk.ui.editor.formats import Kind, Prop
from bcdesk.ui.editor.keys import MOVES, Keys, is_menu_key
from bcdesk.ui.editor.looks import Looks
from bcdesk.ui.editor.passage_view import EditorTools, PassageView
from bcdesk.ui.models.citations import dragged_document
from bcdesk.ui.models.figures import dragged_counter

__all__ = ["EditorTools", "PassageEditor"]


class PassageEditor(PassageView):
    """Edits one passage of the desk's report, or its notes.

    Signals:
        legacy_pasted: text in an old encoding was pasted; a `Pasted`, whose `converted` may take its place.
        citation_activated: a citation was clicked with Ctrl; the `DocumentId` of its record.
        document_dropped: a document was dropped at the cursor; its `DocumentId`.
        counter_activated: a figure was clicked with Ctrl; the `CounterId` of what it prints.
        counter_dropped: a counter was dropped at the cursor; its `CounterId`.
    """

    legacy_pasted = Signal(object)
    citation_activated = Signal(object)
    document_dropped = Signal(object)
    counter_activated = Signal(object)
    counter_dropped = Signal(object)

    def __init__(self, desk: Desk, view: View, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        """Edit `view` of the desk's report."""
        super().__init__(desk, view, tools, parent=parent)
        self._keys = Keys(self, self._text, tools.new_id)
        self._looks = Looks(self, self._text)
        self._settling = QTimer(self, interval=0, singleShot=True)
        self._settling.timeout.connect(self.settle)
        self.document().contentsChanged.connect(self._on_contents_changed)

    # Reading back

    @Slot()
    def settle(self, label: str = "") -> None:
        """Bring to the desk what was done to the document: as typing, or as a step of its own called `label`."""
        if self._showing or not self._text.touched:
            return
        self._settling.stop()
        before = self._text.rows
        rows = self._text.read()
        here = self.place
        burst = f"{self.view}" if not label and _is_typing(before, rows) else ""
        edit = self.view.edit(self.desk.report, rows)
        if edit is None or self.desk.read_only:
            self._part = None
            self.refresh()
        else:
            self.desk.do(edit, label or self.tr("Typing"), before=self._place, after=here, burst=burst)
        self._place = self.place
        self.place_changed.emit(self._place)

    @Slot()
    def _on_contents_changed(self) -> None:
        if not self._showing and self._text.touched:
            self._settling.start()  # for what comes by other ways than keys: menus, drops, assistive tools

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: Qt's own would take the keys for a document that keeps no steps."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Do what the key says, then bring it to the desk; as Tab is a level, Ctrl+Tab goes to the next control."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        if is_menu_key(event):
            event.ignore()
            return
        if self.desk.read_only:
            super().keyPressEvent(event)
            return
        if event.key() in MOVES:
            self.desk.end_burst()
        before = self.textCursor().position(), self.document().revision()
        handled = self._keys.press(event)
        if not handled:
            self._keys.before_typing()
            super().keyPressEvent(event)
        self.settle()
        if not handled and event.text() == " ":
            self._keys.make_list()
        moved = before != (self.textCursor().position(), self.document().revision())
        if moved and not event.matches(QKeySequence.StandardKey.SelectAll):
            self.reveal_cursor()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 # Qt's name
        """Take committed text; text that is still being composed is not in the document."""
        if self.desk.read_only:  # Qt writes what is committed even so
            event.ignore()
            return
        if event.commitString() or event.replacementLength():
            self._keys.before_typing()
        super().inputMethodEvent(event)
        self.settle()
        if event.commitString() == " ":
            self._keys.make_list()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """A click ends the burst of typing; one on the heading that stays on top leads to it."""
        self.settle()
        self.desk.end_burst()
        heading = self._painter.heading()
        if heading is not None and event.position().y() < self._painter.strip_height:
            self.go_to(Origin(heading.id))
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """Ask for what was clicked with Ctrl; not before the release, which a dialog would swallow."""
        super().mouseReleaseEvent(event)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not control or event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        point = event.position().toPoint()
        figure, mention = self._figure_under(point), self._mention_under(point)
        if figure is not None and figure.counter is not None:
            self.counter_activated.emit(figure.counter)
        elif mention is not None:
            self.citation_activated.emit(mention.document)

    # Commands on rows

    def deepen(self) -> bool:
        """Move the selected rows one level down; in a table go to the next cell."""
        return self._next_cell(1) or self.change_rows(deeper, self.tr("Change level"))

    def raise_level(self) -> bool:
        """Move the selected rows one level up; in a table go to the cell before."""
        return self._next_cell(-1) or self.change_rows(shallower, self.tr("Change level"))

    def set_kind(self, kind: RowKind) -> bool:
        """Make the selected rows headings, body text, bullets or items."""

        def change(row: Row) -> Row:
            return as_kind(row, kind)

        return self.change_rows(change, self.tr("Change the kind of paragraph"))

    def change_rows(self, change: Callable[[Row], Row], label: str) -> bool:
        """Change each of the selected rows; always true, for keys."""
        self.settle()
        first, last = self._text.selected_rows(self.textCursor())
        rows = self._text.rows
        changed = tuple(change(row) for row in rows[first : last + 1])
        return self.put_rows((*rows[:first], *changed, *rows[last + 1 :]), label)

    def put_rows(self, rows: Sequence[Row], label: str, after: Origin | None = None) -> bool:
        """Let the passage say `rows`, with the cursor at `after`, or where it is."""
        here = self.place
        edit = self.view.edit(self.desk.report, rows)
        self.desk.do(edit, label, before=here, after=after or here)
        if after:
            self._stand_at(after)
            self.reveal_cursor()
        return True

    # Looks

    def toggle_bold(self) -> None:
        """Make the selection bold, or what is typed next."""
        on = not self.look.bold
        self._change_look(lambda look: replace(look, bold=on), self.tr("Bold"))

    def toggle_italic(self) -> None:
        """Make the selection italic, or what is typed next."""
        on = not self.look.italic
        self._change_look(lambda look: replace(look, italic=on), self.tr("Italic"))

    def toggle_script(self, script: Script) -> None:
        """Raise or lower the selection, or what is typed next."""
        wanted = Script.NORMAL if self.look.script is script else script
        self._change_look(lambda look: replace(look, script=wanted), self.tr("Raise or lower"))

    @property
    def look(self) -> Look:
        """The look at the cursor, or of the beginning of the selection."""
        return self._looks.current

    def _change_look(self, change: Callable[[Look], Look], label: str) -> None:
        if not self.desk.read_only:
            self.settle()
            self._looks.change(change)
            self.settle(label)

    # Notes and tables

    def insert_note(self) -> str | None:
        """Put a footnote at the cursor and return its id; None where none may stand."""
        if self.desk.read_only or isinstance(self.view, Notes) or self._is_gap():
            return None
        self.settle()
        note = NoteId(self.tools.new_id())
        mark = NoteMark(note, (NoteParagraph(BlockId(self.tools.new_id())),))
        self._insert_pieces((mark,))
        self.settle(self.tr("Footnote"))
        return note

    def insert_mention(self, mention: CitationMention | FigureMention, label: str) -> None:
        """Put a mention at the cursor, in the place of the selection."""
        if self.desk.read_only or self._is_gap():
            return
        self.settle()
        with self.desk.one_step():
            self.textCursor().removeSelectedText()
            self.settle(label)
            self._insert_pieces((mention,))
            self.settle(label)

    def change_table(self, change: Callable[[Table], Table | None], label: str) -> None:
        """Change the table of the cursor; None takes it away."""
        self.settle()
        at = self._text.row_at(self.textCursor().block())
        rows = self._text.rows
        table = rows[at] if at is not None else None
        if at is None or not isinstance(table, Table):
            return
        changed = change(table)
        self.put_rows((*rows[:at], *(() if changed is None else (changed,)), *rows[at + 1 :]), label)

    def insert_rows(self, new: Sequence[Row], label: str) -> None:
        """Put rows in at the cursor, in the place of the selection; where there is no note, nothing."""
        is_nowhere = isinstance(self.view, Notes) and not self._text.rows
        if not new or self.desk.read_only or is_nowhere:
            return
        self.settle()
        with self.desk.one_step():
            self.textCursor().removeSelectedText()
            self.settle(label)
            if self._takes_text_only() or (len(new) == 1 and _is_text(new[0])):
                self._insert_inside(new)
                self.settle(label)
            elif self._text.rows:
                self._insert_between(new, label)
            else:
                self.put_rows(tuple(new), label)

    def _insert_between(self, new: Sequence[Row], label: str) -> None:
        place, at = self.place, self._text.row_at(self.textCursor().block())
        if at is None or place is None:  # behind the table before
            at, place = self._text.selected_rows(self.textCursor())[0], Origin("", 0)
        rows, after = pasted(
            self._text.rows, at, place.offset, new, printed=self.desk.printed.word, new_id=self.tools.new_id
        )
        self.put_rows(rows, label, after)

    def _takes_text_only(self) -> bool:
        return isinstance(self.view, Notes) or table_at(self.textCursor()) is not None

    def _insert_inside(self, new: Sequence[Row]) -> None:
        """Insert the texts of rows as paragraphs at the cursor, in a cell or a note."""
        self._keys.before_typing()
        texts = [inlines for row in new for inlines in row_inlines(row)]
        for place, inlines in enumerate(texts):
            if place:
                self.textCursor().insertBlock()
            kept = tuple(piece for piece in inlines if not self._is_note_in_note(piece))
            self._insert_pieces(kept)

    def _is_note_in_note(self, piece: Inline) -> bool:
        return isinstance(piece, NoteMark) and isinstance(self.view, Notes)

    def _insert_pieces(self, pieces: tuple[Inline, ...]) -> None:
        cursor = self.textCursor()
        style = self._text.style_at(cursor.block())
        cursor.beginEditBlock()
        for text, form in self._text.take_pieces(pieces, style):
            cursor.insertText(text, form)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._text.formats.char(style, PLAIN))

    def _next_cell(self, by: int) -> bool:
        """Go to the next or the previous cell; after the last one comes a new row. False outside tables."""
        cursor = self.textCursor()
        if table_at(cursor) is None:
            return False
        beside = cell_beside(cursor, by)
        if beside is not None:
            self.setTextCursor(beside)
        elif by > 0:
            self._go_on_in_new_row()
        return True

    def _go_on_in_new_row(self) -> None:
        def longer(table: Table) -> Table:
            return with_row(table, len(table.rows), self.tools.new_id)

        self.change_table(longer, self.tr("Insert a row"))
        beside = cell_beside(self.textCursor(), 1)
        if beside is not None:
            self.setTextCursor(beside)

    def _is_gap(self) -> bool:
        return bool(self.textCursor().block().blockFormat().property(Prop.KIND) == Kind.GAP)

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 # Qt's name
        """Copy in the program's own form, as rich text and as plain text."""
        self.settle()
        return copied(self.desk, self._text, self.textCursor(), self.tools.rich_text, self.tools.words)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 # Qt's name
        """Tell whether there is text in it, or something that can be mentioned."""
        mentioned = dragged_document(source) or dragged_counter(source)
        return mentioned is not None or is_readable(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 # Qt's name
        """Paste: pieces from the program itself, rich text from others, else plain text."""
        self.settle()
        document = dragged_document(source)
        if document is not None:
            self.document_dropped.emit(document)
            return
        counter = dragged_counter(source)
        if counter is not None:
            self.counter_dropped.emit(counter)
            return
        own = own_rows(source, self.tools.new_id)
        if own is not None:
            first, _ = self._text.selected_rows(self.textCursor())
            self.insert_rows(levelled(own, self._text.rows[: first + 1]), self.tr("Paste"))
            return
        found = foreign_rows(source, self.tools.rich_text, self.tools.new_id)
        if found is None:
            return
        if found.legacy is not None:
            self.legacy_pasted.emit(found)
        else:
            self.insert_rows(found.blocks, self.tr("Paste"))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 # Qt's name
        """Move or copy what is dropped; Qt's own way would hide the removal from the reading back."""
        super().dragLeaveEvent(QDragLeaveEvent())
        target = self.cursorForPosition(event.position().toPoint())
        if self.desk.read_only or not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        inside = event.source() in {self, self.viewport()}
        self.drop(event.mimeData(), target, move=inside and event.dropAction() == Qt.DropAction.MoveAction)
        event.acceptProposedAction()

    def drop(self, source: QMimeData, target: QTextCursor, *, move: bool) -> None:
        """Insert `source` at `target`; `move` takes the selection away, from where it was dragged."""
        self.settle()
        selection = self.textCursor()
        if move and selection.selectionStart() <= target.position() <= selection.selectionEnd():
            return
        with self.desk.one_step():
            if move:
                selection.removeSelectedText()
                self.settle(self.tr("Move"))
            self.setTextCursor(target)
            self.insertFromMimeData(source)


def _is_text(row: Row) -> bool:
    return isinstance(row, Paragraph) and row.marker is Marker.NONE


def _is_typing(before: Rows, after: Rows) -> bool:
    """Tell whether at most one row differs."""
    start, end = common_ends(before, after)
    return len(before) == len(after) <= start + end + 1
