"""Files are put in their place whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from bcdesk.domain.errors import DiskFullError, TargetNotWritableError
from bcdesk.exporting.atomic import write_whole


def test_a_new_file_is_written_with_its_folder_for_the_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.txt"

    write_whole(target, b"x")

    assert target.read_bytes() == b"x"
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    target.write_bytes(b"old")
    target.chmod(0o644)

    write_whole(target, b"new")

    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("code", "error"), [(errno.ENOSPC, DiskFullError), (errno.EIO, TargetNotWritableError)]
)
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, error: type[Exception]
) -> None:
    target = tmp_path / "b.txt"
    target.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(error):
        write_whole(target, b"new")

    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "b.txt"
    (target / "inside").mkdir(parents=True)

    with pytest.raises(TargetNotWritableError):
        write_whole(target, b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]
