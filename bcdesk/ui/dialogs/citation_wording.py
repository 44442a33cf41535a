"""How the documents of a report are cited: what the decree leaves to the office, each choice with an example."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bcdesk.domain.agency import FirstMention, HouseStyle
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.phrase import full_citation, short_citation
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.parts import Look, Measured, Segments, hairline, label, main_button, plain_button, word
from bcdesk.ui.theme import print_font, px

EXAMPLE = CitedDocument(
    id=DocumentId("example"),
    doc_type="Nghị quyết",
    code="25-NQ/TW",
    dated=date(2013, 6, 3),
    issuer="Ban Chấp hành Trung ương Đảng",
    subject="về tăng cường công tác dân vận",
)
"""The document that the examples cite."""


class CitationWordingDialog(BaseDialog):
    """Shows how documents are cited now and takes another way; show it with `open()`.

    Args:
        style: the house style of the report.
        parent: the window that it belongs to.

    Signals:
        chosen: the style with the ways that the officer chose; a `HouseStyle`.
    """

    chosen = Signal(object)

    def __init__(self, style: HouseStyle, *, parent: QWidget | None = None) -> None:
        super().__init__("citationWordingDialog", 600, parent=parent)
        self._before = style
        self._comma, self._quotes = _Choice(parent=self), _Choice(parent=self)
        self._number, self._first = _Choice(parent=self), _Choice(parent=self)
        self._told = label(Look.SMALL, wraps=True, parent=self)
        self._apply = main_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._connect()
        self.retranslate()
        self._show()

    @property
    def style_chosen(self) -> HouseStyle:
        """The house style with what is chosen now."""
        wording = replace(
            self._before.citations,
            party_comma=bool(self._comma.value),
            quoted_subject=bool(self._quotes.value),
            number_word=bool(self._number.value),
        )
        first = FirstMention.BODY if self._first.value is FirstMention.BODY else FirstMention.OPENING
        return replace(self._before, citations=wording, first_mention=first)

    def accept(self) -> None:
        """Tell what is chosen where it is another way than before, and close."""
        if self.style_chosen != self._before:
            self.chosen.emit(self.style_chosen)
        super().accept()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("How documents are cited"))
        without, using = self.tr("Without"), self.tr("With")
        self._comma.set_words(
            self.tr("Comma before the date of Party documents"), ((False, without), (True, using))
        )
        self._quotes.set_words(self.tr("Subject in quotation marks"), ((False, without), (True, using)))
        self._number.set_words(self.tr("The word “số” before the number"), ((True, using), (False, without)))
        self._first.set_words(
            self.tr("The first mention is counted from"),
            ((FirstMention.OPENING, self.tr("The opening")), (FirstMention.BODY, self.tr("The body"))),
            self.tr("A document that the opening cites reads in the body:"),
        )
        self._told.setText(
            self.tr(
                "Automatic citations of this report are worded anew at once; undo brings them back. "
                "A new report begins like the one saved last."
            )
        )
        word(self._apply, self.tr("Cite like this"))
        word(self._later, self.tr("Later"))

    def _build(self) -> None:
        for part, name in (
            (self._comma, "wordingComma"),
            (self._quotes, "wordingQuotes"),
            (self._number, "wordingNumber"),
            (self._first, "wordingFirst"),
            (self._apply, "applyWording"),
            (self._later, "laterWording"),
        ):
            part.setObjectName(name)
        for choice in (self._comma, self._quotes, self._number, self._first):
            self._add(choice, hairline(parent=self))
        self._add(self._told)
        self._add_verbs(self._apply, self._later)

    def _connect(self) -> None:
        for choice in (self._comma, self._quotes, self._number, self._first):
            choice.chosen.connect(self._show_examples)
        self._apply.clicked.connect(self.accept)
        self._later.clicked.connect(self.reject)

    def _show(self) -> None:
        wording = self._before.citations
        self._comma.show_value(wording.party_comma)
        self._quotes.show_value(wording.quoted_subject)
        self._number.show_value(wording.number_word)
        self._first.show_value(self._before.first_mention)
        self._show_examples()

    @Slot()
    def _show_examples(self) -> None:
        """Word the example of each choice with all that is chosen."""
        style = self.style_chosen
        wording = style.citations
        again = full_citation if style.first_mention is FirstMention.BODY else short_citation
        self._comma.show_example(full_citation(replace(EXAMPLE, issuer="", subject=""), wording))
        self._quotes.show_example(full_citation(replace(EXAMPLE, dated=None, issuer=""), wording))
        self._number.show_example(short_citation(EXAMPLE, wording))
        self._first.show_example(again(EXAMPLE, wording))
        self._make_room_soon()


class _Choice(Measured):
    """What can be chosen between, and below it an example in print.

    Signals:
        chosen: another value was chosen.
    """

    chosen = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(Look.LABEL, wraps=True, parent=self)
        self._values = Segments(parent=self)
        self._hint = label(Look.SMALL, wraps=True, parent=self)
        self._example = label(wraps=True, parent=self)
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._values)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._example)
        self._values.chosen.connect(self.chosen)
        self._measure()

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._values.value()

    def show_value(self, value: bool | FirstMention) -> None:
        """Show as chosen what one of the segments stands for."""
        self._values.set_value(value)

    def set_words(
        self, title: str, choices: tuple[tuple[bool | FirstMention, str], ...], hint: str = ""
    ) -> None:
        """Name what is chosen, the values, and what the example is one of."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._title.setText(title)
        self._values.set_choices(choices)
        self._values.setAccessibleName(title)

    def show_example(self, words: str) -> None:
        """Show how it will print."""
        self._example.setText(words)
        self._values.setAccessibleDescription(words)

    def _measure(self) -> None:
        self._example.setFont(print_font())
        self._column.setSpacing(px(self, 6))
