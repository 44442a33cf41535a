"""The rule *body*: the name of one body, and where it ends.

    body   = *part
    part   = closed                      Chính phủ; Ủy ban nhân dân: a whole name
           | head portfolio              Sở | Nội vụ: a whole name as well
           | level [place]               tỉnh Trà Vinh; quận 1
           | verb                        where the name asks for it: Ban | Tổ chức; Ban Chỉ đạo | thực hiện …
           | word                        of a name that is not whole yet
           | "và" | "&" | "," | "-"      inside a name: Khoa học và | Công nghệ; Văn hóa, | Thể thao

After a whole name only a place, a part of the country or, in text with capitals, a name goes on.
"""

from bcdesk.domain.citations.bodies import (
    CLOSED,
    GOES_ON_AFTER_AND,
    GOES_ON_AFTER_COMMA,
    HEADS,
    HEADS_BEFORE_VERB,
    LEVELS,
    NEVER_IN_NAMES,
    PORTFOLIO_HEADS,
    PORTFOLIOS,
    PROVINCES,
    STOPS,
    TASK_BODIES,
    TRADES,
    TRADING_BODIES,
    VERBS,
    WIDE_LEVELS,
    length_at,
)
from bcdesk.domain.citations.tokens import Tokens
from bcdesk.domain.citations.types import noun_at

_HARD = frozenset(';:"“”()[]{}!?…«»<>=*+|')
_ABBREVIATIONS = frozenset({"tp", "tx", "tt", "p", "q", "h", "x", "t"})
_ROMAN = frozenset("ivx")
_KEPT = frozenset({("không", "hàng"), ("năm", "thứ")})
"""Stop words, with the word before, that belong to a name: `Hàng không`, `Hội nghị lần thứ năm`."""
_PLANNING = frozenset({"kế", "dự", "chương"})
"""First words of documents that stand in names as well: `Tài chính và | Kế hoạch`."""
_NUMBERED = frozenset({"trường", "viện", "chứng"})
"""Words of the bodies that are told by numbers: schools, hospitals, notaries."""
MAX_BODY = 40
"""Tokens of one body that are read."""
MAX_PLACE = 12
"""Tokens of the name of a place."""


def is_head(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of a body can begin at token `index`."""
    return length_at(tokens.words, index, HEADS) > 0


class Body:
    """One reading of a body; `place` only grows.

    `cased` tells whether capitals tell something here, `joint` whether other bodies may follow after a comma or hyphen.
    """

    __slots__ = ("cased", "first", "joint", "place", "tokens", "whole", "words")

    def __init__(self, tokens: Tokens, index: int, *, cased: bool, joint: bool) -> None:
        self.tokens, self.words = tokens, tokens.words
        self.first = self.place = index
        self.cased, self.joint = cased, joint
        self.whole = False
        """Whether what has been read is a whole name."""

    def read(self) -> int:
        """Return the token after the name; the first token if no name is there."""
        last = min(self.first + MAX_BODY, len(self.tokens))
        while self.place < last and self._step():
            pass
        return self._trimmed()

    def _trimmed(self) -> int:
        """Leave out what no name ends with."""
        end = self.place
        while end > self.first and self.words[end - 1] in {",", "-", "và", "các", "."}:
            end -= 1
        return end

    def _step(self) -> bool:
        """Read on by one part; False where the body ends."""
        word, place = self.words[self.place], self.place
        if not word or (place > self.first and place in self.tokens.opens):
            return False
        if word == "(":
            return self._parenthesis()
        if not word[0].isalnum():
            return word not in _HARD and self._sign(word)
        return self._part(word)

    def _part(self, word: str) -> bool:
        """One word, or several that are one part of the name."""
        place = self.place
        whole = length_at(self.words, place, CLOSED)
        if not whole and place > self.first and self.words[place - 1] in PORTFOLIO_HEADS:
            whole = length_at(self.words, place, PORTFOLIOS)
        if whole:
            return self._closed(whole)
        if length_at(self.words, place, LEVELS) and not self._is_unit_name():
            return self._level()
        return self._and() if word == "và" else self._word(word)

    def _closed(self, length: int) -> bool:
        """A name that is whole: `Chính phủ`, `Nội vụ` after *Sở*."""
        if self.whole and not self._belongs():
            return False
        self.place += length
        self.whole = True
        return True

    def _belongs(self) -> bool:
        """Tell whether a closed name goes with the whole name before it (`Tòa án …`, `Trung ương Đảng`)."""
        before, word = self.words[self.place - 1], self.words[self.place]
        return word in {"trung", "đảng", "nước"} or before in {"-", "và", "ương"}

    def _is_unit_name(self) -> bool:
        """Tell `Ban Chỉ đạo thành phố` from a level word that is a part of a word (`xã hội`, `thành lập`)."""
        word, following = self.words[self.place], self.words[self.place + 1]
        if word == "xã":
            return following in {"hội", "luận", "viên"} or self.words[self.place - 1] in {"tác", "hợp"}
        if word == "thành":
            return following in {"lập", "viên", "ủy", "đoàn", "niên"}
        return word in {"phường", "tỉnh"} and following in {"hội", "đoàn", "ủy"}

    def _word(self, word: str) -> bool:
        """Any other word of a name."""
        place = self.place
        capital = self.cased and self.tokens.capital(place)
        if verb := length_at(self.words, place, VERBS):
            if self._verb_in_name(verb, capital=capital):
                self.place += verb
                return True
            return False
        if self._stops(word, capital=capital) or self._number_follows(place):
            return False
        if self.whole and not self._goes_on(word, capital=capital):
            return False
        self.place += 1
        if word == "tại" and (known := length_at(self.words, self.place, PROVINCES)):
            self.place += known
            self.whole = True
        return True

    def _stops(self, word: str, *, capital: bool) -> bool:
        """Tell whether no name goes on with `word`; `Tòa án nhân dân cấp cao | tại Hà Nội` does."""
        if word not in STOPS or (word, self.words[self.place - 1]) in _KEPT:
            return False
        if word == "số" and self._is_numbered():
            return False
        if word == "tại" and self.words[self.place - 1] == "cao":
            place = self.place + 1
            return not (length_at(self.words, place, PROVINCES) or length_at(self.words, place, LEVELS))
        return word in NEVER_IN_NAMES or not capital or self.place == self.first

    def _is_numbered(self) -> bool:
        """Tell the number in the name of a school or the like: `Trường Tiểu học | số 2 Hòa Thắng`."""
        words, place = self.words, self.place
        short = words[place + 1].isdecimal() and len(words[place + 1]) <= 2
        return (
            short
            and words[place + 2] not in {"/", "-"}
            and not _NUMBERED.isdisjoint(words[self.first : place])
        )

    def _number_follows(self, place: int) -> bool:
        """Tell whether the noun at `place` begins another citation."""
        found = noun_at(self.tokens, place)
        after = self.words[found[0]] if found else ""
        return after == "số" or after[:1].isdecimal()

    def _goes_on(self, word: str, *, capital: bool) -> bool:
        """Tell whether `word` may follow a whole name: a part of the country, a place, in text with capitals a name."""
        if word.isdecimal():
            return self.words[self.place - 1] in {"ương", "vực", "quận", "phường", "số", "."}
        if (word, self.words[self.place + 1]) == ("chi", "nhánh"):
            self.whole = False  # Ngân hàng Nhà nước Chi nhánh tỉnh …
            return True
        if self.words[self.place - 1] == "ương" and word in {"đoàn", "hội", "các"}:
            self.whole = word != "các"  # Ban Chỉ đạo Trung ương các chương trình …
            return True
        of_country = word in {"đảng", "nước"} or (word == "việt" and self.words[self.place + 1] == "nam")
        if of_country or (word == "nam" and self.words[self.place - 1] == "việt"):
            return True
        return capital or (not self.cased and self._uncased_name())

    def _uncased_name(self) -> bool:
        """Tell, in text without capitals, whether a place name follows `Tỉnh ủy`, `Sở Nội vụ`, `UBND`."""
        if place := length_at(self.words, self.place, PROVINCES):
            self.place += place - 1
            return True
        recent = self.words[max(self.first, self.place - 3) : self.place]
        return "ủy" in recent and "tỉnh" not in recent and "thành" not in recent

    def _verb_in_name(self, length: int, *, capital: bool) -> bool:
        """Tell whether a verb belongs to the name: `Ban Tổ chức`, `Trung tâm Phục vụ`, `Ban Chỉ đạo thực hiện …`."""
        place = self.place
        if place == self.first or self.whole:
            return False
        before = self.words[place - 1]
        trading = self.words[self.first] in TRADING_BODIES and length_at(self.words, place, TRADES) > 0
        if before in HEADS_BEFORE_VERB or trading:
            return True
        if capital and length > 1:
            return before not in {"tỉnh", "phố", "huyện", "xã"}
        task = any(
            length_at(self.words, place - back, TASK_BODIES) == back
            for back in (1, 2)
            if place - back > self.first
        )
        return task and self.words[self.first] in {"ban", "tổ", "hội", "trưởng", "trung"}

    def _and(self) -> bool:
        """The word *và*, or `&`, inside a name: `Khoa học và Công nghệ`; not before another body, document or verb."""
        place = self.place + 1
        if self.words[self.first] in {"văn", "chánh"} and (closed := length_at(self.words, place, CLOSED)):
            self.place += 1 + closed  # Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
            return True
        if place in self.tokens.opens or self.whole or length_at(self.words, place, VERBS):
            return False
        if is_head(self.tokens, place) and not self._is_plain_word(place):
            return False
        if self._number_follows(place) or (
            noun_at(self.tokens, place) and self.words[place] not in _PLANNING
        ):
            return False
        named = self.words[place] in GOES_ON_AFTER_AND or (self.cased and self.tokens.capital(place))
        if named:
            self.place += 2
        return named

    def _is_plain_word(self, place: int) -> bool:
        """Tell the words that begin bodies and other words alike: `Quản lý và Công nghệ`, `Phòng cháy`."""
        return (
            self.words[place] in {"phòng", "công", "bảo", "hội"} and length_at(self.words, place, HEADS) == 1
        )

    def _sign(self, sign: str) -> bool:
        """A comma, hyphen or full stop inside a name."""
        place = self.place + 1
        follows = {",": self._comma, "-": self._hyphen, ".": self._point}.get(sign)
        if follows is not None:
            allowed = place not in self.tokens.opens and follows(place)
        elif self.tokens.glued(self.place) and self.tokens.glued(place):
            allowed = sign in {"&", "/"}
        else:
            return sign == "&" and self._and()
        if allowed:
            self.place = place
        return allowed

    def _comma(self, place: int) -> bool:
        """`Văn hóa, Thể thao`; `UBND huyện Cầu Ngang, tỉnh Trà Vinh`."""
        if length := length_at(self.words, place, LEVELS):
            at = place + length
            if length_at(self.words, at, PROVINCES):
                return True
            if self.cased:
                return self.tokens.capital(at) and not is_head(self.tokens, at)
            end = self._place_name(at, wide=self.words[place] in WIDE_LEVELS)
            return end > at and self._ends_here(end)
        if self.whole:
            return False
        return length_at(self.words, place, GOES_ON_AFTER_COMMA) > 0

    def _hyphen(self, place: int) -> bool:
        """`Thi đua - Khen thưởng`, `COVID-19`; not before a body of a joint document."""
        if is_head(self.tokens, place) and not self._is_plain_word(place):
            return False
        if self.joint and self.whole and length_at(self.words, place, PORTFOLIOS):
            return False  # Bộ Y tế-Nông nghiệp và Phát triển nông thôn
        tight = self.tokens.glued(self.place) and self.tokens.glued(place)
        capital = self.cased and self.tokens.capital(place)
        if self.whole:  # Chi cục Thuế khu vực Trà Vinh - Duyên Hải
            return tight or (capital and not self.joint and self.tokens.capital(place - 2))
        return tight or capital or not self.cased

    def _point(self, place: int) -> bool:
        """`TP. Hồ Chí Minh`, `TP.HCM`."""
        return self.words[self.place - 1] in _ABBREVIATIONS and bool(self.words[place][:1].isalnum())

    def _parenthesis(self) -> bool:
        """`Ủy ban nhân dân (UBND) tỉnh`: an abbreviation with more of the name behind it."""
        words, place = self.words, self.place
        if words[place + 2] != ")" or len(words[place + 1]) < 2 or set(words[place + 1]) <= _ROMAN:
            return False
        if not length_at(words, place + 3, LEVELS):
            return False
        self.place += 3
        return True

    def _level(self) -> bool:
        """`tỉnh Trà Vinh`: a level and the name of the place."""
        words, place = self.words, self.place
        wide = words[place] in WIDE_LEVELS
        place += length_at(words, place, LEVELS)
        if words[place] == "." and words[place - 1] in _ABBREVIATIONS:
            place += 1
        self.place = self._place_name(place, wide=wide)
        self.whole = True
        return True

    def _place_name(self, place: int, *, wide: bool) -> int:
        """Return the token after the name of a place at `place`, which may have none."""
        if place in self.tokens.opens:
            return place
        if known := length_at(self.words, place, PROVINCES):
            return place + known
        if self.cased:
            return self._capitals(place)
        end = place
        while end < place + 3 and self._may_name_a_place(end):
            end += 1
        settled = self._ends_here(end)
        if wide:
            return end if settled and end == place + 2 and self.words[place - 1] in {"phố", "tp"} else place
        return end if settled else min(end, place + 2)  # most names of places have two syllables

    def _ends_here(self, place: int) -> bool:
        """Tell whether nothing of a name can stand at `place`."""
        word = self.words[place]
        return not word[:1].isalnum() or word in STOPS or bool(length_at(self.words, place, VERBS))

    def _capitals(self, place: int) -> int:
        """Return the token after the words with capitals (`Phan Rang - Tháp Chàm`, `1`) from `place` on."""
        end = place
        while end < place + MAX_PLACE and end not in self.tokens.opens and not self._ends_name(end):
            if is_head(self.tokens, end) and end > place and length_at(self.words, end, HEADS) > 1:
                break
            step = 2 if self.words[end] == "-" and end > place else 1
            numbered = end == place and self.words[end].isdecimal()
            if not self.tokens.capital(end + step - 1) and not numbered:
                break
            end += step
        return end

    def _ends_name(self, place: int) -> bool:
        return self.words[place] in NEVER_IN_NAMES or length_at(self.words, place, VERBS) > 0

    def _may_name_a_place(self, place: int) -> bool:
        """Tell, in text without capitals, whether the word can be a syllable of a small place's name."""
        word = self.words[place]
        if not word[:1].isalnum() or word in STOPS or word == "và" or place in self.tokens.opens:
            return False
        if length_at(self.words, place, VERBS) or length_at(self.words, place, LEVELS):
            return False
        return noun_at(self.tokens, place) is None
