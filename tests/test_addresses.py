"""Where databases may be, and what is said of a place or an address that is none."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.addresses import PostgresAddress, database_address, mark
from bot.settings import SettingsError, load_settings

SERVER = "postgresql://bot:p%40ss-word@db.example:5432/tomtat?sslmode=require"

pytestmark = pytest.mark.usefixtures("nothing_set")


@pytest.mark.parametrize(
    "written",
    ["mysql://u:the-secret@h/d", "sqlite:///x.db", "file://x.db", "~/x.db", "postgres//the-secret"],
)
def test_a_database_is_a_path_or_on_postgresql(
    monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    """And what may hold a password is not repeated."""
    monkeypatch.setenv("DATABASE", written)
    with pytest.raises(SettingsError, match=r"^DATABASE: [^\n]+ or postgresql://[^\n]+$") as raised:
        load_settings()
    assert "the-secret" not in str(raised.value)


def test_articles_and_people_have_a_file_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", "a.db")
    monkeypatch.setenv("READERS_DATABASE", "a.db")
    with pytest.raises(
        SettingsError, match="READERS_DATABASE: must not be the same file as DATABASE"
    ):
        load_settings()


def test_a_database_below_a_file_is_told_by_that_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DATABASE", str(tmp_path / "file" / "deeper" / "a.db"))
    with pytest.raises(SettingsError) as told:
        load_settings()
    assert str(told.value) == f"DATABASE: {tmp_path / 'file'} is no folder"


def test_a_database_is_no_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATABASE", "READERS_DATABASE"):
        monkeypatch.setenv(name, str(tmp_path))
        with pytest.raises(SettingsError, match=rf"^{name}: '{tmp_path}' is not [^\n]*folder"):
            load_settings()
        monkeypatch.delenv(name)


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


def test_databases_are_known_by_their_mark_however_they_are_written(tmp_path: Path) -> None:
    """A password may be changed; another file, folder or order is another bot's."""
    (tmp_path / "link").symlink_to(tmp_path)
    file, server = tmp_path / "a.db", database_address(SERVER)
    own = mark((file, server))
    assert own == mark((tmp_path / "link" / "a.db", server))
    assert own == mark((file, database_address(SERVER.replace("ss-word", "other"))))
    away = tmp_path / "away" / "a.db"
    others = [(tmp_path / "b.db", server), (away, server), (server, file), (file, file)]
    assert own not in map(mark, others)
    away.parent.mkdir()
    elsewhere = mark((away, server))
    away.parent.rename(tmp_path / "other")
    away.parent.mkdir()
    assert mark((away, server)) != elsewhere, "as in a container, which may have a like path"
