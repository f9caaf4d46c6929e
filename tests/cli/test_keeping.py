"""Keeping the databases from the command line: backup, restore, export."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from time import time

import pytest
from command_line import LOSE, a_bot_ranked, the_only_line, tomtat
from talk import WriteSeed

from bot.stores.sqlite.lease import lease


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def saved(data: Path, write_seed: WriteSeed) -> None:
    """A library of one article, which a person saved."""
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa.")
    assert tomtat("reload").exit_code == 0
    with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
        db.execute("CREATE TABLE saved (person, article)")
        db.execute("INSERT INTO saved VALUES (1, 'bee')")
        db.execute("PRAGMA user_version = 1")
        db.commit()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.usefixtures("saved")
class TestBackup:
    def test_a_backup_brings_everything_back(self, tmp_path: Path, data: Path) -> None:
        """On another machine, say, where there is nothing yet."""
        (tmp_path / "kept").mkdir()
        made = tomtat("backup", "kept/all.tar")
        assert made.exit_code == 0
        assert "tomtat.db" in the_only_line(made.stdout)
        data.rename(tmp_path / "gone")
        back = tomtat("restore", "kept/all.tar")
        assert back.exit_code == 0, back.output
        assert "Ong mật" in tomtat("search", "ong", "mat").stdout
        with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
            assert db.execute("SELECT * FROM saved").fetchall() == [(1, "bee")]

    def test_what_was_killed_leaves_nothing_once_the_next_is_done(self, tmp_path: Path) -> None:
        """What another process is making stays, what may have been begun just now, and all else."""
        mine = tmp_path / ".backup-photos"
        mine.mkdir()
        (mine / "a.jpg").touch()
        os.utime(mine, (time() - 10_000,) * 2)
        for name, seconds in (
            (".backup-old", 10_000),
            (".backup-new", 1),
            (".backup-held", 10_000),
        ):
            folder = tmp_path / name
            folder.mkdir()
            (folder / "tomtat.db").write_bytes(b"x")
            (folder / "made.tar.lock").touch()
            os.utime(folder, (time() - seconds,) * 2)
        with lease(tmp_path / ".backup-held" / "made.tar"):
            os.utime(tmp_path / ".backup-held", (time() - 10_000,) * 2)
            assert tomtat("backup", "all.tar").exit_code == 0
        stays = {".backup-new", ".backup-held", ".backup-photos"}
        assert {path.name for path in tmp_path.glob(".backup-*")} == stays

    def test_a_person_can_unpack_it_by_hand(self, tmp_path: Path) -> None:
        tomtat("backup", "all.tar")
        with tarfile.open("all.tar") as tar:
            assert {*tar.getnames()} == {"tomtat.db", "tomtat-people.db"}
            tar.extract("tomtat.db", tmp_path / "elsewhere")
        with closing(sqlite3.connect(tmp_path / "elsewhere" / "tomtat.db")) as db:
            assert db.execute("SELECT count(*) FROM article").fetchone() == (1,)

    def test_only_its_owner_can_read_it(self, tmp_path: Path) -> None:
        """It holds what belongs to people."""
        tomtat("backup", "all.tar")
        assert (tmp_path / "all.tar").stat().st_mode & 0o077 == 0

    def test_it_is_made_while_a_bot_is_running(self, data: Path) -> None:
        with (
            lease(data / "tomtat-people.db"),
            closing(sqlite3.connect(data / "tomtat.db", isolation_level=None)) as other,
        ):
            other.execute("BEGIN IMMEDIATE")
            assert tomtat("backup", "all.tar").exit_code == 0

    def test_it_replaces_an_older_backup_and_nothing_else(self, data: Path) -> None:
        first, second = (tomtat("backup", "all.tar") for _ in range(2))
        assert first.exit_code == second.exit_code == 0
        assert "in place of an older backup" in second.stdout
        before = (data / "tomtat.db").read_bytes()
        said = tomtat("backup", str(data / "tomtat.db"))
        assert said.exit_code == 1
        assert "no backup" in the_only_line(said.stderr)
        assert (data / "tomtat.db").read_bytes() == before

    @pytest.mark.parametrize(
        ("name", "mend"), [("tomtat-people.db", "tomtat restore"), ("tomtat.db", "tomtat rebuild")]
    )
    def test_a_damaged_database_makes_no_backup(
        self, tmp_path: Path, data: Path, name: str, mend: str
    ) -> None:
        """And the older backup stays."""
        tomtat("backup", "all.tar")
        before = (tmp_path / "all.tar").read_bytes()
        spoil(data / name)
        said = tomtat("backup", "all.tar")
        assert said.exit_code == 1
        line = the_only_line(said.stderr)
        assert line.startswith(f"Error: {data / name}: ")
        assert mend in line
        assert (tmp_path / "all.tar").read_bytes() == before
        assert not [name for name in names(tmp_path) if name.startswith(".backup")]

    def test_no_folder_is_made_by_a_slip(self, tmp_path: Path) -> None:
        said = tomtat("backup", "kpet/all.tar")
        assert said.exit_code == 1
        assert "no such folder" in the_only_line(said.stderr)
        assert "kpet" not in names(tmp_path)

    @pytest.mark.parametrize("lose", LOSE)
    def test_lost_readers_are_missed(self, data: Path, lose: Callable[[Path], object]) -> None:
        """The articles are saved, and whoever reads no warnings, such as cron, notices."""
        a_bot_ranked(data / "tomtat.db")
        lose(data / "tomtat-people.db")
        made = tomtat("backup", "all.tar")
        assert made.exit_code == 1
        assert "tomtat-people.db: not there" in the_only_line(made.stderr)
        with tarfile.open("all.tar") as tar:
            assert tar.getnames() == ["tomtat.db"]

    def test_a_backup_with_readers_is_not_replaced_by_one_without(
        self, tmp_path: Path, data: Path
    ) -> None:
        """They were lost, or are looked for in a wrong folder; `--yes` means it."""
        tomtat("backup", "all.tar")
        before = (tmp_path / "all.tar").read_bytes()
        (data / "tomtat-people.db").unlink()
        said = tomtat("backup", "all.tar")
        assert said.exit_code == 1
        assert "holds tomtat-people.db" in the_only_line(said.stderr)
        assert (tmp_path / "all.tar").read_bytes() == before
        assert tomtat("backup", "--yes", "all.tar").exit_code == 0
        with tarfile.open("all.tar") as tar:
            assert tar.getnames() == ["tomtat.db"]

    def test_nor_is_one_by_readers_of_whom_nothing_is_known_any_more(
        self, tmp_path: Path, data: Path
    ) -> None:
        """A start made the lost file anew, and each night's backup would replace a good one."""
        with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
            db.executescript("CREATE TABLE person (id); CREATE TABLE follow (person);")
        tomtat("backup", "all.tar")
        before = (tmp_path / "all.tar").read_bytes()
        with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
            db.execute("DELETE FROM saved")
            db.commit()
        said = tomtat("backup", "all.tar")
        assert said.exit_code == 1
        assert "nothing of it" in the_only_line(said.stderr)
        assert (tmp_path / "all.tar").read_bytes() == before
        assert tomtat("backup", "--yes", "all.tar").exit_code == 0

    def test_articles_that_no_bot_served_have_no_readers_to_miss(self, data: Path) -> None:
        (data / "tomtat-people.db").unlink()
        made = tomtat("backup", "all.tar")
        assert (made.exit_code, made.stderr) == (0, "")

    def test_where_there_is_nothing_it_says_so(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DATABASE", str(tmp_path / "none.db"))
        said = tomtat("backup", "all.tar")
        assert "nothing to back up" in the_only_line(said.stderr)


@pytest.mark.usefixtures("saved")
class TestRestore:
    def test_what_is_there_is_replaced_only_if_asked_and_kept(self, data: Path) -> None:
        tomtat("backup", "all.tar")
        before = names(data)
        refused = tomtat("restore", "all.tar")
        assert refused.exit_code == 1
        assert "--yes" in the_only_line(refused.stderr)
        assert names(data) == before | {"tomtat-people.db.lock"}
        with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
            db.execute("INSERT INTO saved VALUES (2, 'later')")
            db.commit()
        assert tomtat("restore", "--yes", "all.tar").exit_code == 0
        [kept] = data.glob("tomtat-people-before-restore-*.db")
        for path, count in ((data / "tomtat-people.db", 1), (kept, 2)):
            with closing(sqlite3.connect(path)) as db:
                assert db.execute("SELECT count(*) FROM saved").fetchone() == (count,)

    def test_each_time_all_is_kept(self, data: Path) -> None:
        """However quickly one follows another."""
        tomtat("backup", "all.tar")
        for _ in range(3):
            assert tomtat("restore", "--yes", "all.tar").exit_code == 0
        assert len([*data.glob("tomtat-people-before-restore-*.db")]) == 3
        assert len([*data.glob("tomtat-before-restore-*.db")]) == 3

    @pytest.mark.parametrize("command", ["restore --yes all.tar", "rebuild"])
    def test_what_is_kept_after_an_unclean_end_is_one_file_each(
        self, data: Path, tmp_path: Path, command: str
    ) -> None:
        """It holds what its log held."""
        tomtat("backup", "all.tar")
        before = [Path(f"{data / 'tomtat.db'}{ending}") for ending in ("", "-wal", "-shm")]
        copies = [tmp_path / f"left{number}" for number in range(3)]
        with closing(sqlite3.connect(before[0])) as db:
            db.execute("UPDATE article SET title = 'later'")
            db.commit()
            for file, copy in zip(before, copies, strict=True):
                shutil.copyfile(file, copy)
        for file, copy in zip(before, copies, strict=True):
            copy.replace(file)
        said = tomtat(*command.split()).stdout
        kept = [line.removeprefix("kept: ") for line in said.splitlines() if "kept: " in line]
        assert {str(it) for it in data.glob("*-before-*")} == {*kept}
        [articles] = [it for it in kept if "people" not in it]
        with closing(sqlite3.connect(articles)) as db:
            assert db.execute("SELECT DISTINCT title FROM article").fetchall() == [("later",)]

    def test_it_is_refused_while_a_bot_is_running(self, data: Path) -> None:
        tomtat("backup", "all.tar")
        with lease(data / "tomtat-people.db"):
            said = tomtat("restore", "--yes", "all.tar")
        assert said.exit_code == 1
        assert "a bot is running" in the_only_line(said.stderr)

    @pytest.mark.parametrize("what", ["letter", "cut", "other", "newer"])
    def test_what_is_no_sound_backup_changes_nothing(
        self, tmp_path: Path, data: Path, what: str
    ) -> None:
        tomtat("backup", "all.tar")
        file = tmp_path / "all.tar"
        if what == "letter":
            file.write_text("This is a letter to my aunt.", encoding="utf-8")
        elif what == "cut":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        else:
            name = "../../tomtat.db" if what == "other" else "tomtat-people.db"
            with closing(sqlite3.connect(tmp_path / "made.db")) as db:
                db.execute("PRAGMA user_version = 999")
            with tarfile.open(file, "w") as tar:
                tar.add(tmp_path / "made.db", name)
        before = {path: path.read_bytes() for path in data.glob("*.db")}
        said = tomtat("restore", "--yes", "all.tar")
        assert said.exit_code == (78 if what == "newer" else 1)
        assert str(file.name) in the_only_line(said.stderr)
        assert {path: path.read_bytes() for path in data.glob("*.db")} == before


def spoil(database: Path) -> None:
    """Damage a database beyond its first page."""
    content = database.read_bytes()
    size = len(content)
    assert size > 4096
    database.write_bytes(content[:4096] + b"\xff" * (size - 4096))


@pytest.mark.usefixtures("saved")
class TestDamage:
    @pytest.mark.parametrize("command", [["search", "title"], ["export"], ["reload", "--check"]])
    def test_whatever_part_is_damaged_is_said_in_a_line(
        self, data: Path, command: list[str]
    ) -> None:
        """Or does not matter; what mends it is said as well."""
        tomtat("search", "title")
        database = data / "tomtat.db"
        whole = database.read_bytes()
        told = 0
        for start in range(0, len(whole), 4 * 4096):
            noise = Random(start).randbytes(4 * 4096)  # noqa: S311
            database.write_bytes(whole[:start] + noise + whole[start + len(noise) :])
            said = tomtat(*command)
            if said.exit_code and "no article found" not in said.stderr:
                assert "tomtat rebuild" in the_only_line(said.stderr)
                told += 1
        assert told

    def test_a_backup_that_was_cut_short_is_told_as_one(self, tmp_path: Path) -> None:
        tomtat("backup", "whole.tar")
        content = (tmp_path / "whole.tar").read_bytes()
        (tmp_path / "cut.tar").write_bytes(content[: len(content) // 2])
        said = tomtat("restore", "--yes", "cut.tar")
        assert "cut.tar: is cut short or damaged" in the_only_line(said.stderr)

    def test_a_backup_that_rots_is_told_as_damaged_and_another_one_asked_for(
        self, tmp_path: Path, data: Path
    ) -> None:
        """SQLite's own words say nothing to whoever needs the articles back."""
        (tmp_path / "rot").mkdir()
        copied = tmp_path / "rot" / "tomtat-people.db"
        copied.write_bytes((data / "tomtat-people.db").read_bytes())
        spoil(copied)
        with tarfile.open(tmp_path / "rot.tar", "w") as tar:
            tar.add(copied, copied.name)
        line = the_only_line(tomtat("restore", "--yes", "rot.tar").stderr)
        assert line.startswith("Error: rot.tar: tomtat-people.db in it is damaged (")
        assert line.endswith("; take another backup")

    def test_a_letter_that_changed_in_a_backup_is_damage(self, tmp_path: Path) -> None:
        """SQLite takes it for sound; a backup of a version that noted no checksum is one, too."""
        tomtat("backup", "all.tar")
        content = (tmp_path / "all.tar").read_bytes()
        assert b"example.vn" in content
        (tmp_path / "all.tar").write_bytes(content.replace(b"example.vn", b"exemple.vn"))
        line = the_only_line(tomtat("restore", "--yes", "all.tar").stderr)
        assert line.startswith(
            "Error: all.tar: tomtat.db in it is damaged (its checksum is another)"
        )
        with (
            tarfile.open(tmp_path / "all.tar") as tar,
            tarfile.open(tmp_path / "older.tar", "w") as older,
        ):
            for member in tar:
                member.pax_headers = {}
                older.addfile(member, tar.extractfile(member))
        assert tomtat("restore", "--yes", "older.tar").exit_code == 0

    def test_readers_that_are_damaged_are_not_said_to_be_lost(self, data: Path) -> None:
        """So a backup that holds them is not replaced, and their file may be mended."""
        with closing(sqlite3.connect(data / "tomtat-people.db")) as db:
            db.executescript("CREATE TABLE person (id); CREATE TABLE follow (person);")
        tomtat("backup", "all.tar")
        spoil(data / "tomtat-people.db")
        line = the_only_line(tomtat("backup", "all.tar").stderr)
        assert line.startswith(f"Error: {data / 'tomtat-people.db'}: ")
        assert "lost" not in line
        assert "tomtat restore --yes FILE" in line

    @pytest.mark.parametrize("how", ["letter", "spoilt"])
    def test_damaged_articles_are_moved_aside_and_loaded_anew(
        self, data: Path, how: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        """In a line, and nothing of people's is touched."""
        database, people = data / "tomtat.db", data / "tomtat-people.db"
        if how == "letter":
            database.write_text("This is a letter to my aunt. " * 100, encoding="utf-8")
        else:
            spoil(database)
        before, spoilt = people.read_bytes(), database.read_bytes()
        loaded = tomtat("reload")
        assert loaded.exit_code == 0
        assert "1 added" in loaded.stdout
        [aside] = data.glob("tomtat-damaged-*.db")
        assert aside.read_bytes() == spoilt
        assert people.read_bytes() == before
        [said] = [it.getMessage() for it in caplog.records if it.levelname == "WARNING"]
        assert "is damaged" in said
        assert str(aside) in said

    def test_under_a_running_bot_nothing_is_moved(self, data: Path) -> None:
        spoil(data / "tomtat.db")
        with lease(data / "tomtat-people.db"):
            said = tomtat("reload")
        assert said.exit_code == 1
        assert "a bot is running" in the_only_line(said.stderr)

    def test_damage_to_what_belongs_to_people_stops_the_start(self, data: Path) -> None:
        people = data / "tomtat-people.db"
        spoil(people)
        before = people.read_bytes()
        said = tomtat("run")
        assert said.exit_code == 78, "no service manager is to start it again and again"
        line = said.stderr.splitlines()[-1]
        assert line.startswith(f"Error: {people}: ")
        assert "tomtat doctor" in line
        assert "tomtat restore" in line
        assert people.read_bytes() == before


@pytest.mark.usefixtures("saved")
def test_a_second_bot_on_the_same_files_is_told_in_a_line(data: Path) -> None:
    with lease(data / "tomtat-people.db"):
        said = tomtat("run")
    assert said.exit_code == 1
    assert "a bot is running on this file" in said.stderr.splitlines()[-1]


@pytest.mark.usefixtures("saved")
def test_an_export_is_a_seed_file(tmp_path: Path, seeds: Path) -> None:
    """To a file, or to standard output for a pipe."""
    shown = tomtat("export")
    [line] = shown.stdout.splitlines()
    record = json.loads(line)
    assert (record["title"], record["body"]) == ("Ong mật nhảy múa", "Ong mật báo chỗ có hoa.")
    said = tomtat("export", "all.jsonl")
    assert Path("all.jsonl").stat().st_mode & 0o077 == 0, "for its owner only"
    assert (said.exit_code, said.stdout) == (0, "1 article written to all.jsonl\n")
    assert (tmp_path / "all.jsonl").read_text(encoding="utf-8") == shown.stdout
    (seeds / "bee.txt").unlink()
    (tmp_path / "all.jsonl").rename(seeds / "all.jsonl")
    assert "0 added, 0 updated, 1 unchanged, 0 removed, 0 faults" in tomtat("reload").stdout


@pytest.mark.usefixtures("saved")
def test_whoever_reads_no_further_hears_no_complaint() -> None:
    """As in `tomtat export | head -1`."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes) as nobody_reads:
        said = subprocess.run(
            [sys.executable, "-m", "bot", "export"],
            stdout=nobody_reads,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            check=False,
        )
    assert said.stderr == b""


@pytest.mark.usefixtures("saved")
def test_an_export_replaces_nothing(data: Path) -> None:
    before = (data / "tomtat.db").read_bytes()
    said = tomtat("export", str(data / "tomtat.db"))
    assert said.exit_code == 1
    assert "exists" in the_only_line(said.stderr)
    assert (data / "tomtat.db").read_bytes() == before


def test_an_export_of_nothing_makes_nothing(tmp_path: Path) -> None:
    before = names(tmp_path)
    said = tomtat("export", "all.jsonl")
    assert said.exit_code == 1
    assert "no library" in the_only_line(said.stderr)
    assert names(tmp_path) == before


@pytest.mark.usefixtures("saved")
def test_an_export_that_fails_leaves_no_file(tmp_path: Path, data: Path) -> None:
    with closing(sqlite3.connect(data / "tomtat.db")) as db:
        db.execute("PRAGMA user_version = 999")
    assert tomtat("export", "all.jsonl").exit_code == 78
    assert "all.jsonl" not in names(tmp_path)
