"""The fields of a document that need more than a line of text: its type, days, and how it stands."""

from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from bcdesk.domain.citations.document import EffectFact, Validity
from bcdesk.domain.citations.types import TYPES
from bcdesk.domain.framing import FramingError, date_text, read_date
from bcdesk.domain.text import clean, fold, fold_blanks
from bcdesk.ui.citation_words import standing_of, validity_words
from bcdesk.ui.parts import Look, Measured, Worded, label, plain_button, tool_button
from bcdesk.ui.signs import standing_icon
from bcdesk.ui.tabs.date_field import CalendarPopup
from bcdesk.ui.theme import px

KNOWN_TYPES = tuple(sorted(dict.fromkeys(TYPES), key=fold))
"""The types that are offered; others can be written."""
_BY_FOLDED = {fold(name): name for name in KNOWN_TYPES}
_FOLDED_ROLE = Qt.ItemDataRole.UserRole
_STANDING_WIDTH, _DAY_WIDTH = 186, 120
_EDGE, _BUTTON = 3, 26


def line(edit: QLineEdit) -> str:
    """Return what is written in a field, clean and without needless blanks."""
    return fold_blanks(clean(edit.text()))


class TypeBox(QComboBox):
    """A field for the type of a document; it is found by its letters with or without their marks."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name in KNOWN_TYPES:
            self.addItem(name)
            self.setItemData(self.count() - 1, fold(name), _FOLDED_ROLE)
        self.setCompleter(_TypeCompleter(self))
        self.setCurrentIndex(-1)

    def doc_type(self) -> str:
        """Return the type, a known one in its usual spelling; empty if there is none."""
        written = fold_blanks(clean(self.currentText()))
        return _BY_FOLDED.get(fold(written), written[:1].upper() + written[1:])

    def show_type(self, name: str) -> None:
        """Show a type."""
        self.setCurrentIndex(self.findText(name, Qt.MatchFlag.MatchFixedString))
        self.setEditText(name)


class _TypeCompleter(QCompleter):
    """Offers the types that hold what is written."""

    def __init__(self, box: TypeBox) -> None:
        super().__init__(box.model(), box)
        self.setCompletionRole(_FOLDED_ROLE)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        """Compare what is written without its marks."""
        return [fold(path)]

    def pathFromIndex(self, index: object) -> str:  # noqa: N802
        """Write the type with them."""
        return str(index.data())  # type: ignore[attr-defined] # a model index


class DayEdit(QLineEdit):
    """A field for a day, with a calendar to choose it from (Alt+Down).

    Args:
        today: the day that the calendar of an empty field opens at.
        parent: the widget it lies in.
    """

    def __init__(self, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._button = tool_button("calendar", parent=self)
        self._button.setObjectName("openCalendar")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.clicked.connect(self.open_calendar)
        self._measure()
        self.retranslate()

    def day(self) -> date | None:
        """Return the day; None for an empty field.

        Raises:
            FramingError: it is no day of the calendar.
        """
        return read_date(self.text())

    @property
    def faulty(self) -> bool:
        """Whether something is written that is no day."""
        try:
            self.day()
        except FramingError:
            return True
        return False

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(date_text(day))
        self.setCursorPosition(0)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        words = self.tr("Choose from a calendar (Alt+Down)")
        self._button.setToolTip(words)
        self._button.setAccessibleName(words)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar at the day of the field, else at today."""
        day = None if self.faulty else self.day()
        calendar = CalendarPopup(day or self._today, parent=self)
        calendar.chosen.connect(self._take)
        calendar.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the calendar with Alt and the arrow down."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the button at its end."""
        super().resizeEvent(event)
        self._place()

    @Slot(object)
    def _take(self, day: date) -> None:
        self.show_day(day)
        self.editingFinished.emit()

    def _measure(self) -> None:
        self._button.setFixedSize(px(self, _BUTTON), px(self, _BUTTON))
        self.setTextMargins(0, 0, px(self, _BUTTON - 4), 0)
        self._place()

    def _place(self) -> None:
        left = self.width() - self._button.width() - px(self, _EDGE)
        self._button.move(left, (self.height() - self._button.height()) // 2)


class EffectRows(Worded, Measured):
    """What is known about a document being in force, one line for each fact."""

    changed = Signal()
    """A fact was changed, added or removed."""

    def __init__(self, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._heads = tuple(label(Look.SMALL, parent=self) for _ in range(4))
        self._head = QWidget(self)
        self._rows: list[_EffectRow] = []
        self._none = label(Look.SMALL, wraps=True, parent=self)
        self._add = plain_button(parent=self)
        self._column = QVBoxLayout(self)
        self._lines = QVBoxLayout()
        self._columns = QHBoxLayout(self._head)
        self._build()
        self._measure()
        self.retranslate()

    def show_effects(self, effects: tuple[EffectFact, ...]) -> None:
        """Show facts."""
        for row in list(self._rows):
            self._drop(row)
        for fact in effects:
            self._append(fact)
        self._show_state()

    def effects(self) -> tuple[EffectFact, ...]:
        """Return the facts; only if there is no fault."""
        return tuple(row.fact() for row in self._rows)

    def fault(self) -> str:
        """Say what keeps a fact from being taken, and show where; empty if nothing does."""
        for row in self._rows:
            if row.has_faulty_day():
                return self.tr("A day is written like 24/3/2021.")
            if row.is_undated():
                return self.tr("Give the day from which it is so, or up to which that is known.")
        return ""

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        words = (self.tr("Status"), self.tr("From"), self.tr("Known up to"), self.tr("Source"))
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
        for row in self._rows:
            row.retranslate(words)
        self._none.setText(self.tr("Nothing is known; it is shown as not known whether in force."))
        self._add.setText(self.tr("Add a fact"))
        self._add.setAccessibleName(self._add.text())

    def _build(self) -> None:
        self._add.setObjectName("addEffect")
        for head in self._heads:
            self._columns.addWidget(head, 1 if head is self._heads[-1] else 0)
        self._columns.addSpacing(px(self, _BUTTON))
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._none)
        self._column.addWidget(self._head)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._add_one)

    def _measure(self) -> None:
        self._column.setSpacing(px(self, 4))
        self._lines.setSpacing(px(self, 8))
        self._columns.setSpacing(px(self, 8))
        standing, since, as_of, _ = self._heads
        standing.setFixedWidth(px(self, _STANDING_WIDTH))
        since.setFixedWidth(px(self, _DAY_WIDTH))
        as_of.setFixedWidth(px(self, _DAY_WIDTH))

    def _append(self, fact: EffectFact) -> "_EffectRow":
        row = _EffectRow(fact, self._today, parent=self)
        row.retranslate(tuple(head.text() for head in self._heads))
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._lines.addWidget(row)
        row.show()
        return row

    def _drop(self, row: "_EffectRow") -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_state(self) -> None:
        self._head.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)

    @Slot()
    def _add_one(self) -> None:
        row = self._append(EffectFact(validity=Validity.IN_FORCE))
        self._show_state()
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot(object)
    def _remove(self, row: "_EffectRow") -> None:
        self._drop(row)
        self._show_state()
        self.changed.emit()


class _EffectRow(Measured):
    """One fact."""

    changed = Signal()
    removed = Signal(object)
    """The row itself."""

    def __init__(self, fact: EffectFact, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = QComboBox(self)
        self._since = DayEdit(today, parent=self)
        self._as_of = DayEdit(today, parent=self)
        self._source = QLineEdit(self)
        self._cross = tool_button("x", parent=self)
        self._row = QHBoxLayout(self)
        self._build()
        self._show(fact)
        self._connect()
        self._measure()

    def fact(self) -> EffectFact:
        """Return the fact."""
        return EffectFact(
            validity=Validity(self._standing.currentData()),
            since=self._since.day(),
            as_of=self._as_of.day(),
            source=line(self._source),
        )

    def has_faulty_day(self) -> bool:
        """Tell whether something is written that is no day."""
        return self._since.faulty or self._as_of.faulty

    def is_undated(self) -> bool:
        """Tell whether there is no day, so that the fact says nothing about any."""
        return not (line(self._since) or line(self._as_of))

    def retranslate(self, heads: tuple[str, ...]) -> None:
        """Set all words in the language in force; `heads` name the columns."""
        with QSignalBlocker(self._standing):
            for place in range(self._standing.count()):
                validity = Validity(self._standing.itemData(place))
                self._standing.setItemText(place, validity_words(validity))
        edits = (self._standing, self._since, self._as_of, self._source)
        for edit, name in zip(edits, heads, strict=True):
            edit.setAccessibleName(name)
        words = self.tr("Remove this fact")
        self._cross.setToolTip(words)
        self._cross.setAccessibleName(words)

    def _build(self) -> None:
        for part, name in (
            (self._standing, "effectStanding"),
            (self._since, "effectSince"),
            (self._as_of, "effectAsOf"),
            (self._source, "effectSource"),
            (self._cross, "removeEffect"),
        ):
            part.setObjectName(name)
        for validity in Validity:
            self._standing.addItem(standing_icon(standing_of(validity)), "", validity.value)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._standing, self._since, self._as_of):
            self._row.addWidget(part)
        self._row.addWidget(self._source, 1)
        self._row.addWidget(self._cross)
        self.setFocusProxy(self._standing)

    def _show(self, fact: EffectFact) -> None:
        self._standing.setCurrentIndex(self._standing.findData(fact.validity.value))
        self._since.show_day(fact.since)
        self._as_of.show_day(fact.as_of)
        self._source.setText(fact.source)
        self._source.setCursorPosition(0)

    def _connect(self) -> None:
        self._standing.currentIndexChanged.connect(self.changed)
        for edit in (self._since, self._as_of, self._source):
            edit.textChanged.connect(self.changed)
        self._cross.clicked.connect(self._tell_removed)

    def _measure(self) -> None:
        self._row.setSpacing(px(self, 8))
        self._standing.setFixedWidth(px(self, _STANDING_WIDTH))
        self._since.setFixedWidth(px(self, _DAY_WIDTH))
        self._as_of.setFixedWidth(px(self, _DAY_WIDTH))
        self._cross.setFixedSize(px(self, _BUTTON), px(self, _BUTTON))

    @Slot()
    def _tell_removed(self) -> None:
        self.removed.emit(self)
