"""Another report, read-only, beside the text: last period's of the same kind, or one chosen in the list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from bcdesk.domain.drafts import counterpart, previous_of
from bcdesk.domain.edits import CLOSING, OPENING
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.inlines import plain
from bcdesk.domain.passages import HeadingRow, Passage, passages
from bcdesk.domain.report import NoteMark, Report, ReportId
from bcdesk.ui.context import WindowContext
from bcdesk.ui.desk import Desk
from bcdesk.ui.editor.passage_editor import PassageEditor
from bcdesk.ui.parts import EmptyState, PanelHead, Worded
from bcdesk.ui.report_view import SIGNATURE
from bcdesk.ui.report_words import title_words
from bcdesk.ui.theme import px

ZOOM = 0.75


class BesidePanel(Worded, QWidget):
    """Shows one passage at a time of a report that is not edited."""

    def __init__(self, context: WindowContext, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: ReportId | None = None
        self._desk: Desk | None = None
        self._editor: PassageEditor | None = None
        self._head = PanelHead(parent=self)
        self._box = QComboBox(self)
        self._stack = QStackedWidget(self)
        self._none = EmptyState("columns", parent=self)
        self._build()
        self._box.activated.connect(self._on_activated)
        self.retranslate()

    def forget(self) -> None:
        """Show nothing: another report is open, or none."""
        self._chosen = None
        self._take_away()

    def choose(self, report: ReportId) -> None:
        """Take a report of the store rather than last period's; `open_at` shows it."""
        self._take_away()
        self._chosen = report

    def open_at(self, report: Report, container: str) -> None:
        """Show the section that corresponds to one of `report`, beside whose text the panel stands.

        It is that of the chosen report, else of last period's report of the same kind, if there is one.
        """
        if self._desk is None:
            found = self._chosen or previous_of(self._context.store.summaries(), report)
            self._desk = self._read(found) if found is not None else None
        desk = self._desk
        if desk is None:
            return
        closing = CLOSING if container == SIGNATURE else None
        at = max(0, self._box.findData(counterpart(report, container, desk.report) or closing))
        if self._editor is None or at != self._box.currentIndex():
            self._box.setCurrentIndex(at)
            self._on_activated()

    def _read(self, report: ReportId) -> Desk | None:
        """Read a report and list its sections; None if it was deleted meanwhile."""
        try:
            editing = self._context.edit(report)
        except BcdeskError:
            return None
        desk = Desk(editing, self._context.words, read_only=True, parent=self)
        for passage in passages(desk.report):
            title = self._title(desk, passage)
            if title:
                self._box.addItem(title, passage.container)
        summary = next(s for s in self._context.store.summaries() if s.id == report)
        self._head.set_title(title_words(summary))
        self._box.setVisible(True)
        return desk

    def _title(self, desk: Desk, passage: Passage) -> str:
        """Name a passage that has text."""
        rows = passage.rows(desk.report)
        if not rows:
            return ""
        number = passage.numbers(desk.report, rows)[0]
        match rows[0]:
            case HeadingRow(heading=heading):
                pieces = [piece for piece in heading.inlines if not isinstance(piece, NoteMark)]
                return f"{number}{plain(pieces, desk.printed.word)}".replace("\n", " ")
            case _:
                return {OPENING: self.tr("Opening"), CLOSING: self.tr("Closing")}.get(passage.container, "")

    def retranslate(self) -> None:
        """Word the panel in the language in force."""
        self._none.set_text(
            self.tr("No earlier report of this kind"),
            self.tr("Last period's report will stand here, to read and copy from."),
        )
        self._box.setAccessibleName(self.tr("Section"))
        if self._desk is None:
            self._head.set_title(self.tr("Last period"))

    def _build(self) -> None:
        self.setObjectName("besidePanel")
        self._box.setObjectName("besideSection")
        self._box.setVisible(False)
        self._box.setMinimumContentsLength(12)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(self, 8))
        column.addWidget(self._head)
        choice = QVBoxLayout()
        choice.setContentsMargins(px(self, 12), 0, px(self, 12), 0)
        choice.addWidget(self._box)
        column.addLayout(choice)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(px(self, 320))

    def _take_away(self) -> None:
        self._box.clear()
        self._box.setVisible(False)
        self._drop_editor()
        if self._desk is not None:
            self._desk.deleteLater()
            self._desk = None
        self.retranslate()
        self._stack.setCurrentWidget(self._none)

    def _drop_editor(self) -> None:
        if self._editor is not None:
            self._stack.removeWidget(self._editor)
            self._editor.deleteLater()
            self._editor = None

    @Slot()
    def _on_activated(self) -> None:
        container = self._box.currentData()
        if self._desk is None or not isinstance(container, str):
            return
        self._drop_editor()
        self._editor = PassageEditor(self._desk, Passage(container), self._context.tools, parent=self)
        self._editor.set_zoom(ZOOM)
        self._stack.addWidget(self._editor)
        self._stack.setCurrentWidget(self._editor)
