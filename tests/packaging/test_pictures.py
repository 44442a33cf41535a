"""`packaging/pictures.py`: it takes pictures of the window, named by what they show and how."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]


def test_a_picture_is_of_the_size_that_its_name_says(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "pictures.py"), str(tmp_path)]
    subprocess.run(
        [*command, "--only", "form", "--look", "light", "1366", "vi", "100"],
        check=True,
        capture_output=True,
        timeout=60,
    )

    (file,) = tmp_path.iterdir()
    assert file.name == "form-light-1366-vi-100.png"
    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1366, 768)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1366, 20) for y in range(0, 768, 20)}
    assert len(colours) > 10, "something is painted"
