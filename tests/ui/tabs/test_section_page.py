"""The tab of a section."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from bcdesk.domain.report import NoteId
from bcdesk.ui.editor.context_line import NoteSpot
from bcdesk.ui.tabs.section_page import SectionPage
from bcdesk.ui.theme import Role, colour
from tests.support.desks import desk_of, editor_tools
from tests.support.editors import PASSAGE, note, para, with_blocks


def test_the_line_at_the_foot_is_as_wide_as_the_sheet_however_wide_the_page_is(qtbot: QtBot) -> None:
    page = SectionPage(desk_of(with_blocks(para("b1", note("n1", "Chú thích")))), PASSAGE, editor_tools())
    qtbot.addWidget(page)
    page.context.show_spot(NoteSpot(NoteId("n1"), 1, "Chú thích"))
    page.resize(1200, 600)
    page.show()

    for width in (1200, 760, 1000):
        page.resize(width, 600)
        left, right = page.editor.sheet_sides
        inside = (left + 2, page.context.width() - right - 3)
        outside = (left - 2, page.context.width() - right + 2)
        picture, y = page.context.grab().toImage(), page.context.height() - 3
        side, desk = colour(page, Role.SIDE), colour(page, Role.DESK)
        assert [picture.pixelColor(QPoint(x, y)) for x in inside] == [side, side]
        assert [picture.pixelColor(QPoint(x, y)) for x in outside] == [desk, desk]
