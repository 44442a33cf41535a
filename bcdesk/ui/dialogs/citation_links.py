"""The citations that stand in a report as text, as a list to choose from."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QObject

from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.citations.keys import Verdict, compare, key_of
from bcdesk.domain.citations.linking import LinkProposal
from bcdesk.ui.citation_words import day_words, matter_words, name_words
from bcdesk.ui.dialogs.linking_list import Candidate, GroupHead, LinkModel, LinkPlace, LinkRow
from bcdesk.ui.parts import BETWEEN


class LinkGroup(Enum):
    """What is to be done with a proposal."""

    CHOOSE = auto()
    """More than one record may be meant."""
    KNOWN = auto()
    """The record is there."""
    NEW = auto()
    """The record is made of the words."""


def group_of(proposal: LinkProposal) -> LinkGroup:
    """Tell what is to be done with a proposal."""
    if proposal.choices:
        sure = compare(key_of(proposal.citation), key_of(proposal.document)).verdict is Verdict.SAME
        if proposal.new or not sure:
            return LinkGroup.CHOOSE
    return LinkGroup.NEW if proposal.new else LinkGroup.KNOWN


class CitationLinks(LinkModel):
    """The citations with the records that they would lead to; where several may be meant none is checked."""

    def __init__(
        self,
        proposals: tuple[LinkProposal, ...],
        places: Mapping[str, LinkPlace],
        *,
        parent: QObject | None = None,
    ) -> None:
        self._proposals = list(proposals)
        self._first = proposals
        super().__init__(
            tuple(Candidate(one.holder, one.start, one.end, one.words, group_of(one)) for one in proposals),
            LinkGroup,
            places,
            left_out=frozenset({LinkGroup.CHOOSE}),
            parent=parent,
        )

    def proposals(self) -> tuple[LinkProposal, ...]:
        """Return all proposals with the records that were chosen."""
        return tuple(self._proposals)

    def checked(self) -> tuple[LinkProposal, ...]:
        """Return those that are checked, in reading order."""
        return tuple(self._proposals[place] for place in self.chosen_places)

    def choices(self, row: LinkRow) -> tuple[tuple[CitedDocument, bool], ...]:
        """Return the records that a citation may mean, the proposed one first, each with whether it is new."""
        first = self._first[row.place]
        return ((first.document, first.new), *((document, False) for document in first.choices))

    def choose(self, row: LinkRow, document: CitedDocument, *, new: bool) -> None:
        """Take another record for a citation and for all that were thought to mean the same; they are checked."""
        thought = self._first[row.place].document.id
        places = [place for place, one in enumerate(self._first) if one.document.id == thought]
        for place in places:
            self._proposals[place] = replace(self._proposals[place], document=document, new=new)
        self.check(places)

    def head_words(self, head: GroupHead) -> str:
        """Name a group."""
        match head.group:
            case LinkGroup.CHOOSE:
                return self.tr("Look and choose: more than one document may be meant (%n)", "", head.count)
            case LinkGroup.KNOWN:
                return self.tr("Documents that are recorded (%n)", "", head.count)
            case _:
                return self.tr("Documents to be recorded now (%n)", "", head.count)

    def target_words(self, row: LinkRow) -> str:
        """Say which record a citation would lead to."""
        proposal = self._proposals[row.place]
        words = record_words(proposal.document)
        if proposal.new:
            return self.tr("New: {document}").format(document=words)
        return self.tr("Leads to {document}").format(document=words)


def record_words(document: CitedDocument) -> str:
    """Name a record in one line, so that it is told from others with its number."""
    facts = (name_words(document), day_words(document), matter_words(document))
    return BETWEEN.join(fact for fact in facts if fact)
