"""Elements of WordprocessingML, and lengths in its units.

Everything is built as elements, never as strings, so that no text of a report can be read as markup.
"""

from itertools import pairwise

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20
EIGHTHS_PER_POINT = 8

Element = BaseOxmlElement


def el(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Make an element such as `el("w:spacing", line=360, lineRule="exact")`.

    Attributes get the prefix `w:`; children that are None are left out.
    """
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def text_el(text: str) -> Element:
    """Make a `w:t` whose blanks at the edges count."""
    element = el("w:t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def flag(tag: str, *, wanted: bool, inherited: bool = False) -> Element | None:
    """Make an on/off property where it differs from what is inherited, else None."""
    if wanted == inherited:
        return None
    return el(tag) if wanted else el(tag, val=0)


def mm(length: float) -> int:
    """Return a length in mm in twips."""
    return round(length * TWIPS_PER_MM)


def points(length: float) -> int:
    """Return a length in pt in twips."""
    return round(length * TWIPS_PER_POINT)


def half_points(size: float) -> int:
    """Return a type size in pt in half points."""
    return round(size * 2)


def shared_out(total: float, shares: tuple[float, ...]) -> list[int]:
    """Cut `total` mm into columns by `shares`, in twips; roundings never add up to a wider or narrower whole."""
    whole, edges, sofar = sum(shares), [0], 0.0
    for share in shares:
        sofar += share
        edges.append(mm(total * sofar / whole))
    return [right - left for left, right in pairwise(edges)]
