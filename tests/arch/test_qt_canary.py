"""PySide6 keeps the reference counts of `None` and `True` intact.

PySide6 6.12.0 on Python 3.10 and 3.11 loses one reference to `None` with each call of a method without result
and one to `True` with each emit, until the interpreter aborts after some thousand calls. The loop runs in a
process of its own: an abort is then one failed test, not the end of the test run. From Python 3.12 both
objects are immortal and the counts say nothing, but the loop must still survive.
"""

import json
import os
import subprocess
import sys

import pytest

TOLERANCE = 50
SCRIPT = """
import json, sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal()

sender = Sender()
received = []
sender.sent.connect(lambda: received.append(1))

def count():
    return {"None": sys.getrefcount(None), "True": sys.getrefcount(True)}

before = count()
for _ in range(20_000):
    sender.setObjectName("x")
for _ in range(2_000):
    sender.sent.emit()
after = count()
print(json.dumps({"received": len(received), **{name: after[name] - before[name] for name in before}}))
"""


def run_canary() -> dict[str, int]:
    """Run the loop in a new interpreter and return the changes it measured."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        check=False,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    changes: dict[str, int] = json.loads(result.stdout)
    return changes


def test_many_calls_and_signals_do_not_abort_the_interpreter() -> None:
    changes = run_canary()

    assert changes["received"] == 2_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12")
def test_many_calls_and_signals_leave_reference_counts_unchanged() -> None:
    changes = run_canary()

    assert abs(changes["None"]) <= TOLERANCE
    assert abs(changes["True"]) <= TOLERANCE
