"""Set-up shared by all tests: Qt without a screen, soak tests, system tools and Hypothesis profiles."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import shutil

import pytest
from hypothesis import settings

from bcdesk.assets import Assets, find_assets
from bcdesk.domain.report import Report
from bcdesk.domain.wording import DocumentWords
from bcdesk.importing.json_file import read_report

TOOLS = {
    "libreoffice": "soffice",
    "poppler": "pdftotext",
    "xvfb": "Xvfb",
    "xdotool": "xdotool",
    "binutils": "objdump",
}
ORDER = 30
"""The seed of the order of tests: one commit has one, unless another is asked for."""
NOT_RUN = pytest.StashKey[dict[str, str]]()

# Without chance, so that one commit has one verdict; soaks draw new examples.
settings.register_profile("bcdesk", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("bcdesk-soak", deadline=None, max_examples=2000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--soak`."""
    parser.addoption("--soak", action="store_true", help="also run the tests that take minutes")


@pytest.hookimpl(tryfirst=True)  # before the plugin draws a seed
def pytest_configure(config: pytest.Config) -> None:
    """Choose the Hypothesis profile and the order of tests; `--hypothesis-profile` and `--randomly-seed` still win."""
    config.stash[NOT_RUN] = {}
    if config.getoption("randomly_seed", default=None) == "default":
        config.option.randomly_seed = ORDER
    if not config.getoption("hypothesis_profile", default=None):
        settings.load_profile("bcdesk-soak" if config.getoption("soak") else "bcdesk")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip soak tests unless asked for, and tests whose tools are missing, remembering the latter."""
    for item in items:
        if item.get_closest_marker("soak") and not config.getoption("soak"):
            item.add_marker(pytest.mark.skip(reason="runs with --soak only"))
        needed = [tool for marker in item.iter_markers("needs") for tool in marker.args]
        missing = [tool for tool in needed if _is_missing(tool)]
        if missing:
            reason = f"needs {', '.join(missing)}"
            item.add_marker(pytest.mark.skip(reason=reason))
            config.stash[NOT_RUN][item.nodeid] = reason


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name each test that could not run because a system tool is missing."""
    not_run = config.stash[NOT_RUN]
    if not_run:
        terminalreporter.section("tests that could not run here")
        for name, reason in sorted(not_run.items()):
            terminalreporter.line(f"{name}: {reason}")


@pytest.fixture(scope="session")
def assets() -> Assets:
    """What ships with the program."""
    return find_assets()


@pytest.fixture(scope="session")
def words(assets: Assets) -> DocumentWords:
    """The words printed in documents."""
    return assets.document_words()


@pytest.fixture(scope="session")
def sample(assets: Assets) -> Report:
    """The real half-year report."""
    return read_report(assets.sample)


def _is_missing(tool: str) -> bool:
    declared = os.environ.get("BCDESK_MISSING", "").split(",")
    return tool in declared or shutil.which(TOOLS[tool]) is None
