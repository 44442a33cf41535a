"""The import directions hold, and each contract that claims to hold them can fail.

Every contract is tried on a copy of the package with one deliberate violation, so that a contract that
checks nothing (a renamed package, a misspelt module) is noticed.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"

VIOLATIONS = {
    "Layers": ("domain/violation.py", "import bcdesk.app"),
    "Domain and app are free of frameworks": ("app/violation.py", "import sqlite3"),
    "Only storage talks to the database": ("ui/violation.py", "import sqlalchemy"),
    "Only exporting and importing touch document formats": ("ui/violation.py", "import docx"),
    "Adapters are free of Qt": ("exporting/violation.py", "import PySide6"),
}


def lint(folder: Path) -> dict[str, str]:
    """Return the verdict, KEPT or BROKEN, of each contract for the package in `folder`."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1", "COLUMNS": "200"}
    result = subprocess.run(
        [sys.executable, "-c", LINT],
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    verdicts = dict(re.findall(r"^(.+?) (KEPT|BROKEN)\b", result.stdout, re.MULTILINE))
    assert verdicts, result.stdout + result.stderr
    return verdicts


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignore = shutil.ignore_patterns("__pycache__", "_assets")
    shutil.copytree(ROOT / "bcdesk", tmp_path / "bcdesk", ignore=ignore)
    return tmp_path


def test_the_package_keeps_all_contracts() -> None:
    verdicts = lint(ROOT)

    assert set(verdicts.values()) == {"KEPT"}


def test_every_contract_has_a_violation_that_breaks_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}

    assert names == set(VIOLATIONS)


@pytest.mark.parametrize(
    ("contract", "module", "statement"),
    [pytest.param(name, *what, id=name) for name, what in VIOLATIONS.items()],
)
def test_a_violation_breaks_its_contract_and_no_other(
    copy: Path, contract: str, module: str, statement: str
) -> None:
    (copy / "bcdesk" / module).write_text(f"{statement}\n", encoding="utf-8")

    verdicts = lint(copy)

    assert [name for name, verdict in verdicts.items() if verdict == "BROKEN"] == [contract]


def test_a_package_outside_the_layers_is_not_allowed(copy: Path) -> None:
    (copy / "bcdesk" / "helpers.py").touch()

    verdicts = lint(copy)

    assert verdicts["Layers"] == "BROKEN"
