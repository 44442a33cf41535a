"""The panel *Counters*: the numbers of the report, to be changed and to be put into the text.

It shows what it is given and tells what the officer wants; what a number does to the report is the window's.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bcdesk.app.counters import ListedCounter
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.entry import EntryError, NoRoomError, read_block, read_entry
from bcdesk.ui.counter_words import entry_fault_words, label_words
from bcdesk.ui.models.counters import CounterListModel, Scope, When
from bcdesk.ui.panels.counter_foot import Comparison, CounterFoot
from bcdesk.ui.panels.counter_view import CounterView
from bcdesk.ui.panels.finder import FinderPanel, RowMenu
from bcdesk.ui.parts import Bar, IconMark, Look, label, name_tool, quiet_button
from bcdesk.ui.signs import Level, level_icon
from bcdesk.ui.theme import px

ROOMY = 560
"""From this height on, in pixels at 100 %, the foot has a chart."""


class CounterPanel(FinderPanel):
    """Lists counters with their numbers in the period of the report.

    Signals:
        numbers_typed: numbers were typed, pasted or cleared: pairs of `CounterId` and `Decimal`, None for *not
            reported*.
        insert_requested: the chosen counter belongs at the cursor; a `CounterId`, a `FigureForm` and a `FigureStyle`.
        history_requested: the last periods of a counter are wanted; answer with `show_history`.
        open_requested, uses_requested, delete_requested: of a counter; a `CounterId`.
        sheet_requested: form 06a is wanted.
        became_visible: somebody looks at the panel again.
    """

    numbers_typed = Signal(object)
    insert_requested = Signal(object, object, object)
    history_requested = Signal(object)
    open_requested = Signal(object)
    uses_requested = Signal(object)
    delete_requested = Signal(object)
    sheet_requested = Signal()
    became_visible = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("plus", "number", parent=parent)
        self._total = 0
        self._chosen: CounterId | None = None
        self._model = CounterListModel(parent=self)
        self._sheet = quiet_button(parent=self)
        self._view = CounterView(self._model, parent=self)
        self._trouble = _Trouble(parent=self)
        self._foot = CounterFoot(parent=self)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def scope(self) -> Scope:
        """Which counters are listed."""
        scope = self._scopes.value()
        return scope if isinstance(scope, Scope) else Scope.REPORT

    @property
    def chosen(self) -> CounterId | None:
        """The counter that is chosen in the list; the last one while the head of a group is."""
        return self._chosen

    def show_counters(self, listed: tuple[ListedCounter, ...], when: When | None = None) -> None:
        """Show all counters of the book, as they are in the period `when`; the chosen one stays chosen."""
        self._total = len(listed)
        self._model.show(listed, when)
        self._choose(self._chosen)
        self._show_state()
        self._show_foot()

    def show_history(self, bars: tuple[Bar, ...], comparison: Comparison) -> None:
        """Show the last periods of the chosen counter, and what its number is compared with."""
        self._foot.show_periods(bars, comparison)

    def settle(self) -> None:
        """Take the number that is being typed."""
        self._view.settle()

    def say(self, sentence: str) -> None:
        """Say below the list what could not be done; it stays until the officer does something else."""
        self._trouble.say(sentence)

    def choose(self, code: CounterId) -> None:
        """Choose a counter; it is looked for among all where it is not listed."""
        if not self._model.index_of(code).isValid():
            self._search.clear()
            self._scopes.set_value(Scope.ALL)
            self._look_up()
        self._choose(code)

    def set_gap(self, gap: str) -> None:
        """Say what is printed for what is not reported."""
        self._foot.set_gap(gap)

    def set_report_open(self, is_open: bool, *, writable: bool) -> None:
        """Say whether there is a report whose numbers can be seen, and whether they can be changed."""
        super().set_report_open(is_open, writable=writable)
        self._view.is_writable = writable
        self._new.setEnabled(writable)
        self._dots.setEnabled(is_open)
        self._sheet.setEnabled(is_open)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._head.set_title(self.tr("Counters"))
        self._search.set_placeholder(self.tr("Search counters"))
        self._scopes.set_choices([(Scope.REPORT, self.tr("This report")), (Scope.ALL, self.tr("All"))])
        self._scopes.setAccessibleName(self.tr("Which counters"))
        self._view.setAccessibleName(self.tr("Counters"))
        self._view.set_field_name(self.tr("Number in the period of the report"))
        self._sheet.setText(self.tr("Open form 06a"))
        self._sheet.setAccessibleName(self._sheet.text())
        name_tool(self._new, self.tr("Add a counter"))
        name_tool(self._dots, self.tr("More about counters"))
        self._model.retranslate()
        self._show_state()
        self._show_foot()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Tell that somebody looks at it."""
        super().showEvent(event)
        self.became_visible.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the chart out where the panel is low."""
        super().resizeEvent(event)
        self._foot.set_roomy(self.height() >= px(self, ROOMY))

    def _build(self) -> None:
        row_menu = _RowMenu(self)
        for part, name in (
            (self, "counterPanel"),
            (self._new, "newCounter"),
            (self._dots, "counterMenuButton"),
            (self._menu, "counterMenu"),
            (row_menu, "counterRowMenu"),
            (self._search, "searchCounters"),
            (self._scopes, "counterScopes"),
            (self._sheet, "openSheet"),
            (self._view, "counterView"),
            (self._empty, "noCounters"),
            (self._trouble, "counterTrouble"),
            (self._foot, "counterFoot"),
        ):
            part.setObjectName(name)
        self._assemble(self._view, self._foot, row_menu, beside=self._sheet)
        self._column.insertWidget(self._column.indexOf(self._foot), self._trouble)
        self._trouble.hide()
        self.set_report_open(False, writable=False)  # until one is

    def _connect(self) -> None:
        self._sheet.clicked.connect(self.sheet_requested)
        self._search.text_edited.connect(self._look_up)
        self._search.returnPressed.connect(self._on_return)
        self._scopes.chosen.connect(self._look_up)
        self._view.current_changed.connect(self._on_current)
        self._view.group_chosen.connect(self._on_group)
        self._view.number_typed.connect(self._on_number)
        self._view.number_dropped.connect(self._forget_faults)
        self._view.cleared.connect(self._on_cleared)
        self._view.pasted.connect(self._on_pasted)
        self._empty.chosen.connect(self._on_empty)

    # What is shown

    def _show_state(self) -> None:
        """Show what there is: the list with its foot, or why there is none."""
        there = self._report_open and self._model.count > 0
        self._stack.setCurrentWidget(self._view if there else self._empty)
        self._foot.setVisible(there and self._chosen is not None)
        self._head.set_count(str(self._model.count) if there else "")
        if not there:
            self._empty.set_text(*self._empty_words())
            self._empty.set_button(self._empty_verb())

    def _empty_words(self) -> tuple[str, str]:
        if not self._report_open:
            return self.tr("No report is open"), self.tr("Its numbers will stand here.")
        if self._search.text().strip():
            return self._nothing_found()
        if self._total:
            return self.tr("This report prints no counter yet"), self.tr(
                "Choose one among all and insert it, or scan the report: numbers that stand in it are linked."
            )
        return self.tr("No counters yet"), self.tr(
            "Every number is stated here once and printed wherever the text mentions it."
        )

    def _nothing_found(self) -> tuple[str, str]:
        elsewhere = self._model.count_among_all
        if elsewhere:
            return self.tr("This report does not print it yet"), self.tr(
                "Among all counters %n were found; Enter shows them.", "", elsewhere
            )
        return self.tr("Nothing found"), self.tr("Try fewer words.")

    @property
    def _is_elsewhere(self) -> bool:
        """Whether counters that this report does not print would be listed if they were looked for."""
        return self.scope is Scope.REPORT and self._model.count_among_all > 0

    def _empty_verb(self) -> str:
        if not self._report_open:
            return ""
        if self._is_elsewhere:
            return self.tr("Show all counters")
        return self.tr("Add a counter") if self._writable else ""

    def _show_foot(self) -> None:
        listed = self._chosen_listed()
        if listed is not None:
            self._foot.show_counter(listed)
            self.history_requested.emit(listed.counter.id)

    def _chosen_listed(self) -> ListedCounter | None:
        return self._model.listed_at(self._model.index_of(self._chosen))

    def _choose(self, code: CounterId | None) -> None:
        """Put the list at a counter, at the first one where it is not listed."""
        index = self._model.index_of(code)
        if not index.isValid():
            index = self._model.first()
            self._view.scrollToTop()
        if index != self._view.currentIndex():
            self._view.choose(index)
        elif self._model.listed_at(index) is None:
            self._on_current()

    @Slot()
    def _on_current(self) -> None:
        listed = self._model.listed_at(self._view.currentIndex())
        if listed is not None:
            if listed.counter.id != self._chosen:
                self._trouble.hide()
            self._chosen = listed.counter.id
            self._show_foot()
        elif self._chosen_listed() is None:
            self._chosen = None
        self._foot.setVisible(self._report_open and self._chosen is not None and self._model.count > 0)

    @Slot()
    def _look_up(self) -> None:
        self._forget_faults()
        self._view.close_field()
        self._model.look_for(self._search.text(), self.scope)
        self._choose(self._chosen if not self._search.text() else None)
        self._show_state()

    @Slot(object)
    def _on_group(self, name: str) -> None:
        self._model.toggle(name)
        self._view.choose(self._model.index_of_group(name))

    # Numbers

    @Slot(object, object)
    def _on_number(self, code: CounterId, words: str) -> None:
        """Tell a number that was typed; what is none stays in its field, with the reason below."""
        try:
            value = read_entry(words)
        except EntryError:
            self._model.show_fault(code, entry_fault_words(words))
            return
        self._forget_faults()
        self._view.close_field()
        self.numbers_typed.emit(((code, value),))

    @Slot(object)
    def _on_cleared(self, codes: tuple[CounterId, ...]) -> None:
        self._forget_faults()
        self.numbers_typed.emit(tuple((code, None) for code in codes))

    @Slot(object, object)
    def _on_pasted(self, first: CounterId, block: str) -> None:
        """Tell the numbers of a block, all or none."""
        listed = [(each.counter.id, label_words(each.counter)) for each in self._model.counters]
        self._forget_faults()
        try:
            numbers = read_block(block, listed, first)
        except EntryError as error:
            text = self.tr("Nothing was pasted. Line {line}: {reason}")
            self.say(text.format(line=error.line, reason=entry_fault_words(error.words)))
            return
        except NoRoomError:
            self.say(self.tr("Nothing was pasted: the block has more lines than counters follow here."))
            return
        self.numbers_typed.emit(numbers)

    @Slot()
    def _forget_faults(self) -> None:
        self._model.show_fault(None)
        self._trouble.hide()

    # What is wanted

    @Slot()
    def _on_return(self) -> None:
        """Insert what is chosen; look among all counters where this report prints none of those that are wanted."""
        if self._model.count:
            self._insert()
        elif self._is_elsewhere:
            self._on_empty()

    @Slot()
    def _on_empty(self) -> None:
        if self._is_elsewhere:
            self._scopes.set_value(Scope.ALL)
            self._look_up()
        else:
            self.new_requested.emit(self._search.text().strip())

    def _commands(self) -> Mapping[Enum, Callable[[], object]]:
        return {
            _Command.INSERT: self._insert,
            _Command.NUMBER: self._view.edit_number,
            _Command.COPY: self._view.copy,
            _Command.PASTE: self._view.paste,
            _Command.OPEN: self._open,
            _Command.USES: self._ask_for_uses,
            _Command.DELETE: self._ask_to_delete,
        }

    @Slot()
    def _insert(self) -> None:
        """Tell that the chosen counter is wanted in the text."""
        listed = self._chosen_listed()
        if listed is not None and self._writable:
            self.insert_requested.emit(listed.counter.id, self._foot.form, self._foot.style_chosen)

    @Slot()
    def _open(self) -> None:
        if self._chosen is not None:
            self.open_requested.emit(self._chosen)

    def _ask_for_uses(self) -> None:
        if self._chosen is not None:
            self.uses_requested.emit(self._chosen)

    def _ask_to_delete(self) -> None:
        if self._chosen is not None:
            self.delete_requested.emit(self._chosen)


class _Command(Enum):
    """What can be chosen in the row menu."""

    INSERT = auto()
    NUMBER = auto()
    COPY = auto()
    PASTE = auto()
    OPEN = auto()
    USES = auto()
    DELETE = auto()


class _RowMenu(RowMenu):
    """What can be done with a counter of the list."""

    def fill(self, *, writable: bool) -> None:
        """Offer it; what changes something only where it can be changed."""
        self.clear()
        offered = (
            (_Command.INSERT, "number", self.tr("Insert into the report"), True),
            (_Command.NUMBER, "pencil", self.tr("Change the number"), True),
            (_Command.COPY, "copy", self.tr("Copy"), False),
            (_Command.PASTE, "clipboard", self.tr("Paste numbers from here down"), True),
            (_Command.OPEN, "file-text", self.tr("Open the counter"), False),
            (_Command.USES, "list", self.tr("Where it is used"), False),
            (_Command.DELETE, "trash", self.tr("Delete the counter"), True),
        )
        for command, icon_name, text, changes in offered:
            if command in {_Command.COPY, _Command.OPEN, _Command.DELETE}:
                self.addSeparator()
            self.offer(command, icon_name, text).setEnabled(writable or not changes)


class _Trouble(QWidget):
    """One line about what could not be done."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = IconMark(level_icon(Level.MUST), 12, parent=self)
        self._words = label(Look.SMALL, wraps=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(self, 16), px(self, 6), px(self, 16), px(self, 6))
        row.setSpacing(px(self, 8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def say(self, sentence: str) -> None:
        """Say it; it stays until something else is done."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
