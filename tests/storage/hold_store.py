"""Opens a store for writing, says so, and holds it until its input ends; run by tests as a process of its own."""

import sys
from pathlib import Path

from bcdesk.storage.opening import open_store
from tests.support.fakes import FixedClock

with open_store(Path(sys.argv[1]), clock=FixedClock(), writing=True):
    sys.stdout.write("open\n")
    sys.stdout.flush()
    sys.stdin.read()
