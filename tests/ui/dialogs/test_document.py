"""The record of a document as the officer fills it in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.domain.citations.document import (
    CitedDocument,
    Confidence,
    DocumentId,
    DocumentLink,
    EffectFact,
    Validity,
)
from bcdesk.ui.dialogs.document import DocumentDialog, KnownDocuments
from bcdesk.ui.parts import Banner
from tests.support.typing_keys import press, type_text

TODAY = date(2021, 6, 15)
PLAN = CitedDocument(
    id=DocumentId("plan"),
    doc_type="Kế hoạch",
    code="23/KH-UBND",
    dated=date(2021, 3, 24),
    issuer="UBND tỉnh",
    subject="về công tác dân vận",
    effects=(
        EffectFact(validity=Validity.IN_FORCE, since=date(2021, 3, 24), as_of=TODAY, source="Công báo"),
    ),
    replaced_by=(DocumentLink(code="10/KH-UBND", document=DocumentId("ten")),),
    amends=(DocumentLink(code="5/KH-UBND"),),
    confidence=Confidence.TWO_SOURCES,
    note="bản giấy",
    attachment="kh23.pdf",
)
BLANK = CitedDocument(id=DocumentId("new"), doc_type="")
NOBODY = KnownDocuments(same_as=lambda _: (), named=lambda _: ())
Opened = Callable[..., DocumentDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Opens the dialog."""

    def open_it(record: CitedDocument, known: KnownDocuments = NOBODY) -> DocumentDialog:
        dialog = DocumentDialog(record, known, TODAY, is_new=record is BLANK)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_it


def part(dialog: QWidget, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


def told(dialog: DocumentDialog, signal: str = "saved") -> list[Any]:
    heard: list[Any] = []
    getattr(dialog, signal).connect(lambda *values: heard.extend(values or (None,)))
    return heard


def save(dialog: DocumentDialog) -> None:
    part(dialog, QAbstractButton, "saveDocument").click()


def messages(dialog: DocumentDialog) -> list[str]:
    """Return whatever is said in small words."""
    return [
        each.text()
        for each in dialog.findChildren(QLabel)
        if each.isVisible() and each.property("look") == "small"
    ]


def paste(dialog: DocumentDialog, words: str) -> None:
    part(dialog, QPlainTextEdit, "pasteCitation").setPlainText(words)


def test_a_record_that_is_not_touched_is_saved_as_it_was(opened: Opened) -> None:
    dialog = opened(PLAN)
    saved = told(dialog)

    save(dialog)

    assert saved == [PLAN]
    assert not dialog.isVisible()


def test_what_is_corrected_is_saved_and_no_longer_the_catalogues(opened: Opened) -> None:
    dialog = opened(PLAN)
    saved = told(dialog)

    issuer = part(dialog, QLineEdit, "documentIssuer")
    issuer.clear()
    type_text(issuer, "Ủy ban nhân dân  tỉnh ")
    save(dialog)

    assert saved == [replace(PLAN, issuer="Ủy ban nhân dân tỉnh", confidence=None)]


def test_a_pasted_citation_fills_the_fields(opened: Opened) -> None:
    dialog = opened(BLANK)
    saved = told(dialog)

    paste(dialog, "thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh về công tác dân vận")
    save(dialog)

    assert saved == [
        CitedDocument(
            id=DocumentId("new"),
            doc_type="Kế hoạch",
            code="23/KH-UBND",
            dated=date(2021, 3, 24),
            issuer="UBND tỉnh",
            subject="về công tác dân vận",
        )
    ]


def test_words_without_a_citation_are_said_to_have_none(opened: Opened) -> None:
    dialog = opened(BLANK)

    paste(dialog, "xin chào")

    assert "No citation was found in it. Fill in the fields below." in messages(dialog)


@pytest.mark.parametrize(
    ("words", "code", "subject"),
    [
        ("Kế hoạch số 23/KH-UBND", "23/KH-UBND", ""),
        ("23/kh-ub", "23/kh-ub", ""),
        ("dân vận khéo", "", "dân vận khéo"),
    ],
)
def test_what_was_typed_in_the_search_begins_a_new_record(
    opened: Opened, words: str, code: str, subject: str
) -> None:
    dialog = opened(BLANK)

    dialog.take(words)

    assert part(dialog, QLineEdit, "documentCode").text() == code
    assert part(dialog, QPlainTextEdit, "documentSubject").toPlainText() == subject


def test_a_type_is_found_without_its_marks_and_written_with_them(opened: Opened) -> None:
    dialog = opened(BLANK)
    saved = told(dialog)
    box = part(dialog, QComboBox, "documentType")
    box.setEditText("ke hoach")
    completer = box.completer()
    completer.setCompletionPrefix(completer.splitPath("ke hoach")[0])
    offered = completer.currentCompletion()

    part(dialog, QLineEdit, "documentCode").setText("1/KH-UBND")
    save(dialog)

    assert offered == "Kế hoạch"
    assert saved[0].doc_type == "Kế hoạch"


def test_a_type_of_ones_own_can_be_written(opened: Opened) -> None:
    dialog = opened(BLANK)
    saved = told(dialog)

    part(dialog, QComboBox, "documentType").setEditText("sổ tay")
    part(dialog, QLineEdit, "documentCode").setText("1")
    save(dialog)

    assert saved[0].doc_type == "Sổ tay"


def test_what_is_missing_is_said_under_its_field_and_nothing_is_saved(opened: Opened) -> None:
    dialog = opened(BLANK)
    saved = told(dialog)
    part(dialog, QLineEdit, "documentDay").setText("32/1/2021")

    save(dialog)

    assert saved == []
    assert dialog.isVisible()
    assert {
        "Choose or write the type.",
        "Give the number and symbol, or the subject.",
        "A day is written like 24/3/2021.",
    } <= set(messages(dialog))


def test_a_message_goes_when_its_fault_is_mended(opened: Opened) -> None:
    dialog = opened(BLANK)
    save(dialog)

    part(dialog, QComboBox, "documentType").setEditText("Luật")

    assert "Choose or write the type." not in messages(dialog)


def test_facts_are_added_changed_and_removed(opened: Opened) -> None:
    dialog = opened(PLAN)
    saved = told(dialog)

    part(dialog, QAbstractButton, "removeEffect").click()
    part(dialog, QAbstractButton, "addEffect").click()
    rows = part(dialog, QWidget, "documentEffects")
    (standing,) = [each for each in rows.findChildren(QComboBox) if each.isVisible()]
    (since,) = [each for each in rows.findChildren(QLineEdit, "effectSince") if each.isVisible()]
    standing.setCurrentIndex(standing.findData(Validity.EXPIRED.value))
    type_text(since, "1/1/2022")
    save(dialog)

    assert saved[0].effects == (EffectFact(validity=Validity.EXPIRED, since=date(2022, 1, 1)),)


def test_a_fact_without_a_day_is_not_taken(opened: Opened) -> None:
    dialog = opened(PLAN)
    saved = told(dialog)

    part(dialog, QAbstractButton, "addEffect").click()
    save(dialog)

    assert saved == []
    assert "Give the day from which it is so, or up to which that is known." in messages(dialog)


def test_successors_keep_their_records_and_new_ones_are_looked_up(opened: Opened) -> None:
    eleven = replace(PLAN, id=DocumentId("eleven"), code="11/KH-UBND")
    library = {"11/KH-UBND": (eleven,), "12/KH-UBND": (eleven, PLAN, replace(PLAN, id=DocumentId("x")))}
    dialog = opened(PLAN, KnownDocuments(same_as=lambda _: (), named=lambda code: library.get(code, ())))
    saved = told(dialog)

    part(dialog, QLineEdit, "documentReplaced").setText("10/KH-UBND; 11/KH-UBND;12/KH-UBND; ")
    save(dialog)

    assert saved[0].replaced_by == (
        DocumentLink(code="10/KH-UBND", document=DocumentId("ten")),
        DocumentLink(code="11/KH-UBND", document=DocumentId("eleven")),
        DocumentLink(code="12/KH-UBND"),
    )


@pytest.mark.parametrize(
    ("dated", "sentence"),
    [
        ("24/3/2021", "This document is recorded already"),
        ("25/3/2021", "Perhaps this document is recorded already"),
    ],
)
def test_a_document_that_is_recorded_already_is_named_and_can_be_opened_instead(
    opened: Opened, qtbot: QtBot, dated: str, sentence: str
) -> None:
    dialog = opened(BLANK, KnownDocuments(same_as=lambda _: (PLAN,), named=lambda _: ()))
    wanted, saved = told(dialog, "open_requested"), told(dialog)
    twin = part(dialog, Banner, "sameDocument")
    before = twin.isVisible()

    paste(dialog, f"Kế hoạch số 23/KH-UBND ngày {dated} của UBND tỉnh")
    qtbot.waitUntil(twin.isVisible)
    named = twin.accessibleName()
    part(dialog, QAbstractButton, "openSameDocument").click()

    assert (before, named) == (False, sentence)
    assert ("the date differs" in twin.accessibleDescription()) is (dated == "25/3/2021")
    assert (wanted, saved) == (["plan"], [])


def test_whoever_cannot_keep_the_record_says_why_and_the_dialog_stays(opened: Opened) -> None:
    dialog = opened(PLAN)
    dialog.saved.connect(lambda _: dialog.refuse("It would replace itself."))

    save(dialog)

    assert dialog.isVisible()
    assert part(dialog, Banner, "documentTrouble").isVisible()


def test_a_file_is_attached_and_opened_by_whoever_is_asked_and_can_be_removed(opened: Opened) -> None:
    dialog = opened(PLAN)
    asked, saved = told(dialog, "attachment_requested"), told(dialog)
    wanted = told(dialog, "attachment_opened")

    part(dialog, QAbstractButton, "chooseFile").click()
    dialog.set_attachment("khac.pdf")
    shown = part(dialog, QLineEdit, "documentFile").text()
    part(dialog, QAbstractButton, "openFile").click()
    part(dialog, QAbstractButton, "dropFile").click()
    assert not part(dialog, QAbstractButton, "openFile").isVisible()
    save(dialog)

    assert (asked, shown, wanted) == ([None], "khac.pdf", ["khac.pdf"])
    assert saved[0].attachment == ""


def test_the_calendar_of_an_empty_field_opens_today(opened: Opened) -> None:
    dialog = opened(BLANK)
    day = part(dialog, QLineEdit, "documentDay")

    press(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = part(dialog, QWidget, "calendar")

    assert calendar.selectedDate().toPython() == TODAY
    calendar.parentWidget().close()


def test_esc_backs_out_without_saving(opened: Opened) -> None:
    dialog = opened(PLAN)
    saved = told(dialog)
    part(dialog, QLineEdit, "documentCode").setText("24/KH-UBND")

    press(dialog, Qt.Key.Key_Escape)

    assert saved == []
    assert not dialog.isVisible()


def test_the_dialog_follows_the_language(opened: Opened, shouted: Callable[[QWidget], list[str]]) -> None:
    words = shouted(opened(PLAN))

    assert {"DOCUMENT", "SAVE THE DOCUMENT", "LATER", "ADD A FACT", "REMOVE THIS FACT"} <= set(words)


def test_every_control_has_a_name_for_those_who_do_not_see_it(opened: Opened) -> None:
    dialog = opened(PLAN)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    controls = [each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()]
    inner = [each for each in controls if isinstance(each.parent(), QComboBox)]

    assert [each.objectName() for each in controls if each not in inner and not each.accessibleName()] == []


def test_the_dialog_fits_a_small_screen(opened: Opened) -> None:
    dialog = opened(BLANK)

    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.childAt(QPoint(40, dialog.height() - 36)) is part(dialog, QAbstractButton, "saveDocument")


def test_a_new_record_has_room_for_all_its_fields(opened: Opened) -> None:
    dialog = opened(BLANK)
    assert part(dialog, QScrollArea, "documentForm").verticalScrollBar().maximum() == 0


def test_a_record_that_is_perhaps_a_double_says_so_in_full(opened: Opened, qtbot: QtBot) -> None:
    other = replace(PLAN, id=DocumentId("other"), dated=None, subject="về công tác dân vận " * 8)
    dialog = opened(PLAN, KnownDocuments(same_as=lambda _: (other,), named=lambda _: ()))
    grounds = [part(dialog, QScrollArea, name) for name in ("documentForm", "dialogGround")]
    qtbot.waitUntil(lambda: not any(ground.verticalScrollBar().maximum() for ground in grounds))
