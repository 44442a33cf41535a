"""Whether a document is in force on a day, and what has come in its place.

Sources are never complete, so a status has three parts: what it is, the fact it rests on, and the day up to which that
fact was kept. Rules:

* *Unknown* is a status of its own and never counts as valid.
* What is in force is so *as far as known*: on a day after `as_of` the status is given with the remark that nobody has
  looked since. What has expired stays so.
* Of several facts the one that speaks of the latest time before the day decides: a dated one speaks of its `since`, an
  undated one of its `as_of`.
* Before the day of the first dated fact, if that day begins its effect, the document is not in force yet.

Replacing documents are followed from link to link. A circle of links is a fault of the records and is named.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bcdesk.domain.citations.document import (
    CitedDocument,
    DocumentId,
    DocumentLink,
    EffectFact,
    Validity,
)
from bcdesk.domain.errors import SuccessorCycleError
from bcdesk.domain.report import Report

Lookup = Callable[[DocumentId], CitedDocument | None]
"""Gives the record of an id, None if there is none."""
_VALID = frozenset({Validity.IN_FORCE, Validity.PARTLY})


@dataclass(frozen=True, slots=True)
class Status:
    """How a document stands on a day.

    `fact` is what it rests on, None where nothing is known. `overdue`: the day lies after what the source knew, so the
    status must be shown together with `fact.as_of`.
    """

    validity: Validity
    fact: EffectFact | None = None
    overdue: bool = False

    @property
    def valid(self) -> bool:
        """Whether the document, or a part of it, is in force as far as known."""
        return self.validity in _VALID


UNKNOWN = Status(Validity.UNKNOWN)


def report_day(report: Report) -> date:
    """Return the day on which a report looks at documents: its date, the last of the month while the day is open."""
    dated = report.masthead.dated
    return date(dated.year, dated.month, dated.day or monthrange(dated.year, dated.month)[1])


def status_on(document: CitedDocument, day: date) -> Status:
    """Return how `document` stands on `day`."""
    if document.dated is not None and day < document.dated:
        return Status(Validity.NOT_YET)
    spoken = [(moment, fact) for fact in document.effects if (moment := fact.since or fact.as_of) is not None]
    past = [(moment, fact) for moment, fact in spoken if moment <= day]
    if past:
        return _status(max(past, key=_lateness)[1], day)
    begins = [fact for _, fact in sorted(spoken, key=lambda one: one[0]) if fact.since is not None]
    if begins and begins[0].validity in _VALID:
        return Status(Validity.NOT_YET, begins[0])
    return UNKNOWN


def _lateness(spoken: tuple[date, EffectFact]) -> tuple[date, bool, date]:
    """Of two facts that speak of one day the dated one counts, and of two dated ones the one that was kept longer."""
    moment, fact = spoken
    return moment, fact.since is not None, fact.as_of or date.min


def _status(fact: EffectFact, day: date) -> Status:
    if fact.validity is Validity.UNKNOWN:
        return Status(Validity.UNKNOWN, fact)
    final = fact.validity is Validity.EXPIRED
    return Status(fact.validity, fact, overdue=not final and (fact.as_of is None or fact.as_of < day))


def successors(document: CitedDocument, lookup: Lookup) -> tuple[CitedDocument, ...]:
    """Return the documents that have come in the place of `document`, nearest first, each once.

    Raises:
        SuccessorCycleError: the links lead back to where they came from; names the path.
    """
    found: dict[DocumentId, CitedDocument] = {}
    # each step holds a document, and what is still to be followed behind it; the codes on the way make the path
    way: list[tuple[CitedDocument, list[CitedDocument]]] = [(document, _following(document, lookup))]
    while way:
        _, waiting = way[-1]
        if not waiting:
            way.pop()
            continue
        following = waiting.pop(0)
        names = [step.id for step, _ in way]
        if following.id in names:
            circle = [step for step, _ in way[names.index(following.id) :]]
            raise SuccessorCycleError(path=" → ".join(_name(step) for step in (*circle, following)))
        if following.id not in found:
            found[following.id] = following
            way.append((following, _following(following, lookup)))
    return tuple(found.values())


def require_no_cycle(documents: Iterable[CitedDocument], lookup: Lookup) -> None:
    """Follow the successors of records that are about to be kept.

    Raises:
        SuccessorCycleError: see `successors`.
    """
    changed = {document.id: document for document in documents}

    def look(name: DocumentId) -> CitedDocument | None:
        return changed.get(name) or lookup(name)

    for document in changed.values():
        if document.replaced_by:
            successors(document, look)


def relinked(document: CitedDocument, leads: Mapping[DocumentId, DocumentId]) -> CitedDocument:
    """Return the record with its links to the keys of `leads` leading to their values, and none to itself."""
    return replace(
        document,
        replaced_by=_relinked(document, document.replaced_by, leads),
        amended_by=_relinked(document, document.amended_by, leads),
        amends=_relinked(document, document.amends, leads),
    )


def _relinked(
    document: CitedDocument, links: tuple[DocumentLink, ...], leads: Mapping[DocumentId, DocumentId]
) -> tuple[DocumentLink, ...]:
    led = (
        link if link.document is None else replace(link, document=leads.get(link.document, link.document))
        for link in links
    )
    return tuple(link for link in led if link.document != document.id)


def _following(document: CitedDocument, lookup: Lookup) -> list[CitedDocument]:
    links = (link.document for link in document.replaced_by if link.document is not None)
    return [record for name in links if (record := lookup(name)) is not None]


def _name(document: CitedDocument) -> str:
    return document.code or document.doc_type
