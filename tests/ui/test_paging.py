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
