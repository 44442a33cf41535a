"""Pieces are cut and put together without losing a letter, a link or a note."""

from collections.abc import Sequence
from itertools import pairwise
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.citations.document import DocumentId
from bcdesk.domain.counters.book import CounterId
from bcdesk.domain.inlines import cut, joined, length, own_letters, plain, replaced, runs_of
from bcdesk.domain.report import (
    PLAIN,
    CitationMention,
    FigureMention,
    Inline,
    LineBreak,
    Look,
    MentionId,
    NoteId,
    NoteMark,
    Text,
)
from bcdesk.domain.text import clean
from tests.support import strategies

BOLD = Look(bold=True)
MENTION = CitationMention(id=MentionId("m1"), document=DocumentId("d1"), look=BOLD)
FIGURE = FigureMention(id=MentionId("m2"), counter=CounterId("c1"))
NOTE = NoteMark(NoteId("n1"), ())
LINE: tuple[Inline, ...] = (Text("Theo "), MENTION, NOTE, LineBreak(), FIGURE, Text(" hồ sơ"))
WORDS = {"m1": "Nghị quyết số 25", "m2": "81"}


def printed(mention: CitationMention | FigureMention) -> str:
    """Return made-up words, as composition would; some mentions print nothing."""
    return WORDS.get(mention.id, own_letters(mention.as_written))


def looks(inlines: Sequence[Inline]) -> list[tuple[str, object]]:
    """Return what is printed letter by letter: the letter and its look, or the piece itself if it has neither."""
    result: list[tuple[str, object]] = []
    for piece in inlines:
        match piece:
            case NoteMark() | LineBreak():
                result.append(("", piece))
            case _:
                result += [(letter, piece.look) for letter in plain((piece,), printed)]
    return result


@given(strategies.inlines)
def test_the_length_is_that_of_the_printed_text(inlines: tuple[Inline, ...]) -> None:
    assert length(inlines, printed) == len(plain(inlines, printed))


@given(strategies.inlines, st.data())
def test_what_is_cut_in_two_is_whole_together(inlines: tuple[Inline, ...], data: st.DataObject) -> None:
    total = length(inlines, printed)
    at = data.draw(st.integers(0, total))

    parts = cut(inlines, 0, at, printed), cut(inlines, at, total, printed)

    assert looks(joined(*parts)) == looks(inlines)


@given(strategies.inlines, st.data())
def test_a_part_prints_what_stands_there(inlines: tuple[Inline, ...], data: st.DataObject) -> None:
    text = plain(inlines, printed)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    in_letters = [at for at in (start, end) if at < len(text) and combining(text[at])]

    part = plain(cut(inlines, start, end, printed), printed)

    assert part == text[start:end] or in_letters


@given(strategies.inlines)
def test_the_whole_text_is_cut_out_whole(inlines: tuple[Inline, ...]) -> None:
    end = length(inlines, printed)

    assert end == 0 or cut(inlines, 0, end, printed) == joined(inlines)


@given(strategies.inlines, strategies.inlines, st.data())
def test_replacing_changes_only_what_is_replaced(
    inlines: tuple[Inline, ...], new: tuple[Inline, ...], data: st.DataObject
) -> None:
    text = plain(inlines, printed)
    bounds = [at for at in range(len(text) + 1) if at == len(text) or not combining(text[at])]
    start = data.draw(st.sampled_from(bounds))
    end = data.draw(st.sampled_from([at for at in bounds if at >= start]))

    after = plain(replaced(inlines, start, end, new, printed), printed)

    assert after == text[:start] + plain(new, printed) + text[end:]


@given(st.lists(strategies.inlines, max_size=3))
def test_joined_runs_print_the_same_and_no_two_neighbours_could_be_one(
    parts: list[tuple[Inline, ...]],
) -> None:
    line = joined(*parts)

    assert looks(line) == looks([piece for part in parts for piece in part])
    assert joined(line) == line
    for left, right in pairwise(line):
        if isinstance(left, Text) and isinstance(right, Text) and left.look == right.look:
            assert clean(left.text + right.text) != left.text + right.text


def test_the_printed_text_has_one_sign_for_a_note_mark_and_one_for_a_line_break() -> None:
    assert plain(LINE, printed) == "Theo Nghị quyết số 25\ufffc\n81 hồ sơ"


def test_a_mention_cut_through_becomes_text_of_its_look() -> None:
    assert cut(LINE, 5, 9, printed) == (Text("Nghị", BOLD),)
    assert cut(LINE, 3, 21, printed) == (Text("o "), MENTION)


def test_a_letter_is_not_parted_from_its_marks() -> None:
    line = (Text("ax\u0302b"),)

    assert cut(line, 0, 2, printed) == (Text("a"),)
    assert cut(line, 2, 4, printed) == (Text("x\u0302b"),)


def test_a_mention_without_words_is_lost_neither_by_cutting_nor_by_typing_beside_it() -> None:
    silent = CitationMention(id=MentionId("m0"), document=DocumentId("d1"))

    assert joined(cut((silent, Text("a")), 0, 1, printed)) == (silent, Text("a"))
    assert cut((Text("a"), silent), 0, 1, printed) == (Text("a"), silent)
    assert cut((Text("a"), silent, Text("b")), 1, 2, printed) == (silent, Text("b"))
    assert replaced((silent,), 0, 0, (Text("a"),), printed) == (Text("a"), silent)
    assert replaced((Text("a"), silent), 0, 1, (Text("b"),), printed) == (Text("b"), silent)


def test_offsets_beyond_the_end_mean_the_end() -> None:
    assert cut((Text("ab"),), 1, 99, printed) == (Text("b"),)
    assert replaced((Text("ab"),), 7, 99, (Text("c"),), printed) == (Text("abc"),)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_offsets_in_the_wrong_order_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no part"):
        cut(LINE, start, end, printed)
    with pytest.raises(ValueError, match="no part"):
        replaced(LINE, start, end, (), printed)


def test_runs_of_one_look_are_joined_and_others_are_not() -> None:
    parts = (Text("a"), Text("b")), (Text("c", BOLD),), (), (Text("d", BOLD), LineBreak(), Text("e", BOLD))

    assert joined(*parts) == (Text("ab"), Text("cd", BOLD), LineBreak(), Text("e", BOLD))


def test_runs_whose_letters_would_fuse_stay_apart() -> None:
    jamo = Text("\u1112"), Text("\u1161")

    assert joined(jamo) == jamo


def test_text_from_outside_becomes_a_run_or_nothing() -> None:
    assert runs_of("o\u0302n\tx", BOLD) == (Text("ôn x", BOLD),)
    assert runs_of("\u0302\u0303n", PLAIN) == (Text("n"),)
    assert runs_of("\u0302\x00", PLAIN) == ()
