"""Where in the report stands what could be linked."""

from collections.abc import Collection

from bcdesk.domain.citations.linking import texts
from bcdesk.domain.galley import Origin
from bcdesk.domain.inlines import Printed, plain
from bcdesk.domain.passages import passage_holding
from bcdesk.domain.report import Report
from bcdesk.ui.dialogs.linking_list import LinkPlace
from bcdesk.ui.place_words import place_words


def link_places(report: Report, holders: Collection[str], printed: Printed) -> dict[str, LinkPlace]:
    """Return the texts with the ids `holders` in reading order, each with its place in words."""
    return {
        holder: LinkPlace(plain(inlines, printed), _words(report, holder))
        for holder, inlines in texts(report)
        if holder in holders
    }


def _words(report: Report, holder: str) -> str:
    passage = passage_holding(report, holder)
    return place_words(report, passage.container, Origin(holder)) if passage is not None else ""
