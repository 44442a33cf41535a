"""The list of reports at the left of the window.

It shows what it is given, finds in it and tells what the officer wants; what becomes of it the window decides.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from bcdesk.app.ports import ReportSummary
from bcdesk.app.shelf import EVERYTHING, ShelfQuery, in_order, sifted
from bcdesk.domain.report import ReportId, ReportState
from bcdesk.domain.text import fold
from bcdesk.ui.models.report_list import ReportListModel
from bcdesk.ui.panels.panel_list import Index, PanelList
from bcdesk.ui.panels.report_row import ReportRowDelegate
from bcdesk.ui.panels.side_panel import SidePanel
from bcdesk.ui.parts import (
    CommandMenu,
    EmptyState,
    Look,
    OneLine,
    SearchField,
    name_tool,
    quiet_button,
    tool_button,
)
from bcdesk.ui.report_words import kind_words, state_words
from bcdesk.ui.theme import icon, px


class ReportListPanel(SidePanel):
    """Finds, opens and puts away reports.

    Signals carry a `ReportId`:
        open_requested, beside_requested: open a report for writing, or read-only beside the text.
        duplicate_requested, bin_requested: copy a report, or put it into the bin.
        restore_requested, delete_requested: take a report out of the bin, or remove it for ever.
    Without a value: new_requested, empty_bin_requested.
    """

    open_requested = Signal(object)
    beside_requested = Signal(object)
    duplicate_requested = Signal(object)
    bin_requested = Signal(object)
    restore_requested = Signal(object)
    delete_requested = Signal(object)
    new_requested = Signal()
    empty_bin_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._reports: tuple[ReportSummary, ...] = ()
        self._binned: tuple[ReportSummary, ...] = ()
        self._query = EVERYTHING
        self._in_bin = False
        self._read_only = False
        self._model = ReportListModel(parent=self)
        self._back = tool_button("arrow-left", parent=self)
        self._filter = tool_button("filter", parent=self)
        self._menu = _FilterMenu(parent=self)
        self._context = _ContextMenu(self)
        self._search = SearchField(parent=self)
        self._filtered = _Filtered(parent=self)
        self._bin_bar = _BinBar(parent=self)
        self._view = _ReportView(self._model, parent=self)
        self._stack = QStackedWidget(self)
        self._none = EmptyState("files", parent=self)
        self._not_found = EmptyState("search", parent=self)
        self._bin_empty = EmptyState("trash", parent=self)
        self._build()
        self._connect()
        self.retranslate()

    def show_reports(
        self,
        reports: tuple[ReportSummary, ...],
        binned: tuple[ReportSummary, ...] = (),
        *,
        read_only: bool = False,
    ) -> None:
        """List these reports, and those of the bin once it is looked into; the place in the list is kept.

        Args:
            reports: what stands on the shelf.
            binned: what has been put away.
            read_only: reports can be opened; nothing can be begun, copied, put away or brought back.
        """
        self._reports = in_order(reports)
        self._binned = binned
        self._read_only = read_only
        self._refresh()

    def set_current(self, report: ReportId | None) -> None:
        """Mark the report that is open in the window and bring it into view."""
        self._model.set_current(report)
        index = self._model.index_of(report)
        self._view.setCurrentIndex(index)
        if index.isValid():
            self._view.scrollTo(index)

    @Slot()
    def show_bin(self) -> None:
        """List what has been put away."""
        self._list(binned=True)

    @Slot()
    def show_shelf(self) -> None:
        """List what stands on the shelf."""
        self._list(binned=False)

    def focus_search(self) -> None:
        """Let the officer type what to find."""
        self._search.begin()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._search.set_placeholder(self.tr("Search reports"))
        self._view.setAccessibleName(self.tr("Reports"))
        name_tool(self._back, self.tr("Back to the reports"))
        name_tool(self._filter, self.tr("Filter"))
        self._none.set_text(
            self.tr("No reports yet"),
            self.tr("The reports of your agency will stand here by year and period."),
        )
        self._not_found.set_text(
            self.tr("Nothing found"), self.tr("Try fewer words, or show all kinds and years.")
        )
        self._bin_empty.set_text(self.tr("The bin is empty"), self.tr("Reports that you put away stay here."))
        self._menu.retranslate()
        self._bin_bar.retranslate()
        self._model.retranslate()
        self._refresh()

    def _build(self) -> None:
        for part, name in (
            (self, "reportList"),
            (self._back, "backToReports"),
            (self._filter, "filterReports"),
            (self._search, "searchReports"),
            (self._view, "reportView"),
            (self._context, "reportMenu"),
        ):
            part.setObjectName(name)
        self._filter.setCheckable(True)
        self._head.add_tool(self._back)
        self._head.add_tool(self._filter)
        self.setFocusProxy(self._view)
        for page in (self._view, self._none, self._not_found, self._bin_empty):
            self._stack.addWidget(page)
        self._add_field(self._search)
        self._column.addSpacing(px(self, 8))
        self._column.addWidget(self._filtered)
        self._column.addWidget(self._bin_bar)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._filter.clicked.connect(self._open_menu)
        self._back.clicked.connect(self.show_shelf)
        self._menu.bin_chosen.connect(self.show_bin)
        self._menu.query_chosen.connect(self._set_query)
        self._search.text_edited.connect(self._find)
        self._search.returnPressed.connect(self._open_first)
        self._filtered.cleared.connect(self._clear_filters)
        self._bin_bar.restored.connect(self._restore_chosen)
        self._bin_bar.emptied.connect(self.empty_bin_requested)
        self._view.clicked.connect(self._open_index)
        self._view.entered_row.connect(self._open_index)
        self._view.deleted_row.connect(self._put_away)
        self._view.typed.connect(self._search.type_on)
        self._context.triggered.connect(self._do_command)
        self._view.menu_wanted.connect(self._open_context_menu)
        self._view.current_changed.connect(self._on_current)

    def _refresh(self) -> None:
        chosen = self._chosen()
        listed = self._binned if self._in_bin else self._reports
        found = sifted(listed, self._query)
        self._model.show(found, by_year=not self._in_bin)
        if chosen is not None and self._chosen() != chosen:
            self._view.setCurrentIndex(self._model.index_of(chosen))
        self._show_page(listed, found)
        self._show_state(len(listed), len(found))

    def _show_page(self, listed: tuple[ReportSummary, ...], found: tuple[ReportSummary, ...]) -> None:
        if found:
            page: QWidget = self._view
        elif listed:
            page = self._not_found
        else:
            page = self._bin_empty if self._in_bin else self._none
        self._stack.setCurrentWidget(page)

    def _show_state(self, listed: int, found: int) -> None:
        self._head.set_title(self.tr("Bin") if self._in_bin else self.tr("Reports"))
        self._head.set_count(_count(listed, found))
        self._back.setVisible(self._in_bin)
        self._filter.setVisible(not self._in_bin and bool(self._reports or self._binned))
        self._filter.setChecked(self._query.filters)
        self._search.setVisible(listed > 0)
        self._filtered.set_query(self._query)
        self._bin_bar.setVisible(self._in_bin and listed > 0 and not self._read_only)
        self._bin_bar.set_chosen(self._in_bin and self._chosen() is not None)

    def _chosen(self) -> ReportId | None:
        summary = self._model.report_at(self._view.currentIndex())
        return summary.id if summary else None

    @Slot()
    def _open_menu(self) -> None:
        self._filter.setChecked(self._query.filters)  # pressing it opens the menu and switches nothing
        self._menu.fill(self._reports, self._query)
        self._menu.popup(self._filter.mapToGlobal(QPoint(0, self._filter.height())))

    @Slot(object)
    def _set_query(self, query: ShelfQuery) -> None:
        self._query = query
        self._refresh()

    @Slot(object)
    def _find(self, words: str) -> None:
        self._set_query(replace(self._query, words=words))

    @Slot()
    def _clear_filters(self) -> None:
        self._set_query(ShelfQuery(words=self._query.words))

    def _list(self, *, binned: bool) -> None:
        self._in_bin = binned
        self._search.clear()
        self._set_query(EVERYTHING)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        summary = self._model.report_at(index)
        if summary is not None and not self._in_bin:
            self.open_requested.emit(summary.id)

    @Slot()
    def _open_first(self) -> None:
        if self._query.words:
            places = (self._model.index(place) for place in range(self._model.rowCount()))
            found = next((index for index in places if self._model.report_at(index)), QModelIndex())
            self._open_index(found)

    @Slot(QModelIndex)
    def _put_away(self, index: QModelIndex) -> None:
        summary = self._model.report_at(index)
        if summary is not None and not self._read_only:
            (self.delete_requested if self._in_bin else self.bin_requested).emit(summary.id)

    @Slot()
    def _restore_chosen(self) -> None:
        if (report := self._chosen()) is not None:
            self.restore_requested.emit(report)

    @Slot()
    def _on_current(self) -> None:
        self._bin_bar.set_chosen(self._in_bin and self._chosen() is not None)

    @Slot(object)
    def _open_context_menu(self, place: QPoint) -> None:
        self._context.fill(self._chosen(), in_bin=self._in_bin, read_only=self._read_only)
        if self._context.actions():
            self._context.popup(place)

    @Slot(QAction)
    def _do_command(self, action: QAction) -> None:
        """Tell what was chosen in the context menu."""
        match action.data():
            case _Command.NEW:
                self.new_requested.emit()
            case command if (report := self._chosen()) is not None:
                self._commands()[command].emit(report)

    def _commands(self) -> dict[object, SignalInstance]:
        return {
            _Command.OPEN: self.open_requested,
            _Command.BESIDE: self.beside_requested,
            _Command.DUPLICATE: self.duplicate_requested,
            _Command.BIN: self.bin_requested,
            _Command.RESTORE: self.restore_requested,
            _Command.DELETE: self.delete_requested,
        }


class _Command(Enum):
    """What the context menu offers."""

    NEW = auto()
    OPEN = auto()
    BESIDE = auto()
    DUPLICATE = auto()
    BIN = auto()
    RESTORE = auto()
    DELETE = auto()


class _ContextMenu(CommandMenu):
    """What can be done with a report of the list."""

    def fill(self, report: ReportId | None, *, in_bin: bool, read_only: bool) -> None:
        """Offer what can be done with `report`, None for no report."""
        self.clear()
        if report is not None and not in_bin:
            self.offer(_Command.OPEN, "file-text", self.tr("Open"))
            self.offer(_Command.BESIDE, "columns", self.tr("Open beside the text"))
        if not read_only:
            self._offer_changes(report, in_bin=in_bin)

    def _offer_changes(self, report: ReportId | None, *, in_bin: bool) -> None:
        if report is not None and in_bin:
            self.offer(_Command.RESTORE, "restore", self.tr("Restore"))
            self.offer(_Command.DELETE, "x", self.tr("Delete for good…"))
        elif report is not None:
            self.offer(_Command.DUPLICATE, "copy", self.tr("Duplicate"))
            self.addSeparator()
            self.offer(_Command.BIN, "trash", self.tr("Move to the bin"))
            self.addSeparator()
        if not in_bin:
            self.offer(_Command.NEW, "file-plus", self.tr("New report…"))


class _FilterMenu(QMenu):
    """Narrows the list by kind, year and state, and leads into the bin."""

    query_chosen = Signal(object)
    """The `ShelfQuery` to look for."""
    bin_chosen = Signal()
    """The bin is to be shown."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = EVERYTHING
        self._kinds = QMenu(self)
        self._years = QMenu(self)
        self._states = QMenu(self)
        self._bin = QAction(icon("trash"), "", self)
        self._build()

    def fill(self, reports: tuple[ReportSummary, ...], query: ShelfQuery) -> None:
        """Offer what occurs in `reports`, with the sides of `query` chosen."""
        self._query = query
        kinds = sorted({summary.kind for summary in reports if summary.kind}, key=_sorted_as)
        years = sorted({summary.year for summary in reports}, reverse=True)
        states = [(state, state_words(state)) for state in ReportState]
        _offer(self._kinds, self.tr("All kinds"), [(kind, kind_words(kind)) for kind in kinds], query.kind)
        _offer(self._years, self.tr("All years"), [(year, str(year)) for year in years], query.year)
        _offer(self._states, self.tr("All states"), states, query.state)

    def retranslate(self) -> None:
        """Set the words that stay."""
        self._kinds.setTitle(self.tr("Kind"))
        self._years.setTitle(self.tr("Year"))
        self._states.setTitle(self.tr("State"))
        self._bin.setText(self.tr("Show the bin"))

    def _build(self) -> None:
        self.setObjectName("filterMenu")
        for menu, chosen in (
            (self._kinds, self._choose_kind),
            (self._years, self._choose_year),
            (self._states, self._choose_state),
        ):
            self.addMenu(menu)
            menu.triggered.connect(chosen)
        self.addSeparator()
        self.addAction(self._bin)
        self._bin.triggered.connect(self._choose_bin)

    @Slot(QAction)
    def _choose_kind(self, action: QAction) -> None:
        self.query_chosen.emit(replace(self._query, kind=action.data()))

    @Slot(QAction)
    def _choose_year(self, action: QAction) -> None:
        self.query_chosen.emit(replace(self._query, year=action.data()))

    @Slot(QAction)
    def _choose_state(self, action: QAction) -> None:
        state = action.data()
        self.query_chosen.emit(replace(self._query, state=None if state is None else ReportState(state)))

    @Slot()
    def _choose_bin(self) -> None:
        self.bin_chosen.emit()


class _Filtered(QWidget):
    """Says how the list is narrowed, and widens it again."""

    cleared = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = OneLine(Look.SMALL, parent=self)
        self._clear = quiet_button(parent=self)
        self._build()

    def set_query(self, query: ShelfQuery) -> None:
        """Name the filters of `query`; without any this widget hides."""
        facts = (
            str(query.year) if query.year is not None else "",
            state_words(query.state) if query.state is not None else "",
            kind_words(query.kind) if query.kind is not None else "",
        )
        self._words.set_text(" · ".join(fact for fact in facts if fact))
        self._clear.setText(self.tr("Show all"))
        self._clear.setAccessibleName(self._clear.text())
        self.setVisible(query.filters)

    def _build(self) -> None:
        self._clear.setObjectName("clearFilters")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(self, 16), 0, px(self, 8), px(self, 4))
        row.setSpacing(px(self, 4))
        row.addWidget(self._words, 1)
        row.addWidget(self._clear)
        self._clear.clicked.connect(self.cleared)
        self.hide()


class _BinBar(QWidget):
    """What can be done with the bin and the report chosen in it."""

    restored = Signal()
    emptied = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restore = quiet_button(parent=self)
        self._empty = quiet_button(parent=self)
        self._build()

    def set_chosen(self, chosen: bool) -> None:
        """Offer to restore only where a report is chosen."""
        self._restore.setEnabled(chosen)

    def retranslate(self) -> None:
        """Set the words of the buttons."""
        self._restore.setText(self.tr("Restore"))
        self._restore.setAccessibleName(self._restore.text())
        self._empty.setText(self.tr("Empty the bin…"))
        self._empty.setAccessibleName(self._empty.text())

    def _build(self) -> None:
        self._restore.setObjectName("restoreReport")
        self._empty.setObjectName("emptyBin")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(self, 8), 0, px(self, 8), px(self, 4))
        row.setSpacing(px(self, 4))
        row.addWidget(self._restore)
        row.addStretch(1)
        row.addWidget(self._empty)
        self._restore.clicked.connect(self.restored)
        self._empty.clicked.connect(self.emptied)
        self.retranslate()
        self.hide()


class _ReportView(PanelList):
    """The list itself."""

    deleted_row = Signal(QModelIndex)
    """Del was pressed on a row."""

    def __init__(self, model: ReportListModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show(model, ReportRowDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete:
            self.deleted_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _has_menu(self, _index: Index) -> bool:
        return True  # a new report can be begun anywhere


def _offer(menu: QMenu, all_words: str, choices: Iterable[tuple[object, str]], chosen: object) -> None:
    """Fill a menu with one choice among many; the first leaves the side open."""
    menu.clear()
    group = QActionGroup(menu)
    for value, words in ((None, all_words), *choices):
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(value)
        action.setChecked(value == chosen)
        group.addAction(action)


def _sorted_as(kind: str) -> str:
    return fold(kind_words(kind))


def _count(listed: int, found: int) -> str:
    if not listed:
        return ""
    return str(listed) if found == listed else f"{found}/{listed}"
