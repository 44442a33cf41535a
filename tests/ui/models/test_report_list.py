"""Reports under their years, as a Qt model."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import ReportId, ReportState
from bcdesk.ui.models.report_list import CURRENT_ROLE, ROW_ROLE, ReportListModel, ReportRow, YearRow
from tests.support.summaries import H1, a_summary, sixty_summaries

A, B = a_summary("a"), a_summary("b", "Cải cách hành chính", Period(PeriodKind.QUARTER, 2020, 2))


def words_of(model: ReportListModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[Any]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


@pytest.mark.parametrize("by_year", [True, False])
def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester, by_year: bool) -> None:
    model = ReportListModel()
    qtmodeltester.check(model)
    every = sixty_summaries()

    for reports in (every, every[5:50], (), every[::2], every):
        model.show(reports, by_year=by_year)
        model.set_current(every[0].id)

    qtmodeltester.check(model)


def test_each_year_has_a_head() -> None:
    model = ReportListModel()

    model.show((A, B))

    assert words_of(model, ROW_ROLE) == [YearRow(2021), ReportRow(A), YearRow(2020), ReportRow(B)]
    assert words_of(model) == ["Year 2021", "Dân vận", "Year 2020", "Cải cách hành chính"]


def test_the_bin_has_no_heads() -> None:
    model = ReportListModel()

    model.show((A, B), by_year=False)

    assert words_of(model, ROW_ROLE) == [ReportRow(A), ReportRow(B)]


def test_heads_cannot_be_chosen() -> None:
    model = ReportListModel()
    model.show((A,))

    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.report_at(model.index(0)) is None
    assert model.report_at(QModelIndex()) is None
    assert model.report_at(model.index(1)) == A


def test_the_tooltip_has_the_whole_of_it_and_no_markup_of_the_officer() -> None:
    model = ReportListModel()
    model.show((a_summary("a", "Kết quả <b>A & B</b> 2021", state=ReportState.ISSUED, number=5),))

    tooltip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)

    assert "<p>Kết quả &lt;b&gt;A &amp; B&lt;/b&gt; 2021</p>" in tooltip
    assert "First half of the year · 2021 · Issued · 05/BC-STP" in tooltip


def test_a_screen_reader_hears_title_period_and_state() -> None:
    model = ReportListModel()
    model.show((A,))

    assert (
        model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
        == "Dân vận, First half of the year 2021, Draft"
    )


@pytest.mark.parametrize(
    ("title", "kind", "shown"),
    [
        ("", "Giao ban", "Giao ban"),
        ("", "dan-van-qcdc", "Mass mobilisation and grassroots democracy"),
        ("", "", "Report without a title"),
    ],
)
def test_a_report_without_a_subject_has_a_name_all_the_same(title: str, kind: str, shown: str) -> None:
    model = ReportListModel()

    model.show((a_summary("a", title, kind=kind),))

    assert words_of(model)[1] == shown


def test_the_open_report_is_marked() -> None:
    model = ReportListModel()
    model.show((A, B))

    model.set_current(ReportId("b"))

    assert words_of(model, CURRENT_ROLE) == [None, False, None, True]
    assert model.index_of(ReportId("b")).row() == 3
    assert not model.index_of(ReportId("x")).isValid()


class Watch:
    """Notes what a model tells its views."""

    def __init__(self, model: ReportListModel) -> None:
        self.changed: list[int] = []
        self.moved: list[tuple[str, int, int]] = []
        self.resets = 0
        model.dataChanged.connect(self._change)
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.modelReset.connect(self._reset)

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed.extend(range(first.row(), last.row() + 1))

    def _insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.moved.append(("in", first, last))

    def _remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.moved.append(("out", first, last))

    def _reset(self) -> None:
        self.resets += 1


def test_saving_a_report_changes_its_row_only() -> None:
    model = ReportListModel()
    every = sixty_summaries()
    model.show(every)
    watch = Watch(model)

    model.show((every[0], replace(every[1], title="Khác"), *every[2:]))

    assert (watch.changed, watch.moved, watch.resets) == ([2], [], 0)


def test_a_new_report_is_one_row_more() -> None:
    model = ReportListModel()
    model.show((A, B))
    watch = Watch(model)

    model.show((A, a_summary("c", period=H1), B))

    assert (watch.changed, watch.moved) == ([], [("in", 2, 2)])


def test_the_last_report_of_a_year_takes_the_head_along() -> None:
    model = ReportListModel()
    model.show((A, B))
    watch = Watch(model)

    model.show((B,))

    assert watch.moved == [("out", 0, 1)]
