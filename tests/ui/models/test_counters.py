"""The counters as a Qt model."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from bcdesk.domain.counters.book import Reading
from bcdesk.domain.counters.columns import Column, SheetPlace
from bcdesk.ui.models.counters import CounterListModel, CounterRow, GroupRow, Scope, copied_text
from bcdesk.ui.models.figures import dragged_counter
from tests.support.counter_lists import (
    ALL,
    CELL,
    COVID,
    ELECTION,
    H1,
    LATE_2020,
    MONEY,
    SHARE,
    a_counter,
    counter,
    listed,
)

SAID = Qt.ItemDataRole.AccessibleTextRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def model() -> CounterListModel:
    model = CounterListModel()
    model.show(listed())
    return model


def rows(model: CounterListModel) -> list[str]:
    """Return groups by name and counters by code."""
    return [row.name if isinstance(row, GroupRow) else row.code for row in model.rows]


def facts(model: CounterListModel, code: Any) -> str:
    row = model.row_at(model.index_of(code))
    assert isinstance(row, CounterRow)
    return model.facts(row)


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    model = CounterListModel()
    qtmodeltester.check(model)

    model.show(listed())
    qtmodeltester.check(model)
    model.toggle("Chỉ đạo")
    qtmodeltester.check(model)
    model.look_for("bau cu", Scope.ALL)
    qtmodeltester.check(model)


def test_counters_stand_in_groups_by_label_and_form_06a_comes_last_and_closed(
    model: CounterListModel,
) -> None:
    assert rows(model) == [
        "Chỉ đạo",
        ALL,
        ELECTION,
        COVID,
        "Other counters",
        MONEY,
        SHARE,
        "Form 06a, by field",
    ]


def test_a_group_opens_and_closes_and_counts_what_it_hides(model: CounterListModel) -> None:
    model.toggle("Chỉ đạo")
    model.toggle("Form 06a, by field")

    assert rows(model) == ["Chỉ đạo", "Other counters", MONEY, SHARE, "Form 06a, by field", CELL]
    assert [row.count for row in model.rows if isinstance(row, GroupRow)] == [3, 2, 1]
    assert model.count == 6


def test_cells_of_form_06a_stand_as_the_form_prints_them() -> None:
    cell = counter(CELL)
    places = [(1, Column.RESOLVED), (0, Column.RESOLVED), (1, Column.RECEIVED)]
    cells = [
        replace(cell, id=f"r{order}.{column}", place=SheetPlace("linh-vuc", f"r{order}", order, column))
        for order, column in places
    ]
    model = CounterListModel()

    model.show(listed(*cells, uses={each.id: 1 for each in cells}))
    model.toggle("Form 06a, by field")

    assert [row.code for row in model.rows if isinstance(row, CounterRow)] == [
        f"r0.{Column.RESOLVED}",
        f"r1.{Column.RECEIVED}",
        f"r1.{Column.RESOLVED}",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bau cu", [ELECTION]),
        ("CU bau", [ELECTION]),
        ("ban van bản", [ALL, ELECTION, COVID]),
        ("buu chinh", [CELL]),
        ("dong", [MONEY]),
        ("chi dao dich", [COVID]),
        ("kinh_phi", [MONEY]),
        ("au cu", []),
    ],
)
def test_words_are_found_by_their_beginnings_in_any_order_and_without_marks(
    model: CounterListModel, typed: str, found: list[str]
) -> None:
    model.look_for(typed, Scope.REPORT)

    assert [each.counter.id for each in model.counters] == found


def test_what_the_report_does_not_print_is_listed_among_all_only() -> None:
    model = CounterListModel()
    model.show(listed(uses={COVID: 2}))

    model.look_for("van ban", Scope.REPORT)
    assert rows(model) == ["Chỉ đạo", COVID]
    assert model.count_among_all == 3

    model.look_for("van ban", Scope.ALL)
    assert rows(model) == ["Chỉ đạo", ALL, ELECTION, COVID]


def test_the_facts_of_a_row_say_uses_and_the_change_on_the_period_before() -> None:
    before = counter(COVID).entered(Decimal(20), LATE_2020, None)
    same = counter(ELECTION).entered(Decimal(10), LATE_2020, None)
    model = CounterListModel()

    model.show(listed(before, same, uses={COVID: 3, ELECTION: 1, MONEY: 1}))

    assert facts(model, COVID) == "used 3 time(s) · −8 on the period before"
    assert facts(model, ELECTION) == "used 1 time(s) · as in the period before"
    assert facts(model, MONEY) == "used 1 time(s)"


def test_a_given_number_that_is_not_what_the_formula_gives_says_so() -> None:
    model = CounterListModel()

    model.show(listed(a_counter(ALL, "Tổng số văn bản", 25, formula=counter(ALL).formula)))

    assert facts(model, ALL) == "the formula gives 22 · used 1 time(s)"


def test_a_row_is_said_with_its_number_and_whether_it_was_computed(model: CounterListModel) -> None:
    said = {code: model.index_of(code).data(SAID) for code in (COVID, ALL, SHARE)}

    assert said == {
        COVID: "Văn bản về phòng, chống dịch, 12 văn bản, used 1 time(s)",
        ALL: "Tổng số văn bản, 22 văn bản, computed, used 1 time(s)",
        SHARE: "Tỷ lệ giải quyết đúng hạn, not reported, used 1 time(s)",
    }
    assert model.index(0).data(SAID) == "Group Chỉ đạo, 3 counter(s), open"


def test_the_tooltip_tells_label_number_formula_and_code_and_escapes_what_was_written() -> None:
    model = CounterListModel()
    model.show(listed(a_counter(COVID, "Văn bản <b>", 12)))

    tooltip = model.index_of(ALL).data(TOOLTIP)

    assert all(words in tooltip for words in ("Tổng số", "22 văn bản", f"={COVID} + {ELECTION}", ALL))
    assert "Văn bản &lt;b&gt;" in model.index_of(COVID).data(TOOLTIP)


def test_the_tooltip_says_where_a_number_is_from_who_entered_it_and_when() -> None:
    told = Reading(period=H1, value=Decimal(12), source="Công văn 5", by="An", at="2021-06-15T08:30:00")
    model = CounterListModel()

    model.show(listed(a_counter(COVID, "Văn bản", readings=(told,))), (H1, None))

    assert "Source: Công văn 5 (An · " in model.index_of(COVID).data(TOOLTIP)
    assert "Source" not in model.index_of(ALL).data(TOOLTIP)


def test_a_fault_stands_in_the_place_of_the_facts(model: CounterListModel) -> None:
    model.show_fault(COVID, "no number")
    assert model.index_of(COVID).data(SAID).endswith("no number")

    model.show_fault(None)
    assert model.index_of(COVID).data(SAID).endswith("used 1 time(s)")


def test_another_number_moves_nothing(model: CounterListModel) -> None:
    resets: list[None] = []
    changes: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda *_: changes.append(None))

    model.show(listed(a_counter(COVID, "Văn bản về phòng, chống dịch", 99, group="Chỉ đạo")))

    assert (len(resets), len(changes)) == (0, 1)


def test_a_dragged_row_carries_its_counter_and_a_group_cannot_be_dragged(model: CounterListModel) -> None:
    drag = Qt.ItemFlag.ItemIsDragEnabled

    assert dragged_counter(model.mimeData([model.index_of(COVID)])) == COVID
    assert model.flags(model.index_of(COVID)) & drag
    assert not model.flags(model.index(0)) & drag


def test_copied_counters_are_lines_of_label_number_and_unit(model: CounterListModel) -> None:
    wanted = [each for each in model.counters if each.counter.id in {MONEY, SHARE}]

    assert copied_text(wanted) == "Kinh phí\t1.710.000\tđồng\nTỷ lệ giải quyết đúng hạn\t\t%"
