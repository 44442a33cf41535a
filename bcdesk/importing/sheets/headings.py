"""What a column counts, by the words above it.

The words are folded: small letters without marks, single blanks, without column numbers such as
`(3)=(4)+(5)+(6)`. They stand in a path from the top down, for example `so ho so nhan giai quyet > trong ky >
truc tuyen`.
"""

import re
from collections.abc import Iterable, Iterator

from bcdesk.domain.counters.columns import Axis, Column
from bcdesk.domain.text import fold, fold_blanks

_NUMBERS = re.compile(r"\(\s*[\d=+\-() ]+\s*\)|[=+]|^\s*\d+\s*$")
_NOT_COUNTED = re.compile(
    r"xin loi|thanh toan|phi dia gioi|cho tiep nhan|bo sung|\bt[yi] le\b|%|ghi chu|phi, le phi|so voi|ly do|muc do"
    r"|cung k[yi]|luy ke"
)
_OF_DOSSIERS = re.compile(
    r"(ngay|thoi gian|thoi diem|can bo|ma|ten|trang thai|tinh trang|nguoi (tiep nhan|xu ly|giai quyet))\b"
)
"""Columns of a list of single dossiers."""
_EXPLAINED = re.compile(r"\((khong )?(bao gom|gom|ke ca|tinh|tinh ca|ca)\b[^()]*\)?")
"""Words behind a heading that say what else is counted in it."""
_THIS_PERIOD = re.compile(r"(so lieu )?(trong )?(k[yi] nay|k[yi] bao cao)")
_DONE = re.compile(r"\bda (duoc )?(giai quyet|xu ly|tra)")
_RESOLVED = re.compile(rf"{_DONE.pattern}|ket qua (giai quyet|xu ly)")
_PENDING = re.compile(
    r"\bdang (duoc )?(giai quyet|xu ly)|\b(chua|con) (duoc )?giai quyet|chuyen (sang )?ky sau"
)
_RECEIVED = re.compile(
    r"nhan (de )?giai quyet|tiep nhan|ho so nhan|\bda nhan|nhan trong ky|moi nhan|\btong( so)? nhan\b"
)
_CARRIED = re.compile(
    r"\bk[yi] truoc\b|\bton (cu|dau k[yi]|truoc)|\b(nam|quy|thang|tuan) truoc (chuyen|sang|qua|mang)"
)
_TOTAL = re.compile(r"^(tong( so| cong)?|cong)\b")
_LABEL = re.compile(
    r"^(ten )?(linh vuc|don vi|co quan|phong|dia phuong|noi dung|thu tuc|tthc|nhom thu tuc)\b(?! tinh| bao cao| nhan)"
)
_OFFICE = re.compile(r"\b(don vi|co quan|phong|dia phuong)\b")
_SHORT = (("hs", "ho so"), ("gq", "giai quyet"), ("tn", "tiep nhan"), ("dvbc", "buu chinh"), ("hen", "han"))
"""What offices shorten in narrow headings, and `đúng hẹn` for `đúng hạn`."""
_PART = re.compile(
    r"(truoc|som|dung|tre|cham|qua|trong|con|chua den|chua toi|chua qua|truoc va dung|dung va truoc) (thoi )?han"
)
"""A heading that says when, not what: it belongs to a group."""
_ORDINAL = re.compile(r"^(stt|tt|so tt|so thu tu)$")


def folded(text: str) -> str:
    """Fold the words of a heading."""
    words = fold_blanks(_NUMBERS.sub(" ", fold(text))).strip(" .:;*")
    for short, full in _SHORT:
        words = re.sub(rf"\b{short}\b", full, words)
    return words


def is_group(heading: str) -> bool:
    """Tell whether a folded heading names what was received, resolved or is pending."""
    return any(pattern.search(heading) for pattern in (_RECEIVED, _RESOLVED, _PENDING))


def is_label(heading: str) -> bool:
    """Tell whether a folded heading stands above the names of the rows."""
    return bool(_LABEL.match(heading))


def is_ordinal(heading: str) -> bool:
    """Tell whether a folded heading stands above the numbers of the rows."""
    return bool(_ORDINAL.match(heading))


def axis_of(heading: str) -> Axis:
    """Tell what the rows below a label heading are."""
    return Axis.OFFICE if _OFFICE.search(heading) and "linh vuc" not in heading else Axis.AREA


def in_groups(paths: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the paths of a table from left to right, with the group of those that some tables leave out.

    A table with one row of headings has `Đã giải quyết | Sớm hạn | Đúng hạn | Trễ hạn | Đang giải quyết | Quá hạn`.
    """
    group: tuple[str, ...] = ()
    for path in paths:
        if len(path) == 1 and _PART.fullmatch(path[0]):
            yield (*group, *path)
        else:
            is_total = len(path) == 1 and column_of(path) in {Column.RESOLVED, Column.PENDING}
            group = path if is_total else ()
            yield path


def column_of(path: tuple[str, ...]) -> Column | None:
    """Return what the column below `path` counts, None if that is not certain."""
    path = tuple(heading for heading in path if not _THIS_PERIOD.fullmatch(heading))
    explained = " > ".join(path)
    path = tuple(fold_blanks(_EXPLAINED.sub(" ", heading)) for heading in path)
    words = " > ".join(path)
    if not path or _is_of_something_else(path, words):
        return None
    return _apart(words) or _of_the_form(path, words, explained)


def _is_of_something_else(path: tuple[str, ...], words: str) -> bool:
    """Tell whether no column of the form is meant: shares, lists of dossiers, other periods, parts by channel."""
    return bool(
        _NOT_COUNTED.search(words)
        or _OF_DOSSIERS.match(path[-1])
        or _is_of_another_period(path)
        or ((_PENDING.search(words) or _RESOLVED.search(words)) and _CHANNEL.search(words))
    )


def _of_the_form(path: tuple[str, ...], words: str, explained: str) -> Column | None:
    if _PENDING.search(words):  # first: both may stand under *kết quả giải quyết*
        return _pending(path, words)
    if _RESOLVED.search(words):
        return _resolved(path, words, explained)
    if _CARRIED.search(words):
        return _carried(path)
    return _received(path, words)


def _is_of_another_period(path: tuple[str, ...]) -> bool:
    """Tell whether a group of the period before stands above a group of what is counted."""
    return any(_CARRIED.search(heading) for heading in path[:-1]) and is_group(path[-1])


def _carried(path: tuple[str, ...]) -> Column | None:
    """Return the column unless it is a part of what was carried over."""
    return Column.CARRIED if _CARRIED.search(path[-1]) or re.fullmatch(r"tong( so)?", path[-1]) else None


_CHANNELS = (
    ("toan trinh", Column.ONLINE_FULL),
    ("mot phan", Column.ONLINE_PARTIAL),
    ("truc tuyen", Column.ONLINE),
    ("qua mang", Column.ONLINE),
    ("truc tiep", Column.DIRECT),
    ("buu chinh", Column.POSTAL),
    ("buu dien", Column.POSTAL),
    ("bcci", Column.POSTAL),
)
_CHANNEL = re.compile("|".join(sign for sign, _ in _CHANNELS))


def _apart(words: str) -> Column | None:
    if re.search(r"khong (duoc )?tiep nhan|tu choi", words):
        return Column.REFUSED
    if re.search(r"\brut\b", words):
        return Column.WITHDRAWN
    if re.search(r"\bdung (xu ly|giai quyet|thuc hien)", words):
        return Column.STOPPED
    return None


def _resolved(path: tuple[str, ...], words: str, explained: str) -> Column | None:
    """Return the column; `explained` has the words besides that say what else is counted in it."""
    early = _EARLY.search(words)
    on_time = _ON_TIME.search(words)
    if _LATE.search(words):
        return Column.LATE if not (early or on_time) else None
    if re.search(r"trong han", words):
        return Column.IN_TIME
    if early or on_time:
        both = _EARLY.search(explained) and _ON_TIME.search(explained)
        return Column.IN_TIME if both else Column.EARLY if early else Column.ON_TIME
    if len(path) == 1 and not _DONE.search(words):
        return None  # *kết quả giải quyết* alone may count what is pending, too
    return _total(path, Column.RESOLVED)


_EARLY = re.compile(r"truoc (thoi )?han|truoc( va|,| hoac) dung|dung va truoc|\bsom\b")
_ON_TIME = re.compile(r"dung (thoi )?han|dung va truoc")
_LATE = re.compile(r"(qua|tre|cham) (thoi )?han")


def _pending(path: tuple[str, ...], words: str) -> Column | None:
    if re.search(r"trong han|chua (den|toi) (thoi )?han|con han|chua qua han|dung (thoi )?han", words):
        return Column.PENDING_IN_TIME
    if _LATE.search(words):
        return Column.PENDING_LATE
    return _total(path, Column.PENDING)


def _received(path: tuple[str, ...], words: str) -> Column | None:
    for sign, column in _CHANNELS:
        if sign in words:
            return None if column is Column.ONLINE and "truc tiep" in words else _online(path, column)
    if not _RECEIVED.search(words) or re.search(r"trong k[yi]\b|\bmoi\b", words):
        return None
    return _total(path, Column.RECEIVED)


def _online(path: tuple[str, ...], column: Column) -> Column:
    """Tell the other ways of coming online from coming online at all."""
    return Column.ONLINE_OTHER if column is Column.ONLINE and "khac" in path[-1] else column


def _total(path: tuple[str, ...], column: Column) -> Column | None:
    """Return the total of a group for its own column, and for the one called *tổng số* below it."""
    return column if len(path) == 1 or _TOTAL.match(path[-1]) else None
