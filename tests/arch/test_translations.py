"""Words of the window: written so that lupdate finds them all, and translated so that nothing in them is lost.

lupdate reads Python with a parser of its own: it takes the name before `.tr` for the context, and it cannot see a text
that is put together at run time. What it misses stays English without any warning, so the code is read here once more.
`packaging/build.py strings --check` compares the files with what lupdate finds.
"""

import ast
import re
import struct
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import PySide6
import pytest

from tests.support.scripts import ROOT, load_script

build = load_script("build")
OURS = ROOT / "translations" / "bcdesk_vi.ts"
QT = ROOT / "translations" / "qtbase_vi.ts"
QT_CATALOGUES = Path(PySide6.__file__).parent / "Qt" / "translations"
NO_TEXT = 0xFFFFFFFF
"""The length that stands in a compiled catalogue for a text that is not there."""
KEPT_BY_QT = "sv"
"""A language in which Qt 6.11 translates every text of its own."""


class Entry(NamedTuple):
    """An entry of a .ts file."""

    context: str
    source: str
    forms: tuple[str, ...]


def entries(file: Path) -> list[Entry]:
    """Return the entries of a .ts file with all forms of their translations."""
    found = []
    for context, message in build.entries(file):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found.append(Entry(context, message.findtext("source", ""), tuple(forms)))
    return found


def placeholders(text: str) -> Counter[str]:
    """Return what is filled in at run time: {name}, %1, %n."""
    return Counter(re.findall(r"\{\w*\}|%L?(?:\d+|n)", text))


def accelerators(text: str) -> list[bool]:
    """Return for each letter marked as accelerator whether every keyboard has it; entities and `&&` are none."""
    return [letter.isascii() for letter in re.findall(r"&(\S)", re.sub(r"&&|&\w+;", "", text))]


def faults(entry: Entry) -> list[str]:
    """Return what the translation of an entry has lost or added."""
    found = []
    for form in entry.forms:
        if placeholders(form) != placeholders(entry.source):
            found.append("placeholders")
        if accelerators(form) != accelerators(entry.source):
            found.append("accelerator")
        if _edges(form) != _edges(entry.source):
            found.append("space at the edge")
        if form.endswith((":", "…", "...")) != entry.source.endswith((":", "…", "...")):
            found.append("end mark")
    return found


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


@pytest.mark.parametrize("file", [pytest.param(OURS, id="ours"), pytest.param(QT, id="Qt")])
def test_translations_keep_everything_that_is_not_a_word(file: Path) -> None:
    # what has no translation yet is reported by `build.py strings --check`
    translated = [entry for entry in entries(file) if all(entry.forms)]

    assert {
        f"{entry.context}: {entry.source}": found for entry in translated if (found := faults(entry))
    } == {}


@pytest.mark.parametrize(
    ("source", "form", "expected"),
    [
        pytest.param("Open {name}", "Mở {name}", [], id="kept"),
        pytest.param("Open {name}", "Mở {tên}", ["placeholders"], id="renamed"),
        pytest.param("Open {name}", "Mở", ["placeholders"], id="lost"),
        pytest.param("%n report(s)", "báo cáo", ["placeholders"], id="number lost"),
        pytest.param("%1 of %2", "%1 trên %1", ["placeholders"], id="twice"),
        pytest.param("&Open", "&Mở", [], id="accelerator kept"),
        pytest.param("&Open", "Mở", ["accelerator"], id="accelerator lost"),
        pytest.param("Open", "&Mở", ["accelerator"], id="accelerator added"),
        pytest.param("&Open", "&M&ở", ["accelerator"], id="two accelerators"),
        pytest.param("&Close", "&Đóng", ["accelerator"], id="accelerator that no key has"),
        pytest.param("Find && replace", "Tìm && thay", [], id="ampersand"),
        pytest.param("Qt&nbsp;is <b>", "Qt&nbsp;là <b>", [], id="entity"),
        pytest.param("Show ", "Hiện", ["space at the edge"], id="space"),
        pytest.param("Name:", "Tên", ["end mark"], id="colon"),
        pytest.param("Export…", "Xuất", ["end mark"], id="dots"),
    ],
)
def test_a_loss_in_a_translation_is_noticed(source: str, form: str, expected: list[str]) -> None:
    assert faults(Entry("Context", source, (form,))) == expected


# --- strings in the code ---------------------------------------------------------------------------------------------


class Call(NamedTuple):
    """A call of tr or translate."""

    context: str | None
    source: str | None
    fault: str


def calls(code: str) -> Iterator[Call]:
    """Yield every call that translates, with what is wrong with it, or an empty string."""
    yield from _calls(ast.parse(code), None)


def _calls(node: ast.AST, owner: str | None) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    receiver = ast.unparse(node.func.value)
    if node.func.attr == "tr":
        fault = "" if receiver == "self" and owner else "tr of another object: the context would be wrong"
        yield _call(owner, node.args, fault)
    elif node.func.attr == "translate" and receiver.endswith("QCoreApplication"):
        fault = "" if node.args and _is_literal(node.args[0]) else "the context is not a literal"
        yield _call(ast.literal_eval(node.args[0]) if not fault else None, node.args[1:], fault)


def _call(context: str | None, arguments: list[ast.expr], fault: str) -> Call:
    # text and meaning; what follows is the number
    if not arguments or not all(_is_literal(argument) for argument in arguments[:2]):
        return Call(context, None, fault or "the text is not a literal")
    return Call(context, ast.literal_eval(arguments[0]), fault)


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def calls_of_ui() -> dict[str, list[Call]]:
    """Return the calls in each module of the window."""
    return {
        path.relative_to(ROOT).as_posix(): list(calls(path.read_text(encoding="utf-8")))
        for path in (ROOT / "bcdesk" / "ui").rglob("*.py")
    }


def test_texts_are_literals_in_the_context_of_their_class() -> None:
    wrong = {
        module: found
        for module, all_ in calls_of_ui().items()
        if (found := [call for call in all_ if call.fault])
    }

    assert wrong == {}


def test_every_text_of_the_code_is_in_the_catalogue() -> None:
    known = {(entry.context, entry.source) for entry in entries(OURS)}

    used = {(call.context, call.source) for all_ in calls_of_ui().values() for call in all_}

    assert used - known == set()


def in_class(statement: str) -> str:
    return f"class Desk(QWidget):\n    def retranslate(self):\n        {statement}\n"


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param('self.tr(f"Open {name}")', id="f-string"),
        pytest.param('self.tr("Open %s" % name)', id="percent"),
        pytest.param('self.tr("Open {}".format(name))', id="format inside"),
        pytest.param('self.tr("Open " + name)', id="concatenation"),
        pytest.param("self.tr(text)", id="variable"),
        pytest.param("self.tr()", id="nothing"),
        pytest.param('self.tr("Open", meaning)', id="meaning is a variable"),
        pytest.param('self.button.tr("Open")', id="another object"),
        pytest.param('QCoreApplication.translate(context, "Open")', id="context is a variable"),
        pytest.param('QCoreApplication.translate("Desk", text)', id="translated variable"),
    ],
)
def test_a_text_that_cannot_be_extracted_is_noticed(statement: str) -> None:
    assert [bool(call.fault) for call in calls(in_class(statement))] == [True]


def test_a_text_outside_a_class_is_noticed() -> None:
    assert [bool(call.fault) for call in calls('def f(self):\n    self.tr("Open")\n')] == [True]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        pytest.param(
            'self.tr("Open {name}").format(name=name)', ("Desk", "Open {name}"), id="filled afterwards"
        ),
        pytest.param('self.tr("Open " "it")', ("Desk", "Open it"), id="literal in two parts"),
        pytest.param('self.tr("%n report(s)", "", n)', ("Desk", "%n report(s)"), id="plural"),
        pytest.param('QCoreApplication.translate("Model", "Year")', ("Model", "Year"), id="translate"),
    ],
)
def test_a_text_that_can_be_extracted_passes(statement: str, expected: tuple[str, str]) -> None:
    assert list(calls(in_class(statement))) == [Call(*expected, "")]


# --- words of Qt -----------------------------------------------------------------------------------------------------


def known_to_qt(language: str) -> set[tuple[str, str]]:
    """Return context and text of each entry in a compiled catalogue that comes with PySide6.

    A catalogue is a row of blocks (tag, length, content); the block of messages is a row of fields (tag, length,
    content), where tag 1 ends a message, 6 is its text and 7 its context, and 5 has no length.
    """
    data = (QT_CATALOGUES / f"qtbase_{language}.qm").read_bytes()
    found: set[tuple[str, str]] = set()
    for block, messages in _fields(data[16:], bare={}):
        message: dict[int, str] = {}
        for tag, content in _fields(messages if block == 0x69 else b"", bare={1: 0, 5: 4}):
            if tag in {6, 7}:
                message[tag] = content.decode()
            elif tag == 1 and message:
                found.add((message[7], message[6]))
    return found


def _fields(data: bytes, *, bare: dict[int, int]) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(data):
        tag, place = data[place], place + 1
        length = bare.get(tag)
        if length is None:
            (length,) = struct.unpack_from(">I", data, place)
            length, place = length % NO_TEXT, place + 4
        yield tag, data[place : place + length]
        place += length


def test_qt_knows_every_text_that_we_translate_for_it() -> None:
    languages = [file.stem.removeprefix("qtbase_") for file in QT_CATALOGUES.glob("qtbase_*.qm")]
    known = set().union(*(known_to_qt(language) for language in languages))

    ours = {(entry.context, entry.source) for entry in entries(QT)}

    assert ours - known == set()


def test_no_text_of_the_parts_of_qt_that_we_translate_is_left_out() -> None:
    ours = {(entry.context, entry.source) for entry in entries(QT)}
    contexts = {context for context, _ in ours}

    wanted = {(context, source) for context, source in known_to_qt(KEPT_BY_QT) if context in contexts}

    assert wanted - ours == set()
    assert len(wanted) > 800


@pytest.mark.parametrize(
    "context",
    [
        "QAbstractSpinBox",
        "QColorDialog",
        "QCupsJobWidget",
        "QDialogButtonBox",
        "QDockWidget",
        "QErrorMessage",
        "QFileDialog",
        "QFileSystemModel",
        "QFontDialog",
        "QInputDialog",
        "QLineEdit",
        "QMessageBox",
        "QPageSetupWidget",
        "QPageSize",
        "QPlatformTheme",
        "QPrintDialog",
        "QPrintPreviewDialog",
        "QPrintPropertiesWidget",
        "QPrintSettingsOutput",
        "QPrintWidget",
        "QProgressDialog",
        "QScrollBar",
        "QShortcut",
        "QTabBar",
        "QUndoStack",
        "QWidgetTextControl",
        "QWizard",
    ],
)
def test_the_parts_of_qt_that_an_officer_meets_are_translated(context: str) -> None:
    assert context in {entry.context for entry in entries(QT)}
