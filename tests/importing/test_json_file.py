"""Report files from outside are taken whole or refused, within bounds of time and memory."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bcdesk.domain.errors import (
    BcdeskError,
    Fault,
    FileNotReadableError,
    FileTooLargeError,
    ReportFileInvalidError,
)
from bcdesk.domain.report import Report
from bcdesk.exporting.json_file import json_bytes
from bcdesk.importing.json_file import read_report


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


def test_what_was_exported_is_imported_equal(sample: Report, file: Path) -> None:
    file.write_bytes(json_bytes(sample))

    assert read_report(file) == sample


def test_a_byte_order_mark_does_no_harm(sample: Report, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + json_bytes(sample))

    assert read_report(file) == sample


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"", Fault.NOT_JSON, id="empty"),
        pytest.param(b"\xff\xfe\x00", Fault.NOT_JSON, id="not UTF-8"),
        pytest.param(b"{", Fault.NOT_JSON, id="cut off"),
        pytest.param(b'{"format": NaN}', Fault.NOT_JSON, id="not a number"),
        pytest.param(b'{"a": 1, "a": 2}', Fault.DUPLICATE_FIELD, id="a name twice"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, Fault.TOO_DEEP, id="deep lists"),
        pytest.param(b'{"a":' * 100_000 + b"1" + b"}" * 100_000, Fault.TOO_DEEP, id="deep objects"),
        pytest.param(b"1" * 100_000, Fault.NOT_JSON, id="a number of 100,000 digits"),
        pytest.param(b"[]", Fault.NOT_A_REPORT, id="a list"),
    ],
)
def test_what_is_no_report_is_refused(file: Path, content: bytes, why: Fault) -> None:
    file.write_bytes(content)

    with pytest.raises(ReportFileInvalidError) as refusal:
        read_report(file)

    assert refusal.value.facts["why"] is why


def test_a_lone_surrogate_is_refused(sample: Report, file: Path) -> None:
    file.write_bytes(json_bytes(sample).replace("Nguyễn Văn Này".encode(), b"\\ud800"))

    with pytest.raises(ReportFileInvalidError) as refusal:
        read_report(file)

    assert refusal.value.facts["why"] is Fault.ILLEGAL_CHARACTER


def test_a_missing_file_a_folder_and_a_device_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path, Path(os.devnull), tmp_path / ("x" * 400)):
        with pytest.raises(FileNotReadableError):
            read_report(path)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param('"aé",', id="texts"),
        pytest.param("[],", id="lists"),
        pytest.param("{},", id="objects"),
        pytest.param("1e5,", id="numbers"),
    ],
)
def test_a_huge_file_is_refused_within_ten_seconds_and_500_megabytes(file: Path, unit: str) -> None:
    content = "[" + unit * (100_000_000 // len(unit)) + "1]"
    file.write_text(content, encoding="utf-8")

    assert refused_within_bounds(file) == FileTooLargeError.__name__


@pytest.mark.parametrize("unit", ["[],", "{},", '{"a":1},'])
def test_too_many_objects_are_refused_before_they_are_made(file: Path, unit: str) -> None:
    file.write_text("[" + unit * 1_900_000 + "1]", encoding="utf-8")

    assert refused_within_bounds(file) == ReportFileInvalidError.__name__


@pytest.mark.parametrize("unit", ['"aé",', "1e5,", '"\\ud800",'])
def test_the_largest_file_that_is_parsed_stays_within_the_bounds(file: Path, unit: str) -> None:
    count = 15_900_000 // len(unit.encode())
    file.write_text("[" + unit * count + "1]", encoding="utf-8")

    assert refused_within_bounds(file) == ReportFileInvalidError.__name__


MEASURED = """
import sys
from pathlib import Path
from bcdesk.domain.errors import BcdeskError
from bcdesk.importing.json_file import read_report
try:
    read_report(Path(sys.argv[1]))
except BcdeskError as error:
    print(type(error).__name__)
status = Path("/proc/self/status").read_text()  # getrusage counts what the parent had before exec
used = int(status.split("VmHWM:")[1].split()[0]) * 1024
sys.exit(0 if used <= 500_000_000 else f"{used} bytes")
"""


def refused_within_bounds(file: Path) -> str:
    """Read `file` in a process of its own; return the refusal after holding time and memory to the bounds."""
    command = [sys.executable, "-c", MEASURED, str(file)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=10, cwd=Path(__file__).parents[2]
    )
    return done.stdout.strip()


def test_a_report_of_five_hundred_pages_is_far_inside_the_bounds(sample: Report, file: Path) -> None:
    data = json.loads(json_bytes(sample))
    chapter = json.dumps(data["report"]["sections"])
    chapters = [json.loads(chapter.replace('"id": "', f'"id": "c{number}-')) for number in range(62)]
    data["report"]["sections"] = [section for part in chapters for section in part]
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    assert len(read_report(file).sections) == 62 * 6


def test_every_refusal_is_one_the_user_can_understand() -> None:
    assert issubclass(ReportFileInvalidError, BcdeskError)
