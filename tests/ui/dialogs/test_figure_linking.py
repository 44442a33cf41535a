"""Linking numbers that stand as text: what is found is shown by what links it, each place by itself."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.scan import Proposal, scan
from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import FigureMention
from bcdesk.ui.dialogs.figure_linking import FigureLinkingDialog
from bcdesk.ui.link_places import link_places
from bcdesk.ui.parts import EmptyState
from tests.support.editors import para, with_blocks
from tests.support.typing_keys import press

TEXT = (
    para("b1", "Đã tiếp nhận 80 hồ sơ trực tuyến và 01 hồ sơ trực tiếp, cộng 81 hồ sơ."),
    para("b2", "Đã niêm yết 37 thủ tục hành chính."),
    para("b3", "Tổ chức 03 hội nghị tuyên truyền bầu cử."),
    para("b4", "Trong năm tổ chức 03 hội nghị tuyên truyền bầu cử."),
)


def found() -> tuple[tuple[Proposal, ...], Workspace]:
    """Return what is proposed for the text: of one counter that is recorded, a sum, a number told twice, new ones."""
    report = with_blocks(*TEXT)
    reading = Reading(period=report.period, window=report.data_window, value=Decimal(37))
    listed = Counter(
        id=CounterId("niem_yet"),
        label="Thủ tục hành chính được niêm yết",
        unit="thủ tục hành chính",
        readings=(reading,),
    )
    workspace = Workspace(report, counters=(listed,))
    return scan(workspace, as_written), workspace


def as_written(mention: FigureMention) -> str:
    return mention.as_written


@pytest.fixture
def dialog(qtbot: QtBot) -> FigureLinkingDialog:
    proposals, workspace = found()
    places = link_places(workspace.report, {each.id for each in TEXT}, as_written)
    dialog = FigureLinkingDialog(proposals, places)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: QWidget) -> list[str]:
    model = dialog.findChild(QListView, "linkingView").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(dialog: QWidget) -> list[str]:
    model = dialog.findChild(QListView, "linkingView").model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in rows]


def told(dialog: FigureLinkingDialog) -> list[tuple[Proposal, ...]]:
    heard: list[tuple[Proposal, ...]] = []
    dialog.links_chosen.connect(heard.append)
    return heard


def choose(dialog: QWidget, at: int) -> QListView:
    view = dialog.findChild(QListView, "linkingView")
    view.setCurrentIndex(view.model().index(at, 0))
    return view


def click(dialog: QWidget, name: str) -> None:
    dialog.findChild(QAbstractButton, name).click()


def test_figures_stand_under_what_links_them(dialog: FigureLinkingDialog) -> None:
    assert shown(dialog) == [
        "Counters that are recorded (1)",
        "37",
        "Sums of other figures, to be recorded now (1)",
        "81",
        "The same number in several places, to be recorded once (2)",
        "03",
        "03",
        "Counters to be recorded now (2)",
        "80",
        "01",
    ]


def test_each_place_says_what_it_would_print_and_where_it_stands(dialog: FigureLinkingDialog) -> None:
    said = spoken(dialog)

    assert said[1].startswith("37. Prints Thủ tục hành chính được niêm yết (thủ tục hành chính). ")
    assert " = 80 + 1. " in said[3]
    assert said[8].startswith("80. New: ")


def test_all_are_linked_as_they_were_proposed(dialog: FigureLinkingDialog) -> None:
    heard = told(dialog)

    click(dialog, "linkAll")

    assert heard == [found()[0]]
    assert not dialog.isVisible()


def test_of_a_number_in_several_places_one_may_be_left_out(dialog: FigureLinkingDialog) -> None:
    heard = told(dialog)
    (twice,) = [each for each in found()[0] if len(each.spots) == 2]

    press(choose(dialog, 6), Qt.Key.Key_Space)
    click(dialog, "linkChosen")

    assert heard == [
        tuple(
            replace(each, spots=each.spots[:1]) if each.counter == twice.counter else each
            for each in found()[0]
        )
    ]


def test_what_is_not_checked_is_left_out(dialog: FigureLinkingDialog) -> None:
    heard = told(dialog)

    for row in (0, 4, 7):  # heads uncheck all below them
        press(choose(dialog, row), Qt.Key.Key_Space)
    click(dialog, "linkChosen")

    assert [[each.value for each in chosen] for chosen in heard] == [[Decimal(81)]]


def test_figures_follow_their_counters_unless_the_officer_says_otherwise(dialog: FigureLinkingDialog) -> None:
    first = dialog.following

    dialog.findChild(QCheckBox, "followCounters").click()

    assert (first, dialog.following) == (True, False)


def test_later_tells_nothing(dialog: FigureLinkingDialog) -> None:
    heard = told(dialog)

    click(dialog, "linkLater")

    assert (heard, dialog.isVisible()) == ([], False)


def test_where_everything_is_linked_there_is_only_a_way_out(qtbot: QtBot) -> None:
    dialog = FigureLinkingDialog((), {})
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.findChild(EmptyState, "nothingToLink").isVisible()
    assert "Nothing to link" in [each.text() for each in dialog.findChildren(QLabel)]
    assert not dialog.findChild(QCheckBox, "followCounters").isVisible()
    assert dialog.findChild(QAbstractButton, "linkLater").text() == "Close"


def test_the_dialog_follows_the_language(
    dialog: FigureLinkingDialog, shouted: Callable[[QWidget], list[str]]
) -> None:
    assert {"SCAN FOR FIGURES", "LINK ALL", "LINK THE 6 CHOSEN", "LATER"} <= set(shouted(dialog))
