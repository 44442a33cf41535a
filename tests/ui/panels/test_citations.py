"""The citation panel as the officer uses it, and the lookup behind it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.app.ports import CatalogueInfo, LookupContext
from bcdesk.domain.citations.checks import CitationFault, MentionFault
from bcdesk.domain.citations.document import CitedDocument, DocumentId, EffectFact, Validity
from bcdesk.domain.citations.status import Status
from bcdesk.domain.report import CitationForm, MentionId
from bcdesk.ui.jobs import Worker
from bcdesk.ui.models.citations import CitationListModel, Found, dragged_document, found_places, sought
from bcdesk.ui.panels.citation_search import LIMIT, CitationSearch, LookupAnswer
from bcdesk.ui.panels.citations import CitationPanel, Scope
from bcdesk.ui.parts import EmptyState
from bcdesk.ui.theme import Role, Scheme, Theme, colour
from tests.support.typing_keys import press, type_text
from tests.support.windows import menu_behind


def a_document(name: str, code: str, subject: str = "về công tác dân vận") -> CitedDocument:
    return CitedDocument(
        id=DocumentId(name),
        doc_type="Kế hoạch",
        code=code,
        dated=date(2021, 3, 24),
        issuer="UBND tỉnh",
        subject=subject,
    )


FOUND = (
    Found(document=a_document("one", "23/KH-UBND"), status=Status(Validity.IN_FORCE), uses=3),
    Found(document=a_document("two", "30/KH-STTTT-VP"), status=Status(Validity.UNKNOWN)),
    Found(document=a_document("three", "19/KH-UBND"), status=Status(Validity.EXPIRED), is_request=True),
)


@pytest.fixture
def panel(qtbot: QtBot) -> CitationPanel:
    panel = CitationPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 640)
    panel.set_report_open(True, writable=True)
    panel.show()
    panel.activateWindow()
    panel.show_found(FOUND)
    return panel


def part(panel: QWidget, kind: type[Any], name: str) -> Any:
    found = panel.findChild(kind, name)
    assert found is not None
    return found


def view_of(panel: CitationPanel) -> QListView:
    view: QListView = part(panel, QListView, "citationView")
    return view


def search_of(panel: CitationPanel) -> QLineEdit:
    search: QLineEdit = part(panel, QLineEdit, "searchDocuments")
    return search


def told(panel: CitationPanel, signal: str) -> list[Any]:
    """Collect what a signal carries, each time as a tuple."""
    heard: list[Any] = []
    getattr(panel, signal).connect(lambda *values: heard.append(values))
    return heard


def last_lines(panel: CitationPanel) -> list[str]:
    model = view_of(panel).model()
    assert isinstance(model, CitationListModel)
    return [model.last_line(found) for found in model.found]


def action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def test_typing_asks_for_what_was_typed(panel: CitationPanel) -> None:
    asked = told(panel, "searched")

    type_text(search_of(panel), "qđ")

    assert asked == [("q",), ("qđ",)]


def test_the_first_document_found_is_chosen_and_its_wording_asked_for(panel: CitationPanel) -> None:
    wanted = told(panel, "preview_requested")
    search_of(panel).setText("30")

    panel.show_found(FOUND[1:], "30")

    assert panel.chosen == "two"
    assert wanted[-1] == ("two", CitationForm.AUTOMATIC)


def test_enter_in_the_search_inserts_what_is_chosen(panel: CitationPanel) -> None:
    inserted = told(panel, "insert_requested")

    press(search_of(panel), Qt.Key.Key_Return)

    assert inserted == [("one", CitationForm.AUTOMATIC)]


def test_arrows_move_in_the_list_while_the_search_keeps_the_focus(panel: CitationPanel) -> None:
    inserted = told(panel, "insert_requested")
    panel.focus_search()

    press(search_of(panel), Qt.Key.Key_Down)
    press(search_of(panel), Qt.Key.Key_Down)
    press(search_of(panel), Qt.Key.Key_Up)
    press(search_of(panel), Qt.Key.Key_Return)

    assert search_of(panel).hasFocus()
    assert inserted == [("two", CitationForm.AUTOMATIC)]


def test_enter_before_the_answer_inserts_when_it_comes(panel: CitationPanel) -> None:
    inserted = told(panel, "insert_requested")

    type_text(search_of(panel), "30\n")
    panel.show_found(FOUND, "3")
    too_early = list(inserted)
    panel.show_found(FOUND[1:], "30")
    panel.show_found(FOUND[1:], "30")

    assert (too_early, inserted) == ([], [("two", CitationForm.AUTOMATIC)])


def test_typing_on_after_enter_inserts_nothing(panel: CitationPanel) -> None:
    inserted = told(panel, "insert_requested")

    type_text(search_of(panel), "3\n")
    type_text(search_of(panel), "0")
    panel.show_found(FOUND[1:], "30")

    assert inserted == []


def test_enter_and_a_double_click_in_the_list_insert(panel: CitationPanel, qtbot: QtBot) -> None:
    inserted = told(panel, "insert_requested")
    view = view_of(panel)

    press(view, Qt.Key.Key_Return)
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert [document for document, _ in inserted] == ["one", "two"]


def test_the_chosen_form_goes_with_the_insertion_and_the_preview(panel: CitationPanel, qtbot: QtBot) -> None:
    inserted, wanted = told(panel, "insert_requested"), told(panel, "preview_requested")
    full = part(part(panel, QWidget, "citationForms"), QAbstractButton, "segment1")

    qtbot.mouseClick(full, Qt.MouseButton.LeftButton)
    part(panel, QAbstractButton, "insertCitation").click()

    assert wanted == [("one", CitationForm.FULL)]
    assert inserted == [("one", CitationForm.FULL)]


def test_where_nothing_can_be_written_nothing_is_inserted(panel: CitationPanel) -> None:
    inserted = told(panel, "insert_requested")
    panel.set_report_open(True, writable=False)

    press(search_of(panel), Qt.Key.Key_Return)
    press(view_of(panel), Qt.Key.Key_Return)

    assert not part(panel, QAbstractButton, "insertCitation").isEnabled()
    assert inserted == []


def test_the_words_are_shown_as_they_will_print_with_their_reason(panel: CitationPanel) -> None:
    panel.show_preview("Kế hoạch số 23/KH-UBND", "Cited in full before.")

    box = part(panel, QWidget, "citationPreview")
    assert box.findChild(QLabel).text() == "Kế hoạch số 23/KH-UBND"
    assert part(panel, QLabel, "citationReason").text() == "Cited in full before."


def test_a_long_citation_makes_its_box_higher_within_limits(panel: CitationPanel) -> None:
    box = part(panel, QWidget, "citationPreview")
    panel.show_preview("Kế hoạch số 23/KH-UBND")
    low = box.height()

    panel.show_preview("Kế hoạch số 23/KH-UBND về việc thực hiện công tác dân vận chính quyền năm 2021")
    middle = box.height()
    panel.show_preview("Kế hoạch " * 100)

    assert low < middle < box.height() < 4 * middle


def test_the_last_line_says_how_a_document_stands_and_what_it_is_to_the_report(panel: CitationPanel) -> None:
    assert last_lines(panel) == [
        "In force · used 3 time(s)",
        "Not known whether in force",
        "Expired · What this report answers",
    ]


def test_mentions_that_contradict_a_record_are_counted_and_told(panel: CitationPanel) -> None:
    faults = tuple(
        MentionFault(MentionId(name), FOUND[0].document.id, CitationFault.NUMBER, "22/KH", "23/KH-UBND")
        for name in ("m1", "m2")
    )

    panel.show_found((replace(FOUND[0], faults=faults),))

    assert last_lines(panel) == ["In force · 2 say(s) otherwise · used 3 time(s)"]
    tooltip = view_of(panel).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip.count("In the library: 23/KH-UBND; in the report: 22/KH") == 1


def test_a_status_that_nobody_has_checked_since_says_from_when_it_is(panel: CitationPanel) -> None:
    fact = EffectFact(validity=Validity.IN_FORCE, as_of=date(2020, 5, 1))
    stale = Found(document=FOUND[0].document, status=Status(Validity.IN_FORCE, fact, overdue=True))

    panel.show_found((stale,))

    assert last_lines(panel) == ["In force as of 01/5/2020"]


def test_the_tooltip_names_the_day_and_escapes_what_was_written(panel: CitationPanel) -> None:
    odd = Found(document=a_document("odd", "1/KH", "về <b>"), status=Status(Validity.EXPIRED))
    panel.set_day(date(2021, 6, 15))
    panel.show_found((odd,))

    tooltip = view_of(panel).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)

    assert "On 15/6/2021: Expired" in tooltip
    assert "&lt;b&gt;" in tooltip


def test_the_choice_stays_when_the_same_search_is_shown_again(panel: CitationPanel) -> None:
    press(search_of(panel), Qt.Key.Key_Down)

    panel.show_found((FOUND[2], *FOUND[:2]))

    assert panel.chosen == "two"


def test_the_number_of_documents_is_told_also_where_there_are_more(panel: CitationPanel) -> None:
    counted = part(panel, QLabel, "documentCount")
    few = counted.text()

    panel.show_found(FOUND, more=True)

    assert (few, counted.text()) == ("3 document(s)", "over 3 document(s)")


def test_nothing_found_offers_a_new_document_with_what_was_typed(panel: CitationPanel) -> None:
    new = told(panel, "new_requested")
    type_text(search_of(panel), "kế hoạch 99 ")

    panel.show_found((), "kế hoạch 99 ")
    part(panel, EmptyState, "noDocuments").findChild(QAbstractButton, "begin").click()

    assert new == [("kế hoạch 99",)]
    assert not part(panel, QWidget, "citationFoot").isVisible()


def test_an_empty_library_offers_a_first_document(panel: CitationPanel) -> None:
    new = told(panel, "new_requested")

    panel.show_found(())
    part(panel, EmptyState, "noDocuments").findChild(QAbstractButton, "begin").click()

    assert new == [("",)]


def test_an_empty_library_with_a_catalogue_says_that_it_can_be_searched(panel: CitationPanel) -> None:
    panel.show_found(())

    panel.show_catalogue(CatalogueInfo(as_of=date(2026, 11, 1), count=830))

    said = [each.text() for each in part(panel, EmptyState, "noDocuments").findChildren(QLabel)]
    assert any("the catalogue has 830 document(s)" in words for words in said)


def test_a_report_without_citations_offers_to_scan_it(panel: CitationPanel) -> None:
    scans = told(panel, "scan_requested")
    panel.set_scope(Scope.REPORT)

    panel.show_found(())
    part(panel, EmptyState, "noDocuments").findChild(QAbstractButton, "begin").click()

    assert scans == [()]


def test_documents_of_no_report_are_not_shown(panel: CitationPanel) -> None:
    panel.set_scope(Scope.REPORT)
    there = view_of(panel).isVisible()

    panel.set_report_open(False, writable=False)

    empty = part(panel, EmptyState, "noDocuments")
    assert there
    assert empty.isVisible()
    assert not empty.findChild(QAbstractButton, "begin").isVisible()


def test_before_the_first_answer_nothing_is_said_to_be_missing(qtbot: QtBot) -> None:
    panel = CitationPanel()
    qtbot.addWidget(panel)
    panel.show()

    assert not part(panel, EmptyState, "noDocuments").isVisible()


def test_another_scope_is_searched_at_once(panel: CitationPanel, qtbot: QtBot) -> None:
    search_of(panel).setText("23")
    asked = told(panel, "searched")
    report = part(part(panel, QWidget, "citationScopes"), QAbstractButton, "segment1")

    qtbot.mouseClick(report, Qt.MouseButton.LeftButton)

    assert (asked, panel.scope) == ([("23",)], Scope.REPORT)


def test_letters_typed_in_the_list_go_to_the_search(panel: CitationPanel) -> None:
    view_of(panel).setFocus()

    type_text(view_of(panel), "d")

    assert search_of(panel).hasFocus()
    assert search_of(panel).text() == "d"


def test_a_dragged_row_carries_its_document(panel: CitationPanel) -> None:
    model = view_of(panel).model()

    data = model.mimeData([model.index(1, 0)])

    assert dragged_document(data) == "two"
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_menu_offers_the_commands_of_the_window(panel: CitationPanel) -> None:
    scan, merge = QAction("Scan", panel), QAction("Merge", panel)

    panel.offer(scan, None, merge)

    assert menu_behind(panel, "documentMenuButton").actions()[:3:2] == [scan, merge]


def test_the_menu_tells_the_age_of_the_catalogue(panel: CitationPanel) -> None:
    panel.offer()

    panel.show_catalogue(CatalogueInfo(as_of=date(2026, 11, 1), count=830))

    menu = menu_behind(panel, "documentMenuButton")
    assert not action(menu, "Catalogue as of 01/11/2026: 830 document(s)").isEnabled()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Insert the citation", "insert_requested"),
        ("Open the document", "open_requested"),
        ("Where it is used", "uses_requested"),
    ],
)
def test_the_context_menu_tells_what_is_wanted_of_the_document_under_it(
    panel: CitationPanel, words: str, signal: str
) -> None:
    wanted = told(panel, signal)
    view = view_of(panel)
    place = view.visualRect(view.model().index(1, 0)).center()

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    menu = part(panel, QMenu, "citationMenu")
    menu.close()
    action(menu, words).trigger()

    assert [values[0] for values in wanted] == ["two"]


def test_the_head_and_the_foot_open_new_and_old_documents(panel: CitationPanel) -> None:
    new, opened = told(panel, "new_requested"), told(panel, "open_requested")

    part(panel, QAbstractButton, "newDocument").click()
    part(panel, QAbstractButton, "openDocument").click()

    assert (new, opened) == ([("",)], [("one",)])


@pytest.mark.parametrize("scheme", list(Scheme))
def test_found_words_and_the_chosen_row_have_their_ground(
    panel: CitationPanel, theme: Theme, qapp: QApplication, scheme: Scheme
) -> None:
    theme.apply(qapp, scheme)
    panel.show_found(FOUND, "dan van")
    view = view_of(panel)

    picture = view.viewport().grab().toImage()

    rects = [view.visualRect(view.model().index(row, 0)) for row in (0, 1)]
    seen = [
        {picture.pixelColor(x, y).name() for x in range(rect.left(), rect.right()) for y in _rows(rect)}
        for rect in rects
    ]
    marks = [colour(view, role).name() for role in (Role.MARK_SEL, Role.MARK)]
    assert [mark in colours for mark, colours in zip(marks, seen, strict=True)] == [True, True]
    assert [mark in colours for mark, colours in zip(reversed(marks), seen, strict=True)] == [False, False]
    assert colour(view, Role.SEL).name() in seen[0]
    assert colour(view, Role.LINK).name() in seen[0]


def _rows(rect: Any) -> range:
    return range(rect.top() + 2, rect.bottom() - 2, 3)


def test_rows_grow_with_what_they_say_and_keep_their_height_when_the_bar_comes(panel: CitationPanel) -> None:
    long = Found(document=a_document("long", "1/KH", "về việc " * 30), status=Status(Validity.IN_FORCE))
    panel.show_found((FOUND[1], long))
    view = view_of(panel)
    short_height, long_height = (view.visualRect(view.model().index(row, 0)).height() for row in (0, 1))

    panel.show_found(tuple(_copies(60)))

    assert short_height < long_height < 2 * short_height
    assert view.verticalScrollBar().maximum() > 0
    assert view.horizontalScrollBar().maximum() == 0


def _copies(count: int) -> Iterator[Found]:
    for place in range(count):
        yield Found(document=a_document(f"d{place}", f"{place}/KH"), status=Status(Validity.IN_FORCE))


def test_every_control_has_a_name_for_those_who_do_not_see_it(panel: CitationPanel) -> None:
    kinds = (QAbstractButton, QLineEdit, QListView)
    controls = [control for kind in kinds for control in panel.findChildren(kind)]

    nameless = [
        control.objectName() for control in controls if not control.accessibleName() and not control.text()
    ]

    assert nameless == []


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("về công tác dân vận năm 2021", ("dan", "van", "2021"), ["dân", "vận", "2021"]),
        ("Ban Dân vận Đảng ủy", ("dan",), ["Dân"]),
        ("Đảng ủy", ("dan",), ["Đản"]),
        ("Quyết định 1893-QĐ/TU", ("189", "qd"), ["189", "QĐ"]),
        ("không có gì", ("xa",), []),
    ],
)
def test_found_words_are_marked_whole_where_they_stand_whole(
    text: str, query: tuple[str, ...], found: list[str]
) -> None:
    places = found_places(text, sought(query, text))

    assert [text[start:end] for start, end in places] == found


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker that ends with the test."""
    worker = Worker("lookup")
    yield worker
    assert worker.shut_down()


class HeldLibrary:
    """Answers each question only when it is let go; remembers what it was asked."""

    def __init__(self) -> None:
        self.gate = Event()
        self.asked: list[str] = []

    def find(self, words: str, limit: int, _context: LookupContext) -> tuple[CitedDocument, ...]:
        self.asked.append(words)
        assert self.gate.wait(5)
        if words == "broken":
            raise LookupError(words)
        return tuple(a_document(f"{words}{place}", f"{place}/KH") for place in range(limit))


def test_of_questions_that_come_while_one_is_answered_only_the_last_is_asked(
    worker: Worker, qtbot: QtBot
) -> None:
    library = HeldLibrary()
    search = CitationSearch(worker, library.find)
    answers: list[LookupAnswer] = []
    search.found.connect(answers.append)

    for words in ("d", "da", "dan"):
        search.search(words)
    library.gate.set()
    qtbot.waitUntil(lambda: bool(answers) and not search.busy)

    assert library.asked == ["d", "dan"]
    assert [answer.words for answer in answers] == ["dan"]
    assert (len(answers[0].documents), answers[0].more) == (LIMIT, True)


def test_a_lookup_that_fails_is_told_and_the_next_one_works(worker: Worker, qtbot: QtBot) -> None:
    library = HeldLibrary()
    library.gate.set()
    search = CitationSearch(worker, library.find)

    with qtbot.waitSignal(search.failed) as failed:
        search.search("broken")
    qtbot.waitUntil(lambda: not search.busy)
    with qtbot.waitSignal(search.found) as found:
        search.search("dan")
    qtbot.waitUntil(lambda: not search.busy)

    assert [type(each) for each in failed.args or ()] == [LookupError]
    assert [answer.words for answer in found.args or ()] == ["dan"]
