"""Where a report prints counters."""

from collections import Counter as Tally
from collections.abc import Iterator, Mapping

from bcdesk.domain.citations.linking import texts
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.counters.formula import Malformed, parse
from bcdesk.domain.report import FigureMention, Report


def figures_in(report: Report) -> Iterator[tuple[str, FigureMention]]:
    """Yield all figures of a report in reading order, each with the id of what holds it."""
    for holder, inlines in texts(report):
        for piece in inlines:
            if isinstance(piece, FigureMention):
                yield holder, piece


def counters_of(mention: FigureMention) -> tuple[CounterId, ...]:
    """Return the counters that a figure prints or computes from."""
    if mention.counter is not None:
        return (mention.counter,)
    parsed = parse(mention.formula)
    return () if isinstance(parsed, Malformed) else parsed.refs


def uses_of_counters(report: Report) -> Mapping[CounterId, int]:
    """Return how often the report prints each counter, by itself or in a formula."""
    return Tally(code for _, mention in figures_in(report) for code in counters_of(mention))


def holders_of(report: Report, code: CounterId) -> tuple[str, ...]:
    """Return the ids of the texts that print a counter, in reading order, each once."""
    return tuple(
        dict.fromkeys(holder for holder, mention in figures_in(report) if code in counters_of(mention))
    )
