"""Whether a document is in force on a day, and what has replaced it."""

from dataclasses import replace
from datetime import date

import pytest

from bcdesk.domain.citations.document import (
    CitedDocument,
    DocumentId,
    DocumentLink,
    EffectFact,
    Validity,
)
from bcdesk.domain.citations.status import relinked, require_no_cycle, status_on, successors
from bcdesk.domain.codec import decode, encode
from bcdesk.domain.errors import SuccessorCycleError

ISSUED, BEGINS, ENDS, KNOWN = date(2020, 12, 14), date(2021, 2, 1), date(2023, 7, 1), date(2025, 11, 14)
DOCUMENT = CitedDocument(id=DocumentId("d"), doc_type="Nghị định", code="1/2020/NĐ-CP", dated=ISSUED)


def facts(*stated: tuple[Validity, date | None, date | None]) -> CitedDocument:
    return replace(
        DOCUMENT,
        effects=tuple(EffectFact(validity=v, since=since, as_of=as_of) for v, since, as_of in stated),
    )


IN_FORCE = facts((Validity.IN_FORCE, BEGINS, KNOWN))
ENDED = facts((Validity.IN_FORCE, BEGINS, KNOWN), (Validity.EXPIRED, ENDS, KNOWN))
ENDED_SOMETIME = facts((Validity.EXPIRED, None, KNOWN))
PARTLY = facts((Validity.IN_FORCE, BEGINS, KNOWN), (Validity.PARTLY, ENDS, KNOWN))
SEEN = facts((Validity.IN_FORCE, None, KNOWN))
SAID_UNKNOWN = facts((Validity.UNKNOWN, BEGINS, None))


@pytest.mark.parametrize(
    ("document", "day", "validity", "overdue"),
    [
        pytest.param(DOCUMENT, KNOWN, Validity.UNKNOWN, False, id="nothing is known"),
        pytest.param(DOCUMENT, date(2020, 1, 1), Validity.NOT_YET, False, id="before its date"),
        pytest.param(IN_FORCE, date(2021, 1, 31), Validity.NOT_YET, False, id="the day before it begins"),
        pytest.param(IN_FORCE, BEGINS, Validity.IN_FORCE, False, id="the day it begins"),
        pytest.param(IN_FORCE, KNOWN, Validity.IN_FORCE, False, id="the last day that is known"),
        pytest.param(IN_FORCE, date(2026, 11, 25), Validity.IN_FORCE, True, id="nobody has looked since"),
        pytest.param(ENDED, date(2023, 6, 30), Validity.IN_FORCE, False, id="the day before it ends"),
        pytest.param(ENDED, ENDS, Validity.EXPIRED, False, id="the day it ends"),
        pytest.param(ENDED, date(2030, 1, 1), Validity.EXPIRED, False, id="what has ended stays so"),
        pytest.param(ENDED_SOMETIME, KNOWN, Validity.EXPIRED, False, id="seen as ended"),
        pytest.param(ENDED_SOMETIME, date(2024, 1, 1), Validity.UNKNOWN, False, id="nobody knows since when"),
        pytest.param(PARTLY, date(2022, 1, 1), Validity.IN_FORCE, False, id="before a part ends"),
        pytest.param(PARTLY, date(2024, 1, 1), Validity.PARTLY, False, id="after a part has ended"),
        pytest.param(SEEN, date(2024, 1, 1), Validity.UNKNOWN, False, id="in force later proves nothing"),
        pytest.param(SEEN, KNOWN, Validity.IN_FORCE, False, id="seen in force"),
        pytest.param(SAID_UNKNOWN, KNOWN, Validity.UNKNOWN, False, id="said to be unknown"),
        pytest.param(
            facts((Validity.EXPIRED, ENDS, None)), BEGINS, Validity.UNKNOWN, False, id="only its end"
        ),
        pytest.param(
            facts((Validity.IN_FORCE, None, None)), KNOWN, Validity.UNKNOWN, False, id="no day at all"
        ),
        pytest.param(
            facts((Validity.IN_FORCE, BEGINS, None)), KNOWN, Validity.IN_FORCE, True, id="never checked"
        ),
    ],
)
def test_the_status_on_a_day(document: CitedDocument, day: date, validity: Validity, overdue: bool) -> None:
    status = status_on(document, day)

    assert (status.validity, status.overdue) == (validity, overdue)


@pytest.mark.parametrize("validity", Validity)
def test_unknown_is_never_valid(validity: Validity) -> None:
    status = status_on(facts((validity, BEGINS, KNOWN)), KNOWN)

    assert status.valid == (status.validity in {Validity.IN_FORCE, Validity.PARTLY})
    assert not status_on(DOCUMENT, KNOWN).valid


def test_a_later_fact_of_the_same_day_decides() -> None:
    older, newer = date(2024, 1, 1), KNOWN
    document = facts((Validity.IN_FORCE, BEGINS, older), (Validity.PARTLY, BEGINS, newer))

    assert status_on(document, newer).validity is Validity.PARTLY


def chain(*names: str) -> dict[DocumentId, CitedDocument]:
    """Return records of which each is replaced by the next one."""
    return {
        DocumentId(name): replace(
            DOCUMENT,
            id=DocumentId(name),
            code=f"{name}/NĐ-CP",
            replaced_by=(DocumentLink(code="x", document=DocumentId(following)),) if following else (),
        )
        for name, following in zip(names, (*names[1:], ""), strict=True)
    }


def test_successors_are_followed_to_the_last() -> None:
    records = chain("a", "b", "c")

    assert [one.id for one in successors(records[DocumentId("a")], records.get)] == ["b", "c"]
    assert successors(records[DocumentId("c")], records.get) == ()


def test_a_link_without_a_record_ends_the_way() -> None:
    links = (DocumentLink(code="9/NĐ-CP"), DocumentLink(code="8/NĐ-CP", document=DocumentId("x")))
    document = replace(DOCUMENT, replaced_by=links)

    assert successors(document, {}.get) == ()


def test_a_document_replaced_by_two_that_meet_again_is_no_circle() -> None:
    records = chain("a", "b", "d") | {DocumentId("c"): replace(chain("c", "d")[DocumentId("c")])}
    first = records[DocumentId("a")]
    fork = replace(first, replaced_by=(*first.replaced_by, DocumentLink(code="c", document=DocumentId("c"))))

    assert [one.id for one in successors(fork, records.get)] == ["b", "d", "c"]


@pytest.mark.parametrize(
    ("names", "path"),
    [
        pytest.param(("a", "b", "c"), "a/NĐ-CP → b/NĐ-CP → c/NĐ-CP → a/NĐ-CP", id="three"),
        pytest.param(("a",), "a/NĐ-CP → a/NĐ-CP", id="itself"),
    ],
)
def test_a_circle_is_named_with_its_path(names: tuple[str, ...], path: str) -> None:
    records = chain(*names, names[0]) | chain(*names)
    last = DocumentId(names[-1])
    records[last] = replace(
        records[last], replaced_by=(DocumentLink(code="x", document=DocumentId(names[0])),)
    )

    with pytest.raises(SuccessorCycleError) as circle:
        successors(records[DocumentId(names[0])], records.get)

    assert circle.value.facts == {"path": path}


def test_a_changed_record_is_looked_at_before_it_is_kept() -> None:
    records = chain("a", "b")
    closing = replace(
        records[DocumentId("b")], replaced_by=(DocumentLink(code="a", document=DocumentId("a")),)
    )

    with pytest.raises(SuccessorCycleError):
        require_no_cycle((closing,), records.get)
    require_no_cycle(records.values(), records.get)


def test_links_follow_a_merge_and_never_lead_to_themselves() -> None:
    document = replace(
        DOCUMENT,
        replaced_by=(DocumentLink(code="1", document=DocumentId("old")), DocumentLink(code="2")),
        amends=(DocumentLink(code="3", document=DocumentId("twin")),),
    )

    changed = relinked(document, {DocumentId("old"): DocumentId("new"), DocumentId("twin"): DOCUMENT.id})

    assert changed.replaced_by == (DocumentLink(code="1", document=DocumentId("new")), DocumentLink(code="2"))
    assert changed.amends == ()


def test_a_record_of_an_older_program_is_read_and_a_full_one_comes_back_equal() -> None:
    older = {"id": "d", "doc_type": "Nghị định", "code": "1/2020/NĐ-CP", "dated": "2020-12-14"}

    assert decode(CitedDocument, older, "document") == DOCUMENT
    assert decode(CitedDocument, encode(PARTLY), "document") == PARTLY
