"""The built wheel and the checkout pass their self-test from any folder, each with its own resources."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without a network and install it alone into a folder."""
    subprocess.run([sys.executable, ROOT / "packaging" / "build.py", "translations"], check=True)
    built = tmp_path_factory.mktemp("wheel")
    target = tmp_path_factory.mktemp("installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        wheel = built / build_wheel(str(built))
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--no-index", "--target", str(target), str(wheel)], check=True)
    return target


def self_test(source: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the self-test of the bcdesk that lies in `source`, with `home` as working and user folder."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(source),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    command = [sys.executable, "-P", "-m", "bcdesk", "self-test"]
    return subprocess.run(
        command, check=False, cwd=home, env=environment, capture_output=True, encoding="utf-8", timeout=300
    )


def test_the_wheel_contains_resources_and_compiled_translations(installed: Path) -> None:
    assert (installed / "bcdesk" / "_assets" / "resources").is_dir()
    catalogues = {path.name for path in (installed / "bcdesk" / "_assets" / "translations").iterdir()}
    assert catalogues == {"bcdesk_en.qm", "bcdesk_vi.qm", "qtbase_vi.qm"}


def test_the_installed_wheel_passes_its_self_test_from_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    result = self_test(installed, tmp_path)

    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.splitlines() != []


def test_the_installed_wheel_uses_its_own_assets(installed: Path, tmp_path: Path) -> None:
    crippled = tmp_path / "crippled"
    shutil.copytree(installed, crippled, ignore=shutil.ignore_patterns("_assets"))

    result = self_test(crippled, tmp_path)

    assert result.returncode != 0


def test_the_checkout_passes_its_self_test_from_another_folder(tmp_path: Path) -> None:
    result = self_test(ROOT, tmp_path)

    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.splitlines() != []
