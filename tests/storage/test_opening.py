"""What becomes of whatever stands at the place of the store."""

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    StoreDamagedError,
    StoreForeignError,
    StoreNotAccessibleError,
    StoreNotFoundError,
)
from bcdesk.domain.report import ReportId
from bcdesk.storage.connecting import Journal, best_journal
from bcdesk.storage.opening import open_store
from bcdesk.storage.shape import APPLICATION_ID, SCHEMA_VERSION
from bcdesk.storage.store import SqliteReportStore
from tests.support.builders import a_long_report, a_report
from tests.support.fakes import FixedClock

R1 = ReportId("r1")
BOTH = pytest.mark.parametrize("how", [True, False], ids=["writing", "reading"])


def stored(path: Path, clock: FixedClock, blocks: int = 300) -> None:
    """Make a store with one long report in a file of its own."""
    with open_store(path, clock=clock, writing=True) as store:
        store.add(a_long_report(blocks))


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def other_database() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("PRAGMA application_id = 77")
        return connection.serialize()


def test_a_new_store_is_ours_and_of_the_newest_version(store: SqliteReportStore, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()
        version = connection.execute("PRAGMA user_version").fetchone()
        journal = connection.execute("PRAGMA journal_mode").fetchone()

    assert (application, version, journal) == ((APPLICATION_ID,), (SCHEMA_VERSION,), ("wal",))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits")
def test_only_the_officer_can_read_what_is_written(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))

    modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}

    suffixes = ("", "-wal", "-shm", ".lock", ".owner")
    assert modes == {f"reports.db{suffix}": 0o600 for suffix in suffixes}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_an_empty_file_becomes_a_store(path: Path, clock: FixedClock) -> None:
    path.parent.mkdir()
    path.touch(mode=0o644)

    stored(path, clock)

    assert path.stat().st_mode & 0o777 == 0o600


def test_a_closed_store_is_one_file_beside_its_lock(path: Path, clock: FixedClock) -> None:
    stored(path, clock)

    assert names(path.parent) - {"reports.db.lock"} == {"reports.db"}


def test_a_store_may_have_any_name(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "Kho báo cáo #1 100%?.db"

    stored(path, clock)

    with open_store(path, clock=clock, writing=False) as store:
        assert store.load(R1).report == a_long_report(300)


@pytest.mark.parametrize("place", ["nowhere.db", "no/folder.db"])
def test_reading_makes_no_store(tmp_path: Path, clock: FixedClock, place: str) -> None:
    with pytest.raises(StoreNotFoundError):
        open_store(tmp_path / place, clock=clock, writing=False)

    assert names(tmp_path) == set()


@BOTH
@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Biên bản họp\n".encode(), id="text"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20, id="picture"),
        pytest.param(b"x", id="one-byte"),
        pytest.param(b"SQLite format 3\0" + b"\0" * 4, id="short-header"),
        pytest.param(other_database(), id="other-database"),
    ],
)
def test_a_foreign_file_is_refused_and_untouched(
    tmp_path: Path, clock: FixedClock, content: bytes, how: bool
) -> None:
    path = tmp_path / "cua-toi.db"
    path.write_bytes(content)
    before = path.stat()

    with pytest.raises(StoreForeignError) as refusal:
        open_store(path, clock=clock, writing=how)

    assert refusal.value.facts == {"path": path}
    assert path.read_bytes() == content
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert names(tmp_path) == {"cua-toi.db"}


@BOTH
def test_a_folder_is_no_store(tmp_path: Path, clock: FixedClock, how: bool) -> None:
    with pytest.raises(StoreForeignError):
        open_store(tmp_path, clock=clock, writing=how)


@BOTH
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path, clock: FixedClock, how: bool) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(StoreForeignError):
        open_store(tmp_path / "pipe", clock=clock, writing=how)


@BOTH
def test_a_place_under_a_file_is_not_accessible(tmp_path: Path, clock: FixedClock, how: bool) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreNotAccessibleError) as refusal:
        open_store(tmp_path / "file" / "store.db", clock=clock, writing=how)

    assert refusal.value.facts["reason"]


@BOTH
def test_a_ring_of_links_is_not_accessible(tmp_path: Path, clock: FixedClock, how: bool) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    with pytest.raises(StoreNotAccessibleError):
        open_store(tmp_path / "a", clock=clock, writing=how)


@BOTH
@pytest.mark.usefixtures("obeys_permissions")
def test_an_unreadable_file_is_not_accessible_and_stays(path: Path, clock: FixedClock, how: bool) -> None:
    stored(path, clock)
    path.chmod(0)

    with pytest.raises(StoreNotAccessibleError):
        open_store(path, clock=clock, writing=how)

    path.chmod(0o600)
    with open_store(path, clock=clock, writing=False) as store:
        assert len(store.summaries()) == 1


def flip_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = random.Random(page).randbytes(64)  # noqa: S311
    path.write_bytes(data)


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def truncate_to_header(path: Path) -> None:
    os.truncate(path, 100)


def zero_the_middle(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(len(data) - 8192) + data[-4096:])


def drop_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE counter")


def lose_the_head(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


DAMAGES = pytest.mark.parametrize(
    "damage", [flip_pages, truncate, truncate_to_header, zero_the_middle, drop_a_table]
)
HEADLESS = pytest.mark.parametrize("damage", [lose_the_head, empty])


@DAMAGES
def test_a_damaged_store_is_set_aside_whole(path: Path, clock: FixedClock, damage: object) -> None:
    stored(path, clock)
    damage(path)  # type: ignore[operator]
    before = path.read_bytes()

    with pytest.raises(StoreDamagedError) as found:
        open_store(path, clock=clock, writing=True)

    aside = path.with_name("reports.damaged-20210614-080000.db")
    assert found.value.facts == {"path": path, "aside": aside, "backup": "-"}
    assert aside.read_bytes() == before
    assert not path.exists()


@DAMAGES
def test_reading_leaves_a_damaged_store_where_it_is(path: Path, clock: FixedClock, damage: object) -> None:
    stored(path, clock)
    damage(path)  # type: ignore[operator]
    before = path.read_bytes()

    with pytest.raises(StoreDamagedError) as found:
        open_store(path, clock=clock, writing=False)

    assert found.value.facts == {"path": path, "aside": "-", "backup": "-"}
    assert path.read_bytes() == before


@HEADLESS
def test_a_store_that_lost_its_head_is_known_by_its_backup(
    path: Path, clock: FixedClock, damage: object
) -> None:
    stored(path, clock)
    open_store(path, clock=clock, writing=True).close()
    damage(path)  # type: ignore[operator]

    with pytest.raises(StoreDamagedError) as found:
        open_store(path, clock=clock, writing=True)

    backup = path.parent / "backups" / "reports-20210614-080000-daily.db"
    aside = path.with_name("reports.damaged-20210614-080000.db")
    assert found.value.facts == {"path": path, "aside": aside, "backup": backup}
    with open_store(backup, clock=clock, writing=False) as store:
        assert store.load(R1).report == a_long_report(300)


def test_the_newest_sound_backup_is_offered(path: Path, clock: FixedClock) -> None:
    stored(path, clock)
    for _ in range(3):
        open_store(path, clock=clock, writing=True).close()
        clock.advance(timedelta(days=1))
    backups = sorted((path.parent / "backups").iterdir())
    flip_pages(backups[-1])
    flip_pages(path)

    with pytest.raises(StoreDamagedError) as found:
        open_store(path, clock=clock, writing=True)

    assert len(backups) == 3
    assert found.value.facts["backup"] == backups[-2]


def test_the_log_of_a_damaged_store_goes_aside_with_it(path: Path, clock: FixedClock) -> None:
    stored(path, clock)
    flip_pages(path)
    path.with_name("reports.db-wal").write_bytes(b"log")

    with pytest.raises(StoreDamagedError):
        open_store(path, clock=clock, writing=True)

    assert path.with_name("reports.damaged-20210614-080000.db-wal").read_bytes() == b"log"


def test_two_damaged_stores_of_one_second_are_both_kept(path: Path, clock: FixedClock) -> None:
    for _ in range(2):
        stored(path, clock)
        flip_pages(path)
        with pytest.raises(StoreDamagedError):
            open_store(path, clock=clock, writing=True)

    assert len([*path.parent.glob("reports.damaged-*.db")]) == 2


def test_the_log_of_a_lost_store_is_not_played_into_a_new_one(path: Path, clock: FixedClock) -> None:
    store = open_store(path, clock=clock, writing=True)
    store.add(a_report("r1", "Một"))
    log = path.with_name("reports.db-wal").read_bytes()
    store.close()
    path.unlink()
    path.with_name("reports.db-wal").write_bytes(log)

    with open_store(path, clock=clock, writing=True) as fresh:
        assert fresh.summaries() == ()

    assert path.with_name("reports.orphaned-20210614-080000.db-wal").read_bytes() == log


@pytest.mark.parametrize("writing", [True, False], ids=["writing", "reading"])
def test_the_log_of_a_lost_store_is_not_played_into_a_restored_backup(
    path: Path, clock: FixedClock, writing: bool
) -> None:
    stored(path, clock)
    open_store(path, clock=clock, writing=True).close()
    with open_store(path, clock=clock, writing=True) as store:
        store.save(Workspace(a_report("r1", "Mới")))
        log = path.with_name("reports.db-wal").read_bytes()
    shutil.copy(path.parent / "backups" / "reports-20210614-080000-daily.db", path)
    path.with_name("reports.db-wal").write_bytes(log)  # as a crash leaves it behind

    with open_store(path, clock=clock, writing=writing) as restored:
        assert restored.load(R1).report == a_long_report(300)

    kept = "reports.orphaned-20210614-080000.db-wal" if writing else "reports.db-wal"
    assert path.with_name(kept).read_bytes() == log


def test_one_backup_a_day_is_made_and_the_newest_fourteen_stay(path: Path, clock: FixedClock) -> None:
    stored(path, clock)
    foreign = path.parent / "backups" / "reports-ghi-chu.db"
    for _ in range(40):
        open_store(path, clock=clock, writing=True).close()
        foreign.touch()
        clock.advance(timedelta(hours=12))

    dailies = sorted((path.parent / "backups").glob("*-daily.db"))

    assert len(dailies) == 14
    assert dailies[0].name == "reports-20210620-080000-daily.db"
    assert dailies[-1].name == "reports-20210703-080000-daily.db"
    assert foreign.exists()
    assert {daily.stat().st_mode & 0o777 for daily in dailies} == {0o600}


def test_a_backup_holds_what_was_only_in_the_log(path: Path, clock: FixedClock) -> None:
    stored(path, clock)
    reader = open_store(path, clock=clock, writing=False)
    reader.summaries()
    with open_store(path, clock=clock, writing=True) as store:
        store.save(Workspace(a_report("r1", "Một")))
    clock.advance(timedelta(days=1))

    open_store(path, clock=clock, writing=True).close()
    reader.close()

    backup = path.parent / "backups" / "reports-20210615-080000-daily.db"
    with open_store(backup, clock=clock, writing=False) as copy:
        assert copy.load(R1).report == a_report("r1", "Một")


def test_an_empty_store_is_not_backed_up(path: Path, clock: FixedClock) -> None:
    for _ in range(2):
        open_store(path, clock=clock, writing=True).close()

    assert not (path.parent / "backups").exists()


def test_a_backup_that_cannot_be_made_does_not_keep_the_officer_out(
    path: Path, clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    stored(path, clock)
    (path.parent / "backups").write_text("a file in the way", encoding="utf-8")

    with open_store(path, clock=clock, writing=True) as store:
        assert len(store.summaries()) == 1

    assert "No daily backup" in caplog.text


@pytest.mark.parametrize(
    ("place", "journal"),
    [
        pytest.param(PurePosixPath("/home/officer/reports.db"), Journal.WAL, id="posix"),
        pytest.param(PureWindowsPath(r"C:\kho\reports.db"), Journal.WAL, id="windows-disk"),
        pytest.param(PureWindowsPath(r"\\server\kho\reports.db"), Journal.DELETE, id="windows-share"),
    ],
)
def test_a_share_is_written_without_shared_memory(place: PurePath, journal: Journal) -> None:
    assert best_journal(place) is journal


def test_a_store_without_shared_memory_works_too(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bcdesk.storage.connecting.best_journal", lambda _path: Journal.DELETE)

    stored(path, clock)

    with open_store(path, clock=clock, writing=True) as store:
        assert store.load(R1).report == a_long_report(300)
        assert not path.with_name("reports.db-wal").exists()
