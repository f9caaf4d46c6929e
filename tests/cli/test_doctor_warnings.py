"""What is no fault, but should be known, is in the list too."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import tomtat

from bot import keeping, rights
from bot.settings import Settings
from bot.stores.sqlite import files


def warnings(said: str) -> list[str]:
    """The warnings in what it says."""
    return [line.removeprefix("! ") for line in said.splitlines() if line.startswith("! ")]


@pytest.mark.usefixtures("seeds")
def test_a_name_that_is_no_setting_is_in_the_list() -> None:
    """It is said once, and whoever only counts faults finds none."""
    env = Path(".env")
    env.write_text("ADMIN_ID=1\n", "utf-8")
    env.chmod(0o600)
    said = tomtat("doctor")
    assert warnings(said.stdout) == ["ADMIN_ID in .env is not a setting. Did you mean ADMIN_IDS?"]
    assert (said.exit_code, said.stderr) == (0, "")
    assert "  → write the name as .env.example does" in said.stdout


def test_a_name_that_is_no_setting_is_told_beside_wrong_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both are mended in the same file, in one go."""
    monkeypatch.setenv("WATCH_SEEDS", "perhaps")
    env = Path(".env")
    env.write_text("ALOWED_USERS=1\n", "utf-8")
    said = tomtat("doctor")
    assert "✗ wrong settings:" in said.stdout
    [warned] = warnings(said.stdout)
    assert warned.startswith("ALOWED_USERS in .env is not a setting.")


@pytest.mark.parametrize(
    ("folder", "fault", "mend"),
    [
        ("all.jsonl", "✗ all.jsonl: is no folder", "set SEEDS_DIR to the folder"),
        ("~/articles", "✗ ~/articles: no such folder", "~ is not read there"),
    ],
)
def test_a_seeds_folder_that_cannot_be_meant_so_is_told(
    monkeypatch: pytest.MonkeyPatch, folder: str, fault: str, mend: str
) -> None:
    Path("all.jsonl").touch()
    monkeypatch.setenv("SEEDS_DIR", folder)
    _, found, after = tomtat("doctor").stdout.partition(fault)
    assert found
    assert mend in after.splitlines()[1]


@pytest.mark.usefixtures("seeds")
def test_a_line_that_says_how_to_mend_it_has_no_second_advice() -> None:
    env = Path(".env")
    env.write_text("LISTEN: 8080\n", "utf-8")
    env.chmod(0o600)
    said = tomtat("doctor").stdout
    [line] = warnings(said)
    assert "write it as NAME=value" in line
    assert "→" not in said


@pytest.mark.usefixtures("seeds")
def test_names_of_the_containers_file_are_known() -> None:
    compose = Path(__file__).parents[2] / "deploy" / "compose.replicas.yaml"
    names = sorted(set(re.findall(r"\$\{(\w+)", compose.read_text("utf-8"))))
    assert names == ["BOT_DOMAIN", "POSTGRES_PASSWORD"]
    env = Path(".env")
    env.write_text("".join(f"{name}=x\n" for name in names), "utf-8")
    env.chmod(0o600)
    assert warnings(tomtat("doctor").stdout) == []


def test_settings_that_are_gone_are_a_warning_and_no_reload_is_advised(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `.env` went the place of the seeds: articles of another folder are none to remove."""
    assert data.is_dir()
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    Path("seeds").rename("articles")
    Path("seeds").mkdir()
    Path("seeds/a.txt").write_text("https://example.vn/a\nA title\nAnd a body.\n", "utf-8")
    said = tomtat("doctor").stdout
    assert "! no .env: every setting is as it is by default\n  → if this bot had one, put" in said
    assert "✓ settings" not in said
    assert "tomtat reload" not in said
    Path(".env").touch(0o600)
    said = tomtat("doctor").stdout
    assert "✓ settings" in said
    assert "tomtat reload" in said


def test_a_seeds_folder_that_can_only_be_read_is_a_warning(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    monkeypatch.setenv("SEEDS_DIR", "seeds")
    seeds.chmod(0o755)
    tomtat("doctor")  # What it imports may lie where that user reads nothing.
    nobody()
    [line] = [line for line in warnings(tomtat("doctor").stdout) if "seeds" in line]
    assert line == "seeds: read only: admins can send no files and remove no articles"


@pytest.mark.usefixtures("data")
def test_a_seeds_folder_of_the_systems_has_one_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is to be put there, nor removed since it is not there."""
    Path("seeds/removed.urls").write_text("https://example.vn/a\n", "utf-8")
    monkeypatch.setenv("SEEDS_DIR", "/etc")
    # As for the bot's user: root, who may run this, may write anywhere.
    monkeypatch.setattr(rights, "may", lambda _, mode: mode != os.W_OK)
    said = tomtat("doctor").stdout
    assert "tomtat.db: whole" in said
    assert "! /etc: read only" in said
    assert not any(it in said for it in ("removed.urls", "seed file", "reload", "of the library"))


def test_a_list_of_what_was_removed_that_stayed_behind_is_a_warning(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `SEEDS_DIR` was changed: what admins removed would come back, and nobody knew why."""
    monkeypatch.delenv("SEEDS_DIR", raising=False)
    left = Path("seeds/removed.urls")
    left.write_text("# About.\n", "utf-8")
    elsewhere = seeds.with_name("my articles")
    elsewhere.mkdir()
    monkeypatch.setenv("SEEDS_DIR", str(elsewhere))
    assert "removed.urls" not in tomtat("doctor").stdout  # It names none.
    left.write_text("https://example.vn/a\n", "utf-8")
    said = tomtat("doctor").stdout
    line = "seeds/removed.urls lists articles that admins removed, and is not heeded: SEEDS_DIR is "
    assert f"{line}{elsewhere}" in warnings(said)
    assert f"sudo cp -p {left.absolute()} '{elsewhere}/', then" in said
    left.rename(elsewhere / "removed.urls")
    left.write_text("https://example.vn/a\n", "utf-8")
    assert line not in tomtat("doctor").stdout
    (elsewhere / "removed.urls").unlink()
    monkeypatch.setenv("SEEDS_DIR", str(seeds.absolute()))
    assert line not in tomtat("doctor").stdout


@pytest.mark.usefixtures("seeds", "telegram")
def test_a_bot_without_an_admin_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADMIN_IDS", raising=False)
    assert any("ADMIN_IDS" in line for line in warnings(tomtat("doctor").stdout))
    monkeypatch.setenv("ADMIN_IDS", "5")
    assert warnings(tomtat("doctor").stdout) == []


@pytest.mark.usefixtures("seeds")
def test_a_webhook_without_a_token_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.vn/telegram")
    assert warnings(tomtat("doctor").stdout) == ["WEBHOOK_URL is not used: there is no BOT_TOKEN"]


def test_what_others_may_read_is_a_warning(data: Path) -> None:
    """The bot makes its folder and its files for its own user only."""
    env, people = Path(".env"), data / "tomtat-people.db"
    env.touch(0o600)
    assert warnings(tomtat("doctor").stdout) == []
    assert (data / "tomtat.db").stat().st_mode & 0o777 == 0o600
    for path in (env, people, data):
        path.chmod(0o755)
    said = tomtat("doctor").stdout
    assert warnings(said) == [f"{path}: others can read it" for path in (env, people, data)]
    assert f"→ sudo chmod 600 {people}\n" in said
    assert f"→ sudo chmod 700 {data}\n" in said


def test_a_disk_without_room_for_the_databases_once_more_is_a_warning(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A restore or a rebuild writes them beside those that are there: better known before."""
    monkeypatch.setattr(keeping, "free_bytes", lambda _: 12_000_000)
    assert warnings(tomtat("doctor").stdout) == []
    (data / "tomtat.db-wal").write_bytes(bytes(12_000_000))
    [line] = warnings(tomtat("doctor").stdout)
    assert line.startswith(f"{data}: 12 MB free, less than the databases there take (13 MB)")


def test_old_copies_beside_the_databases_are_counted_until_they_are_deleted(data: Path) -> None:
    """Whatever left them; what else lies there is none of them."""

    def told() -> list[str]:
        said = tomtat("doctor")
        assert said.exit_code == 0
        return [line for line in said.stdout.splitlines() if "old cop" in line]

    for other in ("tomtat-chats.db", "tomtat-vietnam.db", "tomtat-people.db.lock", "away.db"):
        (data / other).touch()
    assert told() == []
    (data / "tomtat-people-v3.db").write_bytes(bytes(1_200_000))
    [line] = told()
    assert line.startswith(f"– {data}: 1 old copy of a database, 2 MB (")
    assert tomtat("backup", "x.tar").exit_code == 0
    assert tomtat("restore", "--yes", "x.tar").exit_code == 0
    (data / "tomtat-people-v3-2.db").write_bytes(bytes(1_000_000))
    assert files.move_aside(data / "tomtat.db", "damaged")
    [line] = told()
    assert line.startswith(f"– {data}: 5 old copies of databases, 3 MB (")
    aside = data / "aside-2026-01-31-120000"
    aside.mkdir()
    (aside / "tomtat.db").write_bytes(bytes(4_000_000))
    [line] = told()
    assert line.startswith(f"– {data}: 6 old copies of databases, 7 MB (")
