"""The record of a counter: what it is called and counts, how it is computed, its number in each period.

The code is what formulas and figures name a counter by. It is free to be changed while nothing names it; later it stays
as it is, because reports that were sent already name it too.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bcdesk.domain.counters.book import Counter, CounterId, CounterKind, Dimension, Scheme
from bcdesk.domain.counters.evaluation import Book, NoValue, Result, Why, circle_through
from bcdesk.domain.counters.formula import Malformed, is_code, parse
from bcdesk.domain.counters.tthc import row_code
from bcdesk.domain.periods import DataWindow, Period
from bcdesk.domain.text import clean, fold_blanks
from bcdesk.ui.counter_words import capital, kind_words, scheme_words
from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.counter_readings import ReadingRows
from bcdesk.ui.dialogs.document_fields import line
from bcdesk.ui.dialogs.formula_edit import FormulaEdit
from bcdesk.ui.figure_words import formula_fault_words, no_value_words, value_words
from bcdesk.ui.parts import (
    Banner,
    Field,
    Look,
    hairline,
    label,
    main_button,
    plain_button,
    quiet_button,
    word,
)
from bcdesk.ui.period_words import period_words_with_year
from bcdesk.ui.signs import Level
from bcdesk.ui.tabs.sheet_fields import Choice
from bcdesk.ui.theme import px

CHECK_PAUSE = 150
"""ms without typing after which the formula is computed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterSetting:
    """What a record is edited among.

    Attributes:
        book: the counters of the agency.
        period: the one of the open report.
        window: the days of its data, None for the default.
        uses: returns where a counter is used, in words, each place a sentence; asked when it could be in the way.
        now: says when a number is typed, in ISO 8601.
    """

    book: Book
    period: Period
    window: DataWindow | None
    uses: Callable[[CounterId], tuple[str, ...]]
    now: Callable[[], str]


class CounterDialog(BaseDialog):
    """Shows the fields of a counter; show it with `open()`.

    Args:
        record: the counter as it is; of a new one only what is offered matters.
        setting: what it is edited among.
        is_new: whether the counter is to be added.
        read_only: whether it can only be seen.
        parent: the window that it belongs to.

    Signals:
        saved: the record as it shall be, a `Counter`.
        delete_requested: the record is not wanted any more.
    """

    saved = Signal(object)
    delete_requested = Signal()

    def __init__(
        self,
        record: Counter,
        setting: CounterSetting,
        *,
        is_new: bool = False,
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("counterDialog", 820, parent=parent)
        self._record = record
        self._setting = setting
        self._is_new = is_new
        self._read_only = read_only
        self._uses: tuple[str, ...] | None = () if is_new else None
        self._code_is_own = not is_new
        self._check = QTimer(self, interval=CHECK_PAUSE, singleShot=True)
        self._questions = QWidget(self)
        self._label, self._unit, self._code = QLineEdit(), QLineEdit(), QLineEdit()
        self._group = QComboBox()
        self._kind, self._scheme = Choice(), Choice()
        self._area, self._office, self._channel = QLineEdit(), QLineEdit(), QLineEdit()
        self._formula = FormulaEdit(setting.book)
        self._fields = {
            name: Field(edit, parent=self._questions)
            for name, edit in (
                ("label", self._label),
                ("unit", self._unit),
                ("code", self._code),
                ("group", self._group),
                ("kind", self._kind),
                ("scheme", self._scheme),
                ("area", self._area),
                ("office", self._office),
                ("channel", self._channel),
                ("formula", self._formula),
            )
        }
        self._readings_title = label(Look.LABEL, parent=self._questions)
        self._readings = ReadingRows(record, setting.period, setting.now, parent=self._questions)
        self._trouble = Banner(Level.MUST, parent=self)
        self._save = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._delete = quiet_button(parent=self)
        self._build()
        self._show(record)
        self._connect()
        self.retranslate()

    def refuse(self, sentence: str, detail: str = "") -> None:
        """Stay open, and say why something could not be done."""
        self._trouble.set_text(sentence, detail)
        self._trouble.show()
        self._make_room_soon()

    def accept(self) -> None:
        """Tell the record, and close; stay where a field cannot be taken."""
        self._trouble.hide()
        self._readings.settle()
        faulty = self._show_faults()
        if faulty is not None:
            faulty.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ground.ensureWidgetVisible(faulty)
            return
        self.saved.emit(self._typed())
        super().accept()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("New counter") if self._is_new else self.tr("Counter"))
        for name, words in (
            ("label", self.tr("What is counted")),
            ("unit", self.tr("Unit")),
            ("code", self.tr("Code")),
            ("group", self.tr("Group")),
            ("kind", self.tr("Kind of number")),
            ("scheme", self.tr("Scale of online services")),
            ("area", self.tr("Field of work")),
            ("office", self.tr("Office")),
            ("channel", self.tr("Channel")),
            ("formula", self.tr("Formula")),
        ):
            self._fields[name].set_label(words)
        self._label.setPlaceholderText(self.tr("for example: Dossiers received online"))
        self._unit.setPlaceholderText(self.tr("for example: dossiers"))
        self._formula.setPlaceholderText("=ho_so.truc_tuyen + ho_so.truc_tiep")
        for edit in (self._area, self._office, self._channel):
            edit.setPlaceholderText(self.tr("not split"))
        self._kind.set_choices([(kind, kind_words(kind)) for kind in CounterKind])
        self._scheme.set_choices([(scheme, scheme_words(scheme)) for scheme in Scheme])
        self._readings_title.setText(self.tr("Number in each period"))
        word(self._save, self.tr("Save the counter"))
        word(self._later, self.tr("Close") if self._read_only else self.tr("Later"))
        word(self._delete, self.tr("Delete the counter"))
        self._show_code()
        self._show_formula()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with what is counted."""
        super().showEvent(event)
        if not event.spontaneous():
            self._label.setFocus(Qt.FocusReason.OtherFocusReason)

    # Making

    @Slot()
    def _make_room(self) -> None:
        """Give the words of all fields the lines that Qt reserves for them, so that nothing has to scroll."""
        super()._make_room()
        wanted = self._column.minimumSize().height() + self._foot.minimumSize().height()
        height = min(wanted, screen_room(self).height())
        if height > self.height():
            self.resize(self.width(), height)

    def _build(self) -> None:
        for part, name in (
            (self._questions, "counterForm"),
            (self._label, "counterLabel"),
            (self._unit, "counterUnitName"),
            (self._code, "counterCode"),
            (self._group, "counterGroup"),
            (self._kind, "counterKind"),
            (self._scheme, "counterScheme"),
            (self._area, "counterArea"),
            (self._office, "counterOffice"),
            (self._channel, "counterChannel"),
            (self._formula, "counterFormula"),
            (self._readings, "counterReadingRows"),
            (self._trouble, "counterDialogTrouble"),
            (self._save, "saveCounter"),
            (self._later, "saveCounterLater"),
            (self._delete, "deleteCounter"),
        ):
            part.setObjectName(name)
        self._build_group()
        self._trouble.hide()
        self._save.setDefault(True)
        self._lock()
        self._lay_out()

    def _build_group(self) -> None:
        groups = {counter.group for counter in self._setting.book.counters.values() if counter.place is None}
        self._group.setEditable(True)
        self._group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._group.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group.addItems(sorted(group for group in groups if group))

    def _lock(self) -> None:
        """Let only those fields be changed that are the officer's: a cell of form 06a is called by its place."""
        is_cell = self._record.place is not None
        for edit in (self._label, self._code, self._area, self._office):
            edit.setReadOnly(self._read_only or is_cell)
        for edit in (self._unit, self._channel, self._formula):
            edit.setReadOnly(self._read_only)
        self._group.setEnabled(not (self._read_only or is_cell))
        self._kind.setEnabled(not self._read_only)
        self._scheme.setEnabled(not self._read_only)
        self._readings.set_writable(not self._read_only)
        self._save.setVisible(not self._read_only)
        self._delete.setVisible(not (self._is_new or self._read_only))

    def _lay_out(self) -> None:
        fields = self._fields
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 12))
        column.addLayout(self._in_row((fields["label"], 5), (fields["unit"], 2)))
        column.addLayout(self._in_row((fields["code"], 1), (fields["group"], 1)))
        column.addLayout(self._in_row((fields["kind"], 1), (fields["scheme"], 1)))
        column.addLayout(self._in_row((fields["area"], 1), (fields["office"], 1), (fields["channel"], 1)))
        column.addWidget(fields["formula"])
        column.addWidget(hairline(parent=self._questions))
        column.addWidget(self._readings_title)
        column.addWidget(self._readings, 1)
        self._add_filling(self._questions)
        self._add(self._trouble)
        self._add_verbs(self._save, self._later)
        self._foot.addWidget(self._delete)  # at the far end, away from the verbs that keep

    def _in_row(self, *parts: tuple[QWidget, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(self, 12))
        for part, share in parts:
            row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        self._label.textEdited.connect(self._offer_code)
        self._code.textEdited.connect(self._on_code)
        self._formula.textChanged.connect(self._check.start)
        self._readings.changed.connect(self._check.start)
        self._readings.changed.connect(self._make_room_soon)
        self._check.timeout.connect(self._show_formula)
        self._save.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)
        self._delete.clicked.connect(self._on_delete)

    # Values

    def _show(self, record: Counter) -> None:
        for edit, text in (
            (self._label, record.label),
            (self._unit, record.unit),
            (self._code, record.id),
            (self._area, record.dimension.area),
            (self._office, record.dimension.office),
            (self._channel, record.dimension.channel),
            (self._formula, record.formula),
        ):
            edit.setText(text)
            edit.setCursorPosition(0)
        self._group.setEditText(record.group)
        self._kind.set_choices([(kind, "") for kind in CounterKind])
        self._kind.show_value(record.kind)
        self._scheme.set_choices([(scheme, "") for scheme in Scheme])
        self._scheme.show_value(record.scheme)
        if self._is_new and record.label:
            self._offer_code()

    def _typed(self) -> Counter:
        """Return the record as it is written; only if there is no fault."""
        formula = line(self._formula)
        kind, scheme = self._kind.value(), self._scheme.value()
        return replace(
            self._record,
            id=CounterId(line(self._code)),
            label=line(self._label),
            unit=line(self._unit),
            group=fold_blanks(clean(self._group.currentText())),
            kind=kind if isinstance(kind, CounterKind) else self._record.kind,
            scheme=scheme if isinstance(scheme, Scheme) else self._record.scheme,
            dimension=Dimension(
                area=line(self._area), office=line(self._office), channel=line(self._channel)
            ),
            formula=f"={formula.removeprefix('=').strip()}" if formula else "",
            readings=tuple(reversed(self._readings.readings)),
        )

    # The code

    @Slot()
    def _offer_code(self) -> None:
        """Make a code of the label until the officer has written one."""
        if not self._code_is_own:
            words = line(self._label)
            self._code.setText(row_code(words, self._setting.book.counters) if words else "")
            self._show_code()

    @Slot()
    def _on_code(self) -> None:
        self._code_is_own = bool(self._code.text().strip())
        self._show_code()

    def _show_code(self) -> str:
        """Say what is wrong with the code, else what it is good for; return what is wrong."""
        fault = self._code_fault()
        if fault:
            self._fields["code"].set_message(fault, Level.MUST)
        elif self._record.place is not None:
            self._fields["code"].set_message(self.tr("A cell of form 06a; its code follows row and column."))
        else:
            self._fields["code"].set_message(self.tr("Formulas name the counter by it."))
        return fault

    def _code_fault(self) -> str:
        code = CounterId(line(self._code))
        if not code:
            return self.tr("Give a code.") if self._code_is_own else ""
        if code == self._record.id and not self._is_new:
            return ""
        if not is_code(code):
            return self.tr("A code has letters without marks, digits, points and _ only.")
        if code in self._setting.book.counters:
            return self.tr("Another counter has this code already.")
        if self._places():
            return self.tr("It is used, so its code stays: {places}").format(places="; ".join(self._places()))
        return ""

    def _places(self) -> tuple[str, ...]:
        """Say where the counter is used; that is looked for once, for all reports are read."""
        if self._uses is None:
            self._uses = self._setting.uses(self._record.id)
        return self._uses

    # The formula

    @Slot()
    def _show_formula(self) -> str:
        """Say what the formula gives in the period of the report, or what is wrong with it; return what is wrong."""
        formula = line(self._formula)
        field = self._fields["formula"]
        if not formula:
            field.set_message(self.tr("Without a formula the number is the one that is typed."))
            return ""
        fault = self._formula_fault(formula)
        if fault:
            field.set_message(fault, Level.MUST)
            return fault
        result = self._result(formula)
        if isinstance(result, NoValue) and result.why is Why.UNKNOWN_COUNTER:
            field.set_message(capital(no_value_words(result)), Level.MUST)
            return no_value_words(result)
        field.set_message(self._result_words(result))
        return ""

    def _formula_fault(self, formula: str) -> str:
        parsed = parse(formula)
        if isinstance(parsed, Malformed):
            return capital(formula_fault_words(parsed.why, parsed.at))
        unknown = [code for code in parsed.refs if code not in self._known()]
        if unknown:
            return self.tr("There is no counter {codes}.").format(codes=", ".join(unknown))
        circle = circle_through(self._book_with(formula), self._code_now())
        if circle:
            return self.tr("It would be computed from itself: {path}").format(path=" → ".join(circle))
        return ""

    def _known(self) -> set[CounterId]:
        return {*self._setting.book.counters, self._code_now()}

    def _code_now(self) -> CounterId:
        return CounterId(line(self._code)) or self._record.id

    def _book_with(self, formula: str) -> Book:
        """Return the book with the counter as it is being written."""
        book = self._setting.book.without_counter(self._record.id)
        readings = tuple(reversed(self._readings.readings))
        return book.with_counter(
            replace(self._record, id=self._code_now(), formula=formula, readings=readings)
        )

    def _result(self, formula: str) -> Result:
        setting = self._setting
        return self._book_with(formula).computed(self._code_now(), setting.period, setting.window)

    def _result_words(self, result: Result) -> str:
        unit = line(self._unit)
        period = period_words_with_year(self._setting.period)
        text = self.tr("{period}: {value}").format(period=period, value=value_words(result, unit))
        given = replace(self._record, readings=tuple(reversed(self._readings.readings))).stated(
            self._setting.period, self._setting.window
        )
        if given is None or (isinstance(result, Fraction) and result == given):
            return text
        both = self.tr("{computed}. The number given is {given}, and it stays.")
        return both.format(computed=text, given=value_words(Fraction(given), unit))

    # Faults

    def _show_faults(self) -> QWidget | None:
        """Say under the fields what cannot be taken; return the first field that is concerned."""
        nameless = self.tr("Say what is counted.") if not line(self._label) else ""
        self._fields["label"].set_message(nameless, Level.MUST)
        self._code_is_own = True
        concerned: tuple[tuple[QWidget, str], ...] = (
            (self._label, nameless),
            (self._code, self._show_code()),
            (self._formula, self._show_formula()),
        )
        return next((edit for edit, fault in concerned if fault), None)

    @Slot()
    def _on_delete(self) -> None:
        if self._places():
            self.refuse(self.tr("It is used, so it cannot be deleted."), "\n".join(self._places()))
            return
        self.delete_requested.emit()
        self.reject()
