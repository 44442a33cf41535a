"""Steps of undo over the whole report, and what views are told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.phrase import Wording
from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.edits import (
    Edit,
    EditGroup,
    PutCounters,
    SetFrame,
    SetHeading,
    SpliceBlocks,
    SpliceSections,
)
from bcdesk.domain.galley import Origin
from bcdesk.domain.periods import DataWindow, Period, PeriodKind
from bcdesk.domain.report import (
    CitationMention,
    FigureMention,
    Heading,
    MentionId,
    Paragraph,
    ReportState,
    SectionId,
    Text,
)
from bcdesk.ui.desk import BURST_PAUSE, FRAME, Desk, merged
from tests.support.builders import a_paragraph, a_report
from tests.support.desks import desk_of
from tests.support.editors import note, para, with_blocks


@pytest.fixture
def desk(qapp: object) -> Desk:
    return desk_of(a_report("r", "một", "hai"))


def said(desk: Desk) -> list[str]:
    blocks = desk.report.sections[0].blocks
    return [
        "".join(p.text for p in b.inlines if isinstance(p, Text)) for b in blocks if isinstance(b, Paragraph)
    ]


def rewrite(desk: Desk, at: int, text: str) -> Edit:
    """Return the edit that makes a paragraph say `text`."""
    old = desk.report.sections[0].blocks[at]
    return SpliceBlocks("s1", at, (old,), (a_paragraph(old.id, text),))


def heard(desk: Desk) -> tuple[list[bool], list[object]]:
    changed: list[bool] = []
    went: list[object] = []
    desk.changed.connect(changed.append)
    desk.went.connect(went.append)
    return changed, went


def test_a_step_is_taken_back_and_done_again_with_its_place(desk: Desk) -> None:
    changed, went = heard(desk)

    desk.do(rewrite(desk, 0, "x"), "Typing", before=Origin("b1", 3), after=Origin("b1", 1))
    desk.undo()
    desk.redo()

    assert said(desk) == ["x", "hai"]
    assert changed == [True, True, True]
    assert went == [Origin("b1", 3), Origin("b1", 1)]


def test_edits_of_one_burst_are_one_step_and_others_are_not(desk: Desk) -> None:
    for text in ("m", "mo", "moi"):
        desk.do(rewrite(desk, 0, text), "Typing", burst="here")
    desk.do(rewrite(desk, 1, "x"), "Typing", burst="there")
    desk.do(rewrite(desk, 1, "xy"), "Typing")

    assert desk.steps.count() == 3
    desk.undo()
    desk.undo()
    assert said(desk) == ["moi", "hai"]
    desk.undo()
    assert said(desk) == ["một", "hai"]


def test_a_burst_ends_when_it_is_told_and_after_a_pause(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.do(rewrite(desk, 0, "a"), "Typing", burst="here")
    desk.end_burst()
    desk.do(rewrite(desk, 0, "ab"), "Typing", burst="here")
    monkeypatch.setattr("bcdesk.ui.desk.QElapsedTimer.elapsed", lambda _: BURST_PAUSE)
    desk.do(rewrite(desk, 0, "abc"), "Typing", burst="here")

    assert desk.steps.count() == 3


def test_a_burst_that_ends_where_it_began_leaves_no_step(desk: Desk) -> None:
    desk.do(rewrite(desk, 0, "mộtx"), "Typing", burst="here")
    desk.do(rewrite(desk, 0, "một"), "Typing", burst="here")

    assert desk.steps.count() == 0


def test_several_edits_can_be_one_step(desk: Desk) -> None:
    with desk.one_step():
        desk.do(rewrite(desk, 0, "x"), "Paste")
        with desk.one_step():
            desk.do(rewrite(desk, 1, "y"), "Typing")
    desk.do(rewrite(desk, 1, "yz"), "Typing", burst="here")

    assert [desk.steps.text(at) for at in range(desk.steps.count())] == ["Paste", "Typing"]
    desk.undo()
    desk.undo()
    assert said(desk) == ["một", "hai"]


def test_after_undo_typing_begins_another_step(desk: Desk) -> None:
    desk.do(rewrite(desk, 0, "a"), "Typing", burst="here")
    desk.do(rewrite(desk, 1, "b"), "Typing")
    desk.undo()
    desk.do(rewrite(desk, 0, "ab"), "Typing", burst="here")

    assert desk.steps.count() == 2


def test_a_change_of_structure_is_not_typing(desk: Desk) -> None:
    changed, _ = heard(desk)
    section = desk.report.sections[0]

    desk.do(SpliceBlocks("s1", 0, (), (a_paragraph("new", "x"),)), "Insert")
    desk.do(SetHeading(SectionId("s1"), section.heading, replace(section.heading, pinned="V.")), "Pin")
    desk.do(SetHeading(SectionId("s1"), replace(section.heading, pinned="V."), section.heading), "Unpin")
    desk.do(SpliceSections(None, 1, (), (replace(section, id=SectionId("s2"), blocks=()),)), "Add")

    assert changed == [False] * 4


def test_notes_are_counted_anew_when_marks_come_and_only_then(qapp: object) -> None:
    desk = desk_of(with_blocks(para("b1", "a", note("n", "Một"))))
    before = desk.printed
    old = desk.report.sections[0].blocks[0]

    desk.do(SpliceBlocks("s1", 0, (), (para("b0", "x"),)), "Insert")
    assert desk.printed is before
    desk.do(SpliceBlocks("s1", 1, (old,), (para("b1", note("new", "Hai"), "a", note("n", "Một")),)), "Note")

    assert desk.printed.numbers == {"new": 1, "n": 2}


WINDOW = DataWindow(date(2020, 12, 15), date(2021, 5, 31))
NO_NUMBER = HouseStyle(citations=Wording(number_word=False))
CUSTOM, YEAR = Period(PeriodKind.CUSTOM, 2021), Period(PeriodKind.YEAR, 2022)
DECREE = CitedDocument(id=DocumentId("d"), doc_type="Nghị định", code="30/2020/NĐ-CP")
CITED = CitationMention(id=MentionId("m"), document=DECREE.id)
COUNTER = Counter(
    id=CounterId("c"),
    label="Hồ sơ",
    readings=(
        Reading(period=CUSTOM, value=Decimal(4), window=WINDOW),
        Reading(period=CUSTOM, value=Decimal(5)),
        Reading(period=YEAR, value=Decimal(7)),
    ),
)
FIGURE = FigureMention(id=MentionId("f"), counter=COUNTER.id)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("style", NO_NUMBER, ["Nghị định 30/2020/NĐ-CP", "5"]),
        ("period", YEAR, ["Nghị định số 30/2020/NĐ-CP", "7"]),
        ("data_window", WINDOW, ["Nghị định số 30/2020/NĐ-CP", "4"]),
    ],
)
def test_what_mentions_are_worded_by_words_them_at_once_and_undo_brings_them_back(
    qapp: object, field: str, value: object, words: list[str]
) -> None:
    report = replace(with_blocks(para("p", CITED, " ", FIGURE)), period=CUSTOM)
    desk = desk_of(report)
    desk.bring(DECREE)
    desk.do(PutCounters((), (COUNTER,)), "Count")
    changed, _ = heard(desk)
    before = printed_words(desk)
    assert before == ["Nghị định số 30/2020/NĐ-CP", "5"]

    desk.do(SetFrame(field, getattr(desk.report, field), value), "Change")

    assert printed_words(desk) == words
    desk.undo()
    assert printed_words(desk) == before
    assert changed == [False, False]  # nobody may take it for typing


def printed_words(desk: Desk) -> list[str]:
    return [desk.printed.word(CITED), desk.printed.word(FIGURE)]


def test_undo_in_the_frame_leads_to_its_field(desk: Desk) -> None:
    _, went = heard(desk)
    masthead = desk.report.masthead

    desk.do(SetFrame("masthead", masthead, replace(masthead, place="Huế")), "Place")
    desk.undo()

    assert went == [Origin(f"{FRAME}:masthead")]


def test_an_issued_report_can_only_be_reopened(qapp: object) -> None:
    desk = desk_of(a_report("r", "một", state=ReportState.ISSUED))
    assert desk.read_only

    desk.do(rewrite(desk, 0, "x"), "Typing")
    assert said(desk) == ["một"]
    desk.do(SetFrame("state", ReportState.ISSUED, ReportState.DRAFT), "Reopen")

    assert not desk.read_only


def test_a_locked_desk_takes_nothing(qapp: object) -> None:
    desk = desk_of(a_report("r", "một"), read_only=True)

    desk.do(SetFrame("kind", "dan-van-qcdc", "x"), "Kind")
    desk.do(None, "Nothing")

    assert desk.steps.count() == 0


def test_edits_that_touch_different_things_are_merged_in_order() -> None:
    one = SetHeading(SectionId("s"), Heading(), Heading(pinned="1."))
    other = SetFrame("kind", "a", "b")

    assert merged(one, other) == EditGroup((one, other))
    assert merged(merged(one, other), other) == EditGroup((one, other, other))
