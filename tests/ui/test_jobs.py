"""Work on another thread: in order, told as signals, and stoppable."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.app.progress import Progress
from bcdesk.ui.jobs import Worker


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    made = Worker("test")
    yield made
    assert made.shut_down()


def test_a_result_arrives_in_the_thread_of_the_window(qtbot: QtBot, worker: Worker) -> None:
    where: list[object] = []
    job = worker.job(lambda _progress: threading.current_thread())
    job.succeeded.connect(lambda found: where.extend((found, threading.current_thread())))

    with qtbot.waitSignal(job.ended):
        worker.start(job)

    assert where[0] is not threading.main_thread()
    qtbot.waitUntil(lambda: not worker.busy)


def test_jobs_are_done_one_after_the_other_in_their_order(qtbot: QtBot, worker: Worker) -> None:
    done: list[int] = []
    jobs = [worker.job(lambda _progress, number=number: done.append(number)) for number in range(5)]

    with qtbot.waitSignal(jobs[-1].ended):
        for job in jobs:
            worker.start(job)

    assert done == [0, 1, 2, 3, 4]


def test_an_error_is_told_and_the_next_job_is_done(qtbot: QtBot, worker: Worker) -> None:
    def fail(_progress: Progress) -> None:
        raise ValueError("no")

    bad, good = worker.job(fail), worker.job(lambda _progress: 1)

    with qtbot.waitSignals([bad.failed, good.succeeded]):
        worker.start(bad)
        worker.start(good)


def test_progress_is_told(qtbot: QtBot, worker: Worker) -> None:
    told: list[tuple[int, int]] = []
    job = worker.job(lambda progress: progress.step(1, 2))
    job.progressed.connect(lambda done, total: told.append((done, total)))

    with qtbot.waitSignal(job.succeeded):
        worker.start(job)

    assert told == [(1, 2)]


def test_a_job_stops_at_its_next_step(qtbot: QtBot, worker: Worker) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        progress.check_cancelled()
        pytest.fail("it went on")

    job = worker.job(work)
    with qtbot.waitSignal(job.cancelled):
        worker.start(job)
        begun.wait(5)
        job.cancel()
        go_on.set()


def test_a_job_that_waits_is_not_begun_after_shutting_down(worker: Worker) -> None:
    go_on, done = threading.Event(), []
    first = worker.job(lambda _progress: go_on.wait(5))
    second = worker.job(lambda _progress: done.append(1))
    worker.start(first)
    worker.start(second)
    second.cancel()
    go_on.set()

    assert worker.shut_down()
    assert done == []
