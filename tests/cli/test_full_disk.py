"""What commands say of a full disk."""

import errno
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from command_line import the_only_line, tomtat

from bot.library import DiskFullError
from bot.stores.sqlite import files

FULL = Path("/dev/full")
needs_full_disk = pytest.mark.skipif(not FULL.exists(), reason="this system has none at hand")


@needs_full_disk
@pytest.mark.usefixtures("data")
def test_a_full_disk_is_named_by_the_file_that_was_to_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The databases lie on another one, which is well."""
    file = tmp_path / "b.tar"
    with monkeypatch.context() as full:
        full.setattr("bot.keeping.backups.pack", lambda *_: FULL.write_bytes(b"x"))
        said = tomtat("backup", str(file))
    assert the_only_line(said.stderr) == f"Error: {file}: the disk is full"
    with monkeypatch.context() as full:
        full.setattr("bot.library.Library.export", _endless)
        full.setattr(Path, "touch", lambda path, *_, **__: path.symlink_to(FULL))
        said = tomtat("export", str(file))
    assert the_only_line(said.stderr) == f"Error: {file}: the disk is full"
    assert not file.exists()


async def _endless(_: object) -> AsyncIterator[str]:
    while True:
        yield "x" * 100_000


def test_sqlite_and_the_system_mean_the_same(tmp_path: Path) -> None:
    """A disk that is full has one name, which docs/operating.md explains."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(DiskFullError) as of_sqlite, files.writing(path):
            db.execute("CREATE TABLE a (b)")
    with pytest.raises(DiskFullError) as of_system, files.writing(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(of_sqlite.value) == str(of_system.value) == f"{path}: the disk is full"
    with pytest.raises(FileNotFoundError), files.writing(path):
        (tmp_path / "b").read_bytes()
