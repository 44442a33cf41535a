"""What a figure mention prints, and whether it is true."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcdesk.domain.compose import compose
from bcdesk.domain.counters.book import Counter, CounterId, Reading
from bcdesk.domain.counters.evaluation import Book, Why
from bcdesk.domain.counters.figures import (
    FigureFault,
    Figures,
    as_written,
    automatic,
    figure_words,
    formula_fault,
    hedge_holds,
    mention_faults,
    read_number,
    rounded,
    suggested,
)
from bcdesk.domain.counters.number_words import number_words
from bcdesk.domain.counters.style import PLAIN_FIGURE, FigureStyle, Hedge, UnitForm
from bcdesk.domain.edits import PutCounters, Workspace
from bcdesk.domain.galley import paragraphs
from bcdesk.domain.periods import Period, PeriodKind
from bcdesk.domain.report import BlockId, FigureForm, FigureMention, MentionId, Paragraph
from bcdesk.domain.wording import DocumentWords
from tests.support.builders import a_report

H1 = Period(PeriodKind.HALF_YEAR, 2021)
F = FigureForm
WORD, SHORT = FigureStyle(unit=UnitForm.WORD), FigureStyle(unit=UnitForm.SHORT)
DIRECTED = FigureStyle(direction=True, unit=UnitForm.WORD, places=1)


def hedged(hedge: Hedge, stated: object, unit: UnitForm = UnitForm.NONE) -> FigureStyle:
    return FigureStyle(hedge=hedge, stated=Decimal(str(stated)), unit=unit)


@pytest.mark.parametrize(
    ("value", "form", "style", "unit", "printed"),
    [
        pytest.param(81, F.DIGITS, PLAIN_FIGURE, "hồ sơ", "81", id="digits"),
        pytest.param(1, F.TWO_DIGITS, WORD, "hồ sơ", "01 hồ sơ", id="two digits"),
        pytest.param(0, F.TWO_DIGITS, PLAIN_FIGURE, "", "00", id="two digits of nought"),
        pytest.param(1710000, F.GROUPED, SHORT, "đồng", "1.710.000đ", id="đồng glued"),
        pytest.param(1710000, F.GROUPED, WORD, "đồng", "1.710.000 đồng", id="đồng as a word"),
        pytest.param("12.5", F.DIGITS, SHORT, "%", "12,5%", id="per cent"),
        pytest.param("12.5", F.WORDS, WORD, "%", "mười hai phẩy năm phần trăm", id="per cent in words"),
        pytest.param(37, F.WORDS, WORD, "thủ tục", "ba mươi bảy thủ tục", id="words"),
        pytest.param(Fraction(8000, 81), F.DIGITS, WORD, "%", "98,77%", id="endless"),
        pytest.param(Fraction(8000, 81), F.DIGITS, replace(WORD, places=1), "%", "98,8%", id="one place"),
        pytest.param(5, F.DIGITS, FigureStyle(places=2), "", "5,00", id="places are kept"),
        pytest.param(
            Fraction(1, 3000), F.DIGITS, FigureStyle(places=1), "", "0,0003", id="small is not nought"
        ),
        pytest.param(13, F.DIGITS, hedged(Hedge.MORE_THAN, 12), "", "hơn 12", id="hơn"),
        pytest.param(12, F.DIGITS, hedged(Hedge.MORE_THAN, 12), "", "12", id="hơn no longer true"),
        pytest.param(
            19, F.DIGITS, hedged(Hedge.NEARLY, 20, UnitForm.WORD), "tỷ đồng", "gần 20 tỷ đồng", id="gần"
        ),
        pytest.param(12, F.TWO_DIGITS, hedged(Hedge.ABOVE, 9), "", "trên 09", id="trên"),
        pytest.param(98, F.DIGITS, hedged(Hedge.ABOUT, 100), "", "khoảng 100", id="khoảng"),
        pytest.param("12.5", F.DIGITS, DIRECTED, "%", "tăng 12,5%", id="rise"),
        pytest.param("-12.5", F.DIGITS, DIRECTED, "%", "giảm 12,5%", id="fall"),
        pytest.param(0, F.DIGITS, DIRECTED, "%", "không đổi", id="no change"),
        pytest.param(Fraction(1, 30), F.DIGITS, DIRECTED, "%", "tăng 0,03%", id="a small rise is told"),
    ],
)
def test_styles(value: object, form: FigureForm, style: FigureStyle, unit: str, printed: str) -> None:
    number = value if isinstance(value, Fraction) else Fraction(str(value))

    assert figure_words(number, form, style, unit) == printed


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (37, "ba mươi bảy"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1000, "một nghìn"),
        (1001, "một nghìn không trăm linh một"),
        (1015, "một nghìn không trăm mười lăm"),
        (10_000, "mười nghìn"),
        (1_710_000, "một triệu bảy trăm mười nghìn"),
        (5_580_000, "năm triệu năm trăm tám mươi nghìn"),
        (2_000_005, "hai triệu không trăm linh năm"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (10**18, "một tỷ tỷ"),
        (3 * 10**9 + 21, "ba tỷ không trăm hai mươi mốt"),
    ],
)
def test_number_words(number: int, words: str) -> None:
    assert number_words(Decimal(number)) == words


def test_fractions_and_negatives_in_words() -> None:
    assert number_words(Decimal("-12.05")) == "âm mười hai phẩy không năm"


_VALUES = {
    word: value
    for value, words in enumerate(
        ("không", "một mốt", "hai", "ba", "bốn", "năm lăm", "sáu", "bảy", "tám", "chín")
    )
    for word in words.split()
}


def heard(words: str) -> int:
    """Understand number words below a thousand billions, by rules of its own."""
    total = group = ones = 0
    for word in words.split():
        if word in _VALUES:
            ones = _VALUES[word]
        elif word == "trăm":
            group, ones = ones * 100, 0
        elif word == "mười":
            group, ones = group + 10, 0
        elif word == "mươi":
            group, ones = group + ones * 10, 0
        elif word != "linh":
            scale = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}[word]
            total, group, ones = total + (group + ones) * scale, 0, 0
    return total + group + ones


@given(st.integers(0, 10**12 - 1))
def test_number_words_are_heard_as_the_number(number: int) -> None:
    assert heard(number_words(Decimal(number))) == number


@given(st.decimals(-(10**6), 10**6, places=4), st.integers(0, 3))
def test_rounding_is_half_up_away_from_nought(value: Decimal, places: int) -> None:
    result = rounded(Fraction(value), places)

    assert abs(Fraction(result) - Fraction(value)) <= Fraction(1, 2 * 10**places)
    assert rounded(Fraction(-value), places) == -result
    assert -int(result.as_tuple().exponent) == places


@pytest.mark.parametrize(
    ("hedge", "stated", "value", "holds"),
    [
        (Hedge.MORE_THAN, 12, 13, True),
        (Hedge.MORE_THAN, 12, 12, False),
        (Hedge.ABOVE, 12, 11, False),
        (Hedge.NEARLY, 20, 19, True),
        (Hedge.NEARLY, 20, 20, False),
        (Hedge.NEARLY, 20, 17, False),
        (Hedge.ABOUT, 20, 22, True),
        (Hedge.ABOUT, 20, 23, False),
        (Hedge.NONE, 20, 20, True),
    ],
)
def test_hedges_hold_only_while_they_are_true(hedge: Hedge, stated: int, value: int, holds: bool) -> None:
    assert hedge_holds(hedge, Fraction(stated), Fraction(value)) is holds


def test_a_style_is_consistent() -> None:
    for wrong in ({"hedge": Hedge.ABOUT}, {"stated": Decimal(1)}, {"places": 9}, {"places": -1}):
        with pytest.raises(ValueError, match=r"hedge|places"):
            FigureStyle(**wrong)  # type: ignore[arg-type]


# Mentions


def counter(code: str, value: object, unit: str = "", **more: object) -> Counter:
    made = Counter(id=CounterId(code), label=f"Số {code}", unit=unit, **more)  # type: ignore[arg-type]
    return made if value is None else made.with_reading(Reading(period=H1, value=Decimal(str(value))))


def written(words: str, code: str = "n") -> FigureMention:
    return FigureMention(id=MentionId("m"), counter=CounterId(code), form=F.AS_WRITTEN, as_written=words)


def figures(*counters: Counter) -> Figures:
    return Figures(Book(counters), H1, None, "[Chưa báo cáo: {missing}]")


@pytest.mark.parametrize(
    ("value", "words", "why"),
    [
        pytest.param(81, "81", None, id="the number"),
        pytest.param(1, "01", None, id="two digits"),
        pytest.param(1710000, "1.710.000đ", None, id="grouped"),
        pytest.param("12.5", "12,5%", None, id="decimals"),
        pytest.param(Fraction(8000, 81), "98,8%", None, id="rounded as written"),
        pytest.param(82, "81", FigureFault.DIFFERS, id="another number"),
        pytest.param(12, "hơn 12", None, id="the very number with a hedge"),
        pytest.param(13, "hơn 12", None, id="a true hedge"),
        pytest.param(11, "hơn 12", FigureFault.HEDGE_UNTRUE, id="an untrue hedge"),
        pytest.param("-12.5", "giảm 12,5%", None, id="a true direction"),
        pytest.param("12.5", "giảm 12,5%", FigureFault.DIRECTION_UNTRUE, id="an untrue direction"),
        pytest.param(81, "tám mươi mốt", None, id="words are not judged"),
    ],
)
def test_words_as_written_are_held_against_the_counter(
    value: object, words: str, why: FigureFault | None
) -> None:
    number = value if isinstance(value, Fraction) else Fraction(str(value))
    share = counter("n", None, formula=f"={number.numerator}/{number.denominator}")

    assert [fault.why for fault in mention_faults(written(words), figures(share))] == ([why] if why else [])


def test_a_mention_without_a_value_is_a_visible_gap_and_a_fault() -> None:
    mention = FigureMention(id=MentionId("m"), counter=CounterId("n"))
    told = figures(counter("n", None))

    assert told.word(mention) == "[Chưa báo cáo: Số n]"
    assert [fault.why for fault in mention_faults(mention, told)] == [FigureFault.NO_VALUE]


def test_an_untrue_hedge_prints_the_number_and_is_a_fault() -> None:
    mention = FigureMention(id=MentionId("m"), counter=CounterId("n"), style=hedged(Hedge.MORE_THAN, 12))
    told = figures(counter("n", 10))

    assert told.word(mention) == "10"
    (fault,) = mention_faults(mention, told)
    assert (fault.why, fault.value, fault.said) == (FigureFault.HEDGE_UNTRUE, 10, 12)


@pytest.mark.parametrize(
    ("value", "words", "unit", "follows"),
    [
        pytest.param(14, "13", "", "14", id="digits"),
        pytest.param(4, "03", "hồ sơ", "04", id="two digits"),
        pytest.param(2710000, "1.710.000đ", "đồng", "2.710.000đ", id="grouped, with its short unit"),
        pytest.param(2710000, "1.710.000 đồng", "đồng", "2.710.000 đồng", id="with its unit"),
        pytest.param("13.5", "12,5%", "%", "13,5%", id="per cent"),
        pytest.param("-12.5", "tăng 12,5%", "%", "giảm 12,5%", id="a direction"),
        pytest.param(38, "ba mươi bảy", "", "ba mươi tám", id="words"),
        pytest.param(13, "Hơn 12 hồ sơ", "hồ sơ", "hơn 12 hồ sơ", id="a hedge that is true"),
        pytest.param(12, "hơn 12 hồ sơ", "hồ sơ", "12 hồ sơ", id="a hedge that is not"),
    ],
)
def test_what_was_written_follows_its_counter_in_the_same_manner(
    value: object, words: str, unit: str, follows: str
) -> None:
    told = figures(counter("n", value, unit))

    assert told.word(automatic(written(words), told)) == follows


def test_a_hedge_is_kept_only_while_it_is_true() -> None:
    mention = replace(written("hơn 12"), style=hedged(Hedge.MORE_THAN, 12))
    more, same = figures(counter("n", 13)), figures(counter("n", 12))

    assert more.word(automatic(mention, more)) == "hơn 12"
    assert same.word(automatic(mention, same)) == "12"
    assert automatic(mention, same).style.hedge is Hedge.NONE
    assert automatic(mention, figures(counter("n", None))).style.hedge is Hedge.MORE_THAN


def test_the_words_of_now_can_be_kept() -> None:
    mention = FigureMention(id=MentionId("m"), counter=CounterId("n"), style=WORD)
    kept = as_written(mention, figures(counter("n", 81, "hồ sơ")))

    assert (kept.form, kept.as_written) == (F.AS_WRITTEN, "81 hồ sơ")
    assert figures(counter("n", 90, "hồ sơ")).word(kept) == "81 hồ sơ"


@pytest.mark.parametrize(
    ("hedge", "value", "stated"),
    [
        pytest.param(Hedge.MORE_THAN, 13, 12, id="the number before"),
        pytest.param(Hedge.MORE_THAN, 81, 80, id="round"),
        pytest.param(Hedge.ABOVE, 1_710_000, 1_700_000, id="rounder"),
        pytest.param(Hedge.MORE_THAN, 80, 79, id="never the number itself"),
        pytest.param(Hedge.MORE_THAN, 4, 3, id="small"),
        pytest.param(Hedge.MORE_THAN, 1, None, id="nothing below"),
        pytest.param(Hedge.NEARLY, 37, 40, id="nearly"),
        pytest.param(Hedge.NEARLY, 4, None, id="nothing near enough"),
        pytest.param(Hedge.ABOUT, 81, 80, id="about"),
    ],
)
def test_a_round_number_is_suggested_for_a_hedge(hedge: Hedge, value: int, stated: int | None) -> None:
    assert suggested(hedge, Fraction(value)) == stated


@given(st.sampled_from([hedge for hedge in Hedge if hedge]), st.integers(0, 10**9))
def test_what_is_suggested_is_true(hedge: Hedge, value: int) -> None:
    stated = suggested(hedge, Fraction(value))

    assert stated is None or hedge_holds(hedge, Fraction(stated), Fraction(value))


@pytest.mark.parametrize(
    ("formula", "why", "path"),
    [
        pytest.param("=a + b", None, (), id="fine"),
        pytest.param("=a + d", None, (), id="not reported yet"),
        pytest.param("=a / (b - b)", None, (), id="division by nought may mend"),
        pytest.param("=a +", Why.MALFORMED, (), id="malformed"),
        pytest.param("", Why.MALFORMED, (), id="nothing"),
        pytest.param("=d + x", Why.UNKNOWN_COUNTER, ("x",), id="unknown behind what is missing"),
        pytest.param("=d + c1", Why.CYCLE, ("c1", "c2", "c1"), id="a circle behind what is missing"),
    ],
)
def test_only_formulas_that_can_ever_print_are_taken(
    formula: str, why: Why | None, path: tuple[str, ...]
) -> None:
    book = Book(
        (
            counter("a", 12),
            counter("b", 10),
            counter("c1", None, formula="=c2"),
            counter("c2", None, formula="=c1"),
            counter("d", None),
        )
    )

    fault = formula_fault(formula, book, H1)

    assert (fault and fault.why) == why
    assert fault is None or fault.path == path


@pytest.mark.parametrize(
    ("formula", "style", "printed"),
    [
        pytest.param("=a + b", WORD, "22 văn bản", id="sum with its common unit"),
        pytest.param("=ty_le(a; a + b)", replace(WORD, places=1), "54,5%", id="share"),
        pytest.param("=a + c", WORD, "13", id="units that differ are not printed"),
        pytest.param("=a * 2 + 1", WORD, "25 văn bản", id="bare numbers have no unit"),
        pytest.param("=a / b", WORD, "1,2", id="a ratio has no unit"),
        pytest.param("=a * b", WORD, "120", id="nor has a product"),
        pytest.param("=100 - ty_le(b; a)", replace(WORD, places=0), "17%", id="rest of a share"),
        pytest.param("=-a", WORD, "-12 văn bản", id="negative"),
        pytest.param("=a +", WORD, "[Chưa báo cáo: =a +]", id="malformed"),
        pytest.param("=a + x", WORD, "[Chưa báo cáo: =a + x]", id="unknown counter"),
        pytest.param("=a + d", WORD, "[Chưa báo cáo: Số d]", id="not reported"),
        pytest.param("=a / (b - b)", WORD, "[Chưa báo cáo: =a / (b - b)]", id="division by nought"),
    ],
)
def test_inline_formulas(formula: str, style: FigureStyle, printed: str) -> None:
    told = figures(
        counter("a", 12, "văn bản"), counter("b", 10, "văn bản"), counter("c", 1, "hồ sơ"), counter("d", None)
    )

    assert told.word(FigureMention(id=MentionId("m"), formula=formula, style=style)) == printed


def test_a_mention_prints_either_a_counter_or_a_formula() -> None:
    for wrong in ({}, {"counter": CounterId("n"), "formula": "=1"}):
        with pytest.raises(ValueError, match="either"):
            FigureMention(id=MentionId("m"), **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "number"),
    [("hơn 12", "12"), ("1.710.000đ", "1710000"), ("12,5%", "12.5"), ("−3", "-3"), ("không", None)],
)
def test_numbers_are_read_as_reports_write_them(words: str, number: str | None) -> None:
    assert read_number(words) == (None if number is None else Decimal(number))


def test_one_edit_of_a_counter_changes_every_mention_and_undo_puts_all_back(words: DocumentWords) -> None:
    mentions = [
        FigureMention(id=MentionId("m1"), counter=CounterId("hs")),
        FigureMention(id=MentionId("m2"), formula="=hs + 1"),
        FigureMention(id=MentionId("m3"), counter=CounterId("tong"), form=F.TWO_DIGITS),
    ]
    closing = tuple(Paragraph(id=BlockId(f"p{n}"), inlines=(mention,)) for n, mention in enumerate(mentions))
    old, total = counter("hs", 81), counter("tong", None, formula="=hs * 2")
    workspace = Workspace(replace(a_report("r1"), closing=closing), counters=(old, total))
    edit = PutCounters((old,), (old.with_reading(Reading(period=H1, value=Decimal(82))),))

    def printed(now: Workspace) -> list[str]:
        flow = compose(now, words).parts[0].flow
        return [run.text for paragraph in paragraphs(flow) for run in paragraph.runs if run.mention]

    changed = edit.apply(workspace)

    assert printed(workspace) == ["81", "82", "162"]
    assert printed(changed) == ["82", "83", "164"]
    assert edit.inverse().apply(changed) == workspace


def test_the_reading_of_another_period_is_not_printed(words: DocumentWords) -> None:
    last_year = Period(PeriodKind.HALF_YEAR, 2020)
    old = Counter(id=CounterId("n"), label="Hồ sơ").with_reading(Reading(period=last_year, value=Decimal(70)))

    assert (
        figures(old).word(FigureMention(id=MentionId("m"), counter=CounterId("n"))) == "[Chưa báo cáo: Hồ sơ]"
    )
