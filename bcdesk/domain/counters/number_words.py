"""Numbers in Vietnamese words: `37` as *ba mươi bảy*.

The forms are those of receipts and minutes: *mốt* for the 1 and *lăm* for the 5 after *mươi*, *linh* for an
empty ten, *không trăm* for empty hundreds that are not the first.
"""

from decimal import Decimal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
MINUS = "âm"
POINT = "phẩy"


def number_words(value: Decimal) -> str:
    """Write a number in words; the digits after the comma are read one by one."""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    words = _whole(int(whole))
    if decimals:
        words = " ".join((words, POINT, *(_DIGITS[int(digit)] for digit in decimals)))
    return f"{MINUS} {words}" if value < 0 else words


def _whole(number: int) -> str:
    if number == 0:
        return _DIGITS[0]
    return " ".join(_billions(number, first=True))


def _billions(number: int, *, first: bool) -> list[str]:
    """Read the billions, then what is left; billions of billions are read as such."""
    high, low = divmod(number, _BILLION)
    words = [*_billions(high, first=first), "tỷ"] if high else []
    if not low:
        return words
    first = first and not high
    for name, group in (("triệu", low // 10**6), ("nghìn", low // 1000 % 1000), ("", low % 1000)):
        if group:
            words += _hundreds(group, first=first)
            words += [name] if name else []
            first = False
    return words


def _hundreds(group: int, *, first: bool) -> list[str]:
    """Read three digits; `first` ones leave out empty hundreds."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words = [] if first and not hundreds else [_DIGITS[hundreds], "trăm"]
    if not rest:
        return words
    if tens == 0:
        return [*words, "linh", _DIGITS[ones]] if words else [_DIGITS[ones]]
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 5:
        words.append("lăm")
    elif ones == 1 and tens > 1:
        words.append("mốt")
    elif ones:
        words.append(_DIGITS[ones])
    return words
