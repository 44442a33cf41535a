"""Pages of the frame over the sample."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.domain.report import Report
from bcdesk.ui.desk import Desk
from bcdesk.ui.tabs.frame_page import FramePage
from bcdesk.ui.tabs.signature_page import SignaturePage
from tests.support.desks import desk_of, editor_tools

Page = FramePage | SignaturePage
P = TypeVar("P", FramePage, SignaturePage)


@pytest.fixture
def desk(sample: Report) -> Desk:
    """The sample, open."""
    return desk_of(sample)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[type[P], Desk], P]:
    """Show a page of a desk."""

    def show(kind: type[P], desk: Desk) -> P:
        page = kind(desk, editor_tools())
        qtbot.addWidget(page)
        page.resize(1086, 680)
        page.show()
        page.activateWindow()
        return page

    return show


@pytest.fixture
def frame(desk: Desk, shown: Callable[[type[FramePage], Desk], FramePage]) -> FramePage:
    """The tab *Thể thức* of the sample."""
    return shown(FramePage, desk)


@pytest.fixture
def signature(desk: Desk, shown: Callable[[type[SignaturePage], Desk], SignaturePage]) -> SignaturePage:
    """The tab *Nơi nhận – Ký* of the sample."""
    return shown(SignaturePage, desk)
