"""The figures that stand in a report as text, as a list to choose from."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QObject

from bcdesk.domain.counters.scan import Basis, Proposal, Spot
from bcdesk.domain.wording import grouped
from bcdesk.ui.dialogs.linking_list import Candidate, GroupHead, LinkModel, LinkPlace, LinkRow


class FigureGroup(Enum):
    """What links a figure to its counter."""

    KNOWN = auto()
    """The counter is recorded."""
    SUM = auto()
    """It is the sum of others."""
    REPEATED = auto()
    """The same number stands elsewhere in the report."""
    NEW = auto()
    """It stands in one place only."""


_GROUPS = {
    Basis.KNOWN: FigureGroup.KNOWN,
    Basis.SUM: FigureGroup.SUM,
    Basis.REPEATED: FigureGroup.REPEATED,
    Basis.NEW: FigureGroup.NEW,
}


class FigureLinks(LinkModel):
    """The figures with the counters that they would print, each place by itself."""

    def __init__(
        self,
        proposals: tuple[Proposal, ...],
        places: Mapping[str, LinkPlace],
        *,
        parent: QObject | None = None,
    ) -> None:
        self._by_code = {proposal.counter: proposal for proposal in proposals}
        self._spots = _in_reading_order(proposals, places)
        super().__init__(
            tuple(
                Candidate(spot.origin.id, spot.origin.offset, spot.end, spot.words, _GROUPS[proposal.basis])
                for proposal, spot in self._spots
            ),
            FigureGroup,
            places,
            parent=parent,
        )

    def proposals(self) -> tuple[Proposal, ...]:
        """Return all proposals."""
        return tuple(self._by_code.values())

    def checked(self) -> tuple[Proposal, ...]:
        """Return the proposals with the places that are checked; one without any is left out."""
        chosen: dict[str, list[Spot]] = {}
        for place in self.chosen_places:
            proposal, spot = self._spots[place]
            chosen.setdefault(proposal.counter, []).append(spot)
        return tuple(
            replace(proposal, spots=tuple(chosen[code]))
            for code, proposal in self._by_code.items()
            if code in chosen
        )

    def head_words(self, head: GroupHead) -> str:
        """Name a group."""
        match head.group:
            case FigureGroup.KNOWN:
                return self.tr("Counters that are recorded (%n)", "", head.count)
            case FigureGroup.SUM:
                return self.tr("Sums of other figures, to be recorded now (%n)", "", head.count)
            case FigureGroup.REPEATED:
                return self.tr("The same number in several places, to be recorded once (%n)", "", head.count)
            case _:
                return self.tr("Counters to be recorded now (%n)", "", head.count)

    def target_words(self, row: LinkRow) -> str:
        """Say which counter a figure would print, and why."""
        proposal, _ = self._spots[row.place]
        label = f"{proposal.label} ({proposal.unit})" if proposal.unit else proposal.label
        match proposal.basis:
            case Basis.KNOWN:
                return self.tr("Prints {counter}").format(counter=label)
            case Basis.SUM:
                parts = " + ".join(grouped(self._by_code[part].value) for part in proposal.parts)
                return self.tr("New: {counter} = {parts}").format(counter=label, parts=parts)
            case _:
                return self.tr("New: {counter}").format(counter=label)


def _in_reading_order(
    proposals: tuple[Proposal, ...], places: Mapping[str, LinkPlace]
) -> tuple[tuple[Proposal, Spot], ...]:
    """Return all places with their proposals; `places` names what holds them in reading order."""
    order = {holder: at for at, holder in enumerate(places)}
    spots = [(proposal, spot) for proposal in proposals for spot in proposal.spots]
    return tuple(
        sorted(spots, key=lambda pair: (order.get(pair[1].origin.id, len(order)), pair[1].origin.offset))
    )
