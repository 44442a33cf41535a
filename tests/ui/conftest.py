"""The look of the program for all tests of widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from bcdesk.ui.theme import Scheme, Theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme, with its fonts known to Qt."""
    theme = Theme(
        icons=RESOURCES / "icons",
        style_sheet=RESOURCES / "style.qss",
        interface_fonts=RESOURCES / "fonts" / "interface",
        print_fonts=RESOURCES / "fonts",
    )
    theme.install_fonts()
    return theme


@pytest.fixture(autouse=True)
def light(theme: Theme, qapp: QApplication) -> None:
    """Every test begins in the light scheme at 100 %."""
    theme.apply(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Delete the widgets of a test after it: dressing the application anew for the next one takes all there are."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
