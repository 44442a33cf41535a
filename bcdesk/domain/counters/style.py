"""How a figure is printed besides its form: rounding, unit, hedge, direction."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

MAX_PLACES = 6
"""Most digits after the decimal comma."""


class UnitForm(StrEnum):
    """What follows the digits; `%` stands close in either form."""

    NONE = "none"
    WORD = "word"  # 81 hồ sơ, 1.710.000 đồng
    SHORT = "short"  # 1.710.000đ


class Hedge(StrEnum):
    """A word that says less than the exact number."""

    NONE = ""
    MORE_THAN = "hơn"
    ABOVE = "trên"
    NEARLY = "gần"
    ABOUT = "khoảng"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureStyle:
    """The style of one mention.

    `places` None prints the digits that the number has, at most two after the comma where it has no end.
    `stated` is the round number that a hedge names (`hơn 12` while 13 are counted). `direction` prints
    *tăng*, *giảm* or *không đổi* with the number without its sign. `blank` prints nothing where nothing is
    reported: in the cells of a form that says so itself; anywhere else that is a visible gap.
    """

    places: int | None = None
    unit: UnitForm = UnitForm.NONE
    hedge: Hedge = Hedge.NONE
    stated: Decimal | None = None
    direction: bool = False
    blank: bool = False

    def __post_init__(self) -> None:
        """Hold the invariants."""
        if self.places is not None and not 0 <= self.places <= MAX_PLACES:
            msg = f"no such number of places: {self.places}"
            raise ValueError(msg)
        if (self.hedge is Hedge.NONE) != (self.stated is None):
            msg = "a hedge names a number, and only a hedge does"
            raise ValueError(msg)
        if self.stated is not None and not self.stated.is_finite():
            msg = f"not a number that a report states: {self.stated}"
            raise ValueError(msg)


PLAIN_FIGURE = FigureStyle()
