"""The sample as a sheet."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.app.printing import Sheet
from bcdesk.domain.galley import Galley, GalleyParagraph, Origin, Run, StyleName
from bcdesk.exporting.pdf import PdfEngine
from bcdesk.ui.preview import PagesView
from tests.support.galleys import FONTS, sample_galley, with_flow

SheetOf = Callable[[Galley], Sheet]


@pytest.fixture(scope="session")
def sheet_of() -> SheetOf:
    """Makes the sheet of a galley."""
    engine = PdfEngine(FONTS)

    def make(galley: Galley) -> Sheet:
        pages = engine.lay_out(galley)
        return Sheet(pages, engine.draw(pages), engine.advances)

    return make


@pytest.fixture(scope="session")
def sheet(sheet_of: SheetOf) -> Sheet:
    """The sample."""
    return sheet_of(sample_galley())


@pytest.fixture(scope="session")
def shorter_sheet(sheet_of: SheetOf) -> Sheet:
    """The sample without what follows the second heading, and with another paragraph at the end."""
    flow = sample_galley().parts[0].flow[:12]
    last = GalleyParagraph(
        style=StyleName.BODY,
        runs=(Run(text="Đoạn cuối.", origin=Origin("last")),),
        origin=Origin("last"),
    )
    return sheet_of(with_flow(replace(sample_galley()), (*flow, last)))


@pytest.fixture
def view(qtbot: QtBot) -> PagesView:
    """An empty strip of pages, on the screen."""
    view = PagesView()
    qtbot.addWidget(view)
    view.resize(560, 700)
    view.show()
    return view
