"""The store gets ready, so that the first write is as quick as those after it."""

import subprocess
import sys
from pathlib import Path

from bcdesk.storage.opening import open_store
from tests.support.builders import a_report
from tests.support.fakes import FixedClock

SAVING = """
import sys
from dataclasses import replace
from pathlib import Path

from bcdesk.domain.report import ReportId
from bcdesk.storage.opening import open_store
from tests.support.fakes import FixedClock

with open_store(Path(sys.argv[1]), clock=FixedClock(), writing=True) as store:
    now = store.load(ReportId("r1"))
    store.warm_up()
    before = set(sys.modules)
    store.save(replace(now, report=replace(now.report, kind="k")), now)
    print(sorted(set(sys.modules) - before))
"""


def test_after_it_a_write_reads_nothing_in(tmp_path: Path) -> None:
    path = tmp_path / "reports.db"
    with open_store(path, clock=FixedClock(), writing=True) as store:
        store.add(a_report("r1"))

    said = subprocess.run(
        [sys.executable, "-c", SAVING, str(path)], capture_output=True, text=True, check=True, timeout=60
    )

    assert said.stdout.strip() == "[]"
