"""The editor of a passage: keys become edits of the desk's report.

The widget shows the document of a `PassageText`. Letters go into the document first and are read back at once
(`settle`); what concerns rows (levels, kinds, pasting, tables) is a change of rows, and the document follows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from bcdesk.app.clipboard import MIME_TYPE, Clip, Pasted, RichText, decode_clip, encode_clip
from bcdesk.domain.edits import BASES
from bcdesk.domain.excerpt import excerpt
from bcdesk.domain.galley import Origin, StyleName
from bcdesk.domain.inlines import cut, length
from bcdesk.domain.levels import RowKind, as_kind, deeper, kind_of, lifted, shallower
from bcdesk.domain.passages import HeadingRow, Notes, Row, Rows, View, common_ends, flat, row_inlines, tree
from bcdesk.domain.pasting import pasted
from bcdesk.domain.report import (
    PLAIN,
    BlockId,
    Gap,
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
from bcdesk.domain.typing import curly, list_marker
from bcdesk.domain.typography import paragraph_formats
from bcdesk.domain.wording import DocumentWords
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.chips import Chips
from bcdesk.ui.editor.formats import Chip, Formats, Kind, Prop, look_of
from bcdesk.ui.editor.passage_text import PassageText, table_at
from bcdesk.ui.theme import Role, colour, px

MAX_ZOOM, MIN_ZOOM = 3.0, 0.5
SHEET_EDGE = 40
"""From the text to the edge of the sheet, pixels at 100 %."""
SHEET_TOP = 16
"""Ground above the sheet, pixels at 100 %."""
HEAD_ROOM = 28
"""Paper above the first line."""


@dataclass(frozen=True, slots=True)
class EditorTools:
    """What every editor needs besides the report."""

    new_id: Callable[[], str]
    rich_text: RichText
    words: DocumentWords


@dataclass(frozen=True, slots=True)
class CellRange:
    """Cells of a table: its id, the first row and column, and how many of them."""

    table: str
    row: int
    column: int
    rows: int
    columns: int


class PassageEditor(QTextEdit):
    """Edits one passage of the desk's report, or its notes.

    Signals:
        place_changed: the cursor stands elsewhere; an `Origin` or None.
        legacy_pasted: text in an old encoding was pasted; a `Pasted`, whose `converted` may take its place.
        zoom_requested: the officer turned the wheel with Ctrl; 1 or -1.
        note_activated: the mark of a footnote was double-clicked; its id.
        menu_requested: the context menu is wanted; the place on the screen.
        row_wanted: Tab was pressed in the last cell of a table.
    """

    place_changed = Signal(object)
    legacy_pasted = Signal(object)
    zoom_requested = Signal(int)
    note_activated = Signal(str)
    menu_requested = Signal(object)
    row_wanted = Signal()

    def __init__(self, desk: Desk, view: View, tools: EditorTools, *, parent: QWidget | None = None) -> None:
        """Show `view` of the desk's report."""
        super().__init__(parent)
        self.desk = desk
        self.view = view
        self.tools = tools
        self._zoom = 1.0
        self._part: object = None
        self._place: Origin | None = None
        self._showing = False
        self._build()
        self._text = PassageText(self.document(), self._formats(), tools.new_id)
        self._chips = Chips(self._text, self)
        self._connect()
        self.refresh()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _build(self) -> None:
        self.setObjectName("passageEditor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # so that lines never break anew
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._set_palette()
        self.setReadOnly(self.desk.read_only)
        self._settling = QTimer(self, interval=0, singleShot=True)

    def _connect(self) -> None:
        self.desk.changed.connect(self._on_desk_changed)
        self.document().contentsChanged.connect(self._on_contents_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self._settling.timeout.connect(self.settle)

    # Showing

    @property
    def zoom(self) -> float:
        """The zoom; 1 shows print size."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the text larger or smaller."""
        zoom = max(MIN_ZOOM, min(MAX_ZOOM, zoom))
        if zoom != self._zoom:
            self.settle()
            self._zoom = zoom
            self._restyle()

    @property
    def place(self) -> Origin | None:
        """Where the cursor stands; None in a line that is no row."""
        return self._text.place_at(self.textCursor().position())

    def go_to(self, place: Origin, *, length: int = 0) -> bool:
        """Move the cursor to a place, selecting `length` code points; False if it is not shown here."""
        self.settle()
        position = self._text.position_of(place)
        if position is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(position)
        if length:
            end = self._text.position_of(Origin(place.id, place.offset + length))
            cursor.setPosition(position if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def go_to_mark(self, note: str) -> bool:
        """Put the cursor behind the mark of a footnote; False if it is not shown here."""
        self.settle()
        position = self._text.position_of_piece(note)
        if position is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(position + 1)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    @property
    def selection(self) -> tuple[Origin, Origin] | None:
        """The places at both ends of the selection; None if nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._text.place_at(cursor.selectionStart()), self._text.place_at(cursor.selectionEnd())
        return (start, end) if start and end else None

    def refresh(self) -> None:
        """Show the report as it is now; the cursor and the scroll position stay."""
        report = self.desk.report
        try:
            part = self.view.part(report)
        except LookupError:
            return  # the section is gone; its tab goes next
        if report.style != self._text.formats.house:
            self._restyle()
        if part is self._part and self._text.printed is self.desk.printed:
            return
        self._part = part
        rows = self.view.rows(report)
        self._showing = True
        here, scrolled = self.place, self.verticalScrollBar().value()
        rebuilt = self._text.show(rows, self.view.numbers(report, rows), self.desk.printed)
        if rebuilt:
            self._stand_at(here)
            self.verticalScrollBar().setValue(scrolled)
        self._showing = False
        self._place = self.place
        self.viewport().update()

    def _stand_at(self, place: Origin | None) -> None:
        position = self._text.position_of(place) if place else None
        cursor = self.textCursor()
        cursor.setPosition(position or 0)
        self.setTextCursor(cursor)

    def _formats(self) -> Formats:
        return Formats(
            self.desk.report.style,
            zoom=self._zoom,
            dpi=self.logicalDpiY(),
            body=self._body_style(),
            ink=colour(self, Role.INK),
            cite=colour(self, Role.CITE),
        )

    def _body_style(self) -> StyleName:
        if isinstance(self.view, Notes):
            return StyleName.NOTE
        return StyleName.BASIS if self.view.container == BASES else StyleName.BODY

    def _restyle(self) -> None:
        here, scrolled = self.place, self.verticalScrollBar()
        share = scrolled.value() / max(1, scrolled.maximum())
        self._showing = True
        self._text.restyle(self._formats())
        self._set_margins()
        self._stand_at(here)
        scrolled.setValue(round(share * scrolled.maximum()))
        self._showing = False

    def _set_palette(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        if palette != self.palette():
            self.setPalette(palette)

    # Reading back

    def settle(self) -> None:
        """Bring to the desk what was done to the document."""
        if self._showing or not self._text.touched:
            return
        self._settling.stop()
        before = self._text.rows
        rows = self._text.read()
        here = self.place
        burst = f"{self.view}" if self._is_typing(before, rows) else ""
        edit = self.view.edit(self.desk.report, rows)
        if edit is None:
            self._part = None
            self.refresh()
        else:
            self.desk.do(edit, self.tr("Typing"), before=self._place, after=here, burst=burst)
        self._place = self.place
        self.place_changed.emit(self._place)

    def _is_typing(self, before: Rows, after: Rows) -> bool:
        start, end = common_ends(before, after)
        return len(before) == len(after) and start + end >= len(after) - 1

    @Slot()
    def _on_contents_changed(self) -> None:
        if not self._showing and self._text.touched:
            self._settling.start()  # for what comes by other ways than keys: menus, drops, assistive tools

    @Slot(bool)
    def _on_desk_changed(self, _typing: bool) -> None:  # as the signal has it
        self.refresh()

    @Slot()
    def _on_cursor_moved(self) -> None:
        if self._showing or self._text.touched:
            return
        self._place = self.place
        self.place_changed.emit(self._place)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Do what the key says, then bring it to the desk."""
        if self.desk.read_only:
            super().keyPressEvent(event)
            return
        if event.key() in _MOVES:
            self.desk.end_burst()
        handled = self._keys(event)
        if not handled:
            self._before_typing()
            super().keyPressEvent(event)
        self.settle()
        if not handled and event.text() == " ":
            self._make_list()

    def _keys(self, event: QKeyEvent) -> bool:
        """Do what a key means to a report; False for Qt's own meaning."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        meanings: dict[int, Callable[[], bool]] = {Qt.Key.Key_Backtab: self.raise_level}
        if plain:
            meanings |= {
                Qt.Key.Key_Tab: self.deepen,
                Qt.Key.Key_Return: self._new_line,
                Qt.Key.Key_Enter: self._new_line,
                Qt.Key.Key_Backspace: self._lift,
                Qt.Key.Key_Delete: self._is_guarded_end,
            }
        meaning = meanings.get(event.key())
        if meaning is not None:
            return meaning()
        return event.text() in {'"', "'"} and self._type_quote(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 # Qt's name
        """Take committed text; text that is still being composed is not in the document."""
        if event.commitString() or event.replacementLength():
            self._before_typing()
        super().inputMethodEvent(event)
        self.settle()
        if event.commitString() == " ":
            self._make_list()

    def _before_typing(self) -> None:
        """Let typed text be text: not part of a chip, nor of a citation that it stands beside."""
        cursor = self.textCursor()
        form = cursor.charFormat()
        if cursor.hasSelection() or (form.objectType() == 0 and not form.hasProperty(Prop.MENTION)):
            return
        if form.objectType() == 0 and self._inside_mention(cursor):
            return
        self.setCurrentCharFormat(self._text.formats.char(self._style_at(cursor.block()), look_of(form)))

    def _inside_mention(self, cursor: QTextCursor) -> bool:
        name = cursor.charFormat().property(Prop.MENTION)
        following = QTextCursor(cursor)
        moved = following.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return moved and following.charFormat().property(Prop.MENTION) == name and not cursor.atBlockStart()

    def _style_at(self, block: QTextBlock) -> StyleName:
        form = block.blockFormat()
        table = table_at(block)
        if table is not None:
            row = table.cellAt(block.position()).row()
            heads = table.format().toTableFormat().headerRowCount()
            return StyleName.TABLE_HEAD if row < heads else StyleName.TABLE_TEXT
        at = self._text.row_at(block)
        if at is None or form.property(Prop.KIND) == Kind.GAP:
            return self._text.formats.body
        return self._text.formats.style_of(self._text.rows[at])

    def _new_line(self) -> bool:
        """Enter: go on with the list, leave it from an empty item, begin text after a heading."""
        cursor = self.textCursor()
        form = cursor.block().blockFormat()
        kind = form.property(Prop.KIND)
        empty = cursor.block().length() <= 1
        in_table = table_at(cursor) is not None
        if empty and not cursor.hasSelection() and not in_table and form.property(Prop.MARKER):
            return self.change_rows(lifted, self.tr("Change level"))
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if kind in {Kind.HEADING, Kind.GAP}:
            row = Paragraph(id=BlockId(self.tools.new_id()))
            body = self._text.formats.char(self._text.formats.body, PLAIN)
            cursor.insertBlock(self._text.formats.block(row, ""), body)
        else:
            form.clearProperty(Prop.PINNED)
            cursor.insertBlock(form)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _lift(self) -> bool:
        """Backspace at the beginning of a row takes its sign before it takes the line."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.atBlockStart() or table_at(cursor) is not None:
            return False
        at = self._text.row_at(cursor.block())
        if at is None:
            return False
        row = self._text.rows[at]
        if lifted(row) != row:
            return self.change_rows(lifted, self.tr("Change level"))
        if isinstance(row, Gap):
            return self._drop_row(at)
        return at == 0 or self._begins_note(cursor.block()) or isinstance(self._text.rows[at - 1], Table)

    def _is_guarded_end(self) -> bool:
        """Delete at the end of a note would pull the next note into it."""
        cursor = self.textCursor()
        return not cursor.hasSelection() and cursor.atBlockEnd() and self._begins_note(cursor.block().next())

    def _begins_note(self, block: QTextBlock) -> bool:
        if not isinstance(self.view, Notes) or not block.isValid():
            return False
        firsts = {mark.paragraphs[0].id for mark in self.view.marks(self.desk.report) if mark.paragraphs}
        return block.blockFormat().property(Prop.ROW) in firsts

    def _drop_row(self, at: int) -> bool:
        rows = self._text.rows
        return self._put_rows((*rows[:at], *rows[at + 1 :]), self.tr("Delete"))

    def _type_quote(self, typed: str) -> bool:
        cursor = self.textCursor()
        start = cursor.selectionStart() - cursor.block().position()
        before = self.document().findBlock(cursor.selectionStart()).text()[: max(0, start)]
        self._before_typing()
        self.insertPlainText(curly(before, typed))
        return True

    def _make_list(self) -> None:
        """`- ` typed at the beginning of a paragraph makes a bullet of it."""
        cursor = self.textCursor()
        block = cursor.block()
        at = self._text.row_at(block)
        row = None if at is None else self._text.rows[at]
        if at is None or not isinstance(row, Paragraph) or row.marker is not Marker.NONE:
            return
        if isinstance(self.view, Notes) or table_at(cursor) is not None:
            return
        typed = block.text()[: cursor.position() - block.position()]
        found = list_marker(typed[:-1]) if typed.endswith(" ") else None
        if found is None:
            return
        marker, pinned = found
        rest = cut(
            row.inlines, len(typed), length(row.inlines, self.desk.printed.word), self.desk.printed.word
        )
        made = replace(row, inlines=rest, marker=marker, pinned=pinned)
        rows = self._text.rows
        place = Origin(row.id)
        self._put_rows((*rows[:at], made, *rows[at + 1 :]), self.tr("Make a list"), place)

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

    @property
    def kind(self) -> RowKind | None:
        """The kind of the row of the cursor; None in tables, gaps and fillers."""
        at = self._text.row_at(self.textCursor().block())
        return None if at is None else kind_of(self._text.rows[at])

    @property
    def number(self) -> str:
        """What is printed before the row of the cursor, blank included."""
        return self._text.number_of(self.textCursor().block())

    @property
    def shows_notes(self) -> bool:
        """Whether it edits footnotes rather than text."""
        return isinstance(self.view, Notes)

    @property
    def takes_headings(self) -> bool:
        """Whether headings may stand here."""
        return not isinstance(self.view, Notes) and self.view.has_headings

    @property
    def selected_words(self) -> str:
        """The selected text, a line for each paragraph."""
        return clean_lines(self.textCursor().selectedText())

    @property
    def row(self) -> Row | None:
        """The row of the cursor; None in a filler."""
        at = self._text.row_at(self.textCursor().block())
        return None if at is None else self._text.rows[at]

    def change_rows(self, change: Callable[[Row], Row], label: str) -> bool:
        """Change each of the selected rows; always true, for keys."""
        self.settle()
        first, last = self._selected_rows()
        rows = self._text.rows
        changed = tuple(change(row) for row in rows[first : last + 1])
        return self._put_rows((*rows[:first], *changed, *rows[last + 1 :]), label)

    def _put_rows(self, rows: Sequence[Row], label: str, after: Origin | None = None) -> bool:
        """Let the passage say `rows`, with the cursor at `after`, or where it is."""
        here = self.place
        edit = self.view.edit(self.desk.report, rows)
        self.desk.do(edit, label, before=here, after=after or here)
        if after:
            self._stand_at(after)
            self.ensureCursorVisible()
        return True

    def _selected_rows(self) -> tuple[int, int]:
        """Return the indexes of the first and the last row of the selection."""
        cursor = self.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            block = self.document().findBlock(position)
            at = self._text.row_at(block)
            while at is None and block.isValid():
                block = block.previous()
                at = self._text.row_at(block) if block.isValid() else 0
            ends.append(at or 0)
        return ends[0], ends[1]

    # Looks

    def toggle_bold(self) -> None:
        """Make the selection bold, or what is typed next."""
        self._toggle(lambda look: look.bold, lambda look, on: replace(look, bold=on), self.tr("Bold"))

    def toggle_italic(self) -> None:
        """Make the selection italic, or what is typed next."""
        self._toggle(lambda look: look.italic, lambda look, on: replace(look, italic=on), self.tr("Italic"))

    def toggle_script(self, script: Script) -> None:
        """Raise or lower the selection, or what is typed next."""

        def change(look: Look, on: bool) -> Look:  # as the others
            return replace(look, script=script if on else Script.NORMAL)

        self._toggle(lambda look: look.script is script, change, self.tr("Raise or lower"))

    @property
    def look(self) -> Look:
        """The look at the cursor, or of the beginning of the selection."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return look_of(self.currentCharFormat())
        probe = QTextCursor(self.document())
        probe.setPosition(cursor.selectionStart() + 1)
        return look_of(probe.charFormat())

    def _toggle(
        self, is_on: Callable[[Look], bool], change: Callable[[Look, bool], Look], label: str
    ) -> None:
        if self.desk.read_only:
            return
        self.settle()
        on = not is_on(self.look)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            form = self.currentCharFormat()
            look = change(look_of(form), on)
            self.setCurrentCharFormat(self._text.formats.char(self._style_at(cursor.block()), look))
            return
        self._relook(cursor, lambda look: change(look, on))
        self.desk.end_burst()
        self.settle()
        self.desk.end_burst()
        _ = label

    def _relook(self, selection: QTextCursor, change: Callable[[Look], Look]) -> None:
        """Change the look of the selected text, chips of notes aside."""
        start, end = selection.selectionStart(), selection.selectionEnd()
        spans = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            part = block.begin()
            while not part.atEnd():
                fragment = part.fragment()
                first = max(start, fragment.position())
                last = min(end, fragment.position() + fragment.length())
                if first < last and fragment.charFormat().objectType() != Chip.NOTE:
                    spans.append((first, last, fragment.charFormat(), self._style_at(block)))
                part += 1
            block = block.next()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for first, last, form, style in spans:
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._relooked(form, change(look_of(form)), style))
        cursor.endEditBlock()

    def _relooked(self, form: QTextCharFormat, look: Look, style: StyleName) -> QTextCharFormat:
        if form.objectType() == Chip.FIGURE:
            return self._text.formats.chip(style, Chip.FIGURE, str(form.property(Prop.PIECE)), look)
        return self._text.formats.char(style, look, str(form.property(Prop.MENTION) or ""))

    # Notes and tables

    def insert_note(self) -> str | None:
        """Put a footnote at the cursor and return its id; None where none may stand."""
        if self.desk.read_only or isinstance(self.view, Notes) or self._is_gap():
            return None
        self.settle()
        note = NoteId(self.tools.new_id())
        mark = NoteMark(note, (NoteParagraph(BlockId(self.tools.new_id())),))
        self.desk.end_burst()
        self._insert_pieces((mark,))
        self.settle()
        self.desk.end_burst()
        return note

    def note_at_cursor(self) -> str | None:
        """Return the id of the footnote whose mark stands before or after the cursor; None if none does."""
        cursor = self.textCursor()
        for move in (0, 1):
            probe = QTextCursor(cursor)
            if move and not probe.movePosition(QTextCursor.MoveOperation.NextCharacter):
                continue
            form = probe.charFormat()
            if form.objectType() == Chip.NOTE:
                return str(form.property(Prop.PIECE))
        return None

    @property
    def cells(self) -> CellRange | None:
        """The table of the cursor and its selected cells; None outside tables."""
        cursor = self.textCursor()
        shown = table_at(cursor)
        if shown is None:
            return None
        name = str(shown.format().property(Prop.TABLE) or "")
        row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        if row < 0:
            place = shown.cellAt(cursor)
            row, rows, column, columns = place.row(), 1, place.column(), 1
        return CellRange(name, row, column, rows, columns)

    def change_table(self, change: Callable[[Table], Table | None], label: str) -> None:
        """Change the table of the cursor; None takes it away."""
        self.settle()
        cells = self.cells
        if cells is None:
            return
        rows = tuple(
            changed
            for row in self._text.rows
            for changed in ((change(row) if isinstance(row, Table) and row.id == cells.table else row),)
            if changed is not None
        )
        self._put_rows(rows, label)

    def insert_rows(self, new: Sequence[Row], label: str) -> None:
        """Put rows in at the cursor, in the place of the selection."""
        if not new or self.desk.read_only:
            return
        self.settle()
        self.textCursor().removeSelectedText()
        self.settle()
        self.desk.end_burst()
        if self._takes_text_only() or (len(new) == 1 and _is_text(new[0])):
            self._insert_inside(new)
            self.settle()
            self.desk.end_burst()
            return
        place, at = self.place, self._text.row_at(self.textCursor().block())
        if at is None or place is None:
            at, _ = self._selected_rows()
            place = Origin(self._text.rows[at].id if self._text.rows else "", 0)
        if not self._text.rows:
            self._put_rows(tuple(new), label)
            return
        rows, after = pasted(
            self._text.rows, at, place.offset, new, printed=self.desk.printed.word, new_id=self.tools.new_id
        )
        self._put_rows(rows, label, after)

    def _takes_text_only(self) -> bool:
        return isinstance(self.view, Notes) or table_at(self.textCursor()) is not None

    def _insert_inside(self, new: Sequence[Row]) -> None:
        """Insert the texts of rows as paragraphs at the cursor, in a cell or a note."""
        self._before_typing()
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
        style = self._style_at(cursor.block())
        cursor.beginEditBlock()
        for text, form in self._text.take_pieces(pieces, style):
            cursor.insertText(text, form)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._text.formats.char(style, PLAIN))

    def _next_cell(self, by: int) -> bool:
        """Go to the next or the previous cell; after the last one comes a new row. False outside tables."""
        cursor = self.textCursor()
        shown = table_at(cursor)
        if shown is None:
            return False
        corners = _corners(shown)
        here = shown.cellAt(cursor)
        at = corners.index((here.row(), here.column())) + by
        if at >= len(corners):
            self.row_wanted.emit()
        elif at >= 0:
            cursor = shown.cellAt(*corners[at]).firstCursorPosition()
            self.setTextCursor(cursor)
        return True

    def _is_gap(self) -> bool:
        return bool(self.textCursor().block().blockFormat().property(Prop.KIND) == Kind.GAP)

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 # Qt's name
        """Copy in the program's own form, as rich text and as plain text."""
        self.settle()
        rows, numbers = self._selection_rows()
        blocks, sections = tree(rows)
        flow = excerpt(self.desk.workspace, rows, numbers, self.desk.printed, self.tools.words)
        rich = self.tools.rich_text
        mime = QMimeData()
        mime.setData(MIME_TYPE, encode_clip(Clip(blocks=blocks, sections=sections)))
        mime.setHtml(rich.html_of(flow, paragraph_formats(self.desk.report.style)))
        mime.setText(rich.plain_text_of(flow))
        return mime

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 # Qt's name
        """Tell whether there is text in it."""
        return bool(source.hasFormat(MIME_TYPE) or source.hasHtml() or source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 # Qt's name
        """Paste: pieces from the program itself, rich text from others, else plain text."""
        label = self.tr("Paste")
        if source.hasFormat(MIME_TYPE):
            clip = decode_clip(bytes(source.data(MIME_TYPE).data()), self.tools.new_id)
            if clip is not None:
                self.insert_rows(self._levelled(flat(clip.blocks, clip.sections)), label)
                return
        found = self._foreign(source)
        if found is None:
            return
        if found.legacy is not None:
            self.legacy_pasted.emit(found)
        else:
            self.insert_rows(found.blocks, label)

    def _foreign(self, source: QMimeData) -> Pasted | None:
        rich = self.tools.rich_text
        found = rich.blocks_from_html(source.html(), self.tools.new_id) if source.hasHtml() else None
        if found is None or not found.blocks:
            found = rich.blocks_from_text(source.text(), self.tools.new_id)
        return found

    def _levelled(self, rows: Rows) -> Rows:
        """Move pasted headings under the heading that they come to stand under."""
        at, _ = self._selected_rows()
        above = [row.level for row in self._text.rows[: at + 1] if isinstance(row, HeadingRow)]
        shift = max(above[-1] if above else 0, 1)
        return tuple(
            replace(row, level=row.level + shift) if isinstance(row, HeadingRow) else row for row in rows
        )

    def _selection_rows(self) -> tuple[Rows, list[str]]:
        """Return the selected rows, cut at both ends, each with its number."""
        cursor = self.textCursor()
        first, last = self._selected_rows()
        start, end = self._text.place_at(cursor.selectionStart()), self._text.place_at(cursor.selectionEnd())
        chosen = [self._cut_row(row, start, end) for row in self._text.rows[first : last + 1]]
        shown = self.view.numbers(self.desk.report, self._text.rows)[first : last + 1]
        partial = len(chosen) == 1 and start is not None and start.offset > 0
        return tuple(chosen), [""] if partial else shown

    def _cut_row(self, row: Row, start: Origin | None, end: Origin | None) -> Row:
        word = self.desk.printed.word

        def part(name: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
            first = start.offset if start and start.id == name else 0
            last = end.offset if end and end.id == name else length(inlines, word)
            return cut(inlines, first, last, word)

        match row:
            case HeadingRow(heading=heading):
                return replace(row, heading=replace(heading, inlines=part(row.id, heading.inlines)))
            case Paragraph():
                begins_inside = start is not None and start.id == row.id and start.offset > 0
                marker = Marker.NONE if begins_inside else row.marker
                return replace(row, inlines=part(row.id, row.inlines), marker=marker)
            case _:
                return row

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Paint the sheet, the text, and what stands before rows."""
        painter = QPainter(self.viewport())
        self._paint_ground(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for block in self._visible_blocks():
            self._paint_before(painter, block)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        view = self.viewport().rect()
        painter.fillRect(view, colour(self, Role.DESK))
        root = self.document().rootFrame().frameFormat()
        edge = self._edge()
        left = root.leftMargin() - edge
        right = view.width() - root.rightMargin() + edge
        top = px(self, SHEET_TOP) - self.verticalScrollBar().value()
        bottom = max(float(view.height()), self.document().size().height() - self.verticalScrollBar().value())
        sheet = QRectF(left, top, right - left, bottom - top + 1)
        painter.fillRect(sheet, colour(self, Role.PAPER))
        painter.setPen(colour(self, Role.HAIR))
        painter.drawRect(sheet)

    def _paint_before(self, painter: QPainter, block: QTextBlock) -> None:
        number = self._text.number_of(block)
        placeholder = self._is_empty_gap(block)
        if not (number or placeholder) or not block.layout().lineCount():
            return
        style = self._style_at(block)
        line = block.layout().lineAt(0)
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        base = corner.y() + line.y() + line.ascent()
        start = corner.x() + _x_of(line.cursorToX(0))
        formats = self._text.formats
        painter.setFont(formats.font(style, PLAIN))
        painter.setPen(colour(self, Role.INK))
        if number:
            painter.drawText(QPointF(start - formats.number_width(style, number), base), number)
        if placeholder:
            painter.setPen(colour(self, Role.SHOULD))
            missing = str(block.blockFormat().property(Prop.MISSING))
            words = self.tools.words.to_supply.format(missing=missing)
            painter.drawText(QPointF(start, base), words)

    def _is_empty_gap(self, block: QTextBlock) -> bool:
        return block.length() <= 1 and block.blockFormat().property(Prop.KIND) == Kind.GAP

    def _visible_blocks(self) -> "list[QTextBlock]":
        layout = self.document().documentLayout()
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        table = table_at(block)
        if table is not None:
            block = self.document().findBlock(table.firstPosition())
        blocks = []
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            blocks.append(block)
            block = block.next()
        return blocks

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Keep the measure of print, in the middle."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        width = self.viewport().width()
        side = max((width - self._text.formats.measure) / 2, float(px(self, 12)))
        top = px(self, SHEET_TOP + HEAD_ROOM)
        self._text.set_margins(side, top, side, float(px(self, SHEET_EDGE)))

    def _edge(self) -> float:
        """Return the distance from the text to the edge of the sheet."""
        return float(px(self, SHEET_EDGE))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 # Qt's name
        """Let the window show its own actions; those of Qt would know nothing of undo."""
        self.menu_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 # Qt's name
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """A click ends the burst of typing."""
        self.settle()
        self.desk.end_burst()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 # Qt's name
        """Go to the note of a mark."""
        cursor = self.cursorForPosition(event.position().toPoint())
        for move in (QTextCursor.MoveOperation.NoMove, QTextCursor.MoveOperation.NextCharacter):
            probe = QTextCursor(cursor)
            probe.movePosition(move)
            form = probe.charFormat()
            if form.objectType() == Chip.NOTE:
                self.note_activated.emit(str(form.property(Prop.PIECE)))
                return
        super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the palette from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_text"):
            self._set_palette()
            if self._text.formats.ink != colour(self, Role.INK):
                self._restyle()


_MOVES = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""Keys after which typing is another step."""


def clean_lines(text: str) -> str:
    """Return text of a document as plain lines, without chips."""
    return text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufffc", "")


def _is_text(row: Row) -> bool:
    return isinstance(row, Paragraph) and row.marker is Marker.NONE


def _corners(shown: QTextTable) -> list[tuple[int, int]]:
    """Return the cells of a table in reading order, merged ones once."""
    cells = [(row, column) for row in range(shown.rows()) for column in range(shown.columns())]
    places = [(shown.cellAt(row, column).row(), shown.cellAt(row, column).column()) for row, column in cells]
    return [cell for cell, place in zip(cells, places, strict=True) if cell == place]


def _x_of(position: object) -> float:
    """Return the x of `QTextLine.cursorToX`, which PySide6 gives together with the cursor."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type] # typed as float
