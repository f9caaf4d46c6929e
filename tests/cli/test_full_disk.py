"""What commands say of a full disk."""

import errno
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from command_line import FULL, needs_full_disk, the_only_line, tomtat


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


@pytest.mark.usefixtures("data")
def test_a_restore_names_the_file_that_had_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles may lie on another disk than the backup is unpacked on."""
    file = tmp_path / "b.tar"
    tomtat("backup", str(file))

    def move(_: Path, target: Path) -> None:
        if target.name == "tomtat.db":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("bot.keeping.files.move", move)
    said = tomtat("restore", str(file), "--yes")
    articles = tmp_path / "data" / "tomtat.db"
    assert said.stderr.splitlines()[-1] == f"Error: {articles}: the disk is full"
