"""The dialog *Báo cáo mới*: what to begin with, which kind and period, and whose report it is."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bcdesk.app.ports import ReportSummary
from bcdesk.app.shelf import Blank, FromOutline, FromReport, NewReport
from bcdesk.domain.drafts import Letterhead, capacity_from_words, capacity_words, next_period
from bcdesk.domain.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodKind
from bcdesk.domain.text import clean, fold_blanks, shortened
from bcdesk.ui.dialogs.base import screen_room
from bcdesk.ui.parts import Field, Look, Worded, hairline, label, main_button, plain_button
from bcdesk.ui.period_words import period_kind_words, period_words, period_words_with_year
from bcdesk.ui.report_words import kind_words, title_words
from bcdesk.ui.theme import px

_ORDINALS = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2}
_MOST = 30
"""So many letters of a title fit beside the longest period."""
_OUTLINE, _PREVIOUS, _BLANK = range(3)


class NewReportDialog(Worded, QDialog):
    """Asks for a `NewReport`; show it with `open()`.

    Args:
        outlines: the kinds of report that there is a built-in outline for.
        reports: the reports to begin with, the likeliest first.
        letterhead: the agency as the last report has it; empty where nothing is known.
        period: the period that is offered for an outline and a blank report.
    """

    chosen = Signal(object)
    """The officer wants this `NewReport`."""

    def __init__(
        self,
        outlines: tuple[str, ...],
        reports: tuple[ReportSummary, ...],
        letterhead: Letterhead,
        period: Period,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offered = outlines
        self._reports = reports
        self._letterhead = letterhead
        self._suggested = period
        self._kind_offered = ("", "")
        self._start = _StartChoice(parent=self)
        self._kind = Field(QLineEdit(), parent=self)
        self._kind_hint = label(Look.SMALL, parent=self)
        self._period = _PeriodChoice(parent=self)
        self._agency = _AgencyFields(parent=self)
        self._form = QScrollArea(self)
        self._questions = QWidget()
        self._create = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._connect()
        self._agency.show_letterhead(letterhead)
        self.retranslate()
        self._begin_otherwise()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("New report"))
        self._kind.set_label(self.tr("Kind of report"))
        self._start.set_choices(self._offered, self._reports)
        self._start.retranslate()
        self._period.retranslate()
        self._agency.retranslate()
        self._create.setText(self.tr("Create the report"))
        self._later.setText(self.tr("Later"))
        for button in (self._create, self._later):
            button.setAccessibleName(button.text())
        self._show_need()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that is needed, which is known once the style is."""
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()
            self._start.setFocus()

    def accept(self) -> None:
        """Tell what was chosen, and close."""
        self.chosen.emit(self._wanted())
        super().accept()

    def _build(self) -> None:
        self.setObjectName("newReportDialog")
        self._kind.editor.setObjectName("newReportKind")
        self._create.setObjectName("createReport")
        self._later.setObjectName("createLater")
        self._form.setObjectName("newReportForm")
        self._form.setFrameShape(QFrame.Shape.NoFrame)
        self._form.setWidgetResizable(True)
        self._form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._create.setDefault(True)
        self._form.setWidget(self._questions)
        self._lay_out_questions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(self, 20))
        column.setSpacing(px(self, 12))
        column.addWidget(self._form, 1)
        column.addLayout(self._buttons())
        self.setMinimumWidth(min(px(self, 640), screen_room(self).width()))

    def _lay_out_questions(self) -> None:
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(px(self, 24), px(self, 20), px(self, 24), px(self, 4))
        column.setSpacing(px(self, 12))
        kind = QVBoxLayout()
        kind.setSpacing(px(self, 4))
        kind.addWidget(self._kind)
        kind.addWidget(self._kind_hint)
        column.addWidget(self._start)
        column.addWidget(hairline(parent=self))
        column.addLayout(kind)
        column.addWidget(self._period)
        column.addWidget(hairline(parent=self))
        column.addWidget(self._agency)
        column.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(self, 24), 0, px(self, 24), 0)
        row.setSpacing(px(self, 8))
        row.addWidget(self._create)
        row.addWidget(self._later)
        row.addStretch(1)
        return row

    def _fit(self) -> None:
        """Show all questions at once where the screen is high enough; where it is not, they scroll."""
        height = self._questions.sizeHint().height() + self._create.sizeHint().height() + px(self, 32)
        self.resize(self.minimumWidth(), min(height, screen_room(self).height()))

    def _connect(self) -> None:
        self._start.changed.connect(self._begin_otherwise)
        self._kind_edit.textChanged.connect(self._show_need)
        self._create.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)

    @property
    def _kind_edit(self) -> QLineEdit:
        editor = self._kind.editor
        assert isinstance(editor, QLineEdit)  # noqa: S101 # made above
        return editor

    @Slot()
    def _begin_otherwise(self) -> None:
        """Offer the kind and the period that go with what is begun with."""
        match self._start.start():
            case FromOutline(kind=kind):
                self._offer(kind, self._suggested)
            case FromReport(report=name):
                before = next(summary for summary in self._reports if summary.id == name)
                self._offer(before.kind, next_period(before.period))
            case Blank():
                self._offer("", self._suggested)

    def _offer(self, kind: str, period: Period) -> None:
        self._kind_offered = (kind, fold_blanks(kind_words(kind)))
        self._kind_edit.setText(self._kind_offered[1])
        self._period.show_period(period)

    @Slot()
    def _show_need(self) -> None:
        """A report without a kind would belong to no row of periods."""
        kind = self._typed_kind()
        self._create.setEnabled(bool(kind))
        self._kind_hint.setText(
            self.tr("Reports of one kind follow each other from period to period.")
            if kind
            else self.tr("Name the kind, for example: Cải cách hành chính.")
        )
        self._kind_edit.setAccessibleDescription(self._kind_hint.text())

    def _typed_kind(self) -> str:
        return fold_blanks(clean(self._kind_edit.text()))

    def _wanted(self) -> NewReport:
        typed, (code, offered) = self._typed_kind(), self._kind_offered
        return NewReport(
            start=self._start.start(),
            kind=code if typed == offered else typed,
            period=self._period.period(),
            letterhead=self._agency.letterhead(self._letterhead),
        )


class _StartChoice(QWidget):
    """What to begin with: an outline, an earlier report, nothing."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Look.LABEL, parent=self)
        self._buttons = QButtonGroup(self)
        self._radios = tuple(QRadioButton(self) for _ in range(3))
        self._outlines = QComboBox(self)
        self._reports = QComboBox(self)
        self._build()
        self._connect()

    def set_choices(self, outlines: tuple[str, ...], reports: tuple[ReportSummary, ...]) -> None:
        """Offer these; what cannot be begun with is not shown, and a choice that was made stays."""
        with QSignalBlocker(self._outlines), QSignalBlocker(self._reports):
            _fill(self._outlines, [(kind, kind_words(kind)) for kind in outlines])
            _fill(self._reports, [(summary.id, _line(summary)) for summary in reports])
        for row, there in ((_OUTLINE, bool(outlines)), (_PREVIOUS, bool(reports))):
            self._radios[row].setVisible(there)
        self._outlines.setVisible(bool(outlines))
        self._reports.setVisible(bool(reports))
        if self._buttons.checkedId() < 0:
            likeliest = _PREVIOUS if reports else _OUTLINE if outlines else _BLANK
            self._radios[likeliest].setChecked(True)
        self._enable()

    def start(self) -> Blank | FromOutline | FromReport:
        """Return what was chosen."""
        chosen = self._buttons.checkedId()
        if chosen == _OUTLINE:
            return FromOutline(self._outlines.currentData())
        if chosen == _PREVIOUS:
            return FromReport(self._reports.currentData())
        return Blank()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Begin with"))
        self._radios[_OUTLINE].setText(self.tr("An outline"))
        self._radios[_PREVIOUS].setText(self.tr("The last period's report"))
        self._radios[_BLANK].setText(self.tr("A blank report"))
        for radio in self._radios:
            radio.setAccessibleName(radio.text())
        self._outlines.setAccessibleName(self._radios[_OUTLINE].text())
        self._reports.setAccessibleName(self._radios[_PREVIOUS].text())

    def _build(self) -> None:
        names = ("beginWithOutline", "beginWithReport", "beginBlank")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(self, 12))
        grid.setVerticalSpacing(px(self, 8))
        grid.addWidget(self._title, 0, 0, 1, 2)
        for row, (radio, name) in enumerate(zip(self._radios, names, strict=True)):
            radio.setObjectName(name)
            self._buttons.addButton(radio, row)
            grid.addWidget(radio, row + 1, 0)
        self._outlines.setObjectName("outlines")
        self._reports.setObjectName("earlierReports")
        for row, combo in ((_OUTLINE, self._outlines), (_PREVIOUS, self._reports)):
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            combo.setMinimumContentsLength(20)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(combo, row + 1, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self._buttons.idToggled.connect(self._choose)
        self._outlines.currentIndexChanged.connect(self.changed)
        self._reports.currentIndexChanged.connect(self.changed)

    @Slot(int, bool)
    def _choose(self, _row: int, chosen: bool) -> None:
        if chosen:
            self._enable()
            self.changed.emit()

    def _enable(self) -> None:
        self._outlines.setEnabled(self._radios[_OUTLINE].isChecked())
        self._reports.setEnabled(self._radios[_PREVIOUS].isChecked())
        self.setFocusProxy(self._radios[self._buttons.checkedId()])


class _PeriodChoice(QWidget):
    """A kind of period, which one of the year, and the year."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds, self._ordinals, self._years = QComboBox(), QComboBox(), QSpinBox()
        self._kind = Field(self._kinds, parent=self)
        self._ordinal = Field(self._ordinals, parent=self)
        self._year = Field(self._years, parent=self)
        self._build()
        self._kinds.currentIndexChanged.connect(self._offer_ordinals)

    def show_period(self, period: Period) -> None:
        """Show `period` as chosen."""
        self._kinds.setCurrentIndex(self._kinds.findData(period.kind.value))
        self._offer_ordinals()
        self._ordinals.setCurrentIndex(period.ordinal - 1)
        self._years.setValue(period.year)

    def period(self) -> Period:
        """Return what was chosen."""
        return Period(self._kind_chosen(), self._years.value(), max(self._ordinals.currentIndex() + 1, 1))

    def retranslate(self) -> None:
        """Set all words in the language in force; what is chosen stays."""
        self._kind.set_label(self.tr("Reporting period"))
        self._ordinal.set_label(self.tr("Which one"))
        self._year.set_label(self.tr("Year"))
        with QSignalBlocker(self._kinds):
            _fill(self._kinds, [(kind.value, period_kind_words(kind)) for kind in PeriodKind])
        self._offer_ordinals()

    def _build(self) -> None:
        self._kinds.setObjectName("periodKind")
        self._ordinals.setObjectName("periodOrdinal")
        self._years.setObjectName("periodYear")
        self._years.setRange(FIRST_YEAR, LAST_YEAR)
        # the padding of the style sheet does not reach the editor inside
        self._years.lineEdit().setTextMargins(px(self, 8), 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(self, 12))
        for field in (self._kind, self._ordinal, self._year):
            row.addWidget(field, 1)

    @Slot()
    def _offer_ordinals(self) -> None:
        kind = self._kind_chosen()
        most = _ORDINALS.get(kind, 1)
        periods = [Period(kind, FIRST_YEAR, ordinal) for ordinal in range(1, most + 1)]
        _fill(self._ordinals, [(period.ordinal, period_words(period)) for period in periods])
        self._ordinals.setEnabled(most > 1)

    def _kind_chosen(self) -> PeriodKind:
        return PeriodKind(self._kinds.currentData() or PeriodKind.HALF_YEAR)


class _AgencyFields(QWidget):
    """Whose report it is and who signs it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = False
        self._edits = {name: QLineEdit() for name in _AGENCY}
        self._fields = {name: Field(edit, parent=self) for name, edit in self._edits.items()}
        self._hint: QLabel = label(Look.SMALL, parent=self)
        self._build()

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show what is known."""
        self._known = letterhead != Letterhead()
        for name, edit in self._edits.items():
            edit.setText(
                capacity_words(letterhead.capacity) if name == "capacity" else getattr(letterhead, name)
            )

    def letterhead(self, before: Letterhead) -> Letterhead:
        """Return what stands in the fields, with what has no field from `before`."""
        typed = {name: fold_blanks(clean(edit.text())) for name, edit in self._edits.items()}
        return replace(
            before,
            superior=typed["superior"],
            agency=typed["agency"],
            symbol=typed["symbol"],
            place=typed["place"],
            capacity=capacity_from_words(typed["capacity"]),
            signer=typed["signer"],
        )

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        words = {
            "superior": self.tr("Superior agency"),
            "agency": self.tr("Issuing agency"),
            "symbol": self.tr("Symbol"),
            "place": self.tr("Place"),
            "capacity": self.tr("Title of the signer"),
            "signer": self.tr("Full name"),
        }
        for name, field in self._fields.items():
            field.set_label(words[name])
        self._edits["symbol"].setPlaceholderText(self.tr("for example BC-STTTT"))
        self._edits["capacity"].setPlaceholderText(self.tr("for example KT. Giám đốc / Phó Giám đốc"))
        self._hint.setText(
            self.tr("Taken over from the last report; change what differs.")
            if self._known
            else self.tr("What stays empty can be filled in later, in the form of the report.")
        )

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(self, 16))
        grid.setVerticalSpacing(px(self, 8))
        for place, (name, field) in enumerate(self._fields.items()):
            self._edits[name].setObjectName(f"newReport{name.title()}")
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._hint, 3, 0, 1, 2)


_AGENCY = ("superior", "agency", "symbol", "place", "capacity", "signer")


def _line(summary: ReportSummary) -> str:
    """Name a report in a list that shows one short line of each."""
    title = title_words(summary)
    cut = shortened(title, _MOST)
    shown = cut if cut == title else f"{cut}…"
    return f"{period_words_with_year(summary.period)} · {shown}"


def _fill(combo: QComboBox, choices: list[tuple[object, str]]) -> None:
    """Offer values under their words; the place that was chosen stays chosen."""
    place = combo.currentIndex()
    combo.clear()
    for value, words in choices:
        combo.addItem(words, value)
    if 0 <= place < len(choices):
        combo.setCurrentIndex(place)
