"""Where counters are used: in the text of a report, and in the formulas of others."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping

from bcdesk.domain.citations.linking import texts
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.formula import refs_of
from bcdesk.domain.report import FigureMention, Report


def figures_in(report: Report) -> Iterator[tuple[str, FigureMention]]:
    """Yield all figures of a report in reading order, each with the id of what holds it."""
    for holder, inlines in texts(report):
        for piece in inlines:
            if isinstance(piece, FigureMention):
                yield holder, piece


def counters_of(mention: FigureMention) -> tuple[CounterId, ...]:
    """Return the counters that a figure prints or computes from."""
    return refs_of(mention.formula) if mention.counter is None else (mention.counter,)


def computed_from(counters: Iterable[Counter], code: CounterId) -> tuple[Counter, ...]:
    """Return the other counters whose formulas name a counter."""
    return tuple(each for each in counters if each.id != code and code in refs_of(each.formula))


def uses_of_counters(report: Report) -> Mapping[CounterId, int]:
    """Return how often the report prints each counter, by itself or in a formula."""
    return Tally(code for _, mention in figures_in(report) for code in counters_of(mention))


def holders_of(report: Report, code: CounterId) -> tuple[str, ...]:
    """Return the ids of the texts that print a counter, in reading order, each once."""
    return tuple(
        dict.fromkeys(holder for holder, mention in figures_in(report) if code in counters_of(mention))
    )
