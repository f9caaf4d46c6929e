"""The settings: their defaults, their forms, and what is said when they are wrong."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.rights import give
from bot.settings import Settings, SettingsError, load_settings

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
EXAMPLE = ROOT / ".env.example"
TOKEN = "123456:the-secret"

pytestmark = pytest.mark.usefixtures("nothing_set")


def env_file(**values: str) -> None:
    lines = [f"{name}={value}\n" for name, value in values.items()]
    Path(".env").write_text("".join(lines), encoding="utf-8")


def test_the_example_names_every_setting_with_its_default() -> None:
    """Each stands commented out, with a line above it that says what it is for."""
    text = EXAMPLE.read_text(encoding="utf-8")
    entries = re.findall(r"^# [^\n]+[.;:]\n#([A-Z_]+)=(.*)$", text, re.MULTILINE)
    assert {name.lower() for name, _ in entries} == Settings.model_fields.keys()
    assert not re.search(r"^[^#\n]", text, re.MULTILINE)
    defaults = load_settings()
    env_file(**dict(entries))
    assert load_settings() == defaults


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_readme_names_every_setting_with_its_default(readme: Path) -> None:
    """In both languages."""
    text = readme.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\|", text, re.MULTILINE))
    assert {name.lower() for name in rows} == Settings.model_fields.keys()
    defaults = load_settings()
    env_file(**rows)
    assert load_settings() == defaults


def test_settings_come_from_the_file_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    env_file(DATABASE="file.db", SEEDS_DIR="file-seeds", SOMETHING_ELSE="x")
    monkeypatch.setenv("DATABASE", "environment.db")
    settings = load_settings()
    assert settings.database == Path("environment.db")
    assert settings.seeds_dir == Path("file-seeds")


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = load_settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    assert load_settings() == defaults


def test_an_empty_value_of_the_environment_wins_too(monkeypatch: pytest.MonkeyPatch) -> None:
    env_file(BOT_TOKEN=TOKEN, TIMEZONE="UTC")
    monkeypatch.setenv("BOT_TOKEN", "")
    settings = load_settings()
    assert settings.bot_token == SecretStr("")
    assert str(settings.timezone) == "UTC"


@pytest.mark.parametrize(
    ("written", "ids"),
    [("1,2", {1, 2}), ("1, 2", {1, 2}), ("1 2", {1, 2}), ("7", {7}), ("1,,2,", {1, 2})],
)
@pytest.mark.parametrize("name", ["admin_ids", "allowed_users", "allowed_chats"])
def test_ids_are_listed_as_people_list(
    monkeypatch: pytest.MonkeyPatch, name: str, written: str, ids: set[int]
) -> None:
    monkeypatch.setenv(name.upper(), written)
    assert getattr(load_settings(), name) == ids


def test_chats_may_be_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose ids are negative."""
    monkeypatch.setenv("ALLOWED_CHATS", "-1001,-1002")
    monkeypatch.setenv("ERROR_CHAT", "-1003")
    settings = load_settings()
    assert settings.allowed_chats == {-1001, -1002}
    assert settings.error_chat == -1003


@pytest.mark.parametrize("secret", ["a b" * 9, "é" * 20, "x" * 257, "a.b" * 9, "x" * 15])
def test_a_secret_that_telegram_would_not_take_is_a_fault_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    with pytest.raises(SettingsError, match=r"^WEBHOOK_SECRET: [^\n]+$") as raised:
        load_settings()
    assert secret not in str(raised.value)


def test_all_faults_are_told_at_once_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line each with the form that is wanted; not the token, nor pydantic's or regex's words."""
    wrong = {
        "BOT_TOKEN": f"bot{TOKEN}",
        "ADMIN_IDS": "1,anna",
        "DATABASE": "/",
        "TELEGRAM_API_URL": "api.telegram.org",
        "LISTEN": "8080",
        "WEBHOOK_URL": "bot.example/telegram",
        "ERROR_CHAT": "@admins",
        "LOG_FORMAT": "xml",
        "WATCH_SEEDS": "2",
        "DEFAULT_LANGUAGE": "xx",
        "TIMEZONE": "Hanoi",
        "SUMMARIZER": "best",
        "LOG_LEVEL": "loud",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    lines = str(raised.value).splitlines()
    assert {line.partition(": ")[0] for line in lines} == wrong.keys()
    assert len(lines) == len(wrong)
    assert TOKEN not in str(raised.value)
    for unwanted in ("pydantic", "pattern", "string", "valid boolean", "Value error", "^"):
        assert unwanted not in str(raised.value)
    for wanted in (
        "'anna'",
        "'loud'",
        "'8080'",
        "127.0.0.1:8080",
        "https://",
        "vi, en",
        "Asia/Ho_Chi_Minh",
    ):
        assert wanted in str(raised.value)


@pytest.mark.parametrize(
    "token", ["abc", "123456:", ":abc", "bot123456:abc", "<token>", "123456:ab cd", "123456:abÀ"]
)
def test_a_token_that_cannot_be_one_is_refused_unseen(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", token)
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert re.fullmatch(
        r"BOT_TOKEN: this is not a token .* such as 123456789:\S+", str(raised.value)
    )


@pytest.mark.parametrize("ids", ["-1001234", "0", "1.5", "99999999999999999999"])
def test_an_admin_is_a_person(monkeypatch: pytest.MonkeyPatch, ids: str) -> None:
    monkeypatch.setenv("ADMIN_IDS", ids)
    with pytest.raises(SettingsError, match=r"^ADMIN_IDS: '.*' is not the number"):
        load_settings()


def test_settings_that_may_not_be_read_are_told_as_such(nobody: Callable[[], None]) -> None:
    env_file(TIMEZONE="UTC")
    Path(".env").chmod(0)
    nobody()
    told = rf"^\.env: cannot be read: Permission [^\n]+: {re.escape(give(Path('.env'), os.R_OK))}$"
    with pytest.raises(SettingsError, match=told):
        load_settings()


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8080/updates", "https://bot.example:8080/updates", "https://bot.example:5/"],
)
def test_telegram_calls_webhooks_by_https_on_its_four_ports_only(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """A Bot API server of one's own may stand beside the bot."""
    monkeypatch.setenv("WEBHOOK_URL", url)
    with pytest.raises(SettingsError, match=r"^WEBHOOK_URL: [^\n]*https://[^\n]*8443"):
        load_settings()
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    assert load_settings().webhook_url == url
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example:99999/")
    with pytest.raises(SettingsError, match="WEBHOOK_URL"):
        load_settings()


@pytest.mark.parametrize("port", ["", ":443", ":80", ":88", ":8443"])
def test_each_port_that_telegram_calls_may_be_named(
    monkeypatch: pytest.MonkeyPatch, port: str
) -> None:
    monkeypatch.setenv("WEBHOOK_URL", f"https://bot.example{port}/updates")
    assert load_settings().webhook_url == f"https://bot.example{port}/updates"


def test_a_line_of_settings_that_is_no_text_is_named_beside_the_other_faults() -> None:
    """Nothing of it is repeated: it may be a secret."""
    Path(".env").write_bytes("# ự\nBOT_TOKEN=12:a".encode() + b"\xff\nLISTEN=nowhere\n")
    with pytest.raises(SettingsError) as raised:
        load_settings()
    lines = str(raised.value).splitlines()
    assert lines[0] == ".env: is no text in UTF-8 (line 2)"
    assert any(line.startswith("LISTEN: ") for line in lines)
    assert "12:a" not in str(raised.value)


@pytest.mark.parametrize(
    ("listen", "host", "port"),
    [
        ("192.0.2.7:80", "192.0.2.7", 80),
        ("[::1]:8080", "::1", 8080),
        ("localhost:65535", "localhost", 65535),
    ],
)
def test_the_address_falls_into_host_and_port(
    monkeypatch: pytest.MonkeyPatch, listen: str, host: str, port: int
) -> None:
    monkeypatch.setenv("LISTEN", listen)
    settings = load_settings()
    assert (settings.listen_host, settings.listen_port) == (host, port)


@pytest.mark.parametrize(
    "listen", ["localhost", "localhost:", ":80", "a b:80", "localhost:65536", "localhost:0"]
)
def test_an_address_where_nothing_can_listen_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, listen: str
) -> None:
    monkeypatch.setenv("LISTEN", listen)
    with pytest.raises(SettingsError, match=r"^LISTEN: [^\n]+$"):
        load_settings()


def test_usual_ways_to_write_a_value_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "debug")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://localhost:8081/")
    settings = load_settings()
    assert settings.log_level == "DEBUG"
    assert settings.telegram_api_url == "http://localhost:8081"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        load_settings().database = Path("other.db")


def test_the_token_is_never_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    settings = load_settings()
    assert settings.bot_token.get_secret_value() == TOKEN
    for text in (
        repr(settings),
        str(settings),
        str(settings.model_dump()),
        f"{settings.bot_token}",
    ):
        assert "the-secret" not in text


def test_an_unknown_summarizer_is_refused_with_those_that_there_are() -> None:
    env_file(SUMMARIZER="lexrank")
    assert load_settings().summarizer == "lexrank"
    env_file(SUMMARIZER="best")
    with pytest.raises(SettingsError, match=r"SUMMARIZER: 'best' is not one of ours, lexrank"):
        load_settings()


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_a_switch_is_on_with_each_word_that_the_page_names(
    monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    """Whoever reads it writes one of these."""
    [row] = re.findall(r"\n\| `WATCH_SEEDS` \| `0` \| (.*)", page.read_text(encoding="utf-8"))
    words = re.findall(r"`(\w+)`", row)
    assert {*words} == {"1", "yes", "true", "on"}
    for word in words:
        monkeypatch.setenv("WATCH_SEEDS", word)
        assert load_settings().watch_seeds
