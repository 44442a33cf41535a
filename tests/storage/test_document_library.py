"""What the SQLite library does beyond the contract: its index keeps in step, and its catalogue is never in the way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import SQLAlchemyError

from bcdesk.app.ports import CatalogueSource, LookupContext
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    FileNotReadableError,
    Reason,
    ReportFileInvalidError,
    StoreDamagedError,
    StoreReadOnlyError,
)
from bcdesk.domain.report import ReportId
from bcdesk.storage import reading
from bcdesk.storage.opening import open_nothing, open_store
from bcdesk.storage.store import SqliteReportStore
from tests.support.builders import a_report
from tests.support.fakes import FixedClock
from tests.support.library_contract import DECREE, LAW, ListedCatalogue, a_catalogue, a_document, found
from tests.support.store_contract import citing

NOWHERE = LookupContext()


def require_index_in_step(path: Path) -> None:
    """Let SQLite compare the full-text index with the table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO document_words(document_words, rank) VALUES ('integrity-check', 1)")


def test_the_index_is_in_step_after_everything_that_changes_records(
    path: Path, store: SqliteReportStore
) -> None:
    store.library.put(a_document(f"d{number}", f"{number}/KH-UBND") for number in range(50))
    store.library.put((a_document("d3", "3/QĐ-UBND"),))
    store.library.remove(DocumentId("d4"))
    store.library.merge(a_document("d5", "5/KH"), (DocumentId("d6"), DocumentId("d7")))
    store.add(citing(a_report("r1"), "d8", "d9"))
    store.save(Workspace(citing(a_report("r1"), "d9"), (a_document("new", "99/KH"),)))

    require_index_in_step(path)
    assert store.library.count() == 48


def test_a_write_that_fails_in_the_middle_changes_neither_records_nor_index(
    path: Path, store: SqliteReportStore
) -> None:
    store.library.put((a_document("a", "1/KH"),))

    def strike(_connection: Any, _cursor: Any, said: str, *_rest: Any) -> None:
        if said.startswith("INSERT INTO document_words"):
            raise SQLAlchemyError(said)

    event.listen(Engine, "before_cursor_execute", strike)
    with pytest.raises(SQLAlchemyError):
        store.library.put((a_document("b", "2/KH"),))
    event.remove(Engine, "before_cursor_execute", strike)

    assert [one.id for one in store.library.documents()] == ["a"]
    require_index_in_step(path)


def test_one_bad_record_keeps_all_others_of_its_list_out(store: SqliteReportStore) -> None:
    with pytest.raises(ReportFileInvalidError):
        store.library.put((a_document("a", "1/KH"), a_document("?", "2/KH")))

    assert store.library.count() == 0


def test_a_store_that_only_reads_finds_and_takes_nothing(path: Path, store: SqliteReportStore) -> None:
    store.library.put((a_document("a", "1/KH"),))

    with open_store(path, clock=FixedClock(), writing=False) as reading:
        assert found(reading, "dan van") == ["a"]
        with pytest.raises(StoreReadOnlyError):
            reading.library.put((a_document("b", "2/KH"),))


def test_a_record_that_was_tampered_with_is_told_as_damage(path: Path, store: SqliteReportStore) -> None:
    store.library.put((a_document("a", "1/KH"),))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE document SET payload = '{'")

    with pytest.raises(StoreDamagedError):
        store.library.find("dan van", 20, NOWHERE)


def test_a_store_without_its_index_is_damaged(path: Path, store: SqliteReportStore) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE document_words")

    with pytest.raises(StoreDamagedError):
        open_store(path, clock=FixedClock(), writing=True)


@pytest.mark.parametrize("number", [1, 7, 300, 799])
def test_an_old_exact_number_is_found_among_many_newer_ones(store: SqliteReportStore, number: int) -> None:
    """More rows hold the words than are ever looked at."""
    store.library.put(
        a_document(f"d{one}", f"{one}/KH-UBND", subject=f"về công tác dân vận số {one % 7}")
        for one in range(800)
    )

    assert found(store, f"dan van kh {number}")[0] == f"d{number}"
    assert found(store, f"{number}-kh")[0] == f"d{number}"


def test_rare_words_among_frequent_ones_are_all_found(store: SqliteReportStore) -> None:
    store.library.put(
        a_document(
            f"d{one}", f"{one}/KH-UBND", subject=f"{'hiếm' if one % 450 == 3 else 'thường'} dân vận chính"
        )
        for one in range(900)
    )

    assert found(store, "dan van chinh hiem") == ["d453", "d3"]
    assert (
        found(store, "chinh thuong dan va", limit=50)
        == [f"d{one}" for one in range(899, 0, -1) if one % 450 != 3][:50]
    )


@pytest.fixture
def opened(path: Path) -> Iterator[SqliteReportStore]:
    with open_store(path, clock=FixedClock(), writing=True, catalogue=a_catalogue()) as store:
        yield store


def files(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.glob("*.catalogue-*"))


def test_the_catalogue_is_made_ready_when_it_is_first_needed(path: Path, opened: SqliteReportStore) -> None:
    before = files(path)

    opened.library.find("lao dong", 20, NOWHERE)

    assert before == []
    assert files(path) == ["reports.catalogue-20260723.db"]


class NeverRead(ListedCatalogue):
    """A catalogue whose records must not be asked for."""

    def documents(self) -> Iterator[CitedDocument]:
        raise AssertionError


def test_what_is_ready_is_not_made_again(path: Path, opened: SqliteReportStore) -> None:
    opened.library.find("lao dong", 20, NOWHERE)
    opened.close()

    with open_store(path, clock=FixedClock(), writing=True, catalogue=NeverRead(())) as store:
        assert found(store, "lao dong") == [DECREE.id]


def test_a_program_with_a_newer_catalogue_puts_it_in_place(path: Path, opened: SqliteReportStore) -> None:
    opened.library.find("lao dong", 20, NOWHERE)
    opened.close()
    newer = ListedCatalogue((LAW,), as_of=date(2027, 1, 1))

    with open_store(path, clock=FixedClock(), writing=True, catalogue=newer) as store:
        assert found(store, "lao dong") == []
    assert files(path) == ["reports.catalogue-20270101.db"]


def test_a_loaded_catalogue_outlives_the_program(path: Path, opened: SqliteReportStore) -> None:
    opened.library.load_catalogue(ListedCatalogue((replace(LAW, subject="mới"),), as_of=date(2027, 1, 1)))
    opened.close()

    with open_store(path, clock=FixedClock(), writing=True, catalogue=a_catalogue()) as store:
        info = store.library.catalogue()
        assert info is not None
        assert (info.as_of, info.count) == (date(2027, 1, 1), 1)
        assert found(store, "moi") == [LAW.id]
    assert files(path) == ["reports.catalogue-20270101.db"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 5000], ids=["empty", "head", "noise"])
def test_a_damaged_file_is_made_again(path: Path, opened: SqliteReportStore, content: bytes) -> None:
    (path.parent / "reports.catalogue-20260723.db").write_bytes(content)

    assert found(opened, "lao dong") == [DECREE.id]


def test_a_file_that_is_damaged_inside_is_made_again_too(path: Path, opened: SqliteReportStore) -> None:
    opened.library.find("lao dong", 20, NOWHERE)
    opened.close()
    with closing(sqlite3.connect(path.parent / "reports.catalogue-20260723.db")) as connection:
        connection.execute("DROP TABLE word")

    with open_store(path, clock=FixedClock(), writing=True, catalogue=a_catalogue()) as store:
        assert found(store, "lao dong") == [DECREE.id]


class Unreadable:
    """A catalogue that is not there."""

    def info(self) -> Any:
        raise FileNotReadableError(path="c", reason=Reason.MISSING)

    def documents(self) -> Iterator[CitedDocument]:
        raise FileNotReadableError(path="c", reason=Reason.MISSING)


@pytest.mark.parametrize(
    "broken", [Unreadable(), ListedCatalogue((LAW,), broken=True)], ids=["none", "invalid"]
)
def test_without_a_sound_catalogue_the_store_works_alone(path: Path, broken: CatalogueSource) -> None:
    with open_store(path, clock=FixedClock(), writing=True, catalogue=broken) as store:
        store.library.put((a_document("a", "1/KH"),))

        assert found(store, "dan van") == ["a"]
        assert store.library.catalogue() is None
        assert store.library.get(LAW.id) is None
    assert files(path) == []


def test_where_nothing_can_be_kept_the_catalogue_is_made_elsewhere(tmp_path: Path) -> None:
    missing = tmp_path / "không có" / "reports.db"

    with open_nothing(missing, clock=FixedClock(), catalogue=a_catalogue()) as store:
        assert found(store, "lao dong") == [DECREE.id]
        assert store.summaries() == ()
        with pytest.raises(StoreReadOnlyError):
            store.add(a_report("r1"))
    assert list(tmp_path.iterdir()) == []


def test_the_catalogue_is_in_no_backup(path: Path, opened: SqliteReportStore) -> None:
    opened.library.find("lao dong", 20, NOWHERE)

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)


def test_saving_a_report_keeps_what_it_uses_of_the_catalogue(opened: SqliteReportStore) -> None:
    report = citing(a_report("r1"), LAW.id)
    opened.add(a_report("r1"))

    opened.save(Workspace(report, (LAW,)), Workspace(a_report("r1")))

    assert opened.library.documents() == (LAW,)
    assert opened.load(ReportId("r1")).documents == (LAW,)


def test_a_thousand_records_more_than_one_statement_takes(store: SqliteReportStore) -> None:
    names = [f"d{number}" for number in range(2 * reading.VALUES + 5)]
    store.library.put(a_document(name, "1/KH") for name in names)

    store.add(citing(a_report("r1"), *names))

    assert len(store.load(ReportId("r1")).documents) == len(names)
