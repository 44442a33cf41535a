"""The report of last period beside the text: it opens where the text stands, and is only read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from bcdesk.app.shelf import FromReport, NewReport
from bcdesk.domain.report import ReportId
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.editor.passage_editor import PassageEditor
from tests.support.typing_keys import type_text
from tests.support.windows import action, open_desktop, view_of

FIRST_SECTION = 1
"""The tab after that of the form."""


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    with open_desktop(tmp_path) as made:
        qtbot.mouseClick(made.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)
        yield made


def last_year(desktop: Desktop) -> ReportId:
    """Put last year's report of the kind of the sample into the store."""
    context, report = desktop.window.context, desktop.window.report.desk.report
    return context.shelf.create(
        NewReport(
            start=FromReport(report.id),
            kind=report.kind,
            period=replace(report.period, year=report.period.year - 1),
            letterhead=context.shelf.last_letterhead(),
        )
    )


def section(desktop: Desktop) -> QComboBox:
    return desktop.window.beside.findChild(QComboBox, "besideSection")


def test_it_opens_at_the_section_of_the_text(desktop: Desktop) -> None:
    last_year(desktop)
    desktop.reports.open(desktop.window.report.id)
    view_of(desktop.window).choose_tab(FIRST_SECTION + 2)

    action(desktop, Act.BESIDE).trigger()

    assert section(desktop).currentText().startswith("III.")
    assert "Kết quả" in desktop.window.beside.findChild(PassageEditor).toPlainText()


def test_what_was_chosen_stays_while_the_text_is_at_another_section(desktop: Desktop) -> None:
    last_year(desktop)
    action(desktop, Act.BESIDE).trigger()
    chosen = section(desktop).findText("V.", Qt.MatchFlag.MatchStartsWith)
    section(desktop).setCurrentIndex(chosen)
    section(desktop).activated.emit(chosen)

    view_of(desktop.window).choose_tab(FIRST_SECTION + 1)

    assert section(desktop).currentIndex() == chosen


def test_a_report_chosen_in_the_list_opens_at_the_section_of_the_text_too(desktop: Desktop) -> None:
    chosen = last_year(desktop)
    view_of(desktop.window).choose_tab(FIRST_SECTION + 1)
    action(desktop, Act.BESIDE).trigger()

    desktop.window.list_panel.beside_requested.emit(chosen)

    assert section(desktop).currentText().startswith("II.")


def test_without_an_earlier_report_it_says_what_will_stand_there(desktop: Desktop) -> None:
    action(desktop, Act.BESIDE).trigger()

    assert not section(desktop).isVisible()
    assert desktop.window.beside.findChild(PassageEditor) is None


def test_nothing_can_be_typed_into_it(desktop: Desktop) -> None:
    last_year(desktop)
    action(desktop, Act.BESIDE).trigger()
    editor = desktop.window.beside.findChild(PassageEditor)
    before = editor.toPlainText()

    type_text(editor, "ý mới")

    assert editor.toPlainText() == before
