"""Each step forward and back, with content, and when it fails in the middle."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event
from sqlalchemy.exc import SQLAlchemyError

from bcdesk.app.ports import LookupContext
from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.errors import StoreTooNewError, StoreUpgradeFailedError
from bcdesk.domain.report import ReportId
from bcdesk.storage.connecting import Access
from bcdesk.storage.engine import store_engine, writing
from bcdesk.storage.migrations import STEPS, migrate
from bcdesk.storage.opening import open_store
from bcdesk.storage.rows import BlockEncoder, rows_from_report
from bcdesk.storage.schema import metadata
from bcdesk.storage.shape import SCHEMA_VERSION
from tests.support.builders import a_report
from tests.support.fakes import FixedClock

REPORT = a_report("r1", "Một", "Hai")
CITED = '{"doc_type":"Luật","id":"d"}'
EACH = pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
LISTED = "id, kind, year, state, title, saved_at, skeleton"
"""What every version keeps of a report."""
CONTENT = {
    "report": f"SELECT {LISTED} FROM report",  # noqa: S608
    "block": "SELECT * FROM block ORDER BY block_id",
    "content": "SELECT * FROM content",
    "revision": "SELECT * FROM revision",
    "document": "SELECT id, payload FROM document",
    "counter": "SELECT * FROM counter",
    "word": "SELECT * FROM word",
    "merged": "SELECT * FROM merged",
    "mention": "SELECT * FROM mention",
}
TABLES = {
    0: [],
    1: ["report", "block"],
    2: ["content", "revision"],
    3: ["document", "counter"],
    4: ["report"],
    5: ["document", "word", "merged", "mention"],
    6: ["document", "word"],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "reports.db"
    file.touch()
    return file


@contextmanager
def opened(path: Path) -> Iterator[Engine]:
    engine = store_engine(path, Access.WRITE)
    try:
        yield writing(engine, foreign_keys=False)
    finally:
        engine.dispose()


def moved(path: Path, start: int, target: int) -> None:
    with opened(path) as engine, engine.begin() as connection:
        migrate(connection, start, target)


def made(path: Path, version: int) -> None:
    """Make a store of an older version with a report in it and whatever else that version can hold."""
    moved(path, 0, version)
    rows = rows_from_report(REPORT, BlockEncoder())
    with closing(sqlite3.connect(path)) as connection, connection:
        if version >= 1:
            values: dict[str, Any] = {**rows.values, "saved_at": "2021-06-14T08:00:00.000000+00:00"}
            names = list(values) if version >= 4 else LISTED.split(", ")
            connection.execute(
                f"INSERT INTO report ({', '.join(names)}) VALUES (:{', :'.join(names)})",  # noqa: S608
                values,
            )
            connection.executemany(
                "INSERT INTO block VALUES ('r1', ?, ?, ?)",
                [(block.id, block.payload, block.hash) for block in rows.blocks],
            )
        if version >= 2:
            connection.execute("INSERT INTO content VALUES (x'01', 'text')")
            connection.execute("INSERT INTO revision VALUES (1, 'r1', 't', 'pinned', '', x'01', x'')")
        if version in {3, 4}:
            connection.execute("INSERT INTO document VALUES (?, ?)", ("d", CITED))
        if version >= 5:
            connection.execute("INSERT INTO document VALUES (1, 'd', '', 'luat l', ?)", (CITED,))
            connection.execute("INSERT INTO document_words(rowid, words) VALUES (1, 'luat l')")
            connection.execute("INSERT INTO word VALUES ('l', 1), ('luat', 1)")


def schema_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
        return [re.sub(r"\s+", " ", sql).strip() for (sql,) in rows]


def content_of(path: Path, version: int) -> dict[str, list[Any]]:
    tables = [table for step in range(version + 1) for table in TABLES[step]]
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(CONTENT[table]).fetchall() for table in tables}


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return int(version)


@contextmanager
def striking_at(statement: str) -> Iterator[None]:
    """Let the statement that begins like this fail."""

    def strike(_connection: Any, _cursor: Any, said: str, *_rest: Any) -> None:
        if said.strip().startswith(statement):
            raise SQLAlchemyError(statement)

    event.listen(Engine, "before_cursor_execute", strike)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", strike)


def _is_table_of_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """Leave out the index of small words, which is a table with several more behind it."""
    return not (kind == "table" and name is not None and name.startswith("document_words"))


def test_the_version_counts_the_steps() -> None:
    assert len(STEPS) == SCHEMA_VERSION


def test_the_last_step_leads_to_the_declared_tables(path: Path, tmp_path: Path) -> None:
    declared = tmp_path / "declared.db"
    declared.touch()
    with opened(declared) as engine, engine.begin() as connection:
        metadata.create_all(connection)

    moved(path, 0, SCHEMA_VERSION)

    with opened(path) as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_table_of_ours})
        assert compare_metadata(context, metadata) == []
    assert schema_of(path) == schema_of(declared)


@EACH
def test_a_step_keeps_the_content_of_the_version_before(path: Path, version: int) -> None:
    made(path, version - 1)
    before = content_of(path, version - 1)

    moved(path, version - 1, version)

    assert content_of(path, version - 1) == before
    assert version_of(path) == version


@EACH
def test_a_step_back_leads_to_the_identical_schema(path: Path, version: int) -> None:
    made(path, version - 1)
    schema, content = schema_of(path), content_of(path, version - 1)
    moved(path, version - 1, version)

    moved(path, version, version - 1)

    assert (schema_of(path), content_of(path, version - 1)) == (schema, content)
    assert version_of(path) == version - 1


@EACH
@pytest.mark.parametrize("at", ["last table", "end"])
def test_a_step_that_fails_in_the_middle_changes_nothing(path: Path, version: int, at: str) -> None:
    made(path, version - 1)
    schema, content = schema_of(path), content_of(path, version - 1)
    statement = f"CREATE TABLE {TABLES[version][-1]}" if at == "last table" else "PRAGMA user_version"

    with striking_at(statement), pytest.raises(SQLAlchemyError):
        moved(path, version - 1, version)

    assert (schema_of(path), content_of(path, version - 1)) == (schema, content)
    assert version_of(path) == version - 1


@pytest.mark.parametrize("how", [True, False], ids=["writing", "reading"])
@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_every_older_version_is_copied_then_opened(path: Path, version: int, how: bool) -> None:
    made(path, version)
    content = content_of(path, version)

    with open_store(path, clock=FixedClock(), writing=how) as store:
        assert store.load(ReportId("r1")).report == REPORT

    backup = path.parent / "backups" / "reports-20210614-080000-before-upgrade.db"
    assert content_of(backup, version) == content
    assert (version_of(backup), version_of(path)) == (version, SCHEMA_VERSION)
    assert backup.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("statement", ["CREATE TABLE counter", "PRAGMA user_version = "])
def test_a_failed_upgrade_leaves_all_as_it_was_and_names_the_copy(path: Path, statement: str) -> None:
    made(path, 2)
    schema, content = schema_of(path), content_of(path, 2)

    with striking_at(statement), pytest.raises(StoreUpgradeFailedError) as failure:
        open_store(path, clock=FixedClock(), writing=True)

    assert (schema_of(path), content_of(path, 2), version_of(path)) == (schema, content, 2)
    backup = failure.value.facts["backup"]
    assert isinstance(backup, Path)
    assert content_of(backup, 2) == content


def test_the_upgrade_works_again_after_it_failed_and_both_copies_stay(path: Path) -> None:
    made(path, 2)
    with striking_at("CREATE TABLE counter"), pytest.raises(StoreUpgradeFailedError):
        open_store(path, clock=FixedClock(), writing=True)

    open_store(path, clock=FixedClock(), writing=True).close()

    assert version_of(path) == SCHEMA_VERSION
    assert len([*(path.parent / "backups").glob("*-before-upgrade*.db")]) == 2


@pytest.mark.parametrize("how", [True, False], ids=["writing", "reading"])
def test_a_newer_version_is_refused_and_untouched(path: Path, how: bool) -> None:
    made(path, SCHEMA_VERSION)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()

    with pytest.raises(StoreTooNewError) as refusal:
        open_store(path, clock=FixedClock(), writing=how)

    assert refusal.value.facts == {"path": path, "version": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["reports.db"]


@pytest.mark.parametrize(
    ("skeleton", "listed"),
    [
        pytest.param(None, ("half-year", 1, "BC-STP", None), id="draft"),
        pytest.param(
            '{"period":{"kind":"month","year":2021,"ordinal":4},"masthead":{"symbol":"BC-VP","number":45}}',
            ("month", 4, "BC-VP", 45),
            id="issued",
        ),
        pytest.param("{", ("custom", 1, "", None), id="no-json"),
        pytest.param('[{"period": 1}]', ("custom", 1, "", None), id="no-object"),
        pytest.param('{"period":{"ordinal":"x"},"masthead":7}', ("custom", 1, "", None), id="odd"),
    ],
)
def test_what_the_list_shows_is_taken_from_the_reports(
    path: Path, skeleton: str | None, listed: tuple[Any, ...]
) -> None:
    made(path, 3)
    if skeleton is not None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE report SET skeleton = ?", [skeleton])

    moved(path, 3, 4)

    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT period_kind, ordinal, symbol, number, binned_at FROM report")
        assert rows.fetchall() == [(*listed, None)]


def test_the_version_without_a_bin_lists_what_was_in_it(path: Path) -> None:
    made(path, 4)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE report SET binned_at = saved_at")

    moved(path, 4, 3)

    assert len(content_of(path, 3)["report"]) == 1
    assert len(content_of(path, 3)["block"]) == 2


def test_the_library_is_made_of_what_the_store_held(path: Path) -> None:
    made(path, 4)
    cite = '{"type":"citation-mention","id":"m","document":"d"}'
    note = '{"type":"note-mark","id":"n","paragraphs":[{"id":"p","inlines":[' + cite + "]}]}"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO document VALUES ('bad', '{')")
        connection.execute("UPDATE block SET payload = ? WHERE block_id = 'b1'", [f'{{"inlines":[{note}]}}'])
        connection.execute("UPDATE report SET skeleton = ?", [f'{{"request":[{cite}]}}'])

    moved(path, 4, 5)

    with closing(sqlite3.connect(path)) as connection:
        documents = connection.execute("SELECT number, id, code, words FROM document").fetchall()
        mentions = connection.execute("SELECT * FROM mention").fetchall()
        found = connection.execute(
            "SELECT rowid FROM document_words WHERE document_words MATCH 'luat'"
        ).fetchall()
    assert documents == [(1, "bad", "", ""), (2, "d", "", "luat l")]
    assert mentions == [("r1", "", "d"), ("r1", "b1", "d")]
    assert found == [(2,)]


def test_the_version_without_a_library_has_merged_records_and_only_what_it_knows(path: Path) -> None:
    made(path, 5)
    full = '{"doc_type":"Luật","id":"d","note":"mới","source":"x"}'
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE document SET payload = ?", [full])
        connection.execute("INSERT INTO merged VALUES ('gone', 'd'), ('lost', 'nothing')")

    moved(path, 5, 4)

    assert content_of(path, 4)["document"] == [("d", CITED), ("gone", CITED.replace('"d"', '"gone"'))]


def test_records_of_an_older_store_are_found_by_their_dates(path: Path) -> None:
    made(path, 5)
    dated = '{"doc_type":"Luật","id":"dated","dated":"2020-03-05"}'
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO document VALUES (7, 'dated', '', 'luat l 05 3 2020', ?)", (dated,))
        connection.execute("INSERT INTO document VALUES (8, 'bad', '', 'x', '{')")
        connection.execute("INSERT INTO document_words(rowid, words) SELECT number, words FROM document")

    with open_store(path, clock=FixedClock(), writing=True) as store:
        assert [one.id for one in store.library.find("5-3-2020", 9, LookupContext())] == ["dated"]
        store.library.remove(DocumentId("dated"))
        assert store.library.find("5-3-2020", 9, LookupContext()) == ()

    assert content_of(path, 5)["word"] == [
        ("05", 1),
        ("2020", 1),
        ("3", 1),
        ("l", 2),
        ("luat", 2),
        ("zd20200305", 1),
        ("zo20200305", 1),
    ]


def test_the_version_before_knows_no_merged_record_that_is_there_again(path: Path) -> None:
    made(path, 6)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO merged VALUES ('d', 'other'), ('gone', 'd')")

    moved(path, 6, 5)

    assert content_of(path, 5)["merged"] == [("gone", "d")]
