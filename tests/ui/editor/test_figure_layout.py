"""Figures take the room of their words when those change, wherever they stand; nothing else moves."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import PutCounters
from bcdesk.domain.report import Block, BlockId, Cell, FigureMention, MentionId, Table
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.desks import desk_of
from tests.support.editors import editor_of, note, para, with_blocks

CASES = Counter(id=CounterId("n"), label="Hồ sơ", value=Decimal(8))
LONG = "tiếp nhận và trả kết quả hồ sơ thủ tục hành chính trong kỳ báo cáo " * 3


def figure(name: str) -> FigureMention:
    return FigureMention(id=MentionId(name), counter=CASES.id)


def many(name: str) -> list[FigureMention | str]:
    """Return so many figures that longer numbers need more lines; the first one is called `name`."""
    return [piece for n in range(12) for piece in (figure(name if n == 0 else f"{name}{n}"), " hồ sơ, ")]


def in_table(name: str) -> Table:
    cells = (Cell(paragraphs=(para("c1", "Đã nhận"),)), Cell(paragraphs=(para("c2", *many(name)),)))
    return Table(id=BlockId("t"), widths=(80, 80), rows=(cells,))


BETWEEN = [para(f"b{number}", LONG) for number in range(60)]
END = para("end", figure("end"))


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., PassageEditor]:
    def editor_with(*blocks: Block) -> PassageEditor:
        desk = desk_of(with_blocks(*blocks))
        desk.do(PutCounters((), (CASES,)), "")
        editor = editor_of(desk)
        qtbot.addWidget(editor)
        editor.show()
        return editor

    return editor_with


Opened = Callable[..., PassageEditor]


def behind(editor: PassageEditor, name: str) -> tuple[int, int]:
    """Return where the words behind a figure begin, in the document."""
    cursor = QTextCursor(editor.document())
    position = editor._text.position_of_piece(name)
    assert position is not None
    cursor.setPosition(position + 1)
    place = editor.cursorRect(cursor)
    scrolled = editor.verticalScrollBar().value()
    return place.left(), place.top() + scrolled


def count(editor: PassageEditor, number: int) -> None:
    (old,) = editor.desk.workspace.counters
    editor.desk.do(PutCounters((old,), (replace(old, value=Decimal(number)),)), "")


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param([para("p1", *many("f"))], id="a paragraph"),
        pytest.param([in_table("f")], id="a cell"),
        pytest.param([para("p1", LONG), in_table("f"), para("p2", LONG)], id="a cell between paragraphs"),
        pytest.param([para("p1", *many("f")), *BETWEEN], id="far above"),
        pytest.param([*BETWEEN, para("p1", *many("f"))], id="far below"),
        pytest.param([para("p1", note("n", "Gồm 3 đợt"), *many("f"))], id="behind the mark of a note"),
    ],
)
def test_longer_numbers_are_broken_into_lines_that_push_the_rest_down(
    opened: Opened, blocks: list[Block]
) -> None:
    editor = opened(*blocks, END)
    first, end = behind(editor, "f"), behind(editor, "end")

    count(editor, 8_888_888)

    assert behind(editor, "f")[0] > first[0] + 30
    assert behind(editor, "f")[1] == first[1]
    assert behind(editor, "end")[1] > end[1]
    editor.desk.undo()
    assert (behind(editor, "f"), behind(editor, "end")) == (first, end)


def test_figures_far_apart_are_all_laid_out(opened: Opened) -> None:
    one = opened(para("p1", *many("f")), *BETWEEN, END)
    two = opened(para("p1", *many("f")), *BETWEEN, para("p2", *many("g")), END)
    ends = [behind(editor, "end")[1] for editor in (one, two)]

    for editor in (one, two):
        count(editor, 8_888_888)

    grown = [behind(editor, "end")[1] - end for editor, end in zip((one, two), ends, strict=True)]
    assert grown[1] == 2 * grown[0] > 0


def test_a_changed_number_is_nothing_the_officer_did(opened: Opened) -> None:
    editor = opened(para("p1", "có ", figure("f"), " hồ sơ"))
    before = editor.desk.report

    count(editor, 9)
    editor.settle()

    assert editor.desk.report == before
    assert editor.desk.steps.count() == 2  # the counter, and its number
