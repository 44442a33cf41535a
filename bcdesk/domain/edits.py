"""Every change of a report as a value with its inverse.

A `Workspace` is what the officer works on: one report and the records it mentions. An edit holds what was
there and what shall be there, so its inverse is the same edit with both exchanged, and applying it to
anything else than what it was made for is noticed.

Lists of blocks are named by their container: the id of a section or annex, or one of `BASES`, `OPENING`,
`CLOSING`. Moving is an `EditGroup` of taking out and putting in.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol, Self, TypeVar

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.counters.book import Counter
from bcdesk.domain.report import Annex, AnnexId, Block, Heading, Paragraph, Report, Section, SectionId, Title

T = TypeVar("T")
Record = TypeVar("Record", bound=CitedDocument | Counter)
Holder = TypeVar("Holder", bound=Section | Annex)

BASES = "bases"
OPENING = "opening"
CLOSING = "closing"

FRAME_FIELDS = frozenset(
    {
        "kind",
        "period",
        "masthead",
        "signature",
        "state",
        "style",
        "request",
        "data_window",
        "closing_date",
        "deadline",
        "addressees",
        "recipients",
    }
)
"""The fields of a report that `SetFrame` changes."""


class EditConflictError(Exception):
    """An edit does not fit the workspace: a fault of the program, never of the user."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A report with the documents and counters it may mention."""

    report: Report
    documents: tuple[CitedDocument, ...] = ()
    counters: tuple[Counter, ...] = ()


class Edit(Protocol):
    """A change that can be taken back."""

    def apply(self, workspace: Workspace) -> Workspace:
        """Return the changed workspace.

        Raises:
            EditConflictError: the workspace is not what the edit was made for.
        """

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back."""


class _Swap:
    """Gives the edits with `old` and `new` their inverse."""

    __slots__ = ()

    def inverse(self) -> Self:
        """Exchange what was and what shall be."""
        return replace(self, old=self.new, new=self.old)  # type: ignore[type-var, attr-defined] # mixin


@dataclass(frozen=True, slots=True)
class SpliceBlocks(_Swap):
    """Replace `old` by `new` at `index` of a list of blocks: typing, inserting, deleting, merging, splitting."""

    container: str
    index: int
    old: tuple[Block, ...]
    new: tuple[Block, ...]

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        return replace(workspace, report=_change_blocks(workspace.report, self.container, self._splice))

    def _splice(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return _splice(blocks, self.index, self.old, self.new)


@dataclass(frozen=True, slots=True)
class SpliceSections(_Swap):
    """Replace `old` by `new` among the subsections of `parent`; None names the top level of the report."""

    parent: SectionId | AnnexId | None
    index: int
    old: tuple[Section, ...]
    new: tuple[Section, ...]

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        report = workspace.report
        if self.parent is None:
            return replace(workspace, report=replace(report, sections=self._splice(report.sections)))
        return replace(workspace, report=_change_holder(report, self.parent, self._change))

    def _change(self, holder: Holder) -> Holder:
        return replace(holder, sections=self._splice(holder.sections))

    def _splice(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return _splice(sections, self.index, self.old, self.new)


@dataclass(frozen=True, slots=True)
class SetHeading(_Swap):
    """Change heading, number or run-on of a section."""

    section: SectionId
    old: Heading
    new: Heading

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        return replace(workspace, report=_change_holder(workspace.report, self.section, self._change))

    def _change(self, holder: Holder) -> Holder:
        if not isinstance(holder, Section) or holder.heading != self.old:
            raise EditConflictError(self)
        return replace(holder, heading=self.new)


@dataclass(frozen=True, slots=True)
class SpliceAnnexes(_Swap):
    """Replace `old` by `new` at `index` of the annexes."""

    index: int
    old: tuple[Annex, ...]
    new: tuple[Annex, ...]

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        annexes = _splice(workspace.report.annexes, self.index, self.old, self.new)
        return replace(workspace, report=replace(workspace.report, annexes=annexes))


@dataclass(frozen=True, slots=True)
class SetAnnexTitle(_Swap):
    """Change the title of an annex."""

    annex: AnnexId
    old: Title
    new: Title

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        return replace(workspace, report=_change_holder(workspace.report, self.annex, self._change))

    def _change(self, holder: Holder) -> Holder:
        if not isinstance(holder, Annex) or holder.title != self.old:
            raise EditConflictError(self)
        return replace(holder, title=self.new)


@dataclass(frozen=True, slots=True)
class SetFrame(_Swap):
    """Change one of `FRAME_FIELDS`."""

    field: str
    old: Any
    new: Any

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        if self.field not in FRAME_FIELDS or getattr(workspace.report, self.field) != self.old:
            raise EditConflictError(self)
        return replace(workspace, report=replace(workspace.report, **{self.field: self.new}))


@dataclass(frozen=True, slots=True)
class PutDocument(_Swap):
    """Add (`old` None), correct or remove (`new` None) the record of a document."""

    old: CitedDocument | None
    new: CitedDocument | None

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        return replace(workspace, documents=_put(workspace.documents, self.old, self.new))


@dataclass(frozen=True, slots=True)
class PutCounters(_Swap):
    """Add, correct or remove counters, all at once: a sheet that is taken in or pasted touches hundreds."""

    old: tuple[Counter, ...]
    new: tuple[Counter, ...]

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply."""
        records = {counter.id: counter for counter in workspace.counters}
        if any(records.pop(counter.id, None) != counter for counter in self.old):
            raise EditConflictError(self)
        if len(records.keys() | {counter.id for counter in self.new}) < len(records) + len(self.new):
            raise EditConflictError(self)
        records |= {counter.id: counter for counter in self.new}
        return replace(workspace, counters=tuple(records[name] for name in sorted(records)))


@dataclass(frozen=True, slots=True)
class EditGroup:
    """Several edits that the officer sees, undoes and saves as one."""

    edits: tuple[Edit, ...]

    def apply(self, workspace: Workspace) -> Workspace:
        """Apply one after the other; if one does not fit, none has happened."""
        for edit in self.edits:
            workspace = edit.apply(workspace)
        return workspace

    def inverse(self) -> "EditGroup":
        """Take them back from the last to the first."""
        return EditGroup(tuple(edit.inverse() for edit in reversed(self.edits)))


def _splice(items: tuple[T, ...], index: int, old: tuple[T, ...], new: tuple[T, ...]) -> tuple[T, ...]:
    end = index + len(old)
    if index < 0 or end > len(items) or items[index:end] != old:
        msg = f"splice at {index} of {len(items)}"
        raise EditConflictError(msg)
    return items[:index] + new + items[end:]


def _put(records: tuple[Record, ...], old: Record | None, new: Record | None) -> tuple[Record, ...]:
    """Exchange `old` for `new`; records are kept in the order of their ids, so that order says nothing."""
    if (old is not None and old not in records) or (old is None and new is None):
        msg = "no such record"
        raise EditConflictError(msg)
    kept = tuple(record for record in records if record != old)
    if new is None:
        return kept
    if any(record.id == new.id for record in kept):
        msg = f"record {new.id} exists"
        raise EditConflictError(msg)
    return tuple(sorted((*kept, new), key=lambda record: record.id))


class _Change(Protocol):
    """Makes a section or an annex anew."""

    def __call__(self, holder: Holder, /) -> Holder:
        """Return the changed holder."""


def _change_holder(report: Report, name: str, change: _Change) -> Report:
    """Replace the section or annex called `name` by its change.

    Raises:
        EditConflictError: the report has no such section or annex.
    """
    sections = _change_section(report.sections, name, change)
    if sections is not None:
        return replace(report, sections=sections)
    for index, annex in enumerate(report.annexes):
        inner = _change_section(annex.sections, name, change)
        if annex.id == name:
            return replace(report, annexes=_with_item(report.annexes, index, change(annex)))
        if inner is not None:
            changed = replace(annex, sections=inner)
            return replace(report, annexes=_with_item(report.annexes, index, changed))
    msg = f"no section or annex {name}"
    raise EditConflictError(msg)


def _change_section(sections: tuple[Section, ...], name: str, change: _Change) -> tuple[Section, ...] | None:
    """Return the sections with the one called `name` changed, or None if it is not among them."""
    for index, section in enumerate(sections):
        if section.id == name:
            return _with_item(sections, index, change(section))
        inner = _change_section(section.sections, name, change)
        if inner is not None:
            return _with_item(sections, index, replace(section, sections=inner))
    return None


def _with_item(items: tuple[T, ...], index: int, item: T) -> tuple[T, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _change_blocks(
    report: Report, container: str, change: Callable[[tuple[Block, ...]], tuple[Block, ...]]
) -> Report:
    match container:
        case "opening":
            return replace(report, opening=change(report.opening))
        case "closing":
            return replace(report, closing=change(report.closing))
        case "bases":
            bases = change(report.bases)
            return replace(report, bases=tuple(block for block in bases if isinstance(block, Paragraph)))

    def change_holder(holder: Holder) -> Holder:
        return replace(holder, blocks=change(holder.blocks))

    return _change_holder(report, container, change_holder)
