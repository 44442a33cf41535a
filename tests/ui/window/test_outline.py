"""The outline in the window: it says what the report says."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTreeView

from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.models.outline import TITLE_ROLE
from tests.support.typing_keys import type_text
from tests.support.windows import action, editor_of, open_desktop, view_of


@pytest.fixture
def desktop(tmp_path: Path):
    with open_desktop(tmp_path) as made:
        made.reports._on_sample_requested()
        yield made


def titles(desktop: Desktop) -> list[str]:
    model = desktop.window.outline.findChild(QTreeView).model()
    return [model.index(row, 0).data(TITLE_ROLE) for row in range(model.rowCount())]


def test_a_heading_that_is_typed_is_in_the_outline_at_once(desktop: Desktop) -> None:
    before = titles(desktop)
    view_of(desktop.window).choose_tab(1)
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)

    type_text(editor, " chung")
    editor.settle()

    assert "Khái quát đặc điểm, tình hình chung" in titles(desktop)
    action(desktop, Act.UNDO).trigger()
    assert titles(desktop) == before


def test_a_section_moved_in_the_outline_is_moved_in_the_report(desktop: Desktop) -> None:
    sections = desktop.window.report.desk.report.sections
    before = titles(desktop)

    desktop.window.outline.move_requested.emit(sections[0].id, None, 2)

    assert [each.id for each in desktop.window.report.desk.report.sections][:2] == [
        sections[1].id,
        sections[0].id,
    ]
    assert titles(desktop)[2:4] == before[2:4][::-1]
    action(desktop, Act.UNDO).trigger()
    assert titles(desktop) == before
