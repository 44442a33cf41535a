"""The tokenizer: words, numbers and signs of a folded text, each with its place.

A token is a run of letters and digits, or one sign. Blanks and line breaks part tokens and are none, so that text
wrapped at 60 columns has the tokens of text that is not; where a line break ends a paragraph it is kept beside
the tokens. Words that typists and converters run together (`NĐ-CPngày 14`, `ngày03/6`, `số12`, `2014TT-BTC`) are
parted here.
"""

import re
from array import array
from itertools import accumulate, islice, pairwise

from bcdesk.domain.citations.folding import fold

_TOKEN = re.compile(r"(\w+|\S)")
_JOINTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"ngày(?<=[^\W_]ngày)(?![^\W\d_])",
        r"của(?<=[^\W_]của)(?![^\W_])",
        r"ngày(?=\d)(?P<after>)",
        r"số(?<![^\W_]số)(?=\d)(?P<after>)",
        r"/(?:19|20)\d\d(?=[a-zđ])(?P<after>)",
    )
)
"""Where a word of the grammar touches another: before its match, or at `after`. A literal first keeps them fast."""
LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_CAPITAL_INSIDE = re.compile(f"[{UPPER}](?<=[{LOWER}]{{2}}[{UPPER}])")
"""Where a capital stands inside a word: `vàBộ`."""
_LINE_END = re.compile(r"\n\s*")
_OPENER = re.compile(
    r"[-+*•]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}-\s|[a-zđ]\)\s|[ivx]{1,5}\.\s|\[\d|căn cứ|điều \d+\.\s|theo đề nghị"
    r"|xét đề nghị|chương [ivx]|phụ lục|nơi nhận|kính gửi"
)
"""How a new paragraph begins, whatever the line above it."""
_CAPITAL = re.compile(f"[{UPPER}]")
CASE_SAMPLE = 10_000
"""Code points by which the case of a text is judged."""
_PADDING = 32
"""Empty tokens at the end: rules look a few tokens ahead without asking whether there are any."""
_VERY_SHORT_LINE, _SHORT_LINE, _LONG_LINE = 28, 50, 135
"""A very short line was not ended by wrapping if what follows begins with a capital; a short one, if moreover it ends
with a sign or a line of capitals follows; a long one never; code points."""
_HEADING = 12
"""Code points by which a line of capitals is told from one that begins with an abbreviation."""
_CLOSING = frozenset(".;:!?|")


class Tokens:
    """A text as tokens.

    Attributes:
        folded: the text, folded.
        words: the tokens in lower case.
        starts: their places in the folded text.
        opens: the tokens that begin a paragraph, as far as can be told.
        sure: those of them that do so for sure.
        lines: the tokens that begin a line.
        cased: whether the text has words with and without capitals, so that a capital tells something.
    """

    __slots__ = ("cased", "folded", "lines", "opens", "plain", "starts", "sure", "words")

    def __init__(self, text: str) -> None:
        """Part `text`, in time linear in its length."""
        self.folded = fold(text)
        self.plain = self.folded.plain
        view = self.folded.view
        parts = _TOKEN.split(view)  # what parts the tokens, and the tokens, by turns
        words = parts[1::2]
        starts = array("L", islice(accumulate(map(len, parts)), 0, len(parts) - 1, 2))
        if joints := _joints(view, self.plain):
            words, starts = _parted(words, starts, joints)
        words += [""] * _PADDING
        starts.extend([len(view)] * _PADDING)
        self.words, self.starts = words, starts
        self.cased = _is_cased(self.plain)
        self.opens: set[int] = set()
        self.sure: set[int] = set()
        self.lines: set[int] = set()
        self._note_lines(view)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words) - _PADDING

    def end(self, index: int) -> int:
        """Return the place after token `index`."""
        return self.starts[index] + len(self.words[index])

    def written(self, index: int) -> str:
        """Return token `index` as the writer has it."""
        start = self.starts[index]
        return self.plain[start : start + len(self.words[index])]

    def slice(self, first: int, last: int) -> str:
        """Return the tokens from `first` up to but not including `last` as written."""
        return self.plain[self.starts[first] : self.end(last - 1)]

    def capital(self, index: int) -> bool:
        """Tell whether token `index` begins with a capital."""
        return self.plain[self.starts[index] : self.starts[index] + 1].isupper()

    def glued(self, index: int) -> bool:
        """Tell whether token `index` touches the one before it."""
        return index > 0 and self.end(index - 1) == self.starts[index]

    def tells_case(self, index: int) -> bool:
        """Tell whether capitals tell something about the words from token `index` on; not in a line of capitals."""
        return self.cased and not self.written(index).isupper()

    def _note_lines(self, view: str) -> None:
        """Find the tokens that begin lines and paragraphs."""
        place, total = 0, len(self)
        before = wrapped = 0
        for match in _LINE_END.finditer(view):
            begins = match.end()
            place = _first_at(self.starts, begins, place, total)
            self.lines.add(place)
            if self._ends_for_sure(view, before, match):
                self.sure.add(place)
                self.opens.add(place)
            elif self._seems_to_end(before, match, wrapped):
                self.opens.add(place)
            wrapped = match.start() - before if place not in self.opens else 0
            before = begins

    def _ends_for_sure(self, view: str, line: int, match: re.Match[str]) -> bool:
        """Tell whether the line break of `match`, at the end of the line begun at `line`, ends a paragraph."""
        start, begins = match.span()
        length = start - line
        if length > _LONG_LINE or view.count("\n", start, begins) > 1:
            return True
        if not _OPENER.match(view, begins, begins + 40):
            return False
        # a hyphen at the beginning of a line may be that of `Sở Y tế - Bảo hiểm xã hội`
        return view[begins] not in "-+" or length < _SHORT_LINE or self._is_closed(line, start)

    def _seems_to_end(self, line: int, match: re.Match[str], wrapped: int) -> bool:
        """Tell whether the line is so short before a capital that it was hardly ended by wrapping.

        `wrapped` is the length of the line before if that was: in a narrow column lines of its length are wrapped, too.
        """
        start, begins = match.span()
        if not (self.cased and self.plain[begins : begins + 1].isupper()):
            return False
        heading = self.plain[begins : begins + _HEADING].partition("\n")[0].isupper()
        narrow = wrapped < _SHORT_LINE and start - line > 0.7 * wrapped > 0
        if narrow and not heading and not self.plain[line : line + 1].isupper():
            return False
        most = _SHORT_LINE if heading or self._is_closed(line, start) else _VERY_SHORT_LINE
        return start - line < most

    def _is_closed(self, line: int, end: int) -> bool:
        """Tell whether the line ends with a sign."""
        return self.plain[line:end].rstrip()[-1:] in _CLOSING


def _first_at(starts: "array[int]", place: int, low: int, high: int) -> int:
    """Return the first token at or after `place`; the search begins at `low`, where the last one ended."""
    step = 1
    while low + step < high and starts[low + step] < place:
        step *= 2
    high = min(high, low + step)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] < place:
            low = middle + 1
        else:
            high = middle
    return low


def _joints(view: str, plain: str) -> list[int]:
    """Return the places where two words run together."""
    found = {
        match.end() if "after" in joint.groupindex else match.start()
        for joint in _JOINTS
        for match in joint.finditer(view)
    }
    found.update(match.start() for match in _CAPITAL_INSIDE.finditer(plain))
    return sorted(found)


def _parted(words: list[str], starts: "array[int]", joints: list[int]) -> tuple[list[str], "array[int]"]:
    """Part the tokens at `joints`, places in rising order that lie inside tokens."""
    parted: list[str] = []
    places = array("L")
    done = at = 0
    while at < len(joints):
        index = _first_at(starts, joints[at] + 1, done, len(starts)) - 1
        start, end = starts[index], starts[index] + len(words[index])
        cuts = [start]
        while at < len(joints) and joints[at] < end:
            cuts.append(joints[at])
            at += 1
        parted += words[done:index]
        places += starts[done:index]
        parted += [words[index][a - start : b - start] for a, b in pairwise([*cuts, end])]
        places.extend(cuts)
        done = index + 1
    return parted + words[done:], places + starts[done:]


def _is_cased(plain: str) -> bool:
    """Tell whether the text is neither in small letters nor in capitals throughout."""
    sample = plain[:CASE_SAMPLE]
    capitals = len(_CAPITAL.findall(sample))
    blanks = sample.count(" ")
    return 0.005 * (len(sample) - blanks) < capitals < 0.5 * (len(sample) - blanks)
