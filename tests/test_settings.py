"""The settings: their defaults, their forms, and what is said when they are wrong."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.cli.env_file import no_settings
from bot.settings import (
    PostgresAddress,
    Settings,
    SettingsError,
    database_address,
    load_settings,
)

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
EXAMPLE = ROOT / ".env.example"
TOKEN = "123456:the-secret"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting comes from where the tests run."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


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
    for wanted in ("'anna'", "'8080'", "127.0.0.1:8080", "https://", "vi, en", "Asia/Ho_Chi_Minh"):
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


@pytest.mark.parametrize(
    "written", ["mysql://u:the-secret@h/d", "sqlite:///x.db", "file://x.db", "~/x.db"]
)
def test_a_database_is_a_path_or_on_postgresql(
    monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    """And what may hold a password is not repeated."""
    monkeypatch.setenv("DATABASE", written)
    with pytest.raises(SettingsError, match=r"^DATABASE: [^\n]+ or postgresql://[^\n]+$") as raised:
        load_settings()
    assert "the-secret" not in str(raised.value)


def test_settings_that_may_not_be_read_are_told_as_such(nobody: Callable[[], None]) -> None:
    env_file(TIMEZONE="UTC")
    Path(".env").chmod(0)
    nobody()
    with pytest.raises(SettingsError, match=r"^\.env: cannot be read: Permission [^\n]+chown"):
        load_settings()


def test_articles_and_people_have_a_file_each() -> None:
    env_file(DATABASE="a.db", READERS_DATABASE="a.db")
    with pytest.raises(
        SettingsError, match="READERS_DATABASE: must not be the same file as DATABASE"
    ):
        load_settings()


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
    env_file(**{written: "1", "DATABASE": "a.db"})
    [line] = no_settings()
    assert str(line.what) == f"{written} in .env is not a setting. Did you mean {meant}?"


def test_a_line_that_cannot_be_read_is_told_in_our_words_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not by the library that reads the file as well."""
    Path(".env").write_text("\n\nnot a setting\nTIMEZONE=UTC\n", encoding="utf-8")
    assert str(load_settings().timezone) == "UTC"
    assert not caplog.records
    assert [str(line.what) for line in no_settings()] == [f"line 3 {UNREAD}"]


def test_a_database_below_a_file_is_told_by_that_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    env_file(DATABASE=str(tmp_path / "file" / "deeper" / "a.db"))
    with pytest.raises(SettingsError) as told:
        load_settings()
    assert str(told.value) == f"DATABASE: {tmp_path / 'file'} is no folder"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("LISTEN:127.0.0.1:80", "line 2 of .env is not a setting. Did you mean LISTEN=…?"),
        ("LISTEN", "line 2 of .env is not a setting. Did you mean LISTEN=…?"),
        ("BOT TOKEN=123:the-secret", f"line 2 {UNREAD}"),
        (f"BOT_TOKEN: {TOKEN}", f"line 2 {UNREAD} Did you mean BOT_TOKEN=…?"),
        (TOKEN, "line 2 of .env is not a setting."),
        ('BOT_TOKEN="123:the-secret', f"line 2 {UNREAD} Did you mean BOT_TOKEN=…?"),
        ("FOO=1", "FOO in .env is not a setting."),
        ("“LISTEN”=1", "line 2 of .env is not a setting."),
    ],
)
def test_whatever_else_is_no_setting_is_told_without_its_value(line: str, told: str) -> None:
    Path(".env").write_text(f"TIMEZONE=UTC\n{line}\n", encoding="utf-8")
    assert [str(line.what) for line in no_settings()] == [told]


def test_what_else_a_file_of_settings_may_hold_is_not_warned_of() -> None:
    Path(".env").write_text(
        "# A comment: word\n\n  \n #LISTEN:1\nexport LISTEN=127.0.0.1:80\n"
        " database = a.db # where\nADMIN_IDS=\n",
        encoding="utf-8",
    )
    assert no_settings() == []
    assert load_settings().listen == "127.0.0.1:80"


def test_a_database_is_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATABASE", "READERS_DATABASE"):
        monkeypatch.setenv(name, str(tmp_path))
        with pytest.raises(SettingsError, match=rf"^{name}: '{tmp_path}' is not [^\n]*folder"):
            load_settings()
        monkeypatch.delenv(name)


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


def test_a_file_of_settings_that_is_no_text_is_said_in_a_line() -> None:
    Path(".env").write_bytes(b"LISTEN=\xff\xfe")
    with pytest.raises(SettingsError, match=r"^\.env: is no text in UTF-8[^\n]+$"):
        load_settings()


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


@pytest.mark.parametrize(
    ("database", "readers"),
    [("data/tomtat.db", "data/tomtat-people.db"), ("/srv/a.b.sqlite", "/srv/a.b-people.sqlite")],
)
def test_what_belongs_to_readers_lies_beside_the_articles(
    monkeypatch: pytest.MonkeyPatch, database: str, readers: str
) -> None:
    monkeypatch.setenv("DATABASE", database)
    assert load_settings().readers_database == Path(readers)


def test_what_belongs_to_readers_may_lie_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERS_DATABASE", "/safe/readers.db")
    assert load_settings().readers_database == Path("/safe/readers.db")
    assert load_settings().database == Path("data/tomtat.db")


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


SERVER = "postgresql://bot:p%40ss-word@db.example:5432/tomtat?sslmode=require"


def test_a_database_may_be_on_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What belongs to readers is there too, unless it is said to be elsewhere."""
    monkeypatch.setenv("DATABASE", SERVER)
    settings = load_settings()
    assert settings.database == settings.readers_database == PostgresAddress(SecretStr(SERVER))
    assert settings.passwords == {"p@ss-word"}
    monkeypatch.setenv("READERS_DATABASE", "people.db")
    assert load_settings().readers_database == Path("people.db")
    monkeypatch.delenv("DATABASE")
    monkeypatch.setenv("READERS_DATABASE", SERVER)
    assert load_settings().database == Path("data/tomtat.db")


@pytest.mark.parametrize(
    "written",
    [
        "postgres://h/d",
        "postgresql:///d?host=/run/postgresql",
        "postgresql://u@/d?host=/tmp&options=-csearch_path%3Da",
        "postgresql://u:@[::1]:5432/d",
    ],
)
def test_usual_addresses_are_taken(written: str) -> None:
    address = database_address(written)
    assert isinstance(address, PostgresAddress)
    assert str(address).startswith("postgres")


@pytest.mark.parametrize(
    "password", ["a@b", "a/b", "a:b", "a?b", "a#b", "a b", "a%b", "a%zz", "a%00b", "[a"]
)
def test_a_password_that_would_be_misread_is_refused_without_a_word_of_it(
    monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    """The driver would take a part of it for the host, and say so."""
    monkeypatch.setenv("DATABASE", f"postgresql://bot:{password}@h/d")
    with pytest.raises(
        SettingsError, match=r"^DATABASE: [^\n]*special characters as %XX$"
    ) as raised:
        load_settings()
    assert password not in str(raised.value)


def test_a_password_is_never_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", SERVER)
    settings = load_settings()
    for text in (repr(settings), str(settings.model_dump()), f"{settings.database}"):
        assert "ss-word" not in text
    assert str(settings.database) == "postgresql://bot@db.example:5432/tomtat"
