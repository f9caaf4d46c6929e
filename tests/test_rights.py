"""What is not the bot's user's is given to it by a command that runs as it is printed."""

import os
import pwd
import shlex
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.rights import (
    closed_around,
    give,
    give_all,
    given,
    is_systems,
    made_for,
    may,
    refusing,
    this_user,
    unless_given,
)

# A user beside root and nobody that every system has.
OTHER = pwd.getpwnam("daemon").pw_uid


@pytest.fixture(autouse=True)
def _program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's folder, with the bot's own files."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "t.db").touch()
    (tmp_path / ".env").touch()
    monkeypatch.chdir(tmp_path)


def test_the_user_is_the_one_of_this_process() -> None:
    assert this_user() == pwd.getpwuid(os.geteuid()).pw_name


@pytest.mark.parametrize(
    ("path", "given"), [("data", "data"), ("data/t.db", "data"), (".env", ".env"), ("new", "new")]
)
def test_of_the_programs_folders_all_is_given_but_never_the_program(
    tmp_path: Path, path: str, given: str
) -> None:
    """Where one file is another user's, those beside it often are."""
    command = ["sudo", "chown", "-R", f"{this_user()}:", str(tmp_path / given)]
    assert shlex.split(give(Path(path))) == command


@pytest.mark.parametrize(("path", "given"), [(".", "."), ("..", ".."), ("linked", "../elsewhere")])
def test_neither_the_program_nor_what_is_around_it_is_given_with_all_in_it(
    tmp_path: Path, path: str, given: str
) -> None:
    """A link is followed, since to give the link alone would mend nothing."""
    (tmp_path / "linked").symlink_to(tmp_path.parent / "elsewhere")
    place = (tmp_path / given).resolve()
    assert shlex.split(give(Path(path))) == ["sudo", "chown", f"{this_user()}:", str(place)]


def test_a_user_without_a_name_has_no_group_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container: `chown` takes no `10001:`."""
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    assert shlex.split(give(Path("/srv"))) == ["sudo", "chown", "54321", "/srv"]


@pytest.mark.parametrize("path", ["/srv/articles", "/srv/the articles/a'b.txt"])
def test_elsewhere_nothing_else_is_given(path: str) -> None:
    assert shlex.split(give(Path(path))) == ["sudo", "chown", f"{this_user()}:", path]


@pytest.mark.parametrize("path", ["/", "/etc", "/etc/passwd", "/usr/bin", "/srv", "/var/lib"])
def test_what_is_the_systems_is_never_given(path: str) -> None:
    """Whoever named it by mistake would break the machine by the advice."""
    assert "put it elsewhere" in str(unless_given(Path(path)))


def test_what_root_made_where_programs_keep_theirs_may_be_given(tmp_path: Path) -> None:
    """A folder under `/srv` say, or in the program's own."""
    theirs = [it for it in Path("/var/lib").iterdir() if it.stat().st_uid == 0]
    assert not any(map(is_systems, [tmp_path / "data", *theirs]))


def test_a_name_longer_than_the_systems_is_nothing_that_is_closed() -> None:
    """A link, or a seed that was renamed while it was read, may lead to one."""
    assert closed_around(Path("/", "x" * 10_000, "y")) is None


def test_whoever_is_not_the_bots_user_is_to_become_it(nobody: Callable[[], None]) -> None:
    """To give its files away would take them from the bot; those of root it cannot use itself."""
    if os.geteuid():
        pytest.skip("only root can be several users")
    nobody()
    me = this_user()
    assert unless_given(Path(".env")) is None, "root's"
    os.seteuid(0)
    os.chown(".env", OTHER, -1)
    nobody()
    assert f"sudo -u {pwd.getpwuid(OTHER).pw_name} " in str(unless_given(Path(".env")))
    assert f"sudo -u {pwd.getpwuid(OTHER).pw_name} " in str(unless_given(Path("seeds")))
    os.seteuid(0)
    os.chown("data", pwd.getpwnam(me).pw_uid, -1)
    nobody()
    assert unless_given(Path(".env")) is None, "this user runs the bot"


def test_what_lies_where_this_user_cannot_go_is_to_lie_elsewhere(
    tmp_path: Path, nobody: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as in /root: whose it is there changes nothing."""
    for folder in ("program", "closed/in/articles"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "closed").chmod(0)
    monkeypatch.chdir(tmp_path / "program")
    nobody()
    articles = tmp_path / "closed" / "in" / "articles"
    told = str(unless_given(articles))
    closed = next(it for it in reversed(articles.parents) if not may(it, os.X_OK))
    assert told.startswith(f"this user cannot enter {closed}: put it elsewhere")
    assert unless_given(Path("seeds")) is None, "in the program all of it can be given"


@pytest.mark.parametrize(
    ("name", "mode", "needed", "lacking"),
    [
        ("data", 0, os.R_OK | os.W_OK, "u+rwx"),
        ("data", 0o555, os.R_OK | os.W_OK, "u+rwx"),
        ("data", 0o444, os.R_OK, "u+rx"),
        ("data/t.db", 0o400, os.R_OK | os.W_OK, "u+rw"),
        (".env", 0, os.R_OK, "u+r"),
        ("a 'b'.txt", 0, os.R_OK, "u+r"),
    ],
)
def test_an_owner_who_lacks_rights_is_given_those_and_nothing_else(
    tmp_path: Path, name: str, mode: int, needed: int, lacking: str
) -> None:
    """To give its owner what is his would mend nothing."""
    path = tmp_path / name
    if not path.exists():
        path.touch()
    path.chmod(mode)
    assert shlex.split(give(path, needed)) == ["sudo", "chmod", lacking, str(path)]
    assert "its owner" in str(given(path, needed))
    path.chmod(0o700)
    assert "chown" in give(path, needed)
    assert "its owner" not in str(given(path, needed))


def test_what_is_anothers_and_closed_to_its_owner_needs_both(
    tmp_path: Path, nobody: Callable[[], None]
) -> None:
    """In one line; where the rights are as they must be, the owner alone is changed."""
    if os.geteuid():
        pytest.skip("only root can be several users")
    (tmp_path / ".env").chmod(0)
    (tmp_path / "data" / "t.db").chmod(0o600)
    nobody()
    env = str(tmp_path / ".env")
    chown, chmod = ["sudo", "chown", f"{this_user()}:", env], ["sudo", "chmod", "u+r", env]
    assert shlex.split(give(Path(".env"), os.R_OK, alone=True)) == [*chown, "&&", *chmod]
    assert "chmod" not in give(Path("data/t.db"))


def test_a_folder_of_ones_own_that_cannot_be_entered_is_opened_and_not_moved(
    nobody: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was to be read in it; nothing that lies outside the program is to be elsewhere."""
    nobody()
    with TemporaryDirectory() as place:
        program, inbox = Path(place, "program"), Path(place, "inbox")
        for it in (program, inbox / "in"):
            it.mkdir(parents=True)
        monkeypatch.chdir(program)
        inbox.chmod(0o444)
        file = inbox / "in" / "a.txt"
        assert unless_given(file) is None
        for command in (give(file, os.R_OK), give_all(inbox / "in", [file] * 5)):
            assert shlex.split(command) == ["sudo", "chmod", "u+rx", os.path.realpath(inbox)]
        monkeypatch.chdir("/")
        inbox.chmod(0o700)


def test_many_files_of_ones_own_are_opened_by_one_command(tmp_path: Path) -> None:
    files = [tmp_path / "data" / f"{number}.txt" for number in range(5)]
    for file in files:
        file.touch(0)
    place = str(tmp_path / "data")
    assert shlex.split(give_all(tmp_path / "data", files)) == ["sudo", "chmod", "-R", "u+rX", place]


@pytest.mark.parametrize(
    ("file", "command"),
    [
        ("/srv/nope/in/x.db", "sudo mkdir -p /srv/nope/in && sudo chown {me} /srv/nope/in"),
        ("/x.db", None),
        ("/etc/x.db", None),
    ],
)
def test_where_a_file_can_be_made_the_folder_is_but_none_of_the_systems(
    file: str, command: str | None
) -> None:
    told = command and command.format(me=f"{this_user()}:")
    assert made_for(Path(file)) == told


def test_the_folder_that_refuses_is_the_nearest_that_is_there(nobody: Callable[[], None]) -> None:
    """An open one around it has nothing to be mended."""
    seeds = Path("seeds")
    (seeds / "inbox").mkdir(parents=True)
    seeds.chmod(0o777)
    nobody()
    assert refusing(seeds / "inbox" / "new" / "a.partial", seeds) == seeds / "inbox"
    assert refusing(seeds / "a.partial", seeds) == seeds
    assert refusing(Path("data/a.partial"), seeds) == seeds


def test_a_folder_that_is_there_is_given_and_not_made() -> None:
    assert made_for(Path("data/x.db")) == give(Path("data"))
