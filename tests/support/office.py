"""Runs LibreOffice with a profile of its own, so that tests neither use nor change anybody's settings."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

DOCX, PDF = "docx:MS Word 2007 XML", "pdf"
SECONDS = 180


def converted(sources: Iterable[Path], form: str, folder: Path) -> dict[str, Path]:
    """Open `sources` in LibreOffice and save them as `form` in `folder`; the results by the stem of their source."""
    files = list(sources)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
    subprocess.run(  # a fixed program on our own files
        [*command, "--outdir", str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    made = {source.stem: folder / f"{source.stem}.{form.split(':', maxsplit=1)[0]}" for source in files}
    missing = [str(path) for path in made.values() if not path.is_file()]
    assert not missing, f"LibreOffice did not write {missing}"
    return made
