"""The command line as its user meets it: what it prints, where, and how it ends."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bcdesk.app.messages import Language
from bcdesk.bootstrap import run_program

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own folder out of the tests."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    monkeypatch.delenv("BCDESK_LANG", raising=False)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kho.db"


@pytest.fixture
def report_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    run_program(["export", "sample", "--out", str(tmp_path / "mau"), "--json"])
    return Path(capsys.readouterr().out.strip())


def rename(file: Path, name: str) -> Path:
    data = json.loads(file.read_text(encoding="utf-8"))
    data["report"]["id"] = name
    renamed = file.with_name(f"{name}.json")
    renamed.write_text(json.dumps(data), encoding="utf-8")
    return renamed


def test_the_officers_round(
    store: Path, report_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--store", str(store)]
    file = rename(report_file, "h1-2021")

    assert run_program([*at, "import", str(file)]) == 0
    assert run_program([*at, "list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert run_program([*at, "export", "h1-2021", "--out", str(tmp_path / "ra"), "--txt", "--json"]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]

    assert listed[0] == "Đã nhập báo cáo “h1-2021”."
    assert listed[1].startswith("h1-2021\tDự thảo\t2021\tkết quả thực hiện công tác dân vận")
    assert [path.suffix for path in written] == [".txt", ".json"]
    assert json.loads(written[1].read_text(encoding="utf-8")) == json.loads(file.read_text(encoding="utf-8"))
    golden = (ROOT / "tests" / "golden" / "sample.txt").read_text(encoding="utf-8")
    assert written[0].read_text(encoding="utf-8").endswith(golden.rstrip("\n") + "\n")


def test_only_the_formats_asked_for_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["export", "sample", "--out", str(tmp_path), "--txt"]) == 0

    assert [Path(line).name[:6] for line in capsys.readouterr().out.splitlines()] == ["DT_BC_"]
    assert [path.suffix for path in tmp_path.glob("DT_BC_*")] == [".txt"]


def test_docx_and_pdf_are_written_when_nothing_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(["export", "sample", "--out", str(tmp_path)]) == 0

    docx, pdf = (Path(line) for line in capsys.readouterr().out.splitlines())
    assert docx.read_bytes().startswith(b"PK")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_the_pdf_can_be_set_in_the_officers_own_fonts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for own, ours in (
        ("times", "Regular"),
        ("timesbd", "Bold"),
        ("timesi", "Italic"),
        ("timesbi", "BoldItalic"),
    ):
        source = ROOT / "resources" / "fonts" / f"LiberationSerif-{ours}.ttf"
        (fonts / f"{own}.ttf").write_bytes(source.read_bytes())

    assert run_program(["export", "sample", "--out", str(tmp_path), "--pdf", "--fonts", str(fonts)]) == 0

    assert Path(capsys.readouterr().out.strip()).read_bytes().startswith(b"%PDF")


def test_fonts_that_are_not_there_are_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(["export", "sample", "--out", str(tmp_path), "--fonts", str(tmp_path)]) == 2

    assert capsys.readouterr().err.startswith("Không có đủ bộ chữ")
    assert list(tmp_path.glob("DT_*")) == []


def test_characters_that_the_pdf_cannot_show_are_a_finding(
    store: Path, report_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(report_file.read_text(encoding="utf-8"))
    data["report"]["recipients"] = ["Sở 中 Nội vụ 😀"]
    report_file.write_text(json.dumps(data), encoding="utf-8")
    at = ["--store", str(store)]
    run_program([*at, "import", str(report_file)])
    capsys.readouterr()

    assert run_program([*at, "export", "sample", "--out", str(tmp_path)]) == 1

    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "không hiện được: 中 😀." in printed.err
    assert run_program([*at, "export", "sample", "--out", str(tmp_path), "--docx"]) == 0


def test_somebody_at_a_terminal_is_told_what_is_being_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    run_program(["export", "sample", "--out", str(tmp_path), "--txt"])

    assert capsys.readouterr().err.startswith("Đang ghi DT_BC_")


def test_a_stored_report_called_sample_comes_before_the_packaged_one(
    store: Path, report_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(report_file.read_text(encoding="utf-8"))
    data["report"]["masthead"]["place"] = "Vĩnh Long"
    report_file.write_text(json.dumps(data), encoding="utf-8")
    at = ["--store", str(store)]
    run_program([*at, "import", str(report_file)])
    capsys.readouterr()

    run_program([*at, "export", "sample", "--out", str(tmp_path), "--txt"])

    written = Path(capsys.readouterr().out.strip()).read_text(encoding="utf-8")
    assert "Vĩnh Long, ngày tháng 5 năm 2021" in written


def test_listing_nothing_says_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["list"]) == 0

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("Kho chưa có báo cáo nào.")


def test_the_self_test_prints_a_line_for_each_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["self-test"]) == 0

    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["đạt"] * 6


@pytest.mark.parametrize("language", ["vi", "en"])
def test_help_names_every_verb_and_exit_status(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["--lang", language, "--help"]) == 0

    printed = capsys.readouterr().out
    assert all(f"  {verb} " in printed for verb in ("list", "import", "export", "self-test"))
    assert "--store" in printed


def test_a_bare_command_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def open_window(*given: object) -> int:
        opened.append(given)
        return 0

    monkeypatch.setattr("bcdesk.ui.application.run_window", open_window)

    assert run_program([]) == 0
    assert len(opened) == 1
    assert gc.isenabled()  # off only while the window lives


def test_options_without_a_verb_are_for_the_window(monkeypatch: pytest.MonkeyPatch, store: Path) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr("bcdesk.ui.application.run_window", lambda *given: opened.append(given) or 0)

    assert run_program(["--store", str(store), "--lang", "en"]) == 0
    assert opened[0][1:3] == (store.with_suffix(".window.ini"), Language.ENGLISH)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["--version"]) == 0
    assert capsys.readouterr().out == "bcdesk 0.1.0\n"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["fly"], id="unknown verb"),
        pytest.param(["export", "sample"], id="no folder"),
        pytest.param(["import"], id="no file"),
        pytest.param(["--store"], id="option without value"),
        pytest.param(["--lang", "fr", "list"], id="unknown language"),
        pytest.param(["export", "sample", "--out", "x", "--odt"], id="unknown format"),
        pytest.param(["list", "more"], id="too many words"),
        pytest.param(["export", "none", "--out", "x"], id="no such report"),
        pytest.param(["import", "nowhere.json"], id="no such file"),
        pytest.param(["--store", "nowhere.db", "list"], id="no such store"),
        pytest.param(["--store", ".", "list"], id="a folder for a store"),
        pytest.param(["import", "a\nb"], id="a line feed in a name"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run_program(arguments) == 2

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_importing_twice_is_refused_and_changes_nothing(
    store: Path, report_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--store", str(store)]
    run_program([*at, "import", str(report_file)])
    capsys.readouterr()

    assert run_program([*at, "import", str(report_file)]) == 2
    assert "Trong kho đã có báo cáo" in capsys.readouterr().err
    run_program([*at, "list"])
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_refused_file_makes_no_store(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "bcdesk-report", "version": 1, "report": {}}')

    assert run_program(["--store", str(store), "import", str(bad)]) == 2
    assert "thiếu trường “id”" in capsys.readouterr().err
    assert not store.exists()


def test_english_by_environment(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BCDESK_LANG", "en")

    run_program(["fly"])

    assert capsys.readouterr().err.startswith("Cannot understand the command line: bcdesk fly.")


def test_an_unexpected_fault_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("bcdesk.bootstrap.text_bytes", lambda _: 1 / 0)

    assert run_program(["export", "sample", "--out", str(tmp_path), "--txt"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.glob("DT_*")) == []


@pytest.mark.parametrize("arguments", [["--version"], ["--lang", "en", "--version"]])
def test_the_version_is_told_wherever_it_is_asked_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(arguments) == 0
    assert capsys.readouterr().out.startswith("bcdesk ")


def test_options_may_stand_behind_the_verb(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["list", "--lang", "en", "--store", str(store)]) == 2
    assert capsys.readouterr().err.startswith(f"There is no report store at {store}.")


def test_the_sample_is_there_whatever_the_store(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(["--store", str(store), "export", "sample", "--out", str(tmp_path), "--txt"]) == 0


def test_stopping_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupt(_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("bcdesk.bootstrap.text_bytes", interrupt)

    assert run_program(["export", "sample", "--out", str(tmp_path), "--txt"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def bcdesk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "bcdesk", *arguments],
        check=False,
        capture_output=True,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_vietnamese_is_printed_whatever_the_console(tmp_path: Path) -> None:
    done = bcdesk("fly", PYTHONIOENCODING="ascii", LC_ALL="C")

    assert done.returncode == 2
    assert done.stderr.decode().startswith("Không hiểu dòng lệnh: bcdesk fly.")


def test_a_reader_that_goes_away_leaves_no_traceback() -> None:
    done = subprocess.run(  # noqa: S602
        f'"{sys.executable}" -m bcdesk --help | true',
        shell=True,
        check=False,
        capture_output=True,
        timeout=60,
        cwd=ROOT,
    )

    assert done.stderr == b""
