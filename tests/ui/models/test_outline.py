"""The outline as a Qt model."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester  # type: ignore[import-untyped]

from bcdesk.domain.outline import outline
from bcdesk.domain.printed import Printed
from bcdesk.domain.report import Annex, AnnexId, Report, SectionId
from bcdesk.ui.models.outline import CURRENT_ROLE, NUMBER_ROLE, TITLE_ROLE, OutlineModel
from tests.support.outlines import a_section, an_outlined_report

MOVE = Qt.DropAction.MoveAction
TOP = QModelIndex()


def entries(report: Report) -> Any:
    return outline(report, Printed().word)


@pytest.fixture
def model() -> OutlineModel:
    model = OutlineModel()
    model.show(entries(an_outlined_report()), movable=True)
    return model


def shown(
    model: OutlineModel, role: int = Qt.ItemDataRole.DisplayRole, above: QModelIndex = TOP
) -> list[Any]:
    """Return the words in reading order."""
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [index.data(role), *shown(model, role, index)]
    return found


def dragged(model: OutlineModel, name: str) -> Any:
    return model.mimeData([model.index_of(name)])


def dropped(model: OutlineModel, name: str, row: int, above: str | None) -> Any:
    """Drop a section and return what the model says, None for nothing; "no" where it may not be dropped."""
    heard: list[Any] = []
    model.move_wanted.connect(lambda *said: heard.append(said))
    mime, parent = dragged(model, name), model.index_of(above)
    if not model.canDropMimeData(mime, MOVE, row, 0, parent):
        return "no"
    assert not model.dropMimeData(mime, MOVE, row, 0, parent)
    return heard[0] if heard else None


def test_the_model_keeps_qts_rules_while_it_changes(qtmodeltester: ModelTester) -> None:
    model = OutlineModel()
    qtmodeltester.check(model)
    report = an_outlined_report()

    for each in (report, replace(report, sections=report.sections[1:]), replace(report, sections=()), report):
        model.show(entries(each), movable=True)
        model.set_current("d")
        qtmodeltester.check(model)


def test_parts_and_headings_are_named_as_they_print(model: OutlineModel) -> None:
    assert shown(model) == [
        "Form", "Opening", "I. I", "1. a", "2. b", "II. II", "1. c", "a) d", "III. III", "Closing",
        "Annex Biểu", "I. e",
    ]  # fmt: skip


def test_number_and_title_can_be_had_apart(model: OutlineModel) -> None:
    index = model.index_of("d")

    assert (index.data(NUMBER_ROLE), index.data(TITLE_ROLE)) == ("a)", "d")


def test_several_annexes_are_numbered_and_a_section_without_heading_says_so() -> None:
    report = an_outlined_report()
    bare = replace(a_section("x"), heading=replace(a_section("x").heading, inlines=()))
    model = OutlineModel()
    model.show(
        entries(replace(report, sections=(bare,), annexes=(*report.annexes, Annex(id=AnnexId("two")))))
    )

    assert "I. (no heading)" in shown(model)
    assert shown(model)[-1] == "Annex II"


def test_a_tooltip_is_wrapped_and_taken_literally() -> None:
    model = OutlineModel()
    model.show(entries(replace(an_outlined_report(), sections=(a_section("<b>&"),))))

    assert model.index_of("<b>&").data(Qt.ItemDataRole.ToolTipRole) == "<p>I. &lt;b&gt;&amp;</p>"


def test_other_words_in_the_same_tree_keep_the_indexes(model: OutlineModel) -> None:
    report = an_outlined_report()
    reset, changed = [], []
    model.modelReset.connect(lambda: reset.append(True))
    model.dataChanged.connect(lambda first, *_: changed.append(first.data()))
    kept = model.index_of("III")
    renamed = replace(a_section("III"), heading=a_section("Khác").heading)

    assert not model.show(entries(replace(report, sections=(*report.sections[:2], renamed))))

    assert reset == []
    assert changed == ["III. Khác"]
    assert kept.data() == "III. Khác"


def test_another_tree_is_built_anew(model: OutlineModel) -> None:
    report = an_outlined_report()

    assert model.show(entries(replace(report, sections=report.sections[::-1])))

    assert shown(model)[2:5] == ["I. III", "II. II", "1. c"]


def test_the_current_entry_is_marked(model: OutlineModel) -> None:
    changed: list[str] = []
    model.set_current("a")
    model.dataChanged.connect(lambda first, *_: changed.append(first.data()))

    model.set_current("d")
    model.set_current("d")

    assert changed == ["1. a", "a) d"]
    assert shown(model, CURRENT_ROLE).count(True) == 1
    assert model.index_of("d").data(CURRENT_ROLE)


@pytest.mark.parametrize(
    ("name", "row", "above", "wanted"),
    [
        ("III", 2, None, ("III", None, 0)),  # the rows of form and opening come first
        ("I", 5, None, ("I", None, 3)),
        ("I", -1, None, ("I", None, 3)),  # on the empty ground below
        ("III", -1, "II", ("III", "II", 1)),
        ("III", 0, "c", ("III", "c", 0)),
        ("e", 0, "I", ("e", "I", 0)),
        ("I", -1, "annex", ("I", "annex", 1)),
        ("b", 0, "I", ("b", "I", 0)),
        ("d", 0, "annex", ("d", "annex", 0)),
    ],
)
def test_a_dropped_section_is_told_and_changes_nothing(
    model: OutlineModel, name: str, row: int, above: str | None, wanted: Any
) -> None:
    before = shown(model)

    assert dropped(model, name, row, above) == wanted

    assert shown(model) == before


@pytest.mark.parametrize(
    ("name", "row", "above"),
    [("II", 3, None), ("II", 4, None), ("a", 0, "I"), ("a", 1, "I"), ("e", 0, "annex")],
)
def test_a_section_dropped_where_it_is_asks_for_nothing(
    model: OutlineModel, name: str, row: int, above: str | None
) -> None:
    assert dropped(model, name, row, above) is None


@pytest.mark.parametrize(
    ("name", "row", "above"),
    [
        ("II", -1, "II"),  # into itself
        ("II", 0, "d"),  # into what hangs in it
        ("II", 0, None),  # before the form
        ("II", 1, None),  # between form and opening
        ("II", 6, None),  # behind the closing
        ("II", -1, "frame"),
        ("annex", 2, None),
    ],
)
def test_sections_stay_among_sections(model: OutlineModel, name: str, row: int, above: str | None) -> None:
    assert dropped(model, name, row, above) == "no"


@pytest.mark.parametrize(
    ("name", "row", "above", "wanted"),
    [
        ("annex", 8, None, ("annex", None, 2)),
        ("annex", -1, None, ("annex", None, 2)),
        ("two", 6, None, ("two", None, 0)),
        ("two", 7, None, None),
        ("annex", 6, None, None),
        ("annex", 5, None, "no"),  # before the closing
        ("two", -1, "annex", "no"),
        ("two", 0, "I", "no"),
    ],
)
def test_annexes_stay_among_annexes(
    model: OutlineModel, name: str, row: int, above: str | None, wanted: Any
) -> None:
    report = an_outlined_report()
    annexes = (*report.annexes, Annex(id=AnnexId("two")))
    model.show(entries(replace(report, annexes=annexes)), movable=True)

    assert dropped(model, name, row, above) == wanted


def test_a_section_of_another_report_may_not_be_dropped(model: OutlineModel) -> None:
    other = OutlineModel()
    other.show(entries(replace(an_outlined_report(), sections=(a_section("far"),))), movable=True)

    assert not model.canDropMimeData(dragged(other, "far"), MOVE, 2, 0, TOP)
    assert not model.canDropMimeData(dragged(model, "a"), Qt.DropAction.CopyAction, 2, 0, TOP)


def test_nothing_can_be_dragged_in_a_report_that_is_read_only(model: OutlineModel) -> None:
    assert model.flags(model.index_of("a")) & Qt.ItemFlag.ItemIsDragEnabled

    model.show(entries(an_outlined_report()), movable=False)

    assert not model.flags(model.index_of("a")) & Qt.ItemFlag.ItemIsDragEnabled
    assert dropped(model, "a", -1, None) == "no"


def test_ids_are_found_and_lost(model: OutlineModel) -> None:
    assert model.entry_at(model.index_of("d")).id == SectionId("d")  # type: ignore[union-attr]
    assert not model.index_of("nobody").isValid()
    assert model.entry_at(TOP) is None
