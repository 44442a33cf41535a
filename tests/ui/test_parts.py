"""Common parts tell what the officer does, keep quiet when the program changes them, and grow with the text."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bcdesk.ui.parts import (
    Banner,
    EmptyState,
    Field,
    Look,
    NumberBox,
    PanelHead,
    SearchField,
    Segments,
    hairline,
    label,
    main_button,
    plain_button,
    quiet_button,
    tool_button,
)
from bcdesk.ui.signs import Level
from bcdesk.ui.theme import Role, Scheme, Theme
from tests.support.typing_keys import commit, preedit, press, type_text

CHOICES = (("auto", "Tự động"), ("full", "Đầy đủ"), ("short", "Rút gọn"))


def shown(qtbot, widget: QWidget, size: QSize | None = None) -> QWidget:
    """Show a widget and wait until it is on the screen."""
    qtbot.addWidget(widget)
    if size:
        widget.resize(size)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def words_of(widget: QWidget) -> list[str]:
    """Return the visible words of the labels in a widget."""
    return [child.text() for child in widget.findChildren(QLabel) if child.isVisibleTo(widget)]


def test_what_is_typed_into_the_search_field_is_told(qtbot) -> None:
    field = shown(qtbot, SearchField("Tìm báo cáo"))
    told: list[str] = []
    field.text_edited.connect(told.append)

    type_text(field, "dân 1")

    assert told == ["d", "dâ", "dân", "dân ", "dân 1"]
    assert field.accessibleName() == "Tìm báo cáo"


def test_a_composed_word_is_told_once_it_is_written(qtbot) -> None:
    field = shown(qtbot, SearchField())
    told: list[str] = []
    field.text_edited.connect(told.append)

    preedit(field, "vâ")
    commit(field, "vận")
    commit(field, "ẩ", -2, 1)

    assert told[-1] == "vẩn"
    assert field.text() == "vẩn"


def test_a_search_set_by_the_program_is_not_told(qtbot) -> None:
    field = shown(qtbot, SearchField())

    with qtbot.assertNotEmitted(field.text_edited):
        field.setText("dân vận")


def test_the_cross_is_there_while_there_is_something_to_clear(qtbot) -> None:
    field = shown(qtbot, SearchField())
    cross = field.findChild(QToolButton, "clearSearch")
    assert cross.isHidden()
    field.setText("dân")
    assert cross.isVisible()

    with qtbot.waitSignal(field.text_edited) as told:
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert told.args == [""]
    assert cross.isHidden()


def test_escape_clears_the_search_and_then_belongs_to_the_panel(qtbot) -> None:
    panel = QWidget()
    field = SearchField(parent=panel)
    shown(qtbot, panel)
    field.setText("dân")

    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""

    with qtbot.assertNotEmitted(field.text_edited):
        press(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_words_and_signs_of_the_search_field_do_not_meet(
    qtbot, theme: Theme, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, Scheme.LIGHT, scale)
    field = shown(qtbot, SearchField("Tìm"), QSize(300, 60))
    field.setText("dân vận " * 20)
    lens, cross = field.findChild(QWidget, "lens"), field.findChild(QToolButton, "clearSearch")

    field.home(False)
    field.grab()  # a line edit scrolls when it paints

    assert field.cursorRect().center().x() >= lens.geometry().right()
    field.end(False)
    field.grab()
    assert field.cursorRect().center().x() <= cross.geometry().left()


def test_the_first_segment_is_chosen_and_a_click_chooses_another(qtbot) -> None:
    segments = shown(qtbot, Segments(CHOICES))
    assert segments.value() == "auto"

    with qtbot.waitSignal(segments.chosen) as told:
        qtbot.mouseClick(segments.findChildren(QRadioButton)[2], Qt.MouseButton.LeftButton)

    assert told.args == ["short"]
    assert segments.value() == "short"


def test_arrow_keys_move_the_choice(qtbot) -> None:
    segments = shown(qtbot, Segments(CHOICES))
    first = segments.findChildren(QRadioButton)[0]
    first.setFocus()

    with qtbot.waitSignal(segments.chosen) as told:
        press(first, Qt.Key.Key_Right)

    assert told.args == ["full"]


def test_segments_set_by_the_program_are_not_told(qtbot) -> None:
    segments = shown(qtbot, Segments(CHOICES))

    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("full")

    assert segments.value() == "full"


def test_new_words_for_the_same_values_keep_the_choice(qtbot) -> None:
    segments = shown(qtbot, Segments(CHOICES))
    segments.set_value("full")

    segments.set_choices((("auto", "Automatic"), ("full", "Full")))

    assert segments.value() == "full"


def test_choosing_does_not_move_the_segments(qtbot) -> None:
    segments = shown(qtbot, Segments(CHOICES))
    before = [button.geometry() for button in segments.findChildren(QRadioButton)]

    segments.set_value("short")

    assert [button.geometry() for button in segments.findChildren(QRadioButton)] == before


def test_a_field_names_its_editor_and_says_its_message_to_a_screen_reader(qtbot) -> None:
    editor = QLineEdit()
    field = shown(qtbot, Field(editor, "Ngày chốt số liệu"))

    field.set_message("Chưa ghi.", Level.SHOULD)

    assert editor.accessibleName() == "Ngày chốt số liệu"
    assert editor.accessibleDescription() == "Chưa ghi."
    assert words_of(field) == ["Ngày chốt số liệu", "Chưa ghi."]


def test_a_field_without_a_message_shows_none(qtbot) -> None:
    field = shown(qtbot, Field(QLineEdit(), "Kỳ"))
    field.set_message("Chưa ghi.", Level.MUST)

    field.set_message("")

    assert words_of(field) == ["Kỳ"]


def test_a_field_has_its_level_in_colour_beside_the_message(qtbot) -> None:
    field = shown(qtbot, Field(QLineEdit(), "Kỳ"))
    must = Scheme.LIGHT.colour(Role.MUST).name()
    assert must not in shades(field)

    field.set_message("Chưa ghi.", Level.MUST)

    assert must in shades(field)


def test_an_empty_state_says_what_will_stand_here_and_begins(qtbot) -> None:
    empty = shown(qtbot, EmptyState("files"))
    empty.set_text("Chưa có báo cáo nào", "Báo cáo sẽ xếp ở đây theo năm.")
    button = empty.findChild(QPushButton, "begin")
    assert button.isHidden()
    empty.set_button("Nhập báo cáo kỳ trước")

    with qtbot.waitSignal(empty.chosen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert words_of(empty) == ["Chưa có báo cáo nào", "Báo cáo sẽ xếp ở đây theo năm."]


@pytest.mark.parametrize(
    ("level", "ground"),
    [(Level.MUST, Role.MUST_BG), (Level.SHOULD, Role.SHOULD_BG), (Level.INFO, Role.SIDE)],
)
def test_a_banner_has_the_ground_of_its_level(qtbot, level: Level, ground: Role) -> None:
    banner = shown(qtbot, Banner(level), QSize(500, 60))
    banner.set_text("Nhận 33, nhưng đã giải quyết 28.", "Sửa một trong ba ô.")
    banner.add_button(main_button("Đến ô cần sửa"))

    assert Scheme.LIGHT.colour(ground).name() in shades(banner)
    assert banner.accessibleName() == "Nhận 33, nhưng đã giải quyết 28."


def test_words_are_never_read_as_markup(qtbot) -> None:
    words = label(Look.STRONG, "<b>a</b>")
    qtbot.addWidget(words)

    assert words.textFormat() == Qt.TextFormat.PlainText


def test_a_panel_head_shows_a_count_only_when_there_is_one(qtbot) -> None:
    head = shown(qtbot, PanelHead("Báo cáo"))
    assert words_of(head) == ["Báo cáo"]

    head.set_count("60")

    assert words_of(head) == ["Báo cáo", "60"]


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_parts_that_are_open_grow_when_the_text_does(
    qtbot, theme: Theme, qapp: QApplication, scale: float
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    head, tool, line = PanelHead("Báo cáo"), tool_button("dots", "Việc khác"), hairline()
    head.add_tool(tool)
    button = plain_button("Để sau")
    for part in (
        head,
        line,
        button,
        SearchField("Tìm"),
        Segments(CHOICES),
        Field(QLineEdit(), "Kỳ"),
        NumberBox(),
    ):
        column.addWidget(part)
    shown(qtbot, page)
    assert (head.height(), tool.iconSize().width(), button.sizeHint().height()) == (44, 16, 30)

    theme.apply(qapp, Scheme.LIGHT, scale)
    qtbot.waitUntil(lambda: head.height() == round(44 * scale))

    assert tool.iconSize().width() == round(16 * scale)
    assert button.sizeHint().height() == round(28 * scale) + 2
    assert line.height() == 1


@pytest.mark.parametrize(
    ("make", "ground"), [(main_button, Role.ACCENT), (plain_button, Role.PAPER), (quiet_button, Role.WINDOW)]
)
def test_buttons_have_their_weight_in_the_view(qtbot, make, ground: Role) -> None:
    page = QWidget()
    button = make("Chèn viện dẫn", parent=page)
    shown(qtbot, page)

    picture = page.grab(button.geometry()).toImage()

    assert picture.pixelColor(6, picture.height() // 2).name() == Scheme.LIGHT.colour(ground).name()


def test_the_focus_is_seen_on_the_main_button_too(qtbot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, button = plain_button("Để sau"), main_button("Chèn")
    column.addWidget(first)
    column.addWidget(button)
    shown(qtbot, page)
    page.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    before = button.grab().toImage()

    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert button.grab().toImage() != before


def shades(widget: QWidget) -> set[str]:
    """Return the names of the colours a widget shows."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("make", [main_button, plain_button, quiet_button, tool_button])
def test_return_presses_a_button_that_has_the_focus_in_a_window_too(qtbot, make) -> None:
    window = QWidget()
    button = make("x", parent=window)
    shown(qtbot, window)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        press(button, Qt.Key.Key_Return)


def test_the_lens_stays_in_the_middle_when_the_text_grows(qtbot, theme: Theme, qapp: QApplication) -> None:
    field = SearchField("Tìm báo cáo")
    shown(qtbot, field)
    theme.apply(qapp, Scheme.LIGHT, 1.5)
    QApplication.sendPostedEvents()
    field.adjustSize()
    lens = field.findChild(QWidget, "lens")
    assert abs(lens.geometry().center().y() - field.rect().center().y()) <= 1
