"""Large text on a small screen: no panel makes the window larger than the screen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bcdesk.ui.actions import Act
from bcdesk.ui.panels.citation_view import CitationView
from tests.support.typing_keys import type_text
from tests.support.windows import action, open_desktop, view_of

WIDTH, HEIGHT = 1366, 768


@pytest.mark.parametrize("act", [Act.CITATION, Act.FIGURE, Act.OUTLINE, Act.PREVIEW, Act.BESIDE])
def test_with_a_panel_open_the_window_still_fits(qtbot: QtBot, tmp_path: Path, act: Act) -> None:
    with open_desktop(tmp_path) as desktop:
        window = desktop.window
        action(desktop, Act.TEXT_150).trigger()
        window.resize(WIDTH, HEIGHT)
        desktop.reports._on_sample_requested()
        view_of(window).choose_tab(2)

        action(desktop, act).trigger()
        if act is Act.CITATION:
            type_text(window.citations.focusWidget(), "dan van 2021")
            view = window.citations.findChild(CitationView)
            qtbot.waitUntil(lambda: view.model().rowCount() > 0, timeout=10_000)

        least = window.minimumSizeHint()
        assert (least.width() <= WIDTH, least.height() <= HEIGHT) == (True, True)
        assert (window.width(), window.height()) == (WIDTH, HEIGHT)
