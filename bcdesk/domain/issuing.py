"""Issuing a report, and taking it up again.

What has been sent stays as it was sent: an issued report keeps the words that its mentions printed, so that a later
correction of a document or a counter does not reach it. Taken up again, it words them anew.
"""

from dataclasses import replace

from bcdesk.domain.citations.linking import changes
from bcdesk.domain.edits import Edit, EditGroup, SetFrame
from bcdesk.domain.inlines import Printed
from bcdesk.domain.report import (
    CitationForm,
    CitationMention,
    FigureForm,
    FigureMention,
    Inline,
    Report,
    ReportState,
)


def state_change(report: Report, state: ReportState, printed: Printed) -> Edit:
    """Return the edit that gives a report another state.

    Args:
        report: the report as it is.
        state: its new state.
        printed: gives the words that mentions print now.
    """
    change = SetFrame("state", report.state, state)
    issued = ReportState.ISSUED
    if (report.state is issued) == (state is issued):
        return change

    def worded(_holder: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(_worded(piece, printed if state is issued else None) for piece in inlines)

    mentions = changes(report, worded)
    return EditGroup((change, *mentions)) if mentions else change


def _worded(piece: Inline, printed: Printed | None) -> Inline:
    """Let a mention that the program words keep its words; None for `printed` lets it forget them."""
    match piece:
        case CitationMention() if piece.form is not CitationForm.AS_WRITTEN:
            return replace(piece, as_written=printed(piece) if printed else "")
        case FigureMention() if piece.form is not FigureForm.AS_WRITTEN:
            return replace(piece, as_written=printed(piece) if printed else "")
        case _:
            return piece
