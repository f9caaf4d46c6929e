"""Files and folders where this user may not read or write are named, with what mends it."""

import asyncio
import os
import pwd
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import faults, the_only_line, tomtat

from bot import keeping
from bot.cli.places import given
from bot.cli.serve import _look_over
from bot.rights import give, may
from bot.settings import Settings
from bot.stores.sqlite import files


@pytest.fixture
def all_tar(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup that only whoever made it may read, in a folder where others may write."""
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    tomtat("backup", "all.tar")
    for path in (data, *data.iterdir()):
        path.chmod(0o777)
    Path("all.tar").chmod(0)
    return Path("all.tar")


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_file_that_this_user_cannot_read_has_a_remedy(
    all_tar: Path, nobody: Callable[[], None], command: str
) -> None:
    """A backup made by root, say; what cannot be looked into is not replaced."""
    nobody()
    said = tomtat(command, "--yes", str(all_tar))
    assert said.exit_code == 1
    line = the_only_line(said.stderr)
    assert line.startswith(f"Error: {Path('all.tar').absolute()}: this user cannot read it")
    assert re.search(r"sudo chown \w+: (/\S+/all\.tar) && sudo chmod u\+r \1$", line)


@pytest.mark.usefixtures("all_tar")
def test_a_slip_of_the_name_is_nothing_to_be_given_away(nobody: Callable[[], None]) -> None:
    """What is not called as backups are is none."""
    Path("notes.md").touch(0)
    nobody()
    said = the_only_line(tomtat("backup", "notes.md").stderr)
    assert said.endswith("is there already, and this user cannot read it; choose another name")


@pytest.mark.parametrize("command", ["backup", "restore"])
@pytest.mark.usefixtures("data")
def test_a_folder_in_place_of_a_backup_is_said_in_a_line(command: str) -> None:
    Path("backups").mkdir()
    said = tomtat(command, "backups")
    assert said.exit_code == 1
    line = the_only_line(said.stderr)
    assert line == "Error: backups: is a folder; name a file in it, such as backups/tomtat.tar"


def test_a_text_that_this_user_cannot_read_has_a_remedy(nobody: Callable[[], None]) -> None:
    Path("text.txt").touch(0)
    nobody()
    line = the_only_line(tomtat("summarize", "text.txt").stderr)
    assert re.search(r"this user cannot read it.*sudo ch\w+ ", line)


@pytest.mark.usefixtures("all_tar")
def test_a_backup_where_this_user_cannot_look_is_not_said_to_be_missing(
    nobody: Callable[[], None],
) -> None:
    Path("closed").mkdir()
    Path("all.tar").rename("closed/all.tar")
    Path("closed").chmod(0)
    nobody()
    said = the_only_line(tomtat("restore", "closed/all.tar").stderr)
    assert "cannot look there" in said
    assert re.search(r"sudo install -o \w+ -m 600 /\S+/closed/all\.tar /\S+/backups/$", said)
    nope = Path("nope.tar").absolute()
    assert tomtat("restore", "nope.tar").stderr == f"Error: {nope}: there is no such file\n"


@pytest.mark.usefixtures("all_tar")
def test_a_place_where_nothing_can_be_restored_is_named_and_no_file_in_it(
    monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    monkeypatch.setenv("DATABASE", "closed/tomtat.db")
    Path("all.tar").chmod(0o644)
    Path("closed").mkdir(0o555)
    nobody()
    said = tomtat("restore", "all.tar")
    assert said.exit_code == 78
    line = the_only_line(said.stderr)
    assert line.startswith("Error: closed: cannot be written; ")
    assert line.endswith(give(Path("closed")))


@pytest.mark.parametrize("command", ["backup", "export"])
@pytest.mark.parametrize(
    ("made", "advice"), [(False, r"sudo install -d -o \w+ -m 700"), (True, "such as")]
)
@pytest.mark.usefixtures("all_tar")
def test_a_folder_where_this_user_cannot_write_is_named_and_no_file_in_it(
    tmp_path: Path, nobody: Callable[[], None], *, command: str, made: bool, advice: str
) -> None:
    """That file nobody typed; what is to be typed holds in whatever folder that is done."""
    Path("closed").mkdir(0o555)
    if made:
        Path("backups").mkdir()
        Path("backups").chmod(0o777)
    nobody()
    said = tomtat(command, "closed/x")
    assert said.exit_code == 1
    line = the_only_line(said.stderr)
    assert line.startswith(f"Error: {tmp_path / 'closed'}: this user cannot write there")
    assert re.search(advice + r" /\S+/backups$", line)


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_the_folder_of_backups_itself_is_given_to_its_user(
    all_tar: Path, nobody: Callable[[], None], command: str
) -> None:
    """It is no other folder than the one to be chosen, and its file lies where it belongs."""
    Path("backups").mkdir()
    all_tar.rename("backups/all.tar")
    Path("backups").chmod(0o700)
    nobody()
    said = tomtat(command, "--yes", "backups/all.tar")
    assert said.exit_code == 1
    line = the_only_line(said.stderr)
    assert line.startswith(f"Error: {Path('backups').absolute()}: this user cannot ")
    assert re.search(r"Give it to this user: sudo chown -R \w+: /\S+/backups$", line)


def test_a_closed_folder_of_backups_is_no_other_folder_to_choose(
    all_tar: Path, nobody: Callable[[], None]
) -> None:
    Path("closed").mkdir(0o555)
    Path("backups").mkdir(0o700)
    assert all_tar.exists()
    nobody()
    line = the_only_line(tomtat("backup", "closed/x").stderr)
    assert re.search(r"folder of backups, and choose that: sudo chown -R \w+: /\S+/backups$", line)


@pytest.mark.usefixtures("all_tar")
def test_an_export_into_a_folder_that_is_not_there_is_told_as_a_backup_is() -> None:
    for command in ("export", "backup"):
        said = tomtat(command, "nofolder/a.jsonl")
        assert said.exit_code == 1
        assert said.stderr == "Error: nofolder: there is no such folder; make it first\n"


def test_a_place_that_this_user_cannot_get_to_is_not_to_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    """Such as one under /root: doctor says so, and the start."""
    for folder, mode in (("program", 0o777), ("program/seeds", 0o777), ("closed", 0)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder).chmod(mode)
    monkeypatch.chdir(tmp_path / "program")
    people = tmp_path / "closed" / "people.db"
    for name, value in (("DATABASE", "x.db"), ("READERS_DATABASE", people), ("SEEDS_DIR", "seeds")):
        monkeypatch.setenv(name, str(value))
    nobody()
    closed = next(it for it in reversed(people.parents) if not may(it, os.X_OK))
    where = f"{people}: is not there, as far as this user sees, and cannot be made"
    mend = f"this user cannot enter {closed}: put it elsewhere, such as under /srv"
    assert faults() == {where: mend}
    said = tomtat("run")
    assert said.exit_code == 78
    assert the_only_line(said.stderr) == f"Error: {where}; {mend}"


@pytest.mark.parametrize("command", [("export",), ("search", "x")])
def test_articles_where_this_user_cannot_look_are_told_in_a_line(
    data: Path, nobody: Callable[[], None], monkeypatch: pytest.MonkeyPatch, command: tuple[str]
) -> None:
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    data.chmod(0)
    nobody()
    said = tomtat(*command)
    assert said.exit_code == 1
    assert the_only_line(said.stderr) == "Error: data/tomtat.db: Permission denied"


@pytest.mark.parametrize(
    "command",
    [
        ("backup", "closed/x"),
        ("restore", "all.tar"),
        ("export",),
        ("search", "x"),
        ("reload",),
        ("doctor",),
    ],
)
def test_whoever_forgot_to_be_the_bots_user_is_told_to_be_it(
    all_tar: Path, nobody: Callable[[], None], command: tuple[str, ...]
) -> None:
    """To give files away, as of root's, would take them from the bot."""
    if os.geteuid():
        pytest.skip("only root can be several users")
    Path("closed").mkdir(0o700)
    for path in (Path("data"), *Path("data").iterdir(), all_tar, Path("closed")):
        os.chown(path, pwd.getpwnam("daemon").pw_uid, -1)
        path.chmod(0o700)
    nobody()
    said = tomtat(*command).output
    assert "sudo -u daemon …" in said
    assert "chown" not in said
    assert "install" not in said


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be root")
def test_root_in_the_place_of_the_bots_user_is_warned(
    data: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """All goes well for root; whoever has no other user is told nothing."""
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    for owner, warned in ((0, False), (pwd.getpwnam("daemon").pw_uid, True)):
        os.chown(data, owner, -1)
        said = tomtat("doctor").stdout
        assert ("! this runs as root" in said) == ("sudo -u daemon …" in said) == warned
        asyncio.run(_look_over(Settings()))
        assert ("The bot runs as root: run this as daemon" in caplog.text) == warned


@pytest.mark.parametrize(
    ("database", "said"),
    [
        ("/etc/passwd", "/etc/passwd: cannot be written; this is the system's: put it elsewhere"),
        ("/etc/nope/x.db", "/etc/nope: cannot be written; this is the system's: put it elsewhere"),
        ("/x.db", "/x.db: cannot be written; this is the system's: put it elsewhere"),
        ("closed/in/x.db", ": cannot be written; this user cannot enter /"),
        ("/srv/nope/in/x.db", "/srv/nope/in: is not there, and the unit of systemd cannot make it"),
        (
            "program/data/x.db",
            "ReadWritePaths (sudo systemctl edit tomtat); if it is there, mount its disk",
        ),
    ],
)
def test_a_unit_is_to_be_let_into_no_place_that_was_mistyped(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    nobody: Callable[[], None],
    database: str,
    said: str,
) -> None:
    """All is read only for it: a place of the system's, a missing one and a closed one as well."""
    for folder, mode in (("closed", 0), ("program", 0o777), ("program/data", 0o555)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder).chmod(mode)
    monkeypatch.chdir(tmp_path / "program")
    monkeypatch.setenv("DATABASE", str(tmp_path / database))
    monkeypatch.setenv("READERS_DATABASE", "x-people.db")
    monkeypatch.setenv("INVOCATION_ID", "0123")
    monkeypatch.setattr(files, "is_read_only", lambda _: True)
    nobody()
    line = the_only_line(tomtat("run").stderr)
    assert said in line
    assert "sudo mkdir -p /srv/nope/in && sudo chown " in line or "/srv/nope" not in line
    assert ("is read only for this unit" in line) is (database == "program/data/x.db")


def test_the_start_warns_of_seeds_that_the_unit_may_not_write(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where there are admins, who would send files in vain; it is no fault."""
    monkeypatch.setattr(keeping, "is_read_only", lambda path: path == seeds)
    for unit, admins, warned in (("0123", "1", True), ("", "1", False), ("0123", "", False)):
        monkeypatch.setenv("ADMIN_IDS", admins)
        monkeypatch.delenv("INVOCATION_ID", raising=False)
        monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
        if unit:
            monkeypatch.setenv("INVOCATION_ID", unit)
        caplog.clear()
        asyncio.run(_look_over(Settings()))
        assert (f"{seeds}: is read only for this unit of systemd" in caplog.text) is warned


def test_what_no_setting_names_is_not_to_be_set_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The inbox and the list of what stays out lie where the seeds do, and nowhere else."""
    monkeypatch.setattr("bot.rights.unless_given", lambda _: None)
    monkeypatch.setattr("bot.rights.in_program", lambda _: False)
    assert ".env" in str(given(tmp_path))
    mend = str(given(tmp_path, has_setting=False))
    assert ".env" not in mend
    assert "sudo ch" in mend
