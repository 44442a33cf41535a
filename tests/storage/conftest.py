"""Stores for tests, a small disk, and a root that obeys permission bits."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bcdesk.storage.opening import open_store
from bcdesk.storage.store import SqliteReportStore
from tests.support.fakes import FixedClock

_CAPABILITIES_V3 = 0x20080522
_OVERRIDES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "reports.db"


@pytest.fixture
def store(path: Path, clock: FixedClock) -> Iterator[SqliteReportStore]:
    with open_store(path, clock=clock, writing=True) as opened:
        yield opened


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB; only root on Linux can have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if (
        sys.platform != "linux"
        or not shutil.which("mount")
        or subprocess.run(command, check=False).returncode
    ):
        pytest.skip("a small disk can only be mounted by root on Linux")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def obeys_permissions() -> Iterator[None]:
    """Have the permission bits hold for root too, as they do for every officer."""
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    before = _capabilities()
    _set_capabilities([before[0] & ~_OVERRIDES, *before[1:]])
    yield
    _set_capabilities(before)


def _header() -> ctypes.Array[ctypes.c_uint32]:
    return (ctypes.c_uint32 * 2)(_CAPABILITIES_V3, 0)


def _capabilities() -> list[int]:
    words = (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capget(_header(), words) == 0
    return list(words)


def _set_capabilities(words: list[int]) -> None:
    assert ctypes.CDLL(None).capset(_header(), (ctypes.c_uint32 * 6)(*words)) == 0
