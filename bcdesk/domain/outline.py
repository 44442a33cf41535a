"""The outline of a report (Mục lục): its parts and headings as a tree, and how a section or an annex is moved in it.

A section is moved with all that hangs in it. Levels and automatic numbers are the place in the tree, so they follow.
An annex changes its place among the annexes only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TypeVar

from bcdesk.domain.edits import BASES, CLOSING, OPENING, Edit, EditGroup, SpliceAnnexes, SpliceSections
from bcdesk.domain.inlines import BREAK_PLACEHOLDER, NOTE_PLACEHOLDER, Printed, plain
from bcdesk.domain.numbering import annex_number, heading_number
from bcdesk.domain.report import Annex, AnnexId, Block, Inline, Report, Section, SectionId, walk_sections

FRAME = "frame"
"""The container of the head of the first page, which is no passage."""

Item = TypeVar("Item", Section, Annex)

Parent = SectionId | AnnexId | None
"""Where sections hang: in a section, in an annex, or on the top level of the report (None)."""


class EntryKind(StrEnum):
    """What an entry of the outline stands for, in the order of the report."""

    FRAME = "frame"
    BASES = "bases"
    OPENING = "opening"
    SECTION = "section"
    CLOSING = "closing"
    ANNEX = "annex"


class Step(Enum):
    """A move of a section by one place or one level."""

    UP = auto()
    DOWN = auto()
    OUT = auto()
    """One level up: after the section that it hung in."""
    IN = auto()
    """One level down: into the section before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the outline.

    Attributes:
        id: of the section or annex, else the name of the container.
        level: depth of a section, 1 for the highest; 0 for everything else.
        number: as printed before the heading, without the blank; of an annex its Roman figure. Empty for none.
        title: the heading in one line, without note marks; empty where there is none.
        container: the passage that it stands in, or `FRAME`.
        start: where its text begins: the id of the heading or of the first row. Without any text, its own id.
    """

    id: str
    kind: EntryKind
    container: str
    start: str
    level: int = 0
    number: str = ""
    title: str = ""
    entries: tuple["Entry", ...] = ()


def outline(report: Report, printed: Printed) -> tuple[Entry, ...]:
    """Return the outline; `printed` gives the words of mentions in headings.

    Bases, opening and closing are left out while there is nothing in them.
    """
    return tuple(_entries(report, printed))


def walk_entries(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield every entry in reading order, parents before children."""
    for entry in entries:
        yield entry
        yield from walk_entries(entry.entries)


@dataclass(frozen=True, slots=True)
class SectionHome:
    """A section and where it hangs: its parent and its place among the children of that."""

    parent: Parent
    index: int
    section: Section


def section_home(report: Report, section: SectionId) -> SectionHome | None:
    """Return where a section of any level hangs; None if the report has none of that id."""
    place = _place(report, section)
    if place is None:
        return None
    parent, index = place
    return SectionHome(parent, index, (_children(report, parent) or ())[index])


def annex_place(report: Report, annex: str) -> int | None:
    """Return the place of an annex among the annexes; None if the report has none of that id."""
    return next((at for at, each in enumerate(report.annexes) if each.id == annex), None)


def moved(report: Report, part: SectionId | AnnexId, parent: Parent, index: int) -> Edit | None:
    """Return the edit that moves a section or an annex, to be undone as one.

    Args:
        report: the report.
        part: what is moved, with all that hangs in it.
        parent: where it shall hang; an annex in nothing.
        index: before which of the sections that hang there *now* it shall come, or of the annexes; their count means
            after the last.

    Returns:
        The edit; None where nothing would change, or where the move cannot be: into the section itself, or from or
        to a place that is not there.
    """
    annex = annex_place(report, part)
    if annex is not None:
        return _annex_moved(report, annex, index) if parent is None else None
    old = _place(report, part)
    children = _children(report, parent)
    if old is None or children is None or not 0 <= index <= len(children):
        return None
    old_parent, at = old
    siblings = _children(report, old_parent) or ()
    what = siblings[at]
    if any(inner.id == parent for inner in walk_sections((what,))):
        return None
    if parent != old_parent:
        return EditGroup(
            (
                SpliceSections(old_parent, at, (what,), ()),
                SpliceSections(parent, index, (), (what,)),
            )
        )
    if index in {at, at + 1}:
        return None
    return SpliceSections(parent, *_reordered(siblings, at, index))


def _annex_moved(report: Report, at: int, index: int) -> Edit | None:
    if index in {at, at + 1} or not 0 <= index <= len(report.annexes):
        return None
    return SpliceAnnexes(*_reordered(report.annexes, at, index))


def _reordered(
    siblings: tuple[Item, ...], at: int, index: int
) -> tuple[int, tuple[Item, ...], tuple[Item, ...]]:
    """Return the first of those between `at` and `index`, they and they again with the one at `at` moved."""
    first, end = min(index, at), max(index, at + 1)
    old, item = siblings[first:end], siblings[at : at + 1]
    return first, old, old[1:] + item if at == first else item + old[:-1]


def stepped(report: Report, part: SectionId | AnnexId, step: Step) -> tuple[Parent, int] | None:
    """Return where one step takes a section or an annex, as `moved` takes it; None where there is no such step.

    At the beginning or end of the section that it hangs in, a step up or down leads into the neighbour of that, so
    that the level stays.
    """
    annex, place = annex_place(report, part), _place(report, part)
    if annex is not None:
        to = {Step.UP: annex - 1, Step.DOWN: annex + 2}.get(step, -1)
        return (None, to) if 0 <= to <= len(report.annexes) else None
    return _section_stepped(report, *place, step) if place is not None else None


def _section_stepped(report: Report, parent: Parent, at: int, step: Step) -> tuple[Parent, int] | None:
    siblings = _children(report, parent) or ()
    match step:
        case Step.UP if at:
            return parent, at - 1
        case Step.DOWN if at + 1 < len(siblings):
            return parent, at + 2
        case Step.UP | Step.DOWN:
            return _across(report, parent, step)
        case Step.IN:
            return (siblings[at - 1].id, len(siblings[at - 1].sections)) if at else None
        case Step.OUT:
            outer = _place(report, parent) if parent else None
            return (outer[0], outer[1] + 1) if outer else None


def _entries(report: Report, printed: Printed) -> Iterator[Entry]:
    yield Entry(id=FRAME, kind=EntryKind.FRAME, container=FRAME, start=FRAME)
    yield from _blocks_entry(EntryKind.BASES, BASES, report.bases)
    yield from _blocks_entry(EntryKind.OPENING, OPENING, report.opening)
    for place, section in enumerate(report.sections, 1):
        yield _section_entry(section, (place,), section.id, printed)
    yield from _blocks_entry(EntryKind.CLOSING, CLOSING, report.closing)
    for place, annex in enumerate(report.annexes, 1):
        yield _annex_entry(annex, annex_number(place, len(report.annexes)), printed)


def _blocks_entry(kind: EntryKind, container: str, blocks: Sequence[Block]) -> Iterator[Entry]:
    if blocks:
        yield Entry(id=container, kind=kind, container=container, start=blocks[0].id)


def _annex_entry(annex: Annex, number: str, printed: Printed) -> Entry:
    rows = (*annex.blocks, *annex.sections)
    return Entry(
        id=annex.id,
        kind=EntryKind.ANNEX,
        container=annex.id,
        start=rows[0].id if rows else annex.id,
        number=number,
        title=_line(annex.title, printed),
        entries=tuple(
            _section_entry(section, (place,), annex.id, printed)
            for place, section in enumerate(annex.sections, 1)
        ),
    )


def _section_entry(section: Section, path: tuple[int, ...], container: str, printed: Printed) -> Entry:
    heading = section.heading
    return Entry(
        id=section.id,
        kind=EntryKind.SECTION,
        container=container,
        start=section.id,
        level=len(path),
        number=heading_number(path) if heading.pinned is None else heading.pinned,
        title=_line(heading.inlines, printed),
        entries=tuple(
            _section_entry(inner, (*path, at), container, printed)
            for at, inner in enumerate(section.sections, 1)
        ),
    )


def _line(inlines: Sequence[Inline], printed: Printed) -> str:
    text = plain(inlines, printed).replace(NOTE_PLACEHOLDER, "").replace(BREAK_PLACEHOLDER, " ")
    return " ".join(text.split())


def _holders(report: Report) -> Iterator[tuple[Parent, tuple[Section, ...]]]:
    """Yield everything that sections may hang in, with those that do."""
    yield None, report.sections
    for section in walk_sections(report.sections):
        yield section.id, section.sections
    for annex in report.annexes:
        yield annex.id, annex.sections
        for section in walk_sections(annex.sections):
            yield section.id, section.sections


def _children(report: Report, parent: Parent) -> tuple[Section, ...] | None:
    return next((sections for holder, sections in _holders(report) if holder == parent), None)


def _place(report: Report, name: str) -> tuple[Parent, int] | None:
    """Return what a section hangs in and its index there; None for what is no section."""
    for parent, sections in _holders(report):
        for at, section in enumerate(sections):
            if section.id == name:
                return parent, at
    return None


def _across(report: Report, parent: Parent, step: Step) -> tuple[Parent, int] | None:
    """Return the end of the section before `parent`, or the beginning of that after it; None if there is none."""
    place = _place(report, parent) if parent else None
    if place is None:
        return None
    siblings = _children(report, place[0]) or ()
    at = place[1] + (-1 if step is Step.UP else 1)
    if not 0 <= at < len(siblings):
        return None
    return siblings[at].id, len(siblings[at].sections) if step is Step.UP else 0
