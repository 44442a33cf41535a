"""What of the styles of HTML matters to a report: bold, italic, raised and lowered, the font's name, hidden text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bcdesk.domain.report import PLAIN, Align, Look, Marker, Script

MOST_RULES = 2_000
"""Rules of a style sheet that are read; Word writes some two hundred."""
LONGEST_VALUE = 200
"""Most of a value that is read: one rule of a style sheet may serve all elements."""
_SELECTOR = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?\.[\w-]+", re.IGNORECASE)
_BOLD_TAGS = frozenset({"b", "strong"})
_ITALIC_TAGS = frozenset({"i", "em", "cite", "dfn", "var"})
_SCRIPTS = {"super": Script.SUPER, "sub": Script.SUB, "baseline": Script.NORMAL}
_ALIGNS = {"left": Align.LEFT, "center": Align.CENTRE, "right": Align.RIGHT, "justify": Align.JUSTIFY}
_LISTS = {
    "decimal": Marker.NUMBER_DOT,
    "decimal-leading-zero": Marker.NUMBER_DOT,
    "lower-alpha": Marker.LETTER,
    "lower-latin": Marker.LETTER,
    "upper-alpha": Marker.LETTER,
    "upper-latin": Marker.LETTER,
    "lower-roman": Marker.NUMBER_DOT,
    "upper-roman": Marker.NUMBER_DOT,
    "none": Marker.NONE,
}
_LIST_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_KNOWN = frozenset(
    {
        "display", "font-family", "font-style", "font-weight", "list-style-type", "mso-element", "mso-endnote-id",
        "mso-footnote-id", "mso-hide", "mso-list", "mso-tab-count", "text-align",
        "vertical-align", "visibility", "white-space", "width",
    }
)  # fmt: skip

Declarations = Mapping[str, str]
NOTHING: Declarations = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What an element hands down to the text in it.

    `font`: name as written, empty where none is. `kept`: blanks and line ends count (`<pre>`). `hidden`: not to be
    read. `label`: the text is the bullet or number of a list item that Word writes out.
    """

    look: Look = PLAIN
    font: str = ""
    align: Align | None = None
    kept: bool = False
    hidden: bool = False
    label: bool = False
    heading: bool = False


def declarations(text: str) -> Declarations:
    """Return the properties that matter among those of a `style` attribute or rule, their values in lower case."""
    found = {}
    for part in text.split(";"):
        name, _, value = part.partition(":")
        name = name.strip().lower()
        if name in _KNOWN:
            value = value.strip()[:LONGEST_VALUE]
            found[name] = value if name == "font-family" else value.lower()
    return found


def rules(sheet: str) -> Iterator[tuple[str, Declarations]]:
    """Yield selectors (`p`, `.MsoNormal`, `p.MsoNormal`) of a style sheet with their properties."""
    count = 0
    for rule in sheet.replace("<!--", " ").replace("-->", " ").split("}"):
        selectors, brace, body = rule.partition("{")
        if not brace or count >= MOST_RULES:
            continue
        properties = declarations(body)
        for selector in _without_comments(selectors).split(",") if properties else ():
            count += 1
            if _SELECTOR.fullmatch(selector.strip()):
                yield selector.strip().lower(), properties


def _without_comments(text: str) -> str:
    return text.rpartition("*/")[2]


def styled(style: Style, tag: str, properties: Declarations) -> Style:
    """Return the style inside an element `tag` with these properties, within `style`."""
    look = _look(_tag_look(style.look, tag), properties)
    white, font = properties.get("white-space", ""), properties.get("font-family", "")
    return replace(
        style,
        look=look,
        font=font.split(",")[0].strip(" \"'") or style.font,
        align=_ALIGNS.get(properties.get("text-align", ""), style.align),
        kept=(tag == "pre" or style.kept) if not white else white.startswith("pre") and white != "pre-line",
        hidden=style.hidden or _is_hidden(properties),
        label=style.label or properties.get("mso-list") == "ignore",
    )


def list_marker(properties: Declarations, kind: str) -> Marker | None:
    """Return the marker that a list or item asks for by its style or its `type`; None for bullets and for nothing."""
    return _LISTS.get(properties.get("list-style-type") or _LIST_TYPES.get(kind, ""))


def _tag_look(look: Look, tag: str) -> Look:
    if tag in _BOLD_TAGS:
        return replace(look, bold=True)
    if tag in _ITALIC_TAGS:
        return replace(look, italic=True)
    if tag in {"sup", "sub"}:
        return replace(look, script=Script.SUPER if tag == "sup" else Script.SUB)
    return look


def _look(look: Look, properties: Declarations) -> Look:
    weight, slant = properties.get("font-weight", ""), properties.get("font-style", "")
    script = _SCRIPTS.get(properties.get("vertical-align", ""), look.script)
    bold = _is_bold(weight) if weight and weight != "inherit" else look.bold
    italic = slant.startswith(("italic", "oblique")) if slant and slant != "inherit" else look.italic
    changed = Look(bold=bold, italic=italic, script=script)
    return look if changed == look else changed


def _is_bold(weight: str) -> bool:
    return weight in {"bold", "bolder", "600", "700", "800", "900", "1000"}


def _is_hidden(properties: Declarations) -> bool:
    return (
        properties.get("display") == "none"
        or properties.get("visibility") == "hidden"
        or properties.get("mso-hide") == "all"
        or properties.get("mso-element") == "comment-list"
    )
