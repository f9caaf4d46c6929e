"""What commands say of a full disk."""

import errno
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from command_line import FULL, faults, needs_full_disk, the_only_line, tomtat


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


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, which only root can make."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount") or "false"
    options = ["-t", "tmpfs", "-o", "size=4m", "none", str(disk)]
    made = subprocess.run([mount, *options], check=False, capture_output=True)  # noqa: S603 - our own
    if made.returncode:
        pytest.skip("this user can mount nothing")
    yield disk
    subprocess.run(["umount", disk], check=True)  # noqa: S603, S607 - beside the one that was found


@pytest.mark.parametrize("left", [0, 20_480])
def test_no_command_takes_a_full_disk_for_one_that_fails_or_a_file_for_damaged(
    data: Path, small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    """SQLite says `disk I/O error` where there is no room for what it keeps beside a database."""
    for file in data.iterdir():
        shutil.copy(file, small_disk)
    _fill(small_disk, left)
    articles = small_disk / "tomtat.db"
    monkeypatch.setenv("DATABASE", str(articles))
    [(fault, mend)] = faults().items()
    assert fault == f"{small_disk}: the disk is full: {left // 1000} kB free"
    assert mend.startswith("make room there")
    for command in (["reload"], ["search", "title"], ["backup", str(tmp_path / "b.tar")], ["run"]):
        said = tomtat(*command)
        assert said.exit_code == 1
        assert the_only_line(said.stderr).endswith(": the disk is full")


@pytest.mark.parametrize("left", [10_240, 30_720, 102_400])
@pytest.mark.parametrize("command", ["run", "reload"])
def test_the_first_start_on_a_disk_that_is_nearly_full_says_so_in_a_line(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, command: str, left: int
) -> None:
    """There is room for the empty file, and none for what SQLite makes to look into it."""
    _fill(small_disk, left)
    articles = small_disk / "tomtat.db"
    monkeypatch.setenv("DATABASE", str(articles))
    said = tomtat(command)
    assert said.exit_code == 1
    assert the_only_line(said.stderr) == f"Error: {articles}: the disk is full"


def _fill(disk: Path, left: int) -> None:
    """Leave so many bytes of room on a disk."""
    free = shutil.disk_usage(disk).free
    (disk / "fill").write_bytes(bytes(free - left))
