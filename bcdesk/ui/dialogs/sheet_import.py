"""The dialog *Nhập biểu 06a*: what a file holds and what taking it in would change, before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from bcdesk.app.counters import CounterService, ImportPlan
from bcdesk.app.messages import Messages
from bcdesk.app.progress import Progress
from bcdesk.app.sheets import SheetFiles
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.counters.known_sheets import When
from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.dialogs.sheet_preview import PreviewModel, PreviewView, preview_rows
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.jobs import Worker
from bcdesk.ui.parts import Banner, Field, Look, label, main_button, plain_button, word
from bcdesk.ui.sheets.words import when_words
from bcdesk.ui.signs import Level
from bcdesk.ui.tabs.sheet_fields import Choice
from bcdesk.ui.theme import px


def workbook_kinds() -> str:
    """Name the files that can be read, as file dialogs name them."""
    text = QCoreApplication.translate("SheetImportDialog", "Workbooks and CSV files")
    return f"{text} (*.xlsx *.xls *.csv *.txt)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportTools:
    """What the dialog works with.

    Attributes:
        counters: reads a file and says what it would change.
        files: says which tables a file holds.
        worker: where it is read.
        messages: the sentences for what disagrees and what goes wrong.
        chooser: asks for another file.
    """

    counters: CounterService
    files: SheetFiles
    worker: Worker
    messages: Messages
    chooser: PathChooser


class SheetImportDialog(BaseDialog):
    """Shows what a file would do to the counters; show it with `open()`.

    Args:
        tools: what it works with.
        path: the file.
        before: the counters of the open report.
        periods: those that the file may be of, the earliest first.
        when: the one that is offered.
        parent: the window that it belongs to.

    Signals:
        plan_chosen: the file shall be taken in, an `ImportPlan`.
    """

    plan_chosen = Signal(object)

    def __init__(
        self,
        tools: ImportTools,
        path: Path,
        before: tuple[Counter, ...],
        periods: tuple[When, ...],
        when: When,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("sheetImportDialog", 720, parent=parent)
        self._tools = tools
        self._path = path
        self._before = before
        self._periods = periods
        self._asked = 0
        self._plan: ImportPlan | None = None
        self._tables: tuple[str, ...] = ()
        self._error: Exception | None = None
        self._file = label(Look.CARD, wraps=True, parent=self)
        self._says = label(Look.PLAIN, wraps=True, parent=self)
        self._period = Choice(parent=self)
        self._table = Choice(parent=self)
        self._fields = (Field(self._period, parent=self), Field(self._table, parent=self))
        self._trouble = Banner(Level.MUST, parent=self)
        self._model = PreviewModel(parent=self)
        self._view = PreviewView(self._model, parent=self)
        self._room = QStackedWidget(self)
        self._take = main_button(parent=self)
        self._other = plain_button(parent=self)
        self._later = plain_button(parent=self)
        self._build()
        self._connect()
        self._period.set_choices([(each, when_words(*each)) for each in periods])
        self._period.show_value(when)
        self.retranslate()
        self._begin(None)

    @property
    def plan(self) -> ImportPlan | None:
        """What taking the file in would do; None while it is read and where it cannot be."""
        return self._plan

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Import form 06a"))
        self._fields[0].set_label(self.tr("Period of the numbers"))
        self._fields[1].set_label(self.tr("Sheet of the workbook"))
        self._view.setAccessibleName(self.tr("What the file would do"))
        word(self._take, self.tr("Import"))
        word(self._other, self.tr("Choose another file…"))
        word(self._later, self.tr("Later"))
        kept = self._period.value()
        self._period.set_choices([(each, when_words(*each)) for each in self._periods])
        self._period.show_value(kept)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take room for the list."""
        super().showEvent(event)
        if not event.spontaneous():
            self.resize(self.width(), min(px(self, 600), screen_room(self).height()))

    def _build(self) -> None:
        for part, name in (
            (self._file, "importFile"),
            (self._says, "importSays"),
            (self._period, "importPeriod"),
            (self._table, "importTable"),
            (self._trouble, "importTrouble"),
            (self._take, "takeImport"),
            (self._other, "importOther"),
            (self._later, "importLater"),
        ):
            part.setObjectName(name)
        row = QHBoxLayout()
        row.setSpacing(px(self, 12))
        for field in self._fields:
            row.addWidget(field, 1)
        for choice in (self._period, self._table):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add(self._file, self._says)
        self._column.addLayout(row)
        self._add(self._trouble)
        self._room.addWidget(self._view)
        self._room.addWidget(QWidget(self._room))  # nothing, while there is nothing to look at
        self._add_filling(self._room)
        self._view.setMinimumHeight(px(self, 160))
        self._add_verbs(self._take, self._other, self._later)
        self._take.setDefault(True)

    def _connect(self) -> None:
        self._period.chosen.connect(self._on_period_chosen)
        self._table.chosen.connect(self._begin)
        self._take.clicked.connect(self._on_taken)
        self._other.clicked.connect(self._choose_other)
        self._later.clicked.connect(self.reject)

    # Reading

    @Slot(object)
    def _begin(self, table: str | None) -> None:
        """Read the file on the worker; what was asked before is of no interest any more."""
        self._asked += 1
        self._error = None
        asked, when = self._asked, self._period.value()
        tools, path, before = self._tools, self._path, self._before

        def read(_progress: Progress) -> tuple[int, tuple[str, ...], ImportPlan]:
            tables = tools.files.tables(path)
            chosen = table if table is not None or len(tables) < 2 else tables[0]
            plan = tools.counters.propose(path, when, before, sheet_name=chosen)  # type: ignore[arg-type]
            return asked, tables, plan

        job = tools.worker.job(read)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        tools.worker.start(job)
        self._show()

    @Slot(object)
    def _on_read(self, answer: tuple[int, tuple[str, ...], ImportPlan]) -> None:
        asked, tables, plan = answer
        if asked != self._asked:
            return
        self._tables, self._plan, self._error = tables, plan, None
        self._table.set_choices([(name, name) for name in tables])
        self._table.show_value(plan.proposal.name)
        self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._plan, self._error = None, error  # another table of the file may still be chosen
        self._show()

    @Slot(object)
    def _on_period_chosen(self, _when: object) -> None:
        self._begin(self._table.value() if self._several() else None)  # type: ignore[arg-type] # a name

    @Slot()
    def _choose_other(self) -> None:
        self._tools.chooser.choose_source(
            self,
            self.tr("Import form 06a"),
            self._path.parent,
            workbook_kinds(),
            self._take_path,
        )

    def _take_path(self, path: Path) -> None:
        self._path, self._plan, self._tables = path, None, ()
        self._table.set_choices(())
        self._begin(None)

    @Slot()
    def _on_taken(self) -> None:
        if self._plan is not None:
            self.plan_chosen.emit(self._plan)
            self.accept()

    # What is shown

    def _several(self) -> bool:
        return len(self._tables) > 1

    def _show(self) -> None:
        plan = self.plan
        self._file.setText(self._path.name)
        self._trouble.setVisible(self._error is not None)
        if self._error is not None:
            self._trouble.set_text(trouble_words(self._tools.messages, self._error))
        self._says.setText(self._words(plan))
        self._fields[1].setVisible(self._several())
        self._room.setCurrentIndex(0 if plan is not None else 1)
        self._model.show(preview_rows(plan, self._tools.messages) if plan is not None else ())
        self._take.setEnabled(plan is not None and bool(plan.changes))
        self._make_room_soon()

    def _words(self, plan: ImportPlan | None) -> str:
        if self._error is not None:
            return self.tr("Nothing was read and nothing was changed.")
        if plan is None:
            return self.tr("Reading…")
        if not plan.changes:
            return self.tr("Everything in the file is known already; nothing would change.")
        words = self.tr(
            "{numbers} numbers in {rows} rows were read; {changes} would change. One undo takes all back."
        )
        return words.format(
            numbers=plan.proposal.numbers, rows=len(plan.proposal.rows), changes=len(plan.changes)
        )
