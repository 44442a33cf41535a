"""`packaging/dev.py`: when it sets up, what it installs, what it says and what it passes on."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.scripts import load_script

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "packaging" / "dev.py"
PIN = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


dev = load_script("dev")


def profile(folder: Path, name: str = "run", pins: str = "") -> object:
    """Return a profile whose lock file holds `pins`."""
    lock = folder / f"{name}.lock"
    lock.write_text(pins, encoding="utf-8")
    return dev.Profile(name, lock)


def made_venv(path: Path) -> object:
    """Return an environment that looks made, without the cost of making one."""
    venv = dev.Venv(path)
    venv.scripts.mkdir(parents=True)
    venv.python.touch()
    return venv


def pins_of(lock: str) -> dict[str, str]:
    """Return the pinned versions in a lock file of the project."""
    return dict(PIN.findall((ROOT / lock).read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        pytest.param(False, ("bin/python", "bin/lint-imports"), id="posix"),
        pytest.param(True, ("Scripts/python.exe", "Scripts/lint-imports.exe"), id="windows"),
    ],
)
def test_commands_are_found_in_both_layouts(tmp_path: Path, windows: bool, expected: tuple[str, str]) -> None:
    venv = dev.Venv(tmp_path, windows=windows)

    found = (venv.python, venv.script("lint-imports"))

    assert found == (tmp_path / expected[0], tmp_path / expected[1])


def test_a_finished_installation_is_ready(tmp_path: Path) -> None:
    venv, run = made_venv(tmp_path / "venv"), profile(tmp_path)

    venv.finish(run, ())

    assert venv.has(run)


def test_an_environment_without_stamps_is_not_usable(tmp_path: Path) -> None:
    venv = made_venv(tmp_path / "venv")

    assert not venv.is_usable()


def test_an_interrupted_installation_makes_the_environment_unusable(tmp_path: Path) -> None:
    venv, run = made_venv(tmp_path / "venv"), profile(tmp_path)
    venv.finish(run, ())

    venv.begin()

    assert not venv.is_usable()


def test_a_changed_lock_file_asks_for_a_new_installation_only(tmp_path: Path) -> None:
    venv = made_venv(tmp_path / "venv")
    venv.finish(profile(tmp_path, pins="a==1"), ())

    changed = profile(tmp_path, pins="a==2")

    assert not venv.has(changed)
    assert venv.is_usable()


def test_a_moved_environment_is_not_usable(tmp_path: Path) -> None:
    made_venv(tmp_path / "old").finish(profile(tmp_path), ())

    (tmp_path / "old").rename(tmp_path / "new")

    assert not dev.Venv(tmp_path / "new").is_usable()


def test_another_python_version_makes_the_environment_unusable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = made_venv(tmp_path / "venv")
    venv.finish(profile(tmp_path), ())

    monkeypatch.setattr(dev.platform, "python_version", lambda: "3.99.0")

    assert not venv.is_usable()


def test_run_and_test_can_share_one_environment(tmp_path: Path) -> None:
    venv, run, test = made_venv(tmp_path / "venv"), profile(tmp_path), profile(tmp_path, "test")
    venv.finish(run, (test,))

    venv.finish(test, (run,))

    assert venv.has(run)
    assert venv.has(test)


def test_an_outdated_profile_is_forgotten_when_another_is_installed(tmp_path: Path) -> None:
    venv, test = made_venv(tmp_path / "venv"), profile(tmp_path, "test")
    venv.finish(profile(tmp_path, pins="a==1"), (test,))

    venv.finish(test, (profile(tmp_path, pins="a==2"),))

    assert not venv.has(profile(tmp_path, pins="a==1"))


def test_a_half_made_environment_is_repaired(tmp_path: Path) -> None:
    venv, run = dev.Venv(tmp_path / "venv"), profile(tmp_path)
    venv.path.mkdir()
    venv.begin()

    dev.prepare(venv, run)

    assert venv.has(run)
    subprocess.run([venv.python, "-m", "pip", "--version"], check=True)


def test_a_ready_environment_starts_no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv, run = made_venv(tmp_path / "venv"), profile(tmp_path)
    venv.finish(run, ())
    monkeypatch.setattr(dev, "subprocess", None)

    dev.prepare(venv, run)

    assert venv.has(run)


def test_a_failed_installation_is_reported_and_not_recorded(tmp_path: Path) -> None:
    venv = made_venv(tmp_path / "venv")
    venv.finish(profile(tmp_path), ())

    with pytest.raises(dev.SetupError, match="install the packages"):
        dev.prepare(venv, profile(tmp_path, pins="a==1"))

    assert not venv.is_usable()


def test_a_failed_program_stops_the_setup_with_its_exit_code() -> None:
    command = [sys.executable, "-c", "raise SystemExit(3)"]

    with pytest.raises(dev.SetupError, match=r"Could not dance \(exit code 3\)"):
        dev._must_succeed(command, "dance")


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """Return a folder with a catalogue that is newer than its source."""
    (tmp_path / "words.ts").write_text("words", encoding="utf-8")
    (tmp_path / "words.qm").touch()
    return tmp_path


def test_compiled_translations_start_no_program(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "subprocess", None)

    dev.compile_translations(dev.Venv(compiled / "venv"), compiled)


def compilations(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the programs that are started to compile the translations in `folder`."""
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "_must_succeed", lambda command, _: commands.append(command))
    dev.compile_translations(dev.Venv(folder / "venv"), folder)
    return commands


def test_a_changed_translation_is_compiled_again(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = (compiled / "words.qm").stat().st_mtime
    os.utime(compiled / "words.ts", (made + 10, made + 10))

    commands = compilations(compiled, monkeypatch)

    assert [command[1:] for command in commands] == [[str(ROOT / "packaging" / "build.py"), "translations"]]


def test_a_translation_that_was_never_compiled_is_compiled(
    compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (compiled / "words.qm").unlink()

    assert len(compilations(compiled, monkeypatch)) == 1


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        pytest.param("ID=debian\n", True, id="Debian"),
        pytest.param('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', True, id="Ubuntu"),
        pytest.param('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True, id="like Debian"),
        pytest.param('ID=fedora\nID_LIKE="rhel centos"\n', False, id="Fedora"),
        pytest.param("", False, id="empty"),
    ],
)
def test_systems_with_apt_are_recognised(tmp_path: Path, os_release: str, expected: bool) -> None:
    file = tmp_path / "os-release"
    file.write_text(os_release, encoding="utf-8")

    assert dev.is_debian(file) is expected


def test_a_system_without_os_release_has_no_apt(tmp_path: Path) -> None:
    assert not dev.is_debian(tmp_path / "absent")


def test_removed_packages_do_not_count_and_provided_ones_do() -> None:
    listing = "xvfb\tnot-installed\t\nlibglib2.0-0t64\tinstalled\tlibglib2.0-0 (= 2.80), gobject\n"

    assert dev.installed_packages(listing) == {"libglib2.0-0t64", "libglib2.0-0", "gobject"}


def test_only_the_tests_need_an_office_program() -> None:
    assert "libreoffice-writer" in dev.system_packages(dev.TEST)
    assert "libreoffice-writer" not in dev.system_packages(dev.RUN)


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [pytest.param("/usr", True, id="of Debian"), pytest.param("/opt/python", False, id="own")],
)
def test_the_python_of_debian_needs_its_library_for_freezing(
    monkeypatch: pytest.MonkeyPatch, prefix: str, expected: bool
) -> None:
    monkeypatch.setattr(dev.sys, "base_prefix", prefix)

    wanted = [name.startswith("libpython3.") for name in dev.system_packages(dev.TEST)]

    assert any(wanted) is expected


def test_an_old_python_gets_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["run"], version=(3, 10))

    assert code == 2
    assert capsys.readouterr().err == "bcdesk needs Python 3.11 or newer; this is Python 3.10.\n"


def test_an_old_python_can_read_the_file() -> None:
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("arguments", [pytest.param([], id="none"), pytest.param(["fly"], id="unknown")])
def test_an_unknown_command_shows_the_usage(arguments: list[str], tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, SOURCE, *arguments], check=False, cwd=tmp_path, capture_output=True, text=True
    )

    assert result.returncode == 2
    assert "dev.py run [ARGS...]" in result.stderr


def test_everything_after_the_command_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[list[str]] = []
    monkeypatch.setitem(dev.COMMANDS, "run", lambda arguments: received.append(arguments) or 7)

    code = dev.main(["run", "--help", "-x", "run"])

    assert received == [["--help", "-x", "run"]]
    assert code == 7


WHOLE_RUN = ["--cov", "--cov-report=term", "-n", "2", "--dist", "loadfile"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param([], WHOLE_RUN, id="all tests"),
        pytest.param(["--soak"], [*WHOLE_RUN, "--soak"], id="all tests and soak"),
        pytest.param(["-k", "text"], ["-k", "text"], id="some tests"),
    ],
)
def test_coverage_and_two_processes_are_for_all_tests_only(arguments: list[str], expected: list[str]) -> None:
    steps = dev.test_steps(dev.Venv(ROOT / ".venv"), arguments)

    names = ["ruff format", "ruff check", "mypy", "import-linter", "translations", "pytest"]
    assert [step.name for step in steps] == names
    assert steps[-1].command[3:] == expected


def test_the_program_finds_the_checkout_first(tmp_path: Path) -> None:
    venv = dev.Venv(tmp_path)

    environment = dev.environment_of(venv, EXTRA="1")

    assert environment["PYTHONPATH"] == str(ROOT)
    assert environment["PATH"].startswith(str(venv.scripts))
    assert environment["EXTRA"] == "1"


def test_tests_and_program_use_the_same_versions() -> None:
    runtime, test = pins_of("requirements.lock"), pins_of("requirements-test.lock")

    assert runtime.items() <= test.items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_lock_files_hold_pins_and_hashes_only(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert pins_of(lock)["pyside6-essentials"] == "6.11.3"
    assert "://" not in text
    assert "--index-url" not in text
    assert text.count("--hash=sha256:") >= 2 * len(pins_of(lock))
