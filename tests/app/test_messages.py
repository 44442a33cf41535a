"""Every code has its sentence in both languages, with the same facts."""

import string

import pytest

from bcdesk.app.messages import Language, Messages
from bcdesk.assets import Assets
from bcdesk.domain.citations.document import Validity
from bcdesk.domain.errors import (
    BcdeskError,
    ErrorCode,
    Fault,
    ListFault,
    Reason,
    ReportFileInvalidError,
    SheetFault,
    StoreBusyError,
)
from bcdesk.domain.report import ReportState


def sentences(assets: Assets, language: Language) -> dict[tuple[str, str], str]:
    groups = assets.messages(language)._sentences
    return {(group, key): text for group, keys in groups.items() for key, text in keys.items()}


def facts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_with_the_same_facts(assets: Assets) -> None:
    vietnamese = sentences(assets, Language.VIETNAMESE)
    english = sentences(assets, Language.ENGLISH)

    assert {key: facts(text) for key, text in vietnamese.items()} == {
        key: facts(text) for key, text in english.items()
    }


def test_every_error_code_has_a_sentence_and_an_error_that_carries_it(assets: Assets) -> None:
    codes = {code for kind in all_errors(BcdeskError) if (code := getattr(kind, "code", None))}

    assert codes == set(ErrorCode)
    assert {key for group, key in sentences(assets, Language.VIETNAMESE) if group == "errors"} == codes


def all_errors(kind: type) -> list[type]:
    return [kind, *(error for below in kind.__subclasses__() for error in all_errors(below))]


def test_every_named_fact_is_worded(assets: Assets) -> None:
    worded = {key for group, key in sentences(assets, Language.ENGLISH) if group == "facts"}

    assert worded == {
        fact.value for fact in (*Fault, *Reason, *ReportState, *ListFault, *Validity, *SheetFault)
    }


@pytest.mark.parametrize("language", Language)
def test_a_sentence_is_one_line_whatever_the_facts(assets: Assets, language: Language) -> None:
    error = StoreBusyError(path="a\nb\x1b[31m", user="x", host="y", process=7)

    told = assets.messages(language).error(error)

    assert "a?b?[31m" in told
    assert told.isprintable()


def test_facts_that_are_members_of_enumerations_are_worded() -> None:
    messages = Messages(
        {"errors": {"report-file-invalid": "{where}: {why}"}, "facts": {"too-deep": "quá sâu"}}
    )

    assert messages.error(ReportFileInvalidError(where="/", why=Fault.TOO_DEEP)) == "/: quá sâu"
