"""Saving without a button: soon after typing, at once for structure, and never lost when it fails."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.app.editing import EditingService
from bcdesk.domain.edits import SetFrame, Workspace
from bcdesk.domain.errors import DiskFullError
from bcdesk.ui.jobs import Worker
from bcdesk.ui.saver import LATEST, PAUSE, Saver, SaveState
from tests.support.builders import a_report
from tests.support.fakes import FixedClock, InMemoryReportStore


@dataclass
class Disk(InMemoryReportStore):
    """A store whose disk may be full; counts the writes."""

    full: bool = False
    writes: list[str] = field(default_factory=list)

    def save(self, workspace: Workspace, since: Workspace | None = None) -> None:
        if self.full:
            raise DiskFullError(path="x")
        self.writes.append(workspace.report.kind)
        super().save(workspace, since)


class Bench:
    """A saver with all that it works with."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.disk = Disk(self.clock)
        self.disk.add(a_report("r1", "một"))
        self.editing = EditingService(self.disk, self.clock, a_report("r1").id)
        self.worker = Worker("store")
        self.saver = Saver(self.editing, self.worker, self.clock)
        self.states: list[SaveState] = []
        self.saver.reported.connect(lambda report: self.states.append(report.state))

    def change(self, kind: str, *, at_once: bool = False) -> None:
        self.editing.apply(SetFrame("kind", self.editing.workspace.report.kind, kind))
        self.saver.note_change(at_once=at_once)


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    made = Bench()
    yield made
    assert made.worker.shut_down()


def test_what_is_typed_is_written_after_a_pause(qtbot: QtBot, bench: Bench) -> None:
    bench.change("a")
    bench.change("b")
    assert bench.disk.writes == []

    qtbot.waitUntil(lambda: bench.states == [SaveState.SAVING, SaveState.SAVED], timeout=PAUSE * 10)

    assert bench.disk.writes == ["b"]
    assert bench.saver.last.at == bench.clock.now()
    assert not bench.editing.unsaved


def test_who_goes_on_typing_is_saved_all_the_same(qtbot: QtBot, bench: Bench) -> None:
    bench.change("0")
    for number in range(1, 100):
        bench.change(str(number))
        qtbot.wait(PAUSE // 4)
        if bench.states:
            break

    assert bench.states
    assert number <= LATEST // (PAUSE // 4) + 2


def test_a_change_of_structure_is_written_at_once(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.saver.reported, timeout=PAUSE // 2):
        bench.change("a", at_once=True)

    qtbot.waitUntil(lambda: bench.disk.writes == ["a"])


def test_closing_writes_what_is_left(bench: Bench) -> None:
    bench.change("a")

    assert bench.saver.flush()

    assert bench.disk.writes == ["a"]
    assert not bench.editing.unsaved


def test_a_write_that_fails_is_told_and_loses_nothing(qtbot: QtBot, bench: Bench) -> None:
    bench.disk.full = True
    bench.change("a", at_once=True)
    qtbot.waitUntil(lambda: SaveState.FAILED in bench.states)
    assert isinstance(bench.saver.last.error, DiskFullError)
    assert bench.editing.unsaved
    assert not bench.saver.flush()

    bench.disk.full = False
    assert bench.saver.flush()

    assert bench.disk.writes == ["a"]
    assert bench.saver.last.state is SaveState.SAVED
    assert bench.saver.last.error is None


def test_a_write_that_failed_is_tried_again(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.saver._retry.setInterval(20)
    bench.disk.full = True
    bench.change("a", at_once=True)
    qtbot.waitUntil(lambda: SaveState.FAILED in bench.states)

    bench.disk.full = False

    qtbot.waitUntil(lambda: bench.states[-1] is SaveState.SAVED)
    assert bench.states.count(SaveState.SAVING) == 1  # a retry is no news
