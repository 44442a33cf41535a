"""Linking what is already written: words of a report become figure mentions, and not one character changes.

A mention made here prints its words *as written*, or follows its counter where that prints the very same words. It is
checked against its counter from then on, and giving it another form is an edit of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from bcdesk.domain.citations.linking import changes
from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.evaluation import Book
from bcdesk.domain.counters.figures import Figures, automatic, figures_of
from bcdesk.domain.counters.mentions import figures_in
from bcdesk.domain.counters.scan import Basis, Proposal, Spot
from bcdesk.domain.counters.tthc import Stamp
from bcdesk.domain.edits import Edit, EditGroup, PutCounters, Workspace
from bcdesk.domain.inlines import Printed, cut, plain, replaced
from bcdesk.domain.report import FigureForm, FigureMention, Inline, MentionId, Report, Text


def linking(
    workspace: Workspace,
    proposals: Iterable[Proposal],
    stamp: Stamp,
    new_id: Callable[[], str],
    printed: Printed,
    *,
    follow: bool = False,
) -> EditGroup:
    """Return the edits that link the spots of the proposals that were agreed to, as one undo step.

    Counters that the book does not have yet are made, with the number of the text as their reading; a sum is made
    as a formula if all its parts are among the proposals or in the book. A spot whose text is another one by now is
    left alone. `follow` lets a mention print what its counter says where that is what stands there.
    """
    agreed = tuple(proposals)
    fresh = _fresh(workspace, agreed, stamp)
    told = figures_of(workspace.report, Book((*workspace.counters, *fresh)), gap="")
    spots: dict[str, list[tuple[Spot, CounterId]]] = {}
    for proposal in agreed:
        for spot in proposal.spots:
            spots.setdefault(spot.origin.id, []).append((spot, proposal.counter))

    def change(holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Put mentions in from the last to the first, so that places stay true."""
        found = sorted(spots.get(holder, ()), key=lambda pair: pair[0].origin.offset, reverse=True)
        for spot, counter in found:
            words = cut(inlines, spot.origin.offset, spot.end, printed)
            if plain(words, printed) != spot.words:
                continue
            mention = _mention(spot, counter, new_id)
            mention = _followed(mention, told) if follow else mention
            look = next((piece.look for piece in words if isinstance(piece, Text)), mention.look)
            new = (replace(mention, look=look),)
            inlines = replaced(inlines, spot.origin.offset, spot.end, new, printed)
        return inlines

    records: list[Edit] = [PutCounters((), fresh)] if fresh else []
    return EditGroup((*records, *changes(workspace.report, change)))


def following(report: Report, counters: tuple[Counter, ...]) -> Report:
    """Return the report with all figures following their counters that then print the same words."""
    told = figures_of(report, Book(counters), gap="")
    changed = {mention.id: _followed(mention, told) for _, mention in figures_in(report)}
    edit = with_figures(report, changed)
    return report if edit is None else edit.apply(Workspace(report)).report


def with_figures(report: Report, changed: Mapping[MentionId, FigureMention]) -> EditGroup | None:
    """Return the edit that puts mentions in the place of those with their ids; None if nothing changes."""

    def change(_holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(
            replace(changed[piece.id], look=piece.look)
            if isinstance(piece, FigureMention) and piece.id in changed
            else piece
            for piece in inlines
        )

    edits = changes(report, change)
    return EditGroup(tuple(edits)) if edits else None


def _fresh(workspace: Workspace, agreed: tuple[Proposal, ...], stamp: Stamp) -> tuple[Counter, ...]:
    """Return the counters that are made."""
    known = {counter.id for counter in workspace.counters}
    codes = known | {proposal.counter for proposal in agreed}
    return tuple(
        _counter(workspace.report, proposal, stamp, codes)
        for proposal in agreed
        if proposal.basis is not Basis.KNOWN and proposal.counter not in known
    )


def _counter(report: Report, proposal: Proposal, stamp: Stamp, codes: set[CounterId]) -> Counter:
    counter = Counter(id=proposal.counter, label=proposal.label, unit=proposal.unit)
    if proposal.parts and codes.issuperset(proposal.parts):
        return replace(counter, formula="=" + " + ".join(f"[{code}]" for code in proposal.parts))
    reading = Reading(
        period=report.period,
        window=report.data_window,
        value=proposal.value,
        source=stamp.source,
        by=stamp.by,
        at=stamp.at,
    )
    return counter.with_reading(reading)


def _mention(spot: Spot, counter: CounterId, new_id: Callable[[], str]) -> FigureMention:
    return FigureMention(
        id=MentionId(new_id()),
        counter=counter,
        form=FigureForm.AS_WRITTEN,
        style=spot.style,
        as_written=spot.words,
    )


def _followed(mention: FigureMention, told: Figures) -> FigureMention:
    """Return the mention following its counter if that prints the same words, else as it is."""
    followed = automatic(mention, told)
    return followed if told.word(followed) == told.word(mention) else mention
