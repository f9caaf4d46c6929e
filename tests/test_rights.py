"""What is not the bot's user's is given to it by a command that runs as it is printed."""

import os
import pwd
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.rights import closed_around, give, is_systems, may, this_user, unless_given

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
