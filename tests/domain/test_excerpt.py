from bcdesk.domain.compose import compose
from bcdesk.domain.excerpt import excerpt
from bcdesk.domain.galley import GalleyTable, paragraphs
from bcdesk.domain.passages import Passage
from bcdesk.domain.printed import printed
from tests.support.rich_report import rich_workspace


def copied(words, chosen):
    """Return the printed lines of the chosen rows of section I, and the flow."""
    workspace = rich_workspace()
    passage = Passage("s1")
    rows = passage.rows(workspace.report)
    numbers = passage.numbers(workspace.report, rows)
    flow = excerpt(workspace, rows[chosen], numbers[chosen], printed(compose(workspace, words)), words)
    return ["".join(run.text for run in p.runs) for p in paragraphs(flow)], flow


def test_a_part_says_what_it_says_in_the_report(words):
    whole = [
        "".join(run.text for run in p.runs)
        for part in compose(rich_workspace(), words).parts
        for p in paragraphs(part.flow)
    ]

    lines, _ = copied(words, slice(1, 3))

    assert len(lines) == 2
    assert all(line in whole for line in lines)
    assert lines[1].startswith("- Đã giải quyết 1.234 hồ sơ")


def test_later_mentions_stay_short_without_the_first(words):
    lines, _ = copied(words, slice(2, 3))

    assert "ngày" not in lines[0]


def test_headings_keep_their_numbers(words):
    lines, _ = copied(words, slice(0, 1))

    assert lines[0].startswith("I. ")


def test_notes_are_counted_from_one(words):
    _, flow = copied(words, slice(1, 2))

    (paragraph,) = list(paragraphs(flow))
    assert [note.number for run in paragraph.runs for note in [run.note] if note] == [1]


def test_tables_come_whole(words):
    _, flow = copied(words, slice(4, 5))

    assert [type(item) for item in flow] == [GalleyTable]


def test_nothing_is_composed_of_nothing(words):
    assert copied(words, slice(0, 0))[1] == ()
