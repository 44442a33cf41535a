"""Edits take effect at once, reach the store whole, and leave a history that does not grow for ever."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bcdesk.app.editing import EditingService
from bcdesk.app.ports import RevisionReason
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import CLOSING, EditConflictError, PutCounters, SetFrame, SpliceBlocks, Workspace
from bcdesk.domain.errors import DiskFullError
from bcdesk.domain.report import BlockId, CitationMention, MentionId, Paragraph, Report
from tests.support.fakes import FixedClock, InMemoryReportStore


class FullStore(InMemoryReportStore):
    """A store on a full disk."""

    def save(self, workspace: Workspace, _since: Workspace | None = None) -> None:
        raise DiskFullError(path=workspace.report.id)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def store(clock: FixedClock, sample: Report) -> InMemoryReportStore:
    store = InMemoryReportStore(clock)
    store.add(sample)
    return store


@pytest.fixture
def editing(store: InMemoryReportStore, clock: FixedClock, sample: Report) -> EditingService:
    return EditingService(store, clock, sample.id)


def rename(editing: EditingService, kind: str) -> None:
    editing.apply(SetFrame("kind", editing.workspace.report.kind, kind))


def test_an_edit_takes_effect_at_once_and_is_stored_by_flush(
    editing: EditingService, store: InMemoryReportStore, sample: Report
) -> None:
    rename(editing, "khac")

    assert editing.unsaved
    assert store.load(sample.id).report == sample

    editing.flush()

    assert not editing.unsaved
    assert store.load(sample.id).report == replace(sample, kind="khac")


def test_records_are_stored_with_the_report(
    editing: EditingService, store: InMemoryReportStore, sample: Report
) -> None:
    counter = Counter(id=CounterId("tthc"), label="Hồ sơ", value=Decimal(81))

    editing.apply(PutCounters((), (counter,)))
    editing.flush()

    assert store.load(sample.id).counters == (counter,)


def test_an_edit_that_does_not_fit_changes_nothing(editing: EditingService) -> None:
    before = editing.workspace

    with pytest.raises(EditConflictError):
        editing.apply(SetFrame("kind", "wrong", "x"))

    assert editing.workspace == before
    assert not editing.unsaved


def test_what_could_not_be_written_stays_unsaved(clock: FixedClock, sample: Report) -> None:
    store = FullStore(clock)
    store.add(sample)
    editing = EditingService(store, clock, sample.id)
    rename(editing, "khac")

    with pytest.raises(DiskFullError):
        editing.flush()

    assert editing.unsaved
    assert editing.workspace.report.kind == "khac"


def test_a_revision_is_kept_every_five_minutes_of_editing(
    editing: EditingService, store: InMemoryReportStore, clock: FixedClock, sample: Report
) -> None:
    for minute in range(11):
        rename(editing, f"loai-{minute}")
        editing.flush()
        clock.advance(timedelta(minutes=1))

    kinds = [store.load_revision(revision.id).kind for revision in store.revisions(sample.id)]
    assert kinds == ["loai-10", "loai-5", "loai-0"]


def test_flushing_nothing_writes_nothing(
    editing: EditingService, store: InMemoryReportStore, sample: Report
) -> None:
    editing.flush()

    assert store.revisions(sample.id) == ()


def test_history_thins_out_and_pinned_versions_stay(
    editing: EditingService, store: InMemoryReportStore, clock: FixedClock, sample: Report
) -> None:
    rename(editing, "chot")
    editing.flush()
    store.keep_revision(sample.id, RevisionReason.PINNED, "Bản gửi Giám đốc")
    clock.advance(timedelta(days=100))
    rename(editing, "moi")
    editing.flush()

    reasons = [revision.reason for revision in store.revisions(sample.id)]
    assert reasons == [RevisionReason.AUTOMATIC, RevisionReason.PINNED]


LAW = CitedDocument(id=DocumentId("luat"), doc_type="Luật", subject="Dân chủ")


def citing_edit(report: Report, name: str) -> SpliceBlocks:
    """Return the edit that adds a paragraph with a mention of LAW at the end."""
    mention = CitationMention(id=MentionId(f"m-{name}"), document=LAW.id)
    added = Paragraph(id=BlockId(name), inlines=(mention,))
    return SpliceBlocks(CLOSING, len(report.closing), (), (added,))


def test_a_mention_that_is_pasted_brings_its_record_along(
    editing: EditingService, store: InMemoryReportStore, sample: Report
) -> None:
    store.library.put((LAW,))

    editing.apply(citing_edit(sample, "them"))
    editing.flush()

    assert editing.workspace.documents == (LAW,)
    assert store.load(sample.id).documents == (LAW,)


def test_taking_a_mention_back_leaves_its_record_in_the_library(
    editing: EditingService, store: InMemoryReportStore, sample: Report
) -> None:
    store.library.put((LAW,))
    editing.bring(LAW)
    edit = citing_edit(sample, "them")
    editing.apply(edit)
    editing.flush()

    editing.apply(edit.inverse())
    editing.flush()

    assert store.load(sample.id).report == sample
    assert store.library.documents() == (LAW,)


def test_a_record_that_is_known_already_stays_as_it_is(editing: EditingService) -> None:
    editing.bring(LAW)

    editing.bring(replace(LAW, note="khác"))

    assert editing.workspace.documents == (LAW,)


def test_a_mention_of_an_unknown_record_is_a_gap_and_no_failure(
    editing: EditingService, sample: Report
) -> None:
    editing.apply(citing_edit(sample, "them"))

    assert editing.workspace.documents == ()
