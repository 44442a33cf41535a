"""The row of tabs: titles as far as there is room, and all tabs to be reached."""

from time import perf_counter

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from bcdesk.domain.numbering import roman
from bcdesk.ui.tabs.tab_bar import SectionTabs, Tab


def tabs(count: int) -> tuple[Tab, ...]:
    return tuple(Tab(f"s{at}", roman(at), f"Kết quả thực hiện {at}") for at in range(1, count + 1))


@pytest.fixture
def row(qtbot: QtBot) -> SectionTabs:
    row = SectionTabs()
    qtbot.addWidget(row)
    row.resize(900, 36)
    row.show()
    return row


def ends(row: SectionTabs) -> int:
    return row.tabRect(row.count() - 1).right()


def arrows(row: SectionTabs) -> list[QToolButton]:
    return [button for button in row.findChildren(QToolButton) if button.isVisible()]


@pytest.mark.parametrize("count", [3, 8, 14])
def test_titles_are_shortened_until_the_row_fits(row: SectionTabs, count: int) -> None:
    row.show_tabs(tabs(count), "s1")

    assert ends(row) < row.width()
    assert arrows(row) == []


def test_a_wider_row_shows_more_of_the_titles(row: SectionTabs) -> None:
    row.show_tabs(tabs(8), "s1")
    before = row.tabRect(0).width()

    row.resize(1600, 36)

    assert row.tabRect(0).width() > before
    assert ends(row) < row.width()


def test_the_row_has_arrows_where_not_even_the_numbers_fit(row: SectionTabs) -> None:
    row.show_tabs(tabs(60), "s1")

    assert len(arrows(row)) == 2
    row.setCurrentIndex(59)
    assert 0 <= row.tabRect(59).left() < row.width()

    row.show_tabs(tabs(5), "s1")
    assert arrows(row) == []


def test_a_long_row_is_measured_in_a_moment(row: SectionTabs) -> None:
    row.show_tabs(tabs(150), "s1")

    start = perf_counter()
    row.show_tabs((*tabs(149), Tab("s150", "CL", "Tên khác")), "s150")

    assert perf_counter() - start < 6  # it was more than ten when each width was asked for anew
