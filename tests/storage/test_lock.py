"""One process writes, others read, and nobody is kept out by a process that is gone."""

import getpass
import json
import platform
from pathlib import Path

import pytest

from bcdesk.domain.edits import Workspace
from bcdesk.domain.errors import StoreBusyError, StoreReadOnlyError
from bcdesk.domain.report import ReportId
from bcdesk.storage.opening import open_store
from bcdesk.storage.store import SqliteReportStore
from tests.support.builders import a_report
from tests.support.fakes import FixedClock
from tests.support.processes import next_line, running

R1 = ReportId("r1")


def test_a_second_writer_is_refused_and_told_who_writes(path: Path, clock: FixedClock) -> None:
    with running("tests.storage.hold_store", path) as holder:
        assert next_line(holder) == "open"

        with pytest.raises(StoreBusyError) as refusal:
            open_store(path, clock=clock, writing=True)

        assert refusal.value.facts == {
            "path": path,
            "user": getpass.getuser(),
            "host": platform.node(),
            "process": str(holder.pid),
        }


def test_the_refusal_does_not_disturb_the_writer(path: Path, clock: FixedClock) -> None:
    with running("tests.storage.hold_store", path) as holder:
        next_line(holder)
        refusals = []
        for _ in range(2):
            with pytest.raises(StoreBusyError) as refusal:
                open_store(path, clock=clock, writing=True)
            refusals.append(refusal.value.facts["process"])

    assert refusals == [str(holder.pid)] * 2


def test_the_lock_of_a_killed_writer_is_free(path: Path, clock: FixedClock) -> None:
    with running("tests.storage.hold_store", path) as holder:
        next_line(holder)
    assert path.with_name("reports.db.owner").exists()

    with open_store(path, clock=clock, writing=True) as store:
        assert store.summaries() == ()


def test_the_lock_is_free_after_closing(path: Path, clock: FixedClock) -> None:
    open_store(path, clock=clock, writing=True).close()

    assert not path.with_name("reports.db.owner").exists()
    open_store(path, clock=clock, writing=True).close()


def test_two_writers_in_one_process_are_refused_too(store: SqliteReportStore, path: Path) -> None:
    with pytest.raises(StoreBusyError):
        open_store(path, clock=FixedClock(), writing=True)

    store.add(a_report("r1"))


def test_all_names_of_a_store_lead_to_one_lock(store: SqliteReportStore, path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(path)

    with pytest.raises(StoreBusyError):
        open_store(tmp_path / "link.db", clock=FixedClock(), writing=True)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff{", id="no-json"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b"[1]", id="no-object"),
        pytest.param(json.dumps({"user": "a" * 5000}).encode(), id="long"),
    ],
)
def test_a_writer_that_does_not_say_who_it_is_is_unknown(
    store: SqliteReportStore, path: Path, said: bytes
) -> None:
    path.with_name("reports.db.owner").write_bytes(said)

    with pytest.raises(StoreBusyError) as refusal:
        open_store(path, clock=FixedClock(), writing=True)

    assert refusal.value.facts == {"path": path, "user": "-", "host": "-", "process": "-"}


def test_a_name_with_control_characters_is_shown_without_them(store: SqliteReportStore, path: Path) -> None:
    said = {"user": "\x1b[31mquản trị\n", "host": 7, "process": None}
    path.with_name("reports.db.owner").write_text(json.dumps(said), encoding="utf-8")

    with pytest.raises(StoreBusyError) as refusal:
        open_store(path, clock=FixedClock(), writing=True)

    assert refusal.value.facts["user"] == "[31mquản trị "
    assert refusal.value.facts["host"] == "7"


def test_a_reader_beside_the_writer_sees_each_save(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))
    with open_store(path, clock=FixedClock(), writing=False) as reader:
        before = reader.load(R1).report
        store.save(Workspace(a_report("r1", "Hai")))
        after = reader.load(R1).report

    assert (before, after) == (a_report("r1", "Một"), a_report("r1", "Hai"))


def test_a_reader_in_the_way_does_not_stop_the_writer_from_closing(path: Path, clock: FixedClock) -> None:
    writer = open_store(path, clock=clock, writing=True)
    writer.add(a_report("r1", "Một"))
    with open_store(path, clock=clock, writing=False) as reader:
        reader.load(R1)

        writer.close()
        writer.close()

        assert reader.load(R1).report == a_report("r1", "Một")


def test_a_reader_does_not_write(store: SqliteReportStore, path: Path) -> None:
    store.add(a_report("r1", "Một"))

    with (
        open_store(path, clock=FixedClock(), writing=False) as reader,
        pytest.raises(StoreReadOnlyError),
    ):
        reader.save(Workspace(a_report("r1", "Hai")))
