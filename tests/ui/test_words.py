"""Every word of the window is in the language in force, has room, and no two items of a menu share a letter."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, QPoint, Qt, QTranslator
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Language
from bcdesk.domain.errors import DiskFullError
from bcdesk.importing.rich_text import blocks_from_text
from bcdesk.ui.actions import MENUS, TOP_MENUS, Act
from bcdesk.ui.application import Desktop
from bcdesk.ui.dialogs.confirm import Confirm, deleting_for_good, deleting_section, emptying_bin, issuing
from bcdesk.ui.dialogs.legacy_paste import LegacyPasteDialog
from bcdesk.ui.dialogs.save_trouble import SaveTools, SaveTrouble
from bcdesk.ui.find_bar import FindBar
from bcdesk.ui.panels.rail import RailButton
from bcdesk.ui.theme import TextSize, text_font
from tests.support.scripts import ROOT, load_script
from tests.support.typing_keys import type_text
from tests.support.windows import Officer, open_desktop, view_of

build = load_script("build")
TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
PLACEHOLDER = re.compile(r"\{\w*\}|%L?(?:\d+|n)")


@pytest.fixture(autouse=True)
def _nothing_is_left_over() -> Iterator[None]:
    """Windows of tests before would follow every change of the language, too."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- what is looked at -----------------------------------------------------------------------------------------------

Scene = Callable[[QtBot, Desktop], QWidget]
"""Brings the window into a state and returns what is to be looked at."""


def start_page(_qtbot: QtBot, desktop: Desktop) -> QWidget:
    return desktop.window


def tab(at: int, qtbot: QtBot, desktop: Desktop) -> QWidget:
    """The sample at one of its tabs; -1 is the last one."""
    open_sample(qtbot, desktop)
    tabs = view_of(desktop.window).tabs
    view_of(desktop.window).choose_tab(at % tabs.count())
    return desktop.window


def panel(act: Act, qtbot: QtBot, desktop: Desktop) -> QWidget:
    """A panel beside a section."""
    tab(2, qtbot, desktop)
    desktop.window.commands[act].trigger()
    if act is Act.PREVIEW:
        qtbot.waitUntil(lambda: desktop.window.preview.pages.page_count() > 0, timeout=10_000)
    return desktop.window


def two_reports(qtbot: QtBot, desktop: Desktop) -> QWidget:
    """The sample twice, the former open beside the latter."""
    panel(Act.BESIDE, qtbot, desktop)
    desktop.window.commands[Act.DUPLICATE].trigger()
    return desktop.window


def finding(qtbot: QtBot, desktop: Desktop) -> QWidget:
    """Find and replace, with something found."""
    tab(2, qtbot, desktop)
    desktop.window.commands[Act.REPLACE].trigger()
    field = desktop.window.findChild(FindBar).findChild(QLineEdit)
    type_text(field, "dan van")
    return desktop.window


def banner(qtbot: QtBot, desktop: Desktop) -> QWidget:
    """A sentence above the text, and a refusal in the status bar."""
    open_sample(qtbot, desktop)
    desktop.services.tell(DiskFullError(path=Path("reports.db")))
    desktop.window.commands[Act.STATE_ISSUED].trigger()
    return desktop.window


def bin_of_reports(qtbot: QtBot, desktop: Desktop) -> QWidget:
    """The sample put away, and the bin opened."""
    open_sample(qtbot, desktop)
    desktop.window.commands[Act.BIN].trigger()
    show_bin = next(
        action
        for action in desktop.window.list_panel.findChildren(QAction)
        if action.text().startswith(("Xem thùng rác", "Show the bin"))
    )
    show_bin.trigger()
    return desktop.window


def dialog_of(act: Act, qtbot: QtBot, desktop: Desktop) -> QWidget:
    """What an action opens."""
    tab(1, qtbot, desktop)
    trigger = desktop.window.commands[act]
    qtbot.waitUntil(trigger.isEnabled)
    trigger.trigger()
    return opened(desktop)


def question(words: Callable[[], object], qtbot: QtBot, desktop: Desktop) -> QWidget:
    dialog = Confirm(words, parent=desktop.window)
    dialog.open()
    return dialog


def save_trouble(_qtbot: QtBot, desktop: Desktop) -> QWidget:
    window = desktop.window
    tools = SaveTools(
        write_copy=Path.touch,
        worker=window.work_worker,
        messages=window.context.messages[window.language],
        chooser=Officer(),
    )
    dialog = SaveTrouble(tools, DiskFullError(path=Path("reports.db")), Path("report.json"), parent=window)
    dialog.open()
    return dialog


def legacy_paste(_qtbot: QtBot, desktop: Desktop) -> QWidget:
    numbers = count(1)
    dialog = LegacyPasteDialog(blocks_from_text(TCVN3, lambda: f"n{next(numbers)}"), parent=desktop.window)
    dialog.open()
    return dialog


def context_menu(name: str, qtbot: QtBot, desktop: Desktop) -> QWidget:
    """The menu of a row in the list or in the outline."""
    tab(2, qtbot, desktop)
    window = desktop.window
    window.commands[Act.OUTLINE].setChecked(True)
    side = window.outline if name == "outline" else window.list_panel
    view = max(side.findChildren(QAbstractItemView), key=lambda view: view.isVisible() * view.width())
    row = last_row(view.model())
    place = view.visualRect(row).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    return opened(desktop)


def editor_menu(qtbot: QtBot, desktop: Desktop) -> QWidget:
    tab(2, qtbot, desktop)
    view = view_of(desktop.window)
    view.menu_requested.emit(view.mapToGlobal(QPoint(200, 200)))
    return opened(desktop)


WINDOWS: dict[str, Scene] = {
    "start page": start_page,
    "form": partial(tab, 0),
    "section": partial(tab, 2),
    "signature": partial(tab, -1),
    "preview": partial(panel, Act.PREVIEW),
    "outline": partial(panel, Act.OUTLINE),
    "no earlier report": partial(panel, Act.BESIDE),
    "two reports": two_reports,
    "find": finding,
    "banner": banner,
    "bin": bin_of_reports,
}
DIALOGS: dict[str, Scene] = {
    **{
        act.value: partial(dialog_of, act)
        for act in (
            Act.NEW,
            Act.EXPORT,
            Act.TABLE,
            Act.ADD_SECTION,
            Act.RENAME_PART,
            Act.DELETE_PART,
            Act.COMMANDS,
            Act.SHORTCUTS,
            Act.GUIDE,
            Act.ABOUT,
        )
    },
    "deleting a section": partial(question, deleting_section("I. Tình hình")),
    "emptying the bin": partial(question, emptying_bin(3)),
    "deleting for good": partial(question, deleting_for_good("Báo cáo")),
    "issuing": partial(question, issuing("Báo cáo")),
    "save trouble": save_trouble,
    "legacy paste": legacy_paste,
}
POPUPS: dict[str, Scene] = {
    "menu of the list": partial(context_menu, "list"),
    "menu of the outline": partial(context_menu, "outline"),
    "menu of the text": editor_menu,
}


def scenes(*kinds: dict[str, Scene]) -> list[object]:
    return [pytest.param(scene, id=name) for kind in kinds for name, scene in kind.items()]


def open_sample(qtbot: QtBot, desktop: Desktop) -> None:
    if desktop.window.report is not None:
        return
    qtbot.mouseClick(desktop.window.findChild(QPushButton, "startSample"), Qt.MouseButton.LeftButton)


def opened(desktop: Desktop) -> QWidget:
    """Return the dialog or menu that stands above the window."""
    window = desktop.window
    above = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window]
    assert above, "nothing has opened"
    return above[-1]


def each_opened(qtbot: QtBot, desktop: Desktop, kinds: dict[str, Scene]) -> Iterator[tuple[str, QWidget]]:
    """Open one dialog or menu after the other and close it again."""
    for name, scene in kinds.items():
        root = laid_out(scene(qtbot, desktop))
        yield name, root
        root.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def last_row(model: QAbstractItemModel) -> QModelIndex:
    """Return the last row that stands at the end of the last branch."""
    row = model.index(model.rowCount() - 1, 0)
    while model.rowCount(row):
        row = model.index(model.rowCount(row) - 1, 0, row)
    return row


def laid_out(widget: QWidget) -> QWidget:
    """Let everything that waits for its turn be laid out and painted."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    widget.grab()
    return widget


# --- the words of the language in force ------------------------------------------------------------------------------

SAME_BY_CHANCE: frozenset[str] = frozenset()
"""English texts that something else, which is no text of ours, may show in Vietnamese."""


@dataclass(frozen=True)
class Shown:
    """Words that can be seen or are read out."""

    where: str
    words: str


def shown(root: QWidget) -> Iterator[Shown]:
    """Yield everything that a visible widget says by itself, in tooltips, to screen readers and in lists."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() and not isinstance(widget, QMenu):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        for words in said_by(widget):
            yield Shown(name, words)


def said_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QComboBox):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox | QAbstractItemView):
        yield from said_by_rows(widget.model())
    yield from said_by_parts(widget)


def said_by_parts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at), widget.accessibleTabName(at))
    if isinstance(widget, QMenu):
        yield widget.title()
        for action in widget.actions():
            yield from (action.text(), action.toolTip())


def said_by_rows(model: QAbstractItemModel | None, parent: QModelIndex | None = None) -> Iterator[str]:
    roles = Qt.ItemDataRole
    for row in range(model.rowCount(parent or QModelIndex()) if model else 0):
        index = model.index(row, 0, parent or QModelIndex())
        for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            yield str(index.data(role) or "")
        yield from said_by_rows(model, index)


def plain(words: str) -> str:
    return words.replace("&", "")


def left_in_english() -> Callable[[str], bool]:
    """Return what tells whether words are an English text of the catalogues that has another translation."""
    whole: set[str] = set()
    patterns: list[str] = []
    for file in ("bcdesk_vi.ts", "qtbase_vi.ts"):
        for _, entry in build.entries(ROOT / "translations" / file):
            source = plain(entry.findtext("source", ""))
            form = entry.find("translation")
            spoken = plain((form.findtext("numerusform") or form.text) or "")
            fixed = PLACEHOLDER.sub("", source)
            if source == spoken or len(re.findall(r"[^\W\d_]", fixed)) < 3:
                continue
            if fixed == source:
                whole.add(source)
            else:
                patterns.append(".+".join(map(re.escape, PLACEHOLDER.split(source))))
    filled = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL)
    short = {words.removesuffix("…") for words in whole}

    def is_left(words: str) -> bool:
        if words in SAME_BY_CHANCE:
            return False
        first = re.sub(r" \([^()]*\)$", "", words)  # a tooltip with its key
        return bool({words, first} & (whole | short) or filled.fullmatch(words))

    return is_left


IS_LEFT = left_in_english()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Find", True),
        ("New report…", True),
        ("New report (Ctrl+N)", True),
        ("Saved 10:42:07", True),
        ("3 page(s)", True),
        ("Cancel", True),
        ("Tìm", False),
        ("Đã lưu 10:42:07", False),
        ("PDF (.pdf)", False),
        ("English", False),
        ("", False),
    ],
)
def test_words_left_in_english_are_noticed(words: str, expected: bool) -> None:
    assert IS_LEFT(words) is expected


def left(root: QWidget) -> list[Shown]:
    """Return what a widget and its parts say in English although they should say it in Vietnamese."""
    said = list(shown(root))
    assert len(said) > 5
    return [words for words in said if IS_LEFT(plain(words.words))]


@pytest.mark.parametrize("scene", scenes(WINDOWS))
def test_in_vietnamese_nothing_is_left_in_english(qtbot: QtBot, tmp_path: Path, scene: Scene) -> None:
    with open_desktop(tmp_path) as desktop:
        assert left(laid_out(scene(qtbot, desktop))) == []


def test_in_vietnamese_no_dialog_and_no_menu_says_anything_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    with open_desktop(tmp_path) as desktop:
        found = {name: left(root) for name, root in each_opened(qtbot, desktop, {**DIALOGS, **POPUPS})}

        assert {name: words for name, words in found.items() if words} == {}


def test_a_window_that_was_opened_in_english_speaks_vietnamese_afterwards(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_desktop(tmp_path, language=Language.ENGLISH) as desktop:
        finding(qtbot, desktop)
        desktop.window.commands[Act.OUTLINE].trigger()
        desktop.window.commands[Act.VIETNAMESE].trigger()

        assert left(laid_out(desktop.window)) == []


# --- letters of the menus --------------------------------------------------------------------------------------------


def letters(texts: list[str]) -> Counter[str]:
    """Return how often each letter is marked in the texts of one menu."""
    found = (re.search(r"&(\w)", text.replace("&&", "")) for text in texts)
    return Counter(letter[1].lower() for letter in found if letter)


def shared(texts: list[str]) -> list[str]:
    return [
        text
        for text in texts
        for letter, times in letters(texts).items()
        if times > 1 and f"&{letter}" in text.lower()
    ]


def texts_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize(
    "language",
    [
        Language.VIETNAMESE,
        pytest.param(
            Language.ENGLISH,
        ),
    ],
)
def test_no_two_items_of_a_menu_share_a_letter(tmp_path: Path, language: Language) -> None:
    with open_desktop(tmp_path, language=language) as desktop:
        bar = [action.text() for action in desktop.window.menuBar().actions()]
        menus = {name: desktop.window.findChild(QMenu, f"menu_{name}") for name in MENUS}

        assert len(letters(bar)) == len(TOP_MENUS)
        assert {name: found for name, menu in menus.items() if (found := shared(texts_of(menu)))} == {}


@pytest.mark.parametrize("language", list(Language))
def test_no_two_items_of_the_menu_of_the_text_share_a_letter(
    qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    with open_desktop(tmp_path, language=language) as desktop:
        menu = editor_menu(qtbot, desktop)
        assert isinstance(menu, QMenu)

        assert shared(texts_of(menu)) == []


# --- room ------------------------------------------------------------------------------------------------------------

OUR_CONTEXTS = {context for context, _ in build.entries(ROOT / "translations" / "bcdesk_vi.ts")}


class Stretched(QTranslator):
    """A language whose texts are twice as long as the English ones."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, _hint: str = "", _number: int = -1) -> str | None:
        if context not in OUR_CONTEXTS:
            return None
        return f"{source} {plain(source)}"


@pytest.fixture
def stretched() -> Iterator[Callable[[], None]]:
    """Lets the window speak the stretched language when called."""
    translator = Stretched()
    yield lambda: QCoreApplication.installTranslator(translator)
    QCoreApplication.removeTranslator(translator)


def is_allowed(widget: QLabel | QAbstractButton, allowed: Container[str]) -> bool:
    words = widget.text()
    return widget.objectName() in allowed or words[: len(words) // 2] in allowed


def is_in_sight(widget: QWidget) -> bool:
    """Tell whether nothing around a widget cuts it off, but for what scrolls."""
    inner = widget
    while not inner.isWindow():
        outer = inner.parentWidget()
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            return True
        if not outer.rect().contains(widget.rect().translated(widget.mapTo(outer, QPoint()))):
            return False
        inner = outer
    return True


def has_room(widget: QLabel | QAbstractButton) -> bool:
    """Tell whether the words of a widget are seen whole, or whole in its tooltip."""
    words = widget.text()
    if not words:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    if isinstance(widget, RailButton):  # draws its words itself
        metrics = QFontMetrics(text_font(TextSize.SMALL))
        return widget.width() >= metrics.horizontalAdvance(widget.defaultAction().iconText())
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return bool(widget.toolTip())
    hint = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    return widget.width() >= hint.width() and widget.height() >= hint.height()


def clipped(root: QWidget, allowed: Container[str] = ()) -> list[str]:
    """Return each label and button of which something is not seen, but for the names that are allowed."""
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.text()!r} {widget.size().toTuple()}"
        for kind in (QLabel, QAbstractButton)
        for widget in root.findChildren(kind)
        if widget.isVisible()
        and not (has_room(widget) and is_in_sight(widget))
        and not is_allowed(widget, allowed)
    ]


CUT_WHEN_STRETCHED = {
    "rail_citations": "one or two words under an icon, whole in the tooltip",
    "rail_counters": "likewise",
    "rail_outline": "likewise",
    "rail_preview": "likewise",
    "rail_beside": "likewise",
    "not needed towards agencies of the same rank": "a remark beside a link, which has it as its tooltip",
    "Document that asks for the report": "names of fields do not wrap yet",
    "restoreReport": "the buttons of the bin stand side by side also where the list is narrow",
    "emptyBin": "likewise",
    "saveElsewhere": "dialogs grow in height only, not in width",
    "saveRetry": "likewise",
    "closeUnsaved": "likewise",
    "convertPaste": "likewise",
}
"""Object names, or texts of what has no name, that lose words in the stretched language, with the reason."""


@pytest.mark.parametrize("scene", scenes(WINDOWS))
def test_the_window_has_room_for_its_words(
    qtbot: QtBot, tmp_path: Path, scene: Scene, stretched: Callable[[], None]
) -> None:
    with open_desktop(tmp_path) as desktop:
        root = scene(qtbot, desktop)
        vietnamese = clipped(laid_out(root))
        desktop.window.commands[Act.ENGLISH].trigger()
        english = clipped(laid_out(root))
        stretched()

        assert (vietnamese, english, clipped(laid_out(root), CUT_WHEN_STRETCHED)) == ([], [], [])


@pytest.mark.parametrize("language", [*Language, "stretched"])
def test_dialogs_have_room_for_their_words(
    qtbot: QtBot, tmp_path: Path, language: Language | str, stretched: Callable[[], None]
) -> None:
    spoken = language if isinstance(language, Language) else Language.ENGLISH
    with open_desktop(tmp_path, language=spoken) as desktop:
        if language == "stretched":
            stretched()
        allowed = CUT_WHEN_STRETCHED if language == "stretched" else {}
        found = {name: clipped(root, allowed) for name, root in each_opened(qtbot, desktop, DIALOGS)}

        assert {name: words for name, words in found.items() if words} == {}
