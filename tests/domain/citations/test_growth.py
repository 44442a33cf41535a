"""Hostile texts cost time in proportion to their length."""

import time

import pytest

from bcdesk.domain.citations.reader import read_citations

SIZE = 20_000
HOSTILE = {
    "numbers and hyphens": "1-",
    "numbers and slashes": "số 1/",
    "endless days": "ngày ",
    "days and dots": "ngày ...",
    "open brackets": "(“[",
    "nouns": "Quyết định ",
    "numbers without an end": "Quyết định số 1, ",
    "members without an end": "Quyết định số 1/QĐ-UBND, ",
    "bodies without an end": "Quyết định số 1/QĐ của Ban ",
    "joint bodies": "Quy chế phối hợp số 1/QC giữa Ban A và Sở ",
    "laws without a year": "Luật sửa đổi của luật và ",
    "subjects in subjects": "Quyết định số 1/QĐ về việc ",
    "open quotations": "Quyết định số 1/QĐ “",
    "dates before": "ngày 1/1/2020 ban hành Quyết định số 1/QĐ ",
    "pinpoints": "điểm a khoản 1 Điều ",
    "heads": "\nSố: 1/QĐ",
    "lines": "\n",
    "letters and marks": "Quye\u0302\u0301t ",
    "words run together": "abCd",
    "numbers alone": "Chỉ thị 1, ",
    "clauses": "Quyết định số 1/QĐ về A, Sở Y tế ",
    "subjects joined": "Quyết định số 1/QĐ về a và ",
    "notes": "Quyết định số 1/QĐ[1]² ",
    "one long word": "oà",
    "one long number": "9",
}


def seconds(text: str) -> float:
    start = time.process_time()
    read_citations(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    text = unit * (SIZE // len(unit))

    least = [min(seconds(text * times) for _ in range(2)) for times in (1, 4)]

    assert least[1] < 10 * least[0] + 0.1  # 4 is linear, 16 would be quadratic
