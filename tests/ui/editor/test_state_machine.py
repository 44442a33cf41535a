"""Whatever is done in editors: text, model and store agree, and undo and redo lead to the start and to the end.

The machine writes with keys, an input method, the clipboard and the commands of the window into two editors of one
passage and one of its footnotes, all over one report with everything that a report can hold.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from bcdesk.app.editing import EditingService
from bcdesk.assets import find_assets
from bcdesk.domain.edits import Workspace
from bcdesk.domain.inlines import joined
from bcdesk.domain.levels import RowKind
from bcdesk.domain.passages import Notes, Passage, Row, map_inlines, passages
from bcdesk.domain.report import ReportState, Script, Table, duplicate_ids
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
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.cells import CellRange
from bcdesk.ui.editor.formats import Prop
from bcdesk.ui.editor.joiners import JOINER
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.desks import editor_tools
from tests.support.fakes import FixedClock, InMemoryReportStore
from tests.support.rich_report import rich_workspace
from tests.support.strategies import workspaces
from tests.support.typing_keys import commit, preedit, press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TYPED = (
    *("a", "đệ", "ệ", "\u0302", "a\u0301", "😀", '"', "'", " ", "- ", "+ ", "1. ", "1- ", "a) ", "3. "),
    *("\u1112", "\u1161", '"Việt"', "\n", "\n\n", "\t", "\ufffc", "25-NQ/TW"),
)
KEYS = (
    (Qt.Key.Key_Return, PLAIN),
    (Qt.Key.Key_Return, SHIFT),
    (Qt.Key.Key_Backspace, PLAIN),
    (Qt.Key.Key_Backspace, PLAIN),
    (Qt.Key.Key_Delete, PLAIN),
    (Qt.Key.Key_Delete, PLAIN),
    (Qt.Key.Key_Backspace, CTRL),
    (Qt.Key.Key_Backspace, SHIFT),
    (Qt.Key.Key_Delete, CTRL),
    (Qt.Key.Key_K, CTRL),
    (Qt.Key.Key_Tab, PLAIN),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Left, PLAIN),
    (Qt.Key.Key_Right, SHIFT),
    (Qt.Key.Key_Home, PLAIN),
    (Qt.Key.Key_End, SHIFT),
    (Qt.Key.Key_A, CTRL),
)
PAGES = (
    "<p>một <b>đậm</b></p>",
    "<p>một</p><p>hai</p>",
    "<ul><li>một</li><li>hai</li></ul>",
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "<p>trước</p><table><tr><td>a</td></tr></table><p>sau</p>",
    "<h2>Đầu đề</h2><p>chữ</p>",
)
places = st.integers(0, 400)
editors = st.sampled_from(("text", "text", "text", "other", "notes"))


def shown(document: QTextDocument) -> list[Any]:
    """Return all that a document says.

    The names of lines that Qt needs in empty cells are its own, and joiners, which print nothing, have no look.
    """
    said = []
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        table = QTextCursor(block).currentTable()
        names = [
            form.property(prop) for prop in (Prop.KIND, Prop.LEVEL, Prop.PINNED, Prop.RUNS_ON, Prop.MISSING)
        ]
        names += [form.property(Prop.MARKER) or "", form.property(Prop.ALIGN) or ""]
        names += [form.textIndent(), form.alignment(), form.lineHeight()]
        cell = None
        if table is not None:
            at = table.cellAt(block.position())
            cell = (table.format().property(Prop.TABLE), at.row(), at.column(), at.rowSpan(), at.columnSpan())
        else:
            names.append(form.property(Prop.ROW))
        parts: list[Any] = []
        part = block.begin()
        while not part.atEnd():
            text, look = part.fragment().text(), part.fragment().charFormat()
            what = [look.property(prop) for prop in (Prop.PIECE, Prop.MENTION)]
            what += [bool(look.property(prop)) for prop in (Prop.BOLD, Prop.ITALIC)]
            what += [
                look.property(Prop.SCRIPT),
                look.objectType(),
                look.font().bold(),
                look.font().pointSizeF(),
            ]
            while text.startswith(JOINER) and parts:
                parts[-1] = (parts[-1][0] + JOINER, parts[-1][1])
                text = text.removeprefix(JOINER)
            if text and parts and parts[-1][1] == what and not look.objectType():
                parts[-1] = (parts[-1][0] + text, what)
            elif text:
                parts.append((text, what))
            part += 1
        said.append((names, cell, parts))
        block = block.next()
    return said


def tidy(rows: Iterable[Row]) -> list[Row]:
    """Return the rows with neighbouring runs of one look as one, as they are read back."""
    return [map_inlines(row, joined) for row in rows]


class Editing(RuleBasedStateMachine):
    """Writes in three editors of one report."""

    def __init__(self) -> None:
        super().__init__()
        self.clips: list[QMimeData] = []

    @initialize(start=st.one_of(st.none(), st.none(), workspaces()), at=st.integers(0, 20))
    def open(self, start: Workspace | None, at: int) -> None:
        if start is None:
            start = rich_workspace()
            start = replace(start, report=replace(start.report, annexes=start.report.annexes[1:]))
        start = replace(start, report=replace(start.report, state=ReportState.DRAFT))
        clock = FixedClock()
        self.store = InMemoryReportStore(clock)
        self.store.add(start.report)
        self.store.save(start)
        self.editing = EditingService(self.store, clock, start.report.id)
        self.start = self.editing.workspace
        self.desk = Desk(self.editing, find_assets().document_words())
        self.tools = editor_tools()
        every = passages(start.report)
        self.passage = every[at % len(every)]
        self.text = self.an_editor(self.passage)
        self.other = self.an_editor(self.passage)
        self.notes = self.an_editor(Notes(self.passage))

    def an_editor(self, view: Passage | Notes) -> PassageEditor:
        editor = PassageEditor(self.desk, view, self.tools)
        editor.resize(700, 500)
        return editor

    def editor(self, name: str) -> PassageEditor:
        return getattr(self, name)

    def stand(self, editor: PassageEditor, anchor: int, position: int) -> None:
        """Put the cursor where a click and a drag can put it."""
        cursor = editor.textCursor()
        cursor.setPosition(self.letter_at(editor, anchor))
        cursor.setPosition(self.letter_at(editor, position), QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)

    def letter_at(self, editor: PassageEditor, place: int) -> int:
        """Return the beginning of the letter at a place of the document, round at its end."""
        place = place % editor.document().characterCount()
        block = editor.document().findBlock(place)
        begin = block.position()
        return next(
            at
            for at in range(place, begin - 1, -1)
            if at == begin or block.layout().isValidCursorPosition(at - begin)
        )

    # What an officer does

    @rule(name=editors, place=places)
    def click(self, name: str, place: int) -> None:
        self.stand(self.editor(name), place, place)

    @rule(name=editors, anchor=places, place=places)
    def select(self, name: str, anchor: int, place: int) -> None:
        self.stand(self.editor(name), anchor, place)

    @rule(name=editors, anchor=places, wide=st.integers(0, 12))
    def select_some(self, name: str, anchor: int, wide: int) -> None:
        self.stand(self.editor(name), anchor, anchor + wide)

    @rule(name=editors, place=places, text=st.sampled_from(TYPED))
    def type_somewhere(self, name: str, place: int, text: str) -> None:
        self.stand(self.editor(name), place, place)
        type_text(self.editor(name), text)

    @rule(name=editors, text=st.sampled_from(TYPED))
    def type(self, name: str, text: str) -> None:
        type_text(self.editor(name), text)

    @rule(name=editors, key=st.sampled_from(KEYS))
    def press(self, name: str, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        press(self.editor(name), *key)

    @rule(name=editors, place=places, key=st.sampled_from(KEYS))
    def press_somewhere(self, name: str, place: int, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        self.stand(self.editor(name), place, place)
        press(self.editor(name), *key)

    @rule(name=editors, which=st.integers(0, 3))
    def toggle(self, name: str, which: int) -> None:
        editor = self.editor(name)
        change: tuple[Callable[[], None], ...] = (
            editor.toggle_bold,
            editor.toggle_italic,
            lambda: editor.toggle_script(Script.SUPER),
            lambda: editor.toggle_script(Script.SUB),
        )
        change[which]()

    @rule(kind=st.sampled_from(RowKind))
    def choose_kind(self, kind: RowKind) -> None:
        self.text.set_kind(kind)

    @rule(place=places)
    def put_note(self, place: int) -> None:
        self.stand(self.text, place, place)
        self.text.insert_note()

    @rule(rows=st.integers(1, 3), columns=st.integers(1, 3))
    def put_table(self, rows: int, columns: int) -> None:
        self.text.insert_rows((new_table(rows, columns, self.tools.new_id),), "table")

    @rule(which=st.integers(0, 6), count=st.integers(1, 2))
    def change_table(self, which: int, count: int) -> None:
        cells = self.text.cells
        if cells is not None:
            self.text.change_table(lambda table: self.changed(table, cells, which, count), "table")

    def changed(self, table: Table, cells: CellRange, which: int, count: int) -> Table | None:
        new_id = self.tools.new_id
        rows = min(cells.rows + count, len(table.rows) - cells.row)
        columns = min(cells.columns + count, len(table.widths) - cells.column)
        changes: tuple[Callable[[], Table | None], ...] = (
            lambda: with_row(table, cells.row, new_id, count),
            lambda: with_column(table, cells.column + cells.columns, new_id, count),
            lambda: without_rows(table, cells.row, cells.rows),
            lambda: without_columns(table, cells.column, cells.columns),
            lambda: merged(table, cells.row, cells.column, rows, columns),
            lambda: split(table, cells.row, cells.column, new_id),
            lambda: with_header_rows(table, count - 1),
        )
        return changes[which]()

    @rule(name=editors, cut=st.booleans())
    def copy(self, name: str, cut: bool) -> None:
        editor = self.editor(name)
        if editor.textCursor().hasSelection():
            self.clips.append(editor.createMimeDataFromSelection())
            if cut:
                editor.textCursor().removeSelectedText()
                editor.settle()

    @precondition(lambda self: self.clips)
    @rule(name=editors, which=st.integers(0, 20))
    def paste(self, name: str, which: int) -> None:
        editor = self.editor(name)
        editor.insertFromMimeData(self.clips[which % len(self.clips)])
        editor.settle()

    @rule(name=editors, which=st.integers(0, len(PAGES) - 1))
    def paste_foreign(self, name: str, which: int) -> None:
        data = QMimeData()
        data.setHtml(PAGES[which])
        self.editor(name).insertFromMimeData(data)
        self.editor(name).settle()

    @rule(
        name=editors,
        word=st.sampled_from(("tiế", "", "đ")),
        written=st.sampled_from(("tiếng", "ệ", "", " ", "a\nb")),
    )
    def compose(self, name: str, word: str, written: str) -> None:
        editor = self.editor(name)
        before = self.desk.report
        selected = editor.textCursor().hasSelection()
        preedit(editor, word)
        if not selected:
            assert self.desk.report == before
        commit(editor, written)

    @rule(name=editors, back=st.integers(0, 3), wide=st.integers(0, 3))
    def recompose(self, name: str, back: int, wide: int) -> None:
        editor = self.editor(name)
        cursor = editor.textCursor()
        if not cursor.hasSelection():
            back = min(back, cursor.positionInBlock())
            wide = min(wide, back)
            commit(editor, "ệ", -back, wide)

    @rule(steps=st.integers(1, 6))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.desk.undo()

    @rule(steps=st.integers(1, 6))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            self.desk.redo()

    # What must hold

    @invariant()
    def everything_agrees(self) -> None:
        if not hasattr(self, "text"):
            return
        report = self.desk.report
        assert not duplicate_ids(report)
        for editor in (self.text, self.other, self.notes):
            assert not editor._text.touched
            editor._text._head = editor._text._tail = 0
            assert tidy(editor._text.read()) == tidy(editor.view.rows(report))
            assert not editor._text.touched
            fresh = PassageEditor(self.desk, editor.view, self.tools)
            assert shown(editor.document()) == shown(fresh.document())
            delete(fresh)

    def teardown(self) -> None:
        if not hasattr(self, "text"):
            return
        while self.desk.steps.canRedo():
            self.desk.redo()
        end = self.desk.workspace
        self.editing.flush()
        assert self.store.load(end.report.id).report == end.report
        while self.desk.steps.canUndo():
            self.desk.undo()
        assert self.desk.workspace == self.start
        self.everything_agrees()
        while self.desk.steps.canRedo():
            self.desk.redo()
        assert self.desk.workspace == end
        self.everything_agrees()
        for editor in (self.text, self.other, self.notes):
            delete(editor)


def run(examples: int, steps: int) -> None:
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
        phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),  # explaining takes minutes
    )
    run_state_machine_as_test(Editing, settings=chosen)


def test_editors_model_and_store_agree_whatever_is_done(qapp: QApplication) -> None:
    run(examples=120, steps=20)


@pytest.mark.soak
def test_they_agree_for_long(qapp: QApplication) -> None:
    run(examples=1500, steps=30)
