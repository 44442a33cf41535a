import pytest

from bcdesk.domain.levels import RowKind, as_kind, deeper, kind_of, lifted, shallower
from bcdesk.domain.passages import HeadingRow
from bcdesk.domain.report import BlockId, Gap, Heading, Marker, Paragraph, SectionId, Text

TEXT = (Text("Nội dung"),)
GAP = Gap(id=BlockId("g"), missing="số liệu")


def row(sign):
    if sign.startswith("h"):
        return HeadingRow(SectionId("x"), int(sign[1:]), Heading(inlines=TEXT))
    return Paragraph(id=BlockId("x"), inlines=TEXT, marker=Marker(sign))


@pytest.mark.parametrize(
    ("change", "ladder"),
    [
        pytest.param(deeper, ["", "-", "+", "+"], id="tab on bullets"),
        pytest.param(deeper, ["1.", "a)", "a)"], id="tab on numbers"),
        pytest.param(deeper, ["1-", "a)"], id="tab on numbers with a dash"),
        pytest.param(shallower, ["+", "-", "", ""], id="shift tab on bullets"),
        pytest.param(shallower, ["a)", "1.", ""], id="shift tab on letters"),
        pytest.param(deeper, ["h2", "h3", "h4", "h5", "h6", "h6"], id="tab on headings"),
        pytest.param(shallower, ["h4", "h3", "h2", "h2"], id="shift tab on headings"),
        pytest.param(lifted, ["h3", "", ""], id="backspace on a heading"),
        pytest.param(lifted, ["+", "-", ""], id="backspace on a bullet"),
        pytest.param(lifted, ["h1", "h1"], id="backspace on the heading of the passage"),
        pytest.param(deeper, ["h1", "h1"], id="tab on the heading of the passage"),
    ],
)
def test_levels_are_a_ladder(change, ladder):
    current = row(ladder[0])

    for expected in ladder[1:]:
        current = change(current)
        assert current == row(expected)


@pytest.mark.parametrize("kind", [kind for kind in RowKind if kind is not RowKind.HEADING_1])
def test_every_kind_can_be_chosen_and_is_told(kind):
    assert kind_of(as_kind(row(""), kind)) is kind
    assert kind_of(as_kind(row("h3"), kind)) is kind


def test_the_heading_of_the_passage_stays_and_is_not_given():
    assert as_kind(row("h1"), RowKind.DASH) == row("h1")
    assert as_kind(row("-"), RowKind.HEADING_1) == row("-")


def test_tables_and_gaps_stay_what_they_are():
    assert as_kind(GAP, RowKind.DASH) is GAP
    assert deeper(GAP) is shallower(GAP) is GAP
    assert kind_of(GAP) is None


def test_another_marker_takes_the_pinned_number_away():
    pinned = Paragraph(id=BlockId("x"), marker=Marker.NUMBER_DASH, pinned="3-")

    assert as_kind(pinned, RowKind.DASH) == Paragraph(id=BlockId("x"), marker=Marker.DASH)
    assert as_kind(pinned, RowKind.NUMBER_DASH) is pinned
