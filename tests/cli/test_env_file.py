"""Lines of `.env` that are no setting are told, with the one that may be meant, and repetitions."""

from pathlib import Path

import pytest
from command_line import tomtat

from bot.cli.env_file import odd_lines
from bot.settings import load_settings

TOKEN = "123456:the-secret"
UNREAD = "of .env cannot be read: write it as NAME=value, or take it out."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ADMIN_ID", "ADMIN_IDS"),
        ("admins", "ADMIN_IDS"),
        ("BOTTOKEN", "BOT_TOKEN"),
        ("SEED_DIR", "SEEDS_DIR"),
        ("TIME_ZONE", "TIMEZONE"),
    ],
)
def test_a_name_that_is_nearly_a_setting_is_told(written: str, meant: str) -> None:
    Path(".env").write_text(f"{written}=1\nDATABASE=a.db\n", encoding="utf-8")
    [line] = odd_lines()
    assert str(line.what) == f"{written} in .env is not a setting. Did you mean {meant}?"


def test_a_line_that_cannot_be_read_is_told_in_our_words_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not by the library that reads the file as well."""
    Path(".env").write_text("\n\nnot a setting\nTIMEZONE=UTC\n", encoding="utf-8")
    assert str(load_settings().timezone) == "UTC"
    assert not caplog.records
    assert [str(line.what) for line in odd_lines()] == [f"line 3 {UNREAD}"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("LISTEN:127.0.0.1:80", f"line 2 {UNREAD} Did you mean LISTEN=…?"),
        ("LISTEN", f"line 2 {UNREAD} Did you mean LISTEN=…?"),
        ("BOT TOKEN=123:the-secret", f"line 2 {UNREAD}"),
        (f"BOT_TOKEN: {TOKEN}", f"line 2 {UNREAD} Did you mean BOT_TOKEN=…?"),
        (TOKEN, f"line 2 {UNREAD}"),
        ("hello", f"line 2 {UNREAD}"),
        ("hello world", f"line 2 {UNREAD}"),
        ('BOT_TOKEN="123:the-secret', f"line 2 {UNREAD} Did you mean BOT_TOKEN=…?"),
        ("FOO=1", "FOO in .env is not a setting."),
        ("“LISTEN”=1", "line 2 of .env is not a setting."),
    ],
)
def test_whatever_else_is_no_setting_is_told_without_its_value(line: str, told: str) -> None:
    Path(".env").write_text(f"TIMEZONE=UTC\n{line}\n", encoding="utf-8")
    assert [str(line.what) for line in odd_lines()] == [told]


def test_a_setting_that_stands_twice_is_told_once() -> None:
    """Its last line counts, however it is written; what no line holds is not told of."""
    Path(".env").write_text(
        "LOG_LEVEL=INFO\nTIMEZONE=UTC\n# TIMEZONE=UTC\nlog_level=ERROR\nexport LOG_LEVEL=ERROR\n\n",
        encoding="utf-8",
    )
    [line] = odd_lines()
    assert str(line.what) == "LOG_LEVEL stands more than once in .env; the last one counts"
    assert not line.is_wrong
    assert load_settings().log_level == "ERROR"


def test_what_else_a_file_of_settings_may_hold_is_not_warned_of() -> None:
    Path(".env").write_text(
        "# A comment: word\n\n  \n #LISTEN:1\nexport TIMEZONE=UTC\n"
        " database = a.db # where\nADMIN_IDS=\n",
        encoding="utf-8",
    )
    assert odd_lines() == []
    assert str(load_settings().timezone) == "UTC"


def test_a_folder_in_place_of_the_file_is_no_file_without_settings() -> None:
    """A container's mount makes one of a file that is missing: no token would be read."""
    Path(".env").mkdir()
    said = tomtat("doctor")
    assert said.exit_code == 1
    assert "✗ wrong settings:\n.env: is a folder, and nothing is read from it" in said.stdout
    assert ".env: is a folder" in tomtat("reload").stderr
