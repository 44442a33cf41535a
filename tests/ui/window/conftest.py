"""What the tests of the window share."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.windows import open_desktop


@pytest.fixture(scope="session")
def store_folder(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty store whose catalogue is ready: making it takes a while; copy it."""
    folder = tmp_path_factory.mktemp("store")
    with open_desktop(folder) as made:
        made.window.context.library.find("luật", date(2021, 1, 1))
    return folder
