"""What every `ReportStore` promises, in code: each function of `PROMISES` is one of its sentences."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bcdesk.app.ports import ReportStore, RevisionId, RevisionReason
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import ReportExistsError, ReportNotFoundError
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import (
    BlockId,
    CitationMention,
    FigureMention,
    Heading,
    LineBreak,
    MentionId,
    Paragraph,
    Report,
    ReportId,
    Section,
    SectionId,
    Text,
)
from tests.support.builders import a_report
from tests.support.fakes import FixedClock

R1 = ReportId("r1")
DOCUMENTS = tuple(CitedDocument(id=DocumentId(name), doc_type="Luật", code=f"{name}/QH") for name in "ab")
COUNTERS = tuple(Counter(id=CounterId(name), label="Hồ sơ", value=Decimal("12.50")) for name in "xy")


def a_new_store_is_empty(store: ReportStore, _clock: FixedClock) -> None:
    """Nothing is listed before anything is added."""
    assert store.summaries() == ()


def an_added_report_comes_back_equal(store: ReportStore, _clock: FixedClock) -> None:
    """What was added is loaded."""
    report = a_report("r1", "Một", "Hai")

    store.add(report)

    assert store.load(R1) == Workspace(report)


def a_report_is_not_added_twice(store: ReportStore, _clock: FixedClock) -> None:
    """The second is refused and the first stays."""
    store.add(a_report("r1", "Một"))

    with pytest.raises(ReportExistsError):
        store.add(a_report("r1", "Hai"))

    assert store.load(R1).report == a_report("r1", "Một")


def a_missing_report_is_named(store: ReportStore, _clock: FixedClock) -> None:
    """Loading, saving and keeping need a report that is there."""
    with pytest.raises(ReportNotFoundError) as loading:
        store.load(R1)
    with pytest.raises(ReportNotFoundError):
        store.save(Workspace(a_report("r1")))
    with pytest.raises(ReportNotFoundError):
        store.keep_revision(R1, RevisionReason.PINNED)
    with pytest.raises(ReportNotFoundError):
        store.load_revision(RevisionId(1))

    assert loading.value.facts == {"report": "r1"}
    assert store.revisions(R1) == ()


def a_saved_workspace_comes_back_equal(store: ReportStore, _clock: FixedClock) -> None:
    """Report, documents and counters are all written."""
    store.add(a_report("r1", "Một"))
    workspace = Workspace(citing(a_report("r1", "Hai", "Ba"), "a", "b"), DOCUMENTS, COUNTERS)

    store.save(workspace)

    assert store.load(R1) == workspace


def records_are_loaded_by_id_for_every_report(store: ReportStore, _clock: FixedClock) -> None:
    """Documents and counters belong to the store and come sorted, whatever order they were saved in."""
    second = citing(a_report("r2"), "b", "a")
    store.add(a_report("r1"))
    store.add(second)

    store.save(Workspace(a_report("r1"), DOCUMENTS[::-1], COUNTERS[::-1]))

    assert store.load(ReportId("r2")) == Workspace(second, DOCUMENTS, COUNTERS)


def only_mentioned_documents_are_loaded(store: ReportStore, _clock: FixedClock) -> None:
    """A library of any size costs a report nothing; mentions in notes, headings and tables count."""
    report = citing(a_report("r1", "Một"), "b")
    store.add(report)
    store.add(a_report("r2"))

    store.save(Workspace(report, DOCUMENTS))

    assert store.load(R1).documents == DOCUMENTS[1:]
    assert store.load(ReportId("r2")).documents == ()
    assert set(store.library.documents()) == set(DOCUMENTS)


def removed_records_are_gone(store: ReportStore, _clock: FixedClock) -> None:
    """Saving fewer records than before removes the others, and saving the same again changes nothing."""
    report = citing(a_report("r1"), "a", "b")
    store.add(report)
    before = Workspace(report, DOCUMENTS, COUNTERS)
    store.save(before)

    fewer = Workspace(report, DOCUMENTS[:1], COUNTERS[1:])
    store.save(fewer, before)
    store.save(fewer, fewer)

    assert store.load(R1) == fewer


def a_removed_document_that_another_report_mentions_stays(store: ReportStore, _clock: FixedClock) -> None:
    """Taking back that it was recorded must not tear a hole into somebody else's text."""
    first, second = citing(a_report("r1"), "a"), citing(a_report("r2"), "a")
    store.add(first)
    store.add(second)
    before = Workspace(first, DOCUMENTS[:1])
    store.save(before)

    store.save(Workspace(a_report("r1")), before)

    assert store.load(ReportId("r2")).documents == DOCUMENTS[:1]


def records_of_another_report_are_left_alone(store: ReportStore, _clock: FixedClock) -> None:
    """What one open report does not know of, its saving neither removes nor puts back."""
    store.add(a_report("r1"))
    store.add(a_report("r2"))
    opened = Workspace(citing(a_report("r1"), "a", "b"), DOCUMENTS[:1])
    store.save(opened)
    renamed = (replace(DOCUMENTS[0], issuer="Quốc hội"), *DOCUMENTS[1:])
    store.save(Workspace(a_report("r2"), renamed, COUNTERS))
    typed = citing(a_report("r1", "Một"), "a", "b")

    store.save(replace(opened, report=typed), opened)

    assert store.load(R1) == Workspace(typed, renamed, COUNTERS)


def counters_are_kept_without_any_report(store: ReportStore, _clock: FixedClock) -> None:
    """A book of numbers needs no report; only what differs from the state it was made from is written."""
    store.save_counters(COUNTERS, ())
    opened = store.counters()
    corrected = replace(COUNTERS[0], label="Hồ sơ trực tuyến")
    store.save_counters((corrected, COUNTERS[1]), opened)

    store.save_counters(opened[:1], opened)

    assert store.counters() == (corrected,)


def changed_records_are_written(store: ReportStore, _clock: FixedClock) -> None:
    """A record is known by its id."""
    report = citing(a_report("r1"), "a", "b")
    store.add(report)
    store.save(Workspace(report, DOCUMENTS, COUNTERS))
    changed = (replace(DOCUMENTS[0], issuer="Quốc hội"), DOCUMENTS[1])

    store.save(Workspace(report, changed, COUNTERS))

    assert store.load(R1).documents == changed


def blocks_may_go_come_and_change_places(store: ReportStore, _clock: FixedClock) -> None:
    """Order is kept, and what was taken out does not return."""
    report = a_report("r1", "Một", "Hai", "Ba")
    store.add(report)
    section = report.sections[0]
    moved = replace(report, sections=(replace(section, blocks=section.blocks[:0:-1]),))

    store.save(Workspace(moved))
    seen = store.load(R1).report
    store.save(Workspace(report))

    assert seen == moved
    assert store.load(R1).report == report


def reports_do_not_mix(store: ReportStore, _clock: FixedClock) -> None:
    """Two reports may use the same block ids."""
    store.add(a_report("r1", "Một"))
    store.add(a_report("r2", "Hai"))

    store.save(Workspace(a_report("r2", "Ba")))

    assert store.load(R1).report == a_report("r1", "Một")
    assert store.load(ReportId("r2")).report == a_report("r2", "Ba")


def the_last_saved_is_listed_first(store: ReportStore, clock: FixedClock) -> None:
    """Saving moves a report to the top and notes the time; saving the same does not."""
    for name in ("r1", "r2", "r3"):
        store.add(a_report(name, "Một"))
        clock.advance(timedelta(minutes=1))

    store.save(Workspace(a_report("r2", "Hai")))
    clock.advance(timedelta(minutes=1))
    store.save(Workspace(a_report("r1", "Một")))

    assert [line.id for line in store.summaries()] == ["r2", "r3", "r1"]
    assert store.summaries()[0].saved_at == clock.now() - timedelta(minutes=1)


def a_summary_tells_the_report(store: ReportStore, clock: FixedClock) -> None:
    """The title is the subject in one line."""
    report = replace(a_report("r1", year=2022), period=Period(PeriodKind.QUARTER, 2022, 3))
    subject = (Text("Kết quả"), LineBreak(), Text("công tác"))
    store.add(replace(report, masthead=replace(report.masthead, subject=subject)))

    (line,) = store.summaries()

    assert (line.kind, line.period, line.year, line.state) == (report.kind, report.period, 2022, report.state)
    assert (line.title, line.saved_at) == ("Kết quả công tác", clock.now())
    assert (line.symbol, line.number, line.binned_at) == ("BC-STP", None, None)


def a_summary_follows_the_report(store: ReportStore, _clock: FixedClock) -> None:
    """A number that is given and a period that is changed are listed once they are saved."""
    report = a_report("r1")
    store.add(report)
    numbered = replace(report, masthead=replace(report.masthead, number=45, symbol="BC-VP"))

    store.save(Workspace(replace(numbered, period=Period(PeriodKind.MONTH, 2023, 12))))

    (line,) = store.summaries()
    assert (line.number, line.symbol, line.period) == (45, "BC-VP", Period(PeriodKind.MONTH, 2023, 12))


def a_binned_report_leaves_the_list_whole(store: ReportStore, clock: FixedClock) -> None:
    """It is listed in the bin, and is loaded with its revisions as before."""
    store.add(a_report("r1", "Một"))
    store.add(a_report("r2", "Hai"))
    kept = store.keep_revision(R1, RevisionReason.PINNED)
    listed = next(line for line in store.summaries() if line.id == R1)
    clock.advance(timedelta(minutes=5))

    store.bin(R1)

    assert [line.id for line in store.summaries()] == ["r2"]
    assert store.binned() == (replace(listed, binned_at=clock.now()),)
    assert store.load(R1).report == a_report("r1", "Một")
    assert [revision.id for revision in store.revisions(R1)] == [kept]


def a_restored_report_is_listed_as_before(store: ReportStore, clock: FixedClock) -> None:
    """Neither way counts as saving."""
    store.add(a_report("r1", "Một"))
    before = store.summaries()
    clock.advance(timedelta(minutes=5))

    store.bin(R1)
    store.restore(R1)

    assert store.summaries() == before
    assert store.binned() == ()


def the_last_binned_is_listed_first(store: ReportStore, clock: FixedClock) -> None:
    """Binning again changes nothing, nor does restoring what is not in the bin."""
    for name in ("r1", "r2", "r3"):
        store.add(a_report(name))
    for name in ("r2", "r1", "r2"):
        clock.advance(timedelta(minutes=1))
        store.bin(ReportId(name))

    store.restore(ReportId("r3"))

    assert [line.id for line in store.binned()] == ["r1", "r2"]
    assert [line.id for line in store.summaries()] == ["r3"]


def a_binned_report_may_still_be_saved(store: ReportStore, _clock: FixedClock) -> None:
    """Another window may have it open; it stays in the bin, and its id stays taken."""
    store.add(a_report("r1", "Một"))
    store.bin(R1)

    store.save(Workspace(a_report("r1", "Hai")))
    with pytest.raises(ReportExistsError):
        store.add(a_report("r1", "Ba"))

    assert store.load(R1).report == a_report("r1", "Hai")
    assert [line.id for line in store.binned()] == ["r1"]


def only_what_is_in_the_bin_is_deleted_for_ever(store: ReportStore, _clock: FixedClock) -> None:
    """It goes with its revisions; its id is free again."""
    store.add(a_report("r1", "Một"))
    store.add(a_report("r2", "Hai"))
    store.keep_revision(R1, RevisionReason.PINNED)
    store.bin(R1)

    with pytest.raises(ReportNotFoundError):
        store.delete_for_ever(ReportId("r2"))
    store.delete_for_ever(R1)
    store.add(a_report("r1", "Ba"))

    assert (store.binned(), store.revisions(R1)) == ((), ())
    assert {line.id for line in store.summaries()} == {"r1", "r2"}
    assert store.load(R1).report == a_report("r1", "Ba")


def an_emptied_bin_takes_nothing_else_along(store: ReportStore, clock: FixedClock) -> None:
    """Reports that share text with a deleted one keep theirs, revisions included, and so do the records."""
    shared = citing(a_report("r2", "Chung", "Hai"), "a", "b")
    for report in (a_report("r1", "Chung"), shared, a_report("r3", "Ba")):
        store.add(report)
    store.save(Workspace(shared, DOCUMENTS, COUNTERS))
    kept = [_saved_and_kept(store, clock, report) for report in (a_report("r1", "Chung"), shared)]
    store.bin(R1)
    store.bin(ReportId("r3"))

    store.empty_bin()
    store.empty_bin()

    assert store.binned() == ()
    assert [line.id for line in store.summaries()] == ["r2"]
    assert store.load(ReportId("r2")) == Workspace(shared, DOCUMENTS, COUNTERS)
    assert store.load_revision(kept[1]) == shared
    with pytest.raises(ReportNotFoundError):
        store.load_revision(kept[0])


def binning_needs_a_report(store: ReportStore, _clock: FixedClock) -> None:
    """There is none of this id."""
    for act in (store.bin, store.restore, store.delete_for_ever):
        with pytest.raises(ReportNotFoundError):
            act(R1)


def revisions_give_back_what_was_stored(store: ReportStore, clock: FixedClock) -> None:
    """Each kept state is loaded as it was, the newest listed first."""
    states = [a_report("r1", "Một"), a_report("r1", "Một", "Hai"), a_report("r1", "Ba", "Hai")]
    store.add(states[0])
    kept = [_saved_and_kept(store, clock, state) for state in states]

    listed = store.revisions(R1)

    assert [revision.id for revision in listed] == kept[::-1]
    assert [store.load_revision(revision.id) for revision in listed] == states[::-1]
    assert listed[0].made_at - listed[1].made_at == timedelta(minutes=5)


def a_revision_keeps_its_reason_and_label(store: ReportStore, clock: FixedClock) -> None:
    """Pinned ones carry the name that the officer gave."""
    store.add(a_report("r1", "Một"))

    number = store.keep_revision(R1, RevisionReason.PINNED, "Bản trình ký")

    (revision,) = store.revisions(R1)
    assert (revision.id, revision.report, revision.made_at) == (number, "r1", clock.now())
    assert (revision.reason, revision.label) == (RevisionReason.PINNED, "Bản trình ký")


def an_unchanged_report_is_not_kept_again(store: ReportStore, clock: FixedClock) -> None:
    """Unless somebody asked for it."""
    report = a_report("r1", "Một")
    store.add(report)
    first = _saved_and_kept(store, clock, report)

    again = store.keep_revision(R1, RevisionReason.AUTOMATIC)
    pinned = store.keep_revision(R1, RevisionReason.PINNED)

    assert again is None
    assert first != pinned
    assert len(store.revisions(R1)) == 2


def dropped_revisions_are_gone_and_others_whole(store: ReportStore, clock: FixedClock) -> None:
    """Text that two revisions share outlives one of them."""
    states = [a_report("r1", "Chung", text) for text in ("Một", "Hai", "Ba")]
    store.add(states[0])
    kept = [_saved_and_kept(store, clock, state) for state in states]

    store.drop_revisions((kept[0], kept[2]))

    assert [revision.id for revision in store.revisions(R1)] == [kept[1]]
    assert store.load_revision(kept[1]) == states[1]
    with pytest.raises(ReportNotFoundError):
        store.load_revision(kept[0])


def a_revision_number_is_not_used_again_while_others_stand(store: ReportStore, clock: FixedClock) -> None:
    """A new revision stands above all that are kept."""
    store.add(a_report("r1", "Một"))
    kept = [_saved_and_kept(store, clock, a_report("r1", text)) for text in ("Một", "Hai")]
    store.drop_revisions((kept[0],))

    newest = _saved_and_kept(store, clock, a_report("r1", "Ba"))

    assert newest > kept[1]


def a_counter_is_found_in_the_reports_that_print_it(store: ReportStore, clock: FixedClock) -> None:
    """In text and headings, by itself or in a formula; not where another one has a longer name or the words stand."""
    figures = {
        "by-itself": (FigureMention(id=MentionId("m"), counter=CounterId("x")),),
        "computed": (FigureMention(id=MentionId("m"), formula="=y + [x]"),),
        "another": (FigureMention(id=MentionId("m"), formula="=xy + 1"), Text("counter x")),
        "binned": (FigureMention(id=MentionId("m"), counter=CounterId("x")),),
    }
    for name, inlines in figures.items():
        report = a_report(name)
        store.add(replace(report, closing=(Paragraph(id=BlockId("prints"), inlines=inlines),)))
        clock.advance(timedelta(minutes=1))
    section = Section(id=SectionId("s"), heading=Heading(inlines=figures["by-itself"]))
    store.add(replace(a_report("heading"), sections=(section,)))
    store.bin(ReportId("binned"))

    found = store.printing(CounterId("x"))

    assert [report.id for report in found] == ["heading", "computed", "by-itself", "binned"]
    assert found[-1].binned_at is not None


def citing(report: Report, *documents: str) -> Report:
    """Return the report with a last paragraph that mentions these documents, in this order."""
    mentioned = tuple(
        CitationMention(id=MentionId(f"{report.id}-m{place}"), document=DocumentId(name))
        for place, name in enumerate(documents)
    )
    return replace(report, closing=(Paragraph(id=BlockId("cites"), inlines=mentioned),))


def _saved_and_kept(store: ReportStore, clock: FixedClock, report: Report) -> RevisionId:
    store.save(Workspace(report))
    clock.advance(timedelta(minutes=5))
    number = store.keep_revision(report.id, RevisionReason.AUTOMATIC)
    assert number is not None
    return number


PROMISES = (
    a_new_store_is_empty,
    an_added_report_comes_back_equal,
    a_report_is_not_added_twice,
    a_missing_report_is_named,
    a_saved_workspace_comes_back_equal,
    records_are_loaded_by_id_for_every_report,
    only_mentioned_documents_are_loaded,
    a_removed_document_that_another_report_mentions_stays,
    removed_records_are_gone,
    records_of_another_report_are_left_alone,
    counters_are_kept_without_any_report,
    changed_records_are_written,
    blocks_may_go_come_and_change_places,
    reports_do_not_mix,
    the_last_saved_is_listed_first,
    a_summary_tells_the_report,
    a_summary_follows_the_report,
    a_binned_report_leaves_the_list_whole,
    a_restored_report_is_listed_as_before,
    the_last_binned_is_listed_first,
    a_binned_report_may_still_be_saved,
    only_what_is_in_the_bin_is_deleted_for_ever,
    an_emptied_bin_takes_nothing_else_along,
    binning_needs_a_report,
    a_counter_is_found_in_the_reports_that_print_it,
    revisions_give_back_what_was_stored,
    a_revision_keeps_its_reason_and_label,
    an_unchanged_report_is_not_kept_again,
    dropped_revisions_are_gone_and_others_whole,
    a_revision_number_is_not_used_again_while_others_stand,
)
