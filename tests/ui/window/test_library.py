"""The library of documents, through the window: lists in and out, duplicates, the catalogue, where it is used."""

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.library import LibraryService
from bcdesk.app.messages import Language
from bcdesk.domain.citations.document import CitedDocument, DocumentId, DocumentLink
from bcdesk.domain.citations.mentions import in_text
from bcdesk.domain.edits import SetFrame
from bcdesk.domain.report import BlockId, CitationMention, MentionId, Report, ReportId, ReportState
from bcdesk.ui.actions import Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.citation_merge import MergeDialog
from bcdesk.ui.dialogs.confirm import Confirm
from bcdesk.ui.dialogs.document import DocumentDialog
from bcdesk.ui.dialogs.waiting import WaitDialog
from bcdesk.ui.dialogs.where_used import WhereUsedDialog
from bcdesk.ui.parts import Banner
from tests.support.editors import para, with_blocks
from tests.support.windows import Officer, action, menu_behind, open_desktop, view_of

PLAN = CitedDocument(
    id=DocumentId("plan"),
    doc_type="Kế hoạch",
    code="23/KH-UBND",
    dated=date(2021, 3, 24),
    issuer="Ủy ban nhân dân tỉnh",
    subject="về công tác dân vận",
)
FULL = "Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh về công tác dân vận"


@pytest.fixture
def officer() -> Officer:
    return Officer()


@pytest.fixture
def desktop(qtbot: QtBot, store_folder: Path, tmp_path: Path, officer: Officer) -> Iterator[Desktop]:
    copytree(store_folder, tmp_path, dirs_exist_ok=True)
    with open_desktop(tmp_path, officer, Language.ENGLISH) as made:
        made.window.context.library.keep(PLAN)
        yield made


def citing(name: str, document: DocumentId, before: str = "Thực hiện ") -> Report:
    mention = CitationMention(id=MentionId("m"), document=document)
    return replace(with_blocks(para("p", before, mention, ".")), id=ReportId(name))


def opened(desktop: Desktop, report: Report) -> None:
    """Put a report into the store and open it."""
    desktop.window.context.store.add(report)
    assert desktop.reports.open(report.id)


def library(desktop: Desktop) -> tuple[CitedDocument, ...]:
    return desktop.window.context.library.library.documents()


def ask_for(desktop: Desktop, icon_word: str) -> None:
    """Choose a line of the panel's menu."""
    item(desktop, icon_word).trigger()


def item(desktop: Desktop, words: str) -> QAction:
    menu = menu_behind(desktop.window.citations, "documentMenuButton")
    return next(each for each in menu.actions() if each.text().replace("&", "").startswith(words))


IMPORT, EXPORT, MERGE, CATALOGUE = "Import docu", "Export docu", "Merge dup", "Load a newer cat"


def asked(qtbot: QtBot, desktop: Desktop) -> Confirm:
    """Wait for the question."""
    qtbot.waitUntil(lambda: bool(_open(desktop, Confirm)), timeout=10_000)
    return _open(desktop, Confirm)[-1]


def _open(desktop: Desktop, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in desktop.window.findChildren(kind) if each.isVisible()]


def agree(question: QWidget) -> None:
    question.findChild(QPushButton, "confirmVerb").click()


def words_of(part: QWidget, name: str) -> str:
    return part.findChild(QLabel, name).text()


def banners(desktop: Desktop) -> list[str]:
    shown = [each for each in desktop.window.findChildren(Banner, "windowBanner") if each.isVisible()]
    return [" ".join(label.text() for label in each.findChildren(QLabel)) for each in shown]


# Lists


@pytest.mark.parametrize("name", ["văn bản.xlsx", "văn bản.csv"])
def test_a_list_goes_out_and_what_is_corrected_in_it_comes_in_as_a_step(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path, name: str
) -> None:
    opened(desktop, citing("r", PLAN.id))
    path = tmp_path / name
    officer.answers = [path, path, path]

    ask_for(desktop, EXPORT)
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: name in desktop.window.status.said, timeout=5_000)
    ask_for(desktop, IMPORT)
    qtbot.waitUntil(lambda: name in desktop.window.status.said, timeout=5_000)
    assert _open(desktop, Confirm) == []  # nothing in it is new
    correct(path, "công tác dân vận", "phối hợp")
    ask_for(desktop, IMPORT)
    agree(asked(qtbot, desktop))

    corrected = FULL.replace("công tác dân vận", "phối hợp")
    qtbot.waitUntil(lambda: printed(desktop) == [corrected], timeout=10_000)
    action(desktop, Act.UNDO).trigger()
    assert printed(desktop) == [FULL]


def printed(desktop: Desktop) -> list[str]:
    desk = desktop.window.report.desk
    return [desk.printed.word(mention) for mention in in_text(desk.report)]


def correct(path: Path, old: str, new: str) -> None:
    """Write a file anew with other words, as another program would."""
    if path.suffix == ".csv":
        path.write_text(path.read_text("utf-8-sig").replace(old, new), "utf-8-sig")
        return
    from openpyxl import load_workbook  # noqa: PLC0415

    book = load_workbook(path)
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = cell.value.replace(old, new)
    book.save(path)


def broken_workbook(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 broken")


def formula_workbook(path: Path) -> None:
    book = Workbook()
    for row in (("Loại văn bản", "Số, ký hiệu"), ("Kế hoạch", "5/KH-UBND"), ("Luật", "=1+1")):
        book.active.append(row)
    book.save(path)


def gigabyte(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1_000_000_000)


def text(content: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(content, "utf-8")

    return write


CIRCLE = 'Loại văn bản,"Số, ký hiệu",replaced_by\nLuật,1/KH,2/KH\nLuật,2/KH,3/KH\nLuật,3/KH,1/KH\n'


@dataclass(frozen=True)
class Bad:
    """A file that must be refused: its name, what writes it, and the reason that is said."""

    name: str
    write: Callable[[Path], None]
    reason: str


DAMAGED, FORMULA, TOO_LARGE = (
    "the file is damaged or of another kind",
    "a cell holds a formula",
    "it is larger than any list of documents",
)
BAD = {
    "broken workbook": Bad("a.xlsx", broken_workbook, DAMAGED),
    "broken text": Bad("a.csv", text('doc_type\nLuật\n"open'), DAMAGED),
    "text without its head": Bad("a.csv", text("x,y\n1,2\n"), "no row names the columns"),
    "formula in a workbook": Bad("a.xlsx", formula_workbook, FORMULA),
    "formula in text": Bad("a.csv", text("doc_type\nLuật\n=HYPERLINK(1)\n"), FORMULA),
    "a gigabyte of text": Bad("a.csv", gigabyte, TOO_LARGE),
    "a gigabyte of workbook": Bad("a.xlsx", gigabyte, TOO_LARGE),
    "successors in a circle": Bad("a.csv", text(CIRCLE), "1/KH → 2/KH → 3/KH → 1/KH"),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_list_is_refused_in_one_sentence_and_changes_nothing(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path, bad: Bad
) -> None:
    opened(desktop, citing("r", PLAN.id))
    before, report = library(desktop), desktop.window.report.desk.report
    bad.write(tmp_path / bad.name)
    officer.answers = [tmp_path / bad.name]

    ask_for(desktop, IMPORT)

    qtbot.waitUntil(lambda: bool(banners(desktop)), timeout=20_000)
    (said,) = banners(desktop)
    assert bad.reason in said
    assert "Nothing has changed" in said
    assert _open(desktop, Confirm) == _open(desktop, WaitDialog) == []
    assert (library(desktop), desktop.window.report.desk.report) == (before, report)
    assert not desktop.window.report.desk.steps.canUndo()


def test_a_record_that_would_follow_itself_is_refused_where_it_is_written(desktop: Desktop) -> None:
    first = replace(PLAN, id=DocumentId("b"), code="24/KH-UBND")
    desktop.window.context.library.keep(first)
    for name, successor in (("b", "23/KH-UBND"), ("plan", "24/KH-UBND")):
        desktop.citations.records.open_document(DocumentId(name))
        dialog = desktop.window.findChildren(QWidget, "documentDialog")[-1]
        dialog.findChild(QWidget, "documentReplaced").setText(successor)
        dialog.findChild(QPushButton, "saveDocument").click()

    trouble = dialog.findChild(Banner, "documentTrouble")
    assert dialog.isVisible()
    assert "23/KH-UBND → 24/KH-UBND → 23/KH-UBND" in " ".join(
        label.text() for label in trouble.findChildren(QLabel)
    )
    assert PLAN in library(desktop)


def test_a_file_is_attached_as_a_copy_and_opened_from_the_record(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    path = tmp_path / "Kế hoạch 23.pdf"
    path.write_bytes(b"%PDF-1")
    officer.answers = [path]

    desktop.citations.records.open_document(PLAN.id)
    desktop.window.findChild(QPushButton, "chooseFile").click()
    (record,) = _open(desktop, DocumentDialog)
    assert not record.isEnabled()
    qtbot.waitUntil(record.isEnabled, timeout=10_000)
    record.findChild(QPushButton, "saveDocument").click()
    path.unlink()
    desktop.citations.records.open_document(PLAN.id)
    dialog = desktop.window.findChildren(QWidget, "documentDialog")[-1]
    dialog.findChild(QPushButton, "openFile").click()

    assert [one.attachment for one in library(desktop)] == ["Kế hoạch 23.pdf"]
    assert [file.read_bytes() for file in officer.opened] == [b"%PDF-1"]
    officer.opened[0].unlink()
    dialog.findChild(QPushButton, "openFile").click()
    assert dialog.findChild(Banner, "documentTrouble").isVisible()


def test_a_file_that_cannot_be_copied_leaves_the_record_open_and_says_why(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    officer.answers = [tmp_path / "khong-co.pdf"]

    desktop.citations.records.open_document(PLAN.id)
    desktop.window.findChild(QPushButton, "chooseFile").click()
    (record,) = _open(desktop, DocumentDialog)
    qtbot.waitUntil(record.isEnabled, timeout=10_000)

    assert record.findChild(Banner, "documentTrouble").isVisible()
    assert record.findChild(QLineEdit, "documentFile").text() == ""


def test_a_record_that_is_closed_while_its_file_is_copied_is_left_alone(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1")
    officer.answers = [path]

    desktop.citations.records.open_document(PLAN.id)
    desktop.window.findChild(QPushButton, "chooseFile").click()
    _open(desktop, DocumentDialog)[0].reject()
    folder = desktop.window.context.attachments.folder

    qtbot.waitUntil((folder / "a.pdf").exists, timeout=10_000)
    qtbot.waitUntil(lambda: not _open(desktop, DocumentDialog), timeout=10_000)


# Duplicates


def test_duplicates_are_shown_and_merged_and_reports_cite_what_stays(qtbot: QtBot, desktop: Desktop) -> None:
    twin = replace(PLAN, id=DocumentId("twin"), subject="", note="bản sao")
    desktop.window.context.library.keep(twin)
    opened(desktop, citing("r", twin.id))
    place = view_of(desktop.window).tabs.current

    ask_for(desktop, MERGE)
    qtbot.waitUntil(lambda: bool(_open(desktop, MergeDialog)), timeout=10_000)
    (dialog,) = _open(desktop, MergeDialog)
    keep(dialog, FULL)
    assert words_of(dialog, "mergeKept") == FULL
    dialog.findChild(QPushButton, "mergeRecordsNow").click()

    assert not dialog.isVisible()
    assert [(one.id, one.note) for one in library(desktop)] == [("plan", "bản sao")]
    assert printed(desktop) == [FULL]
    assert view_of(desktop.window).tabs.current == place


@pytest.mark.parametrize("cited", ["twin", "plan", "later"])
def test_a_merge_is_a_step_of_the_open_report_like_those_before_it(
    qtbot: QtBot, desktop: Desktop, cited: str
) -> None:
    twin = replace(PLAN, id=DocumentId("twin"), issuer="UBND tỉnh", note="bản sao")
    link = DocumentLink(code=twin.code, document=twin.id)
    later = replace(PLAN, id=DocumentId("later"), code="9/KH-UBND", amends=(link,))
    for record in (twin, later):
        desktop.window.context.library.keep(record)
    opened(desktop, citing("r", DocumentId(cited)))
    desktop.window.context.store.add(citing("elsewhere", twin.id))
    desk = desktop.window.report.desk
    desk.do(SetFrame("deadline", None, date(2021, 6, 20)), "a deadline")
    said, own = printed(desktop), {record.id for record in (PLAN, twin)} | {DocumentId(cited)}
    records = saved_library(desktop)

    merge_into(qtbot, desktop, FULL)
    merged = saved_library(desktop)
    assert merged.keys() == {"plan", "later"}
    assert [desk.steps.text(at) for at in range(desk.steps.count())] == ["a deadline", "Merge duplicates"]

    for _ in range(2):
        desk.undo()
        assert {name: saved_library(desktop)[name] for name in own} == {name: records[name] for name in own}
        assert printed(desktop) == said
        assert cited_by(desktop, "elsewhere") == {"twin"}
        desk.redo()
        assert saved_library(desktop) == merged
        assert cited_by(desktop, "elsewhere") == {"plan"}
    desk.undo()
    desk.undo()
    assert desk.report.deadline is None


def test_a_report_that_is_only_read_follows_a_merge_too(qtbot: QtBot, desktop: Desktop) -> None:
    twin = replace(PLAN, id=DocumentId("twin"), note="bản sao")
    desktop.window.context.library.keep(twin)
    opened(desktop, replace(citing("r", twin.id), state=ReportState.ISSUED))

    merge_into(qtbot, desktop, FULL)

    assert saved_library(desktop).keys() == {"plan"}
    assert cited_by(desktop, "r") == {"plan"}
    assert {one.id for one in desktop.window.report.desk.workspace.documents} == {"plan"}


def merge_into(qtbot: QtBot, desktop: Desktop, citation: str) -> None:
    """Merge the only duplicates into the record with this citation."""
    ask_for(desktop, MERGE)
    qtbot.waitUntil(lambda: bool(_open(desktop, MergeDialog)), timeout=10_000)
    (dialog,) = _open(desktop, MergeDialog)
    keep(dialog, citation)
    dialog.findChild(QPushButton, "mergeRecordsNow").click()


def saved_library(desktop: Desktop) -> dict[DocumentId, CitedDocument]:
    """Return the records of the store when the open report is saved."""
    desktop.window.report.save()
    return {one.id: one for one in library(desktop)}


def cited_by(desktop: Desktop, report: str) -> set[DocumentId]:
    return {one.id for one in desktop.window.context.store.load(ReportId(report)).documents}


def keep(dialog: MergeDialog, citation: str) -> None:
    radios = dialog.findChildren(QRadioButton)
    next(each for each in radios if each.accessibleName().startswith(citation)).setChecked(True)


def test_where_nothing_is_recorded_twice_it_is_said(qtbot: QtBot, desktop: Desktop) -> None:
    ask_for(desktop, MERGE)

    qtbot.waitUntil(lambda: desktop.window.status.said == "No document is recorded twice.", timeout=5_000)
    assert _open(desktop, MergeDialog) == []


# The catalogue

RECORD = {"id": "c-1", "doc_type": "Luật", "code": "99/2030/QH17", "confidence": "one-source"}


def catalogue(path: Path, as_of: str, *records: object) -> Path:
    head = {"format": "bcdesk-catalogue", "version": 1, "as_of": as_of, "count": len(records)}
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, (head, *records))).encode()))
    return path


def ages(desktop: Desktop) -> str:
    """Return what the menu of the panel says, the age of the catalogue among it."""
    menu = menu_behind(desktop.window.citations, "documentMenuButton")
    return " ".join(each.text() for each in menu.actions())


def test_opening_the_panel_does_not_wait_for_the_catalogue(
    qtbot: QtBot, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = threading.Event()
    whole = LibraryService.catalogue
    monkeypatch.setattr(LibraryService, "catalogue", lambda self: whole(self) if made.wait(20) else None)

    action(desktop, Act.CITATIONS).setChecked(True)
    assert "Catalogue as of" not in ages(desktop)
    made.set()

    qtbot.waitUntil(lambda: "Catalogue as of" in ages(desktop), timeout=20_000)


def test_a_newer_catalogue_is_loaded_and_its_age_is_shown(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    opened(desktop, citing("r", PLAN.id))
    action(desktop, Act.CITATIONS).setChecked(True)
    qtbot.waitUntil(lambda: "Catalogue as of" in ages(desktop), timeout=20_000)
    assert not item(desktop, "Catalogue as of").isEnabled()
    officer.answers = [catalogue(tmp_path / "moi.jsonl.gz", "2030-02-01", RECORD)]

    ask_for(desktop, CATALOGUE)
    agree(asked(qtbot, desktop))

    qtbot.waitUntil(lambda: "01/02/2030: 1" in item(desktop, "Catalogue as of").text(), timeout=20_000)
    found = desktop.window.context.library.find("99/2030", date(2030, 3, 1))
    assert [one.document.code for one in found] == ["99/2030/QH17"]


def test_of_a_catalogue_that_is_no_newer_it_is_said_before(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    officer.answers = [catalogue(tmp_path / "cu.jsonl.gz", "2001-02-01", RECORD)]
    before = desktop.window.context.library.catalogue()

    ask_for(desktop, CATALOGUE)

    question = asked(qtbot, desktop)
    assert "01/02/2001" in words_of(question, "confirmDetail")
    question.findChild(QPushButton, "confirmKeep").click()
    assert desktop.window.context.library.catalogue() == before


def test_a_damaged_catalogue_is_refused_in_one_sentence(
    qtbot: QtBot, desktop: Desktop, officer: Officer, tmp_path: Path
) -> None:
    officer.answers = [catalogue(tmp_path / "hong.jsonl.gz", "2030-02-01", RECORD, RECORD)]
    before = desktop.window.context.library.catalogue()

    ask_for(desktop, CATALOGUE)
    agree(asked(qtbot, desktop))

    qtbot.waitUntil(lambda: bool(banners(desktop)), timeout=20_000)
    assert "the same document stands twice" in banners(desktop)[0]
    assert desktop.window.context.library.catalogue() == before


# Where it is used


def rows_of(model: QAbstractItemModel) -> set[str]:
    return {model.index(row, 0).data() for row in range(model.rowCount())}


def test_where_a_document_is_used_is_listed_over_all_reports_with_its_words(
    qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.window.context.store.add(citing("other", PLAN.id, "Căn cứ "))
    opened(desktop, citing("r", PLAN.id))

    desktop.window.citations.uses_requested.emit(PLAN.id)

    (dialog,) = _open(desktop, WhereUsedDialog)
    model = dialog.findChild(QListView, "useView").model()
    qtbot.waitUntil(lambda: {f"Thực hiện {FULL}.", f"Căn cứ {FULL}."} <= rows_of(model), timeout=10_000)
    dialog.go_requested.emit(ReportId("other"), BlockId("p"))
    assert desktop.window.report.id == "other"
    assert view_of(desktop.window).editor.place.id == "p"


def test_a_record_that_is_corrected_changes_the_other_drafts_too(desktop: Desktop) -> None:
    opened(desktop, citing("r", PLAN.id))
    desktop.window.context.store.add(citing("other", PLAN.id))

    desktop.citations.records.open_document(PLAN.id)
    desktop.window.findChild(QWidget, "documentCode").setText("24/KH-UBND")
    desktop.window.findChild(QPushButton, "saveDocument").click()
    assert desktop.reports.open(ReportId("other"))

    assert printed(desktop) == [FULL.replace("23/", "24/")]
