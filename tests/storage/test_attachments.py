"""Files attached to documents: copied whole under a name of their own, and found by it only."""

from pathlib import Path

import pytest

from bcdesk.domain.errors import AttachmentTooLargeError, FileNotReadableError, StoreNotAccessibleError
from bcdesk.storage import attachments
from bcdesk.storage.attachments import AttachmentFolder


@pytest.fixture
def kept(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "reports.files")


def source(folder: Path, name: str, content: bytes = b"%PDF-1") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


def names(kept: AttachmentFolder) -> list[str]:
    return sorted(path.name for path in kept.folder.iterdir())


def test_a_copy_is_kept_that_outlives_the_file(kept: AttachmentFolder, tmp_path: Path) -> None:
    path = source(tmp_path, "Kế hoạch 23.pdf")

    name = kept.keep(path)
    path.unlink()

    found = kept.find(name)
    assert name == "Kế hoạch 23.pdf"
    assert found is not None
    assert found.read_bytes() == b"%PDF-1"


def test_files_of_one_name_are_told_apart_and_the_same_file_is_kept_once(
    kept: AttachmentFolder, tmp_path: Path
) -> None:
    one, other = source(tmp_path / "a", "x.pdf", b"one"), source(tmp_path / "b", "x.pdf", b"other")

    assert [kept.keep(path) for path in (one, other, one, other)] == ["x.pdf", "x (2).pdf"] * 2
    assert names(kept) == ["x (2).pdf", "x.pdf"]


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x.pdf", "a/x.pdf", "a\\x.pdf", "C:x.pdf", "x\0.pdf", "y.pdf"]
)
def test_only_what_is_kept_here_is_found(kept: AttachmentFolder, tmp_path: Path, name: str) -> None:
    source(tmp_path, "x.pdf")
    kept.keep(tmp_path / "x.pdf")

    assert kept.find(name) is None


def test_what_cannot_be_read_or_is_too_large_is_refused_and_leaves_nothing(
    kept: AttachmentFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MAX_BYTES", 5)
    refusals = [
        (tmp_path / "none.pdf", FileNotReadableError),
        (tmp_path, FileNotReadableError),
        (source(tmp_path, "large.pdf", b"123456"), AttachmentTooLargeError),
    ]

    for path, error in refusals:
        with pytest.raises(error):
            kept.keep(path)

    assert not kept.folder.exists()


def test_where_there_is_no_place_for_the_copy_it_is_said(kept: AttachmentFolder, tmp_path: Path) -> None:
    kept.folder.write_bytes(b"in the way")

    with pytest.raises(StoreNotAccessibleError):
        kept.keep(source(tmp_path, "x.pdf"))
