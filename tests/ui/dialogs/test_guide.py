"""The guide is whole in both languages, true to the keys of the program, and can be read and searched."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLineEdit, QListView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Language
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.actions import SPECS
from bcdesk.ui.dialogs.guide import GuideWindow
from bcdesk.ui.dialogs.guide_pages import pages_with, places_of, read_guide
from tests.support.typing_keys import type_text

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "guide"
TAGS = {"html", "body", "h1", "h2", "p", "ul", "ol", "li", "b", "i", "a", "table", "tr", "td", "th"}
IN_TEXT = {"Tab", "Shift+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab", "Alt+1 … Alt+9"}
"""Keys that belong to no action."""


@pytest.fixture(params=[language.value for language in Language])
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def files(language: Language) -> list[Path]:
    return sorted((FOLDER / language.value).iterdir())


def test_both_languages_have_the_same_pages() -> None:
    vietnamese, english = ([file.name for file in files(language)] for language in Language)

    assert vietnamese == english
    assert len(vietnamese) >= 12


def test_pages_are_simple_and_sound(language: Language) -> None:
    for file in files(language):
        text = file.read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 # our own file
        assert {element.tag for element in root.iter()} <= TAGS, file.name
        assert root.get("lang") == language.value, file.name
        assert unicodedata.is_normalized("NFC", text), file.name
        assert max(text) <= "\uffff", file.name


def test_links_lead_to_pages(language: Language) -> None:
    pages = read_guide(FOLDER, language)
    names = {page.name for page in pages}

    links = {link for page in pages for link in re.findall(r'href="([^"]*)"', page.html)}

    assert links <= names
    assert links


def test_the_page_of_keys_has_every_key_of_the_program(language: Language) -> None:
    page = next(page for page in read_guide(FOLDER, language) if page.name == "keys")
    cells = re.findall(r"<tr><td[^>]*>(.*?)</td>", page.html)

    told = {key for cell in cells for key in cell.split(", ")}

    real = {key.replace("Pg", "Page") for spec in SPECS.values() for key in spec.keys}
    assert told - IN_TEXT == real


def test_keys_named_on_other_pages_are_real(language: Language) -> None:
    real = {key.replace("Pg", "Page") for spec in SPECS.values() for key in spec.keys}
    typed = {"F2", "Tab", "Shift+Tab", "Enter", "Shift+Enter", "Backspace", "Esc", "Ctrl", "Alt+1", "Alt+9"}

    for page in read_guide(FOLDER, language):
        strong = re.findall(r"<b>((?:Ctrl|Alt|Shift|F\d|Esc|Tab|Enter|Backspace)[^<]*)</b>", page.html)
        assert set(strong) <= real | typed, page.name


def words_of(language: Language) -> set[str]:
    """Return all words of the window in a language, without the marks of accelerators."""
    catalogue = FOLDER.parents[1] / "translations" / "bcdesk_vi.ts"
    messages = ET.parse(catalogue).getroot().iter("message")  # noqa: S314 # our own file
    part = "translation" if language is Language.VIETNAMESE else "source"
    return {message.findtext(part, "").replace("&", "") for message in messages}


def test_menus_named_on_pages_are_those_of_the_window(language: Language) -> None:
    known = words_of(language)

    for page in read_guide(FOLDER, language):
        for way in re.findall(r"<b>([^<]*▸[^<]*)</b>", page.html):
            assert set(way.split(" ▸ ")) <= known, (page.name, way)


def test_a_guide_that_is_not_there_is_reported(tmp_path: Path, language: Language) -> None:
    with pytest.raises(ResourceMissingError):
        read_guide(tmp_path, language)


@pytest.mark.parametrize("content", [b"<p>no title</p>", b"\xff\xfe"])
def test_a_damaged_page_is_reported(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "01-start.html").write_bytes(content)

    with pytest.raises(ResourceMissingError):
        read_guide(tmp_path, Language.VIETNAMESE)


def test_pages_with_the_words_in_their_title_come_first() -> None:
    pages = read_guide(FOLDER, Language.VIETNAMESE)

    assert pages_with(pages, "chu thich")[0].title == "Chú thích cuối trang"
    assert pages_with(pages, "khong co tu qqq") == ()
    assert pages_with(pages, "") == pages


def test_places_are_those_of_the_text_itself() -> None:
    text = "Đặt dấu, đặt số"

    assert [text[start : start + length] for start, length in places_of(text, "dat")] == ["Đặt", "đặt"]
    assert list(places_of(text, "  ")) == []


@pytest.fixture
def guide(qtbot: QtBot) -> GuideWindow:
    guide = GuideWindow(FOLDER, Language.VIETNAMESE)
    qtbot.addWidget(guide)
    guide.show()
    return guide


def text(guide: GuideWindow) -> str:
    return guide.findChild(QTextBrowser).toPlainText()


def contents(guide: GuideWindow) -> list[str]:
    model = guide.findChild(QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_opens_at_the_first_page(guide: GuideWindow) -> None:
    assert text(guide).startswith("Bắt đầu")
    assert contents(guide)[0] == "Bắt đầu"


def test_choosing_a_title_opens_its_page(guide: GuideWindow) -> None:
    view = guide.findChild(QListView)

    view.setCurrentIndex(view.model().index(contents(guide).index("Bảng"), 0))

    assert text(guide).startswith("Bảng")


def test_a_link_opens_a_page_and_others_lead_nowhere(guide: GuideWindow) -> None:
    reader = guide.findChild(QTextBrowser)

    reader.anchorClicked.emit(QUrl("writing"))
    assert text(guide).startswith("Soạn nội dung")

    reader.anchorClicked.emit(QUrl("https://example.com"))
    assert text(guide).startswith("Soạn nội dung")


def test_searching_lists_the_pages_and_marks_the_words(guide: GuideWindow) -> None:
    type_text(guide.findChild(QLineEdit), "chu sac net may in")

    assert contents(guide) == ["In"]
    assert text(guide).startswith("In")
    marked = [mark.cursor.selectedText() for mark in guide.findChild(QTextBrowser).extraSelections()]
    assert {"chữ", "sắc", "nét", "máy", "in"} <= {word.casefold() for word in marked}


def test_a_search_without_a_match_says_so_and_keeps_the_page(guide: GuideWindow) -> None:
    type_text(guide.findChild(QLineEdit), "qqq")

    assert contents(guide) == []
    assert not guide.findChild(QListView).isVisible()
    assert text(guide).startswith("Bắt đầu")


def test_it_follows_the_language(guide: GuideWindow, shouted: Callable[[QWidget], list[str]]) -> None:
    assert [words for words in shouted(guide) if not words.isupper()] == []


def test_another_language_shows_the_same_page(guide: GuideWindow) -> None:
    guide.open_page("tables")

    guide.set_language(Language.ENGLISH)

    assert text(guide).startswith("Tables")
