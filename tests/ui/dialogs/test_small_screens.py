"""Large text on a small screen: no window is larger than the screen, and its buttons stay in reach."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.library import MergePreview
from bcdesk.app.messages import Language
from bcdesk.domain.agency import HouseStyle
from bcdesk.domain.citations.document import CitedDocument
from bcdesk.domain.drafts import Letterhead
from bcdesk.domain.report import DocumentId
from bcdesk.importing.rich_text import blocks_from_text
from bcdesk.ui.dialogs.about import AboutDialog
from bcdesk.ui.dialogs.base import BaseDialog, screen_room
from bcdesk.ui.dialogs.citation_merge import MergeDialog
from bcdesk.ui.dialogs.citation_wording import CitationWordingDialog
from bcdesk.ui.dialogs.commands import CommandSearch
from bcdesk.ui.dialogs.confirm import Confirm, deleting_section
from bcdesk.ui.dialogs.guide import GuideWindow
from bcdesk.ui.dialogs.legacy_paste import LegacyPasteDialog
from bcdesk.ui.dialogs.new_report import NewReportDialog
from bcdesk.ui.dialogs.sections import SectionDialog
from bcdesk.ui.dialogs.shortcuts import ShortcutsDialog
from bcdesk.ui.dialogs.waiting import WaitDialog
from bcdesk.ui.dialogs.where_used import WhereUsedDialog
from bcdesk.ui.parts import label, main_button
from bcdesk.ui.theme import Scheme, Theme
from tests.support.summaries import H1
from tests.support.typing_keys import press

GUIDE = Path(__file__).resolve().parents[3] / "resources" / "guide"
TITLE = "Kết quả thực hiện công tác dân vận chính quyền " * 6
RECORD = CitedDocument(
    id=DocumentId("d"), doc_type="plan", code="23/KH-UBND", dated=date(2021, 3, 24), subject=TITLE
)


def old_text() -> LegacyPasteDialog:
    numbers = count()
    line = "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. "
    pasted = blocks_from_text("\n".join([line * 4] * 8), lambda: f"n{next(numbers)}")
    assert pasted is not None
    return LegacyPasteDialog(pasted)


def search(window: QWidget) -> CommandSearch:
    return CommandSearch([(QAction("Cut", window), "Edit")], parent=window)


class Long(BaseDialog):
    """A dialog with more parts than any screen has room for."""

    def __init__(self) -> None:
        super().__init__("long", 600)
        self.fields = [QLineEdit(self) for _ in range(60)]
        self.verb = main_button("Do it", parent=self)
        self._add(label(text="Words", parent=self), *self.fields)
        self._add_verbs(self.verb)

    def retranslate(self) -> None:
        """Nothing has words."""


def merge() -> MergeDialog:
    """Return the dialog that merges six records of one document."""
    records = tuple(replace(RECORD, id=DocumentId(f"r{at}"), note=TITLE) for at in range(6))
    return MergeDialog(
        (records, records),
        lambda some: MergePreview(kept=some[0], gone=some[1:], differing=("note",), uses=()),
    )


@pytest.fixture(params=[1.5, 2.0])
def large_text(request: pytest.FixtureRequest, qapp: QApplication, theme: Theme) -> None:
    """Text of 150 % and 200 %."""
    theme.apply(qapp, Scheme.LIGHT, request.param)


@pytest.fixture
def main(qtbot: QtBot) -> QWidget:
    """The window that dialogs belong to."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda _: Confirm(deleting_section(TITLE)), id="question"),
        pytest.param(lambda _: SectionDialog(TITLE), id="section"),
        pytest.param(lambda _: AboutDialog("1", Path("REPORTS")), id="about"),
        pytest.param(lambda _: ShortcutsDialog(tuple), id="keys"),
        pytest.param(lambda _: old_text(), id="old-encoding"),
        pytest.param(lambda _: NewReportDialog(("dan-van-qcdc",), (), Letterhead(), H1), id="new"),
        pytest.param(lambda _: WhereUsedDialog(RECORD, ()), id="where-used"),
        pytest.param(lambda _: merge(), id="merge"),
        pytest.param(lambda _: CitationWordingDialog(HouseStyle()), id="citing"),
        pytest.param(lambda _: WaitDialog(lambda: TITLE), id="waiting"),
        pytest.param(lambda _: GuideWindow(GUIDE, Language.VIETNAMESE), id="guide"),
        pytest.param(search, id="commands"),
        pytest.param(lambda _: Long(), id="long"),
    ],
)
def test_no_window_is_larger_than_the_screen(
    qtbot: QtBot, main: QWidget, make: Callable[[QWidget], QWidget]
) -> None:
    window = make(main)
    qtbot.addWidget(window)
    window.show()

    room = screen_room(window)
    assert window.size().boundedTo(room) == window.size()
    assert window.minimumSize().boundedTo(room) == window.minimumSize()
    for button in buttons(window):
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert QSize(corner.x(), corner.y()).boundedTo(window.size()) == QSize(corner.x(), corner.y()), (
            button.objectName()
        )


def test_parts_without_room_scroll_to_the_field_that_is_written(qtbot: QtBot) -> None:
    dialog = Long()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    for _ in dialog.fields[1:]:
        press(dialog.focusWidget(), Qt.Key.Key_Tab)

    last = dialog.fields[-1]
    assert dialog.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
    assert not dialog.verb.visibleRegion().isEmpty()


def test_a_dialog_that_has_room_does_not_scroll(qtbot: QtBot) -> None:
    dialog = Confirm(deleting_section(TITLE))
    qtbot.addWidget(dialog)
    dialog.open()

    ground = dialog.findChild(QScrollArea)
    assert ground.verticalScrollBar().maximum() == 0
    assert ground.horizontalScrollBar().maximum() == 0


def buttons(window: QWidget) -> list[QPushButton]:
    """Return the buttons at the foot."""
    scrolled = [area.widget() for area in window.findChildren(QScrollArea) if area.widget() is not None]
    return [
        button
        for button in window.findChildren(QPushButton)
        if button.isVisible() and not any(sheet.isAncestorOf(button) for sheet in scrolled)
    ]
