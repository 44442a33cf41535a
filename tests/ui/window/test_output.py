"""Printing, taking in files, pasting old encodings: through the window."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.passages import Passage
from bcdesk.domain.report import Report
from bcdesk.exporting.json_file import json_bytes
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.legacy_paste import LegacyPasteDialog
from tests.support.windows import Officer, action, editor_of, open_desktop, view_of

OLD = "B¸o c¸o kÕt qu¶ thùc hiÖn c«ng t¸c d©n vËn chÝnh quyÒn"  # noqa: RUF001 # TCVN3
NEW = "Báo cáo kết quả thực hiện công tác dân vận chính quyền"


@pytest.fixture
def officer() -> Officer:
    return Officer()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path, officer: Officer):
    with open_desktop(tmp_path, officer) as made:
        yield made


@pytest.fixture
def desktop(empty: Desktop) -> Desktop:
    empty.reports._on_sample_requested()
    return empty


def words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_printing_goes_through_the_dialog_of_the_system(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    officer.printed_to = tmp_path / "printed.pdf"

    action(desktop, Act.PRINT).trigger()
    qtbot.waitUntil(lambda: desktop.window.status.said != "", timeout=20_000)

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words_of(officer.printed_to)


def test_backing_out_of_the_print_dialog_prints_nothing(desktop: Desktop) -> None:
    action(desktop, Act.PRINT).trigger()

    assert not desktop.window.work_worker.busy


def test_a_report_file_is_taken_in_and_opened(
    empty: Desktop, officer: Officer, tmp_path: Path, sample: Report
) -> None:
    (tmp_path / "in.json").write_bytes(json_bytes(sample))
    officer.answers.append(tmp_path / "in.json")

    action(empty, Act.IMPORT).trigger()

    assert empty.window.report.desk.report == sample


def test_a_file_that_is_none_is_refused_in_one_line(empty: Desktop, officer: Officer, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text("{}", encoding="utf-8")
    officer.answers.append(tmp_path / "in.json")

    action(empty, Act.IMPORT).trigger()

    banner = empty.window.findChild(QWidget, "windowBanner")
    assert "\n" not in banner.accessibleName()
    assert empty.window.context.shelf.reports() == ()


@pytest.mark.parametrize(("verb", "expected"), [("convertPaste", NEW), ("keepPaste", OLD)])
def test_old_encodings_are_offered_for_conversion(
    qtbot: QtBot, desktop: Desktop, verb: str, expected: str
) -> None:
    view_of(desktop.window).choose_tab(1)
    editor = editor_of(desktop.window)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    mime = QMimeData()
    mime.setText(OLD)

    editor.insertFromMimeData(mime)
    dialog = desktop.window.findChild(LegacyPasteDialog)
    qtbot.mouseClick(dialog.findChild(QPushButton, verb), Qt.MouseButton.LeftButton)

    report = desktop.window.report.desk.report
    assert Passage(report.sections[0].id).rows(report)[-1].inlines[-1].text.endswith(expected)
