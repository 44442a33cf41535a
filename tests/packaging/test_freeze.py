"""The frozen folder works where there is neither Python nor the checkout.

Making it takes half a minute, so it is made once, and again only when its sources have changed.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.scripts import ROOT, load_script

build = load_script("build")
LIMIT = 200_000_000
"""Bytes; the folder had 166 MB when the limit was set, and 235 MB with everything that Qt brings along."""
ASSETS = "_internal/bcdesk/_assets"
PLUGINS = "_internal/PySide6/Qt/plugins"

pytestmark = [pytest.mark.needs("binutils")] if sys.platform == "linux" else []
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="names of libraries as on Linux")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folder and take it to a place whose name is not ASCII."""
    subprocess.run([sys.executable, ROOT / "packaging" / "build.py", "freeze"], check=True)
    folder = tmp_path_factory.mktemp("frozen") / "Bàn báo cáo" / "bcdesk"
    shutil.copytree(build.FROZEN, folder, symlinks=True)
    return folder


def self_test(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the self-test of a frozen folder with `home` as working and user folder."""
    return subprocess.run(
        [build.console_program(folder), "self-test"],
        check=False,
        cwd=home,
        env=build.bare_environment(str(home)),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_the_frozen_program_passes_its_self_test_from_another_folder(frozen: Path, tmp_path: Path) -> None:
    result = self_test(frozen, tmp_path)

    assert (result.returncode, result.stderr) == (0, ""), result.stdout


@pytest.fixture
def crippled(frozen: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Give the folder without one of its files, which is put back afterwards."""
    file: Path = frozen / request.param
    shutil.move(file, tmp_path / file.name)
    yield frozen
    shutil.move(tmp_path / file.name, file)


@linux_only
@pytest.mark.parametrize(
    "crippled",
    [
        pytest.param(f"{ASSETS}/translations/qtbase_vi.qm", id="catalogue of Qt"),
        pytest.param(f"{ASSETS}/translations/bcdesk_en.qm", id="catalogue of ours"),
        pytest.param(f"{ASSETS}/resources/fonts/interface/NotoSans-Regular.ttf", id="font"),
        pytest.param(f"{ASSETS}/resources/templates/report.docx", id="template"),
        pytest.param(f"{PLUGINS}/imageformats/libqsvg.so", id="plugin"),
    ],
    indirect=True,
)
def test_the_self_test_notices_what_is_missing(crippled: Path, tmp_path: Path) -> None:
    result = self_test(crippled, tmp_path)

    assert result.returncode == 2, result.stdout


def test_the_frozen_folder_stays_small(
    frozen: Path, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    size = build.size_of(frozen)

    with capsys.disabled():
        pytestconfig.get_terminal_writer().line(f"\nfrozen folder: {size / 1e6:.0f} MB")
    assert size <= LIMIT


@linux_only
def test_input_methods_and_printing_come_along(frozen: Path) -> None:
    plugins = {path.relative_to(frozen / PLUGINS).as_posix() for path in (frozen / PLUGINS).rglob("*.so")}

    assert plugins >= {
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforms/libqxcb.so",
        "printsupport/libcupsprintersupport.so",
    }


def test_the_network_and_other_unused_parts_of_qt_stay_away(frozen: Path) -> None:
    unused = re.compile(r"Qt6?(Network|Qml|Quick|VirtualKeyboard|Sql|WebEngine)")

    assert [path.name for path in frozen.rglob("*") if unused.search(path.name)] == []


@linux_only
def test_no_library_misses_a_part_of_qt_that_was_left_out(frozen: Path) -> None:
    libraries = [path for path in frozen.rglob("*.so*") if path.is_file() and not path.is_symlink()]

    found = subprocess.run(["ldd", *libraries], check=False, capture_output=True, text=True).stdout

    assert re.findall(r"libQt6\S+ => not found", found) == []
    assert [path for path in frozen.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_an_up_to_date_folder_is_not_made_again(
    frozen: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "digest_of_sources", lambda: build.STAMP.read_text(encoding="ascii"))
    monkeypatch.setattr(build, "subprocess", None)

    assert build.freeze() == 0
    assert "up to date" in capsys.readouterr().out
