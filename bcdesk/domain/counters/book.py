"""The record of a counter: a number that is stated once and printed wherever the text mentions it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

from bcdesk.domain.text import require_clean

CounterId = NewType("CounterId", str)

MAX_DIGITS = 30
"""Most digits before the decimal comma; the gross product of the world in đồng has 18."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """One figure of a reporting period.

    `value` None means *not reported*, which is not 0 and prints as a visible gap. `unit` is the word
    after the number (`hồ sơ`, `đồng`, `%`), empty for a bare number.
    """

    id: CounterId
    label: str
    unit: str = ""
    value: Decimal | None = None

    def __post_init__(self) -> None:
        """Refuse values that are no number, and text that is not clean."""
        for text in (self.label, self.unit):
            require_clean(text)
        if self.value is not None and not (
            self.value.is_finite() and abs(self.value.adjusted()) <= MAX_DIGITS
        ):
            msg = f"not a number that a report states: {self.value}"
            raise ValueError(msg)
