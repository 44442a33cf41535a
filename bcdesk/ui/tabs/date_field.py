"""A field for a day with a calendar to choose it from."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from bcdesk.domain.drafts import period_end
from bcdesk.domain.framing import FramingError, date_text, read_date
from bcdesk.ui.desk import Desk
from bcdesk.ui.parts import tool_button
from bcdesk.ui.tabs.sheet_fields import LineField
from bcdesk.ui.theme import Role, colour, icon, px


class DateField(LineField):
    """A field for a day, with a calendar to choose it from."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self._open = tool_button("calendar", parent=self)
        self._open.setObjectName("openCalendar")
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key is Alt+Down, as in lists
        self._open.setCursor(Qt.CursorShape.ArrowCursor)
        self._open.setVisible(not desk.read_only)
        self._open.clicked.connect(self.open_calendar)
        self._measure()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        words = self.tr("Choose from a calendar (Alt+Down)")
        self._open.setToolTip(words)
        self._open.setAccessibleName(words)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar at the day that the field holds, else at the last day of the period's data."""
        calendar = CalendarPopup(self._day() or period_end(self._desk.report.period), parent=self)
        calendar.chosen.connect(self._take)
        calendar.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 # Qt's name
        """Open the calendar with Alt and the arrow down."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 # Qt's name
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 # Qt's name
        """Keep the button at its end."""
        super().resizeEvent(event)
        self._place()

    def _day(self) -> date | None:
        try:
            return read_date(self.text())
        except FramingError:
            return None

    @Slot(object)
    def _take(self, day: date) -> None:
        self.setText(date_text(day))
        self.typed.emit()

    def _measure(self) -> None:
        self._open.setFixedSize(px(self, 26), px(self, 26))
        self.setTextMargins(0, 0, px(self, 22), 0)
        self._place()

    def _place(self) -> None:
        left = self.width() - self._open.width() - px(self, 3)
        self._open.move(left, (self.height() - self._open.height()) // 2)


class CalendarPopup(QFrame):
    """A month to choose a day from; Esc or a click elsewhere closes it."""

    chosen = Signal(object)
    """The officer chose a day."""

    def __init__(self, day: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._calendar = QCalendarWidget(self)
        self._build()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.activated.connect(self._tell)
        self._calendar.clicked.connect(self._tell)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("box", "card")
        calendar = self._calendar
        calendar.setObjectName("calendar")
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        column = QVBoxLayout(self)
        edge = px(self, 4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(calendar)
        self._calm()

    def _calm(self) -> None:
        """Take away the colours that Qt gives a calendar: red is for what must be fixed only."""
        words = QTextCharFormat()
        words.setForeground(colour(self, Role.INK))
        head = QTextCharFormat()
        head.setForeground(colour(self, Role.INK2))
        for day in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(day, words)
        self._calendar.setHeaderTextFormat(head)
        bar = self._calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for name, shown in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icon(shown))

    def open_below(self, field: QWidget) -> None:
        """Show the calendar under `field`."""
        self.adjustSize()
        self.move(field.mapToGlobal(QPoint(0, field.height())))
        self.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _tell(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()
