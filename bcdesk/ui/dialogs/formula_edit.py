"""A field for a formula: counters are found by the words of their labels and written by their codes."""

import re
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.formula import FUNCTIONS, named
from bcdesk.domain.text import fold
from bcdesk.ui.figure_words import function_words
from bcdesk.ui.parts import BETWEEN

_WORD = re.compile(r"[^\s+\-−–*×/÷:();=\[\]]*$")
_FOLDED_ROLE = Qt.ItemDataRole.UserRole
_BRACKETS = "()"
_LEAST = 2
"""Counters are offered from so many letters on."""
_NO_PARENT = QModelIndex()
_ModelIndex = QModelIndex | QPersistentModelIndex
_CHOOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
"""The keys that belong to the list while it is open."""


class _Offer(NamedTuple):
    """What is written, what the list shows, and what it is found by."""

    written: str
    shown: str
    folded: str


class FormulaEdit(QLineEdit):
    """Offers the counters and functions whose words hold the one before the cursor, with or without its marks.

    Args:
        book: the counters.
        parent: the widget it lies in.
    """

    def __init__(self, book: Book, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = QListView(self)
        self._offers.setObjectName("formulaOffers")
        self._offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._offers.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._completer = QCompleter(_Offers(book, parent=self), self)
        self._completer.setPopup(self._offers)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.setCompletionRole(_FOLDED_ROLE)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index] # one of two
        self.textEdited.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave to the list what chooses from it."""
        if self._offers.isVisible() and event.key() in _CHOOSING:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Stand behind what is written: it is gone on with, not written over."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.end(False)

    def _word(self) -> str:
        """Return the word that ends at the cursor."""
        match = _WORD.search(self.text()[: self.cursorPosition()])
        return match[0] if match else ""

    @Slot()
    def _offer(self) -> None:
        """Open the list where it can help."""
        word = fold(self._word())
        if len(word) < _LEAST:
            self._offers.hide()
            return
        self._completer.setCompletionPrefix(word)
        if self._completer.completionCount():
            self._completer.complete()
            self._offers.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._offers.hide()

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        """Write the chosen counter in the place of the word."""
        end = self.cursorPosition()
        written = str(index.data(Qt.ItemDataRole.EditRole))
        self.setSelection(end - len(self._word()), len(self._word()))
        self.insert(written)
        self._offers.hide()  # what was just chosen is not offered again
        if written.endswith(_BRACKETS):
            self.cursorBackward(False)


class _Offers(QAbstractListModel):
    """The counters by label and code, and the functions.

    Display: label and code. Edit: what is written into a formula.
    """

    def __init__(self, book: Book, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        counters = sorted(book.counters.values(), key=lambda counter: fold(counter.label or counter.id))
        self._offers = (*map(_counter_offer, counters), *map(_function_offer, FUNCTIONS))

    def rowCount(self, parent: _ModelIndex = _NO_PARENT) -> int:  # noqa: N802
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: _ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a view asks for."""
        offer = self._offers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return offer.shown
            case Qt.ItemDataRole.EditRole:
                return offer.written
            case _ if role == _FOLDED_ROLE:
                return offer.folded
        return None


def _counter_offer(counter: Counter) -> _Offer:
    shown = BETWEEN.join(filter(None, (counter.label, counter.id)))
    return _Offer(named(counter.id), shown, fold(shown))


def _function_offer(name: str) -> _Offer:
    shown = BETWEEN.join((function_words(name), name))
    return _Offer(f"{name}{_BRACKETS}", shown, fold(shown))
