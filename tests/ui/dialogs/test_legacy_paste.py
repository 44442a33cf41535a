"""Text in an old encoding is shown as it is and as it would become, and pasted as the officer says."""

from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.clipboard import Encoding, Pasted
from bcdesk.importing.rich_text import blocks_from_html, blocks_from_text
from bcdesk.ui.dialogs.legacy_paste import LENGTH, LINES, LegacyPasteDialog, sample_lines
from tests.support.typing_keys import press

TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc"


def pasted_text(text: str) -> Pasted:
    numbers = count(1)
    pasted = blocks_from_text(text, lambda: f"n{next(numbers)}")
    assert pasted is not None
    return pasted


@pytest.fixture
def pasted() -> Pasted:
    return pasted_text(TCVN3)


@pytest.fixture
def dialog(qtbot: QtBot, pasted: Pasted) -> LegacyPasteDialog:
    dialog = LegacyPasteDialog(pasted)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


@pytest.fixture
def told(dialog: LegacyPasteDialog) -> list[object]:
    said: list[object] = []
    dialog.chosen.connect(said.append)
    return said


def press_button(dialog: QWidget, name: str) -> None:
    dialog.findChild(QPushButton, name).click()


def test_the_encoding_is_named_and_the_lines_stand_side_by_side(
    dialog: LegacyPasteDialog, pasted: Pasted
) -> None:
    shown = [label.text() for label in dialog.findChildren(QLabel)]

    assert pasted.legacy is Encoding.TCVN3
    assert any("TCVN3" in text for text in shown)
    assert {"§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"} <= set(shown)


def test_converting_pastes_the_converted_blocks(
    dialog: LegacyPasteDialog, told: list[object], pasted: Pasted
) -> None:
    press_button(dialog, "convertPaste")

    assert told == [pasted.converted]
    assert not dialog.isVisible()


def test_keeping_pastes_the_text_as_it_is(
    dialog: LegacyPasteDialog, told: list[object], pasted: Pasted
) -> None:
    press_button(dialog, "keepPaste")

    assert told == [pasted.blocks]


def test_esc_pastes_nothing(dialog: LegacyPasteDialog, told: list[object]) -> None:
    press(dialog, Qt.Key.Key_Escape)

    assert told == []
    assert not dialog.isVisible()


def test_not_pasting_pastes_nothing(dialog: LegacyPasteDialog, told: list[object]) -> None:
    press_button(dialog, "dropPaste")

    assert told == []


def test_it_follows_the_language(dialog: LegacyPasteDialog, shouted: Callable[[QWidget], list[str]]) -> None:
    assert [words for words in shouted(dialog) if not words.isupper()] == []


def test_the_sample_is_short_and_shows_changed_lines_only() -> None:
    long = "B¸o c¸o kÕt qu¶ c«ng t¸c d©n vËn " * 10  # noqa: RUF001
    lines = sample_lines(pasted_text("\n".join(["2021", *[long] * 9])))

    assert len(lines) == LINES
    assert all(len(text) <= LENGTH + 1 and text.endswith("…") for pair in lines for text in pair)


def test_the_sample_looks_into_tables() -> None:
    numbers = count(1)
    font = "font-family: .VnTime"
    html = f'<table><tr><td><span style="{font}">§éc lËp - Tù do - H¹nh phóc</span></td></tr></table>'
    pasted = blocks_from_html(html, lambda: f"n{next(numbers)}")
    assert pasted is not None

    assert sample_lines(pasted) == (("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),)
