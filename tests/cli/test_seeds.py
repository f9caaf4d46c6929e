"""Loading the seeds from the command line."""

import sqlite3
from pathlib import Path

import pytest
from command_line import FULL, RIVER, needs_full_disk, the_only_line, tomtat
from talk import WriteSeed, write_many

from bot.library.report import FEW_CLOSED, fault_line, fault_lines
from bot.library.seeds import Fault, Reason
from bot.rights import give, give_all


def test_reload_counts_and_search_finds(write_seed: WriteSeed) -> None:
    url = write_seed("river", "How the river came to the sea", RIVER)
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    loaded = tomtat("reload")
    counts = "Seeds: 2 added, 0 updated, 0 unchanged, 0 removed, 0 faults\n"
    assert (loaded.exit_code, loaded.stdout) == (0, counts)
    assert "0 added, 0 updated, 2 unchanged" in tomtat("reload").stdout
    found = tomtat("search", "river", "sea")
    assert found.exit_code == 0
    assert found.stdout.splitlines()[:2] == ["How the river came to the sea", url]
    assert "Ong mật nhảy múa" in tomtat("search", "ong", "mat").stdout


def test_every_fault_is_listed_by_place_and_reason(seeds: Path, write_seed: WriteSeed) -> None:
    """In the form that editors jump to; the good articles are loaded all the same."""
    write_seed("good", "A title", "A body.")
    (seeds / "bad.txt").write_text("\nexample\n-----\ntitle\n-----\nbody\n", "utf-8")
    (seeds / "bad.jsonl").write_text('{"url": "https://example.vn/y"}\n\n[]\n', "utf-8")
    loaded = tomtat("reload")
    assert loaded.exit_code == 1
    assert loaded.stdout == "Seeds: 1 added, 0 updated, 0 unchanged, 0 removed, 3 faults\n"
    faults = [line for line in loaded.stderr.splitlines() if "bad" in line]
    assert faults == [
        f"{seeds}/bad.jsonl:1: empty title",
        f"{seeds}/bad.jsonl:3: not a JSON object on one line",
        f"{seeds}/bad.txt:2: should be the article's link (http… or https…)",
    ]


def test_a_check_says_what_would_be_done(seeds: Path, write_seed: WriteSeed) -> None:
    """The faults are what it finds: a pipe takes them too."""
    write_seed("good", "A title", "A body.")
    (seeds / "bad.txt").write_text("example", "utf-8")
    checked = tomtat("reload", "--check")
    assert checked.exit_code == 1
    fault, counts = checked.stdout.splitlines()
    assert fault.startswith(f"{seeds}/bad.txt:1: should be the article's link")
    assert counts == (
        "Seeds, if they were loaded: 1 added, 0 updated, 0 unchanged, 0 removed, 1 fault"
    )
    assert "Seeds: 1 added" in tomtat("reload").stdout


def test_a_check_changes_nothing_not_even_where_nothing_is(
    tmp_path: Path, write_seed: WriteSeed
) -> None:
    write_seed("good", "A title", "A body.")
    assert "1 added" in tomtat("reload", "--check").stdout
    assert not (tmp_path / "data").exists()


def test_a_check_leaves_a_damaged_database_in_its_place(tmp_path: Path) -> None:
    tomtat("reload")
    database = tmp_path / "data" / "tomtat.db"
    database.write_bytes(b"damaged" * 1000)
    assert "tomtat rebuild" in the_only_line(tomtat("reload", "--check").stderr)
    assert database.read_bytes() == b"damaged" * 1000


def test_files_of_other_formats_are_a_remark(seeds: Path, write_seed: WriteSeed) -> None:
    """No fault, and nothing is kept because of them."""
    write_seed("good", "A title", "A body.")
    write_seed("gone", "Another", "A body.")
    tomtat("reload")
    (seeds / "gone.txt").rename(seeds / "x.md")
    (seeds / "y.json").touch()
    told = f"{seeds}: 2 files are not .txt, .jsonl or .csv, for instance x.md"
    for arguments in (["reload", "--check"], ["reload"]):
        said = tomtat(*arguments)
        assert (said.exit_code, "1 removed, 0 faults" in said.stdout) == (0, True)
        assert told in said.stderr.splitlines()
    assert "– 2 files are not .txt, .jsonl or .csv" in tomtat("doctor").stdout


def test_many_articles_are_removed_with_yes_only(seeds: Path, write_seed: WriteSeed) -> None:
    write_many(write_seed, 21)
    tomtat("reload")
    for path in seeds.iterdir():
        path.unlink()
    held = tomtat("reload")
    assert held.exit_code == 1
    assert "21 articles have no seed any more" in held.stderr
    assert "0 removed" in held.stdout
    removed = tomtat("reload", "--yes")
    assert (removed.exit_code, removed.stdout) == (
        0,
        "Seeds: 0 added, 0 updated, 0 unchanged, 21 removed, 0 faults\n",
    )


def test_a_folder_that_is_not_there_is_a_fault(seeds: Path) -> None:
    seeds.rmdir()
    loaded = tomtat("reload")
    assert loaded.exit_code == 1
    assert f"{seeds}: there is no such folder. SEEDS_DIR names" in loaded.stderr


def test_of_a_missing_folder_no_advice_is_given_that_removes_nothing(
    seeds: Path, write_seed: WriteSeed
) -> None:
    """Not even to whoever agrees: nothing is removed while it is missing."""
    write_many(write_seed, 25)
    tomtat("reload")
    away = seeds.rename(seeds.with_name("away"))
    seeds.mkdir()
    assert "tomtat reload --yes" in tomtat("reload").stderr
    seeds.rmdir()
    for arguments in ((), ("--yes",)):
        said = tomtat("reload", *arguments)
        assert "--yes" not in said.stderr
        assert "Articles that are kept meanwhile: 25" in said.stderr
    away.rename(seeds)
    assert "25 unchanged" in tomtat("reload").stdout


def test_articles_that_admins_removed_are_told(seeds: Path, write_seed: WriteSeed) -> None:
    """At each look, whether it is their first or not; only those that a seed holds.

    Whoever checks the seeds is told both ways to have one back; a reload and doctor, which come
    every day, only say how many there are, and where the list lies.
    """
    url = write_seed("one", "A title", "A body.")
    write_seed("two", "Another", "A body.")
    listed = seeds / "removed.urls"
    listed.write_text(f"{url}\nhttps://example.org/no-seed\n", "utf-8")
    counted = f"1 article of the seeds is left out ({listed})"
    said = tomtat("reload", "--check").output
    assert f"{counted}: admins removed" in said
    assert "/summary and its link" in said
    assert "take its line out of the list and" in said
    for _ in range(2):
        assert f"{counted}\n" in tomtat("reload").output
    assert f"– {counted}\n" in tomtat("doctor").output
    (seeds / "removed.urls").unlink()
    assert "left out" not in tomtat("reload").output


def test_what_cannot_be_read_is_a_fault_that_says_what_to_do(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds.rmdir()
    seeds.symlink_to(seeds)
    loaded = tomtat("reload")
    assert loaded.exit_code == 1
    told = f"{seeds}: cannot be read. Give it to the user that runs the bot: {give(seeds)}"
    assert told in loaded.stderr
    assert loaded.stdout == "Seeds: nothing was loaded\n"
    assert tomtat("reload", "--check").stdout.endswith("Seeds: nothing would be loaded\n")
    monkeypatch.setenv("LANGUAGE", "vi")
    assert "không đọc được. Hãy giao cho người dùng chạy bot" in tomtat("reload").stderr


@pytest.mark.parametrize("count", [FEW_CLOSED, FEW_CLOSED + 1])
def test_many_closed_files_of_one_folder_are_one_line(seeds: Path, count: int) -> None:
    """In the log and in the terminal: with their number, and one command for all of them."""
    closed = [Fault(f"news/{number}.txt", 0, Reason.UNREADABLE) for number in range(count)]
    [*lines, other] = map(str, fault_lines(seeds, [*closed, Fault("a.txt", 1, Reason.EMPTY_FILE)]))
    assert other == str(fault_line(seeds, Fault("a.txt", 1, Reason.EMPTY_FILE)))
    if count <= FEW_CLOSED:
        assert lines == [str(fault_line(seeds, fault)) for fault in closed]
    else:
        [line] = lines
        assert line.startswith(f"{seeds / 'news'}: {count} files cannot be read. Give them to ")
        assert line.endswith(f": {give_all(seeds / 'news')}")


def test_the_systems_folder_is_not_given_away_with_all_in_it() -> None:
    """Whoever put articles right into it would lose what else is there."""
    closed = [Fault(f"{number}.txt", 0, Reason.UNREADABLE) for number in range(FEW_CLOSED + 1)]
    assert not any("chown -R" in str(line) for line in fault_lines(Path("/srv"), closed))


def test_a_reload_while_another_process_loads_is_said_in_a_line(
    tmp_path: Path, write_seed: WriteSeed
) -> None:
    write_seed("one", "A title", "A body.")
    tomtat("reload")
    other = sqlite3.connect(tmp_path / "data" / "tomtat.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        said = tomtat("reload")
    finally:
        other.close()
    assert said.exit_code == 1
    assert the_only_line(said.stderr) == "Error: a reload is running already"


@needs_full_disk
def test_a_full_disk_is_said_and_the_library_is_as_it_was(
    tmp_path: Path, write_seed: WriteSeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_seed("river", "How the river came to the sea", RIVER)
    tomtat("reload")
    write_seed("new", "A new one", RIVER)
    with monkeypatch.context() as full:
        full.setattr("bot.stores.sqlite.articles.TemporaryFile", lambda **_: FULL.open("r+b", 0))
        said = tomtat("reload")
    assert said.exit_code == 1
    told = f"Error: {tmp_path / 'data' / 'tomtat.db'}: the disk is full"
    assert said.stderr.splitlines()[-1] == told
    assert "1 added, 0 updated, 1 unchanged" in tomtat("reload").stdout


def test_a_seeds_folder_that_is_a_file_is_told_as_such(seeds: Path) -> None:
    seeds.rmdir()
    seeds.touch()
    assert f"{seeds}: is no folder. SEEDS_DIR names " in tomtat("reload").stderr


def test_an_article_in_two_files_is_told_of_both(seeds: Path, write_seed: WriteSeed) -> None:
    """A copy whose name comes first is no less to be looked at than what was there before."""
    write_seed("one", "A title", "A body.")
    (seeds / "a-copy.txt").write_bytes((seeds / "one.txt").read_bytes())
    said = tomtat("reload", "--check").output
    [line] = [it for it in said.splitlines() if "same URL" in it]
    assert line.endswith(": a-copy.txt:1, one.txt:1")
    assert f"{seeds / 'one.txt'}:1: " in line
