"""What is not as it should be is named, with what mends it."""

import re
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command_line import LOSE, a_bot_ranked, faults, the_only_line, tomtat
from small_library import index

from bot import keeping
from bot.stores.sqlite import files

NO_PLACE = "is not there, as far as this user sees, and cannot be made"


def change(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database)) as db:
        for statement in statements:
            db.execute(statement)
        db.commit()


@pytest.mark.usefixtures("data")
def test_where_all_is_well_there_is_no_fault() -> None:
    assert faults() == {}


@pytest.mark.usefixtures("seeds")
def test_before_the_first_start_there_is_no_fault(tmp_path: Path) -> None:
    """And nothing is made by looking."""
    assert faults() == {}
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("lose", LOSE)
def test_readers_that_are_lost_are_missed(data: Path, lose: Callable[[Path], object]) -> None:
    """A bot makes a new file, and by then nobody knows."""
    a_bot_ranked(data / "tomtat.db")
    lose(data / "tomtat-people.db")
    [(fault, mend)] = faults().items()
    assert str(data / "tomtat-people.db") in fault
    assert "tomtat restore --yes FILE" in mend


def test_articles_that_no_bot_served_have_no_readers_to_miss(data: Path) -> None:
    """Somebody tried `tomtat reload` before the first start."""
    (data / "tomtat-people.db").unlink()
    assert faults() == {}


@pytest.mark.parametrize("closed", ["data", "data/tomtat.db", "data/tomtat-people.db"])
def test_what_may_not_be_written_is_given_to_its_user(
    data: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None], closed: str
) -> None:
    """It is whole: nothing is to be rebuilt or restored."""
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    monkeypatch.setenv("SEEDS_DIR", "seeds")
    for path in (data.parent, data, *data.iterdir()):
        path.chmod(0o777)
    tomtat("doctor")  # What it imports may lie where that user reads nothing.
    Path(closed).chmod(0o555)
    nobody()
    found = faults()
    assert f"{closed}: cannot be written" in found
    assert all("chown" in mend for fault, mend in found.items() if "cannot be written" in fault)
    said = tomtat("run")
    assert said.exit_code == 78
    assert "cannot be written" in said.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("database", "named", "mend"),
    [
        ("nope/deeper/x.db", f"nope: {NO_PLACE}", "set DATABASE"),
        ("locked/in/x.db", "locked: cannot be written", "chown"),
        ("/nope/deeper/x.db", f"/nope: {NO_PLACE}", "set DATABASE"),
        ("/x.db", f"/x.db: {NO_PLACE}", "set DATABASE"),
        ("/etc/x.db", f"/etc/x.db: {NO_PLACE}", "put it elsewhere"),
        ("/etc/passwd", "/etc/passwd: cannot be written", "put it elsewhere"),
    ],
)
@pytest.mark.parametrize("setting", ["DATABASE", "READERS_DATABASE"])
@pytest.mark.usefixtures("data")
def test_a_place_for_no_database_is_named_and_nothing_above_it(
    monkeypatch: pytest.MonkeyPatch,
    nobody: Callable[[], None],
    setting: str,
    database: str,
    named: str,
    mend: str,
) -> None:
    """So that nobody gives away what is not the bot's, such as `/`; `.env` is not blamed."""
    for path in (Path(), Path("data"), *Path("data").iterdir()):
        path.chmod(0o777)
    Path("locked").mkdir(0)
    Path().chmod(0o755)
    tomtat("doctor")  # As above.
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    monkeypatch.setenv("SEEDS_DIR", "seeds")
    monkeypatch.setenv(setting, database)
    nobody()
    [advice] = [advice for fault, advice in faults().items() if fault == named]
    assert mend in advice
    assert "-R" not in advice or not database.startswith("/")
    said = tomtat("run")
    assert said.exit_code == 78
    assert named in said.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("DELETE FROM title WHERE id = 1", "1 articles have no indexed title"),
        ("DELETE FROM article WHERE id = 1", "rows of title belong to nothing"),
        ("DELETE FROM article WHERE id = 1", "1 entries of the index have no article"),
        ("UPDATE article SET title = 'Other words' WHERE id = 1", "1 of 3 articles looked at"),
        ("UPDATE title SET sketch = x'00' WHERE id = 1", "1 of 3 articles looked at"),
        ("INSERT INTO title_index (title_index) VALUES ('delete-all')", "3 articles are not in"),
        ("DELETE FROM passage_row", "3 of 3 articles"),
        ("DROP TABLE article", "no such table"),
    ],
)
def test_an_index_that_does_not_fit_the_articles_is_rebuilt(
    data: Path, statement: str, part: str
) -> None:
    change(data / "tomtat.db", statement)
    [mend] = {mend for fault, mend in faults().items() if part in fault}
    assert "tomtat rebuild" in mend
    assert tomtat("rebuild").exit_code == 0
    assert faults() == {}
    assert index(data / "tomtat.db")


@pytest.mark.parametrize(
    ("name", "mend"), [("tomtat.db", "tomtat rebuild"), ("tomtat-people.db", "tomtat restore")]
)
@pytest.mark.parametrize("how", ["letter", "spoilt"])
def test_a_damaged_file_is_named(data: Path, name: str, mend: str, how: str) -> None:
    file = data / name
    if name != "tomtat.db":
        change(file, "CREATE TABLE saved (a)", "INSERT INTO saved VALUES (1)")
    if how == "letter":
        file.write_text("This is a letter to my aunt. " * 300, encoding="utf-8")
    else:
        content = file.read_bytes()
        file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    before = file.read_bytes()
    found = faults()
    [(fault, advice)] = found.items()
    assert fault.startswith(f"{file}: ")
    assert mend in advice
    assert file.read_bytes() == before


def test_a_newer_database_asks_for_the_newer_program(data: Path) -> None:
    change(data / "tomtat.db", "PRAGMA user_version = 999")
    [(fault, mend)] = faults().items()
    assert "newer version of Tóm Tắt (999, " in fault
    assert "install" in mend
    assert tomtat("run").exit_code == 78, "to start it again mends nothing"


def test_an_older_database_is_told_to_be_loaded_anew(data: Path) -> None:
    change(data / "tomtat.db", "PRAGMA user_version = 5")
    assert (
        f"– {data / 'tomtat.db'}: made by an older version; the next start"
        in tomtat("doctor").stdout
    )
    assert faults() == {}


def test_an_empty_database_is_made_by_no_older_version(data: Path) -> None:
    (data / "tomtat.db").write_bytes(b"")
    assert "older version" not in tomtat("doctor").stdout


def test_a_database_of_something_else_is_no_database_of_articles(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(data / "other.db", "CREATE TABLE theirs (a)", "PRAGMA user_version = 5")
    monkeypatch.setenv("DATABASE", str(data / "other.db"))
    [(fault, mend)] = faults().items()
    assert "something else than articles; set DATABASE right" in fault
    assert ".env" in mend
    assert tomtat("search", "title").exit_code == 78


def test_wrong_settings_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMEZONE", "Hanoi")
    said = tomtat("doctor")
    assert said.exit_code == 1
    assert "TIMEZONE" in said.stdout
    assert ".env" in said.stdout


def test_a_seeds_folder_of_another_user_is_named_once(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    monkeypatch.setenv("DATABASE", "data/tomtat.db")
    monkeypatch.setenv("SEEDS_DIR", "seeds")
    tomtat("doctor")  # As above.
    seeds.chmod(0)
    nobody()
    [(fault, mend)] = faults().items()
    assert fault == "seeds: cannot be read"
    assert "chown" in mend


@pytest.mark.usefixtures("data")
def test_a_seeds_folder_that_is_not_the_bots_is_not_given_away(
    monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    monkeypatch.setenv("SEEDS_DIR", "/etc")
    nobody()
    said = tomtat("doctor").stdout
    assert "! /etc: read only" in said
    assert "put it elsewhere" in said.partition("! /etc: read only")[2].splitlines()[1]
    assert not re.search("chown.*/etc", said)


@pytest.mark.usefixtures("seeds")
def test_a_seeds_folder_where_nobody_may_look_is_not_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    Path("locked").mkdir(0)
    monkeypatch.setenv("SEEDS_DIR", "locked/in")
    tomtat("doctor")  # As above.
    nobody()
    assert "locked/in: cannot be read" in faults()


@pytest.mark.usefixtures("seeds")
def test_an_env_file_of_another_user_has_one_advice(nobody: Callable[[], None]) -> None:
    Path(".env").touch(0)
    nobody()
    said = tomtat("doctor").stdout
    assert ".env: cannot be read" in said
    assert said.count("chown") == 1


@pytest.mark.usefixtures("data")
def test_a_check_that_fails_is_a_fault_and_the_others_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever nobody thought of: of what is wrong with a file nothing is to stay untold."""

    def fail(*_: object) -> None:
        raise NotImplementedError("no such thing\nhere")

    monkeypatch.setattr("bot.cli.places.full_disks", fail)
    monkeypatch.setattr("bot.cli.places.seeds_folders", fail)
    said = tomtat("doctor")
    assert said.exit_code == 1
    assert said.stdout.count("✗ a check failed: NotImplementedError: no such thing here") == 2
    assert "tomtat-people.db: whole" in said.stdout
    assert "no BOT_TOKEN" in said.stdout


def test_several_faults_of_one_file_are_one_with_one_remedy(data: Path) -> None:
    change(data / "tomtat.db", "DELETE FROM passage_row", "UPDATE title SET sketch = x'00'")
    change(data / "tomtat.db", "DELETE FROM title WHERE id = 1")
    [(fault, mend)] = faults().items()
    assert "1 articles have no indexed title; " in fault
    assert "indexed otherwise" in fault
    assert "tomtat rebuild" in mend


@pytest.mark.parametrize(("mode", "sign"), [(0o700, "✗"), (0o755, "!")])
def test_an_inbox_that_is_anothers_is_told_with_what_gives_it(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None], mode: int, sign: str
) -> None:
    """Though the folder around it is the bot's own."""
    monkeypatch.setenv("SEEDS_DIR", "seeds")
    seeds.chmod(0o777)
    (seeds / "inbox").mkdir(mode)
    tomtat("doctor")  # What it imports may lie where that user reads nothing.
    nobody()
    lines = tomtat("doctor").stdout.splitlines()
    [found] = [it for it in lines if "inbox: " in it]
    assert found.startswith(f"{sign} seeds/inbox: ")
    assert re.search(r"sudo chown -R \w+: /\S+/seeds", lines[lines.index(found) + 1])
    assert not any("faults in seed files" in it for it in lines), "one cause"


def test_a_missing_seeds_folder_is_named(seeds: Path) -> None:
    seeds.rmdir()
    [(fault, mend)] = faults().items()
    assert str(seeds) in fault
    assert "SEEDS_DIR" in mend


def test_a_full_disk_is_named(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if more room were needed than any disk has."""
    monkeypatch.setattr("bot.cli.places.ROOM_BYTES", sys.maxsize)
    [(fault, mend)] = faults().items()
    assert fault.startswith(f"{data}: the disk is nearly full: ")
    assert "make room" in mend


def test_a_disk_that_is_read_only_is_no_matter_of_rights(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever owns the files: doctor says so, and each command that opens them."""
    database = data / "tomtat.db"
    monkeypatch.setattr(files, "unwritable", lambda _: database)
    monkeypatch.setattr(keeping, "is_read_only", lambda _: True)
    monkeypatch.setattr(files, "is_read_only", lambda _: True)
    [(fault, mend)] = faults().items()
    assert fault == f"{database}: lies on a disk that is read only"
    assert "mount it" in mend
    for arguments in (["search", "title"], ["reload"], ["backup", "a.tar"]):
        assert "lies on a disk that is read only" in the_only_line(tomtat(*arguments).stderr)
    monkeypatch.setenv("INVOCATION_ID", "0123")
    said = tomtat("run")
    assert said.exit_code == 78
    line = said.stderr.splitlines()[-1]
    assert line.index("ReadWritePaths") < line.index("mount"), "the unit is the nearest cause"
