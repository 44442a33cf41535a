"""The library as a whole: lists of documents in and out, duplicates, the catalogue.

What may take long is done on a thread of its own; the officer is told what will change before it does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from bcdesk.app.library import LibraryService, ListPreview, MergePreview
from bcdesk.app.ports import CatalogueInfo
from bcdesk.app.progress import Progress
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.errors import BcdeskError
from bcdesk.domain.wording import slash_date
from bcdesk.ui import dialogs
from bcdesk.ui.actions import Act
from bcdesk.ui.desk import Desk
from bcdesk.ui.dialogs.choosing import PathChooser
from bcdesk.ui.jobs import Work, Worker
from bcdesk.ui.main_window import MainWindow
from bcdesk.ui.window_services import WindowServices


@dataclass(frozen=True, slots=True)
class _ReadList:
    """A list that was read: the name of its file, and what taking it in would do."""

    name: str
    preview: ListPreview


class CitationLibrary(QObject):
    """Serves the menu of the citation panel, as far as it is about no report.

    Signals:
        changed: records are others now; a str, what the open report calls the step that follows them.
        merged: several records have become one: a report that is open for reading must be read again.
    """

    changed = Signal(str)
    merged = Signal()

    def __init__(
        self,
        window: MainWindow,
        library: LibraryService,
        services: WindowServices,
        chooser: PathChooser,
    ) -> None:
        """Serve the panel of `window`."""
        super().__init__(window)
        self._window = window
        self._library = library
        self._services = services
        self._chooser = chooser
        self._panel = window.citations
        self._worker = Worker("libraryWorker", parent=self)
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether something is being read or written."""
        return self._worker.busy

    def show_catalogue(self) -> None:
        """Tell the panel age and size of the catalogue, as soon as they are known: the first time it has to be made."""
        job = self._worker.job(partial(_catalogue, self._library))
        job.succeeded.connect(self._panel.show_catalogue)
        self._worker.start(job)

    def _connect(self) -> None:
        for act, slot in (
            (Act.IMPORT_DOCUMENTS, self._on_import_requested),
            (Act.EXPORT_DOCUMENTS, self._on_export_requested),
            (Act.MERGE_DOCUMENTS, self._on_merge_requested),
            (Act.LOAD_CATALOGUE, self._on_catalogue_requested),
        ):
            self._window.commands[act].triggered.connect(slot)
        self._window.closing.connect(self._worker.shut_down)

    def _run(self, work: Work, done: Callable[[Any], None], words: Callable[[], str]) -> None:
        """Do `work` on the thread, then `done`, a slot, with its result; `words` say meanwhile what it is."""
        job = self._worker.job(work)
        waiting = dialogs.WaitDialog(words, parent=self._window)
        waiting.wait_for(job)
        job.succeeded.connect(done)
        job.failed.connect(self._services.tell)
        self._worker.start(job)

    def _save(self) -> None:
        """Let the library have what was changed in the open report."""
        if self._window.report is not None:
            self._window.report.save()

    def _say(self, words: str) -> None:
        self._window.status.say(words)

    # Lists

    @Slot()
    def _on_import_requested(self) -> None:
        self._chooser.choose_source(
            self._window,
            self.tr("Import documents"),
            self._window.context.documents,
            self.tr("Lists of documents (*.xlsx *.csv)"),
            self._read_list,
        )

    def _read_list(self, path: Path) -> None:
        self._save()
        self._run(
            partial(_read, self._library, path), self._on_list_read, partial(self._reading_words, path.name)
        )

    def _reading_words(self, name: str) -> str:
        return self.tr("Reading {file}…").format(file=name)

    @Slot(object)
    def _on_list_read(self, read: _ReadList) -> None:
        if not read.preview.new and not read.preview.changed:
            self._say(self.tr("{file} has nothing that is not in the library.").format(file=read.name))
            return
        question = partial(self._import_question, read.name, read.preview)
        dialogs.ask(question, partial(self._take_list, read.preview), parent=self._window)

    def _import_question(self, name: str, preview: ListPreview) -> "dialogs.Question":
        return dialogs.Question(
            title=self.tr("Import documents"),
            sentence=self.tr("Take in the documents of {file}?").format(file=name),
            detail=self.tr("New: {new}. Changed: {changed}. The same as before: {same}.").format(
                new=len(preview.new), changed=len(preview.changed), same=preview.same
            ),
            verb=self.tr("Import documents"),
            keep=self.tr("Later"),
        )

    def _take_list(self, preview: ListPreview) -> None:
        self._save()
        self._run(partial(_take, self._library, preview), self._on_list_taken, self._taking_words)

    def _taking_words(self) -> str:
        return self.tr("Taking the documents in…")

    @Slot(object)
    def _on_list_taken(self, count: int) -> None:
        self.changed.emit(self.tr("Import documents"))
        self._say(self.tr("%n document(s) taken in.", "", count))

    @Slot()
    def _on_export_requested(self) -> None:
        self._chooser.choose_target(
            self._window,
            self.tr("Export documents"),
            self._window.context.documents / "van-ban.xlsx",
            self.tr("Lists of documents (*.xlsx *.csv)"),
            self._write_list,
        )

    def _write_list(self, path: Path) -> None:
        self._save()
        self._run(
            partial(_write, self._library, path),
            self._on_list_written,
            partial(self._writing_words, path.name),
        )

    def _writing_words(self, name: str) -> str:
        return self.tr("Writing {file}…").format(file=name)

    @Slot(object)
    def _on_list_written(self, path: Path) -> None:
        self._say(self.tr("Written to {file}.").format(file=path))

    # Duplicates

    @Slot()
    def _on_merge_requested(self) -> None:
        self._save()
        self._run(partial(_duplicates, self._library), self._on_duplicates_found, self._looking_words)

    def _looking_words(self) -> str:
        return self.tr("Looking for documents that are recorded twice…")

    @Slot(object)
    def _on_duplicates_found(self, groups: tuple[tuple[CitedDocument, ...], ...]) -> None:
        if not groups:
            self._say(self.tr("No document is recorded twice."))
            return
        report = self._window.report
        undoable = report is not None and not report.desk.read_only
        dialog = dialogs.MergeDialog(
            groups, self._library.preview_merge, undoable=undoable, parent=self._window
        )
        dialog.merge_requested.connect(partial(self._merge, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, dialog: "dialogs.MergeDialog", preview: MergePreview) -> None:
        before = self._library.library.get(preview.kept.id) or preview.kept
        try:
            self._library.merge(preview)
        except BcdeskError as error:
            dialog.refuse(self._window.context.messages[self._window.language].error(error))
            return
        report = self._window.report
        if report is None or report.desk.read_only:
            self.merged.emit()
        else:
            self._follow(report.desk, preview, before)
        dialog.go_on()

    def _follow(self, desk: Desk, preview: MergePreview, before: CitedDocument) -> None:
        """Let the open report follow a merge as a step: undoing it puts the records back too, cited here or not."""
        for record in (before, *preview.gone):
            desk.bring(record)
        label = self.tr("Merge duplicates")
        with desk.one_step():
            desk.do(self._library.merged_in(desk.workspace, preview), label)
            self.changed.emit(label)

    # The catalogue

    @Slot()
    def _on_catalogue_requested(self) -> None:
        self._chooser.choose_source(
            self._window,
            self.tr("Load a newer catalogue"),
            self._window.context.documents,
            self.tr("Catalogues (*.gz)"),
            self._look_at_catalogue,
        )

    def _look_at_catalogue(self, path: Path) -> None:
        try:
            offered, present = self._library.look_at_catalogue(path), self._library.catalogue()
        except BcdeskError as error:
            self._services.tell(error)
            return
        question = partial(self._catalogue_question, path.name, offered, present)
        dialogs.ask(question, partial(self._load_catalogue, path), parent=self._window)

    def _catalogue_question(
        self, name: str, offered: CatalogueInfo, present: CatalogueInfo | None
    ) -> "dialogs.Question":
        text = self.tr("As of {day}: %n document(s).", "", offered.count)
        detail = text.format(day=slash_date(offered.as_of))
        if present is not None:
            newer = offered.as_of > present.as_of
            text = (
                self.tr("The one that is there is of {day}.")
                if newer
                else self.tr("It is no newer than the one that is there, which is of {day}.")
            )
            detail = f"{detail}\n{text.format(day=slash_date(present.as_of))}"
        return dialogs.Question(
            title=self.tr("Load a newer catalogue"),
            sentence=self.tr("Put the catalogue {file} in the place of the one that is there?").format(
                file=name
            ),
            detail=detail,
            verb=self.tr("Load the catalogue"),
            keep=self.tr("Later"),
        )

    def _load_catalogue(self, path: Path) -> None:
        self._save()
        self._run(
            partial(_load, self._library, path),
            self._on_catalogue_loaded,
            partial(self._reading_words, path.name),
        )

    @Slot(object)
    def _on_catalogue_loaded(self, loaded: CatalogueInfo) -> None:
        self._panel.show_catalogue(loaded)
        self.changed.emit(self.tr("Load a newer catalogue"))
        text = self.tr("Catalogue as of {day}: %n document(s)", "", loaded.count)
        self._say(text.format(day=slash_date(loaded.as_of)))


# What is done on the thread


def _read(library: LibraryService, path: Path, progress: Progress) -> _ReadList:
    return _ReadList(path.name, library.read_list(path, progress))


def _take(library: LibraryService, preview: ListPreview, _progress: Progress) -> int:
    return library.take_list(preview)


def _write(library: LibraryService, path: Path, _progress: Progress) -> Path:
    library.write_list(path)
    return path


def _duplicates(library: LibraryService, _progress: Progress) -> tuple[tuple[CitedDocument, ...], ...]:
    return library.duplicates()


def _catalogue(library: LibraryService, _progress: Progress) -> CatalogueInfo | None:
    return library.catalogue()


def _load(library: LibraryService, path: Path, progress: Progress) -> CatalogueInfo:
    return library.load_catalogue(path, progress)
