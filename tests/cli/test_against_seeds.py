"""Doctor tells how the library stands to the seeds folder."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import faults, tomtat
from small_library import index
from talk import WriteSeed, write_many


def test_articles_without_a_seed_are_counted(data: Path, seeds: Path) -> None:
    """And gone after the command that it names."""
    (seeds / "one.txt").unlink()
    [(fault, mend)] = faults().items()
    assert fault == "articles that no seed file holds any more: 1"
    assert "tomtat reload" in mend
    tomtat("reload")
    assert faults() == {}
    assert index(data / "tomtat.db")


def test_many_articles_without_a_seed_wait_for_a_decision(
    tmp_path: Path, seeds: Path, write_seed: WriteSeed
) -> None:
    write_many(write_seed, 21)
    tomtat("reload")
    (tmp_path / "data" / "tomtat-people.db").touch()
    for number in range(5):
        (seeds / f"n{number}.txt").unlink()
    for _ in range(2):
        [(fault, mend)] = faults().items()
        assert fault == "articles that no seed file holds any more, which a reload keeps: 5"
        assert "tomtat reload --yes" in mend
        tomtat("reload")
    tomtat("reload", "--yes")
    assert faults() == {}


@pytest.mark.usefixtures("data")
def test_faults_of_the_seeds_are_counted(seeds: Path) -> None:
    (seeds / "bad.txt").write_text("https://example.vn/one\n", "utf-8")
    [(fault, mend)] = faults().items()
    assert fault == "faults in seed files: 1 in 1"
    assert "tomtat reload --check" in mend
    assert (
        f"{seeds / 'bad.txt'}:1: needs a line of at least 5 dashes"
        in tomtat("reload", "--check").stdout
    )


@pytest.mark.usefixtures("data")
def test_what_is_not_loaded_yet_is_told_and_no_fault(write_seed: WriteSeed) -> None:
    assert "✓ articles of the seeds that are loaded: 3\n" in tomtat("doctor").stdout
    write_seed("four", "Title four", "A body.")
    assert faults() == {}
    assert "loaded: 3; new or changed: 1, tomtat reload" in tomtat("doctor").stdout


def test_a_reload_that_is_running_is_left_alone(data: Path) -> None:
    with closing(sqlite3.connect(data / "tomtat.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert faults() == {}
        assert "being loaded" in tomtat("doctor").stdout


def test_a_library_of_nothing_is_a_warning(data: Path, seeds: Path) -> None:
    for seed in seeds.iterdir():
        seed.unlink()
    tomtat("reload")
    empty = f"! the library is empty: there are no articles in {seeds}\n"
    assert empty in tomtat("doctor").stdout
    (data / "tomtat.db").unlink()
    assert empty not in tomtat("doctor").stdout, "before the first start"


@pytest.mark.usefixtures("data")
def test_a_library_whose_folder_is_empty_is_no_good_news(seeds: Path) -> None:
    for seed in seeds.iterdir():
        seed.unlink()
    said = tomtat("doctor").stdout
    assert "– the seeds hold none of the 3 articles of the library" in said
    assert "are loaded: 0" not in said


@pytest.mark.usefixtures("data")
def test_seeds_that_were_not_read_are_not_said_to_hold_nothing(seeds: Path) -> None:
    """The list of what stays out cannot be read, so that no file is."""
    (seeds / "removed.urls").mkdir()
    said = tomtat("doctor").stdout
    assert "✗ faults in seed files: 1 in 1" in said
    assert "– Articles that are kept meanwhile: 3" in said
    assert "the seeds hold none" not in said
    assert "nothing was replaced" in tomtat("rebuild").stdout


@pytest.mark.usefixtures("data")
def test_a_list_that_is_closed_is_named_with_what_opens_it(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No setting says where it is, so that none is to be set; nor are lines of files at fault."""
    closed = seeds / "removed.urls"
    closed.mkdir()
    monkeypatch.setattr("bot.rights.may", lambda path, _: path != closed)
    [(fault, mend)] = faults().items()
    assert fault == f"{closed}: cannot be read, so that no article is loaded"
    assert "sudo ch" in mend
    assert ".env" not in mend


@pytest.mark.usefixtures("data")
def test_what_the_list_is_to_take_out_is_not_said_to_lack_a_file(seeds: Path) -> None:
    link = (seeds / "one.txt").read_text("utf-8").partition("\n")[0]
    (seeds / "removed.urls").write_text(f"{link}\n", encoding="utf-8")
    said = tomtat("doctor").stdout
    assert "✗ articles that removed.urls takes out: 1" in said
    assert "no seed file holds any more" not in said
