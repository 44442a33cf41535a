"""The line at the foot of the text that says what is under the cursor and offers what can be done with it."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.phrase import goes_by_name
from bcdesk.domain.citations.status import Status
from bcdesk.domain.report import CitationForm, NoteId
from bcdesk.ui.citation_words import (
    BETWEEN,
    form_verb,
    name_words,
    now_worded,
    ordinal_words,
    standing_of,
    status_words,
)
from bcdesk.ui.parts import IconMark, Look, quiet_button
from bcdesk.ui.parts.labels import Measured
from bcdesk.ui.signs import standing_icon
from bcdesk.ui.theme import Role, colour, icon, px

HEIGHT = 44
"""Pixels at 100 %; as much the text keeps free below the cursor."""
_EDGE = 19
"""Between the sheet's edge and sign or words, pixels at 100 %."""
_MOST_NAME = 200
"""A name, for example of a law, leaves room for how the document stands; pixels at 100 %."""
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
    """

    document: CitedDocument
    status: Status
    form: CitationForm
    ordinal: int = 0
    offered: CitationForm | None = None


@dataclass(frozen=True, slots=True)
class NoteSpot:
    """The note mark under the cursor: its number in print, and how the note begins."""

    note: NoteId
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class FigureSpot:
    """The figure under the cursor: what whoever opens it is told, its name, and what it is made of in one line."""

    figure: object
    name: str
    facts: str


Spot = CitationSpot | NoteSpot | FigureSpot


class ContextLine(Measured):
    """Says what is under the cursor, with at most two verbs; hidden while there is nothing to say.

    Signals:
        form_requested: the citation shall have this `CitationForm`.
        open_requested: the record of the citation is wanted; a `DocumentId`.
        note_requested: the note is wanted; a `NoteId`.
        figure_requested: the figure is wanted; what its `FigureSpot` holds.
    """

    form_requested = Signal(object)
    open_requested = Signal(object)
    note_requested = Signal(object)
    figure_requested = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None
        self._writable = True
        self._sheet = (0, 0)
        self._sign = IconMark(QIcon(), 14, parent=self)
        self._name = _OneLine(Look.STRONG, parent=self)
        self._facts = _OneLine(Look.SMALL, parent=self)
        self._form = quiet_button(parent=self)
        self._open = quiet_button(parent=self)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self.hide()

    def show_citation(self, spot: CitationSpot) -> None:
        """Say that the cursor is in a citation."""
        self._show(spot)

    def show_note(self, spot: NoteSpot) -> None:
        """Say that the cursor is at the mark of a note."""
        self._show(spot)

    def show_figure(self, spot: FigureSpot) -> None:
        """Say that the cursor is at a figure."""
        self._show(spot)

    def show_nothing(self) -> None:
        """Say nothing."""
        self._show(None)

    def set_writable(self, writable: bool) -> None:
        """Offer verbs that change the text only where it can be changed."""
        self._writable = writable
        self.retranslate()

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
            case FigureSpot(name=name, facts=facts):
                self._word(name, facts)
                self._word_verbs("", self.tr("Open the figure"))
            case None:
                pass

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

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
            (self._open, "contextOpen"),
        ):
            part.setObjectName(name)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for verb in (self._form, self._open):
            verb.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the text
        self._row.addWidget(self._sign)
        self._row.addWidget(self._name)
        self._row.addWidget(self._facts, 1)
        self._row.addWidget(self._form)
        self._row.addWidget(self._open)

    def _connect(self) -> None:
        self._form.clicked.connect(self._on_form)
        self._open.clicked.connect(self._on_open)

    def _measure(self) -> None:
        left, right = self._sheet
        self.setFixedHeight(px(self, HEIGHT))
        end = px(self, _EDGE) - px(self, _IN_BUTTON)
        self._row.setContentsMargins(left + px(self, _EDGE), 1, right + end, 0)
        self._row.setSpacing(px(self, 7))
        self._name.setMaximumWidth(px(self, _MOST_NAME))

    def _show(self, spot: Spot | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self._sign.set_icon(_sign_of(spot))
            self.retranslate()
        self.setVisible(spot is not None)

    def _word_citation(self, spot: CitationSpot) -> None:
        document = spot.document
        named = goes_by_name(document) or not document.code
        how = now_worded(spot.form)
        if spot.ordinal:
            text = self.tr("{wording}, {ordinal}")
            how = text.format(wording=how, ordinal=ordinal_words(spot.ordinal))
        self._word(
            name_words(document) if named else document.code,
            f"{status_words(spot.status)}{BETWEEN}{how}",
        )
        offered = spot.offered if self._writable else None
        self._word_verbs(form_verb(offered) if offered else "", self.tr("Open the document"))

    def _word(self, name: str, facts: str) -> None:
        self._name.set_text(name)
        self._facts.set_text(facts)
        self.setAccessibleName(f"{name}. {facts}")

    def _word_verbs(self, form: str, opening: str) -> None:
        for verb, words in ((self._form, form), (self._open, opening)):
            verb.setText(words)
            verb.setAccessibleName(words)
            verb.setVisible(bool(words))

    @Slot()
    def _on_form(self) -> None:
        if isinstance(self._spot, CitationSpot) and self._spot.offered is not None:
            self.form_requested.emit(self._spot.offered)

    @Slot()
    def _on_open(self) -> None:
        match self._spot:
            case CitationSpot(document=document):
                self.open_requested.emit(document.id)
            case NoteSpot(note=note):
                self.note_requested.emit(note)
            case FigureSpot(figure=figure):
                self.figure_requested.emit(figure)
            case None:
                pass


class _OneLine(QLabel):
    """A line of words that is cut where it does not fit; the tooltip then has it whole."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look.value)

    def set_text(self, text: str) -> None:
        """Show `text`."""
        self.setText(text)
        self.setToolTip(f"<p>{escape(text)}</p>")

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return no width: words are cut."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _sign_of(spot: Spot | None) -> QIcon:
    match spot:
        case CitationSpot(status=status):
            return standing_icon(standing_of(status.validity))
        case NoteSpot():
            return icon("superscript")
        case FigureSpot():
            return icon("number")
        case None:
            return QIcon()
