"""Prepare, run and check a checkout of bcdesk with one command.

This file is the first thing a newcomer starts, on a machine where nothing is installed yet. It therefore
uses the standard library only, works on Linux, Windows and macOS, and stays readable for Python versions
older than the one the project needs, so that they get an answer instead of a syntax error.

Usage:
    python3 packaging/dev.py run [ARGS...]               start bcdesk with ARGS, setting up `.venv` if needed
    python3 packaging/dev.py test [--soak] [PYTEST ...]  run every check of the project, as CI does
    python3 packaging/dev.py build COMMAND               make what is built; packaging/build.py names the commands
    python3 packaging/dev.py lock [--upgrade]            write both lock files again (needs network and uv)

With arguments for pytest (other than `--soak`) the tests run without coverage, because a part of the tests
cannot reach the coverage the project demands.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TRANSLATIONS = ROOT / "translations"
BUILD = ROOT / "packaging" / "build.py"
MINIMUM = (3, 11)
USAGE_ERROR = 2
WORKERS = 2
"""Processes that run the tests of a whole run; the tests of one file stay together."""

QT_PACKAGES = (
    "libgl1",
    "libegl1",
    "libglib2.0-0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libxkbcommon0",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libcups2",
)
TEST_PACKAGES = ("libreoffice-writer", "poppler-utils", "fonts-liberation2", "xvfb", "xdotool", "binutils")
TOOLS = {
    "libreoffice": "soffice",
    "poppler": "pdftotext",
    "xvfb": "Xvfb",
    "xdotool": "xdotool",
    "binutils": "objdump",
}


class SetupError(Exception):
    """The environment could not be made; the message is complete and needs no traceback."""


class Profile(NamedTuple):
    """One set of pinned packages that can be installed in `.venv`."""

    name: str
    lock: Path


RUN = Profile("run", ROOT / "requirements.lock")
TEST = Profile("test", ROOT / "requirements-test.lock")


class Venv:
    """A virtual environment with a record of what was installed completely.

    `bcdesk-venv.stamp` says for which interpreter and folder the environment was made, one
    `bcdesk-<profile>.stamp` per profile says which lock file is installed. While packages are being installed
    `bcdesk-unfinished` exists; an environment that still has it was interrupted and is made anew.
    """

    def __init__(self, path: Path, *, windows: bool = os.name == "nt") -> None:
        self.path = path.absolute()
        self.scripts = self.path / ("Scripts" if windows else "bin")
        self._suffix = ".exe" if windows else ""

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.script("python")

    def script(self, name: str) -> Path:
        """Return the path of an installed command."""
        return self.scripts / (name + self._suffix)

    def is_usable(self) -> bool:
        """Tell whether the environment is complete and made for this interpreter and this folder."""
        unfinished = (self.path / "bcdesk-unfinished").exists()
        return not unfinished and self.python.exists() and self._read("venv") == self._venv_key()

    def has(self, profile: Profile) -> bool:
        """Tell whether exactly the current lock file of `profile` is installed."""
        return self.is_usable() and self._read(profile.name) == self._profile_key(profile)

    def begin(self) -> None:
        """Record that an installation has started."""
        (self.path / "bcdesk-unfinished").write_text("", encoding="ascii")

    def finish(self, installed: Profile, others: tuple[Profile, ...]) -> None:
        """Record that `installed` is complete and forget each of `others` that its packages replaced."""
        for other in others:
            if self._read(other.name) != self._profile_key(other):
                self._stamp(other.name).unlink(missing_ok=True)
        self._stamp("venv").write_text(self._venv_key(), encoding="ascii")
        self._stamp(installed.name).write_text(self._profile_key(installed), encoding="ascii")
        (self.path / "bcdesk-unfinished").unlink(missing_ok=True)

    def _stamp(self, name: str) -> Path:
        return self.path / f"bcdesk-{name}.stamp"

    def _read(self, name: str) -> str:
        try:
            return self._stamp(name).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return ""

    def _venv_key(self) -> str:
        return digest(platform.python_version().encode(), os.fsencode(self.path))

    def _profile_key(self, profile: Profile) -> str:
        return digest(self._venv_key().encode(), profile.lock.read_bytes())


def digest(*parts: bytes) -> str:
    """Return one hexadecimal digest in which the borders between `parts` count."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def say(text: str) -> None:
    """Print one line at once; standard error keeps the output of `run` clean for scripts."""
    print(text, file=sys.stderr, flush=True)


def prepare(venv: Venv, profile: Profile) -> None:
    """Make `venv` hold the packages of `profile`; do nothing, and use no network, when it already does.

    Raises:
        SetupError: the environment or the packages could not be installed.
    """
    if venv.has(profile):
        return
    if not venv.is_usable():
        say(f"Creating {venv.path}")
        _must_succeed([_base_python(), "-m", "venv", "--clear", str(venv.path)], "create the environment")
    venv.begin()
    say(f"Installing the packages of {profile.lock.name} (needs the network the first time)")
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"]
    command = [str(venv.python), "-m", "pip", "install", *options, "-r", str(profile.lock)]
    _must_succeed(command, "install the packages")
    venv.finish(profile, tuple(other for other in (RUN, TEST) if other.name != profile.name))


def compile_translations(venv: Venv, folder: Path = TRANSLATIONS) -> None:
    """Make the catalogues that the window reads; start no program when each is newer than its source.

    Raises:
        SetupError: a source cannot be compiled.
    """
    if not all(_is_compiled(source) for source in folder.glob("*.ts")):
        _must_succeed([str(venv.python), str(BUILD), "translations"], "compile the translations")


def _is_compiled(source: Path) -> bool:
    try:
        return source.with_suffix(".qm").stat().st_mtime >= source.stat().st_mtime
    except OSError:
        return False


def _base_python() -> str:
    # Inside an active virtual environment `sys.executable` would chain one environment to another.
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _must_succeed(command: list[str], purpose: str) -> None:
    # Standard output belongs to the program that `run` starts afterwards.
    try:
        code = subprocess.run(command, check=False, stdout=2).returncode
    except OSError as error:
        raise SetupError(f"Could not {purpose} ({error}); start the same command again to retry.") from error
    if code != 0:
        raise SetupError(f"Could not {purpose} (exit code {code}); start the same command again to retry.")


def is_debian(os_release: Path = Path("/etc/os-release")) -> bool:
    """Tell whether packages come from apt: Debian, Ubuntu and what declares itself like them."""
    try:
        lines = os_release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    names = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").replace("'", "").split()
    return "debian" in names or "ubuntu" in names


def installed_packages(listing: str) -> set[str]:
    """Return the installed package names, provided ones included, from `dpkg-query` output.

    Provided names matter because newer releases renamed libraries (`libglib2.0-0t64` provides the old name).
    """
    names: set[str] = set()
    for line in listing.splitlines():
        name, status, provides = line.split("\t")
        if status == "installed":
            names.add(name)
            names.update(item.split()[0] for item in provides.split(",") if item.strip())
    return names


def missing_packages(wanted: tuple[str, ...]) -> list[str]:
    """Return the Debian packages of `wanted` that are not installed, in the given order."""
    command = ["dpkg-query", "-W", "-f", "${Package}\t${db:Status-Status}\t${Provides}\n"]
    listing = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    installed = installed_packages(listing)
    return [name for name in wanted if name not in installed]


def system_packages(profile: Profile) -> tuple[str, ...]:
    """Return the Debian packages that `profile` needs with the running interpreter."""
    # Debian splits the part of the standard library that makes virtual environments into its own package.
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    has_pip = importlib.util.find_spec("ensurepip") is not None
    venv = () if has_pip else (f"python{version}-venv",)
    if profile.name != "test":
        return venv + QT_PACKAGES
    # Debian's Python comes without the library that a frozen program carries along.
    library = (f"libpython{version}",) if sys.base_prefix == "/usr" else ()
    return venv + library + QT_PACKAGES + TEST_PACKAGES


def prepare_system(profile: Profile, *, may_install: bool) -> None:
    """Install the system packages of `profile`, or print the one command that does."""
    if not is_debian():
        if not sys.platform.startswith("linux"):
            return
        absent = _missing_libraries()
        if absent:
            say(f"Qt needs libraries this system does not have: {' '.join(absent)}")
        return
    missing = missing_packages(system_packages(profile))
    if not missing:
        return
    if may_install and _is_root():
        _apt_install(missing)
        missing = missing_packages(system_packages(profile))
    if missing:
        say("System packages are missing. Install them with:")
        say(f"  sudo apt-get install --no-install-recommends {' '.join(missing)}")


def _missing_libraries() -> list[str]:
    import ctypes  # noqa: PLC0415 - only systems without apt pay for it

    absent = []
    for name in (
        "libGL.so.1",
        "libEGL.so.1",
        "libfontconfig.so.1",
        "libxkbcommon.so.0",
        "libxcb-cursor.so.0",
    ):
        try:
            ctypes.CDLL(name)
        except OSError:
            absent.append(name)
    return absent


def _is_root() -> bool:
    user = getattr(os, "geteuid", None)
    return user is not None and user() == 0


def _apt_install(packages: list[str]) -> None:
    say(f"Installing system packages: {' '.join(packages)}")
    if not _apt("update"):
        return
    if not _apt("install", *packages) and len(packages) > 1:
        # One name unknown to this release must not keep the others away.
        for package in packages:
            _apt("install", package)


def _apt(verb: str, *packages: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-y", "--no-install-recommends"] if verb == "install" else []
    command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", verb, *options, *packages]
    result = subprocess.run(
        command,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if result.returncode != 0:
        say(f"apt-get {verb} failed:\n{result.stdout.rstrip()}")
    return result.returncode == 0


def missing_tools() -> list[str]:
    """Return the names, as tests use them in `needs(...)`, of the tools that cannot be found."""
    return [name for name, command in TOOLS.items() if shutil.which(command) is None]


def environment_of(venv: Venv, **extra: str) -> dict[str, str]:
    """Return the environment for a program of `venv`, with the checkout as the only source of bcdesk."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "VIRTUAL_ENV": str(venv.path), **extra}
    environment.pop("PYTHONHOME", None)
    environment["PATH"] = str(venv.scripts) + os.pathsep + environment.get("PATH", os.defpath)
    return environment


def run(arguments: list[str]) -> int:
    """Start bcdesk in the caller's working directory and return its exit code."""
    venv = Venv(VENV)
    prepare_system(RUN, may_install=not venv.has(RUN))
    prepare(venv, RUN)
    compile_translations(venv)
    if not arguments and not has_display():
        print("No display: exporting the sample report as DOCX and PDF to ./out", flush=True)
        arguments = ["export", "sample", "--out", "out"]
    # -P: a folder named like one of our packages in the working directory must not be imported instead.
    command = [str(venv.python), "-P", "-m", "bcdesk", *arguments]
    environment = environment_of(venv)
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606 - hands signals and exit code over
    return subprocess.run(command, check=False, env=environment).returncode


def has_display() -> bool:
    """Tell whether a window could be shown; Windows and macOS always have a place for one."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Step(NamedTuple):
    """One check of `test`."""

    name: str
    command: list[str]


def test_steps(venv: Venv, arguments: list[str]) -> list[Step]:
    """Return the checks in the order in which they run; `arguments` go to pytest."""
    python = str(venv.python)
    whole = all(argument == "--soak" for argument in arguments)
    coverage = ["--cov", "--cov-report=term"] if whole else []
    workers = ["-n", str(WORKERS), "--dist", "loadfile"] if whole else []
    return [
        Step("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        Step("ruff check", [python, "-m", "ruff", "check", "."]),
        Step("mypy", [python, "-m", "mypy"]),
        Step("import-linter", [str(venv.script("lint-imports"))]),
        Step("translations", [python, str(BUILD), "strings", "--check"]),
        Step("pytest", [python, "-m", "pytest", *coverage, *workers, *arguments]),
    ]


def test(arguments: list[str]) -> int:
    """Run every check, each to its end, and return 0 when all of them passed."""
    venv = Venv(VENV)
    prepare_system(TEST, may_install=True)
    prepare(venv, TEST)
    compile_translations(venv)
    environment = environment_of(venv, QT_QPA_PLATFORM="offscreen", BCDESK_MISSING=",".join(missing_tools()))
    failed = [step.name for step in test_steps(venv, arguments) if not _passes(step, environment)]
    say(f"FAILED: {', '.join(failed)}" if failed else "OK: all checks passed")
    return 1 if failed else 0


def _passes(step: Step, environment: dict[str, str]) -> bool:
    say(f"== {step.name}")
    start = time.monotonic()
    code = subprocess.run(step.command, check=False, cwd=ROOT, env=environment).returncode
    verdict = "passed" if code == 0 else f"FAILED with exit code {code}"
    say(f"== {step.name}: {verdict} in {time.monotonic() - start:.1f} s")
    return code == 0


def build(arguments: list[str]) -> int:
    """Run `build.py` with the tools of the environment."""
    venv = Venv(VENV)
    prepare(venv, TEST)
    command = [str(venv.python), str(BUILD), *arguments]
    return subprocess.run(command, check=False, env=environment_of(venv)).returncode


def lock(arguments: list[str]) -> int:
    """Write both lock files from pyproject.toml, for every platform; `arguments` go to uv."""
    uv = shutil.which("uv")
    if uv is None:
        say("lock needs the program uv on the PATH (for instance: pipx install uv).")
        return USAGE_ERROR
    options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
    options += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", *arguments]
    compile_ = [uv, "pip", "compile", "pyproject.toml", *options]
    commands = [
        [*compile_, "--output-file", RUN.lock.name],
        [*compile_, "--extra", "test", "--constraint", RUN.lock.name, "--output-file", TEST.lock.name],
    ]
    return max(subprocess.run(command, check=False, cwd=ROOT).returncode for command in commands)


COMMANDS = {"run": run, "test": test, "build": build, "lock": lock}


def main(argv: list[str], version: tuple[int, ...] = tuple(sys.version_info[:2])) -> int:
    """Carry out the command in `argv` and return its exit code."""
    if version[:2] < MINIMUM:
        found = ".".join(str(number) for number in version[:2])
        say(f"bcdesk needs Python {MINIMUM[0]}.{MINIMUM[1]} or newer; this is Python {found}.")
        return USAGE_ERROR
    if not argv or argv[0] not in COMMANDS:
        say((__doc__ or "").strip())
        return 0 if argv in (["--help"], ["-h"]) else USAGE_ERROR
    try:
        return COMMANDS[argv[0]](argv[1:])
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
