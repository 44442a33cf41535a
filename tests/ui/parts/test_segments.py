"""A choice of one among few."""

from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from bcdesk.ui.parts import Segments


def test_hints_belong_to_the_segments_that_are_offered_now(qtbot: QtBot) -> None:
    segments = Segments([("short", "5"), ("long", "05")])
    qtbot.addWidget(segments)
    segments.set_choices(
        [("short", "5"), ("long", "05")]
    )  # as another language does, before the old ones are gone

    segments.set_hints({"short": "Bằng số: 5", "long": "Hai chữ số: 05"})
    segments.show()

    shown = [button for button in segments.findChildren(QRadioButton) if button.isVisible()]
    assert [button.toolTip() for button in shown] == ["Bằng số: 5", "Hai chữ số: 05"]
    assert [button.accessibleName() for button in shown] == ["Bằng số: 5", "Hai chữ số: 05"]
