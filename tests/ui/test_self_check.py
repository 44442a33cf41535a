"""The part of the self-test that looks after the window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bcdesk.assets import Assets
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.ui.self_check import check_window


@pytest.fixture
def parts(assets: Assets, tmp_path: Path) -> dict[str, Path]:
    """Return copies of the folders that the window reads."""
    originals = {"catalogues": assets.catalogues, "icons": assets.icons, "fonts": assets.interface_fonts}
    for name, folder in originals.items():
        shutil.copytree(folder, tmp_path / name)
    return {name: tmp_path / name for name in originals}


def test_a_whole_installation_passes(qapp: QApplication, parts: dict[str, Path]) -> None:
    check_window(*parts.values())


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param("catalogues/bcdesk_vi.qm", id="catalogue"),
        pytest.param("catalogues/bcdesk_en.qm", id="English plurals"),
        pytest.param("icons/archive.svg", id="icon"),
        pytest.param("fonts/NotoSans-Regular.ttf", id="font"),
    ],
)
@pytest.mark.qt_log_ignore(".*")  # Qt says on its own that it cannot read the file
def test_a_damaged_file_is_named(
    qapp: QApplication, parts: dict[str, Path], tmp_path: Path, damaged: str
) -> None:
    (tmp_path / damaged).write_bytes(b"damaged")

    with pytest.raises(ResourceMissingError) as caught:
        check_window(*parts.values())

    assert caught.value.facts == {"path": tmp_path / damaged}


@pytest.mark.parametrize("name", ["catalogues", "icons", "fonts"])
def test_an_empty_folder_is_noticed(qapp: QApplication, parts: dict[str, Path], name: str) -> None:
    shutil.rmtree(parts[name])

    with pytest.raises(ResourceMissingError):
        check_window(*parts.values())


def test_words_of_another_version_of_qt_are_noticed(qapp: QApplication, parts: dict[str, Path]) -> None:
    shutil.copy(parts["catalogues"] / "bcdesk_vi.qm", parts["catalogues"] / "qtbase_vi.qm")

    with pytest.raises(ResourceMissingError):
        check_window(*parts.values())


def test_a_screen_asks_for_its_plugins(
    qapp: QApplication, parts: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setattr("bcdesk.ui.self_check.QLibraryInfo.path", lambda _: str(parts["icons"]))

    with pytest.raises(RuntimeError, match="libcompose"):
        check_window(*parts.values())
