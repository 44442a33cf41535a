"""The program is killed while somebody types: what was typed up to a second before is there, whole, and is told."""

import json
import random
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.domain.galley import Origin
from bcdesk.domain.report import Report, ReportId
from bcdesk.storage.opening import open_store
from bcdesk.storage.store import SqliteReportStore
from bcdesk.ui.settings import Settings
from tests.support.builders import a_report
from tests.support.fakes import FixedClock
from tests.support.processes import next_line, running
from tests.support.typist import state_of
from tests.support.windows import open_desktop

AT_STAKE = 1.0
"""s of typing that may be missing."""
R1 = ReportId("r1")
TEXT = "Công tác dân vận của cơ quan được triển khai đồng bộ."


@dataclass(frozen=True)
class Killed:
    """What was seen of a typist until it was killed: the first line, each key, and when the end came.

    `in_hand` is what was being written and is not the report of any key: the last key was still being taken.
    """

    first: dict
    keys: tuple[dict, ...]
    in_hand: str | None
    at: float

    @property
    def states(self) -> list[str]:
        """What the report was, from the start to the end."""
        last = [self.in_hand] if self.in_hand else []
        return [self.first["state"], *(key["state"] for key in self.keys), *last]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with a report of three sections, open at the first."""
    with open_store(tmp_path / "reports.db", clock=FixedClock(), writing=True) as store:
        store.add(three_sections())
    settings = Settings(tmp_path / "reports.window.ini")
    settings.report, settings.tab, settings.cursor = R1, "s1", Origin("b1", 10)
    settings.sync()
    return tmp_path


def three_sections() -> Report:
    made = [a_report("r1", TEXT, TEXT).sections[0] for _ in range(3)]
    named = [
        replace(
            section,
            id=f"s{at}",
            blocks=tuple(
                replace(block, id=f"b{at}{place}" if at > 1 else block.id)
                for place, block in enumerate(section.blocks)
            ),
        )
        for at, section in enumerate(made, 1)
    ]
    return replace(a_report("r1"), sections=tuple(named))


def type_until_killed(folder: Path, seed: int, seconds: float) -> Killed:
    with running("tests.support.typist", folder, seed) as typist:
        first = json.loads(next_line(typist))
        threading.Event().wait(seconds)
        at = time.monotonic()
        typist.kill()
        lines = []
        while line := next_line(typist):
            if line.endswith("}"):  # the last may be cut off
                lines.append(json.loads(line))
    keys = tuple(line for line in lines if "did" in line)
    last = lines[-1] if lines else first
    return Killed(first, keys, last["state"] if "saving" in last else None, at)


def stored(folder: Path) -> Report:
    """Return what the store has; opening it checks the file."""
    with open_store(folder / "reports.db", clock=FixedClock(), writing=True) as store:
        for revision in store.revisions(R1)[:2]:
            store.load_revision(revision.id)
        return store.load(R1).report


def survives(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    before: str | None = None
    for each in range(kills):
        killed = type_until_killed(folder, seed * 1_000 + each, chance.uniform(0.0, 1.5))
        states = killed.states

        if before is not None:
            assert killed.first["state"] == before, "the window shows what was stored"
            assert "không tự kết thúc" in killed.first["banner"]

        before = state_of(stored(folder))
        assert before in states, "a state that nobody typed: something is torn"
        due = sum(1 for key in killed.keys if key["at"] <= killed.at - AT_STAKE)
        kept = max(at for at, state in enumerate(states) if state == before)
        assert kept >= due, f"lost {killed.keys[kept:due]}"


def test_the_store_is_ready_to_write_soon_after_the_start(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = threading.Event()
    monkeypatch.setattr(SqliteReportStore, "warm_up", lambda _store: ready.set())

    with open_desktop(folder):
        qtbot.waitUntil(ready.is_set)


@pytest.mark.parametrize("seed", range(5))
def test_twenty_five_kills_take_a_second_of_typing_at_most(folder: Path, seed: int) -> None:
    survives(folder, kills=5, seed=seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 160))
def test_three_hundred_kills_take_a_second_of_typing_at_most(folder: Path, seed: int) -> None:
    survives(folder, kills=5, seed=seed)
