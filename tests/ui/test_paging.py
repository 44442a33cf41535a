"""Pages follow the open report, also when another one is opened while they are made."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.app.printing import PageService
from bcdesk.domain.edits import Workspace
from bcdesk.domain.galley import Galley
from bcdesk.domain.pages import Pages
from bcdesk.domain.report import ReportId
from bcdesk.domain.wording import DocumentWords
from bcdesk.exporting.pdf import PdfEngine
from bcdesk.ui.jobs import Worker
from bcdesk.ui.paging import Paging
from tests.support.builders import a_report
from tests.support.galleys import FONTS


class HeldEngine(PdfEngine):
    """Lays the first galley out when it is let go; that one fails if `fails`."""

    def __init__(self, *, fails: bool = False) -> None:
        super().__init__(FONTS)
        self.begun, self.let_go = Event(), Event()
        self._fails = fails

    def lay_out(self, galley: Galley) -> Pages:
        first = not self.begun.is_set()
        self.begun.set()
        assert self.let_go.wait(10)
        if first and self._fails:
            raise RuntimeError
        return super().lay_out(galley)


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("pages")
    yield worker
    worker.shut_down()


@pytest.mark.parametrize("fails", [False, True])
def test_a_report_opened_while_pages_of_another_are_made_gets_its_own(
    qtbot: QtBot, worker: Worker, words: DocumentWords, *, fails: bool
) -> None:
    engine = HeldEngine(fails=fails)
    paging = Paging(PageService(words, engine), worker)
    paging.set_seen(True)
    first = a_report()
    paging.show(Workspace(first))
    qtbot.waitUntil(engine.begun.is_set)

    paging.show(Workspace(replace(first, id=ReportId("another"))))
    paging.set_seen(False)
    paging.set_seen(True)  # asks at once
    with qtbot.waitSignal(paging.sheet_ready, timeout=5_000):
        engine.let_go.set()


class ShakyEngine(PdfEngine):
    """Lays out while `works`."""

    def __init__(self) -> None:
        super().__init__(FONTS)
        self.works = True

    def lay_out(self, galley: Galley) -> Pages:
        if not self.works:
            raise RuntimeError
        return super().lay_out(galley)


def test_pages_that_cannot_be_made_are_told_until_a_later_state_has_some(
    qtbot: QtBot, worker: Worker, words: DocumentWords
) -> None:
    engine, first = ShakyEngine(), a_report()
    paging = Paging(PageService(words, engine), worker)
    paging.set_seen(True)
    engine.works = False
    with qtbot.waitSignal(paging.failed) as failed:
        paging.show(Workspace(first))
    assert failed.args == [False]

    engine.works = True
    with qtbot.waitSignal(paging.sheet_ready):
        paging.show(Workspace(first))
    engine.works = False
    with qtbot.waitSignal(paging.failed) as failed:
        paging.show(Workspace(first))

    assert failed.args == [True]
    with qtbot.waitSignal(paging.failed) as failed:
        paging.show(Workspace(replace(first, id=ReportId("another"))))
    assert failed.args == [False]


def test_what_fails_for_a_state_that_is_gone_is_not_told(
    qtbot: QtBot, worker: Worker, words: DocumentWords
) -> None:
    engine = HeldEngine(fails=True)
    paging = Paging(PageService(words, engine), worker)
    told = []
    paging.failed.connect(told.append)
    paging.set_seen(True)
    paging.show(Workspace(a_report()))
    qtbot.waitUntil(engine.begun.is_set)

    paging.show(Workspace(replace(a_report(), id=ReportId("another"))))
    with qtbot.waitSignal(paging.sheet_ready, timeout=5_000):
        engine.let_go.set()

    assert not told
