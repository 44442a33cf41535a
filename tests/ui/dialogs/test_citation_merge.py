"""Duplicates one after the other: what would stay, what would change, and nothing merged unasked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.library import MergePreview
from bcdesk.app.ports import DocumentUse
from bcdesk.domain.citations.document import CitedDocument, DocumentId, EffectFact, Validity
from bcdesk.domain.report import BlockId
from bcdesk.ui.dialogs.citation_merge import Group, MergeDialog
from bcdesk.ui.parts import Banner
from tests.support.summaries import a_summary
from tests.support.typing_keys import press

PLAN = CitedDocument(
    id=DocumentId("plan"), doc_type="Kế hoạch", code="23/KH-UBND", dated=date(2021, 3, 24), note="của phòng"
)
TWIN = replace(
    PLAN,
    id=DocumentId("twin"),
    subject="về dân vận",
    note="",
    effects=(EffectFact(validity=Validity.IN_FORCE, since=date(2021, 3, 24)),),
)
OTHER = (replace(PLAN, id=DocumentId("c"), code="9/KH"), replace(PLAN, id=DocumentId("d"), code="9/KH"))
USES = tuple(
    DocumentUse(report=a_summary(f"r{at}", f"Phối hợp số {at}"), blocks=(BlockId("b"),)) for at in range(7)
)


def preview(group: Group) -> MergePreview:
    """Keep the first record; the twin is mentioned by seven reports."""
    gone = group[1:]
    uses = USES if any(one.id == "twin" for one in gone) else ()
    return MergePreview(kept=group[0], gone=gone, differing=("subject", "note"), uses=uses)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., MergeDialog]:
    def dialog_of(*groups: Group) -> MergeDialog:
        dialog = MergeDialog(groups, preview)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return dialog_of


def said(dialog: QWidget, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def radio(dialog: MergeDialog, at: int) -> QRadioButton:
    return [each for each in dialog.findChildren(QRadioButton) if each.isVisible()][at]


def merges(dialog: MergeDialog) -> list[MergePreview]:
    asked: list[MergePreview] = []
    dialog.merge_requested.connect(asked.append)
    return asked


def click(dialog: MergeDialog, name: str) -> None:
    dialog.findChild(QAbstractButton, name).click()


def test_it_says_where_undo_takes_it_back(qtbot: QtBot) -> None:
    dialog = MergeDialog(((PLAN, TWIN),), preview, undoable=True)
    qtbot.addWidget(dialog)

    assert "Undo takes it back" in said(dialog, "mergeChanges")


def test_the_first_record_stays_unless_another_is_chosen(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN))
    asked = merges(dialog)
    assert said(dialog, "mergeKept") == "Kế hoạch số 23/KH-UBND ngày 24/3/2021"
    assert said(dialog, "mergeFacts") == "của phòng"

    radio(dialog, 1).click()

    assert said(dialog, "mergeKept") == "Kế hoạch số 23/KH-UBND ngày 24/3/2021 về dân vận"
    assert said(dialog, "mergeFacts") == "In force from 24/3/2021"
    click(dialog, "mergeRecordsNow")
    assert [(one.kept, one.gone) for one in asked] == [(TWIN, (PLAN,))]
    assert dialog.isVisible()  # until it is done


def test_what_differs_and_which_reports_change_is_said_before(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN))

    differing, uses, lasting = said(dialog, "mergeChanges").splitlines()

    assert differing == "The records differ in: subject, note. What the one says that stays is kept."
    assert all(title in uses for title in ("Phối hợp số 0", "Phối hợp số 4"))
    assert "Phối hợp số 5" not in uses
    assert lasting == "Merging cannot be undone."
    radio(dialog, 1).click()
    assert said(dialog, "mergeChanges").splitlines()[1] == "No report cites the others."


def test_documents_come_one_after_the_other_merged_or_left(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN), OTHER)
    asked = merges(dialog)
    assert said(dialog, "mergeCount") == "Document 1 of 2"

    click(dialog, "leaveRecords")

    assert said(dialog, "mergeCount") == "Document 2 of 2"
    assert "9/KH" in said(dialog, "mergeKept")
    click(dialog, "mergeRecordsNow")
    assert [one.kept for one in asked] == [OTHER[0]]
    dialog.go_on()
    assert not dialog.isVisible()


def test_whoever_cannot_merge_says_why_and_the_dialog_stays(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN))

    dialog.refuse("They would replace one another.")

    trouble = dialog.findChild(Banner, "mergeTrouble")
    assert trouble.isVisible()
    assert "They would replace one another." in [each.text() for each in trouble.findChildren(QLabel)]
    assert dialog.isVisible()


def test_esc_backs_out_and_nothing_is_asked(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN))
    asked = merges(dialog)

    press(dialog, Qt.Key.Key_Escape)

    assert (dialog.isVisible(), asked) == (False, [])


def test_the_choice_outlives_a_change_of_the_language(
    opened: Callable[..., MergeDialog], shouted: Callable[[QWidget], list[str]]
) -> None:
    dialog = opened((PLAN, TWIN))
    radio(dialog, 1).click()

    words = shouted(dialog)

    assert {"MERGE DUPLICATES", "MERGE", "LATER"} <= set(words)
    assert radio(dialog, 1).isChecked()


def test_every_control_has_a_name_for_those_who_do_not_see_it(opened: Callable[..., MergeDialog]) -> None:
    dialog = opened((PLAN, TWIN))

    assert radio(dialog, 0).accessibleName() == "Kế hoạch số 23/KH-UBND ngày 24/3/2021 · của phòng"
    assert all(each.accessibleName() for each in dialog.findChildren(QAbstractButton))
