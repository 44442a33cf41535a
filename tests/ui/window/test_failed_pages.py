"""Pages that cannot be made: the preview says so, and goes on with the next that can."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.app.printing import Sheet
from bcdesk.domain.edits import Workspace
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.parts import Banner
from tests.support.typing_keys import type_text
from tests.support.windows import action, editor_of, open_desktop, view_of


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path) as made:
        qtbot.mouseClick(made.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        view_of(made.window).choose_tab(1)
        yield made


def test_the_last_good_pages_stay_under_a_sentence_until_an_undo_brings_others(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, pages = desktop.window, desktop.window.context.pages
    made = pages.sheet

    def sheet(workspace: Workspace) -> Sheet:
        if "hỏng" in str(workspace.report.sections[0]):
            raise RuntimeError
        return made(workspace)

    monkeypatch.setattr(pages, "sheet", sheet)
    action(desktop, Act.PREVIEW).trigger()
    qtbot.waitUntil(lambda: window.preview.pages.page_count() == 8, timeout=10_000)
    trouble = window.preview.findChild(Banner, "preview_trouble")
    assert not trouble.isVisible()

    editor_of(window).moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor_of(window), " hỏng")
    qtbot.waitUntil(trouble.isVisible, timeout=10_000)

    assert window.preview.pages.page_count() == 8
    assert "Đang cập nhật…" not in {label.text() for label in window.preview.findChildren(QLabel)}

    action(desktop, Act.UNDO).trigger()
    qtbot.waitUntil(trouble.isHidden, timeout=10_000)
