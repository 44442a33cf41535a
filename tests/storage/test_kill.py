"""The program is killed while it stores edits: the store opens, and holds every acknowledged edit whole."""

import random
import threading
from pathlib import Path

import pytest

from bcdesk.domain.edits import Workspace
from bcdesk.domain.report import ReportId
from bcdesk.storage.opening import open_store
from tests.storage.edit_until_killed import edit
from tests.support.fakes import FixedClock
from tests.support.processes import next_line, running

R1 = ReportId("r1")


def kill_and_reopen(path: Path, chance: random.Random) -> tuple[int, Workspace]:
    """Kill a storing process at a random moment; return the last acknowledged number and what is stored."""
    with running("tests.storage.edit_until_killed", path) as storing:
        acknowledged = int(next_line(storing))
        threading.Event().wait(chance.uniform(0, 0.1))
        storing.kill()
        while line := next_line(storing):
            acknowledged = int(line)
    with open_store(path, clock=FixedClock(), writing=True) as store:
        for revision in store.revisions(R1)[:2]:
            store.load_revision(revision.id)
        return acknowledged, store.load(R1)


def survives_25_kills(path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    with open_store(path, clock=FixedClock(), writing=True) as store:
        store.add(edit(0).report)
        store.save(edit(0))
    for _ in range(25):
        acknowledged, stored = kill_and_reopen(path, chance)
        assert stored in {edit(acknowledged), edit(acknowledged + 1)}


def test_twenty_five_kills_lose_nothing_and_leave_nothing_half_done(path: Path) -> None:
    survives_25_kills(path, seed=0)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 13))
def test_three_hundred_kills_lose_nothing_and_leave_nothing_half_done(path: Path, seed: int) -> None:
    survives_25_kills(path, seed)
