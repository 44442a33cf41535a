"""Where pages lie."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRect

from bcdesk.domain.pages import Page
from bcdesk.ui.preview.arrangement import Fit, Room, Spot, arrange

A4 = Page(width=595.0, height=842.0, part=0, lines=())
ACROSS = replace(A4, width=842.0, height=595.0)
ROOM = Room(width=364, scroll_bar=10, height=600, side=24, gap=16, per_point=96 / 72)


def test_pages_stand_below_each_other_with_ground_between_them() -> None:
    arranged = arrange([A4, A4], ROOM, Fit.WIDTH, 100)

    first, second = arranged.places
    assert (first.left(), first.top(), first.width()) == (24, 16, 316)
    assert second.top() - (first.top() + first.height()) == 16
    assert arranged.size.height() == second.top() + second.height() + 16


def test_a_page_across_does_not_make_the_others_small() -> None:
    arranged = arrange([A4, ACROSS], ROOM, Fit.WIDTH, 100)

    assert [place.width() for place in arranged.places] == [316, 316]


def test_a_scroll_bar_that_comes_or_goes_does_not_change_the_size_of_pages() -> None:
    assert (
        arrange([A4], ROOM, Fit.WIDTH, 100).places
        == arrange([A4], replace(ROOM, scroll_bar=0), Fit.WIDTH, 100).places
    )


def test_a_whole_page_fits_with_its_ground() -> None:
    (place,) = arrange([A4], replace(ROOM, height=400), Fit.PAGE, 100).places

    assert place.height() == 400 - 2 * 16
    assert place.center().x() == pytest.approx(364 / 2, abs=1)


def test_a_percentage_is_of_the_size_on_paper() -> None:
    (place,) = arrange([A4], ROOM, Fit.PERCENT, 150).places

    assert place.width() == round(595 * 96 / 72 * 1.5)


def test_pages_wider_than_the_room_have_ground_at_both_sides() -> None:
    arranged = arrange([A4], ROOM, Fit.PERCENT, 100)

    assert arranged.places[0].left() == 24
    assert arranged.size.width() == arranged.places[0].width() + 2 * 24 - 10


def test_without_pages_there_is_nothing_to_scroll() -> None:
    arranged = arrange([], ROOM, Fit.WIDTH, 100)

    assert (arranged.places, arranged.size.width()) == ((), 354)
    assert arranged.between(0, 600) == range(0)


def test_the_pages_between_two_heights_are_those_that_show_something() -> None:
    arranged = arrange([A4] * 5, ROOM, Fit.WIDTH, 100)
    tops = [place.top() for place in arranged.places]

    assert arranged.between(0, tops[1] - 5) == range(1)
    assert arranged.between(tops[1] - 5, tops[2]) == range(1, 3)
    assert arranged.between(tops[2] - 10, tops[2] - 5) == range(2, 2)


def test_a_spot_is_the_same_place_of_the_page_at_another_size() -> None:
    small, large = (arrange([A4] * 5, ROOM, Fit.PERCENT, percent) for percent in (50, 100))

    spot = small.spot(QPointF(small.places[3].center()))

    assert spot.page == 3
    assert QRect.contains(large.places[3], large.point(spot).toPoint())
    assert large.point(spot).y() == pytest.approx(large.places[3].center().y(), abs=2)


def test_a_spot_of_a_page_that_is_gone_is_on_the_last() -> None:
    arranged = arrange([A4], ROOM, Fit.WIDTH, 100)

    assert arranged.point(Spot(7, 0, 0)) == QPointF(arranged.places[0].topLeft())
