"""What an operator can mend is said in a line; progress is shown for the place it is shown in."""

from pathlib import Path

import pytest
from command_line import the_only_line, tomtat
from talk import WriteSeed


def test_progress_is_plain_lines_where_there_is_no_terminal(write_seed: WriteSeed) -> None:
    write_seed("one", "A title", "A body.")
    told = tomtat("reload").stderr.splitlines()
    assert told == ["Loading seeds: 100 %"]


def test_wrong_settings_are_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "anna")
    monkeypatch.setenv("TIMEZONE", "Hanoi")
    for command in ("run", "reload", "search x"):
        said = tomtat(*command.split())
        assert said.exit_code == 78
        assert said.stdout == ""
        head, *faults = said.stderr.splitlines()
        assert head == "Error: wrong settings:"
        assert [fault.partition(":")[0] for fault in faults] == ["ADMIN_IDS", "TIMEZONE"]


def test_a_misspelt_setting_is_warned_of_with_the_one_that_was_meant(
    tmp_path: Path, write_seed: WriteSeed
) -> None:
    """The command goes on."""
    write_seed("one", "A title", "A body.")
    (tmp_path / ".env").write_text("ADMIN_ID=5\n", encoding="utf-8")
    said = tomtat("reload")
    assert said.exit_code == 0
    assert "Warning: ADMIN_ID in .env is not a setting. Did you mean ADMIN_IDS?" in said.stderr


def test_a_file_that_is_no_database_is_said_in_a_line(tmp_path: Path) -> None:
    database = tmp_path / "data" / "tomtat.db"
    database.parent.mkdir()
    database.write_text("This is a letter to my aunt. " * 100, encoding="utf-8")
    said = tomtat("search", "x")
    assert said.exit_code == 1
    line = the_only_line(said.stderr)
    assert line.startswith(f"Error: {database}: file is not a database. tomtat rebuild ")


def test_a_database_that_cannot_be_made_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    said = tomtat("reload")
    assert said.exit_code == 78
    assert said.stderr.splitlines()[-1] == f"DATABASE: {tmp_path / 'data'} is no folder"
