"""Make what is built from the sources: catalogues of words and the frozen program.

Usage:
    python3 packaging/build.py translations       compile translations/*.ts to *.qm beside them
    python3 packaging/build.py strings            take the strings of the code into translations/*.ts
    python3 packaging/build.py strings --check    fail when that would change a file, or a translation is missing
    python3 packaging/build.py freeze             make dist/bcdesk, a folder that needs no Python, if out of date
    python3 packaging/build.py check              run the self-test of dist/bcdesk away from the checkout

The tools come from `.venv`: another Python hands the command over to `dev.py build`, which prepares it.
"""

from __future__ import annotations

import filecmp
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "bcdesk"
TRANSLATIONS = ROOT / "translations"
SPEC = ROOT / "packaging" / "bcdesk.spec"
FROZEN = ROOT / "dist" / "bcdesk"
WORK = ROOT / "build"
STAMP = WORK / "frozen.stamp"
USAGE_ERROR = 2

EXTRACTED = {
    "bcdesk_vi.ts": ("-target-language", "vi_VN"),
    # the sources are English: only the forms of plurals have to be given
    "bcdesk_en.ts": ("-target-language", "en_GB", "-pluralonly"),
}
"""The files that hold strings of our code, with their own options of lupdate; the words of Qt are kept by hand."""
FROZEN_FROM = ("bcdesk", "resources", "translations", "packaging/bcdesk.spec", "requirements-test.lock")
BUILT = {".pyc", ".qm"}


def say(text: str) -> None:
    """Print one line at once."""
    print(text, flush=True)


def qt_tool(name: str) -> str:
    """Return the path of a Qt tool, which comes with PySide6."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        msg = "PySide6 is not installed"
        raise RuntimeError(msg)
    return str(Path(spec.origin).parent / (name + (".exe" if os.name == "nt" else "")))


def translations(folder: Path = TRANSLATIONS) -> int:
    """Compile every catalogue; each is replaced whole, so that a running program never reads half a file."""
    for source in sorted(folder.glob("*.ts")):
        made = source.with_suffix(f".{os.getpid()}.tmp")
        code = subprocess.run(
            [qt_tool("lrelease"), "-silent", str(source), "-qm", str(made)], check=False
        ).returncode
        if code != 0:
            made.unlink(missing_ok=True)
            say(f"Could not compile {source.name}.")
            return code
        made.replace(source.with_suffix(".qm"))
    return 0


def strings(*, package: Path = PACKAGE, folder: Path = TRANSLATIONS) -> int:
    """Bring the files of our own strings up to date with the code; what is no longer used goes."""
    for name, options in EXTRACTED.items():
        command = [qt_tool("lupdate"), "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete"]
        command += ["-source-language", "en", *options, str(package), "-ts", str(folder / name)]
        code = subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode
        if code != 0:
            say(f"Could not update {name}.")
            return code
    return 0


def check_strings(*, package: Path = PACKAGE, folder: Path = TRANSLATIONS) -> int:
    """Tell what `strings` would change and what is not translated; change nothing."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in EXTRACTED:
            if (folder / name).exists():
                shutil.copy(folder / name, scratch)
        code = strings(package=package, folder=Path(scratch))
        if code != 0:
            return code
        for name in EXTRACTED:
            if not (folder / name).exists():
                faults.append(f"{name} is missing")
            elif not filecmp.cmp(folder / name, Path(scratch, name), shallow=False):
                faults.append(f"{name} differs from the code; run: python3 packaging/build.py strings")
    for source in sorted(folder.glob("*.ts")):
        faults += [f"{source.name}: not translated: {text}" for text in unfinished(source)]
    for fault in faults:
        say(fault)
    return 1 if faults else 0


def unfinished(source: Path) -> list[str]:
    """Return `context: text` of each entry in a .ts file that has no finished translation in all its forms."""
    return [
        f"{context}: {entry.findtext('source', '')}"
        for context, entry in entries(source)
        if not is_finished(entry)
    ]


def entries(source: Path) -> Iterator[tuple[str, ET.Element]]:
    """Yield each entry of a .ts file with the name of its context."""
    for context in ET.parse(source).getroot().iter("context"):  # noqa: S314 - a file of the project
        for entry in context.iter("message"):
            yield context.findtext("name", ""), entry


def is_finished(entry: ET.Element) -> bool:
    """Tell whether the translation of an entry is there, in all its forms, and not marked as doubtful."""
    translation = entry.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") if entry.get("numerus") == "yes" else [translation]
    return bool(forms) and all((form.text or "").strip() for form in forms)


def freeze() -> int:
    """Make the folder of the program, unless it is there and was made from the same sources."""
    key = digest_of_sources()
    if FROZEN.is_dir() and STAMP.is_file() and STAMP.read_text(encoding="ascii") == key:
        say(f"{FROZEN.relative_to(ROOT)} is up to date")
        return 0
    STAMP.unlink(missing_ok=True)
    code = translations()
    if code != 0:
        return code
    options = ["--noconfirm", "--log-level", "ERROR"]
    options += ["--distpath", str(FROZEN.parent), "--workpath", str(WORK / "pyinstaller")]
    # PyInstaller imports packages to see what they need; Qt must not look for a screen then.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "PyInstaller", *options, str(SPEC)]
    code = subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode
    if code == 0:
        STAMP.write_text(key, encoding="ascii")
        say(f"{FROZEN.relative_to(ROOT)}: {size_of(FROZEN) / 1e6:.0f} MB")
    return code


def digest_of_sources(root: Path = ROOT) -> str:
    """Return a digest of everything that the folder is made from."""
    total = hashlib.sha256(platform.python_version().encode())
    for part in FROZEN_FROM:
        files = [root / part] if (root / part).is_file() else sorted((root / part).rglob("*"))
        for file in files:
            if file.is_file() and file.suffix not in BUILT:
                total.update(file.relative_to(root).as_posix().encode())
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def size_of(folder: Path) -> int:
    """Return the bytes in all files of `folder`; links count nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def console_program(folder: Path = FROZEN, *, windows: bool = os.name == "nt") -> Path:
    """Return the program of the frozen folder that prints."""
    return folder / ("bcdesk-cli.exe" if windows else "bcdesk")


def check(folder: Path = FROZEN) -> int:
    """Run the self-test of a frozen folder for a user who has nothing, in an empty folder."""
    program = console_program(folder)
    if not program.is_file():
        say("There is no frozen program yet; make it with: python3 packaging/build.py freeze")
        return USAGE_ERROR
    with tempfile.TemporaryDirectory() as home:
        code = subprocess.run(
            [str(program), "self-test"], check=False, cwd=home, env=bare_environment(home)
        ).returncode
    say(f"{folder.name}: {size_of(folder) / 1e6:.0f} MB, self-test {'passed' if code == 0 else 'FAILED'}")
    return code


def bare_environment(home: str) -> dict[str, str]:
    """Return the variables of a user without settings; nothing that points to Python or to Qt is in it."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "DISPLAY", "WAYLAND_DISPLAY")
    own = {"HOME": home, "USERPROFILE": home, "LANG": "C.UTF-8"}
    return {name: os.environ[name] for name in kept if name in os.environ} | own


COMMANDS: dict[tuple[str, ...], tuple[Callable[[], int], str]] = {
    ("translations",): (translations, "PySide6"),
    ("strings",): (strings, "PySide6"),
    ("strings", "--check"): (check_strings, "PySide6"),
    ("freeze",): (freeze, "PyInstaller"),
    ("check",): (check, ""),
}
"""What each command does and the package it needs."""


def main(argv: list[str]) -> int:
    """Carry out the command in `argv` and return its exit code."""
    if tuple(argv) not in COMMANDS:
        say((__doc__ or "").strip())
        return 0 if argv in (["--help"], ["-h"]) else USAGE_ERROR
    command, needed = COMMANDS[tuple(argv)]
    if needed and importlib.util.find_spec(needed) is None:
        dev = [sys.executable, str(ROOT / "packaging" / "dev.py"), "build", *argv]
        return subprocess.run(dev, check=False).returncode
    return command()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
