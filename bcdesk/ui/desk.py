"""The desk: one open report, its undo steps, and what composition made of it.

Views show the desk's report and bring it edits; the desk applies them through the `EditingService`, keeps the steps for
undo and tells every view. Two views of one report are two listeners.

A typing burst is one step: edits that name the same `burst` and come within a second of each other are merged. What
ends a burst besides (the cursor was moved, another tab was opened) is told by `end_burst`.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from bcdesk.app.editing import EditingService
from bcdesk.domain.citations.checks import MentionMark, mention_marks
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.compose import compose
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import Figures, figures_of
from bcdesk.domain.edits import (
    Edit,
    EditGroup,
    SetAnnexTitle,
    SetFrame,
    SetHeading,
    SpliceBlocks,
    Workspace,
)
from bcdesk.domain.galley import Origin
from bcdesk.domain.outline import FRAME
from bcdesk.domain.passages import row_inlines, same_shape
from bcdesk.domain.printed import Printed, printed
from bcdesk.domain.report import (
    CitationMention,
    FigureMention,
    Inline,
    Masthead,
    MentionId,
    NoteMark,
    Paragraph,
    Report,
    ReportState,
)
from bcdesk.domain.wording import DocumentWords

BURST_PAUSE = 1_000
"""ms without typing after which a new undo step begins."""
_WHOLE = "one step"
"""The burst of several edits that are one step."""


class Desk(QObject):
    """One open report.

    Signals:
        changed: the report is another one; whether it was typing only (then structure and numbers are the same).
        went: undo or redo has changed something at this place; an `Origin`, or None where no place is known.
    """

    changed = Signal(bool)
    went = Signal(object)

    def __init__(
        self,
        editing: EditingService,
        words: DocumentWords,
        *,
        read_only: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Show what `editing` has open; a desk that is `read_only` takes no edits."""
        super().__init__(parent)
        self._editing = editing
        self._words = words
        self._burst = ""
        self._whole = ""
        self._clock = QElapsedTimer()
        self._locked = read_only
        self.steps = QUndoStack(self)
        self.printed = self._composed()
        self._marks: Mapping[MentionId, MentionMark] = {}
        self._marked: tuple[object, object, object] | None = None
        self._figures: Figures | None = None
        self._told: object = None

    @property
    def workspace(self) -> Workspace:
        """The report and its records as they are now."""
        return self._editing.workspace

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._editing.workspace.report

    @property
    def marks(self) -> Mapping[MentionId, MentionMark]:
        """How mentions of documents are marked; the same object until mentions, records or the date are others."""
        workspace, dated = self.workspace, self.report.masthead.dated
        known = (self.printed, workspace.documents, dated)
        if self._marked is None or any(old is not new for old, new in zip(self._marked, known, strict=True)):
            self._marked = known
            self._marks = mention_marks(workspace.report, workspace.documents)
        return self._marks

    @property
    def figures(self) -> Figures:
        """What figures are worth; the same object until counters, period or data window are others."""
        counters, report, told = self.workspace.counters, self.report, self._figures
        if told is None or self._told is not counters:
            told = figures_of(report, Book(counters), self._words.not_reported)
        elif (told.period, told.window) != (report.period, report.data_window):
            told = figures_of(report, told.book, self._words.not_reported)
        self._figures, self._told = told, counters
        return told

    @property
    def read_only(self) -> bool:
        """Whether the report takes no edits; of an issued one only the state can be changed."""
        return self._locked or self.report.state is ReportState.ISSUED

    def do(
        self,
        edit: Edit | None,
        label: str,
        *,
        before: Origin | None = None,
        after: Origin | None = None,
        burst: str = "",
    ) -> None:
        """Apply an edit as an undo step.

        Args:
            edit: what to do; None does nothing.
            label: what the menu calls it.
            before: where the cursor stands when the step is undone.
            after: where it stands when it is done again.
            burst: edits of one burst become one step; empty for a step of its own.
        """
        if edit is None or self._locked or (self.read_only and not _is_state(edit)):
            return
        burst = self._whole or burst
        if not burst or burst != self._burst or not (self._whole or self._recent()):
            self.end_burst()
        self._burst = burst
        self._clock.start()
        self.steps.push(_Step(self, edit, label, before, after, burst=bool(burst)))

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Make one step of everything that is done meanwhile; it is called as the first of it."""
        outer = self._whole
        self._whole = outer or _WHOLE
        if not outer:
            self.end_burst()
        try:
            yield
        finally:
            self._whole = outer
            if not outer:
                self.end_burst()

    def bring(self, document: CitedDocument) -> None:
        """Let the report have a record of the library, so that it can be mentioned; that is no step."""
        self._editing.bring(document)

    def end_burst(self) -> None:
        """Let whatever is typed next be a step of its own."""
        self._burst = ""
        count = self.steps.count()
        last = self.steps.command(count - 1) if count else None
        if isinstance(last, _Step):
            last.open = False

    def undo(self) -> None:
        """Take the last step back."""
        self.end_burst()
        self.steps.undo()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self.end_burst()
        self.steps.redo()

    def take(self, edit: Edit, place: Origin | None, *, first: bool) -> None:
        """Apply an edit of a step; only steps call this. `first` tells doing from undoing and redoing."""
        self._editing.apply(edit)
        if _changes_words(edit):
            self.printed = self._composed()
        self.changed.emit(_is_typing(edit))
        if not first:
            self.went.emit(place or _place_of(edit))

    def _recent(self) -> bool:
        return self._clock.isValid() and self._clock.elapsed() < BURST_PAUSE

    def _composed(self) -> Printed:
        return printed(compose(self.workspace, self._words))


class _Step(QUndoCommand):
    """An edit with the places of the cursor before and after it."""

    def __init__(
        self,
        desk: Desk,
        edit: Edit,
        label: str,
        before: Origin | None,
        after: Origin | None,
        *,
        burst: bool,
    ) -> None:
        super().__init__(label)
        self._desk = desk
        self.edit = edit
        self.before = before
        self.after = after
        self.open = burst
        self._done = False

    def redo(self) -> None:
        first, self._done = not self._done, True
        self._desk.take(self.edit, self.after, first=first)

    def undo(self) -> None:
        self._desk.take(self.edit.inverse(), self.before, first=False)

    def id(self) -> int:
        return 1 if self.open else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 # Qt's name
        if not isinstance(other, _Step) or not self.open:
            return False
        self.edit = merged(self.edit, other.edit)
        self.after = other.after
        self.setObsolete(_does_nothing(self.edit))
        return True


def _is_state(edit: Edit) -> bool:
    """Tell whether the edit changes the state, and with it what issuing keeps of the words."""
    first = edit.edits[0] if isinstance(edit, EditGroup) else edit
    return isinstance(first, SetFrame) and first.field == "state"


def _place_of(edit: Edit) -> Origin | None:
    """Return where an edit without a place of its own has changed something: a field of the frame (`frame:period`)."""
    return Origin(f"{FRAME}:{edit.field}") if isinstance(edit, SetFrame) else None


def merged(first: Edit, second: Edit) -> Edit:
    """Return one edit that does both."""
    match first, second:
        case SpliceBlocks(), SpliceBlocks() if (
            first.container == second.container and first.index == second.index and first.new == second.old
        ):
            return replace(first, new=second.new)
        case SetHeading(), SetHeading() if first.section == second.section and first.new == second.old:
            return replace(first, new=second.new)
        case SetAnnexTitle(), SetAnnexTitle() if first.annex == second.annex and first.new == second.old:
            return replace(first, new=second.new)
        case SetFrame(), SetFrame() if first.field == second.field and first.new == second.old:
            return replace(first, new=second.new)
        case _:
            earlier = first.edits if isinstance(first, EditGroup) else (first,)
            return EditGroup((*earlier, second))


def _does_nothing(edit: Edit) -> bool:
    return isinstance(edit, SpliceBlocks | SetHeading | SetAnnexTitle | SetFrame) and edit.old == edit.new


def _is_typing(edit: Edit) -> bool:
    """Tell whether the edit leaves structure, numbers, mentions and notes as they are."""
    match edit:
        case SpliceBlocks(old=old, new=new):
            paragraphs = all(isinstance(block, Paragraph) for block in (*old, *new))
            same = paragraphs and len(old) == len(new) and all(map(same_shape, old, new))
            return same and not _changes_words(edit)
        case SetHeading(old=old, new=new):
            return old.pinned == new.pinned and not _changes_words(edit)
        case EditGroup(edits=edits):
            return all(_is_typing(each) for each in edits)
        case SetFrame(field="masthead", old=Masthead() as before, new=Masthead() as after):
            return before.dated == after.dated  # on it hangs what is in force
        case SetFrame():
            return not _changes_words(edit)
        case _:
            return False


def _changes_words(edit: Edit) -> bool:
    """Tell whether the edit may change what composition makes of mentions and notes anywhere."""
    match edit:
        case SpliceBlocks(old=old, new=new):
            return _pieces(texts for block in old for texts in row_inlines(block)) != _pieces(
                texts for block in new for texts in row_inlines(block)
            )
        case SetHeading(old=old, new=new):
            return _pieces([old.inlines]) != _pieces([new.inlines])
        case EditGroup(edits=edits):
            return any(_changes_words(each) for each in edits)
        case SetAnnexTitle():
            return False
        case SetFrame(field=field):
            return field in _WORDING
        case _:
            return True


_WORDING = frozenset({"style", "period", "data_window", "state"})
"""The fields of the frame that mentions are worded by; what was issued keeps its words."""


def _pieces(texts: Iterable[tuple[Inline, ...]]) -> list[object]:
    """Return what stands in the texts besides letters, in reading order; a note by its id and its own pieces."""
    found: list[object] = []
    for inlines in texts:
        for piece in inlines:
            if isinstance(piece, CitationMention | FigureMention):
                found.append(piece)
            elif isinstance(piece, NoteMark):
                found.append(piece.id)
                found.extend(_pieces(paragraph.inlines for paragraph in piece.paragraphs))
    return found
