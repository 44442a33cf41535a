"""All text of the project is UTF-8 in Unicode normal form C.

Decomposed Vietnamese letters look the same, yet do not compare equal, are not found by a search and are drawn
wrongly in PDF. Tests that need decomposed text write it with escapes.
"""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = {".py", ".toml", ".md", ".json", ".ts", ".txt", ".qss", ".lock"}
NOT_OURS = {"build", "dist", "htmlcov", "__pycache__", "_assets"}


def text_files(root: Path) -> Iterator[Path]:
    """Yield the text files below `root`, without hidden and built folders."""
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if name not in NOT_OURS and not name.startswith(".")]
        yield from (Path(folder, name) for name in files if Path(name).suffix in SUFFIXES)


def faults(root: Path) -> list[str]:
    """Return one line for each text file below `root` that is not UTF-8 or not in normal form C."""
    return [f"{path.relative_to(root)}: {fault}" for path in text_files(root) if (fault := fault_of(path))]


def fault_of(path: Path) -> str:
    """Return what is wrong with the text in `path`, or an empty string."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return "not UTF-8"
    return "" if unicodedata.is_normalized("NFC", text) else "not NFC"


def test_all_text_of_the_project_is_utf8_in_normal_form_c() -> None:
    assert faults(ROOT) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("báo cáo".encode(), [], id="composed"),
        pytest.param("ba\N{COMBINING ACUTE ACCENT}o".encode(), ["text.md: not NFC"], id="decomposed"),
        pytest.param("báo".encode("cp1258"), ["text.md: not UTF-8"], id="legacy encoding"),
    ],
)
def test_a_faulty_text_is_noticed(tmp_path: Path, content: bytes, expected: list[str]) -> None:
    (tmp_path / "text.md").write_bytes(content)

    assert faults(tmp_path) == expected
