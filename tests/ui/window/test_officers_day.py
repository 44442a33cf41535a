"""One day of an officer: the real window, the real store, the real files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.passages import Notes, Passage
from bcdesk.domain.report import Look, NoteMark, Paragraph, ReportState, Table, Text
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.export import ExportDialog
from bcdesk.ui.saver import SaveState
from tests.support.typing_keys import press, type_text
from tests.support.windows import Officer, action, editor_of, open_desktop, view_of

SAMPLE_TABS = ["Thể thức", "I", "II", "III", "III", "V", "VI", "Nơi nhận – Ký"]


@pytest.fixture
def officer() -> Officer:
    return Officer()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path, officer: Officer):
    with open_desktop(tmp_path, officer) as made:
        yield made


@pytest.fixture
def at_work(desktop: Desktop, qtbot: QtBot) -> Desktop:
    """The sample is open."""
    qtbot.mouseClick(desktop.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
    assert desktop.window.report is not None
    return desktop


def trigger(qtbot: QtBot, desktop: Desktop, act: Act) -> None:
    """Choose an action as soon as it is offered."""
    qtbot.waitUntil(action(desktop, act).isEnabled)
    action(desktop, act).trigger()


def go_to_tab(desktop: Desktop, at: int) -> None:
    view_of(desktop.window).choose_tab(at)


def report_of(desktop: Desktop):
    return desktop.window.report.desk.report


def type_at_end(desktop: Desktop, text: str) -> None:
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, text)


def saved(qtbot: QtBot, desktop: Desktop) -> None:
    """Wait until everything typed is on the disk."""
    report = desktop.window.report
    qtbot.waitUntil(
        lambda: report.saver.last.state is SaveState.SAVED and not report.saver.unsaved, timeout=5_000
    )


def test_the_empty_store_says_how_to_begin(desktop: Desktop) -> None:
    titles = {label.text() for label in desktop.window.start.findChildren(QLabel)}

    assert {"Chưa có báo cáo nào", "Báo cáo mới", "Báo cáo mẫu"} <= titles


def test_the_sample_opens_under_its_tabs(at_work: Desktop) -> None:
    tabs = view_of(at_work.window).tabs

    numbers = [tabs.tabText(at).split(" ")[0] for at in range(1, tabs.count() - 1)]

    assert numbers == SAMPLE_TABS[1:-1]
    assert (tabs.tabText(0), tabs.tabText(tabs.count() - 1)) == (SAMPLE_TABS[0], SAMPLE_TABS[-1])


def test_a_whole_day(qtbot: QtBot, tmp_path: Path, officer: Officer) -> None:
    """Edit in three tabs, footnote, table, undo across tabs, replace, preview, export, restart: the same place."""
    with open_desktop(tmp_path, officer) as desktop:
        qtbot.mouseClick(desktop.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        before = report_of(desktop)
        window = desktop.window

        for at in (1, 2, 3):
            go_to_tab(desktop, at)
            type_at_end(desktop, "\nThêm một ý mới.")
        assert [rows_of(desktop, at)[-1].inlines for at in (0, 1, 2)] == [(Text("Thêm một ý mới."),)] * 3

        trigger(qtbot, desktop, Act.NOTE)
        type_text(view_of(window).editor, "Nguồn số liệu.")
        section = report_of(desktop).sections[2].id
        notes = Notes(Passage(section)).rows(report_of(desktop))
        assert notes[-1].inlines == (Text("Nguồn số liệu."),)

        editor = view_of(window).page.editor
        editor.setFocus()
        editor.moveCursor(QTextCursor.MoveOperation.End)
        window.text.insert_table(2, 3)
        assert any(isinstance(row, Table) for row in rows_of(desktop, 2))

        after = report_of(desktop)
        while window.report.desk.steps.canUndo():
            action(desktop, Act.UNDO).trigger()
        assert report_of(desktop) == before
        while window.report.desk.steps.canRedo():
            action(desktop, Act.REDO).trigger()
        assert report_of(desktop) == after

        action(desktop, Act.REPLACE).trigger()
        replace_all(qtbot, desktop, "ý mới", "việc mới")
        assert rows_of(desktop, 0)[-1].inlines == (Text("Thêm một việc mới."),)

        with qtbot.waitSignal(window.paging.sheet_ready, timeout=10_000):
            action(desktop, Act.PREVIEW).trigger()
        assert window.preview.pages.page_count() >= 8

        export(qtbot, desktop, officer, tmp_path / "out")
        assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".docx", ".pdf"}

        go_to_tab(desktop, 2)
        type_at_end(desktop, "Dừng ở đây.")
        left_at = view_of(window).editor.place
        report = report_of(desktop)

    with open_desktop(tmp_path, officer) as desktop:
        assert report_of(desktop) == report
        assert view_of(desktop.window).tabs.currentIndex() == 2
        assert view_of(desktop.window).editor.place == left_at


def rows_of(desktop: Desktop, section: int):
    report = report_of(desktop)
    return Passage(report.sections[section].id).rows(report)


def replace_all(qtbot: QtBot, desktop: Desktop, words: str, by: str) -> None:
    bar = view_of(desktop.window).find_bar
    find, replacing = bar.findChild(QWidget, "findField"), bar.findChild(QWidget, "replaceField")
    type_text(find, words)
    type_text(replacing, by)
    button = bar.findChild(QPushButton, "replaceAll")
    qtbot.waitUntil(button.isEnabled)
    button.click()


def export(qtbot: QtBot, desktop: Desktop, officer: Officer, folder: Path) -> None:
    folder.mkdir()
    officer.answers.append(folder)
    action(desktop, Act.EXPORT).trigger()
    dialog = desktop.window.findChild(ExportDialog)
    dialog.findChild(QPushButton, "chooseExportFolder").click()
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.findChild(QPushButton, "exportExport").click()
    dialog.close()


def test_bold_is_a_step_of_its_own_and_the_button_tells_it(qtbot: QtBot, at_work: Desktop) -> None:
    go_to_tab(at_work, 1)
    editor = editor_of(at_work.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    press(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)

    trigger(qtbot, at_work, Act.BOLD)

    assert rows_of(at_work, 0)[-1].inlines[-1].look == Look(bold=True)
    action(at_work, Act.UNDO).trigger()
    assert rows_of(at_work, 0)[-1].inlines[-1].look == Look()


def test_what_is_typed_is_on_the_disk_within_a_second(qtbot: QtBot, at_work: Desktop, tmp_path: Path) -> None:
    go_to_tab(at_work, 1)
    type_at_end(at_work, "Đã ghi.")

    saved(qtbot, at_work)

    assert at_work.window.findChild(QLabel, "saveState").text().startswith("Đã lưu ")
    stored = at_work.window.context.store.load(report_of(at_work).id).report
    assert stored == report_of(at_work)


def test_undo_shows_the_tab_in_which_it_happened(at_work: Desktop) -> None:
    go_to_tab(at_work, 1)
    type_at_end(at_work, " x")
    go_to_tab(at_work, 4)

    action(at_work, Act.UNDO).trigger()

    assert view_of(at_work.window).tabs.currentIndex() == 1


def test_a_section_is_added_renamed_moved_and_deleted(qtbot: QtBot, at_work: Desktop) -> None:
    before = report_of(at_work)
    go_to_tab(at_work, 2)

    at_work.parts._on_section_named(None, 2, "Mục thêm")
    assert [tab for tab in tab_texts(at_work) if "Mục thêm" in tab] == ["III Mục thêm"]
    trigger(qtbot, at_work, Act.PART_LEFT)
    assert report_of(at_work).sections[1].heading.inlines == (Text("Mục thêm"),)
    at_work.parts._delete_now(report_of(at_work).sections[1])

    assert report_of(at_work) == before
    for _ in range(3):
        action(at_work, Act.UNDO).trigger()
    assert report_of(at_work) == before


def tab_texts(desktop: Desktop) -> list[str]:
    tabs = view_of(desktop.window).tabs
    return [tabs.tabText(at) for at in range(tabs.count())]


def test_issuing_needs_number_and_day(at_work: Desktop) -> None:
    action(at_work, Act.STATE_ISSUED).trigger()

    assert report_of(at_work).state is ReportState.DRAFT
    assert "Số và ngày" in at_work.window.status.said
    assert action(at_work, Act.STATE_DRAFT).isChecked()


def test_a_second_window_on_the_store_only_reads(qtbot: QtBot, at_work: Desktop, tmp_path: Path) -> None:
    with open_desktop(tmp_path) as second:
        assert second.window.context.holder is not None
        assert not action(second, Act.NEW).isEnabled()
        summaries = second.window.context.shelf.reports()
        assert second.reports.open(summaries[0].id)
        go_to_tab(second, 1)
        before = report_of(second)
        type_at_end(second, "không ghi được")
        assert report_of(second) == before
        assert second.window.findChild(QWidget, "windowBanner") is not None


def test_after_a_violent_end_the_window_says_what_is_there(
    qtbot: QtBot, tmp_path: Path, officer: Officer
) -> None:
    with open_desktop(tmp_path, officer) as desktop:
        qtbot.mouseClick(desktop.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        settings = desktop.window.settings
    settings.running = True  # as a program leaves it that was killed
    settings.sync()

    with open_desktop(tmp_path, officer) as desktop:
        banner = desktop.window.findChild(QWidget, "windowBanner")
        assert "không tự kết thúc" in banner.accessibleName()


def test_the_report_list_follows_the_subject(qtbot: QtBot, at_work: Desktop) -> None:
    at_work.reports._on_duplicate_requested(report_of(at_work).id)

    assert len(at_work.window.context.shelf.reports()) == 2
    assert report_of(at_work).masthead.number is None
    at_work.reports._on_bin_requested(report_of(at_work).id)
    assert at_work.window.report is None
    assert len(at_work.window.context.shelf.binned()) == 1


def test_notes_are_marks_that_go_with_their_text(at_work: Desktop) -> None:
    go_to_tab(at_work, 2)
    marks = Notes(Passage(report_of(at_work).sections[1].id)).marks(report_of(at_work))

    assert len(marks) == 2
    assert all(isinstance(mark, NoteMark) for mark in marks)
    assert isinstance(rows_of(at_work, 1)[-1], Paragraph)
