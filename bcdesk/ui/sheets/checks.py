"""Cards below the grid: the identities of the form with their numbers, shares, and where the report prints them."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bcdesk.domain.counters.equations import Equation
from bcdesk.ui.parts import IconMark, Look, Measured, hairline, label
from bcdesk.ui.sheets.elided import Elided
from bcdesk.ui.sheets.uses import SheetUse
from bcdesk.ui.sheets.words import equation_words, identity_words, share_words
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.theme import Role, icon, px


class CheckCard(QFrame):
    """Says which identities hold, and leads to the places where the report prints the sheet.

    Signals:
        place_chosen: a place of the report is wanted, an `Origin`.
    """

    place_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Look.STRONG, parent=self)
        self._checks = QVBoxLayout()
        self._shares = [_Line(parent=self), _Line(parent=self)]
        self._uses_title = label(Look.LABEL, parent=self)
        self._uses = QVBoxLayout()
        self._more = label(Look.SMALL, parent=self)
        self._lines = (hairline(parent=self), hairline(parent=self))
        self._shown: tuple[Sequence[Equation], Fraction | None, Fraction | None] = ((), None, None)
        self._places: tuple[SheetUse, ...] = ()
        self._count = 0
        self._column = QVBoxLayout(self)
        self._build()
        self._measure()
        self.retranslate()

    def show_checks(
        self, equations: Sequence[Equation], online: Fraction | None, in_time: Fraction | None
    ) -> None:
        """Show the identities and both shares."""
        self._shown = (equations, online, in_time)
        _emptied(self._checks)
        for equation in equations:
            line = _Line(parent=self)
            level = _level(equation)
            line.show_check(identity_words(equation.identity), equation_words(equation), level)
            self._checks.addWidget(line)
        self._shares[0].show_share(self.tr("Share of online dossiers"), share_words(online))
        self._shares[1].show_share(self.tr("Early and on time"), share_words(in_time))

    def show_uses(self, uses: tuple[SheetUse, ...], count: int) -> None:
        """List the first places in the report, of so many."""
        if (uses, count) != (self._places, self._count):
            self._places, self._count = uses, count
            self._show_uses()

    def _show_uses(self) -> None:
        uses, count = self._places, self._count
        _emptied(self._uses)
        for use in uses:
            button = _UseButton(use, parent=self)
            button.clicked.connect(partial(self.place_chosen.emit, use.place))
            self._uses.addWidget(button)
        for part in (self._uses_title, self._lines[1]):
            part.setVisible(bool(uses))
        self._more.setVisible(count > len(uses))
        self._more.setText(self.tr("and %n more place(s)", "", count - len(uses)))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._title.setText(self.tr("Checks"))
        self._uses_title.setText(self.tr("Used in the report"))
        self.setAccessibleName(self._title.text())
        self.show_checks(*self._shown)
        self._show_uses()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def _build(self) -> None:
        self.setProperty("box", "card")
        self.setObjectName("checkCard")
        self._column.addWidget(self._title)
        self._column.addLayout(self._checks)
        self._column.addWidget(self._lines[0])
        for share in self._shares:
            self._column.addWidget(share)
        self._column.addWidget(self._lines[1])
        self._column.addWidget(self._uses_title)
        self._column.addLayout(self._uses)
        self._column.addWidget(self._more)
        self._column.addStretch(1)

    def _measure(self) -> None:
        self._column.setContentsMargins(px(self, 16), px(self, 12), px(self, 16), px(self, 12))
        for layout in (self._column, self._checks, self._uses):
            layout.setSpacing(px(self, 6))


class _Line(Measured):
    """Words at the left, numbers at the right, perhaps a sign before them."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconMark(icon("check"), 14, parent=self)
        self._words = Elided(parent=self)
        self._numbers = label(Look.SMALL, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._sign, self._words, self._numbers):
            self._row.addWidget(part)
        self._row.setStretch(1, 1)
        self._measure()

    def show_check(self, words: str, numbers: str, level: Level | None) -> None:
        """Say an identity; `level` None where it holds."""
        self._sign.set_icon(icon("check") if level is None else level_icon(level))
        self._words.show_words(words, Role.INK, strong=level is Level.MUST)
        self._numbers.setText(numbers)
        self.setAccessibleName(f"{words}: {numbers}")

    def show_share(self, words: str, numbers: str) -> None:
        """Say a share."""
        self._sign.hide()
        self._words.show_words(words, Role.INK2, strong=False)
        self._numbers.setProperty("look", Look.STRONG.value)
        self._numbers.setText(numbers)
        self.setAccessibleName(f"{words}: {numbers}")

    def _measure(self) -> None:
        self._row.setSpacing(px(self, 10))


class _UseButton(QPushButton):
    """A place of the report as a link in one line."""

    def __init__(self, use: SheetUse, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = f"{use.words}: “{use.excerpt}”" if use.words else f"“{use.excerpt}”"
        self.setFlat(True)
        self.setObjectName("sheetUse")
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole)
        self.setStyleSheet("QPushButton{text-align:left;padding:0;min-height:20px}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the words to the room."""
        super().resizeEvent(event)
        room = max(0, self.width() - px(self, 4))
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


def _level(equation: Equation) -> Level | None:
    if equation.broken is None:
        return None
    return Level.MUST if equation.identity.is_error else Level.SHOULD


def _emptied(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        part = item.widget()
        if isinstance(part, QWidget):
            part.hide()
            part.deleteLater()
