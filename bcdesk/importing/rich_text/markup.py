"""HTML as a stream of tags and words, as HTML 5 cuts it, in one pass whatever its faults.

Every construct ends where it is closed or, unclosed, with the text; so no part is looked at twice. That is why this is
not `html.parser`, which takes quadratic time over unfinished markup: seconds for 80 kB of `<!--`.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_LONG_NUMBER = re.compile(r"&#x?[0-9a-f]{8,};?", re.IGNORECASE)
"""References to no character, with more digits than Python turns into a number."""
_RAW = {
    name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")
}
"""Elements whose content is no markup, with the pattern of their ends."""
_NO_ATTRIBUTES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag; `attributes` have lower case names, of several with one name the first."""

    tag: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class Data:
    """Text between tags, references replaced."""

    text: str


Token = Start | End | Data


def tokens(source: str) -> Iterator[Token]:
    """Yield the tags and texts of `source`; comments, conditions of Word and declarations are left out."""
    place, end = 0, len(source)
    known: dict[str, Start] = {}  # by their source: programs write the same tags over and over
    while place < end:
        opening = source.find("<", place)
        if opening != place:
            stop = opening if opening >= 0 else end
            yield Data(unescaped(source[place:stop]))
            place = stop
            continue
        follows = source[opening + 1 : opening + 2]
        if follows in {"!", "?"}:
            place = _after_declaration(source, opening)
        elif follows == "/" and (name := _NAME.match(source, opening + 2)):
            yield End(name[0].lower())
            place = _after(source, ">", name.end())
        elif name := _NAME.match(source, opening + 1):
            stop = source.find(">", opening) + 1
            if start := known.get(source[opening:stop]):
                place = stop
                yield start
                continue
            attributes, place = _attributes(source, name.end())
            start = Start(name[0].lower(), attributes)
            yield start
            if start.tag not in _RAW:
                known[source[opening:place]] = start
            else:
                closing = _RAW[start.tag].search(source, place)
                stop = closing.start() if closing else end
                yield Data(source[place:stop])
                place = stop
        else:
            yield Data("<")
            place = opening + 1


def unescaped(text: str) -> str:
    """Return `text` with its character references replaced."""
    return html.unescape(_LONG_NUMBER.sub("", text)) if "&" in text else text


def _after_declaration(source: str, opening: int) -> int:
    """Return the place after a comment, a declaration, or a condition like `<![if !supportLists]>`."""
    if not source.startswith("<!--", opening):
        return _after(source, ">", opening)
    return _after(source, "-->", opening + 2)  # `<!-->` is a whole comment


def _after(source: str, what: str, start: int) -> int:
    found = source.find(what, start)
    return len(source) if found < 0 else found + len(what)


def _attributes(source: str, place: int) -> tuple[Mapping[str, str], int]:
    """Read the attributes of a start tag; return them and the place after the tag."""
    if source.startswith(">", place):
        return _NO_ATTRIBUTES, place + 1
    attributes: dict[str, str] = {}
    while found := _ATTRIBUTE.match(source, place):
        name, double, single, bare = found.groups()
        attributes.setdefault(name.lower(), unescaped(double or single or bare or ""))
        place = found.end()
    return attributes, _after(source, ">", place)
