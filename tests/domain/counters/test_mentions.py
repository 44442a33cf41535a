"""Where counters are used."""

from dataclasses import replace

from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.counters.mentions import computed_from, holders_of, uses_of_counters
from bcdesk.domain.report import BlockId, FigureMention, MentionId, NoteId, NoteMark, NoteParagraph, Paragraph
from tests.support.builders import a_report

A, B = CounterId("a"), CounterId("b")


def figure(name: str, *, counter: CounterId | None = None, formula: str = "") -> FigureMention:
    return FigureMention(id=MentionId(name), counter=counter, formula=formula)


def test_a_report_uses_counters_by_themselves_in_formulas_and_in_notes() -> None:
    note = NoteMark(
        id=NoteId("n"), paragraphs=(NoteParagraph(id=BlockId("note"), inlines=(figure("m1", counter=A),)),)
    )
    text = (figure("m2", counter=A), figure("m3", formula="=a + [b]"), figure("m4", formula="=a +"), note)
    report = replace(a_report("r1"), closing=(Paragraph(id=BlockId("p"), inlines=text),))

    assert uses_of_counters(report) == {A: 3, B: 1}
    assert holders_of(report, A) == ("p", "note")
    assert holders_of(report, B) == ("p",)


def test_formulas_that_name_a_counter_are_found_but_not_its_own() -> None:
    itself = Counter(id=A, label="Hồ sơ", formula="=a + 1")
    total = Counter(id=B, label="Tổng", formula="=[a] + 1")
    other = Counter(id=CounterId("ab"), label="Khác", formula="=b")
    broken = Counter(id=CounterId("x"), label="Sai", formula="=a +")

    assert computed_from((itself, total, other, broken), A) == (total,)
