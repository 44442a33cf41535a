"""The dialog *Xuất tệp*: which files to write and where to, then how far it is, then where they are."""

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bcdesk.app.exporting import USUAL_FORMATS, ExportService, FileFormat, file_name
from bcdesk.app.messages import Messages
from bcdesk.app.progress import Progress
from bcdesk.domain.edits import Workspace
from bcdesk.ui.dialogs.base import BaseDialog
from bcdesk.ui.dialogs.choosing import FolderOpener, PathChooser
from bcdesk.ui.dialogs.troubles import trouble_words
from bcdesk.ui.jobs import Job, Worker
from bcdesk.ui.parts import Banner, Field, Look, Measured, label, main_button, plain_button, word
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import Role, TextSize, colour, px, text_font


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTools:
    """What the dialog works with.

    Attributes:
        exporter: writes the files.
        worker: where it does so.
        messages: the sentences for what goes wrong.
        chooser: asks for another folder.
        open_folder: shows the folder of the files.
    """

    exporter: ExportService
    worker: Worker
    messages: Messages
    chooser: PathChooser
    open_folder: FolderOpener


class _State(Enum):
    CHOOSING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class _Survey:
    """What is known before anything is written: the targets that exist, the characters that PDF cannot show."""

    folder: Path
    existing: frozenset[Path]
    undrawn: str


@dataclass(slots=True)
class _Run:
    """One export: what is written so far is known also when it stops half-way."""

    targets: tuple[Path, ...]
    job: Job
    written: list[Path] = field(default_factory=list)
    error: Exception | None = None
    done: int = 0
    stopping: bool = False


class ExportDialog(BaseDialog):
    """Exports one state of a report; show it with `open()`.

    Args:
        tools: what it works with.
        workspace: the report as it was when the dialog was asked for.
        folder: where the files go unless the officer says otherwise.
        formats: the formats that are ticked.
        parent: the window that it belongs to.

    Signals:
        folder_chosen: the officer chose this folder, a `Path`.
        exported: the files that were written, a tuple of `Path`; all that were asked for.
    """

    folder_chosen = Signal(object)
    exported = Signal(object)

    def __init__(
        self,
        tools: ExportTools,
        workspace: Workspace,
        folder: Path,
        formats: tuple[FileFormat, ...] = USUAL_FORMATS,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("exportDialog", 600, parent=parent)
        self._tools = tools
        self._workspace = workspace
        self._folder = folder
        self._state = _State.CHOOSING
        self._survey: _Survey | None = None
        self._run: _Run | None = None
        self._again = False
        self._formats = _FormatChoice(file_name(workspace.report), formats, parent=self)
        self._folder_line = QLineEdit()
        self._place = Field(self._folder_line, parent=self)
        self._choose = plain_button(parent=self)
        self._warning = Banner(Level.SHOULD, parent=self)
        self._trouble = Banner(Level.MUST, parent=self)
        self._says: QLabel = label(Look.PLAIN, wraps=True, parent=self)
        self._bar = QProgressBar(self)
        self._verbs = _Verbs(self)
        self._build()
        self._connect()
        self.retranslate()
        self._look_ahead()

    @property
    def formats(self) -> tuple[FileFormat, ...]:
        """The formats that are ticked."""
        return self._formats.formats()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.setWindowTitle(self.tr("Export files"))
        self._formats.retranslate()
        self._place.set_label(self.tr("Folder"))
        word(self._choose, self.tr("Choose a folder…"))
        self._bar.setAccessibleName(self.tr("Progress"))
        word(self._verbs.export, self.tr("Export the files"))
        word(self._verbs.show_folder, self.tr("Open the folder"))
        word(self._verbs.elsewhere, self.tr("Choose another folder…"))
        word(self._verbs.again, self.tr("Try again"))
        word(self._verbs.stop, self.tr("Stop"))
        word(self._verbs.close_it, self.tr("Close"))
        word(self._verbs.later, self.tr("Later"))
        self._show()

    def reject(self) -> None:
        """Stop the work if there is any, else close."""
        if self._state is _State.RUNNING:
            self._stop()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the verb: mostly everything is as last time."""
        super().showEvent(event)
        self._verbs.focus(self._state)

    def _build(self) -> None:
        self._folder_line.setObjectName("exportFolder")
        self._folder_line.setReadOnly(True)
        self._choose.setObjectName("chooseExportFolder")
        self._says.setObjectName("exportSays")
        self._warning.setObjectName("exportWarning")
        self._trouble.setObjectName("exportTrouble")
        self._bar.setObjectName("exportProgress")
        self._bar.setTextVisible(False)
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        place = QHBoxLayout()
        place.setSpacing(px(self, 8))
        place.addWidget(self._place, 1)
        place.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignBottom)
        self._add(self._formats)
        self._column.addLayout(place)
        self._add(self._warning, self._trouble, self._says, self._bar)
        self._add_verbs(*self._verbs.buttons)

    def _connect(self) -> None:
        self._formats.changed.connect(self._show)
        self._choose.clicked.connect(self._ask_folder)
        verbs = self._verbs
        verbs.export.clicked.connect(self._begin)
        verbs.again.clicked.connect(self._begin)
        verbs.stop.clicked.connect(self._stop)
        verbs.elsewhere.clicked.connect(self._ask_other_folder)
        verbs.show_folder.clicked.connect(self._open_folder)
        verbs.close_it.clicked.connect(self.accept)
        verbs.later.clicked.connect(self.reject)

    # The folder

    @Slot()
    def _ask_folder(self) -> None:
        self._tools.chooser.choose_folder(
            self, self.tr("Folder for the files"), self._folder, self._take_folder
        )

    @Slot()
    def _ask_other_folder(self) -> None:
        self._again = True
        self._ask_folder()

    def _take_folder(self, folder: Path) -> None:
        self._folder = folder
        self.folder_chosen.emit(folder)
        if self._again:
            self._begin()
        else:
            self._enter(_State.CHOOSING)
            self._look_ahead()

    @Slot()
    def _open_folder(self) -> None:
        if self._tools.open_folder(self._folder):
            self.accept()
        else:
            self._says.setText(
                self.tr("The folder cannot be shown here. The files are in {folder}.").format(
                    folder=self._folder
                )
            )

    # What is known before

    def _look_ahead(self) -> None:
        folder, known = self._folder, self._survey
        targets = self._formats.targets(folder, all_formats=True)
        exporter, workspace = self._tools.exporter, self._workspace

        def look(_progress: Progress) -> _Survey:
            undrawn = exporter.undrawn(workspace) if known is None else known.undrawn
            return _Survey(folder, frozenset(target for target in targets if _is_there(target)), undrawn)

        job = self._tools.worker.job(look)
        job.succeeded.connect(self._on_looked)
        self._tools.worker.start(job)

    @Slot(object)
    def _on_looked(self, survey: _Survey) -> None:
        self._survey = survey
        self._show()

    # The work

    @Slot()
    def _begin(self) -> None:
        targets = self._formats.targets(self._folder)
        formats, folder, workspace = self.formats, self._folder, self._workspace
        written: list[Path] = []

        def write(progress: Progress) -> None:
            def begun(_target: Path) -> None:
                progress.check_cancelled()
                progress.step(len(written), len(formats))

            written.extend(self._tools.exporter.export(workspace, folder, formats, begun))

        self._again = False
        job = self._tools.worker.job(write)
        self._run = _Run(targets, job, written)
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self._enter(_State.RUNNING)
        self._tools.worker.start(job)

    @Slot()
    def _stop(self) -> None:
        if self._run and not self._run.stopping:
            self._run.stopping = True
            self._run.job.cancel()
            self._show()

    @Slot(int, int)
    def _on_progressed(self, done: int, _total: int) -> None:
        if self._run:
            self._run.done = done
            self._show()

    @Slot(object)
    def _on_succeeded(self, _result: object) -> None:
        self._enter(_State.DONE)
        if self._run:
            self.exported.emit(tuple(self._run.written))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self._run:
            self._run.error = error
        self._enter(_State.FAILED)

    @Slot()
    def _on_cancelled(self) -> None:
        self._enter(_State.CHOOSING)
        self._look_ahead()

    # What is shown

    def _enter(self, state: _State) -> None:
        self._state = state
        self._show()
        self._verbs.focus(state)

    @Slot()
    def _show(self) -> None:
        running = self._state is _State.RUNNING
        still = self._state in {_State.CHOOSING, _State.FAILED}
        self._formats.setEnabled(still)
        self._folder_line.setText(str(self._folder))
        self._choose.setEnabled(still)
        self._choose.setVisible(self._state is not _State.FAILED)
        self._bar.setVisible(running)
        self._verbs.show_for(self._state)
        self._verbs.export.setEnabled(bool(self.formats))
        self._verbs.again.setEnabled(bool(self.formats))
        self._verbs.elsewhere.setEnabled(bool(self.formats))
        self._verbs.stop.setEnabled(not (self._run and self._run.stopping))
        self._says.setText(self._words())
        self._show_warning()
        self._show_trouble()
        self._make_room_soon()
        if self._run:
            self._bar.setRange(0, len(self._run.targets))
            self._bar.setValue(self._run.done)

    def _show_warning(self) -> None:
        lacking = self._survey.undrawn if self._survey else ""
        shown = bool(lacking) and FileFormat.PDF in self.formats and self._state is _State.CHOOSING
        self._warning.setVisible(shown)
        if shown:
            self._warning.set_text(
                self.tr("The PDF cannot show these characters: {characters}").format(
                    characters=" ".join(lacking)
                ),
                self.tr("The fonts do not have them. Replace them in the report, or export without PDF."),
            )

    def _show_trouble(self) -> None:
        error = self._run.error if self._run and self._state is _State.FAILED else None
        self._trouble.setVisible(error is not None)
        if error is not None:
            self._trouble.set_text(trouble_words(self._tools.messages, error), self._written_words())

    def _words(self) -> str:
        """Return the one quiet line of the present state."""
        match self._state, self._run:
            case _State.RUNNING, _Run(stopping=True):
                return self.tr("Stopping after the file that is being written…")
            case _State.RUNNING, _Run(targets=targets, done=done):
                return self.tr("Writing file {number} of {count}: {name}").format(
                    number=done + 1, count=len(targets), name=_short(targets[done].name)
                )
            case _State.DONE, _Run(written=written):
                return self.tr("%n file(s) written to {folder}", "", len(written)).format(folder=self._folder)
            case _State.CHOOSING, _Run(stopping=True):
                return self.tr("Stopped.") + " " + (self._written_words() or self.tr("No file was written."))
            case _State.CHOOSING, _:
                return self._plan_words()
            case _:
                return ""

    def _written_words(self) -> str:
        """Say what an export that did not come to its end has left behind."""
        written = len(self._run.written) if self._run else 0
        return self.tr("%n file(s) were written before that.", "", written) if written else ""

    def _plan_words(self) -> str:
        targets = self._formats.targets(self._folder)
        if not targets:
            return self.tr("Tick at least one kind of file.")
        survey = self._survey
        replaced = len(survey.existing & set(targets)) if survey and survey.folder == self._folder else 0
        return self.tr("%n file(s) of the same name will be replaced.", "", replaced) if replaced else ""


class _Verbs:
    """The buttons at the foot; each state has its own."""

    def __init__(self, dialog: ExportDialog) -> None:
        self.export = main_button(parent=dialog)
        self.show_folder = main_button(parent=dialog)
        self.elsewhere = main_button(parent=dialog)
        self.again = plain_button(parent=dialog)
        self.stop = plain_button(parent=dialog)
        self.close_it = plain_button(parent=dialog)
        self.later = plain_button(parent=dialog)
        names = ("export", "showFolder", "elsewhere", "again", "stop", "close", "later")
        for name, button in zip(names, self.buttons, strict=True):
            button.setObjectName(f"{name}Export")
        self._of = MappingProxyType(
            {
                _State.CHOOSING: (self.export, self.later),
                _State.RUNNING: (self.stop,),
                _State.DONE: (self.show_folder, self.close_it),
                _State.FAILED: (self.elsewhere, self.again, self.later),
            }
        )

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All of them, in the order in which they stand."""
        return (
            self.export,
            self.show_folder,
            self.elsewhere,
            self.again,
            self.stop,
            self.close_it,
            self.later,
        )

    def show_for(self, state: _State) -> None:
        """Show the verbs of `state` only."""
        for button in self.buttons:
            button.setVisible(button in self._of[state])
        self._of[state][0].setDefault(True)

    def focus(self, state: _State) -> None:
        """Give the focus to the first verb of `state`."""
        self._of[state][0].setFocus(Qt.FocusReason.OtherFocusReason)


class _FormatChoice(Measured):
    """A box for each format, and the name of the file that it would make."""

    changed = Signal()

    def __init__(self, stem: str, ticked: tuple[FileFormat, ...], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stem = stem
        self._title = label(Look.LABEL, parent=self)
        self._boxes = {each: QCheckBox(self) for each in FileFormat}
        self._names = {each: _FileLine(parent=self) for each in FileFormat}
        self._grid = QGridLayout(self)
        self._build(ticked)
        self._measure()

    def formats(self) -> tuple[FileFormat, ...]:
        """Return the formats that are ticked."""
        return tuple(each for each, box in self._boxes.items() if box.isChecked())

    def targets(self, folder: Path, *, all_formats: bool = False) -> tuple[Path, ...]:
        """Return the files that would be written into `folder`."""
        return tuple(folder / self._name(each) for each in (FileFormat if all_formats else self.formats()))

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self._title.setText(self.tr("Files to write"))
        words = {
            FileFormat.DOCX: self.tr("Word (.docx)"),
            FileFormat.PDF: self.tr("PDF (.pdf)"),
            FileFormat.TEXT: self.tr("Plain text (.txt)"),
            FileFormat.JSON: self.tr("Data (.json)"),
        }
        for each, box in self._boxes.items():
            word(box, words[each])
        self._show_names()

    def _build(self, ticked: tuple[FileFormat, ...]) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        for row, (each, box) in enumerate(self._boxes.items(), 1):
            box.setObjectName(f"exportAs{each.name.title()}")
            self._names[each].setObjectName(f"exportName{each.name.title()}")
            with QSignalBlocker(box):
                box.setChecked(each in ticked)
            box.toggled.connect(self._on_toggled)
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(self._names[each], row, 1)

    def _measure(self) -> None:
        self._grid.setHorizontalSpacing(px(self, 20))
        self._grid.setVerticalSpacing(px(self, 6))

    def _name(self, each: FileFormat) -> str:
        return f"{self._stem}.{each}"

    def _show_names(self) -> None:
        for each, box in self._boxes.items():
            name = self._name(each) if box.isChecked() else ""
            self._names[each].show_name(name)
            box.setAccessibleDescription(name)

    @Slot()
    def _on_toggled(self) -> None:
        self._show_names()
        self.changed.emit()


class _FileLine(QWidget):
    """The name of a file on one line, shortened in the middle; whole in the tooltip."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_name(self, name: str) -> None:
        """Show `name`."""
        self.name = name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the name."""
        painter = QPainter(self)
        painter.setFont(text_font(TextSize.SMALL))
        painter.setPen(colour(self, Role.INK2 if self.isEnabled() else Role.BORDER))
        shown = painter.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _short(name: str) -> str:
    """Shorten a file name in the middle, so that its line does not wrap."""
    return name if len(name) <= 60 else f"{name[:40]}…{name[-19:]}"
