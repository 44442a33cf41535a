"""The arithmetic of counters, read by a small parser of its own: nothing is ever executed.

    =van_ban.covid + van_ban.bau_cu
    =ty_le(hs.truc_tuyen; hs.truc_tuyen + hs.truc_tiep)
    =thay_doi_cung_ky(hs.tong)

Operators are `+ - − × * ÷ / :` and parentheses. Numbers are written as in reports, with a decimal comma and,
if at all, points between thousands. A counter is named by its code, in brackets if the code holds a hyphen or
begins with a digit. Functions part their arguments by `;`:

- `ky_truoc(x)`, `cung_ky(x)`: what `x` was in the period before, in the same period of the year before;
- `ty_le(x; y)`: the share of `x` in `y`, in per cent;
- `thay_doi_ky_truoc(x)`, `thay_doi_cung_ky(x)`: the change against those periods, in per cent.

A formula becomes a short program for a stack machine (`Formula.steps`); moving in time is worked into the references,
so evaluating needs neither recursion nor a tree.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from bcdesk.domain.counters.book import CounterId

MAX_LENGTH = 2000
"""Most characters of a formula."""
MAX_DEPTH = 40
"""Deepest nesting of parentheses."""
MAX_STEPS = 1000
"""Most steps of the program: `thay_doi` computes its argument twice, and nested it doubles at each level."""


class FormulaFault(StrEnum):
    """Why a text is no formula."""

    EMPTY = "formula-empty"
    TOO_LONG = "formula-too-long"
    TOO_DEEP = "formula-too-deep"
    UNEXPECTED = "formula-unexpected"
    UNFINISHED = "formula-unfinished"
    UNKNOWN_FUNCTION = "formula-unknown-function"
    WRONG_ARGUMENTS = "formula-wrong-arguments"


class Shift(StrEnum):
    """A move in time."""

    PREVIOUS = "ky_truoc"
    YEAR_BEFORE = "cung_ky"


class Action(StrEnum):
    """What a step does with the topmost one or two numbers."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    NEGATE = "negate"
    SHARE = "share"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Ref:
    """The value of a counter, `shifts` away from the period asked for."""

    code: CounterId
    shifts: tuple[Shift, ...] = ()


Step = Fraction | Ref | Action


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula ready to be evaluated; `refs` are the counters it names, each once, in the order of the text."""

    steps: tuple[Step, ...]
    refs: tuple[CounterId, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Malformed:
    """A text that is no formula; `at` is the place of the fault in it."""

    why: FormulaFault
    at: int = 0


@lru_cache(maxsize=8192)
def parse(text: str) -> Formula | Malformed:
    """Read a formula, with or without its leading `=`."""
    if len(text) > MAX_LENGTH:
        return Malformed(FormulaFault.TOO_LONG, MAX_LENGTH)
    try:
        steps = _Parser(text).parse()
    except _ParseError as error:
        return Malformed(error.why, error.at)
    return Formula(steps, tuple(dict.fromkeys(step.code for step in steps if isinstance(step, Ref))))


def refs_of(text: str) -> tuple[CounterId, ...]:
    """Return the counters that a formula names, each once; none of a text that is no formula."""
    parsed = parse(text)
    return () if isinstance(parsed, Malformed) else parsed.refs


class _ParseError(Exception):
    def __init__(self, why: FormulaFault, at: int) -> None:
        super().__init__(why, at)
        self.why = why
        self.at = at


_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*", re.ASCII)


def is_code(text: str) -> bool:
    """Tell whether a counter can be called so and be named in formulas."""
    return _CODE.fullmatch(text) is not None


def named(code: CounterId) -> str:
    """Return what formulas call a counter: its code, in brackets where that is no plain name."""
    return code if _NAME.fullmatch(code) else f"[{code}]"


_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.,])|\d+(?:,\d+)?(?![\d.,]))"
    rf"|(?P<name>{_NAME.pattern})"
    rf"|\[(?P<code>{_CODE.pattern})\]"
    r"|(?P<sign>[-+−–*×/÷:();]))",
    re.ASCII,
)
_SIGNS = {"−": "-", "–": "-", "×": "*", "÷": "/", ":": "/"}
_END = ""
_SHIFTS = {shift.value: shift for shift in Shift}
_CHANGES = {"thay_doi_ky_truoc": Shift.PREVIOUS, "thay_doi_cung_ky": Shift.YEAR_BEFORE}
_SHARE = "ty_le"
FUNCTIONS = {**dict.fromkeys((*_SHIFTS, *_CHANGES), 1), _SHARE: 2}
"""How many arguments each function takes."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


class _Parser:
    """Recursive descent over the tokens."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = 0
        self._depth = 0

    def parse(self) -> tuple[Step, ...]:
        if self._token.kind == _END:
            raise _ParseError(FormulaFault.EMPTY, self._token.at)
        steps = self._sum()
        self._require(_END)
        return steps

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _require(self, sign: str) -> None:
        if self._token.text != sign or self._token.kind not in {"sign", _END}:
            raise _ParseError(self._fault(), self._token.at)
        if sign:
            self._next += 1

    def _fault(self) -> FormulaFault:
        return FormulaFault.UNFINISHED if self._token.kind == _END else FormulaFault.UNEXPECTED

    def _sum(self) -> tuple[Step, ...]:
        steps = self._product()
        while self._token.text in {"+", "-"}:
            action = Action(self._take().text)
            steps = self._program(steps, self._product(), action)
        return steps

    def _product(self) -> tuple[Step, ...]:
        steps = self._signed()
        while self._token.text in {"*", "/"}:
            action = Action(self._take().text)
            steps = self._program(steps, self._signed(), action)
        return steps

    def _signed(self) -> tuple[Step, ...]:
        negative = False
        while self._token.text in {"+", "-"}:
            negative ^= self._take().text == "-"
        steps = self._primary()
        return self._program(steps, (), Action.NEGATE) if negative else steps

    def _primary(self) -> tuple[Step, ...]:
        token = self._token
        match token.kind:
            case "number":
                self._next += 1
                return (Fraction(token.text.replace(".", "").replace(",", ".")),)
            case "code":
                self._next += 1
                return (Ref(CounterId(token.text)),)
            case "name":
                self._next += 1
                return self._call(token) if self._token.text == "(" else (Ref(CounterId(token.text)),)
        self._require("(")
        steps = self._inside(token)
        self._require(")")
        return steps

    def _inside(self, opening: _Token) -> tuple[Step, ...]:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _ParseError(FormulaFault.TOO_DEEP, opening.at)
        steps = self._sum()
        self._depth -= 1
        return steps

    def _call(self, name: _Token) -> tuple[Step, ...]:
        if name.text not in FUNCTIONS:
            raise _ParseError(FormulaFault.UNKNOWN_FUNCTION, name.at)
        opening = self._take()
        arguments = [self._inside(opening)]
        while self._token.text == ";":
            self._next += 1
            arguments.append(self._inside(opening))
        self._require(")")
        if len(arguments) != FUNCTIONS[name.text]:
            raise _ParseError(FormulaFault.WRONG_ARGUMENTS, name.at)
        if name.text == _SHARE:
            return self._program(arguments[0], arguments[1], Action.SHARE)
        if name.text in _SHIFTS:
            return _shifted(arguments[0], _SHIFTS[name.text])
        return self._program(arguments[0], _shifted(arguments[0], _CHANGES[name.text]), Action.CHANGE)

    def _program(self, first: Sequence[Step], second: Sequence[Step], action: Action) -> tuple[Step, ...]:
        if len(first) + len(second) >= MAX_STEPS:
            raise _ParseError(FormulaFault.TOO_LONG, self._token.at)
        return (*first, *second, action)


def _tokens(text: str) -> list[_Token]:
    body = text.removeprefix("=")
    begin = len(text) - len(body)
    tokens: list[_Token] = []
    at = 0
    while match := _TOKEN.match(body, at):
        kind = match.lastgroup or _END
        written = match[kind]
        tokens.append(_Token(kind, _SIGNS.get(written, written), begin + match.start(kind)))
        at = match.end()
    rest = body[at:]
    if rest.strip():
        raise _ParseError(FormulaFault.UNEXPECTED, begin + at + len(rest) - len(rest.lstrip()))
    return [*tokens, _Token(_END, _END, len(text))]


def _shifted(steps: Sequence[Step], shift: Shift) -> tuple[Step, ...]:
    """Return the program as of another period."""
    return tuple(Ref(step.code, (*step.shifts, shift)) if isinstance(step, Ref) else step for step in steps)
