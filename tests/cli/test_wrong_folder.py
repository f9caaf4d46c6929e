"""Commands that are called elsewhere than in the program's folder."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command_line import faults, the_only_line, tomtat


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with nothing of the program in it, where nothing is set."""
    for name in ("DATABASE", "SEEDS_DIR", "LISTEN"):
        monkeypatch.delenv(name)
    folder = tmp_path / "elsewhere"
    folder.mkdir(0o777)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    "command", ["reload", "rebuild", "backup x.tar", "export x.jsonl", "search x"]
)
def test_a_command_in_a_wrong_folder_makes_nothing_and_asks_where_it_is(
    elsewhere: Path, command: str
) -> None:
    said = tomtat(*command.split())
    assert said.exit_code == 78
    assert the_only_line(said.stderr) == (
        f"Error: {elsewhere}: no .env, no database and no seeds here;"
        " are you in the program's folder?"
    )
    assert [*elsewhere.iterdir()] == []


@pytest.mark.usefixtures("elsewhere")
def test_doctor_says_it_too() -> None:
    [(fault, mend)] = faults().items()
    assert "are you in the program's folder?" in fault
    assert "where .env and data/ are" in mend


def test_a_folder_where_this_user_sees_nothing_is_one_of_these(
    elsewhere: Path, nobody: Callable[[], None]
) -> None:
    """There is no `.env` in it that could be given to anybody."""
    elsewhere.chmod(0)
    nobody()
    assert "are you in the program's folder?" in the_only_line(tomtat("search", "x").stderr)


@pytest.mark.parametrize("here", [".env", "data/tomtat.db", "seeds"])
def test_what_is_here_is_enough(elsewhere: Path, here: str) -> None:
    """A clone before its first start has its seeds, and an operator may have all at default."""
    path = elsewhere / here
    path.parent.mkdir(exist_ok=True)
    path.touch()
    assert "program's folder" not in tomtat("doctor").output


@pytest.mark.usefixtures("elsewhere")
def test_whoever_sets_something_in_the_environment_needs_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE", str(tmp_path / "elsewhere.db"))
    assert "program's folder" not in tomtat("reload").output


@pytest.mark.parametrize("command", ["run", "reload", "rebuild"])
def test_a_setting_that_is_refused_leaves_nothing_behind(
    data: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """`DATABASE` names the file of the readers, say."""
    with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
        db.executescript("CREATE TABLE theirs (a); PRAGMA user_version = 5")
    monkeypatch.setenv("DATABASE", str(data / "tomtat-people.db"))
    before = sorted(data.iterdir())
    said = tomtat(command)
    assert said.exit_code == 78
    assert "is a database of something else than articles" in the_only_line(said.stderr)
    assert sorted(data.iterdir()) == before
