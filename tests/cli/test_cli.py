"""The command line: each command as an operator uses it, and what they can mend said in a line."""

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from talk import WriteSeed

from bot.cli import main
from bot.settings import Settings

RIVER = (
    "The river begins in the snow of high mountains. It crosses six countries on its way south. "
    "Farmers along its banks depend on the yearly flood. At its mouth it splits into nine arms. "
    "Fishing boats wait there for the tide. Storms move the sand and change the channels. "
    "Every spring the people of the delta mend their dykes. Birds come from far in the north. "
    "In the dry season salt water reaches the gardens. Nobody has counted all of its islands."
)


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seeds: Path) -> None:
    """The test's own database and seeds, whatever is set where the tests run."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE", str(tmp_path / "data" / "tomtat.db"))
    monkeypatch.setenv("SEEDS_DIR", str(seeds))


def tomtat(*arguments: str, typed: str | None = None) -> Result:
    """Run a command; whatever it does, it shows no traceback."""
    result = CliRunner().invoke(main, arguments, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def the_only_line(text: str) -> str:
    [line] = text.splitlines()
    return line


def test_help_names_every_command_with_what_it_does() -> None:
    shown = tomtat("--help").stdout
    assert {"run", "reload", "search", "summarize"} <= main.commands.keys()
    for name, command in main.commands.items():
        assert re.search(rf"^  {name}\s+\S", shown, re.MULTILINE), name
        assert tomtat(name, "-h").stdout.startswith(f"Usage: main {name}")
        assert command.help
    assert ".env.example" in shown
    assert "BOT_TOKEN" in shown


def test_the_version_is_the_packages() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", the_only_line(tomtat("--version").stdout))


def test_a_text_is_summed_up_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "river.txt"
    file.write_text(RIVER, encoding="utf-8")
    from_file = tomtat("summarize", str(file))
    from_input = tomtat("summarize", "-", typed=RIVER)
    assert from_file.exit_code == from_input.exit_code == 0
    sentences = from_file.stdout.splitlines()
    assert len(sentences) == 3
    assert all(sentence in RIVER for sentence in sentences)
    assert from_input.stdout == from_file.stdout


def test_how_many_sentences_can_be_asked() -> None:
    for count in (1, 2, 5):
        shown = tomtat("summarize", "-", "--sentences", str(count), typed=RIVER).stdout
        assert len(shown.splitlines()) == count
    assert tomtat("summarize", "-", "--sentences", "0", typed=RIVER).exit_code == 2


def test_a_title_helps_to_choose() -> None:
    one = ("summarize", "-", "--sentences", "1", "--title")
    flood = tomtat(*one, "Farmers depend on the yearly flood", typed=RIVER).stdout
    assert flood == "Farmers along its banks depend on the yearly flood.\n"
    assert tomtat(*one, "", typed=RIVER).stdout != flood


def test_a_text_of_nothing_has_no_summary() -> None:
    empty = tomtat("summarize", "-", typed="")
    assert (empty.exit_code, empty.output) == (0, "")
    assert tomtat("summarize", "no-such-file").exit_code == 2


def test_bytes_that_are_no_text_are_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "latin-1.txt"
    file.write_bytes("Un café. Deux thés.".encode("latin-1"))
    assert "Deux th" in tomtat("summarize", str(file)).stdout


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


def test_a_repaired_typo_is_said(write_seed: WriteSeed) -> None:
    write_seed("river", "Fishing boats of the river mouth", RIVER)
    tomtat("reload")
    assert "Showing results for: fishing boats" in tomtat("search", "fishimg", "boats").stdout


def test_finding_nothing_is_said_and_can_be_told_by_the_exit_status() -> None:
    nothing = tomtat("search", "xyzzyplugh")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "tomtat reload" in the_only_line(nothing.stderr)
    assert tomtat("search").exit_code == 2


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
        f"{seeds}/bad.txt:2: no http(s) URL where an article should begin",
    ]


def test_a_folder_that_is_not_there_is_a_fault(seeds: Path) -> None:
    seeds.rmdir()
    loaded = tomtat("reload")
    assert loaded.exit_code == 1
    assert f"{seeds}:0: cannot be read" in loaded.stderr


def test_progress_is_plain_lines_where_there_is_no_terminal(write_seed: WriteSeed) -> None:
    write_seed("one", "A title", "A body.")
    told = tomtat("reload").stderr.splitlines()
    assert told == ["Loading seeds: 100 %"]


def test_wrong_settings_are_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "anna")
    monkeypatch.setenv("TIMEZONE", "Hanoi")
    for command in ("run", "reload", "search x"):
        said = tomtat(*command.split())
        assert said.exit_code == 1
        assert said.stdout == ""
        head, *faults = said.stderr.splitlines()
        assert head == "Error: wrong settings:"
        assert [fault.partition(":")[0] for fault in faults] == ["ADMIN_IDS", "TIMEZONE"]


@pytest.mark.parametrize("command", ["run", "reload", "search x"])
def test_a_file_that_is_no_database_is_said_in_a_line(tmp_path: Path, command: str) -> None:
    database = tmp_path / "data" / "tomtat.db"
    database.parent.mkdir()
    database.write_text("This is a letter to my aunt. " * 100, encoding="utf-8")
    said = tomtat(*command.split())
    assert said.exit_code == 1
    assert the_only_line(said.stderr) == f"Error: {database}: file is not a database"


def test_a_database_that_cannot_be_made_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    said = tomtat("reload")
    assert said.exit_code == 1
    assert str(tmp_path / "data") in the_only_line(said.stderr)


def test_a_reload_while_another_process_loads_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, write_seed: WriteSeed
) -> None:
    write_seed("one", "A title", "A body.")
    tomtat("reload")
    monkeypatch.setattr("bot.library.database.BUSY_SECONDS", 0)
    other = sqlite3.connect(tmp_path / "data" / "tomtat.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        said = tomtat("reload")
    finally:
        other.close()
    assert said.exit_code == 1
    assert the_only_line(said.stderr) == "Error: a reload is running already"
