"""Work that takes longer than a moment is named and can be stopped."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.app.progress import Progress
from bcdesk.ui.dialogs import waiting
from bcdesk.ui.dialogs.waiting import WaitDialog
from bcdesk.ui.jobs import Job, Worker
from tests.support.typing_keys import press


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker("test")
    yield made
    made.shut_down()
    made.deleteLater()


class Long:
    """Work that lasts until it is let go or stopped."""

    def __init__(self) -> None:
        self.let_go = Event()
        self.stopped = False

    def __call__(self, progress: Progress) -> str:
        while not self.let_go.wait(0.005):
            try:
                progress.check_cancelled()
            except Exception:
                self.stopped = True
                raise
        return "done"


def started(worker: Worker, work: Long) -> tuple[Job, WaitDialog]:
    job = worker.job(work)
    dialog = WaitDialog(lambda: "Reading a.csv…")
    dialog.wait_for(job)
    worker.start(job)
    return job, dialog


def test_it_opens_after_a_moment_says_what_is_done_and_goes_with_the_work(
    qtbot: QtBot, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 1)
    work = Long()
    _, dialog = started(worker, work)
    qtbot.waitUntil(dialog.isVisible, timeout=2_000)
    assert dialog.findChild(QLabel, "waitSentence").text() == "Reading a.csv…"
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))

    work.let_go.set()

    qtbot.waitUntil(lambda: bool(gone), timeout=2_000)


def test_quick_work_is_not_spoken_of(qtbot: QtBot, worker: Worker) -> None:
    work = Long()
    work.let_go.set()
    job = worker.job(work)
    dialog = WaitDialog(lambda: "Reading a.csv…")
    dialog.wait_for(job)
    shown: list[bool] = []
    job.succeeded.connect(lambda _: shown.append(dialog.isVisible()))

    worker.start(job)

    qtbot.waitUntil(lambda: bool(shown), timeout=2_000)

    assert shown == [False]


@pytest.mark.parametrize("way", ["stop", "escape"])
def test_stop_and_escape_stop_the_work(
    qtbot: QtBot, worker: Worker, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 1)
    work = Long()
    job, dialog = started(worker, work)
    ended: list[bool] = []
    job.cancelled.connect(lambda: ended.append(True))
    qtbot.waitUntil(dialog.isVisible, timeout=2_000)

    if way == "stop":
        dialog.findChild(QPushButton, "stopWaiting").click()
    else:
        press(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: bool(ended), timeout=2_000)
    assert work.stopped
