"""The export dialog says what it will write, writes it beside the window, and says what became of it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.exporting import ExportService, FileFormat, Writer
from bcdesk.app.messages import Messages
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import DiskFullError
from bcdesk.domain.galley import Galley
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.atomic import write_whole
from bcdesk.ui.dialogs.export import ExportDialog, ExportTools
from bcdesk.ui.jobs import Worker
from tests.support.builders import a_report
from tests.support.typing_keys import press

STEM = "DT_BC_ket-qua-cong-tac-dan-van"
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """A dialog and all that it works with."""

    def __init__(
        self, qtbot: QtBot, words: DocumentWords, worker: Worker, messages: Messages, chooser
    ) -> None:
        self.qtbot = qtbot
        self.words = words
        self.worker = worker
        self.messages = messages
        self.chooser = chooser
        self.opened: list[Path] = []
        self.can_open = True
        self.undrawn = ""
        self.write: Writer = lambda report, _galley: report.id.encode()
        self.put: Callable[[Path, bytes], None] = write_whole
        self.report: Report = a_report("r1", "Nội dung")

    def dialog(self, folder: Path, *formats: FileFormat) -> ExportDialog:
        exporter = ExportService(
            self.words,
            dict.fromkeys(FileFormat, self._write),
            self._put,
            lambda _galley: self.undrawn,
        )
        tools = ExportTools(
            exporter=exporter,
            worker=self.worker,
            messages=self.messages,
            chooser=self.chooser,
            open_folder=self._open,
        )
        chosen = (formats,) if formats else ()
        dialog = ExportDialog(tools, Workspace(self.report), folder, *chosen)
        self.qtbot.addWidget(dialog)
        dialog.open()
        self.settle()
        return dialog

    def settle(self) -> None:
        """Let the worker end and its signals arrive."""
        assert self.worker.wait()
        self.qtbot.waitUntil(lambda: not self.worker.busy)

    def _write(self, report: Report, galley: Galley) -> bytes:
        return self.write(report, galley)

    def _put(self, target: Path, content: bytes) -> None:
        self.put(target, content)

    def _open(self, folder: Path) -> bool:
        self.opened.append(folder)
        return self.can_open


@pytest.fixture
def desk(qtbot: QtBot, words: DocumentWords, worker: Worker, messages: Messages, chooser) -> Desk:
    return Desk(qtbot, words, worker, messages, chooser)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds a writer until it is set."""
    gate = threading.Event()
    yield gate
    gate.set()


def button(dialog: QWidget, name: str) -> QPushButton:
    return dialog.findChild(QPushButton, f"{name}Export")


def says(dialog: QWidget) -> str:
    return dialog.findChild(QLabel, "exportSays").text()


def offered(dialog: QWidget) -> list[str]:
    """Return the verbs at the foot."""
    names = ("export", "showFolder", "elsewhere", "again", "stop", "close", "later")
    return [name for name in names if button(dialog, name).isVisible()]


def trouble(dialog: QWidget) -> str:
    banner = dialog.findChild(QWidget, "exportTrouble")
    return banner.accessibleName() if banner.isVisible() else ""


def warning(dialog: QWidget) -> str:
    banner = dialog.findChild(QWidget, "exportWarning")
    return banner.accessibleName() if banner.isVisible() else ""


def name_of(dialog: QWidget, file_format: FileFormat) -> str:
    return dialog.findChild(QWidget, f"exportName{file_format.name.title()}").accessibleName()


def test_word_and_pdf_are_ticked_and_every_name_is_shown(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path)

    assert dialog.formats == (FileFormat.DOCX, FileFormat.PDF)
    assert name_of(dialog, FileFormat.DOCX) == f"{STEM}.docx"
    assert name_of(dialog, FileFormat.PDF) == f"{STEM}.pdf"
    assert name_of(dialog, FileFormat.JSON) == ""


def test_the_verb_has_the_focus_at_the_start(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path)

    assert dialog.focusWidget() is button(dialog, "export")
    assert offered(dialog) == ["export", "later"]


def test_exporting_writes_the_files_and_says_where(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path)
    told: list[tuple[Path, ...]] = []
    dialog.exported.connect(told.append)

    button(dialog, "export").click()
    desk.settle()

    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{STEM}.docx", f"{STEM}.pdf"]
    assert told == [(tmp_path / f"{STEM}.docx", tmp_path / f"{STEM}.pdf")]
    assert says(dialog).endswith(f"written to {tmp_path}")
    assert offered(dialog) == ["showFolder", "close"]


def test_a_format_that_is_ticked_is_written_too(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path, FileFormat.TEXT)

    dialog.findChild(QCheckBox, "exportAsJson").click()
    button(dialog, "export").click()
    desk.settle()

    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json", ".txt"]


def test_without_a_format_there_is_nothing_to_export(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path, FileFormat.TEXT)

    dialog.findChild(QCheckBox, "exportAsText").click()

    assert not button(dialog, "export").isEnabled()
    assert says(dialog) == "Tick at least one kind of file."


def test_files_that_would_be_replaced_are_counted_before(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / f"{STEM}.pdf").write_text("signed")

    dialog = desk.dialog(tmp_path)
    assert "1 file" in says(dialog)

    dialog.findChild(QCheckBox, "exportAsPdf").click()
    assert says(dialog) == ""


def test_characters_that_the_pdf_lacks_are_named_before(desk: Desk, tmp_path: Path) -> None:
    desk.undrawn = "☞☃"

    dialog = desk.dialog(tmp_path)
    assert "☞ ☃" in warning(dialog)

    dialog.findChild(QCheckBox, "exportAsPdf").click()
    assert warning(dialog) == ""


def test_another_folder_is_told_and_used(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other"
    desk.chooser.answer = other
    dialog = desk.dialog(tmp_path)
    told: list[Path] = []
    dialog.folder_chosen.connect(told.append)

    dialog.findChild(QPushButton, "chooseExportFolder").click()
    button(dialog, "export").click()
    desk.settle()

    assert desk.chooser.asked == [tmp_path]
    assert told == [other]
    assert dialog.findChild(QLineEdit, "exportFolder").text() == str(other)
    assert len(list(other.iterdir())) == 2


def test_backing_out_of_the_folder_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path)

    dialog.findChild(QPushButton, "chooseExportFolder").click()

    assert dialog.findChild(QLineEdit, "exportFolder").text() == str(tmp_path)


def test_while_it_runs_the_file_is_named_and_only_stopping_is_offered(
    desk: Desk, tmp_path: Path, gate: threading.Event
) -> None:
    desk.write = lambda *_: b"x" if gate.wait(5) else b""
    dialog = desk.dialog(tmp_path)

    button(dialog, "export").click()

    desk.qtbot.waitUntil(lambda: "1 of 2" in says(dialog))
    assert f"{STEM}.docx" in says(dialog)
    assert offered(dialog) == ["stop"]
    assert dialog.findChild(QProgressBar).isVisible()
    gate.set()
    desk.settle()
    assert offered(dialog) == ["showFolder", "close"]


def test_stopping_ends_between_two_files(desk: Desk, tmp_path: Path, gate: threading.Event) -> None:
    writing = threading.Event()

    def write(*_given: object) -> bytes:
        writing.set()
        assert gate.wait(5)
        return b"x"

    desk.write = write
    dialog = desk.dialog(tmp_path)
    button(dialog, "export").click()
    desk.qtbot.waitUntil(writing.is_set)

    button(dialog, "stop").click()
    assert not button(dialog, "stop").isEnabled()
    gate.set()
    desk.settle()

    assert [path.name for path in tmp_path.iterdir()] == [f"{STEM}.docx"]
    assert says(dialog).startswith("Stopped. 1 file")
    assert offered(dialog) == ["export", "later"]


def test_esc_stops_the_work_and_then_closes(desk: Desk, tmp_path: Path, gate: threading.Event) -> None:
    desk.write = lambda *_: b"x" if gate.wait(5) else b""
    dialog = desk.dialog(tmp_path)
    button(dialog, "export").click()

    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    gate.set()
    desk.settle()
    press(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_a_failure_says_why_and_what_was_written(desk: Desk, tmp_path: Path) -> None:
    def put(target: Path, content: bytes) -> None:
        if target.suffix == ".pdf":
            raise DiskFullError(path=target)
        write_whole(target, content)

    desk.put = put
    dialog = desk.dialog(tmp_path)

    button(dialog, "export").click()
    desk.settle()

    assert str(tmp_path) in trouble(dialog)
    assert "1 file" in dialog.findChild(QWidget, "exportTrouble").accessibleDescription()
    assert offered(dialog) == ["elsewhere", "again", "later"]


def test_another_folder_after_a_failure_exports_at_once(desk: Desk, tmp_path: Path) -> None:
    blocked, other = tmp_path / "blocked", tmp_path / "other"
    blocked.write_text("a file where a folder should be")
    desk.chooser.answer = other
    dialog = desk.dialog(blocked)
    button(dialog, "export").click()
    desk.settle()
    assert trouble(dialog)

    button(dialog, "elsewhere").click()
    desk.settle()

    assert len(list(other.iterdir())) == 2
    assert trouble(dialog) == ""


def test_trying_again_works_when_the_cause_is_gone(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.write_text("in the way")
    dialog = desk.dialog(folder)
    button(dialog, "export").click()
    desk.settle()

    folder.unlink()
    button(dialog, "again").click()
    desk.settle()

    assert len(list(folder.iterdir())) == 2


def test_a_fault_of_the_program_is_said_as_such(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def write(*_given: object) -> bytes:
        raise ZeroDivisionError

    desk.write = write
    dialog = desk.dialog(tmp_path)

    button(dialog, "export").click()
    desk.settle()

    assert "ZeroDivisionError" in trouble(dialog)
    assert "ZeroDivisionError" in caplog.text


def test_opening_the_folder_closes_the_dialog(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.dialog(tmp_path)
    button(dialog, "export").click()
    desk.settle()

    button(dialog, "showFolder").click()

    assert desk.opened == [tmp_path]
    assert not dialog.isVisible()


def test_a_folder_that_cannot_be_opened_is_named(desk: Desk, tmp_path: Path) -> None:
    desk.can_open = False
    dialog = desk.dialog(tmp_path)
    button(dialog, "export").click()
    desk.settle()

    button(dialog, "showFolder").click()

    assert dialog.isVisible()
    assert str(tmp_path) in says(dialog)


def test_it_follows_the_language(desk: Desk, tmp_path: Path, shouted: Callable[[QWidget], list[str]]) -> None:
    dialog = desk.dialog(tmp_path)

    assert [words for words in shouted(dialog) if not words.isupper()] == []


def test_the_words_of_a_failure_have_room(desk: Desk, tmp_path: Path, qapp: QApplication) -> None:
    def put(target: Path, _content: bytes) -> None:
        raise DiskFullError(path=target)

    desk.put = put
    dialog = desk.dialog(tmp_path)
    button(dialog, "export").click()
    desk.settle()

    json = dialog.findChild(QCheckBox, "exportAsJson")
    desk.qtbot.waitUntil(lambda: json.geometry().bottom() <= json.parentWidget().height())
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
