"""Files attached to documents: copied whole under a name of their own, found by it only, and not lost."""

import errno
import os
import random
import shutil
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from bcdesk.domain.citations.document import CitedDocument, DocumentId
from bcdesk.domain.errors import AttachmentTooLargeError, FileNotReadableError, StoreNotAccessibleError
from bcdesk.storage import attachments
from bcdesk.storage.attachments import AttachmentFolder
from bcdesk.storage.opening import open_store
from tests.support.fakes import FixedClock
from tests.support.processes import next_line, running


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
    "name", ["", ".", "..", "../x.pdf", "a/x.pdf", "a\\x.pdf", "C:x.pdf", "x\0.pdf", "y.pdf", "x" * 300]
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


@pytest.fixture
def no_hard_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the disk know no hard links, as many shares and sticks, and be otherwise large enough."""

    def refused(*_places: Path) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr("os.link", refused)
    monkeypatch.setattr(attachments, "SPARE", 0)


def second(kept: AttachmentFolder, name: str) -> Path:
    return kept.folder.parent / "backups" / "reports.files" / name


def test_a_kept_file_is_not_written_into(kept: AttachmentFolder, tmp_path: Path) -> None:
    path = kept.find(kept.keep(source(tmp_path, "x.pdf")))

    assert path is not None
    assert path.stat().st_mode & 0o777 == 0o400


def test_a_second_place_takes_no_room_where_the_disk_can_do_that(
    kept: AttachmentFolder, tmp_path: Path
) -> None:
    name = kept.keep(source(tmp_path, "x.pdf"))

    kept.back_up()

    assert second(kept, name).samefile(kept.folder / name)


@pytest.mark.parametrize("links", [True, False], ids=["links", "copies"])
def test_a_lost_file_is_brought_back_from_the_backups(
    kept: AttachmentFolder, tmp_path: Path, links: bool, request: pytest.FixtureRequest
) -> None:
    if not links:
        request.getfixturevalue("no_hard_links")
    name = kept.keep(source(tmp_path, "Kế hoạch 23.pdf"))
    kept.back_up()
    shutil.rmtree(kept.folder)

    found = kept.find(name)

    assert found == kept.folder / name
    assert found.read_bytes() == b"%PDF-1"
    assert found.samefile(second(kept, name)) == links
    assert {path.stat().st_mode & 0o777 for path in (found, second(kept, name))} == {0o400}


def test_a_file_of_the_backups_is_looked_at_there_where_it_cannot_be_brought_back(
    kept: AttachmentFolder, tmp_path: Path
) -> None:
    name = kept.keep(source(tmp_path, "x.pdf"))
    kept.back_up()
    shutil.rmtree(kept.folder)
    kept.folder.write_bytes(b"in the way")

    assert kept.find(name) == second(kept, name)


def test_a_name_means_one_content_as_long_as_a_backup_has_it(kept: AttachmentFolder, tmp_path: Path) -> None:
    one, other = source(tmp_path / "a", "x.pdf", b"one"), source(tmp_path / "b", "x.pdf", b"other")
    kept.keep(one)
    kept.back_up()
    (kept.folder / "x.pdf").unlink()

    assert [kept.keep(other), kept.keep(one)] == ["x (2).pdf", "x.pdf"]


def test_what_one_file_meets_keeps_no_other_from_its_second_place(
    kept: AttachmentFolder,
    tmp_path: Path,
    no_hard_links: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        kept.keep(source(tmp_path, name, name.encode()))
    copied = shutil.copyfile

    def failing(place: Path, target: Path) -> None:
        if place.name == "b.pdf":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        copied(place, target)

    with monkeypatch.context() as bad:
        bad.setattr(shutil, "copyfile", failing)
        kept.back_up()

    assert "1 attached files are in no backup" in caplog.text
    assert names(AttachmentFolder(kept.second)) == ["a.pdf", "c.pdf"]
    kept.back_up()
    assert names(AttachmentFolder(kept.second)) == ["a.pdf", "b.pdf", "c.pdf"]


def test_what_a_crash_has_left_behind_is_no_file(
    kept: AttachmentFolder, tmp_path: Path, no_hard_links: None
) -> None:
    name = kept.keep(source(tmp_path, "x.pdf"))
    for folder in (kept.folder, kept.second):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".file-abc.new").write_bytes(b"half")

    kept.back_up()

    assert second(kept, name).read_bytes() == b"%PDF-1"
    assert names(AttachmentFolder(kept.second)) == [".file-abc.new", "x.pdf"]


def test_a_program_that_is_killed_while_it_copies_leaves_no_half_file(
    kept: AttachmentFolder, tmp_path: Path
) -> None:
    content = os.urandom(1_000_000)
    attached = {kept.keep(source(tmp_path, f"{number}.pdf", content)) for number in range(20)}
    chance = random.Random(1)  # noqa: S311
    kept.second.mkdir(parents=True)  # it may be killed before it has made it
    for _ in range(5):
        with running("tests.storage.copy_until_killed", kept.folder) as copying:
            next_line(copying)
            threading.Event().wait(chance.uniform(0, 0.02))
            copying.kill()
        whole = attached & {path.name for path in kept.second.iterdir()}
        assert all(second(kept, name).read_bytes() == content for name in whole)
        for name in whole:
            second(kept, name).unlink()

    kept.back_up()

    assert all(second(kept, name).read_bytes() == content for name in attached)


def test_second_copies_leave_the_room_that_the_store_needs(
    kept: AttachmentFolder, tmp_path: Path, no_hard_links: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = kept.keep(source(tmp_path, "x.pdf"))
    monkeypatch.setattr(attachments, "SPARE", sys.maxsize)

    kept.back_up()

    assert names(AttachmentFolder(kept.second)) == []
    found = kept.find(name)
    assert found is not None
    assert found.read_bytes() == b"%PDF-1"


def test_a_full_disk_keeps_the_whole_files_and_no_half_one(
    small_disk: Path, tmp_path: Path, no_hard_links: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = AttachmentFolder(small_disk / "reports.files")
    for number in range(3):
        kept.keep(source(tmp_path, f"{number}.pdf", bytes([number]) * 250_000))
    plenty = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _folder: plenty
    )  # somebody else fills the disk meanwhile

    kept.back_up()

    assert names(AttachmentFolder(kept.second)) == ["0.pdf"]
    assert second(kept, "0.pdf").read_bytes() == bytes(250_000)
    assert names(kept) == ["0.pdf", "1.pdf", "2.pdf"]


RECORD = CitedDocument(
    id=DocumentId("d"), doc_type="Kế hoạch", code="23/KH-UBND", attachment="Kế hoạch 23.pdf"
)


@pytest.fixture
def backed_up(path: Path, clock: FixedClock, tmp_path: Path) -> Path:
    """A backup of a store with a record that has a file."""
    with open_store(path, clock=clock, writing=True) as store:
        store.library.put([RECORD])
    AttachmentFolder.beside(path).keep(source(tmp_path, RECORD.attachment))
    open_store(path, clock=clock, writing=True).close()
    return path.parent / "backups" / "reports-20210614-080000-daily.db"


def found_in(path: Path, clock: FixedClock) -> bytes:
    """Open a store and return what the file of its record holds."""
    with open_store(path, clock=clock, writing=True) as store:
        record = store.library.get(RECORD.id)
        assert record is not None
        found = AttachmentFolder.beside(path).find(record.attachment)
        assert found is not None
        return found.read_bytes()


def test_a_restored_backup_brings_its_files_back(path: Path, clock: FixedClock, backed_up: Path) -> None:
    shutil.rmtree(path.with_name("reports.files"))
    shutil.copy(backed_up, path)

    assert found_in(path, clock) == b"%PDF-1"


def test_a_record_that_is_removed_comes_back_with_its_file(
    path: Path, clock: FixedClock, backed_up: Path
) -> None:
    with open_store(path, clock=clock, writing=True) as store:
        store.library.remove(RECORD.id)
    clock.advance(timedelta(days=1))
    open_store(path, clock=clock, writing=True).close()
    shutil.copy(backed_up, path)

    assert found_in(path, clock) == b"%PDF-1"


def test_the_folder_of_the_backups_is_all_that_is_carried_to_another_computer(
    path: Path, clock: FixedClock, backed_up: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "reports.db"
    shutil.copytree(backed_up.parent, other.parent / "backups")
    shutil.copy(backed_up, other)

    assert found_in(other, clock) == b"%PDF-1"


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_a_store_behind_a_link_has_its_files_where_it_lies(
    path: Path, backed_up: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(path)

    assert AttachmentFolder.beside(link) == AttachmentFolder(path.with_name("reports.files"))


def test_a_store_of_records_alone_is_backed_up_too(backed_up: Path) -> None:
    assert backed_up.exists()


def test_a_file_that_is_in_no_folder_costs_nothing_but_itself(
    path: Path, clock: FixedClock, backed_up: Path
) -> None:
    shutil.rmtree(path.with_name("reports.files"))
    shutil.rmtree(backed_up.parent / "reports.files")
    shutil.copy(backed_up, path)

    with open_store(path, clock=clock, writing=True) as store:
        assert store.library.get(RECORD.id) == RECORD
    assert AttachmentFolder.beside(path).find(RECORD.attachment) is None


def test_files_without_room_for_a_second_place_do_not_keep_the_officer_out(
    path: Path,
    clock: FixedClock,
    backed_up: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    shutil.rmtree(backed_up.parent / "reports.files")
    (backed_up.parent / "reports.files").write_text("a file in the way", encoding="utf-8")

    assert found_in(path, clock) == b"%PDF-1"
    assert "1 attached files are in no backup" in caplog.text
