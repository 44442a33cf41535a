"""The code map of ARCHITECTURE.md and the packages of bcdesk name each other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT_FILE = ROOT / "ARCHITECTURE.md"
BUILT = {"_assets"}


def named_paths() -> set[str]:
    """Return each `bcdesk/<name>` that ARCHITECTURE.md names in code quotes, without files."""
    text = TEXT_FILE.read_text(encoding="utf-8")
    return set(re.findall(r"`bcdesk/([A-Za-z_/]+?)/?`", text)) - BUILT


def package_names() -> set[str]:
    """Return the names of the packages directly below bcdesk."""
    return {init.parent.name for init in (ROOT / "bcdesk").glob("*/__init__.py")} - BUILT


def test_each_package_is_named_in_architecture_md() -> None:
    unnamed = package_names() - named_paths()

    assert unnamed == set()


def test_each_name_in_architecture_md_is_a_package() -> None:
    unknown = {name for name in named_paths() if not (ROOT / "bcdesk" / name).is_dir()}

    assert unknown == set()
