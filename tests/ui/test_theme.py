"""The schemes reach their contrasts, and fonts, lengths, icons and style sheet follow scheme and text size."""

import gc
import re
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.theme import (
    INTERFACE_FAMILY,
    PRINT_FAMILY,
    Role,
    Scheme,
    TextSize,
    Theme,
    colour,
    icon,
    px,
    scheme_of,
    text_font,
)

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"

TEXT = 4.5
MARK = 3.0
GROUNDS = {
    TEXT: {
        Role.INK: "paper side window sel mark mark_sel chip field",
        Role.INK2: "side window sel desk paper",
        Role.INK3: "paper side sel desk",
        Role.LINK: "paper side sel chip",
        Role.ACCENT_TEXT: "accent accent_hover",
        Role.MUST: "paper must_bg window desk",
        Role.MUST_TEXT: "must",
        Role.SHOULD: "should_bg",
        Role.INS_INK: "ins_bg",
        Role.DEL_INK: "del_bg",
    },
    MARK: {
        Role.ICON: "window sel side paper",
        Role.BORDER: "paper window desk",
        Role.SHOULD_MARK: "paper desk",
        Role.CITE: "paper",
        Role.FIELD_LINE: "field",
        Role.SCROLL_HOVER: "side paper",
    },
}
PAIRS = [
    pytest.param(scheme, ink, Role(ground), least, id=f"{scheme.value}-{ink}-on-{ground}")
    for scheme in Scheme
    for least, inks in GROUNDS.items()
    for ink, grounds in inks.items()
    for ground in grounds.split()
]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours by the formula of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(shade: QColor) -> float:
    """Return the relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(shade.redF()) + 0.7152 * linear(shade.greenF()) + 0.0722 * linear(shade.blueF())


def colours_of(image: QImage) -> set[str]:
    """Return the names of the colours that are fully opaque in a picture."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    shades = (image.pixelColor(x, y) for x, y in places)
    return {shade.name() for shade in shades if shade.alpha() == 255}


@pytest.mark.parametrize(("scheme", "ink", "ground", "least"), PAIRS)
def test_words_and_marks_stand_out_from_their_ground(
    scheme: Scheme, ink: Role, ground: Role, least: float
) -> None:
    assert contrast(scheme.colour(ink), scheme.colour(ground)) >= least


def test_the_formula_of_contrast_gives_the_known_extremes() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#175F86"), QColor("white")) == pytest.approx(7.0, abs=0.05)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_role_has_an_opaque_colour(scheme: Scheme) -> None:
    assert all(scheme.colour(role).isValid() and scheme.colour(role).alpha() == 255 for role in Role)


@pytest.mark.parametrize("scheme", Scheme)
def test_the_palette_says_which_scheme_it_is(scheme: Scheme) -> None:
    assert scheme_of(scheme.palette()) is scheme


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("place", ["WindowText", "Text", "ButtonText", "PlaceholderText"])
def test_disabled_words_have_the_colour_of_edges(scheme: Scheme, place: str) -> None:
    shown = scheme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole[place])

    assert shown == scheme.colour(Role.BORDER)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QToolButton, QLabel])
def test_widgets_that_the_style_sheet_paints_still_know_their_scheme(
    qtbot, theme: Theme, qapp: QApplication, scheme: Scheme, kind: type[QWidget]
) -> None:
    theme.apply(qapp, scheme)
    widget = kind()
    qtbot.addWidget(widget)
    widget.setProperty("main", True)
    widget.show()

    assert colour(widget, Role.INK) == scheme.colour(Role.INK)


def test_a_widget_with_a_palette_of_its_own_has_the_colours_of_that(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setPalette(Scheme.DARK.palette())

    assert colour(widget, Role.PAPER) == Scheme.DARK.colour(Role.PAPER)


def test_without_a_wish_the_look_follows_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp, None)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert scheme_of(qapp.palette()) is Scheme.DARK


def test_a_wish_is_not_overruled_by_the_system(theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp, None)
    theme.apply(qapp, Scheme.DARK)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert scheme_of(qapp.palette()) is Scheme.DARK


@pytest.mark.parametrize("family", [INTERFACE_FAMILY, PRINT_FAMILY])
def test_the_fonts_of_the_program_are_there(theme: Theme, family: str) -> None:
    assert QFontInfo(QFont(family)).family() == family


def test_both_weights_of_the_interface_have_every_vietnamese_letter(theme: Theme) -> None:
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = "".join(vowel + mark for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for mark in marks) + "đĐ№"

    for strong in (False, True):
        metrics = QFontMetrics(text_font(strong=strong))
        assert all(metrics.inFontUcs4(ord(letter)) for letter in unicodedata.normalize("NFC", letters))
    assert QFontInfo(text_font(strong=True)).weight() == QFont.Weight.DemiBold


def test_a_folder_without_fonts_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    theme = Theme(ICONS, RESOURCES / "style.qss", tmp_path, RESOURCES / "fonts")

    with pytest.raises(ResourceMissingError):
        theme.install_fonts()


def test_a_damaged_font_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    theme = Theme(ICONS, RESOURCES / "style.qss", tmp_path, RESOURCES / "fonts")

    with pytest.raises(ResourceMissingError):
        theme.install_fonts()


@pytest.mark.parametrize(("scale", "expected"), [(1.0, 44), (1.5, 66), (2.0, 88)])
def test_lengths_grow_with_the_text(
    qtbot, theme: Theme, qapp: QApplication, scale: float, expected: int
) -> None:
    theme.apply(qapp, Scheme.LIGHT, scale)
    widget = QWidget()
    qtbot.addWidget(widget)

    assert px(widget, 44) == expected
    assert QFontInfo(widget.font()).pointSizeF() == pytest.approx(9.75 * scale, abs=0.4)


def test_sizes_of_text_grow_together(theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp, Scheme.LIGHT, 2.0)

    assert text_font(TextSize.PAGE).pointSizeF() == pytest.approx(30)
    assert text_font(TextSize.SMALL).pointSizeF() == pytest.approx(18)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_style_sheet_has_nothing_left_to_fill_in_and_names_files_that_are_there(
    theme: Theme, scheme: Scheme, scale: float
) -> None:
    sheet = theme.sheet(scheme, scale)

    assert "@" not in sheet
    files = re.findall(r'url\("(.+?)"\)', sheet)
    assert files
    assert all(Path(file).is_file() for file in files)


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_focus_ring_does_not_move_anything(
    qtbot, theme: Theme, qapp: QApplication, kind: type[QWidget], scale: float
) -> None:
    theme.apply(qapp, Scheme.LIGHT, scale)
    widget = kind()
    qtbot.addWidget(widget)
    widget.show()
    before = widget.sizeHint()

    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)

    assert widget.sizeHint() == before


@pytest.mark.parametrize("file", sorted((ICONS / "style").glob("*.svg")), ids=lambda file: file.stem)
def test_the_marks_of_the_style_sheet_have_colours_of_their_scheme(file: Path) -> None:
    shown = {shade.upper() for shade in re.findall(r"#[0-9A-Fa-f]{6}", file.read_text(encoding="utf-8"))}
    scheme = Scheme.DARK if file.stem.endswith("-dark") else Scheme.LIGHT
    if not file.stem.endswith(("-light", "-dark")):
        role = Role.ACCENT_TEXT
    else:
        role = Role.BORDER if "-off-" in file.stem else Role.ICON

    assert shown == {scheme.colour(role).name().upper()}


def test_an_icon_that_does_not_exist_is_an_error(theme: Theme) -> None:
    with pytest.raises(ResourceMissingError, match="resource-missing"):
        icon("no-such-icon")


@pytest.mark.parametrize("name", sorted(file.stem for file in ICONS.glob("*.svg")))
def test_every_icon_draws_something(theme: Theme, name: str) -> None:
    assert colours_of(icon(name).pixmap(48, 48).toImage()) == {Scheme.LIGHT.colour(Role.ICON).name()}


def test_the_icons_come_with_their_licence() -> None:
    assert "MIT License" in (ICONS / "LICENSE").read_text(encoding="utf-8")


def test_an_icon_made_in_the_light_is_drawn_for_the_dark_once_that_is_on(
    theme: Theme, qapp: QApplication
) -> None:
    shown = icon("bold")
    shown.pixmap(48, 48)

    theme.apply(qapp, Scheme.DARK)

    colours = colours_of(shown.pixmap(48, 48).toImage())
    assert Scheme.DARK.colour(Role.ICON).name() in colours
    assert Scheme.LIGHT.colour(Role.ICON).name() not in colours


def test_a_button_redraws_its_icon_when_the_scheme_changes(qtbot, theme: Theme, qapp: QApplication) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("bold"))
    button.setIconSize(QSize(48, 48))
    button.show()
    button.grab()

    theme.apply(qapp, Scheme.DARK)

    assert Scheme.DARK.colour(Role.ICON).name() in colours_of(button.grab().toImage())


@pytest.mark.parametrize(
    ("mode", "role", "expected"),
    [
        (QIcon.Mode.Disabled, Role.ICON, Role.BORDER),
        (QIcon.Mode.Disabled, Role.LINK, Role.BORDER),
        (QIcon.Mode.Normal, Role.LINK, Role.LINK),
        (QIcon.Mode.Active, Role.ICON, Role.ICON),
    ],
)
def test_an_icon_has_the_colour_of_its_role_and_of_edges_when_disabled(
    theme: Theme, mode: QIcon.Mode, role: Role, expected: Role
) -> None:
    shown = icon("bold", role=role).pixmap(QSize(48, 48), mode)

    assert colours_of(shown.toImage()) == {Scheme.LIGHT.colour(expected).name()}


def test_an_icon_is_drawn_sharp_for_a_screen_with_more_pixels(theme: Theme) -> None:
    shown = icon("bold").pixmap(QSize(20, 20), 2.0)

    assert shown.size() == QSize(40, 40)
    assert shown.devicePixelRatio() == 2.0


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(-18, 32), QSize(16, 0)])
def test_an_icon_without_room_draws_nothing(theme: Theme, size: QSize) -> None:
    paper = QPixmap(40, 40)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)

    icon("bold").paint(painter, QRect(QPoint(4, 4), size))
    painter.end()

    assert icon("bold").pixmap(size).isNull()
    assert colours_of(paper.toImage()) == {"#ffffff"}


def test_icons_survive_being_copied_changed_and_forgotten(theme: Theme) -> None:
    first = icon("quote")
    for _ in range(200):
        changed = QIcon(first)
        changed.addPixmap(QPixmap(4, 4))  # Qt makes a copy of its own, which nothing in Python refers to
        kept = QIcon(changed)
        del changed
        gc.collect(0)
        assert not kept.pixmap(16, 16).isNull()
