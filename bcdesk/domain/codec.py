"""The one serialisation: domain values to plain data (dicts, lists, strings, numbers) and back.

The shape of the data is the shape of the dataclasses; there is no second description of it to keep in
step. Rules:

* A dataclass is an object with the names of its fields; a field equal to its default is left out.
* Where several classes may stand (a block, an inline piece), the object says which in `"type"`, the class
  name in lower case with hyphens (`citation-mention`).
* Dates are ISO 8601, decimals are strings, enumerations are their values, tuples are lists.
* Strict: an unknown or missing field, a wrong type, an id that stands twice, or text that a report cannot
  hold is refused with the place where it stands. The one thing mended silently is Unicode form: text becomes
  NFC, because decomposed letters are the same letters.

`encode_report` wraps a report in an envelope with format name and version; `decode_report` reads every
version up to `VERSION` and refuses newer ones.
"""

import dataclasses
import re
import types
import typing
import unicodedata
from collections import Counter as Tally
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from bcdesk.domain.counters.book import Counter
from bcdesk.domain.errors import Fault, ReportFileInvalidError, ReportFileTooNewError
from bcdesk.domain.report import Block, Inline, Report, duplicate_ids
from bcdesk.domain.text import is_clean

FORMAT = "bcdesk-report"
COUNTERS_FORMAT = "bcdesk-counters"
VERSION = 1
MAX_TEXT = 2_000_000
"""Longest single text in code points; a whole book is shorter."""
MAX_DEPTH = 100
"""Deepest nesting of objects; sections go some six deep."""

T = TypeVar("T")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def encode_report(report: Report) -> dict[str, Any]:
    """Turn a report into plain data with its envelope."""
    return {"format": FORMAT, "version": VERSION, "report": encode(report)}


def decode_report(data: object) -> Report:
    """Read what `encode_report` wrote.

    Raises:
        ReportFileInvalidError: the data do not describe a report; says where and why.
        ReportFileTooNewError: a newer version of the program wrote them.
    """
    report = decode(Report, _unwrapped(data, FORMAT, "report"), "report")
    if twice := duplicate_ids(report):
        raise _invalid("report", Fault.DUPLICATE_ID, twice[0])
    return report


def encode_counters(counters: Iterable[Counter]) -> dict[str, Any]:
    """Turn counters into plain data with their envelope."""
    return {"format": COUNTERS_FORMAT, "version": VERSION, "counters": [encode(each) for each in counters]}


def decode_counters(data: object) -> tuple[Counter, ...]:
    """Read what `encode_counters` wrote, sorted by code.

    Raises:
        ReportFileInvalidError, ReportFileTooNewError: as for `decode_report`.
    """
    listed = _unwrapped(data, COUNTERS_FORMAT, "counters")
    if not isinstance(listed, list):
        raise _invalid("counters", Fault.WRONG_TYPE)
    counters = [decode(Counter, each, f"counters[{place}]") for place, each in enumerate(listed)]
    if twice := [name for name, times in Tally(each.id for each in counters).items() if times > 1]:
        raise _invalid("counters", Fault.DUPLICATE_ID, twice[0])
    return tuple(sorted(counters, key=lambda counter: counter.id))


def _unwrapped(data: object, name: str, content: str) -> object:
    """Take the content out of its envelope."""
    if not isinstance(data, dict) or data.get("format") != name:
        raise _invalid("format", Fault.NOT_A_REPORT)
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise _invalid("version", Fault.WRONG_TYPE)
    if version > VERSION:
        raise ReportFileTooNewError(version=version, known=VERSION)
    _refuse_unknown(data, {"format", "version", content}, "")
    return data.get(content)


def encode(value: object) -> Any:  # noqa: ANN401 # plain data has no narrower type
    """Turn a domain value into plain data."""
    if dataclasses.is_dataclass(value):
        shape = _shape(value.__class__)
        data = {
            name: encode(part)
            for name, field in shape.fields.items()
            if (part := getattr(value, name)) != field.default
        }
        return {"type": shape.tag, **data} if shape.tagged else data
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value


def decode(kind: type[T], data: object, where: str) -> T:
    """Read plain data as a value of `kind`.

    Args:
        kind: the domain class to be read.
        data: plain data, for example from JSON.
        where: the path of `data`, named in errors.

    Raises:
        ReportFileInvalidError: the data do not fit.
    """
    return typing.cast("T", _decode(kind, data, where, MAX_DEPTH))


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    kind: Any
    default: object
    required: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Shape:
    """What the codec has to know of a dataclass."""

    tag: str
    tagged: bool
    fields: Mapping[str, _Field]


@cache
def _shape(kind: type) -> _Shape:
    hints = typing.get_type_hints(kind)
    fields = {
        field.name: _Field(
            hints[field.name],
            None if field.default is dataclasses.MISSING else field.default,
            field.default is dataclasses.MISSING,
        )
        for field in dataclasses.fields(kind)
    }
    return _Shape(re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower(), kind in _TAGGED, fields)


_TAGGED = frozenset(typing.get_args(Inline) + typing.get_args(Block))


def _invalid(where: str, why: Fault, detail: object = "") -> ReportFileInvalidError:
    return ReportFileInvalidError(where=where or "/", why=why, detail=_shown(detail))


def _shown(detail: object) -> str:
    """Quote foreign data, cut down to what fits into a line; nothing for nothing."""
    return f" “{str(detail)[:60]}”" if detail else ""


def _refuse_unknown(data: Mapping[str, object], known: typing.AbstractSet[str], where: str) -> None:
    if unknown := data.keys() - known:
        raise _invalid(where, Fault.UNKNOWN_FIELD, min(map(str, unknown)))


def _decode(kind: Any, data: object, where: str, depth: int) -> object:  # noqa: ANN401 # any annotation
    """Dispatch on the annotation `kind`."""
    if depth == 0:
        raise _invalid(where, Fault.TOO_DEEP)
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _decode_tuple(typing.get_args(kind)[0], data, where, depth)
    if origin in {types.UnionType, typing.Union}:
        return _decode_union(typing.get_args(kind), data, where, depth)
    if dataclasses.is_dataclass(kind):
        return _decode_dataclass(typing.cast("type", kind), data, where, depth)
    return _decode_scalar(kind, data, where)


def _decode_tuple(item: object, data: object, where: str, depth: int) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise _invalid(where, Fault.WRONG_TYPE)
    return tuple(_decode(item, part, f"{where}[{index}]", depth - 1) for index, part in enumerate(data))


def _decode_union(kinds: tuple[Any, ...], data: object, where: str, depth: int) -> object:
    if data is None and type(None) in kinds:
        return None
    options = [kind for kind in kinds if kind is not type(None)]
    if len(options) == 1:
        return _decode(options[0], data, where, depth)
    tag = data.get("type") if isinstance(data, dict) else None
    for kind in options:
        if _shape(kind).tag == tag:
            return _decode_dataclass(kind, data, where, depth)
    raise _invalid(where, Fault.UNKNOWN_TYPE, tag if isinstance(tag, str) else "")


def _decode_dataclass(kind: type, data: object, where: str, depth: int) -> object:
    if not isinstance(data, dict):
        raise _invalid(where, Fault.WRONG_TYPE)
    shape = _shape(kind)
    if shape.tagged and data.get("type") != shape.tag:
        raise _invalid(where, Fault.UNKNOWN_TYPE)
    _refuse_unknown(data, shape.fields.keys() | ({"type"} if shape.tagged else set()), where)
    values = {}
    for name, field in shape.fields.items():
        if name in data:
            values[name] = _decode(field.kind, data[name], f"{where}.{name}", depth - 1)
        elif field.required:
            raise _invalid(where, Fault.MISSING_FIELD, name)
    try:
        return kind(**values)
    except (ValueError, OverflowError) as error:
        raise _invalid(where, Fault.IMPOSSIBLE_VALUE) from error


def _decode_scalar(kind: Any, data: object, where: str) -> object:  # noqa: ANN401 # any annotation
    match data:
        case str() if isinstance(kind, typing.NewType):
            if not _ID.fullmatch(data):
                raise _invalid(where, Fault.NOT_AN_ID)
            return data
        case str() if kind is str:
            return _decode_text(data, where)
        case str() if kind not in {bool, int, float}:
            return _decode_named(kind, data, where)
        case bool():
            if kind is bool:
                return data
        case int() | float() if abs(data) < 1 << 53:
            if kind is float:  # JSON writes 20.0 as well as 20
                return float(data)
            if kind is int and isinstance(data, int):
                return data
    raise _invalid(where, Fault.WRONG_TYPE)


def _decode_named(kind: Any, data: str, where: str) -> object:  # noqa: ANN401 # any annotation
    """Read a date, a decimal or a member of an enumeration."""
    try:
        if kind is not date:
            return kind(data)
        if not _DATE.fullmatch(data):  # Python also reads week dates and dates without hyphens
            raise _invalid(where, Fault.IMPOSSIBLE_VALUE, data)
        return date.fromisoformat(data)
    except (ValueError, InvalidOperation) as error:
        raise _invalid(where, Fault.IMPOSSIBLE_VALUE, data) from error


def _decode_text(data: str, where: str) -> str:
    if len(data) > MAX_TEXT:
        raise _invalid(where, Fault.TOO_LONG)
    text = unicodedata.normalize("NFC", data)
    if not is_clean(text):
        raise _invalid(where, Fault.ILLEGAL_CHARACTER)
    return text
