"""What the SQLite store does beyond the contract: little is written, and the file stays small."""

import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from sqlalchemy import Engine, event

from bcdesk.app.ports import RevisionReason
from bcdesk.domain.citations import mentions
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.counters.book import Counter, CounterId
from bcdesk.domain.edits import SpliceBlocks, Workspace
from bcdesk.domain.errors import ReportFileInvalidError, StoreDamagedError
from bcdesk.domain.report import Report, ReportId
from bcdesk.storage.opening import open_store
from bcdesk.storage.store import SqliteReportStore
from tests.support.builders import a_long_report, a_paragraph, a_report
from tests.support.fakes import FixedClock
from tests.support.strategies import edited

R1 = ReportId("r1")


@pytest.fixture
def written() -> Iterator[list[str]]:
    """Collect `verb table` for each row that is written."""
    rows: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        words = statement.replace("INTO ", "").replace("FROM ", "").split()
        if words[0] in {"INSERT", "UPDATE", "DELETE"}:
            rows.extend([" ".join(words[:2])] * (len(values) if many else 1))

    event.listen(Engine, "before_cursor_execute", note)
    yield rows
    event.remove(Engine, "before_cursor_execute", note)


def rows_of(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


@given(edited())
def test_any_report_edited_saved_and_reopened_is_equal(case: tuple[Workspace, list[Any], Workspace]) -> None:
    start, edits, end = case
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.db"
        with open_store(path, clock=FixedClock(), writing=True) as store:
            store.add(start.report)
            store.save(start)
            now = start
            for edit in edits:
                before, now = now, edit.apply(now)
                store.save(now, before)

        with open_store(path, clock=FixedClock(), writing=False) as reopened:
            assert now == end
            cited = mentions.cited(end.report)
            documents = tuple(document for document in end.documents if document.id in cited)
            assert reopened.load(start.report.id) == replace(end, documents=documents)
            assert {one.id for one in end.documents} <= {one.id for one in reopened.library.documents()}


def test_typing_writes_one_block_and_the_report_row(store: SqliteReportStore, written: list[str]) -> None:
    report = a_long_report(200)
    store.add(report)
    typed = SpliceBlocks("s1", 7, (report.sections[0].blocks[7],), (a_paragraph("b8", "Mới"),))
    written.clear()

    store.save(typed.apply(Workspace(report)))

    assert sorted(written) == ["INSERT block", "UPDATE report"]


def test_saving_the_same_writes_nothing(store: SqliteReportStore, written: list[str]) -> None:
    report = a_report("r1", "Một", "Hai")
    store.add(report)
    workspace = Workspace(report, (CitedDocument(id=DocumentId("d"), doc_type="Luật"),))
    store.save(workspace)
    written.clear()

    store.save(store.load(R1))
    store.save(workspace)

    assert written == []


def test_one_changed_record_is_one_written_row(store: SqliteReportStore, written: list[str]) -> None:
    report = a_report("r1")
    store.add(report)
    counters = tuple(Counter(id=CounterId(name), label="Hồ sơ") for name in "abc")
    store.save(Workspace(report, (), counters))
    written.clear()

    store.save(Workspace(report, (), (replace(counters[0], unit="vụ"), *counters[1:])))

    assert written == ["INSERT counter"]


def test_typing_between_two_open_reports_writes_one_block(
    store: SqliteReportStore, written: list[str]
) -> None:
    for name in ("r1", "r2"):
        store.add(a_report(name, "Một", "Hai"))
    written.clear()

    store.save(Workspace(a_report("r1", "Một", "Ba")))
    store.save(Workspace(a_report("r2", "Bốn", "Hai")))

    assert sorted(written) == ["INSERT block", "INSERT block", "UPDATE report", "UPDATE report"]


def test_threads_may_save_at_once(store: SqliteReportStore) -> None:
    reports = [a_report(f"r{number}", "Một") for number in range(4)]
    for report in reports:
        store.add(report)

    def type_in(report: Report) -> None:
        for number in range(20):
            store.save(Workspace(a_report(report.id, f"Lần {number}")))
            store.load(report.id)

    with ThreadPoolExecutor() as pool:
        list(pool.map(type_in, reports))

    assert {store.load(report.id).report.sections[0].blocks[0] for report in reports} == {
        a_paragraph("b1", "Lần 19")
    }


def test_equal_text_of_revisions_is_stored_once(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một", "Hai"))
    store.keep_revision(R1, RevisionReason.PINNED)
    store.keep_revision(R1, RevisionReason.PINNED)
    store.save(Workspace(a_report("r1", "Một", "Ba")))
    store.keep_revision(R1, RevisionReason.PINNED)

    assert rows_of(path, "SELECT count(*) FROM content") == [(4,)]  # three texts and one skeleton


def test_text_of_dropped_revisions_leaves_the_file(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    first = store.keep_revision(R1, RevisionReason.PINNED)
    store.save(Workspace(a_report("r1", "Hai")))
    second = store.keep_revision(R1, RevisionReason.PINNED)
    assert first
    assert second

    store.drop_revisions((first,))
    after_one = rows_of(path, "SELECT count(*) FROM content")
    store.drop_revisions((second,))

    assert after_one == [(2,)]
    assert rows_of(path, "SELECT count(*) FROM content") == [(0,)]


def test_a_report_deleted_for_ever_leaves_no_row(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một", "Hai"))
    store.keep_revision(R1, RevisionReason.PINNED)
    store.bin(R1)

    store.empty_bin()

    tables = ("report", "block", "revision", "content")
    assert [rows_of(path, f"SELECT count(*) FROM {table}") for table in tables] == [[(0,)]] * 4  # noqa: S608


def test_binning_writes_one_row_and_binning_again_none(store: SqliteReportStore, written: list[str]) -> None:
    store.add(a_report("r1", "Một"))
    written.clear()

    store.bin(R1)
    store.bin(R1)

    assert written == ["UPDATE report"]


def test_the_file_stays_small_through_eight_hours_of_typing(path: Path, clock: FixedClock) -> None:
    """A save every five seconds and a revision every five minutes, in a report of 120 paragraphs.

    Each revision may cost the text of the paragraphs typed in, two here of some 300 bytes, and 16 bytes for
    every paragraph; with the pages around them 8 KB is plenty. The log does not outgrow 4.2 MB (1,000 pages).
    """
    saves, revisions, bound = 5760, 96, 1_000_000
    with open_store(path, clock=clock, writing=True) as store:
        workspace = Workspace(a_long_report(120))
        store.add(workspace.report)
        for number in range(saves):
            clock.advance(timedelta(seconds=5))
            index = number // (saves // 120)
            old = workspace.report.sections[0].blocks[index]
            new = a_paragraph(old.id, "chữ " * 60 + str(number))
            workspace = SpliceBlocks("s1", index, (old,), (new,)).apply(workspace)
            store.save(workspace)
            if number % (saves // revisions) == 0:
                store.keep_revision(R1, RevisionReason.AUTOMATIC)
        log = path.with_name("reports.db-wal").stat().st_size
        kept = len(store.revisions(R1))

    assert kept == revisions
    assert log < 4_500_000
    assert path.stat().st_size < bound


def test_a_block_that_stands_twice_is_refused_before_anything_is_written(store: SqliteReportStore) -> None:
    report = a_report("r1", "Một")
    store.add(report)

    with pytest.raises(ValueError, match="stands twice"):
        store.save(Workspace(replace(report, closing=(a_paragraph("b1", "Hai"),))))

    assert store.load(R1).report == report


@pytest.mark.parametrize(
    "workspace",
    [
        pytest.param(Workspace(replace(a_report("r1"), closing_date="hôm nay")), id="skeleton"),  # type: ignore[arg-type]
        pytest.param(Workspace(replace(a_report("r1"), closing=(a_paragraph("?", "x"),))), id="block"),
        pytest.param(
            Workspace(a_report("r1"), (CitedDocument(id=DocumentId("?"), doc_type=""),)), id="record"
        ),
    ],
)
def test_what_could_not_be_read_again_is_not_written(store: SqliteReportStore, workspace: Workspace) -> None:
    store.add(a_report("r1"))

    with pytest.raises(ReportFileInvalidError):
        store.save(workspace)

    assert store.load(R1) == Workspace(a_report("r1"))


@pytest.mark.parametrize(
    "tampering",
    [
        pytest.param("UPDATE block SET payload = replace(payload, 'Một', 'Hai')", id="text"),
        pytest.param("UPDATE block SET payload = CAST(x'ff' AS TEXT)", id="no-utf8"),
        pytest.param("UPDATE block SET payload = 7", id="number"),
        pytest.param("DELETE FROM block", id="block-missing"),
        pytest.param("UPDATE report SET skeleton = '{'", id="no-json"),
        pytest.param("UPDATE report SET skeleton = '[]'", id="no-object"),
        pytest.param("UPDATE report SET skeleton = printf('%.*c', 200000, '[')", id="deep"),
        pytest.param("INSERT INTO counter VALUES ('x', '{}')", id="counter"),
    ],
)
def test_rows_that_make_no_report_are_named_as_damage(
    store: SqliteReportStore, path: Path, tampering: str
) -> None:
    store.add(a_report("r1", "Một"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(tampering)

    with pytest.raises(StoreDamagedError) as damage:
        store.load(R1)

    assert damage.value.facts == {"path": path, "aside": "-", "backup": "-"}


@pytest.mark.parametrize("column", ["state", "saved_at", "period_kind", "ordinal"])
def test_a_list_that_makes_no_sense_is_named_as_damage(
    store: SqliteReportStore, path: Path, column: str
) -> None:
    store.add(a_report("r1", "Một"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE report SET {column} = '?'")  # noqa: S608

    with pytest.raises(StoreDamagedError):
        store.summaries()


def test_a_revision_whose_text_is_missing_is_named_as_damage(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    number = store.keep_revision(R1, RevisionReason.PINNED)
    assert number
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM content WHERE payload LIKE '%Một%'")

    with pytest.raises(StoreDamagedError):
        store.load_revision(number)


def test_errors_of_the_database_do_not_show_report_text(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TRIGGER t BEFORE INSERT ON block BEGIN SELECT RAISE(ABORT, 'no'); END")

    with pytest.raises(Exception, match="no") as failure:
        store.save(Workspace(a_report("r1", "Mật")))

    assert "Mật" not in str(failure.value)
    assert store.load(R1).report == a_report("r1", "Một")
