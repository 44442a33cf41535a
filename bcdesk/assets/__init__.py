"""Finds and reads what ships with the program: `resources/` and `translations/`.

A checkout has both at its root, a wheel and a frozen folder in `bcdesk/_assets`. Nobody else computes such a path.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bcdesk.app.messages import Language, Messages
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.domain.wording import DocumentWords

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Assets:
    """The folder that holds `resources/` and `translations/`."""

    root: Path

    @property
    def sample(self) -> Path:
        """The real half-year report that ships with the program, as a report file."""
        return self._file("samples", "report-2021-h1.json")

    @property
    def sample_counters(self) -> Path:
        """The numbers that the sample mentions, as a file of counters."""
        return self._file("samples", "report-2021-h1.counters.json")

    @property
    def template(self) -> Path:
        """The empty document that DOCX files are made from."""
        return self._file("templates", "report.docx")

    @property
    def fonts(self) -> Path:
        """The folder of the fonts that PDF files are set in."""
        return self._file("fonts", "LiberationSerif-Regular.ttf").parent

    @property
    def interface_fonts(self) -> Path:
        """The folder of the fonts of the window."""
        return self._file("fonts", "interface", "NotoSans-Regular.ttf").parent

    @property
    def icons(self) -> Path:
        """The folder of the icons."""
        return self._file("icons", "LICENSE").parent

    @property
    def style_sheet(self) -> Path:
        """The template of the window's style sheet."""
        return self._file("style.qss")

    @property
    def guide(self) -> Path:
        """The folder of the guide, with one folder for each language."""
        return self._file("guide", "vi", "01-start.html").parent.parent

    @property
    def outlines(self) -> dict[str, Path]:
        """The built-in outlines as report files, by the kind of report that they are for."""
        folder = self._file("outlines", "dan-van-qcdc.json").parent
        return {path.stem: path for path in sorted(folder.glob("*.json"))}

    @property
    def document_catalogue(self) -> Path:
        """The catalogue of documents that reports cite."""
        return self._file("catalogue", "catalogue.jsonl.gz")

    @property
    def catalogues(self) -> Path:
        """The folder of the catalogues that Qt takes the words of a language from."""
        return self.root / "translations"

    def document_words(self) -> DocumentWords:
        """Return the words printed in documents."""
        return DocumentWords(**self._toml("document"))

    def messages(self, language: Language) -> Messages:
        """Return the sentences for people in `language`."""
        return Messages(self._toml(f"messages.{language}"))

    def _toml(self, name: str) -> dict[str, Any]:
        return _read(self._file("wording", f"{name}.toml"))

    def _file(self, *parts: str) -> Path:
        path = self.root.joinpath("resources", *parts)
        if not path.is_file():
            raise ResourceMissingError(path=path)
        return path


@cache
def _read(path: Path) -> dict[str, Any]:
    """Read a file of words; once is enough, for it is asked for again and again and never changes."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def find_assets() -> Assets:
    """Return the assets of this installation.

    Raises:
        ResourceMissingError: there are none; the installation is incomplete.
    """
    for root in (_PACKAGE / "_assets", _PACKAGE.parent):
        if (root / "resources" / "wording").is_dir():
            return Assets(root)
    raise ResourceMissingError(path=_PACKAGE / "_assets")
