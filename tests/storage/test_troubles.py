"""What goes wrong while a store is open: one clear error, nothing lost, and the store goes on."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import (
    DiskFullError,
    Reason,
    StoreBusyError,
    StoreDamagedError,
    StoreGoneError,
    StoreNotAccessibleError,
    StoreReadOnlyError,
)
from bcdesk.domain.report import ReportId
from bcdesk.storage.opening import open_store
from bcdesk.storage.store import SqliteReportStore
from tests.support.builders import a_long_report, a_report
from tests.support.fakes import FixedClock

R1 = ReportId("r1")


@pytest.fixture
def sixty_pages() -> Iterator[None]:
    """Let databases grow to 60 pages; SQLite then says what it says on a full disk."""

    def limit(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Pool, "connect", limit)
    yield
    event.remove(Pool, "connect", limit)


def fill(disk: Path) -> None:
    """Leave no room at all."""
    with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(4096))


def refused_then_usable(store: SqliteReportStore, path: Path) -> None:
    """Save what does not fit, then what does."""
    store.add(a_report("r1", "Một"))

    with pytest.raises(DiskFullError) as full:
        store.save(Workspace(a_long_report(5000)))

    assert full.value.facts == {"path": path}
    assert store.load(R1).report == a_report("r1", "Một")
    store.save(Workspace(a_report("r1", "Hai")))
    assert store.load(R1).report == a_report("r1", "Hai")


def test_a_full_disk_loses_nothing(small_disk: Path, clock: FixedClock) -> None:
    path = small_disk / "reports.db"
    with open_store(path, clock=clock, writing=True) as store:
        refused_then_usable(store, path)

    with open_store(path, clock=clock, writing=False) as reopened:
        assert reopened.load(R1).report == a_report("r1", "Hai")


@pytest.mark.usefixtures("sixty_pages")
def test_a_database_that_cannot_grow_loses_nothing(path: Path, clock: FixedClock) -> None:
    with open_store(path, clock=clock, writing=True) as store:
        refused_then_usable(store, path)


def test_a_disk_that_stays_full_lets_the_store_be_closed(small_disk: Path, clock: FixedClock) -> None:
    path = small_disk / "reports.db"
    store = open_store(path, clock=clock, writing=True)
    store.add(a_report("r1", "Một"))
    fill(small_disk)

    with pytest.raises(DiskFullError):
        store.save(Workspace(a_long_report(500)))
    store.close()
    (small_disk / "filler").unlink()

    with open_store(path, clock=clock, writing=True) as reopened:
        assert reopened.load(R1).report == a_report("r1", "Một")


def test_a_full_disk_has_no_room_for_a_new_store(small_disk: Path, clock: FixedClock) -> None:
    fill(small_disk)

    with pytest.raises(DiskFullError):
        open_store(small_disk / "reports.db", clock=clock, writing=True)

    assert not (small_disk / "reports.db").exists()


@pytest.fixture
def closed_folder(path: Path, clock: FixedClock, obeys_permissions: None) -> Iterator[Path]:
    """The folder of a store with one report; nothing can be put into it."""
    with open_store(path, clock=clock, writing=True) as store:
        store.add(a_report("r1", "Một"))
    path.with_name("reports.db.lock").unlink(missing_ok=True)
    path.chmod(0o400)
    path.parent.chmod(0o500)
    yield path.parent
    path.parent.chmod(0o700)


def test_a_store_in_a_closed_folder_can_be_read(closed_folder: Path, path: Path, clock: FixedClock) -> None:
    with open_store(path, clock=clock, writing=False) as store:
        assert store.load(R1).report == a_report("r1", "Một")

    assert [file.name for file in closed_folder.iterdir()] == ["reports.db"]


def test_a_store_in_a_closed_folder_is_not_written(
    closed_folder: Path, path: Path, clock: FixedClock
) -> None:
    with pytest.raises(StoreReadOnlyError):
        open_store(path, clock=clock, writing=True)


def test_a_writable_store_in_a_closed_folder_is_not_written(
    closed_folder: Path, path: Path, clock: FixedClock
) -> None:
    path.chmod(0o600)

    with pytest.raises(StoreReadOnlyError) as refusal:
        open_store(path, clock=clock, writing=True)

    assert refusal.value.facts == {"path": path}


def test_no_store_is_made_in_a_closed_folder(closed_folder: Path, clock: FixedClock) -> None:
    with pytest.raises(StoreNotAccessibleError) as refusal:
        open_store(closed_folder / "new.db", clock=clock, writing=True)

    assert refusal.value.facts["reason"] is Reason.FORBIDDEN


def test_a_read_only_disk_is_read(small_disk: Path, clock: FixedClock) -> None:
    path = small_disk / "reports.db"
    with open_store(path, clock=clock, writing=True) as store:
        store.add(a_report("r1", "Một"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    with open_store(path, clock=clock, writing=False) as reader:
        assert reader.load(R1).report == a_report("r1", "Một")
    with pytest.raises(StoreReadOnlyError):
        open_store(path, clock=clock, writing=True)


def test_a_read_only_disk_never_shows_a_store_without_its_log(small_disk: Path, clock: FixedClock) -> None:
    path = small_disk / "reports.db"
    store = open_store(path, clock=clock, writing=True)
    store.add(a_report("r1", "Một"))
    crashed = small_disk / "crashed"
    crashed.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", crashed / f"reports.db{suffix}")
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    with pytest.raises(StoreNotAccessibleError):  # SQLite cannot read the log without a place beside it
        open_store(crashed / "reports.db", clock=clock, writing=False)


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file go")
def test_a_removed_store_is_noticed_before_the_next_write(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    path.unlink()

    with pytest.raises(StoreGoneError) as gone:
        store.save(Workspace(a_report("r1", "Hai")))

    assert gone.value.facts == {"path": path}
    assert not path.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file go")
def test_a_replaced_store_is_noticed_and_the_other_file_untouched(
    store: SqliteReportStore, path: Path, tmp_path: Path
) -> None:
    store.add(a_report("r1", "Một"))
    path.rename(tmp_path / "moved.db")
    path.write_text("another file", encoding="utf-8")

    with pytest.raises(StoreGoneError):
        store.keep_revision(R1, "pinned")  # type: ignore[arg-type]
    store.close()

    assert path.read_text(encoding="utf-8") == "another file"


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let an open file go")
def test_a_store_that_is_put_back_goes_on(store: SqliteReportStore, path: Path, tmp_path: Path) -> None:
    store.add(a_report("r1", "Một"))
    path.rename(tmp_path / "moved.db")
    with pytest.raises(StoreGoneError):
        store.save(Workspace(a_report("r1", "Hai")))
    (tmp_path / "moved.db").rename(path)

    store.save(Workspace(a_report("r1", "Ba")))

    assert store.load(R1).report == a_report("r1", "Ba")


def test_a_database_locked_by_another_program_is_busy(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreBusyError):
            store.save(Workspace(a_report("r1", "Hai")))

    store.save(Workspace(a_report("r1", "Ba")))
    assert store.load(R1).report == a_report("r1", "Ba")


def test_damage_that_appears_while_the_store_is_open_is_named(path: Path, clock: FixedClock) -> None:
    with open_store(path, clock=clock, writing=True) as store:
        store.add(a_long_report(2000))
    with open_store(path, clock=clock, writing=False) as store:
        data = path.read_bytes()
        path.write_bytes(data[:8192] + bytes(len(data) - 8192))

        with pytest.raises(StoreDamagedError) as damage:
            store.load(R1)

    assert damage.value.facts["aside"] == "-"
