"""The commands of the text: each goes to the editor in hand, and shows in menu and toolbar how it stands there."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bcdesk.app.clipboard import NewId
from bcdesk.domain.galley import Origin
from bcdesk.domain.levels import RowKind
from bcdesk.domain.passages import HeadingRow, Row
from bcdesk.domain.report import Paragraph, Script, Table
from bcdesk.domain.tables import (
    merged,
    new_table,
    split,
    with_column,
    with_header_rows,
    with_row,
    without_columns,
    without_rows,
)
from bcdesk.ui.actions import Act, Actions
from bcdesk.ui.editor.cells import CellRange
from bcdesk.ui.editor.passage_editor import EditorTools, PassageEditor

KINDS = {
    Act.KIND_BODY: RowKind.BODY,
    Act.KIND_DASH: RowKind.DASH,
    Act.KIND_PLUS: RowKind.PLUS,
    Act.KIND_NUMBER: RowKind.NUMBER_DOT,
    Act.KIND_NUMBER_DASH: RowKind.NUMBER_DASH,
    Act.KIND_LETTER: RowKind.LETTER,
    Act.KIND_HEADING_2: RowKind.HEADING_2,
    Act.KIND_HEADING_3: RowKind.HEADING_3,
    Act.KIND_HEADING_4: RowKind.HEADING_4,
}
_HEADINGS = (Act.KIND_HEADING_2, Act.KIND_HEADING_3, Act.KIND_HEADING_4)
_LOOKS = (Act.BOLD, Act.ITALIC, Act.SUPERSCRIPT, Act.SUBSCRIPT)
_IN_TABLE = (
    Act.ROW_ABOVE,
    Act.ROW_BELOW,
    Act.COLUMN_LEFT,
    Act.COLUMN_RIGHT,
    Act.DELETE_ROW,
    Act.DELETE_COLUMN,
    Act.DELETE_TABLE,
    Act.MERGE_CELLS,
    Act.SPLIT_CELL,
    Act.HEADER_ROWS,
)


class TextCommands(QObject):
    """Connects the actions of the text with the editor that `editor` names.

    Signals:
        note_made: a footnote was put in; its id.
        table_wanted: the officer wants a table; the window asks for its size.
    """

    note_made = Signal(str)
    table_wanted = Signal()

    def __init__(
        self,
        actions: Actions,
        tools: EditorTools,
        editor: Callable[[], PassageEditor | None],
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._tools = tools
        self._editor = editor
        self._connect()

    def _connect(self) -> None:
        handlers: dict[Act, Callable[[], None]] = {
            Act.CUT: self._cut,
            Act.COPY: self._copy,
            Act.PASTE: self._paste,
            Act.PASTE_PLAIN: self._paste_plain,
            Act.SELECT_ALL: self._select_all,
            Act.BOLD: self._bold,
            Act.ITALIC: self._italic,
            Act.SUPERSCRIPT: self._superscript,
            Act.SUBSCRIPT: self._subscript,
            Act.DEEPER: self._deeper,
            Act.HIGHER: self._higher,
            Act.PIN_NUMBER: self._pin_number,
            Act.NOTE: self._note,
            Act.ROW_ABOVE: self._row_above,
            Act.ROW_BELOW: self._row_below,
            Act.COLUMN_LEFT: self._column_left,
            Act.COLUMN_RIGHT: self._column_right,
            Act.DELETE_ROW: self._delete_rows,
            Act.DELETE_COLUMN: self._delete_columns,
            Act.DELETE_TABLE: self._delete_table,
            Act.MERGE_CELLS: self._merge_cells,
            Act.SPLIT_CELL: self._split_cell,
            Act.HEADER_ROWS: self._header_rows,
        }
        for act, handler in handlers.items():
            self._actions[act].triggered.connect(handler)
        for act in KINDS:
            self._actions[act].triggered.connect(self._on_kind_chosen)
        self._actions[Act.TABLE].triggered.connect(self._on_table_wanted)

    def show_state(self) -> None:
        """Let the actions say what holds at the cursor, and offer only what can be done there."""
        editor = self._editor()
        actions = self._actions
        writable = editor is not None and not editor.desk.read_only
        actions.enable(writable, *_LOOKS, Act.CUT, Act.PASTE, Act.PASTE_PLAIN)
        actions.enable(editor is not None, Act.COPY, Act.SELECT_ALL)
        in_notes = editor is not None and editor.shows_notes
        cell = editor.cells if editor is not None else None
        in_text = writable and not in_notes
        actions.enable(in_text, Act.NOTE)
        actions.enable(in_text and cell is None, Act.TABLE, Act.DEEPER, Act.HIGHER, *KINDS)
        actions.enable(in_text and cell is not None, *_IN_TABLE)
        several = cell is not None and cell.rows * cell.columns > 1
        actions.enable(in_text and several, Act.MERGE_CELLS)
        actions.enable(in_text and editor is not None and editor.in_merged_cell, Act.SPLIT_CELL)
        headings = in_text and cell is None and editor is not None and editor.takes_headings
        actions.enable(headings, *_HEADINGS)
        row = editor.row if editor is not None and in_text else None
        actions.enable(_pinnable(row), Act.PIN_NUMBER)
        actions[Act.PIN_NUMBER].setChecked(_pinned(row) is not None)
        if editor is None:
            return
        look = editor.look
        actions[Act.BOLD].setChecked(look.bold)
        actions[Act.ITALIC].setChecked(look.italic)
        actions[Act.SUPERSCRIPT].setChecked(look.script is Script.SUPER)
        actions[Act.SUBSCRIPT].setChecked(look.script is Script.SUB)
        kind = editor.kind
        for act, made in KINDS.items():
            actions[act].setChecked(made is kind)
        if isinstance(editor.row, Table):
            actions[Act.HEADER_ROWS].setChecked(editor.row.header_rows > 0)

    def insert_table(self, rows: int, columns: int) -> None:
        """Put an empty table of this size in at the cursor, below a heading whole, and go to its first cell."""
        editor = self._editor()
        if editor is None:
            return
        table = new_table(rows, columns, self._tools.new_id)
        if isinstance(editor.row, HeadingRow):
            editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        editor.insert_rows((table,), self.tr("Insert a table"))
        editor.go_to(Origin(table.rows[0][0].paragraphs[0].id))
        editor.setFocus()

    # Clipboard: also in the fields beside the text, whose own keys these actions have

    @Slot()
    def _cut(self) -> None:
        self._in_focus("cut")

    @Slot()
    def _copy(self) -> None:
        self._in_focus("copy")

    @Slot()
    def _paste(self) -> None:
        self._in_focus("paste")

    @Slot()
    def _select_all(self) -> None:
        self._in_focus("selectAll")

    @Slot()
    def _paste_plain(self) -> None:
        target = self._target()
        if not isinstance(target, PassageEditor):
            self._in_focus("paste")  # fields take nothing but words
            return
        plain = QMimeData()
        plain.setText(QGuiApplication.clipboard().text())
        target.insertFromMimeData(plain)
        target.settle()

    def _target(self) -> QWidget | None:
        """Return what has the keyboard if it holds text, else the editor in hand."""
        target: QWidget | None = QApplication.focusWidget()
        return target if isinstance(target, QLineEdit | QTextEdit | QPlainTextEdit) else self._editor()

    def _in_focus(self, method: str) -> None:
        target = self._target()
        if target is None:
            return
        if isinstance(target, PassageEditor):
            target.desk.end_burst()
        getattr(target, method)()
        if isinstance(target, PassageEditor):
            target.settle()
            target.desk.end_burst()

    # Looks, levels, kinds

    @Slot()
    def _bold(self) -> None:
        if editor := self._editor():
            editor.toggle_bold()

    @Slot()
    def _italic(self) -> None:
        if editor := self._editor():
            editor.toggle_italic()

    @Slot()
    def _superscript(self) -> None:
        if editor := self._editor():
            editor.toggle_script(Script.SUPER)

    @Slot()
    def _subscript(self) -> None:
        if editor := self._editor():
            editor.toggle_script(Script.SUB)

    @Slot()
    def _deeper(self) -> None:
        if editor := self._editor():
            editor.deepen()

    @Slot()
    def _higher(self) -> None:
        if editor := self._editor():
            editor.raise_level()

    @Slot()
    def _on_kind_chosen(self) -> None:
        editor = self._editor()
        for act, kind in KINDS.items():
            if editor is not None and self.sender() is self._actions[act]:
                editor.set_kind(kind)
        self.show_state()

    @Slot()
    def _pin_number(self) -> None:
        editor = self._editor()
        if editor is None:
            return
        shown = editor.number.rstrip()

        def change(row: Row) -> Row:
            pinned = shown if _pinned(row) is None else None
            if isinstance(row, HeadingRow):
                return replace(row, heading=replace(row.heading, pinned=pinned))
            return replace(row, pinned=pinned) if isinstance(row, Paragraph) else row

        editor.change_rows(change, self.tr("Pin the number"))

    @Slot()
    def _note(self) -> None:
        editor = self._editor()
        note = editor.insert_note() if editor is not None else None
        if note is not None:
            self.note_made.emit(note)

    # Tables

    def _change_table(self, change: Callable[[Table, CellRange], Table | None], label: str) -> None:
        """Change the table at the cursor by its selected cells."""
        editor = self._editor()
        cells = editor.cells if editor is not None else None
        if editor is not None and cells is not None:
            chosen = cells
            editor.change_table(lambda table: change(table, chosen), label)

    @Slot()
    def _on_table_wanted(self) -> None:
        self.table_wanted.emit()

    @Slot()
    def _row_below(self) -> None:
        self._insert(with_row, lambda cells: cells.row + cells.rows, self.tr("Insert a row"))

    @Slot()
    def _row_above(self) -> None:
        self._insert(with_row, lambda cells: cells.row, self.tr("Insert a row"))

    @Slot()
    def _column_left(self) -> None:
        self._insert(with_column, lambda cells: cells.column, self.tr("Insert a column"))

    @Slot()
    def _column_right(self) -> None:
        self._insert(with_column, lambda cells: cells.column + cells.columns, self.tr("Insert a column"))

    def _insert(
        self, into: Callable[[Table, int, NewId], Table], where: Callable[[CellRange], int], label: str
    ) -> None:
        self._change_table(lambda table, cells: into(table, where(cells), self._tools.new_id), label)

    @Slot()
    def _delete_rows(self) -> None:
        label = self.tr("Delete rows")
        self._change_table(lambda table, cells: without_rows(table, cells.row, cells.rows), label)

    @Slot()
    def _delete_columns(self) -> None:
        label = self.tr("Delete columns")
        self._change_table(lambda table, cells: without_columns(table, cells.column, cells.columns), label)

    @Slot()
    def _delete_table(self) -> None:
        self._change_table(lambda _table, _cells: None, self.tr("Delete the table"))

    @Slot()
    def _merge_cells(self) -> None:
        def change(table: Table, cells: CellRange) -> Table:
            return merged(table, cells.row, cells.column, cells.rows, cells.columns)

        self._change_table(change, self.tr("Merge cells"))

    @Slot()
    def _split_cell(self) -> None:
        label = self.tr("Split the cell")
        self._change_table(
            lambda table, cells: split(table, cells.row, cells.column, self._tools.new_id), label
        )

    @Slot()
    def _header_rows(self) -> None:
        def change(table: Table, cells: CellRange) -> Table:
            return with_header_rows(table, 0 if table.header_rows else cells.row + cells.rows)

        self._change_table(change, self.tr("Header row"))


def _pinned(row: Row | None) -> str | None:
    match row:
        case HeadingRow(heading=heading):
            return heading.pinned
        case Paragraph(pinned=pinned):
            return pinned
        case _:
            return None


def _pinnable(row: Row | None) -> bool:
    return isinstance(row, HeadingRow) or (
        isinstance(row, Paragraph) and row.marker.value not in {"", "-", "+"}
    )
