"""A text as the grammar sees it: one spelling for everything that offices and scanners spell in several ways.

The grammar compares words. Official files hold the same word as NFC and NFD, in capitals, with the tone on either
vowel (`hòa`, `hoà`), with an eth for `Đ`, with five kinds of hyphens and with invisible characters. All this is made
one here, in two strings of equal length, so that a place in one is the place in the other:

- `plain`: the letters composed, invisible characters gone, hyphens and eths made one; its case is the writer's;
- `view`: `plain` in lower case, the line of an open place (`____`) as dots, raised digits as `*`, with the tone on the
  first vowel of `oa`, `oe`, `uy` at the end of a syllable.

`origin` gives the place in the text as given.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

_CLUSTER = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]|[^\u0300-\u036f][\u0300-\u036f]+")
"""An invisible character, or a letter with the marks that follow it."""
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
_MIXED = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad\u0300-\u036f]")

_ONE_SPELLING = (
    *((dash, "-") for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"),
    *((slash, "/") for slash in "\u2044\u2215\uff0f"),
    ("\u00d0", "Đ"),
    ("\u0189", "Đ"),
    ("\u00f0", "đ"),
    ("\u0130", "I"),
)
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
"""Raised digits: the marks of notes."""
_LATE_TONES = (
    re.compile(r"o[àáảãạèéẻẽẹ](?![^\W\d_])"),
    re.compile(r"u[ỳýỷỹỵ](?![^\W\d_])(?<!qu[ỳýỷỹỵ])"),
)
_EARLY = dict(
    pair.split(":")
    for pair in (
        *("oà:òa", "oá:óa", "oả:ỏa", "oã:õa", "oạ:ọa"),
        *("oè:òe", "oé:óe", "oẻ:ỏe", "oẽ:õe", "oẹ:ọe"),
        *("uỳ:ùy", "uý:úy", "uỷ:ủy", "uỹ:ũy", "uỵ:ụy"),
    )
)


@dataclass(frozen=True, slots=True)
class Folded:
    """The two spellings of a text, and the way back.

    `after` and `shift`: from place `after[n]` of `plain` on, the text as given is `shift[n]` code points ahead. Both
    are empty where nothing was composed or dropped.
    """

    plain: str
    view: str
    after: list[int] = field(default_factory=list)
    shift: list[int] = field(default_factory=list)

    def origin(self, place: int) -> int:
        """Return the place in the text as given."""
        if not self.after:
            return place
        found = bisect_right(self.after, place)
        return place + self.shift[found - 1] if found else place


def fold(text: str) -> Folded:
    """Fold `text`, in time linear in its length."""
    plain, after, shift = _composed(text) if _MIXED.search(text) else (text, [], [])
    for odd, usual in _ONE_SPELLING:
        plain = plain.replace(odd, usual)
    return Folded(plain, folded_words(plain), after, shift)


def folded_words(words: str) -> str:
    """Return composed `words` as they stand in a view, code point for code point."""
    view = words.lower().replace("_", "…")
    if len(view) != len(words):
        view = "".join(low if len(low := char.lower()) == 1 else char for char in words)
    for raised in _RAISED:
        view = view.replace(raised, "*")
    for late in _LATE_TONES:
        view = late.sub(_early, view)
    return view


def _early(match: re.Match[str]) -> str:
    return _EARLY[match.group()]


def _composed(text: str) -> tuple[str, list[int], list[int]]:
    """Compose letter by letter and note where the lengths part."""
    pieces: list[str] = []
    after: list[int] = []
    shift: list[int] = []
    known: dict[str, str] = {}
    done = ahead = 0
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        cluster = text[start:end]
        letter = known.get(cluster)
        if letter is None:
            letter = "".join(c for c in unicodedata.normalize("NFC", cluster) if c not in _INVISIBLE)
            known[cluster] = letter
        if done < start:
            pieces.append(text[done:start])
        pieces.append(letter)
        done = end
        if lost := end - start - len(letter):
            ahead += lost
            after.append(end - ahead)
            shift.append(ahead)
    pieces.append(text[done:])
    return "".join(pieces), after, shift


def word_set(words: str) -> frozenset[str]:
    """Return blank-parted `words` as they stand in a view."""
    return frozenset(folded_words(words).split())
