"""bcdesk works offline: none of its modules imports anything that can reach a network."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = (
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "PySide6.QtNetwork",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "urllib3",
    "xmlrpc",
)


def imported_names(source: str) -> set[str]:
    """Return the dotted names that `source` imports anywhere, `from a import b` giving both `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def network_imports(source: str) -> list[str]:
    """Return the imports of `source` that can reach a network."""
    return sorted(
        name
        for name in imported_names(source)
        if any(name == forbidden or name.startswith(forbidden + ".") for forbidden in FORBIDDEN)
    )


def test_no_module_imports_the_network() -> None:
    found = {
        str(path.relative_to(ROOT)): names
        for path in (ROOT / "bcdesk").rglob("*.py")
        if (names := network_imports(path.read_text(encoding="utf-8")))
    }

    assert found == {}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("import socket", ["socket"], id="import"),
        pytest.param("import http.client as c", ["http.client"], id="submodule"),
        pytest.param("from urllib import request", ["urllib.request"], id="from"),
        pytest.param(
            "from urllib.request import urlopen", ["urllib.request", "urllib.request.urlopen"], id="name"
        ),
        pytest.param("def f():\n    import ssl", ["ssl"], id="inside a function"),
        pytest.param("import urllib.parse\nimport httpish", [], id="harmless"),
    ],
)
def test_an_import_of_the_network_is_noticed(source: str, expected: list[str]) -> None:
    assert network_imports(source) == expected
