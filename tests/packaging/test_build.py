"""`packaging/build.py`: what it says about strings and translations, and whom it asks for its tools."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.support.scripts import ROOT, load_script

build = load_script("build")
CODE = """
class Desk(QWidget):
    def retranslate(self):
        self.setWindowTitle(self.tr("Desk"))
        self.setToolTip(self.tr("%n report(s)", "", 3))
"""
TRANSLATED = {
    '<translation type="unfinished"></translation>': "<translation>Bàn</translation>",
    "<numerusform></numerusform>": "<numerusform>%n báo cáo</numerusform>",
    '<translation type="unfinished">': "<translation>",
}


class Project:
    """A package with strings and its translations."""

    def __init__(self, root: Path) -> None:
        self.package = root / "package"
        self.folder = root / "translations"
        self.package.mkdir()
        self.folder.mkdir()
        self.write(CODE)

    def write(self, code: str) -> None:
        (self.package / "desk.py").write_text(code, encoding="utf-8")

    def update(self) -> int:
        return int(build.strings(package=self.package, folder=self.folder))

    def check(self) -> int:
        return int(build.check_strings(package=self.package, folder=self.folder))

    def replace(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose strings are all translated."""
    project = Project(tmp_path)
    project.update()
    for name in ("bcdesk_vi.ts", "bcdesk_en.ts"):
        text = (project.folder / name).read_text(encoding="utf-8")
        for old, new in TRANSLATED.items():
            text = text.replace(old, new)
        (project.folder / name).write_text(text, encoding="utf-8")
    return project


def test_a_translated_project_passes(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.check() == 0
    assert capsys.readouterr().out == ""


def test_english_needs_its_plurals_only(project: Project) -> None:
    english = [entry.findtext("source") for _, entry in build.entries(project.folder / "bcdesk_en.ts")]

    assert english == ["%n report(s)"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"Desk"', '"Table"', id="changed"),
        pytest.param("self.setWindowTitle", "# self.setWindowTitle", id="no longer used"),
        pytest.param("class Desk", "class Table", id="in another context"),
        pytest.param('"Desk"', '"Desk", "the furniture"', id="with a meaning"),
    ],
)
def test_a_string_that_differs_from_the_code_is_a_fault(
    project: Project, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    project.write(CODE.replace(old, new))

    assert project.check() == 1
    assert "bcdesk_vi.ts differs from the code" in capsys.readouterr().out


def test_a_string_that_is_no_longer_used_goes(project: Project) -> None:
    project.write(CODE.replace("self.setWindowTitle", "# self.setWindowTitle"))

    project.update()

    vietnamese = [entry.findtext("source") for _, entry in build.entries(project.folder / "bcdesk_vi.ts")]
    assert vietnamese == ["%n report(s)"]


def test_checking_changes_no_file(project: Project) -> None:
    project.write(CODE.replace("Desk", "Table"))
    before = (project.folder / "bcdesk_vi.ts").read_bytes()

    project.check()

    assert (project.folder / "bcdesk_vi.ts").read_bytes() == before


def test_a_missing_file_is_a_fault(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.folder / "bcdesk_en.ts").unlink()

    assert project.check() == 1
    assert capsys.readouterr().out == "bcdesk_en.ts is missing\n"


@pytest.mark.parametrize(
    ("name", "change", "fault"),
    [
        pytest.param(
            "bcdesk_vi.ts", ("<translation>B", '<translation type="unfinished">B'), "Desk", id="doubtful"
        ),
        pytest.param("bcdesk_vi.ts", (">Bàn<", "><"), "Desk", id="empty"),
        pytest.param("bcdesk_vi.ts", (">Bàn<", "> <"), "Desk", id="blank"),
        pytest.param("bcdesk_vi.ts", (">%n báo cáo<", "><"), "%n report(s)", id="empty plural"),
        pytest.param("bcdesk_en.ts", (">%n báo cáo<", "><"), "%n report(s)", id="empty English plural"),
    ],
)
def test_a_string_without_translation_is_a_fault(
    project: Project, capsys: pytest.CaptureFixture[str], name: str, change: tuple[str, str], fault: str
) -> None:
    project.replace(name, *change)

    assert project.check() == 1
    assert f"{name}: not translated: Desk: {fault}\n" in capsys.readouterr().out


def test_words_of_qt_have_to_be_translated_as_well(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "translations" / "qtbase_vi.ts", project.folder)
    project.replace("qtbase_vi.ts", "<translation>Lưu</translation>", "<translation></translation>")

    assert project.check() == 1
    assert "qtbase_vi.ts: not translated: QPlatformTheme: Save\n" in capsys.readouterr().out


def test_catalogues_are_compiled_beside_their_sources(project: Project) -> None:
    assert build.translations(project.folder) == 0

    translator = QTranslator()
    assert translator.load(str(project.folder / "bcdesk_vi.qm"))
    assert translator.translate("Desk", "Desk") == "Bàn"
    assert {path.suffix for path in project.folder.iterdir()} == {".ts", ".qm"}


def test_a_faulty_source_leaves_the_catalogue_before(
    project: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    build.translations(project.folder)
    before = (project.folder / "bcdesk_vi.qm").read_bytes()
    (project.folder / "bcdesk_vi.ts").write_text("<TS", encoding="utf-8")

    assert build.translations(project.folder) != 0
    assert "Could not compile bcdesk_vi.ts." in capfd.readouterr().out
    assert (project.folder / "bcdesk_vi.qm").read_bytes() == before


@pytest.mark.parametrize("arguments", [pytest.param([], id="none"), pytest.param(["fly"], id="unknown")])
def test_an_unknown_command_shows_the_usage(arguments: list[str], tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "packaging" / "build.py", *arguments]

    result = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, text=True)

    assert result.returncode == 2
    assert "build.py freeze" in result.stdout


def test_a_python_without_the_tools_asks_for_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def run(command: list[str], *, check: bool) -> subprocess.CompletedProcess[bytes]:
        started.append(command)
        return subprocess.CompletedProcess(command, 7)

    monkeypatch.setattr(build.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(build.subprocess, "run", run)

    assert build.main(["strings", "--check"]) == 7
    assert started == [[sys.executable, str(ROOT / "packaging" / "dev.py"), "build", "strings", "--check"]]


def test_nothing_frozen_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.check(tmp_path) == 2
    assert "build.py freeze" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("windows", "expected"),
    [pytest.param(False, "bcdesk", id="posix"), pytest.param(True, "bcdesk-cli.exe", id="windows")],
)
def test_the_program_that_prints_is_started(windows: bool, expected: str) -> None:
    assert build.console_program(Path("folder"), windows=windows) == Path("folder", expected)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a small tree that looks like the project."""
    for part in build.FROZEN_FROM:
        file = tmp_path / (part if "." in part else f"{part}/file.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("content", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "changed", ["bcdesk/file.py", "resources/new.toml", "packaging/bcdesk.spec", "requirements-test.lock"]
)
def test_a_changed_source_makes_the_folder_out_of_date(sources: Path, changed: str) -> None:
    before = build.digest_of_sources(sources)

    (sources / changed).write_text("other", encoding="utf-8")

    assert build.digest_of_sources(sources) != before


def test_compiled_files_do_not_make_the_folder_out_of_date(sources: Path) -> None:
    before = build.digest_of_sources(sources)

    (sources / "translations" / "words.qm").write_text("compiled", encoding="utf-8")

    assert build.digest_of_sources(sources) == before
