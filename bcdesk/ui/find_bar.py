"""The bar above the text to find and replace with.

It says what the officer wants and shows what it is told; it neither searches nor changes anything.
"""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QWidget,
)

from bcdesk.domain.finding import Pattern
from bcdesk.domain.text import clean
from bcdesk.ui.parts import Look, SearchField, label, name_tool, plain_button, quiet_button, tool_button
from bcdesk.ui.theme import Role, TextSize, colour, icon, px, text_font

_LONGEST = 200
"""A longer selection is where to search rather than what to search."""

_RESIZES_WORDS = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})
"""Sizes of words come from the font and, for small labels, from the style sheet."""


class FindBar(QWidget):
    """Asks for words to find, how to compare them, and what to put in their place.

    Attributes:
        replacing: whether the row to replace with is open.
    """

    searched = Signal(object)
    """Words or options changed: the new `Pattern`; `in_selection` says where. An empty pattern ends the search."""
    next_requested = Signal()
    previous_requested = Signal()
    replace_requested = Signal(str)
    """Replace the current match by these words."""
    replace_all_requested = Signal(str)
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opener = tool_button("chevron-right", parent=self)
        self._find = _FindField(parent=self)
        self._count = label(Look.SMALL, parent=self)
        self._previous = tool_button("arrow-up", parent=self)
        self._next = tool_button("arrow-down", parent=self)
        self._options = _Options(parent=self)
        self._close = tool_button("x", parent=self)
        self._new_words = QLineEdit(self)
        self._replace = plain_button(parent=self)
        self._replace_all = plain_button(parent=self)
        self._message = label(Look.SMALL, wraps=True, parent=self)
        self._grid = QGridLayout(self)
        self._first_row = QHBoxLayout()
        self._second_row = QHBoxLayout()
        self._shown: tuple[int | None, int] = (None, 0)
        self.replacing = False
        self._build()
        self._connect()
        self._measure()
        self.retranslate()
        self._show_state()

    # What the officer asks for

    def pattern(self) -> Pattern:
        """Return what is to be found."""
        return Pattern(
            text=clean(self._find.text()),
            match_accents=self._options.accents.isChecked(),
            match_case=self._options.case.isChecked(),
            whole_word=self._options.word.isChecked(),
        )

    def in_selection(self) -> bool:
        """Tell whether only the selected part is to be searched."""
        return self._options.selection.isChecked()

    def open_find(self, selected: str = "") -> None:
        """Show the bar, ready to type; `selected` text of one line becomes the words to find."""
        if 0 < len(selected) <= _LONGEST and selected == clean(selected):
            self._find.setText(selected)
        self.show_message("")
        self.show()
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()
        self._search()

    def open_replace(self, selected: str = "") -> None:
        """Show the bar with its second row, if the text may be changed."""
        self._show_replacing(self._opener.isVisibleTo(self))
        self.open_find(selected)

    # What it is told

    def set_selection_available(self, available: bool) -> None:
        """Offer to search the selected part only, or take the offer back."""
        self._options.offer_selection(available)

    def set_replaceable(self, replaceable: bool) -> None:
        """Offer replacing, or hide it for a text that may only be read."""
        self._opener.setVisible(replaceable)
        self._show_replacing(self.replacing and replaceable)

    def show_count(self, current: int | None, total: int) -> None:
        """Show how many matches there are and which is the current one, counted from 1; None if none is."""
        self._shown = (current, total)
        self._show_state()

    def show_message(self, text: str) -> None:
        """Say what has been done, until the next change; empty says nothing."""
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setAccessibleName(self.tr("Find and replace"))
        self._find.set_placeholder(self.tr("Find in the report"))
        self._new_words.setPlaceholderText(self.tr("Replace with"))
        self._new_words.setAccessibleName(self.tr("Replace with"))
        self._opener.setAccessibleName(self.tr("Replace"))
        self._opener.setToolTip(self.tr("Replace"))
        name_tool(self._previous, self.tr("Previous match (Shift+Enter)"))
        name_tool(self._next, self.tr("Next match (Enter)"))
        name_tool(self._close, self.tr("Close (Esc)"))
        self._replace.setText(self.tr("Replace"))
        self._replace_all.setText(self.tr("Replace all"))
        self._options.retranslate()
        self._reserve_count()
        self._show_state()
        self._fit()

    # Qt

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in _RESIZES_WORDS:
            self._measure()
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close on Esc, wherever in the bar the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the options into their menu when they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground and the line to the text below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self, Role.SIDE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour(self, Role.HAIR))

    # Building

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for widget, name in self._named():
            widget.setObjectName(name)
        for widget in (self._count, self._previous, self._next, self._options, self._close):
            self._first_row.addWidget(widget)
        self._first_row.insertStretch(self._first_row.indexOf(self._close), 1)
        self._second_row.addWidget(self._replace)
        self._second_row.addWidget(self._replace_all)
        self._second_row.addStretch(1)
        self._grid.addWidget(self._opener, 0, 0)
        self._grid.addWidget(self._find, 0, 1)
        self._grid.addLayout(self._first_row, 0, 2)
        self._grid.addWidget(self._new_words, 1, 1)
        self._grid.addLayout(self._second_row, 1, 2)
        self._grid.addWidget(self._message, 2, 1, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self._order_tabs()
        self.setFocusProxy(self._find)

    def _named(self) -> Iterable[tuple[QWidget, str]]:
        return (
            (self, "findBar"),
            (self._opener, "replaceOpener"),
            (self._find, "findField"),
            (self._count, "findCount"),
            (self._previous, "findPrevious"),
            (self._next, "findNext"),
            (self._close, "findClose"),
            (self._new_words, "replaceField"),
            (self._replace, "replaceOne"),
            (self._replace_all, "replaceAll"),
            (self._message, "findMessage"),
        )

    def _order_tabs(self) -> None:
        """Let Tab go from the words to the new words, as in every dialog of the kind."""
        order: list[QWidget] = [
            self._find,
            self._new_words,
            self._replace,
            self._replace_all,
            self._previous,
            self._next,
            *self._options.controls(),
            self._close,
            self._opener,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._find.text_edited.connect(self._search)
        self._find.entered.connect(self._step)
        self._options.changed.connect(self._search)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._close.clicked.connect(self._dismiss)
        self._opener.clicked.connect(self._toggle_replacing)
        self._new_words.returnPressed.connect(self._ask_replace)
        self._replace.clicked.connect(self._ask_replace)
        self._replace_all.clicked.connect(self._ask_replace_all)

    def _measure(self) -> None:
        self._grid.setContentsMargins(px(self, 8), px(self, 6), px(self, 8), px(self, 7))
        self._grid.setHorizontalSpacing(px(self, 8))
        self._grid.setVerticalSpacing(px(self, 6))
        self._first_row.setSpacing(px(self, 4))
        self._second_row.setSpacing(px(self, 8))
        self._find.setMinimumWidth(px(self, 190))

    # Showing

    def _show_state(self) -> None:
        current, total = self._shown
        self._count.setText(self._count_words(current, total) if self._find.text() else "")
        found = total > 0 and bool(self._find.text())
        for button in (self._previous, self._next, self._replace, self._replace_all):
            button.setEnabled(found)
        self._new_words.setVisible(self.replacing)
        self._replace.setVisible(self.replacing)
        self._replace_all.setVisible(self.replacing)
        self._message.setVisible(bool(self._message.text()))
        self._opener.setIcon(icon("chevron-down" if self.replacing else "chevron-right"))

    def _count_words(self, current: int | None, total: int) -> str:
        if total == 0:
            return self.tr("Not found")
        if current is None:
            return self.tr("%n match(es)", "", total)
        return f"{current} / {total}"

    def _reserve_count(self) -> None:
        """Keep room for all that the count may say, so that nothing moves when it changes."""
        metrics = QFontMetrics(text_font(TextSize.SMALL))
        texts = (self.tr("Not found"), self._count_words(888, 888), self._count_words(None, 888))
        self._count.setMinimumWidth(max(map(metrics.horizontalAdvance, texts)) + px(self, 2))

    def _show_replacing(self, replacing: bool) -> None:
        self.replacing = replacing
        self._show_state()

    def _fit(self) -> None:
        """Lay the options side by side if there is room for them."""
        self._options.set_wide(self.width() >= self.minimumSizeHint().width() + self._options.gain())

    # Telling

    @Slot()
    def _search(self) -> None:
        self.show_message("")
        self.searched.emit(self.pattern())

    @Slot(object)
    def _step(self, backwards: bool) -> None:
        (self.previous_requested if backwards else self.next_requested).emit()

    @Slot()
    def _toggle_replacing(self) -> None:
        self._show_replacing(not self.replacing)
        (self._new_words if self.replacing else self._find).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_replace(self) -> None:
        if self._replace.isEnabled():
            self.replace_requested.emit(clean(self._new_words.text()))

    @Slot()
    def _ask_replace_all(self) -> None:
        self.replace_all_requested.emit(clean(self._new_words.text()))

    @Slot()
    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()


class _FindField(SearchField):
    """A search field whose Enter goes to the next match and whose Esc is for the bar."""

    entered = Signal(object)
    """Enter was pressed: whether with Shift."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take Enter, leave Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Options(QWidget):
    """How to compare: boxes side by side, or the same in a menu where there is no room for them.

    The actions of the menu are the state; each box follows its action.
    """

    changed = Signal()
    """The officer changed an option."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accents = QAction(self)
        self.case = QAction(self)
        self.word = QAction(self)
        self.selection = QAction(self)
        self._boxes = {action: QCheckBox(self) for action in self._all()}
        self._button = quiet_button(parent=self)
        self._menu = QMenu(self)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self._measure()
        self.set_wide(False)
        self.offer_selection(False)

    def controls(self) -> list[QWidget]:
        """Return what can have the focus, in order."""
        return [*self._boxes.values(), self._button]

    def offer_selection(self, available: bool) -> None:
        """Enable the option of searching the selected part; without such a part it is off."""
        self.selection.setEnabled(available)
        self._boxes[self.selection].setEnabled(available)
        if not available:
            self.selection.setChecked(False)

    def set_wide(self, wide: bool) -> None:
        """Show the boxes, or the button with the menu."""
        for box in self._boxes.values():
            box.setVisible(wide)
        self._button.setVisible(not wide)

    def gain(self) -> int:
        """Return how much wider the boxes are than the button."""
        boxes = [box.sizeHint().width() for box in self._boxes.values()]
        return sum(boxes) + self._row.spacing() * (len(boxes) - 1) - self._button.minimumWidth()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.accents.setText(self.tr("Match accents"))
        self.case.setText(self.tr("Match case"))
        self.word.setText(self.tr("Whole words"))
        self.selection.setText(self.tr("In selection"))
        for action, box in self._boxes.items():
            box.setText(action.text())
            box.setAccessibleName(action.text())
        self._reserve_button()
        self._show_number()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the size with the button alone, so that the bar may become narrower than the boxes."""
        margins = self._row.contentsMargins()
        width = margins.left() + self._button.minimumWidth() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again when the font has changed."""
        super().changeEvent(event)
        if event.type() in _RESIZES_WORDS:
            self._measure()
            self.retranslate()

    def _all(self) -> tuple[QAction, QAction, QAction, QAction]:
        return (self.accents, self.case, self.word, self.selection)

    def _build(self) -> None:
        names = ("matchAccents", "matchCase", "wholeWords", "inSelection")
        for (action, box), name in zip(self._boxes.items(), names, strict=True):
            action.setObjectName(f"{name}Action")
            action.setCheckable(True)
            box.setObjectName(name)
            self._row.addWidget(box)
        self._button.setObjectName("findOptions")
        self._button.setMenu(self._menu)
        self._menu.addActions(self._all())
        self._row.addWidget(self._button)

    def _connect(self) -> None:
        for action, box in self._boxes.items():
            action.toggled.connect(box.setChecked)
            action.toggled.connect(self._show_number)
            action.triggered.connect(self.changed)
            box.toggled.connect(action.setChecked)
            box.clicked.connect(self.changed)

    def _measure(self) -> None:
        self._row.setSpacing(px(self, 12))
        self._row.setContentsMargins(px(self, 8), 0, 0, 0)

    def _reserve_button(self) -> None:
        """Keep room for the number, so that nothing moves when it comes."""
        self._button.setText(self._words(len(self._boxes)))
        self._button.setMinimumWidth(self._button.sizeHint().width())

    @Slot()
    def _show_number(self) -> None:
        """Say on the button how many options are on, since they are out of sight."""
        words = self._words(sum(action.isChecked() for action in self._all()))
        self._button.setText(words)
        self._button.setAccessibleName(words)

    def _words(self, number: int) -> str:
        return self.tr("Options ({number})").format(number=number) if number else self.tr("Options")
