"""Reports as they were before their figures were linked."""

from typing import Any, TypeGuard

from bcdesk.domain.codec import decode_report, encode_report
from bcdesk.domain.report import Report


def unlinked(report: Report) -> Report:
    """Return `report` with its figures, which must be as written, as plain text."""
    return decode_report(_without_figures(encode_report(report)))


def _without_figures(data: Any) -> Any:
    match data:
        case dict():
            return {name: _without_figures(value) for name, value in data.items()}
        case list():
            return _joined([_without_figures(item) for item in data])
        case _:
            return data


def _joined(items: list[Any]) -> list[Any]:
    """Make text of the figures of a list, and one run of neighbours of one look."""
    kept: list[Any] = []
    for item in items:
        figure = isinstance(item, dict) and item.get("type") == "figure-mention"
        look = {"look": item["look"]} if figure and "look" in item else {}
        new = {"type": "text", "text": item["as_written"], **look} if figure else item
        before = kept[-1] if kept else None
        if _is_text(new) and _is_text(before) and new.get("look") == before.get("look"):
            kept[-1] = {**before, "text": before["text"] + new["text"]}
        else:
            kept.append(new)
    return kept


def _is_text(data: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(data, dict) and data.get("type") == "text"
