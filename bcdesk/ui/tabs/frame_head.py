"""The head of the first page with its fields in place: who writes, number and date, title, trích yếu."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.domain.errors import StyleOutOfRangeError
from bcdesk.domain.framing import (
    FramingError,
    read_document_date,
    read_line,
    read_number,
    retold,
    spoken,
)
from bcdesk.domain.galley import StyleName
from bcdesk.domain.report import PLAIN, DocumentDate, Report, Secrecy, Urgency
from bcdesk.domain.typography import (
    MARK_HEIGHT,
    MARK_WIDTHS,
    SHORT_RULE,
    masthead_columns,
    paragraph_formats,
)
from bcdesk.domain.wording import DocumentWords, month_words, zero_padded
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.formats import Formats
from bcdesk.ui.parts import Measured, Worded
from bcdesk.ui.signs import Level
from bcdesk.ui.tabs.frame_words import fault_words
from bcdesk.ui.tabs.sheet import OnSheet, Printed, RuleLine
from bcdesk.ui.tabs.sheet_fields import Binding, FieldLink, Remark, Setting, SheetText, part_edit
from bcdesk.ui.theme import Role, colour

SUBJECT_WIDTH = 137.0
"""Width of the field of the trích yếu, mm."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field of the head: which part of the masthead it shows, and how it is set."""

    part: str
    setting: Setting


_LINES = (
    Place("superior", Setting(style=StyleName.SUPERIOR, balanced=True, quiet=True)),
    Place("agency", Setting(style=StyleName.AGENCY, balanced=True, quiet=True)),
    Place("symbol", Setting(style=StyleName.NUMBER, inline=True, least=80)),
    Place("place", Setting(style=StyleName.PLACE_DATE, inline=True, least=60)),
    Place("type_name", Setting(style=StyleName.TYPE_NAME, inline=True, least=160, quiet=True)),
)
"""The fields that hold one line."""
_NUMBER = Setting(style=StyleName.NUMBER, inline=True, least=44)
_DAY = Setting(style=StyleName.PLACE_DATE, inline=True, least=22)
_YEAR = Setting(style=StyleName.PLACE_DATE, inline=True, least=38)
_SUBJECT = Setting(style=StyleName.SUBJECT, several=True)


def line_binding(name: str, holder: str, part: str) -> Binding:
    """Return the binding of a part of a field of the frame that is one line of text."""
    return Binding(
        name=name,
        value=partial(_part, holder, part),
        edit=part_edit(holder, part),
        read=_read_line,
        texts=_one_text,
    )


class FrameHead(Worded, Measured):
    """The head of the page."""

    def __init__(self, desk: Desk, words: DocumentWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self.fields: dict[str, SheetText] = {}
        self._printed: list[Printed] = []
        self._rules: list[RuleLine] = []
        self._lines: list[QHBoxLayout] = []
        self._make_fields()
        self._marks = Marks(desk, words, parent=self)
        self._number_remark = Remark(parent=self)
        self._date_remark = Remark(parent=self)
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._build()
        self._links = self._linked()
        self._connect()
        self.retranslate()

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        shown: tuple[OnSheet, ...] = (*self._printed, *self._rules, *self.fields.values(), self._marks)
        for part in shown:
            part.set_print(formats)
        left, right = masthead_columns(formats.house)
        for column, width in enumerate((left, right)):
            self._grid.setColumnMinimumWidth(column, round(formats.millimetres(width)))
        for line in self._lines:
            line.setSpacing(round(formats.points(2)))
        gaps = paragraph_formats(formats.house)
        gap = round(formats.points(gaps[StyleName.NUMBER].gap_before))
        self._grid.setRowMinimumHeight(_LINE_ROW - 1, gap)
        self._title_gap.setFixedHeight(round(formats.points(gaps[StyleName.TYPE_NAME].gap_before) / 2))
        self.fields["subject"].setFixedWidth(round(formats.millimetres(SUBJECT_WIDTH)))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        names = {
            "superior": self.tr("Superior agency"),
            "agency": self.tr("Issuing agency"),
            "number": self.tr("Number"),
            "symbol": self.tr("Symbol"),
            "place": self.tr("Place"),
            "day": self.tr("Day"),
            "month": self.tr("Month"),
            "year": self.tr("Year"),
            "type_name": self.tr("Type of document"),
            "subject": self.tr("Subject line"),
        }
        for name, field in self.fields.items():
            field.setAccessibleName(names[name])
        for name in ("superior", "agency", "symbol", "place", "type_name", "subject"):
            self.fields[name].set_hint(names[name])
        self._show_remarks()

    def _make_fields(self) -> None:
        settings = {place.part: place.setting for place in _LINES}
        settings |= {"number": _NUMBER, "day": _DAY, "month": _DAY, "year": _YEAR, "subject": _SUBJECT}
        for name in _ORDER:
            field = SheetText(self._desk, settings[name], parent=self)
            field.setObjectName(f"frame{name.title().replace('_', '')}")
            self.fields[name] = field

    def _build(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._grid.setSpacing(0)
        self._grid.addLayout(self._issuer(), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._state(), 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._number(), _LINE_ROW, 0)
        self._grid.addLayout(self._date(), _LINE_ROW, 1)
        self._grid.addWidget(self._number_remark, _LINE_ROW + 1, 0)
        self._grid.addWidget(self._date_remark, _LINE_ROW + 1, 1)
        self._grid.addWidget(self._marks, _LINE_ROW + 2, 0, 1, 2)
        self._column.addLayout(self._grid)
        self._title_gap = QWidget(self)
        self._column.addWidget(self._title_gap)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(self.fields["type_name"], 0, middle)
        self._column.addWidget(self.fields["subject"], 0, middle)
        self._column.addSpacing(3)
        self._column.addWidget(self._rule(self._subject_rule))

    def _issuer(self) -> QVBoxLayout:
        column = _column()
        for name in ("superior", "agency"):
            column.addWidget(self.fields[name])
        column.addWidget(self._rule(self._agency_rule))
        return column

    def _state(self) -> QVBoxLayout:
        column = _column()
        column.addWidget(self._print(StyleName.NATIONAL_NAME, self._words.national_name))
        self._motto = self._print(StyleName.MOTTO, self._words.motto)
        column.addWidget(self._motto)
        column.addWidget(self._rule(self._motto_rule))
        return column

    def _number(self) -> QHBoxLayout:
        style = StyleName.NUMBER
        parts = (
            self._print(style, self._words.number),
            self.fields["number"],
            self._print(style, "/"),
            self.fields["symbol"],
        )
        return self._line(parts)

    def _date(self) -> QHBoxLayout:
        style, words = StyleName.PLACE_DATE, self._words
        parts = (
            self.fields["place"],
            self._print(style, f", {words.day}"),
            self.fields["day"],
            self._print(style, words.month),
            self.fields["month"],
            self._print(style, words.year),
            self.fields["year"],
        )
        return self._line(parts)

    def _line(self, parts: tuple[QWidget, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        self._lines.append(line)
        line.addStretch(1)
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        return line

    def _print(self, style: StyleName, words: str) -> Printed:
        shown = Printed(style, words, parent=self)
        self._printed.append(shown)
        return shown

    def _rule(self, length: Callable[[], float]) -> RuleLine:
        rule = RuleLine(length, parent=self)
        self._rules.append(rule)
        return rule

    def _agency_rule(self) -> float:
        return self.fields["agency"].longest_line() * SHORT_RULE

    def _subject_rule(self) -> float:
        return self.fields["subject"].longest_line() * SHORT_RULE

    def _motto_rule(self) -> float:
        return float(self._motto.sizeHint().width())

    def _linked(self) -> Mapping[str, FieldLink]:
        bindings = {place.part: line_binding(place.part, "masthead", place.part) for place in _LINES}
        bindings["number"] = Binding(
            "number",
            partial(_part, "masthead", "number"),
            part_edit("masthead", "number"),
            _read_number,
            _number_text,
        )
        bindings["subject"] = Binding(
            "subject",
            partial(_part, "masthead", "subject"),
            part_edit("masthead", "subject"),
            _retold,
            _subject_text,
        )
        links = {
            name: FieldLink(self._desk, binding, [self.fields[name]], parent=self)
            for name, binding in bindings.items()
        }
        dated = Binding(
            "dated",
            partial(_part, "masthead", "dated"),
            part_edit("masthead", "dated"),
            _read_dated,
            _dated_texts,
        )
        fields = [self.fields[name] for name in ("day", "month", "year")]
        links["dated"] = FieldLink(self._desk, dated, fields, parent=self)
        return MappingProxyType(links)

    def _connect(self) -> None:
        for name in ("number", "dated"):
            self._links[name].fault_changed.connect(self._show_remarks)
        self._desk.changed.connect(self._show_remarks)
        for name in ("agency", "subject"):
            self.fields[name].document().contentsChanged.connect(self._redraw_rules)
            self.fields[name].document().documentLayout().documentSizeChanged.connect(self._redraw_rules)

    @Slot()
    def _redraw_rules(self) -> None:
        for rule in self._rules:
            rule.update()

    @Slot()
    def _show_remarks(self) -> None:
        head = self._desk.report.masthead
        self._remark(
            self._number_remark,
            self._links["number"].fault,
            "" if head.number else self.tr("The registry writes the number after signing"),
        )
        self._remark(
            self._date_remark,
            self._links["dated"].fault,
            "" if head.dated.day else self.tr("The day is written after signing"),
        )

    def _remark(self, remark: Remark, fault: FramingError | StyleOutOfRangeError | None, hint: str) -> None:
        if fault is None:
            remark.set_message(hint)
        else:
            remark.set_message(fault_words(fault), Level.MUST)

    def _measure(self) -> None:
        """Lengths follow the type of the sheet, see `set_print`."""


_LINE_ROW = 2
"""The row of the grid with number and date; above it is a gap, below it are the remarks and the marks."""
_ORDER = (
    "superior",
    "agency",
    "number",
    "symbol",
    "place",
    "day",
    "month",
    "year",
    "type_name",
    "subject",
)
"""The fields as they are read, which is the order of Tab."""


class Marks(QWidget):
    """The boxed marks of secrecy and urgency as they print, under the number; nothing while there are none."""

    def __init__(self, desk: Desk, words: DocumentWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._formats: Formats | None = None
        desk.changed.connect(self._follow)

    def set_print(self, formats: Formats) -> None:
        """Follow the type of the sheet."""
        self._formats = formats
        self._follow()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw the boxes one below the other."""
        formats = self._formats
        if formats is None:
            return
        painter = QPainter(self)
        painter.setFont(formats.font(StyleName.MARK, PLAIN))
        painter.setPen(QPen(colour(self, Role.INK)))
        middle = formats.millimetres(masthead_columns(formats.house)[0]) / 2
        for place, mark in enumerate(self._shown()):
            width = formats.millimetres(MARK_WIDTHS[mark])
            top = (place + 1) * self._step(formats) - formats.millimetres(MARK_HEIGHT)
            box = QRectF(middle - width / 2, top, width, formats.millimetres(MARK_HEIGHT)).adjusted(
                0, 0, 0, -1
            )
            painter.drawRect(box)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._words.marks[mark])

    @Slot()
    def _follow(self) -> None:
        shown, formats = self._shown(), self._formats
        self.setVisible(bool(shown))
        self.setAccessibleName(", ".join(self._words.marks[mark] for mark in shown))
        if formats is not None:
            self.setFixedHeight(round(len(shown) * self._step(formats)))
        self.update()

    def _shown(self) -> list[Secrecy | Urgency]:
        head = self._desk.report.masthead
        return [mark for mark in (head.secrecy, head.urgency) if mark]

    def _step(self, formats: Formats) -> float:
        return formats.millimetres(MARK_HEIGHT) + formats.points(6)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


# Values and the words of their fields


def _part(holder: str, part: str, report: Report) -> Any:  # noqa: ANN401 # of the type of the part
    return getattr(getattr(report, holder), part)


def _read_line(texts: tuple[str, ...], _now: object) -> str:
    return read_line(texts[0])


def _one_text(text: str) -> tuple[str, ...]:
    return (text,)


def _read_number(texts: tuple[str, ...], _now: object) -> int | None:
    return read_number(texts[0])


def _number_text(number: int | None) -> tuple[str, ...]:
    return ("" if number is None else zero_padded(number),)


def _read_dated(texts: tuple[str, ...], _now: object) -> DocumentDate:
    return read_document_date(*texts)


def _dated_texts(dated: DocumentDate) -> tuple[str, ...]:
    return "" if dated.day is None else zero_padded(dated.day), month_words(dated.month), str(dated.year)


def _retold(texts: tuple[str, ...], now: Any) -> Any:  # noqa: ANN401 # runs and breaks
    return retold(now, texts[0])


def _subject_text(subject: Any) -> tuple[str, ...]:  # noqa: ANN401 # runs and breaks
    return (spoken(subject) or "",)
