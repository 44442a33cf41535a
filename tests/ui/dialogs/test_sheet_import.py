"""The import dialog of form 06a: it says what a file holds and would change, and writes nothing itself."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.counters import CounterService, ImportPlan
from bcdesk.app.messages import Messages
from bcdesk.app.sheets import SheetFiles
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.columns import Column
from bcdesk.domain.counters.timeline import previous
from bcdesk.domain.counters.tthc import Stamp, merged
from bcdesk.importing.sheets import read_sheet, table_names
from bcdesk.ui.dialogs.sheet_import import ImportTools, SheetImportDialog
from bcdesk.ui.dialogs.sheet_preview import PreviewHead, PreviewLine, PreviewModel, preview_rows
from bcdesk.ui.jobs import Worker
from bcdesk.ui.signs import Level
from tests.support.counter_sheets import H1
from tests.support.fakes import FixedClock
from tests.support.sheet_desk import POST, sheet_with
from tests.support.workbooks import workbook

HEAD = ("STT", "Lĩnh vực", "Trực tuyến", "Trực tiếp", "Kỳ trước chuyển qua", "Ghi chú")
ROWS = (HEAD, (1, "Bưu chính", 78, 3, 0, "x"), (2, "Báo chí", 5, 0, 1, ""), ("", "Người lập biểu"))
BEFORE = previous(H1)
assert BEFORE is not None
PERIODS = ((BEFORE, None), (H1, None))


class Desk:
    """Opens the dialog, and keeps what it decided."""

    def __init__(self, qtbot: QtBot, worker: Worker, messages: Messages, chooser) -> None:
        self.qtbot = qtbot
        self.worker = worker
        clock = FixedClock(datetime(2021, 6, 14, 8, 0, tzinfo=UTC))
        self.tools = ImportTools(
            counters=CounterService(read_sheet, clock),
            files=SheetFiles(table_names, lambda _path, _sheet: None),
            worker=worker,
            messages=messages,
            chooser=chooser,
        )
        self.plans: list[ImportPlan] = []

    def open(self, path: Path, before: tuple[Counter, ...] = ()) -> SheetImportDialog:
        dialog = SheetImportDialog(self.tools, path, before, PERIODS, (H1, None))
        self.qtbot.addWidget(dialog)
        dialog.plan_chosen.connect(self.plans.append)
        dialog.open()
        self.settle()
        return dialog

    def settle(self) -> None:
        assert self.worker.wait()
        self.qtbot.waitUntil(lambda: not self.worker.busy)


@pytest.fixture
def desk(qtbot: QtBot, worker: Worker, messages: Messages, chooser) -> Desk:
    return Desk(qtbot, worker, messages, chooser)


def part(dialog: QWidget, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def says(dialog: QWidget) -> str:
    found = part(dialog, "importSays")
    assert isinstance(found, QLabel)
    return found.text()


def lines(dialog: SheetImportDialog) -> list[str]:
    model = dialog.findChild(PreviewModel)
    assert isinstance(model, PreviewModel)
    return [model.index(row).data() for row in range(model.rowCount())]


def take(dialog: QWidget) -> QPushButton:
    found = part(dialog, "takeImport")
    assert isinstance(found, QPushButton)
    return found


def choose(desk: Desk, dialog: QWidget, name: str, at: int) -> None:
    box = part(dialog, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(at)
    box.activated.emit(at)
    desk.settle()


def test_a_file_is_looked_at_before_it_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(workbook(tmp_path / "06a.xlsx", ROWS))

    assert says(dialog).startswith("6 numbers in 2 rows were read;")
    assert "Column F: “Ghi chú”  not read" in lines(dialog)
    assert "Row 4: “Người lập biểu”  not read" in lines(dialog)
    assert "Column C: “Trực tuyến”  → Nhận trong kỳ, trực tuyến" in lines(dialog)
    assert any(line.endswith("not reported → 78") for line in lines(dialog))
    assert desk.plans == []

    take(dialog).click()

    (plan,) = desk.plans
    assert plan.sheet.period == H1
    assert plan.sheet.rows[0].cells[Column.ONLINE] == 78
    assert not dialog.isVisible()


def test_what_disagrees_stands_first_and_does_not_hinder(desk: Desk, tmp_path: Path) -> None:
    earlier = merged((), sheet_with(POST, period=BEFORE), Stamp(source="q"))

    dialog = desk.open(workbook(tmp_path / "06a.xlsx", ROWS), earlier)

    assert lines(dialog)[0] == "Numbers that disagree"
    assert (
        "0 were carried over, but 1 were pending at the end of Second half of the year 2020"
        in lines(dialog)[1]
    )
    assert take(dialog).isEnabled()


def test_numbers_that_would_be_lost_carry_a_sign(desk: Desk, tmp_path: Path, messages: Messages) -> None:
    now = merged((), sheet_with(POST), Stamp(source="q"))
    dialog = desk.open(workbook(tmp_path / "06a.xlsx", ROWS), now)

    assert dialog.plan is not None
    rows = preview_rows(dialog.plan, messages)
    changed = rows[[row.words for row in rows if isinstance(row, PreviewHead)].index("Numbers that change") :]
    signs = {row.right: row.level for row in changed if isinstance(row, PreviewLine)}
    assert signs["9 → not reported"] is Level.SHOULD
    assert signs["12 → 78"] is None


def test_another_period_is_compared_with_its_own_numbers(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(workbook(tmp_path / "06a.xlsx", ROWS))

    choose(desk, dialog, "importPeriod", 0)
    take(dialog).click()

    assert desk.plans[0].sheet.period == BEFORE


def test_of_several_tables_one_is_chosen(desk: Desk, tmp_path: Path) -> None:
    other = (HEAD, (1, "Viễn thông", 7, 0, 0, ""))
    dialog = desk.open(workbook(tmp_path / "06a.xlsx", ROWS, other, names=("Quý I", "Quý II")))

    assert part(dialog, "importTable").isVisible()
    choose(desk, dialog, "importTable", 1)
    take(dialog).click()

    assert [row.label for row in desk.plans[0].sheet.rows] == ["Viễn thông"]


def test_a_table_that_cannot_be_read_leaves_the_others_to_choose(desk: Desk, tmp_path: Path) -> None:
    bad = (HEAD, (1, "Viễn thông", "#REF!", 0, 0, ""))
    dialog = desk.open(workbook(tmp_path / "06a.xlsx", bad, ROWS, names=("Quý I", "Quý II")))
    assert says(dialog).startswith("6 numbers in 2 rows were read;")

    choose(desk, dialog, "importTable", 1)

    assert "Quý I!C2 “#REF!”" in part(dialog, "importTrouble").accessibleName()
    assert part(dialog, "importTable").isVisible()
    assert not take(dialog).isEnabled()

    choose(desk, dialog, "importTable", 0)
    take(dialog).click()

    assert [row.label for row in desk.plans[0].sheet.rows] == ["Bưu chính", "Báo chí"]


def test_a_file_that_says_nothing_new_is_not_taken_in(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "06a.xlsx", ROWS)
    dialog = desk.open(path)
    assert dialog.plan is not None

    again = desk.open(path, dialog.plan.after)

    assert says(again) == "Everything in the file is known already; nothing would change."
    assert not take(again).isEnabled()


def _nothing(path: Path) -> Path:
    return path


def _empty(path: Path) -> Path:
    return workbook(path, (HEAD,))


def _text(path: Path) -> Path:
    path.write_text("không phải bảng tính", encoding="utf-8")
    return path


@pytest.mark.parametrize("make", [_nothing, _empty, _text], ids=["missing", "no rows", "no workbook"])
def test_what_cannot_be_read_is_said_in_one_line(
    desk: Desk, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    dialog = desk.open(make(tmp_path / "06a.xlsx"))

    trouble = part(dialog, "importTrouble")
    assert trouble.isVisible()
    assert "06a.xlsx" in trouble.accessibleName()
    assert says(dialog) == "Nothing was read and nothing was changed."
    assert not take(dialog).isEnabled()
    assert not part(dialog, "importPreview").isVisible()


def test_another_file_is_chosen_after_a_wrong_one(desk: Desk, tmp_path: Path) -> None:
    dialog = desk.open(_empty(tmp_path / "sai.xlsx"))
    desk.tools.chooser.answer = workbook(tmp_path / "06a.xlsx", ROWS)  # type: ignore[attr-defined] # a stand-in

    other = part(dialog, "importOther")
    assert isinstance(other, QPushButton)
    other.click()
    desk.settle()

    assert not part(dialog, "importTrouble").isVisible()
    take(dialog).click()
    assert len(desk.plans) == 1
