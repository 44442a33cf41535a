"""The labelled passages are read as a person reads them, in whatever form their words arrive."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from bcdesk.domain.citations.reader import read_citations
from tests.domain.citations.corpus.loader import Label, Passage, passages
from tests.domain.citations.corpus.scorer import FIELDS, NARROW, VARIANTS, Score, Variant, score

LEAST = {"doc_type": 0.99, "number": 0.99, "date": 0.99, "issuer": 0.97}
TEXTS = passages()
TRAPS = tuple(passage for passage in TEXTS if not passage.labels)
AGENCIES = tuple(passage for passage in TEXTS if passage.id.startswith("agencies"))


@cache
def scored(variant: Variant) -> Score:
    return score(read_citations, TEXTS, variant)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_read_as_a_person_reads_it(field: str) -> None:
    result = scored(VARIANTS[0])

    assert result.fields[field].f1 >= LEAST[field], result.report()


@pytest.mark.parametrize("variant", VARIANTS[1:], ids=lambda variant: variant.name)
def test_the_form_of_the_words_costs_less_than_one_point(variant: Variant) -> None:
    given, changed = scored(VARIANTS[0]), scored(variant)

    for field in FIELDS:
        assert changed.fields[field].f1 >= given.fields[field].f1 - 0.01, changed.report()


@pytest.mark.parametrize("field", FIELDS)
def test_a_narrow_column_cuts_few_names(field: str) -> None:
    result = scored(NARROW)

    assert result.fields[field].f1 >= LEAST[field], result.report()


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.id)
def test_what_only_looks_like_a_citation_is_not_read(trap: Passage) -> None:
    assert read_citations(trap.text) == []


@pytest.mark.parametrize("passage", AGENCIES, ids=lambda passage: passage.id)
def test_papers_of_courts_schools_police_and_older_years_are_read_without_a_slip(passage: Passage) -> None:
    result = score(read_citations, [passage])

    assert result.differences == (), result.report()
    assert result.spans.f1 == 1.0


def test_the_set_is_large_and_has_passages_without_any_citation() -> None:
    assert sum(len(passage.labels) for passage in TEXTS) >= 400
    assert len(TRAPS) >= 50
    assert len({passage.id for passage in TEXTS}) == len(TEXTS)


def test_every_label_stands_in_its_passage() -> None:
    for passage in TEXTS:
        solid = _solid(passage.text)
        for label in passage.labels:
            said = passage.text[label.start : label.end]
            assert said == said.strip(" ,;.\n")
            parts = [label.doc_type, label.number or "", *(label.issuer or "").split("; ")]
            assert all(_solid(part) in solid for part in parts), (passage.id, label)
            assert label.number is None or _solid(label.number) in _solid(said), (passage.id, label)


def test_a_perfect_reader_scores_one_in_every_form() -> None:
    for variant in VARIANTS:
        copies = {variant.change(passage.text)[0]: _moved(passage, variant) for passage in TEXTS}

        result = score(copies.__getitem__, TEXTS, variant)

        assert result.differences == ()
        assert all(tally.f1 == 1.0 for tally in (*result.fields.values(), result.spans))


def test_a_wrong_missed_or_invented_value_costs_and_is_told() -> None:
    label = Label(0, 8, "Nghị định", "1/CP", None, "Chính phủ", None)
    passage = Passage("x", (), "Nghị định 1/CP của Chính phủ", (label,))

    wrong = score(lambda _: [replace(label, number="2/CP", date="1993", issuer=None)], [passage])
    missed = score(lambda _: [], [passage])
    invented = score(lambda _: [label, replace(label, start=15, end=20)], [passage])

    assert [wrong.fields[field].f1 for field in FIELDS] == [1.0, 0.0, 0.0, 0.0]
    assert [difference.field for difference in wrong.differences] == ["number", "date", "issuer"]
    assert missed.fields["doc_type"].f1 == 0.0
    assert invented.fields["doc_type"].f1 == pytest.approx(2 / 3)
    assert "expected None, read 'Nghị định'" in invented.report()


def _moved(passage: Passage, variant: Variant) -> Sequence[Label]:
    _, origins = variant.change(passage.text)
    places = list(origins)
    return [
        replace(
            label,
            start=places.index(label.start),
            end=len(places) - places[::-1].index(label.end - 1),
        )
        for label in passage.labels
    ]


def _solid(text: str) -> str:
    return "".join(text.split()).casefold().replace("–", "-").replace("ð", "đ")
