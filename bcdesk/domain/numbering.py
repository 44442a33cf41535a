"""Numbers of headings, items and annexes.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 layout b): mục `I.`, khoản `1.`, điểm `a)`, letters in the order
the decree itself uses (a, b, c, d, đ, e, g …; no f, j, w, z). The decree knows no deeper level; ours are
decimal under the letter (`a.1)`, `a.1.2)`). A number is the place among the siblings, so it is continuous by
construction; an author who wants another one pins it.
"""

from collections.abc import Iterable, Iterator

from bcdesk.domain.report import Marker, Paragraph

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Write a number from 1 on in Roman figures."""
    written = []
    for value, figure in _ROMAN:
        times, number = divmod(number, value)
        written.append(figure * times)
    return "".join(written)


def annex_number(place: int, count: int) -> str:
    """Return the number of the annex at `place`, from 1, of `count`; empty for the only one (mục III)."""
    return roman(place) if count > 1 else ""


def letter(number: int) -> str:
    """Write a place from 1 on as a letter of the decree's alphabet; after `y` follows `aa`."""
    written = ""
    while number:
        number, place = divmod(number - 1, len(_LETTERS))
        written = _LETTERS[place] + written
    return written


def heading_number(path: tuple[int, ...]) -> str:
    """Return the automatic number of the heading at `path`, the places from the top level down."""
    match path:
        case (first,):
            return f"{roman(first)}."
        case (_, second):
            return f"{second}."
        case (_, _, third, *deeper):
            return ".".join((letter(third), *map(str, deeper))) + ")"
        case _:
            msg = "a heading has a place"
            raise ValueError(msg)


def numbered(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Pair each paragraph of one list of blocks with what is printed before it (`- `, `2- `, empty for body).

    Arabic items count through the list, whatever stands between them; letters start anew under each of them.
    """
    arabic = letters = 0
    for paragraph in paragraphs:
        match paragraph.marker:
            case Marker.NONE:
                yield paragraph, ""
                continue
            case Marker.DASH | Marker.PLUS:
                printed = paragraph.marker.value
            case Marker.LETTER:
                letters += 1
                printed = f"{letter(letters)})"
            case Marker.NUMBER_DASH | Marker.NUMBER_DOT:
                arabic, letters = arabic + 1, 0
                printed = f"{arabic}{paragraph.marker.value[1:]}"
        yield paragraph, f"{paragraph.pinned if paragraph.pinned is not None else printed} "
