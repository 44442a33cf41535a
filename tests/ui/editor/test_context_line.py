"""The line at the foot of the text."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from bcdesk.domain.citations.document import CitedDocument, DocumentId, Validity
from bcdesk.domain.citations.status import Status
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.report import CitationForm, NoteId
from bcdesk.ui.editor.context_line import HEIGHT, CitationSpot, ContextLine, FigureSpot, NoteSpot
from bcdesk.ui.theme import Role, colour

PLAN = CitedDocument(id=DocumentId("plan"), doc_type="Kế hoạch", code="23/KH-UBND")
LAW = CitedDocument(
    id=DocumentId("law"), doc_type="Luật", code="10/2022/QH15", subject="Thực hiện dân chủ ở cơ sở"
)


def a_spot(document: CitedDocument = PLAN, offered: CitationForm | None = CitationForm.SHORT) -> CitationSpot:
    return CitationSpot(
        document=document,
        status=Status(Validity.IN_FORCE),
        form=CitationForm.AS_WRITTEN,
        ordinal=3,
        offered=offered,
    )


@pytest.fixture
def line(qtbot: QtBot) -> ContextLine:
    line = ContextLine()
    qtbot.addWidget(line)
    line.resize(640, HEIGHT)
    return line


def words(line: ContextLine) -> list[str]:
    """Return name, facts, and the verbs that are offered."""
    labels = [line.findChild(QLabel, name) for name in ("contextName", "contextFacts")]
    verbs = [line.findChild(QAbstractButton, name) for name in ("contextForm", "contextStyle", "contextOpen")]
    return [
        *(label.text() for label in labels if label),
        *(verb.text() for verb in verbs if verb and verb.isVisible()),
    ]


def press(line: ContextLine, name: str) -> None:
    button = line.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_a_citation_tells_number_status_and_wording_and_offers_two_verbs(line: ContextLine) -> None:
    line.show_spot(a_spot())

    assert words(line) == [
        "23/KH-UBND",
        "In force · worded as written, third mention",
        "Word it short",
        "Open the document",
    ]


def test_a_law_is_told_by_its_name(line: ContextLine) -> None:
    line.show_spot(a_spot(LAW, offered=None))

    assert words(line)[0] == "Luật Thực hiện dân chủ ở cơ sở"
    assert words(line)[2:] == ["Open the document"]


def test_the_verbs_tell_what_is_wanted(line: ContextLine) -> None:
    heard: list[Any] = []
    line.form_requested.connect(heard.append)
    line.open_requested.connect(heard.append)
    line.show_spot(a_spot())

    press(line, "contextForm")
    press(line, "contextOpen")

    assert heard == [CitationForm.SHORT, "plan"]


def test_where_nothing_can_be_written_no_form_is_offered(line: ContextLine) -> None:
    line.set_writable(False)

    line.show_spot(a_spot())

    assert words(line)[2:] == ["Open the document"]


def test_a_note_is_led_to(line: ContextLine) -> None:
    heard: list[Any] = []
    line.note_requested.connect(heard.append)

    line.show_spot(NoteSpot(NoteId("n"), 2, "88 công dân"))
    press(line, "contextOpen")

    assert words(line) == ["Footnote 2", "88 công dân", "Go to the footnote"]
    assert heard == ["n"]


FIGURE = FigureSpot(
    counter=CounterId("van_ban.covid"),
    name="Văn bản chỉ đạo",
    facts="12 văn bản · 6 tháng đầu năm 2021",
    offered="Keep the words as written",
)


def test_a_figure_tells_what_it_is_and_offers_its_form_its_style_and_its_counter(line: ContextLine) -> None:
    heard: list[Any] = []
    line.figure_form_requested.connect(lambda: heard.append("form"))
    line.figure_style_requested.connect(lambda: heard.append("style"))
    line.figure_requested.connect(heard.append)
    line.show_spot(FIGURE)

    for name in ("contextForm", "contextStyle", "contextOpen"):
        press(line, name)

    assert words(line) == [
        "Văn bản chỉ đạo",
        "12 văn bản · 6 tháng đầu năm 2021",
        "Keep the words as written",
        "How it is printed…",
        "Open the counter",
    ]
    assert heard == ["form", "style", "van_ban.covid"]


def test_what_is_wrong_with_a_figure_comes_first(line: ContextLine) -> None:
    line.show_spot(replace(FIGURE, doubt="The text says 12; the number is 13", facts="6 tháng đầu năm 2021"))

    assert words(line)[1] == "The text says 12; the number is 13 · 6 tháng đầu năm 2021"


def test_where_nothing_can_be_written_a_figure_only_leads_to_its_counter(line: ContextLine) -> None:
    line.set_writable(False)

    line.show_spot(FIGURE)

    assert words(line)[2:] == ["Open the counter"]


def test_a_formula_has_no_counter_to_open(line: ContextLine) -> None:
    line.show_spot(replace(FIGURE, counter=None, name="=a + b"))

    assert words(line)[2:] == ["Keep the words as written", "How it is printed…"]


def test_where_there_is_nothing_to_say_the_line_hides(line: ContextLine) -> None:
    line.show_spot(a_spot())
    shown = line.isVisible()

    line.show_spot(None)

    assert shown
    assert not line.isVisible()


def test_the_line_is_as_wide_as_the_sheet(line: ContextLine) -> None:
    line.show_spot(a_spot())
    line.align(40, 60)

    picture = line.grab().toImage()

    y = line.height() - 3
    at = [picture.pixelColor(x, y) for x in (39, 40, line.width() - 61, line.width() - 60)]
    desk, side = colour(line, Role.DESK), colour(line, Role.SIDE)
    assert at == [desk, side, side, desk]


def test_a_long_name_never_makes_the_window_wider(line: ContextLine) -> None:
    line.show_spot(a_spot())
    before = line.minimumSizeHint().width()

    line.show_spot(NoteSpot(NoteId("n"), 1, "chữ " * 300))

    assert line.minimumSizeHint().width() <= before
