"""A sheet of form 06a as a Qt model: what it shows, and what it tells of what was typed and pasted."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from bcdesk.domain.counters.columns import FORM_COLUMNS, Column
from bcdesk.domain.counters.sheet_edits import CellChange, with_cells
from bcdesk.domain.counters.tthc import TOTAL_ROW, Sheet
from bcdesk.ui.models.counter_sheet import CELL_ROLE, Entry, SheetModel, ShownSheet
from bcdesk.ui.signs import Level
from tests.support.sheet_desk import POST, PRESS, PRINT, sheet_with

C = Column
EDIT = Qt.ItemDataRole.EditRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


class Told:
    """A model, and what it has told."""

    def __init__(self, sheet: Sheet, before: Sheet | None = None, *, read_only: bool = False) -> None:
        self.model = SheetModel(ShownSheet(sheet=sheet, before=before, read_only=read_only))
        self.entries: list[Entry] = []
        self.names: list[tuple[str, str]] = []
        self.refusals: list[str] = []
        self.model.entered.connect(self.entries.append)
        self.model.renamed.connect(lambda row, name: self.names.append((row, name)))
        self.model.refused.connect(self.refusals.append)

    def at(self, row: str, column: Column | None = None, role: int = Qt.ItemDataRole.DisplayRole):
        return self.model.index_of(row, column).data(role)

    def type(self, row: str, column: Column | None, text: str) -> bool:
        return self.model.setData(self.model.index_of(row, column), text)

    def paste(self, text: str, row: str, column: Column | None = None) -> None:
        self.model.paste(text, self.model.index_of(row, column))


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    told = Told(sheet_with(POST, PRESS))
    qtmodeltester.check(told.model)

    told.model.begin_row()
    told.model.end_row()
    told.model.show(ShownSheet(sheet=sheet_with(POST)))
    told.model.show(ShownSheet(sheet=sheet_with(POST), columns=(*FORM_COLUMNS, C.WITHDRAWN)))
    told.model.show(ShownSheet(sheet=sheet_with()))

    qtmodeltester.check(told.model)


def test_numbers_are_shown_as_documents_print_them_and_blanks_are_no_0() -> None:
    bare = replace(POST, cells={C.ONLINE: Decimal(12345), C.DIRECT: Decimal(0)})
    told = Told(sheet_with(bare))

    assert told.at("buu_chinh", C.ONLINE) == "12.345"
    assert told.at("buu_chinh", C.DIRECT) == "0"
    assert told.at("buu_chinh", C.CARRIED) == "not entered"
    assert told.at("buu_chinh", C.RECEIVED) == "–"
    assert told.at("buu_chinh", C.CARRIED, EDIT) == ""
    assert told.at(TOTAL_ROW, C.ONLINE) == "12.345"
    assert told.at(TOTAL_ROW) == "Tổng cộng"


def test_a_cell_says_what_it_is_and_how_it_stands_to_the_period_before() -> None:
    told = Told(sheet_with(POST), sheet_with(replace(POST, cells={**POST.cells, C.ONLINE: Decimal(10)})))

    tooltip = told.at("buu_chinh", C.ONLINE, TOOLTIP)
    assert "Bưu chính" in tooltip
    assert "Period before: 10, now 2 (20,0 %) more" in tooltip
    assert "no change" in told.at("buu_chinh", C.DIRECT, TOOLTIP)
    assert "Added up by the sheet" in told.at("buu_chinh", C.RECEIVED, TOOLTIP)
    given = with_cells(sheet_with(POST), [CellChange("buu_chinh", C.RECEIVED, Decimal(13))])
    assert "Given as it is" in Told(given).at("buu_chinh", C.RECEIVED, TOOLTIP)


def test_cells_of_findings_carry_their_levels() -> None:
    told = Told(sheet_with(POST, PRINT))
    place = (PRINT.code, C.RECEIVED)
    told.model.show(
        ShownSheet(sheet=sheet_with(POST, PRINT), marked={place: Level.MUST}, suspects={place: Level.MUST})
    )

    assert told.at(*place, CELL_ROLE).level is Level.MUST
    assert told.at(PRINT.code, None, CELL_ROLE).level is Level.MUST
    assert told.at("buu_chinh", None, CELL_ROLE).level is None


@pytest.mark.parametrize(
    ("text", "number"), [("20", 20), ("1.234", 1234), (" 7 ", 7), ("", None), ("-", None), ("0", 0)]
)
def test_a_typed_number_is_told(text: str, number: int | None) -> None:
    told = Told(sheet_with(POST))

    assert told.type("buu_chinh", C.ONLINE, text)

    assert told.entries == [Entry((CellChange("buu_chinh", C.ONLINE, number),))]  # type: ignore[arg-type]


def test_what_changes_nothing_tells_nothing() -> None:
    told = Told(sheet_with(POST))

    assert told.type("buu_chinh", C.ONLINE, "12")
    told.type("buu_chinh", None, "  Bưu  chính ")

    assert (told.entries, told.names, told.refusals) == ([], [], [])


@pytest.mark.parametrize("text", ["y", "1,234", "12.5", "--1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    told = Told(sheet_with(POST))

    assert not told.type("buu_chinh", C.ONLINE, text)

    assert told.entries == []
    assert text in told.refusals[0]


def test_a_row_is_named_once() -> None:
    told = Told(sheet_with(POST, PRESS))

    told.type("buu_chinh", None, "BÁO  chí")
    told.type("buu_chinh", None, "tổng cộng")
    assert told.names == []
    assert len(told.refusals) == 2
    told.type("buu_chinh", None, "Bưu chính, viễn thông")
    assert told.names == [("buu_chinh", "Bưu chính, viễn thông")]


def test_a_new_row_is_told_when_it_has_a_name() -> None:
    told = Told(sheet_with(POST))

    index = told.model.begin_row()
    assert told.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    told.model.setData(index, "Viễn thông")
    assert told.entries == []
    told.model.end_row()
    told.model.begin_row()
    told.model.end_row()

    assert told.entries == [Entry((), ("Viễn thông",))]
    assert told.model.rowCount() == 2


def test_a_block_goes_to_the_cells_from_the_current_one_on() -> None:
    told = Told(sheet_with(POST, PRESS))

    told.paste("1.200\t-\r\n18\t3\r\n", "buu_chinh", C.ONLINE)

    assert told.entries == [
        Entry(
            (
                CellChange("buu_chinh", C.ONLINE, Decimal(1200)),
                CellChange("buu_chinh", C.DIRECT, None),
                CellChange("bao_chi", C.DIRECT, Decimal(3)),
            )
        )
    ]


def test_a_block_may_fill_the_row_of_totals() -> None:
    told = Told(sheet_with(POST))

    told.paste("5\n6", "buu_chinh", C.ONLINE)

    assert told.entries[0].numbers[1] == CellChange(TOTAL_ROW, C.ONLINE, Decimal(6))


def test_a_block_with_names_finds_its_rows_whatever_their_case() -> None:
    told = Told(sheet_with(POST))

    told.paste("BƯU CHÍNH\t\t9\nBáo chí\t\t4\nTổng cộng\t\t13", "buu_chinh")

    (entry,) = told.entries
    assert entry.rows == ("Báo chí",)
    assert entry.numbers == (
        CellChange("buu_chinh", C.ONLINE, Decimal(9)),
        CellChange("bao_chi", C.ONLINE, Decimal(4)),
        CellChange(TOTAL_ROW, C.ONLINE, Decimal(13)),
    )


@pytest.mark.parametrize(
    "block",
    ["1\n2\n3", "\t".join("1" * 12), "1\ty", "1,234"],
    ids=["too long", "too wide", "a word", "two readings"],
)
def test_a_block_that_does_not_fit_is_refused_whole(block: str) -> None:
    told = Told(sheet_with(POST))

    told.paste(block, "buu_chinh", C.ONLINE)

    assert told.entries == []
    assert len(told.refusals) == 1


def test_a_block_that_names_a_row_twice_is_refused_with_its_name() -> None:
    told = Told(sheet_with(POST))

    told.paste("Bưu chính\t1\nBáo chí\t5\nBƯU CHÍNH\t2", "buu_chinh")

    assert told.entries == []
    assert told.refusals == ["The block has the row “BƯU CHÍNH” twice; nothing was changed."]


def test_a_block_of_names_needs_all_of_them() -> None:
    told = Told(sheet_with(POST))

    told.paste("Bưu chính\t1\n\t2", "buu_chinh")

    assert told.entries == []
    assert told.refusals


def test_a_copied_block_has_tabs_and_lines() -> None:
    told = Told(sheet_with(POST, PRESS))
    indexes = [
        told.model.index_of(row, column) for row in ("buu_chinh", "bao_chi") for column in (None, C.ONLINE)
    ]

    assert told.model.copied(indexes) == "Bưu chính\t13\t12\nBáo chí\t21\t18"
    assert told.model.copied([]) == ""


def test_clearing_tells_only_what_was_given() -> None:
    told = Told(sheet_with(POST))
    model = told.model

    model.clear([model.index_of("buu_chinh", C.RECEIVED), model.index_of("buu_chinh", C.ONLINE)])

    assert told.entries == [Entry((CellChange("buu_chinh", C.ONLINE, None),))]


def test_a_sheet_to_be_read_takes_nothing() -> None:
    told = Told(sheet_with(POST), read_only=True)

    told.paste("1", "buu_chinh", C.ONLINE)
    told.model.clear([told.model.index_of("buu_chinh", C.ONLINE)])

    assert told.entries == []
    assert not told.model.flags(told.model.index_of("buu_chinh", C.ONLINE)) & Qt.ItemFlag.ItemIsEditable
