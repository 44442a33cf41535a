"""The chart of the last periods."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from bcdesk.ui.parts import Bar, PeriodChart
from bcdesk.ui.parts.period_chart import ticks
from bcdesk.ui.theme import Role, Scheme, Theme, colour


def bars(*totals: float | None) -> tuple[Bar, ...]:
    """Return periods with one number each; the last one is that of the report."""
    last = len(totals) - 1
    return tuple(
        Bar(f"p{at}\n2021", (None if total is None else Decimal(str(total)),), at == last)
        for at, total in enumerate(totals)
    )


@pytest.fixture
def chart(qtbot: QtBot) -> PeriodChart:
    chart = PeriodChart()
    qtbot.addWidget(chart)
    chart.resize(400, 160)
    chart.show()
    return chart


def picture(chart: PeriodChart) -> QImage:
    return chart.grab().toImage()


def area(picture: QImage, wanted: QColor) -> QRect:
    """Return the smallest rectangle around all that has a colour."""
    found = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).name() == wanted.name()
    ]
    assert found
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def columns(picture: QImage, wanted: QColor) -> int:
    """Count the bars of a colour: stretches of columns of pixels that have it."""
    has = [
        any(picture.pixelColor(x, y).name() == wanted.name() for y in range(picture.height()))
        for x in range(picture.width())
    ]
    return sum(now and not before for before, now in zip([False, *has], has, strict=False))


@pytest.mark.parametrize(
    ("totals", "lines"),
    [
        ((), [0]),
        ((0, 0), [0]),
        ((None, None), [0]),
        ((1,), [0, 1]),
        ((3, 81), [0, 40, 80]),
        ((5_580_000, 1_710_000), [0, 2_000_000, 4_000_000]),
        ((0.5, 0.2), [0, 0.2, 0.4]),
        ((-3, -19, 33), [0, 20]),
        ((-10, 5), [-10, -5, 0, 5]),
    ],
)
def test_lines_stand_at_round_numbers_that_the_bars_reach(
    totals: tuple[float | None, ...], lines: list[float]
) -> None:
    assert [float(tick) for tick in ticks(bars(*totals))] == lines


def test_each_period_has_a_bar_and_one_that_was_not_reported_has_none(chart: PeriodChart) -> None:
    chart.show_bars(bars(40, None, 20, 81))

    assert columns(picture(chart), colour(chart, Role.BAR1)) == 3


def test_a_bar_of_0_is_none_but_its_number_is_said(chart: PeriodChart) -> None:
    chart.show_bars(bars(0, 10))

    assert columns(picture(chart), colour(chart, Role.BAR1)) == 1
    assert chart.accessibleDescription() == "p0 2021: 0; p1 2021: 10"


def test_the_second_series_stands_on_the_first(chart: PeriodChart) -> None:
    chart.show_bars((Bar("a", (Decimal(50), Decimal(50)), True),), ("online", "direct"))

    lower, upper = (area(picture(chart), colour(chart, role)) for role in (Role.BAR1, Role.BAR2))

    assert upper.top() < lower.bottom()
    assert chart.accessibleDescription() == "a: online 50, direct 50"


def test_numbers_below_0_hang_from_the_line(chart: PeriodChart) -> None:
    chart.show_bars(bars(-10, 10))
    seen, half = picture(chart), chart.width() // 2 + 20

    below = area(seen.copy(0, 0, half, chart.height()), colour(chart, Role.BAR1))
    above = area(seen.copy(half, 0, half, chart.height()), colour(chart, Role.BAR1))

    assert below.top() >= above.bottom()


def test_what_is_missing_is_said_and_not_summed() -> None:
    half = Bar("a", (Decimal(3), None), False)

    assert (half.total, half.is_missing) == (None, False)
    assert Bar("a", (None, None), False).is_missing
    assert Bar("a", (Decimal(1), Decimal(2)), False).total == 3


def test_the_tooltip_names_the_period_under_the_pointer(chart: PeriodChart) -> None:
    chart.show_bars(bars(1000, None))
    for x, said in ((140, "p0 2021: 1.000"), (320, "p1 2021: not reported")):
        place = QPoint(x, 80)
        QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
        assert QToolTip.text() == said
    QToolTip.hideText()


def test_the_title_is_its_name_for_those_who_do_not_see_it(chart: PeriodChart) -> None:
    chart.set_title("Received")

    assert chart.accessibleName() == "Received"


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("size", [(200, 110), (60, 40), (560, 220), (1, 1)])
def test_any_size_can_be_drawn(
    chart: PeriodChart, theme: Theme, qapp: QApplication, scheme: Scheme, size: tuple[int, int]
) -> None:
    theme.apply(qapp, scheme)
    chart.show_bars(bars(5_580_000, None, 0, -3, 12.5, 1, 2, 10**30))
    chart.resize(*size)

    assert not picture(chart).isNull()


def test_a_narrow_chart_still_has_all_its_bars(chart: PeriodChart) -> None:
    chart.resize(260, 120)

    chart.show_bars(tuple(Bar("6 tháng đầu\n2021", (Decimal(1_710_000),), at == 7) for at in range(8)))

    assert columns(picture(chart), colour(chart, Role.BAR1)) == 8


def test_the_least_size_grows_with_the_text(chart: PeriodChart) -> None:
    small = chart.minimumSizeHint()

    font = QFont(chart.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    chart.setFont(font)

    assert chart.minimumSizeHint().width() > small.width()
