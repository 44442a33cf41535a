"""Settings come back as they were set, and whatever else stands in the file does no harm."""

import base64
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bcdesk.app.messages import Language
from bcdesk.domain.galley import Origin
from bcdesk.domain.report import ReportId
from bcdesk.ui.settings import MAX_FILE, Settings
from bcdesk.ui.theme import Scheme

VALUES = {
    "geometry": b"\x01\xd9\xd0\xcb\x00",
    "docks": bytes(range(256)),
    "language": Language.ENGLISH,
    "scheme": Scheme.DARK,
    "text_scale": 1.5,
    "zoom": 0.9,
    "report": ReportId("dan-van-2021"),
    "tab": "s2",
    "cursor": Origin("b17", 42),
    "export_folder": Path("/media/Báo cáo, quý 1/=[x]"),
    "panel": "preview",
    "preview_follows": False,
    "running": True,
    "list_width": 280,
}
NUMBERS = ("looks/textScale", "text/zoom", "window/listWidth")
KEYS = (
    *NUMBERS,
    "window/geometry",
    "window/docks",
    "looks/language",
    "looks/scheme",
    "place/report",
    "place/tab",
    "place/cursor",
    "place/offset",
    "export/folder",
    "window/panel",
)
"""The keys of the file."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def read_all(values: Settings) -> dict[str, object]:
    return {name: getattr(values, name) for name in VALUES}


def usual(tmp_path: Path) -> dict[str, object]:
    """Return what holds where nothing is remembered."""
    return read_all(Settings(tmp_path / "nothing.ini"))


def write(path: Path, key: str, value: str) -> None:
    group, name = key.split("/")
    path.write_text(f"[{group}]\n{name}={value}\n", encoding="utf-8")


def test_without_a_file_the_usual_holds(path: Path) -> None:
    values = Settings(path)

    assert values.language is Language.VIETNAMESE
    assert values.scheme is None
    assert (values.text_scale, values.zoom) == (1.0, 1.0)
    assert (values.report, values.tab, values.cursor, values.list_width) == (None, "", None, None)
    assert values.export_folder.is_absolute()
    assert values.preview_follows
    assert not values.running


def test_everything_comes_back_after_a_restart(path: Path) -> None:
    first = Settings(path)
    for name, value in VALUES.items():
        setattr(first, name, value)
    assert first.sync()

    assert read_all(Settings(path)) == VALUES


@pytest.mark.parametrize("name", ["scheme", "report", "cursor", "list_width"])
def test_what_is_taken_back_is_unknown_again(path: Path, name: str) -> None:
    first = Settings(path)
    setattr(first, name, VALUES[name])
    setattr(first, name, None)
    first.sync()

    assert getattr(Settings(path), name) is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x00\xff\xfe\x01" * 500, id="bytes"),
        pytest.param(b"[window\n=\n;;\n\xc3\xa9=1\nno equals\n", id="no form"),
        pytest.param(b"[looks]\nlanguage=@Variant(\\0\\0\\0\\x7f)\n", id="coded object"),
        pytest.param(b"[looks]\nlanguage=@ByteArray(vi)\n", id="coded bytes"),
        pytest.param(b"[looks]\nlanguage=" + b"x" * MAX_FILE, id="too large"),
        pytest.param(b"", id="empty"),
    ],
)
def test_a_broken_file_is_begun_anew(path: Path, tmp_path: Path, content: bytes) -> None:
    path.write_bytes(content)

    values = Settings(path)
    assert read_all(values) == usual(tmp_path)
    values.zoom = 1.25
    assert values.sync()

    assert Settings(path).zoom == 1.25


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *((key, value) for key in KEYS for value in ("", "no such thing", "a, b, c", "-1", "%00", "\\x0")),
        *((f"window/{key}", "AB=C") for key in ("geometry", "docks")),
        *((f"place/{key}", "x" * 65) for key in ("report", "tab", "cursor")),
        *((f"looks/{key}", "1.1") for key in ("language", "scheme", "textScale")),
        *((key, value) for key in NUMBERS for value in ("nan", "inf", "1e999", "99999", "0,9")),
        ("export/folder", "not/absolute"),
    ],
)
def test_a_value_that_cannot_be_right_is_as_good_as_none(
    path: Path, tmp_path: Path, key: str, value: str
) -> None:
    write(path, key, value)

    assert read_all(Settings(path)) == usual(tmp_path)


@pytest.mark.parametrize("offset", ["-1", "1.5", "1e300", "nan", "two"])
def test_a_cursor_without_a_sound_offset_is_unknown(path: Path, offset: str) -> None:
    path.write_text(f"[place]\ncursor=b1\noffset={offset}\n", encoding="utf-8")

    assert Settings(path).cursor in {None, Origin("b1", 0)}


def test_a_folder_in_the_place_of_the_file_is_no_hindrance(path: Path, tmp_path: Path) -> None:
    path.mkdir()

    values = Settings(path)
    values.zoom = 1.25

    assert values.zoom == 1.25
    assert not values.sync()
    assert path.is_dir()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user that can be refused")
def test_a_file_that_cannot_be_read_is_no_hindrance(path: Path, tmp_path: Path) -> None:
    write(path, "looks/language", "en")
    path.chmod(0)

    assert read_all(Settings(path)) == usual(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(content=st.binary(max_size=400))
def test_no_bytes_stop_the_start(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.ini"
    path.write_bytes(content)

    values = read_all(Settings(path))

    assert isinstance(values["language"], Language)


def test_what_qt_saved_comes_back_byte_for_byte(path: Path) -> None:
    values = Settings(path)
    values.docks = os.urandom(5_000)
    values.sync()

    assert Settings(path).docks == values.docks
    assert base64.b64encode(values.docks).decode() in path.read_text(encoding="utf-8").replace("\n", "")


def test_that_the_program_runs_is_on_the_disk_at_once(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"

    Settings(path).running = True

    assert "running=yes" in path.read_text(encoding="utf-8")
