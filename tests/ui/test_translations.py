"""The language of the window: installed, changed while a window is open, and refused when a catalogue is bad."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from bcdesk.app.messages import Language
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.translations import Translators, load_catalogues
from tests.support.scripts import ROOT, load_script

Button = QMessageBox.StandardButton


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the catalogues of the project into a folder."""
    folder = tmp_path_factory.mktemp("catalogues")
    for source in (ROOT / "translations").glob("*.ts"):
        shutil.copy(source, folder)
    assert load_script("build").translations(folder) == 0
    return folder


@pytest.fixture
def translators(qapp: QApplication, catalogues: Path) -> Iterator[Translators]:
    """Give translators whose catalogues leave with the test."""
    before, translators = QLocale(), Translators(catalogues)
    yield translators
    translators.remove(qapp)
    QLocale.setDefault(before)


def words(*buttons: Button) -> list[str]:
    """Return what the standard buttons of a new message box say."""
    box = QMessageBox()
    return [box.addButton(button).text() for button in buttons]


def test_qt_speaks_vietnamese(qapp: QApplication, translators: Translators) -> None:
    translators.install(qapp, Language.VIETNAMESE)

    shown = words(Button.Save, Button.Discard, Button.Cancel, Button.Yes, Button.No)

    assert shown == ["Lưu", "Không lưu", "Hủy", "&Có", "&Không"]


def test_every_standard_button_is_translated(qapp: QApplication, translators: Translators) -> None:
    names = "Ok Save SaveAll Open Yes YesToAll No NoToAll Abort Retry Ignore Close Cancel Discard Help Apply Reset"
    buttons = [Button[name] for name in (*names.split(), "RestoreDefaults")]
    english = words(*buttons)

    translators.install(qapp, Language.VIETNAMESE)

    assert set(english) & set(words(*buttons)) == set()


def test_the_file_dialog_speaks_vietnamese(
    qapp: QApplication, translators: Translators, qtbot: QtBot, tmp_path: Path
) -> None:
    translators.install(qapp, Language.VIETNAMESE)

    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)

    assert dialog.labelText(QFileDialog.DialogLabel.FileName) == "Tê&n tệp:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "Loạ&i tệp:"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param(Language.VIETNAMESE, ("1.234.567,5", "vi_VN"), id="Vietnamese"),
        pytest.param(Language.ENGLISH, ("1,234,567.5", "en_GB"), id="English"),
    ],
)
def test_numbers_follow_the_language(
    qapp: QApplication, translators: Translators, language: Language, expected: tuple[str, str]
) -> None:
    translators.install(qapp, language)

    assert (QLocale().toString(1_234_567.5, "f", 1), QLocale().name()) == expected


class Noticing(QWidget):
    """A window that remembers the word that Qt had when the language changed."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Note the word."""
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.append(QCoreApplication.translate("QPlatformTheme", "Save"))
        super().changeEvent(event)


def test_an_open_window_hears_of_the_new_language(
    qapp: QApplication, translators: Translators, qtbot: QtBot
) -> None:
    window = Noticing()
    qtbot.addWidget(window)

    translators.install(qapp, Language.VIETNAMESE)
    qtbot.waitUntil(lambda: window.heard == ["Lưu"])
    translators.install(qapp, Language.ENGLISH)

    qtbot.waitUntil(lambda: window.heard == ["Lưu", "Save"])


def test_the_language_before_leaves(qapp: QApplication, translators: Translators) -> None:
    translators.install(qapp, Language.VIETNAMESE)

    translators.install(qapp, Language.ENGLISH)

    assert words(Button.Save) == ["Save"]


def test_keys_are_read_in_both_languages(qapp: QApplication, translators: Translators) -> None:
    translators.install(qapp, Language.VIETNAMESE)

    pressed = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Space)

    assert pressed.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Phím cách"
    assert QKeySequence("Ctrl+Space") == pressed
    assert QKeySequence("Ctrl+Phím cách") == pressed


@pytest.fixture
def broken(catalogues: Path, tmp_path: Path) -> Path:
    """Return a folder whose English catalogue is damaged; the others are good."""
    folder = tmp_path / "catalogues"
    shutil.copytree(catalogues, folder)
    (folder / "bcdesk_en.qm").write_bytes(b"damaged")
    return folder


def test_a_damaged_catalogue_is_named(broken: Path) -> None:
    with pytest.raises(ResourceMissingError) as caught:
        load_catalogues(broken, Language.ENGLISH)

    assert caught.value.facts == {"path": broken / "bcdesk_en.qm"}


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissingError) as caught:
        load_catalogues(tmp_path, Language.VIETNAMESE)

    assert caught.value.facts == {"path": tmp_path / "qtbase_vi.qm"}


def test_a_language_that_does_not_load_leaves_the_one_before(qapp: QApplication, broken: Path) -> None:
    before, translators = QLocale(), Translators(broken)
    translators.install(qapp, Language.VIETNAMESE)

    with pytest.raises(ResourceMissingError):
        translators.install(qapp, Language.ENGLISH)

    assert words(Button.Save) == ["Lưu"]
    assert QLocale().name() == "vi_VN"
    translators.remove(qapp)
    QLocale.setDefault(before)
