"""The column beside the head of the page: what the report is about in time, who asked for it, how it is set."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.domain.agency import FirstLineIndent, HouseStyle, SizeSet
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.errors import StyleOutOfRangeError
from bcdesk.domain.framing import (
    date_text,
    measure_text,
    read_date,
    read_measure,
    read_year,
    retold,
    spoken,
)
from bcdesk.domain.inlines import plain
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import Report, Secrecy, Urgency
from bcdesk.domain.wording import slash_date
from bcdesk.ui.desk import Desk
from bcdesk.ui.parts import Field, Look, Measured, Worded, hairline, label
from bcdesk.ui.period_words import period_words
from bcdesk.ui.signs import Level
from bcdesk.ui.tabs.date_field import DateField
from bcdesk.ui.tabs.frame_words import (
    fault_words,
    measure_words,
    refusal_words,
    secrecy_words,
    unit_of,
    urgency_words,
)
from bcdesk.ui.tabs.sheet_fields import (
    Binding,
    Choice,
    FieldLink,
    LineField,
    frame_edit,
    part_edit,
)
from bcdesk.ui.theme import Role, colour, icon, px

_PERIODS = (
    *((PeriodKind.MONTH, ordinal) for ordinal in range(1, 13)),
    *((PeriodKind.QUARTER, ordinal) for ordinal in range(1, 5)),
    (PeriodKind.HALF_YEAR, 1),
    (PeriodKind.HALF_YEAR, 2),
    (PeriodKind.NINE_MONTHS, 1),
    (PeriodKind.YEAR, 1),
    (PeriodKind.CUSTOM, 1),
)
"""The periods of a year, as they are offered."""
_ANY_YEAR = 2000


class PeriodColumn(Worded, Measured):
    """*Kỳ báo cáo* and *Kiểu trình bày*."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = label(Look.HEAD, parent=self)
        self._kind, self._urgency, self._secrecy = Choice(), Choice(), Choice()
        self._lines = {
            "year": LineField(desk),
            "closing": DateField(desk),
            "request": LineField(desk),
            "deadline": DateField(desk),
        }
        controls: dict[str, QWidget] = {"period": self._kind, **self._lines}
        controls |= {"urgency": self._urgency, "secrecy": self._secrecy}
        self._fields = {name: Field(control, parent=self) for name, control in controls.items()}
        self.style_section = HouseStyleSection(desk, parent=self)
        self._column = QVBoxLayout(self)
        self._pairs: list[QHBoxLayout] = []
        self._build()
        self._links = self._linked()
        self._connect()
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Reporting period"))
        names = {
            "period": self.tr("Period"),
            "year": self.tr("Year"),
            "closing": self.tr("Closing date of the data"),
            "request": self.tr("Document that asks for the report"),
            "deadline": self.tr("To be sent by"),
            "urgency": self.tr("Urgency"),
            "secrecy": self.tr("Secrecy"),
        }
        for name, field in self._fields.items():
            field.set_label(names[name])
        for name in ("closing", "deadline"):
            self._lines[name].setPlaceholderText(self.tr("day/month/year"))
        self._kind.set_choices([(key, period_words(Period(key[0], _ANY_YEAR, key[1]))) for key in _PERIODS])
        self._urgency.set_choices([(degree, urgency_words(degree)) for degree in Urgency])
        self._secrecy.set_choices([(degree, secrecy_words(degree)) for degree in Secrecy])
        self._follow()

    def _build(self) -> None:
        names = {
            "year": "frameYearOfPeriod",
            "closing": "frameClosingDate",
            "request": "frameRequest",
            "deadline": "frameDeadline",
        }
        for name, line in self._lines.items():
            line.setObjectName(names[name])
        for choice, name in (
            (self._kind, "framePeriod"),
            (self._urgency, "frameUrgency"),
            (self._secrecy, "frameSecrecy"),
        ):
            choice.setObjectName(name)
            choice.setEnabled(not self._desk.read_only)
        self._kind.setMaxVisibleItems(len(_PERIODS))
        self._column.addWidget(self._title)
        self._column.addLayout(self._pair("period", "year", 3, 2))
        for name in ("closing", "request", "deadline"):
            self._column.addWidget(self._fields[name])
        self._column.addLayout(self._pair("urgency", "secrecy", 1, 1))
        self._column.addWidget(hairline(parent=self))
        self._column.addWidget(self.style_section)

    def _pair(self, first: str, second: str, share: int, other: int) -> QHBoxLayout:
        row = QHBoxLayout()
        self._pairs.append(row)
        row.addWidget(self._fields[first], share, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields[second], other, Qt.AlignmentFlag.AlignTop)
        return row

    def _linked(self) -> dict[str, FieldLink]:
        bindings = {
            "year": Binding("year", _year_of, part_edit("period", "year"), _read_year, _number_text),
            "closing": Binding(
                "closing", partial(_of, "closing_date"), frame_edit("closing_date"), _read_date, _date_text
            ),
            "request": Binding(
                "request", partial(_of, "request"), frame_edit("request"), _retold, self._request_text
            ),
            "deadline": Binding(
                "deadline", partial(_of, "deadline"), frame_edit("deadline"), _read_date, _date_text
            ),
        }
        return {
            name: FieldLink(self._desk, binding, [self._lines[name]], parent=self)
            for name, binding in bindings.items()
        }

    def _connect(self) -> None:
        self._kind.chosen.connect(self._set_period)
        self._urgency.chosen.connect(self._set_urgency)
        self._secrecy.chosen.connect(self._set_secrecy)
        for link in self._links.values():
            link.fault_changed.connect(self._show_messages)
        self._desk.changed.connect(self._follow)

    @Slot(object)
    def _set_period(self, key: tuple[PeriodKind, int]) -> None:
        now = self._desk.report.period
        new = Period(key[0], now.year, key[1])
        if new != now:
            self._desk.do(SetFrame("period", now, new), self.tr("Change the period"))

    @Slot(object)
    def _set_urgency(self, degree: Urgency) -> None:
        if degree is not self._desk.report.masthead.urgency:
            edit = part_edit("masthead", "urgency")(self._desk.report, degree)
            self._desk.do(edit, self.tr("Change the urgency"))

    @Slot(object)
    def _set_secrecy(self, degree: Secrecy) -> None:
        if degree is not self._desk.report.masthead.secrecy:
            edit = part_edit("masthead", "secrecy")(self._desk.report, degree)
            self._desk.do(edit, self.tr("Change the secrecy"))

    @Slot()
    def _follow(self) -> None:
        report = self._desk.report
        self._kind.show_value((report.period.kind, report.period.ordinal))
        self._urgency.show_value(report.masthead.urgency)
        self._secrecy.show_value(report.masthead.secrecy)
        request = self._lines["request"]
        request.setReadOnly(self._desk.read_only or spoken(report.request) is None)
        request.setToolTip(request.text())
        self._show_messages()

    @Slot()
    def _show_messages(self) -> None:
        for name, link in self._links.items():
            if link.fault is not None:
                self._fields[name].set_message(fault_words(link.fault), Level.MUST)
            else:
                self._fields[name].set_message("")
        if self._links["closing"].fault is None:
            self._show_window()
        if spoken(self._desk.report.request) is None:
            self._fields["request"].set_message(
                self.tr("Cites a recorded document; its words follow the record.")
            )

    def _show_window(self) -> None:
        report, window = self._desk.report, self._desk.report.data_window
        usual = report.period.default_window()
        words = self.tr("Data of this report: {first} to {last}.")
        if window is None:
            window, words = usual, self.tr("Data by Decree 09/2019/NĐ-CP: {first} to {last}.")
        sentences = (
            [words.format(first=slash_date(window.first), last=slash_date(window.last))] if window else []
        )
        if report.closing_date is None:
            sentences.insert(0, self.tr("Not given yet."))
        level = Level.SHOULD if report.closing_date is None else Level.INFO
        self._fields["closing"].set_message(" ".join(sentences), level)

    def _request_text(self, request: Any) -> tuple[str, ...]:  # noqa: ANN401 # pieces
        return (plain(request, self._desk.printed.word).replace("\n", " "),)

    def _measure(self) -> None:
        self._column.setContentsMargins(0, px(self, 8), 0, px(self, 24))
        self._column.setSpacing(px(self, 12))
        for row in self._pairs:
            row.setSpacing(px(self, 8))


class HouseStyleSection(Worded, Measured):
    """How the report is set, in one sentence while closed."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._head = _SectionHead(parent=self)
        self._sentence = label(Look.SMALL, wraps=True, parent=self)
        self._body = QWidget(self)
        self._sizes, self._first_line = Choice(), Choice()
        self._lines = {name: LineField(desk) for name in _MEASURES}
        self._fields = {"sizes": Field(self._sizes), "first_line": Field(self._first_line)}
        self._fields |= {name: Field(line) for name, line in self._lines.items()}
        self._upper = QCheckBox()
        self._refused: StyleOutOfRangeError | None = None
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout(self._body)
        self._build()
        self._links = self._linked()
        self._connect()
        self._measure()
        self.retranslate()
        self.set_open(opened=False)

    def set_open(self, *, opened: bool) -> None:
        """Show or hide the fields."""
        self._body.setVisible(opened)
        self._head.setChecked(opened)
        self._follow()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.setText(self.tr("House style"))
        self._head.setAccessibleName(self._head.text())
        self._fields["sizes"].set_label(self.tr("Set of sizes"))
        self._fields["first_line"].set_label(self.tr("First line"))
        for name in _MEASURES:
            words = self.tr("{measure}, {unit}")
            self._fields[name].set_label(words.format(measure=measure_words(name), unit=unit_of(name)))
        self._sizes.set_choices([(sizes, sizes.value.replace("/", " / ")) for sizes in SizeSet])
        self._first_line.set_choices([(indent, self._indent_words(indent)) for indent in FirstLineIndent])
        self._upper.setText(self.tr("Level I headings in capitals"))
        self._upper.setAccessibleName(self._upper.text())
        self._follow()

    def _build(self) -> None:
        self._head.setObjectName("houseStyle")
        self._sizes.setObjectName("styleSizes")
        self._first_line.setObjectName("styleFirstLine")
        self._upper.setObjectName("styleUpperHeadings")
        for name, line in self._lines.items():
            line.setObjectName(f"style{name.title().replace('_', '')}")
        for control in (self._sizes, self._first_line, self._upper):
            control.setEnabled(not self._desk.read_only)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._head, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._body)
        for place, name in enumerate(("sizes", "first_line", *_MEASURES)):
            self._grid.addWidget(self._fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._upper, self._grid.rowCount(), 0, 1, 2)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def _linked(self) -> dict[str, FieldLink]:
        return {
            name: FieldLink(
                self._desk,
                Binding(
                    name,
                    partial(_of_style, name),
                    part_edit("style", name),
                    partial(self._read_measure, name),
                    _measure_text,
                ),
                [line],
                parent=self,
            )
            for name, line in self._lines.items()
        }

    def _connect(self) -> None:
        self._head.clicked.connect(self._toggle)
        self._sizes.chosen.connect(self._set_sizes)
        self._first_line.chosen.connect(self._set_first_line)
        self._upper.clicked.connect(self._set_upper)
        for link in self._links.values():
            link.fault_changed.connect(self._show_messages)
        self._desk.changed.connect(self._on_changed)

    @Slot()
    def _toggle(self) -> None:
        self.set_open(opened=self._head.isChecked())

    def _read_measure(self, name: str, texts: tuple[str, ...], _now: object) -> float | None:
        """Return the measure; an empty line spacing is the automatic one."""
        if name == "line_pitch" and not texts[0].strip():
            return None
        value = read_measure(texts[0])
        part_edit("style", name)(self._desk.report, value)  # refuses what the decree does not allow
        return value

    @Slot(object)
    def _set_sizes(self, sizes: SizeSet) -> None:
        self._change(sizes=sizes)

    @Slot(object)
    def _set_first_line(self, indent: FirstLineIndent) -> None:
        self._change(first_line=indent)

    @Slot(bool)
    def _set_upper(self, upper: bool) -> None:
        self._change(upper_headings=upper)

    def _change(self, **values: Any) -> None:  # noqa: ANN401 # of the type of the value
        now = self._desk.report.style
        try:
            new = replace(now, **values)
        except StyleOutOfRangeError as error:
            self._refused = error
            self._follow()
            return
        if new != now:
            self._desk.do(SetFrame("style", now, new), self.tr("Change the house style"))

    @Slot()
    def _on_changed(self) -> None:
        self._refused = None
        self._follow()

    @Slot()
    def _follow(self) -> None:
        style = self._desk.report.style
        self._sizes.show_value(style.sizes)
        self._first_line.show_value(style.first_line)
        self._upper.setChecked(style.upper_headings)
        automatic = self.tr("automatic: {pitch}")
        self._lines["line_pitch"].setPlaceholderText(automatic.format(pitch=measure_text(style.pitch)))
        self._sentence.setText(
            self._in_one_sentence(style)
            if self._body.isHidden()
            else self.tr("The same for all reports of the agency; change it here only if this one differs.")
        )
        self._show_messages()

    @Slot()
    def _show_messages(self) -> None:
        for name, link in self._links.items():
            words = "" if link.fault is None else fault_words(link.fault)
            self._fields[name].set_message(words, Level.MUST)
        refused = "" if self._refused is None else refusal_words(self._refused)
        self._fields["sizes"].set_message(refused, Level.MUST)

    def _in_one_sentence(self, style: HouseStyle) -> str:
        words = self.tr(
            "Sizes {sizes} · margins {margins} mm · first line {indent} · lines {pitch} pt · paragraphs {gap} pt"
        )
        margins = (style.margin_top, style.margin_bottom, style.margin_left, style.margin_right)
        return words.format(
            sizes=style.sizes.value,
            margins=", ".join(measure_text(margin) for margin in margins),
            indent=self._indent_words(style.first_line),
            pitch=measure_text(style.pitch),
            gap=measure_text(style.paragraph_gap),
        )

    def _indent_words(self, indent: FirstLineIndent) -> str:
        return f"{measure_text(float(indent.value))}\u00a0cm"

    def _measure(self) -> None:
        self._column.setSpacing(px(self, 4))
        self._grid.setContentsMargins(0, px(self, 6), 0, 0)
        self._grid.setHorizontalSpacing(px(self, 8))
        self._grid.setVerticalSpacing(px(self, 10))
        self._sentence.setContentsMargins(px(self, _HEAD_INSET), 0, 0, 0)


class _SectionHead(QAbstractButton):
    """Opens and closes what is below it: checked while that is open."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 # Qt's name
        """Return room for the arrow and the words."""
        width = QFontMetrics(self._strong()).horizontalAdvance(self.text())
        return QSize(px(self, _HEAD_INSET) + width + px(self, 6), px(self, 24))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 # Qt's name
        """Draw the arrow, the words, and the ring of the focus."""
        painter = QPainter(self)
        side = px(self, 16)
        arrow = QRect(0, (self.height() - side) // 2, side, side)
        icon("chevron-down" if self.isChecked() else "chevron-right").paint(painter, arrow)
        painter.setFont(self._strong())
        painter.setPen(colour(self, Role.INK))
        words = self.rect().adjusted(px(self, _HEAD_INSET), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(self, Role.LINK), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


_HEAD_INSET = 20
"""From the edge to the words of a head, behind its arrow, pixels at 100 %."""
_MEASURES = (
    "margin_top",
    "margin_bottom",
    "margin_left",
    "margin_right",
    "line_pitch",
    "paragraph_gap",
    "note_size",
)


def _of(name: str, report: Report) -> Any:  # noqa: ANN401 # of the type of the field
    return getattr(report, name)


def _of_style(name: str, report: Report) -> Any:  # noqa: ANN401 # of the type of the measure
    return getattr(report.style, name)


def _year_of(report: Report) -> int:
    return report.period.year


def _read_year(texts: tuple[str, ...], _now: object) -> int:
    return read_year(texts[0])


def _number_text(number: int) -> tuple[str, ...]:
    return (str(number),)


def _read_date(texts: tuple[str, ...], _now: object) -> Any:  # noqa: ANN401 # a day or None
    return read_date(texts[0])


def _date_text(day: Any) -> tuple[str, ...]:  # noqa: ANN401 # a day or None
    return (date_text(day),)


def _retold(texts: tuple[str, ...], now: Any) -> Any:  # noqa: ANN401 # pieces
    if spoken(now) is None:
        return now  # its words follow the record of the document
    return retold(now, texts[0])


def _measure_text(value: float | None) -> tuple[str, ...]:
    return ("" if value is None else measure_text(value),)
