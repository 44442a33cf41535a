"""The pages of the guide as they lie in a folder, and the search over them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bcdesk.app.messages import Language
from bcdesk.domain.errors import ResourceMissingError
from bcdesk.domain.text import fold

_ORDER = re.compile(r"^\d+-")
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: the name that links use, its title, its HTML, and its words for searching."""

    name: str
    title: str
    html: str
    folded: str


def read_guide(folder: Path, language: Language) -> tuple[GuidePage, ...]:
    """Read the pages of `language`, in the order of their numbers.

    Files are called `01-start.html`; links name a page `start`.

    Raises:
        ResourceMissingError: there are none, or one cannot be read.
    """
    files = sorted((folder / language.value).glob("*.html"))
    if not files:
        raise ResourceMissingError(path=folder / language.value)
    return tuple(_read(file) for file in files)


def pages_with(pages: tuple[GuidePage, ...], query: str) -> tuple[GuidePage, ...]:
    """Return the pages in which every word of `query` begins a word, accents left aside.

    Those that have one in the title come first.
    """
    words = [re.compile(rf"\b{re.escape(word)}") for word in fold(query).split()]
    having = [page for page in pages if all(word.search(page.folded) for word in words)]
    return tuple(sorted(having, key=lambda page: not any(word.search(fold(page.title)) for word in words)))


def places_of(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of `query` begin words of `text`, in its order: first letter and length.

    The text is taken letter by letter, so that places in the folded text are places in the text itself.
    """
    folded = "".join((fold(letter) or letter)[0] for letter in text)
    words = sorted({re.escape(word) for word in fold(query).split()}, key=len, reverse=True)
    if words:
        begun = rf"\b(?:{'|'.join(words)})"
        yield from ((hit.start(), len(hit.group())) for hit in re.finditer(begun, folded))


def _read(file: Path) -> GuidePage:
    try:
        html = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceMissingError(path=file) from error
    title = _TITLE.search(html)
    if not title:
        raise ResourceMissingError(path=file)
    return GuidePage(_ORDER.sub("", file.stem), title[1].strip(), html, fold(re.sub(r"<[^>]*>", " ", html)))
