"""The line at the foot of the text that says what is under the cursor and offers what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from bcdesk.domain.citations.checks import MentionFault
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.phrase import goes_by_name
from bcdesk.domain.citations.status import Status
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.report import CitationForm, NoteId
from bcdesk.ui.citation_words import (
    fault_words,
    form_verb,
    name_words,
    now_worded,
    ordinal_words,
    standing_of,
    status_words,
)
from bcdesk.ui.parts import BETWEEN, IconMark, Look, Measured, OneLine, Worded, quiet_button
from bcdesk.ui.signs import Level, level_icon, standing_icon
from bcdesk.ui.theme import Role, colour, icon, px

HEIGHT = 44
"""Pixels at 100 %; as much the text keeps free below the cursor."""
_EDGE = 19
"""Between the sheet's edge and sign or words, pixels at 100 %."""
_MOST_NAME = 200
"""A name, for example of a law, leaves room for how the document stands; pixels at 100 %."""
_WIDEST = 16_777_215
"""As wide as Qt lets a widget be."""
_IN_BUTTON = 8
"""Between the edge of a quiet button and its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationSpot:
    """The mention under the cursor.

    Attributes:
        document: the record it cites.
        status: how that stands on the day of the report.
        form: how it is worded.
        ordinal: which mention of the document in the report it is, counted from 1; 0 where that is not told.
        offered: the form that it can be given at a click; None offers none.
        faults: in what its words contradict the record.
    """

    document: CitedDocument
    status: Status
    form: CitationForm
    ordinal: int = 0
    offered: CitationForm | None = None
    faults: tuple[MentionFault, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteSpot:
    """The note mark under the cursor: its number in print, and how the note begins."""

    note: NoteId
    number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSpot:
    """The figure under the cursor.

    Attributes:
        counter: what it prints; None for a formula.
        name: the label of the counter, or the formula.
        facts: value, period, source and how it is printed, in one line.
        doubt: what is wrong with it, in one line; empty if nothing is.
        offered: the verb that mends it or gives it another form at a click; empty offers none.
    """

    counter: CounterId | None
    name: str
    facts: str
    doubt: str = ""
    offered: str = ""


Spot = CitationSpot | NoteSpot | FigureSpot


class ContextLine(Worded, Measured):
    """Says what is under the cursor, with two or three verbs; hidden while there is nothing to say.

    Signals:
        form_requested: the citation shall have this `CitationForm`.
        open_requested: the record of the citation is wanted; a `DocumentId`.
        note_requested: the note is wanted; a `NoteId`.
        figure_requested: the counter of the figure is wanted; a `CounterId`.
        figure_form_requested: what is offered for the figure shall be done.
        figure_style_requested: the officer wants to choose how the figure is printed.
    """

    form_requested = Signal(object)
    open_requested = Signal(object)
    note_requested = Signal(object)
    figure_requested = Signal(object)
    figure_form_requested = Signal()
    figure_style_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None
        self._writable = True
        self._sheet = (0, 0)
        self._sign = IconMark(QIcon(), 14, parent=self)
        self._name = OneLine(Look.STRONG, parent=self)
        self._facts = OneLine(Look.SMALL, parent=self)
        self._form = quiet_button(parent=self)
        self._style = quiet_button(parent=self)
        self._open = quiet_button(parent=self)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self.hide()

    def show_spot(self, spot: Spot | None) -> None:
        """Say what the cursor is at; None says nothing."""
        if spot != self._spot:
            self._spot = spot
            self._sign.set_icon(_sign_of(spot))
            self._arrange()
            self.retranslate()
        self.setVisible(spot is not None)

    def set_writable(self, writable: bool) -> None:
        """Offer verbs that change the text only where it can be changed."""
        self._writable = writable
        self.retranslate()

    @Slot(int, int)
    def align(self, left: int, right: int) -> None:
        """Lie as wide as the sheet, whose edges are `left` and `right` pixels away from those of the widget."""
        self._sheet = (left, right)
        self._measure()
        self.update()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        match self._spot:
            case CitationSpot() as spot:
                self._word_citation(spot)
            case NoteSpot(number=number, words=words):
                self._word(self.tr("Footnote {number}").format(number=number), words)
                self._word_verbs("", self.tr("Go to the footnote"))
            case FigureSpot() as spot:
                self._word_figure(spot)
            case None:
                pass

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground: desk at both sides, between them the line with a hair above it."""
        painter = QPainter(self)
        left, right = self._sheet
        line = QRect(left, 0, self.width() - left - right, self.height())
        painter.fillRect(self.rect(), colour(self, Role.DESK))
        painter.fillRect(line, colour(self, Role.SIDE))
        line.setHeight(1)
        painter.fillRect(line, colour(self, Role.HAIR))

    def _build(self) -> None:
        for part, name in (
            (self, "contextLine"),
            (self._name, "contextName"),
            (self._facts, "contextFacts"),
            (self._form, "contextForm"),
            (self._style, "contextStyle"),
            (self._open, "contextOpen"),
        ):
            part.setObjectName(name)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.addWidget(self._name)
        self._words.addWidget(self._facts, 1)
        self._row.addWidget(self._sign)
        self._row.addLayout(self._words, 1)
        for verb in (self._form, self._style, self._open):
            verb.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
            self._row.addWidget(verb)

    def _connect(self) -> None:
        self._form.clicked.connect(self._on_form)
        self._style.clicked.connect(self.figure_style_requested)
        self._open.clicked.connect(self._on_open)

    def _measure(self) -> None:
        left, right = self._sheet
        self.setFixedHeight(px(self, HEIGHT))
        end = px(self, _EDGE) - px(self, _IN_BUTTON)
        self._row.setContentsMargins(left + px(self, _EDGE), 1, right + end, 0)
        self._row.setSpacing(px(self, 7))
        self._arrange()

    def _arrange(self) -> None:
        """Put name and facts in one line; below each other where there is much to say."""
        below = isinstance(self._spot, FigureSpot) or bool(getattr(self._spot, "faults", ()))
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._words.setContentsMargins(0, px(self, 3) if below else 0, 0, px(self, 3) if below else 0)
        self._words.setSpacing(0 if below else px(self, 7))
        self._name.setMaximumWidth(_WIDEST if below else px(self, _MOST_NAME))

    def _word_citation(self, spot: CitationSpot) -> None:
        document = spot.document
        named = goes_by_name(document) or not document.code
        how = now_worded(spot.form)
        if spot.ordinal:
            text = self.tr("{wording}, {ordinal}")
            how = text.format(wording=how, ordinal=ordinal_words(spot.ordinal))
        stands = fault_words(spot.faults) if spot.faults else f"{status_words(spot.status)}{BETWEEN}{how}"
        self._word(name_words(document) if named else document.code, stands)
        offered = spot.offered if self._writable else None
        self._word_verbs(form_verb(offered) if offered else "", self.tr("Open the document"))

    def _word(self, name: str, facts: str) -> None:
        self._name.set_text(name)
        self._facts.set_text(facts)
        self.setAccessibleName(f"{name}. {facts}")

    def _word_figure(self, spot: FigureSpot) -> None:
        self._word(spot.name, BETWEEN.join(part for part in (spot.doubt, spot.facts) if part))
        self._word_verbs(
            spot.offered if self._writable else "",
            self.tr("Open the counter") if spot.counter is not None else "",
            self.tr("How it is printed…") if self._writable else "",
        )

    def _word_verbs(self, form: str, opening: str, style: str = "") -> None:
        for verb, words in ((self._form, form), (self._style, style), (self._open, opening)):
            verb.setText(words)
            verb.setAccessibleName(words)
            verb.setVisible(bool(words))

    @Slot()
    def _on_form(self) -> None:
        match self._spot:
            case CitationSpot(offered=CitationForm() as offered):
                self.form_requested.emit(offered)
            case FigureSpot():
                self.figure_form_requested.emit()

    @Slot()
    def _on_open(self) -> None:
        match self._spot:
            case CitationSpot(document=document):
                self.open_requested.emit(document.id)
            case NoteSpot(note=note):
                self.note_requested.emit(note)
            case FigureSpot(counter=counter):
                self.figure_requested.emit(counter)
            case None:
                pass


def _sign_of(spot: Spot | None) -> QIcon:
    match spot:
        case CitationSpot(faults=faults) if faults:
            return level_icon(Level.SHOULD)
        case CitationSpot(status=status):
            return standing_icon(standing_of(status.validity))
        case NoteSpot():
            return icon("superscript")
        case FigureSpot(doubt=doubt):
            return level_icon(Level.SHOULD) if doubt else icon("number")
        case None:
            return QIcon()
