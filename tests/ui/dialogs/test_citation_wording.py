"""The ways to cite: each choice with its example, and nothing told unless something was chosen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.domain.agency import DECREE_STYLE, FirstMention, HouseStyle
from bcdesk.domain.citations.phrase import Wording
from bcdesk.ui.dialogs.citation_wording import CitationWordingDialog
from tests.support.typing_keys import press

Opened = Callable[..., CitationWordingDialog]
OTHER = replace(
    DECREE_STYLE,
    citations=Wording(party_comma=True, quoted_subject=True, number_word=False),
    first_mention=FirstMention.BODY,
)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def dialog_of(style: HouseStyle = DECREE_STYLE) -> CitationWordingDialog:
        dialog = CitationWordingDialog(style)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return dialog_of


def choose(dialog: CitationWordingDialog, name: str, words: str) -> None:
    segments = dialog.findChild(QWidget, name).findChildren(QAbstractButton)
    next(each for each in segments if each.text() == words).click()


def example(dialog: CitationWordingDialog, name: str) -> str:
    return dialog.findChild(QWidget, name).findChildren(QLabel)[-1].text()


def examples(dialog: CitationWordingDialog) -> list[str]:
    return [
        example(dialog, name) for name in ("wordingComma", "wordingQuotes", "wordingNumber", "wordingFirst")
    ]


def told(dialog: CitationWordingDialog) -> list[HouseStyle]:
    styles: list[HouseStyle] = []
    dialog.chosen.connect(styles.append)
    return styles


def apply(dialog: CitationWordingDialog) -> None:
    dialog.findChild(QPushButton, "applyWording").click()


def test_examples_are_worded_as_documents_are_cited_now(opened: Opened) -> None:
    assert examples(opened()) == [
        "Nghị quyết số 25-NQ/TW ngày 03/6/2013",
        "Nghị quyết số 25-NQ/TW về tăng cường công tác dân vận",
        "Nghị quyết số 25-NQ/TW",
        "Nghị quyết số 25-NQ/TW",
    ]
    assert examples(opened(OTHER)) == [
        "Nghị quyết 25-NQ/TW, ngày 03/6/2013",
        "Nghị quyết 25-NQ/TW “về tăng cường công tác dân vận”",
        "Nghị quyết 25-NQ/TW",
        "Nghị quyết 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng “về tăng cường công tác dân vận”",
    ]


def test_examples_follow_each_choice_at_once(opened: Opened) -> None:
    dialog = opened()

    choose(dialog, "wordingComma", "With")
    choose(dialog, "wordingQuotes", "With")
    choose(dialog, "wordingNumber", "Without")
    choose(dialog, "wordingFirst", "The body")

    assert examples(dialog) == examples(opened(OTHER))


def test_what_was_chosen_is_told_with_the_rest_of_the_style(opened: Opened) -> None:
    dialog = opened(replace(DECREE_STYLE, note_size=12.0))
    styles = told(dialog)

    choose(dialog, "wordingComma", "With")
    apply(dialog)

    assert styles == [replace(DECREE_STYLE, note_size=12.0, citations=Wording(party_comma=True))]
    assert not dialog.isVisible()


def test_nothing_is_told_where_nothing_was_changed_or_the_officer_backs_out(opened: Opened) -> None:
    unchanged, left = opened(OTHER), opened(OTHER)
    styles = [*told(unchanged), *told(left)]

    apply(unchanged)
    choose(left, "wordingComma", "Without")
    press(left, Qt.Key.Key_Escape)

    assert styles == []
    assert not left.isVisible()


def test_the_choice_outlives_a_change_of_the_language(
    opened: Opened, shouted: Callable[[QWidget], list[str]]
) -> None:
    dialog = opened()
    choose(dialog, "wordingFirst", "The body")

    words = shouted(dialog)

    assert {"HOW DOCUMENTS ARE CITED", "CITE LIKE THIS", "LATER", "THE BODY"} <= set(words)
    assert dialog.style_chosen.first_mention is FirstMention.BODY


def test_every_control_has_a_name_for_those_who_do_not_see_it(opened: Opened) -> None:
    dialog = opened()
    choices = [dialog.findChild(QWidget, name) for name in ("wordingComma", "wordingFirst")]

    named = [
        each.accessibleName() for choice in choices for each in choice.children() if isinstance(each, QWidget)
    ]
    assert "Comma before the date of Party documents" in named
    assert all(each.text() for each in dialog.findChildren(QAbstractButton))
