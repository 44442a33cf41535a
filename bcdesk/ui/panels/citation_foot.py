"""The foot of the citation panel: how the citation will read, why, and the button that inserts it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from bcdesk.domain.report import CitationForm
from bcdesk.ui.citation_words import form_words
from bcdesk.ui.panels.finder import FinderFoot
from bcdesk.ui.parts import Look, PrintedWords, Segments, label
from bcdesk.ui.theme import px

FORMS = (CitationForm.AUTOMATIC, CitationForm.FULL, CitationForm.SHORT)
"""The forms that can be inserted."""
MOST_LINES = 5
"""So many lines of a long citation are seen at once."""


class CitationFoot(FinderFoot):
    """Shows the chosen document as it will be inserted.

    Signals:
        form_chosen: the officer chose a `CitationForm`.
    """

    form_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = label(Look.LABEL, parent=self)
        self._forms = Segments(parent=self)
        self._box = _PrintedBox(parent=self)
        self._reason = label(Look.SMALL, wraps=True, parent=self)
        self._head = QHBoxLayout()
        self._build()
        self._measure()
        self.retranslate()

    @property
    def form(self) -> CitationForm:
        """The form that is chosen."""
        form = self._forms.value()
        return form if isinstance(form, CitationForm) else CitationForm.AUTOMATIC

    def show_preview(self, words: str, reason: str) -> None:
        """Show the words as they will print, and why they are so."""
        self._box.set_words(words)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Wording"))
        self._forms.set_choices((form, form_words(form)) for form in FORMS)
        self._forms.setAccessibleName(self._title.text())
        self._box.setAccessibleName(self.tr("As it will print"))
        self._insert.setText(self.tr("Insert the citation"))
        self._open.setText(self.tr("Open the document"))
        for button in (self._insert, self._open):
            button.setAccessibleName(button.text())

    def _build(self) -> None:
        for part, name in (
            (self._forms, "citationForms"),
            (self._box, "citationPreview"),
            (self._reason, "citationReason"),
            (self._insert, "insertCitation"),
            (self._open, "openDocument"),
        ):
            part.setObjectName(name)
        self._reason.hide()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._forms)
        self._column.addLayout(self._head)
        self._column.addWidget(self._box)
        self._column.addWidget(self._reason)
        self._forms.chosen.connect(self._tell_form)

    @Slot(object)
    def _tell_form(self, form: CitationForm) -> None:
        self.form_chosen.emit(form)


class _PrintedBox(QScrollArea):
    """Words in the print font, in a box as high as they need, up to some lines; what is more can be scrolled."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PrintedWords()
        self._build()
        self._measure()

    def set_words(self, words: str) -> None:
        """Show other words."""
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleDescription(words)
            self.verticalScrollBar().setValue(0)
            self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self.setProperty("box", "card")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._words)
        for ground in (self.viewport(), self._words):
            ground.setAutoFillBackground(False)

    def _measure(self) -> None:
        self.setViewportMargins(px(self, 14), px(self, 6), px(self, 4), px(self, 7))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words are, within limits."""
        margins = self.viewportMargins()
        edges = margins.top() + margins.bottom() + 2 * self.frameWidth()
        width = self.width() - margins.left() - margins.right() - 2 * self.frameWidth()
        line = self._words.fontMetrics().lineSpacing()
        lines = min(max(self._words.heightForWidth(width), line), MOST_LINES * line)
        self.setFixedHeight(lines + edges)
