"""Linking what stands as text, and the places where a document is used."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.ports import DocumentUse
from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.citations.linking import LinkProposal
from bcdesk.domain.citations.reader import read_citations
from bcdesk.domain.report import ReportId
from bcdesk.ui.dialogs.linking import LinkingDialog
from bcdesk.ui.dialogs.linking_list import ROW_ROLE, LinkPlace, LinkRow, excerpt_of
from bcdesk.ui.dialogs.where_used import WhereUsedDialog
from bcdesk.ui.parts import EmptyState
from tests.support.summaries import a_summary
from tests.support.typing_keys import press

TEXT = (
    "Thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh. Sở đã ban hành Quyết định số 27/QĐ-STTTT và "
    "Công văn số 8/STTTT-VP về dân vận."
)
PLAN = CitedDocument(
    id=DocumentId("plan"), doc_type="Kế hoạch", code="23/KH-UBND", dated=date(2021, 3, 24), issuer="UBND tỉnh"
)
MADE = CitedDocument(id=DocumentId("made"), doc_type="Quyết định", code="27/QĐ-STTTT")
LETTER = CitedDocument(
    id=DocumentId("letter"), doc_type="Công văn", code="8/STTTT-VP", dated=date(2021, 1, 5)
)
OTHER = replace(LETTER, id=DocumentId("other"), dated=date(2021, 2, 6))


def proposed() -> tuple[LinkProposal, ...]:
    """Return one proposal of each kind: known, new, and one with a choice."""
    plan, decision, letter = read_citations(TEXT)
    return tuple(
        LinkProposal(
            holder="block",
            start=citation.start,
            end=citation.end,
            words=TEXT[citation.start : citation.end],
            citation=citation,
            document=document,
            new=document is MADE,
            choices=choices,
        )
        for citation, document, choices in (
            (plan, PLAN, ()),
            (decision, MADE, ()),
            (letter, LETTER, (OTHER,)),
        )
    )


def part(dialog: QWidget, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


def view_of(dialog: LinkingDialog) -> QListView:
    view: QListView = part(dialog, QListView, "linkingView")
    return view


def shown(dialog: LinkingDialog) -> list[tuple[str, Qt.CheckState]]:
    model = view_of(dialog).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [(index.data(), Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))) for index in rows]


def choose(dialog: LinkingDialog, words: str) -> None:
    model = view_of(dialog).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    view_of(dialog).setCurrentIndex(next(index for index in rows if index.data() == words))


def told(dialog: LinkingDialog) -> list[tuple[LinkProposal, ...]]:
    heard: list[tuple[LinkProposal, ...]] = []
    dialog.links_chosen.connect(heard.append)
    return heard


@pytest.fixture
def dialog(qtbot: QtBot) -> LinkingDialog:
    dialog = LinkingDialog(proposed(), {"block": LinkPlace(TEXT, "Mục II")})
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_must_be_chosen_stands_first_and_unchecked(dialog: LinkingDialog) -> None:
    on, off = Qt.CheckState.Checked, Qt.CheckState.Unchecked

    assert shown(dialog) == [
        ("Look and choose: more than one document may be meant (1)", off),
        ("Công văn số 8/STTTT-VP", off),
        ("Documents that are recorded (1)", on),
        ("Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh", on),
        ("Documents to be recorded now (1)", on),
        ("Quyết định số 27/QĐ-STTTT", on),
    ]


def test_all_are_linked_with_the_records_that_are_proposed(dialog: LinkingDialog) -> None:
    links = told(dialog)

    part(dialog, QAbstractButton, "linkAll").click()

    assert links == [proposed()]
    assert not dialog.isVisible()


def test_the_chosen_ones_are_linked_in_reading_order(dialog: LinkingDialog) -> None:
    links = told(dialog)

    part(dialog, QAbstractButton, "linkChosen").click()

    assert links == [proposed()[:2]]


def test_space_and_the_box_check_a_citation_and_no_longer(dialog: LinkingDialog, qtbot: QtBot) -> None:
    links = told(dialog)
    view = view_of(dialog)
    choose(dialog, "Quyết định số 27/QĐ-STTTT")

    press(view, Qt.Key.Key_Space)
    box = view.visualRect(view.model().index(1, 0)).topLeft() + QPoint(20, 16)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    part(dialog, QAbstractButton, "linkChosen").click()

    (chosen,) = links
    assert [each.document.id for each in chosen] == ["plan", "letter"]


def test_a_click_on_the_words_chooses_a_row_and_checks_nothing(dialog: LinkingDialog, qtbot: QtBot) -> None:
    view = view_of(dialog)
    before = shown(dialog)

    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(3, 0)).center()
    )

    assert shown(dialog) == before
    assert view.currentIndex().row() == 3


def test_a_head_checks_and_unchecks_its_group(dialog: LinkingDialog, qtbot: QtBot) -> None:
    view = view_of(dialog)
    place = view.visualRect(view.model().index(2, 0)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    gone = [state for _, state in shown(dialog)[2:4]]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert gone == [Qt.CheckState.Unchecked] * 2
    assert [state for _, state in shown(dialog)[2:4]] == [Qt.CheckState.Checked] * 2


def test_with_nothing_chosen_there_is_nothing_to_link(dialog: LinkingDialog) -> None:
    for words in ("Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh", "Quyết định số 27/QĐ-STTTT"):
        choose(dialog, words)
        press(view_of(dialog), Qt.Key.Key_Space)

    assert not part(dialog, QAbstractButton, "linkChosen").isEnabled()


def test_where_several_documents_may_be_meant_one_is_chosen(dialog: LinkingDialog) -> None:
    links = told(dialog)
    records = part(dialog, QComboBox, "linkingRecords")
    choose(dialog, "Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh")
    needless = records.isVisible()
    choose(dialog, "Công văn số 8/STTTT-VP")

    records.setCurrentIndex(1)
    records.activated.emit(1)
    part(dialog, QAbstractButton, "linkChosen").click()

    (chosen,) = links
    assert needless is False
    assert records.count() == 2
    assert [each.document.id for each in chosen] == ["plan", "made", "other"]


def test_a_choice_holds_for_all_citations_that_were_thought_to_mean_the_same(qtbot: QtBot) -> None:
    letter = proposed()[2]
    dialog = LinkingDialog((letter, replace(letter, holder="note")), {})
    qtbot.addWidget(dialog)
    links = told(dialog)

    part(dialog, QComboBox, "linkingRecords").activated.emit(1)
    part(dialog, QAbstractButton, "linkChosen").click()

    assert [[each.document.id for each in chosen] for chosen in links] == [["other", "other"]]


def test_the_citation_is_shown_in_its_sentence() -> None:
    plan, decision, _ = proposed()

    excerpt, (start, end) = excerpt_of(TEXT, decision.start, decision.end)

    assert excerpt[start:end] == "Quyết định số 27/QĐ-STTTT"
    assert excerpt.startswith("Sở đã ban hành")
    assert excerpt_of(TEXT, plan.start, plan.end)[0].startswith("Thực hiện Kế hoạch")


def test_of_a_long_text_only_what_is_near_is_shown() -> None:
    text = f"{'trước ' * 50}Quyết định số 27/QĐ-STTTT{' sau' * 100}"
    (citation,) = read_citations(text)
    decision = replace(proposed()[1], start=citation.start, end=citation.end)

    excerpt, (start, end) = excerpt_of(text, decision.start, decision.end)

    assert excerpt[start:end] == "Quyết định số 27/QĐ-STTTT"
    assert (excerpt[0], excerpt[-1]) == ("…", "…")
    assert len(excerpt) < 260


def test_a_row_says_where_it_stands_and_what_it_leads_to(dialog: LinkingDialog) -> None:
    model = view_of(dialog).model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (3, 5)]

    assert spoken == [
        "Kế hoạch số 23/KH-UBND ngày 24/3/2021 của UBND tỉnh. "
        "Leads to Kế hoạch số 23/KH-UBND · 24/3/2021 · UBND tỉnh. Mục II",
        "Quyết định số 27/QĐ-STTTT. New: Quyết định số 27/QĐ-STTTT. Mục II",
    ]
    assert isinstance(model.index(3, 0).data(ROW_ROLE), LinkRow)


def test_where_everything_is_linked_the_dialog_says_so(qtbot: QtBot) -> None:
    dialog = LinkingDialog((), {})
    qtbot.addWidget(dialog)
    dialog.show()

    assert part(dialog, EmptyState, "nothingToLink").isVisible()
    assert not part(dialog, QAbstractButton, "linkAll").isVisible()
    assert part(dialog, QAbstractButton, "linkLater").text() == "Close"


def test_the_dialog_follows_the_language(
    dialog: LinkingDialog, shouted: Callable[[QWidget], list[str]]
) -> None:
    assert {"SCAN THE REPORT", "LINK ALL", "LINK THE 2 CHOSEN", "LATER"} <= set(shouted(dialog))


FIRST = a_summary("first", "Kết quả công tác dân vận 6 tháng đầu năm 2021")
SECOND = a_summary("second", "Cải cách hành chính")
USES = (DocumentUse(report=FIRST, blocks=("a", "", "b")), DocumentUse(report=SECOND, blocks=("c",)))


@pytest.fixture
def uses(qtbot: QtBot) -> WhereUsedDialog:
    dialog = WhereUsedDialog(PLAN, USES)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def used(dialog: WhereUsedDialog) -> list[str]:
    model = part(dialog, QListView, "useView").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_reports_are_listed_with_their_places(uses: WhereUsedDialog) -> None:
    assert used(uses) == [
        "Dân vận",
        "Paragraph 1",
        "Heading or request",
        "Paragraph 2",
        "Cải cách hành chính",
        "Paragraph 1",
    ]
    assert part(uses, QLabel, "usedCount").text() == "cited in 2 report(s)"


def test_places_show_their_words_once_they_are_known(uses: WhereUsedDialog) -> None:
    uses.show_words((ReportId("first"), {"b": "Thực hiện Kế hoạch số 23/KH-UBND"}))

    assert used(uses)[3] == "Thực hiện Kế hoạch số 23/KH-UBND"


def test_a_double_click_enter_and_the_button_go_to_a_place(uses: WhereUsedDialog, qtbot: QtBot) -> None:
    gone: list[tuple[object, str]] = []
    uses.go_requested.connect(lambda report, block: gone.append((report, block)))
    view = part(uses, QListView, "useView")

    for row in (3, 4):
        place = view.visualRect(view.model().index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.setCurrentIndex(view.model().index(5, 0))
    press(view, Qt.Key.Key_Return)
    part(uses, QAbstractButton, "goToUse").click()

    assert gone == [("first", "b"), ("second", ""), ("second", "c"), ("second", "c")]
    assert uses.isVisible()


def test_a_document_that_no_report_cites_leads_nowhere(qtbot: QtBot) -> None:
    dialog = WhereUsedDialog(PLAN, ())
    qtbot.addWidget(dialog)
    dialog.show()

    assert part(dialog, EmptyState, "noUses").isVisible()
    assert not part(dialog, QAbstractButton, "goToUse").isVisible()
