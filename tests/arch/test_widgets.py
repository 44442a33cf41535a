"""Attributes of our widgets must not hide what Qt calls by that name."""

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

import bcdesk.ui

ROOT = Path(bcdesk.ui.__file__).parent


def _classes() -> list[type[QObject]]:
    for module in pkgutil.walk_packages([str(ROOT)], "bcdesk.ui."):
        importlib.import_module(module.name)
    found: list[type[QObject]] = []
    waiting = [QObject]
    while waiting:
        kind = waiting.pop()
        for child in kind.__subclasses__():
            waiting.append(child)
            if child.__module__.startswith("bcdesk.ui") and child not in found:
                found.append(child)
    return found


def _attributes(kind: type[QObject]) -> set[str]:
    """Return what methods of the class set on `self`."""
    module = importlib.import_module(kind.__module__)
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    body = next(
        node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    targets = (
        target
        for node in ast.walk(body)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    )
    return {
        target.attr
        for target in targets
        if isinstance(target, ast.Attribute)
        and isinstance(target.value, ast.Name)
        and target.value.id == "self"
    }


def _hidden(kind: type[QObject]) -> set[str]:
    base = next(parent for parent in kind.__mro__ if parent.__module__.startswith("PySide6"))
    return {name for name in _attributes(kind) if hasattr(base, name)}


@pytest.mark.parametrize("kind", _classes(), ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_attribute_hides_a_method_of_qt(kind: type[QObject]) -> None:
    assert _hidden(kind) == set()


def test_a_hidden_method_is_noticed() -> None:
    assert hasattr(QObject, "parent")
    assert _classes()
