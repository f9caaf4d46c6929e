"""What runs the bot elsewhere fits what the bot does."""

import re
import subprocess
import tarfile
from pathlib import Path

from bot.cli.console import WrongSettingsError
from bot.library.seeds.inbox import FOLDER
from bot.library.seeds.removed import LIST
from bot.settings import Settings
from bot.updates import polling, webhook

ROOT = Path(__file__).parents[1]
PAGES = ("docs/operating.md", "docs/operating.vi.md")  # the operator's
COMMAND = r"(?:^|`|bin/|exec bot )tomtat ([a-z]+)"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_systemd_does_not_start_a_bot_again_that_only_a_person_can_mend() -> None:
    unit = read("deploy/tomtat.service")
    assert f"RestartPreventExitStatus={WrongSettingsError.exit_code}\n" in unit
    assert "Type=notify\n" in unit


def test_systemd_tries_on_until_what_the_bot_needs_is_back() -> None:
    """The page promises it of a server of databases; and the machine is not kept busy meanwhile."""
    unit = read("deploy/tomtat.service")
    assert "StartLimitIntervalSec=0\n" in unit
    assert "StartLimitBurst=" not in unit
    [seconds] = re.findall(r"^RestartSec=(\d+)$", unit, re.MULTILINE)
    assert 10 <= int(seconds) <= 30
    for page in PAGES:
        [row] = re.findall(r"^\| `connection failed: …`.*", read(page), re.MULTILINE)
        assert f" {seconds} " in row


def test_a_folder_that_is_missing_does_not_keep_the_unit_from_starting() -> None:
    """A disk that is not mounted would end each start before the bot could say so."""
    for name in ("deploy/tomtat.service", *PAGES):
        given = re.findall(r"ReadWritePaths=([^`\n]+)", read(name))
        places = [place for paths in given for place in paths.split()]
        assert places
        assert all(place.startswith("-/") for place in places), name
    for page in PAGES:
        assert re.search(r"^\| `status=226/NAMESPACE`", read(page), re.MULTILINE)


def test_a_version_comes_with_its_unit_on_the_way_there_and_back() -> None:
    """Whoever upgrades by the page does not go on with the unit of the first install."""
    upgrade = read("docs/operating.md").partition("## Upgrade\n")[2].partition("\n## ")[0]
    blocks = upgrade.split("```sh\n")[1:]
    assert len(blocks) == 2, "there, and back"
    unit = r"cp deploy/tomtat\.service .*\n.*daemon-reload\n(?s:.*)systemctl start tomtat"
    assert all(re.search(unit, block.partition("```")[0]) for block in blocks)
    assert blocks[0].partition("\n```")[0].splitlines()[-1].startswith("tomtat doctor ")


def test_the_bots_user_reads_what_root_installs_whatever_roots_umask_is() -> None:
    """Each time anew, and neither the token nor what belongs to readers is opened to others."""
    for page in PAGES:
        blocks = re.findall(r"^```sh\n(.*?)^```", read(page), re.MULTILINE | re.DOTALL)
        made = [block for block in blocks if "make .venv/run.stamp" in block]
        assert len(made) == 3, "install, upgrade, back"
        opened = r"make \.venv/run\.stamp\b(?s:.*)^sudo chmod -R go\+rX \.venv bot summarizer\b"
        assert all(re.search(opened, block, re.MULTILINE) for block in made)
        for what in re.findall(r"chmod -R go\+rX ([^#`;\n]*)", read(page)):
            assert {*what.split()} == {".venv", "bot", "summarizer"}


def test_the_pages_own_command_is_defined_before_it_is_used(tmp_path: Path) -> None:
    """And runs in the program's folder, as the bot's user, wherever the terminal is."""
    for page in PAGES:
        before, defined, _ = re.split(r"(?m)^(tomtat\(\) .*)$", read(page))
        assert not re.search(r"^tomtat ", before, re.MULTILINE)
        told = defined.replace("/opt/tomtat", str(tmp_path))
        script = f"sudo() {{ echo $PWD \"$@\"; }}\n{told}\ntomtat backup 'a b'"
        said = subprocess.run(  # noqa: S603 - our own words
            ["/bin/bash", "-c", script], capture_output=True, text=True, check=True
        )
        assert said.stdout == f"{tmp_path} -u tomtat .venv/bin/tomtat backup a b\n"


def test_what_only_the_bots_user_may_enter_is_entered_as_that_user() -> None:
    """Data and backups are closed to whoever installed it, and the program is root's."""
    for page in PAGES:
        assert {*re.findall(r"(\w+) git (?:checkout|switch)\b", read(page))} == {"sudo"}
        [unpacked] = re.findall(r"^.*\btar xf .*$", read(page), re.MULTILINE)
        assert unpacked.startswith("sudo -u tomtat sh -c '")


def test_databases_are_put_aside_by_hand_however_often(tmp_path: Path) -> None:
    """What the first restore put aside is neither in the way of the second, nor lost to it."""
    (tmp_path / "data").mkdir()
    for page, at in zip(PAGES, ("100000", "100001"), strict=True):
        [script] = re.findall(r"sh -c '([^']*\btar xf [^']*)'", read(page))
        (tmp_path / "data" / "tomtat.db").write_text(at)
        told = f'date() {{ command date -d {at[:2]}:{at[2:4]}:{at[4:]} "$@"; }}; tar() {{ :; }}\n'
        subprocess.run(  # noqa: S603 - our own words
            ["/bin/sh", "-c", told + script, "sh", "FILE"], cwd=tmp_path, check=True
        )
    kept = sorted(file.read_text() for file in tmp_path.glob("data/*/tomtat.db"))
    assert kept == ["100000", "100001"]


def test_the_backup_that_is_named_by_hand_is_the_one_that_is_unpacked(tmp_path: Path) -> None:
    """Whoever sets FILE in a terminal sets it for that one alone, and names may have spaces."""
    for page in PAGES:
        [block] = re.findall(
            r"^```sh\n(FILE=.*?\btar xf .*?)^```", read(page), re.MULTILINE | re.DOTALL
        )
        home = tmp_path / Path(page).stem
        (home / "data").mkdir(parents=True)
        (home / "data" / "tomtat.db").write_text("old")
        (home / "tomtat.db").write_text("new")
        with tarfile.open(home / "of today.tar", "w") as tar:
            tar.add(home / "tomtat.db", "tomtat.db")
        named = re.sub(r"^FILE=.*", "FILE='of today.tar'", block)
        script = f'sudo() {{ shift 2; "$@"; }}\n{named}'
        subprocess.run(["/bin/sh", "-c", script], cwd=home, check=True)  # noqa: S603 - our own words
        assert (home / "data" / "tomtat.db").read_text() == "new"


def test_databases_stay_where_they_are_if_the_backup_is_not_whole(tmp_path: Path) -> None:
    """Or a bot that is started would begin with none."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tomtat.db").touch()
    (tmp_path / "FILE").write_bytes(b"cut short")
    for page in PAGES:
        [script] = re.findall(r"sh -c '([^']*\btar xf [^']*)'", read(page))
        ended = subprocess.run(  # noqa: S603 - our own words
            ["/bin/sh", "-c", script, "sh", "FILE"], cwd=tmp_path, capture_output=True, check=False
        )
        assert ended.returncode
        assert [path.name for path in (tmp_path / "data").iterdir()] == ["tomtat.db"]


def test_the_container_is_not_root_and_asks_where_the_bot_listens() -> None:
    image = read("Dockerfile")
    assert re.search(r"^USER \d+:\d+$", image, re.MULTILINE)
    listen = Settings.model_fields["listen"].default
    assert f"http://{listen}/healthz" in image
    assert "VOLUME /app/data" in image


def test_backups_leave_the_container_which_can_write_nowhere_else() -> None:
    compose = read("deploy/compose.yaml")
    assert "read_only: true" in compose
    assert "../backups:/app/backups\n" in compose
    assert "mkdir -m 700 data backups" in read("Dockerfile")


def test_the_user_in_the_container_is_given_no_folder_of_the_repository() -> None:
    """Or whoever has the clone could not `git pull`, which changes files there."""
    outside = {*read(".gitignore").replace("/", "").split()} & {*read(".dockerignore").split()}
    for compose in ("deploy/compose.yaml", "deploy/compose.replicas.yaml"):
        mounted = re.findall(r"^      - \.\./(\w+):", read(compose), re.MULTILINE)
        assert mounted
        assert {*mounted} <= outside
    for page in (*PAGES, "docs/scaling.md"):
        [given] = re.findall(r"^sudo chown -R 10001 (.*?) *#", read(page), re.MULTILINE)
        assert {*given.split()} <= outside


def test_no_page_lets_others_read_the_token_meanwhile() -> None:
    """It is written into `.env` as soon as that is there."""
    for page in (*PAGES, "README.md", "README.vi.md"):
        made = re.findall(r"\S+ .*?\.env\.example \.env\b", read(page))
        assert made
        assert all("install -m 600" in line for line in made)


def test_the_proxy_passes_on_what_the_bots_take() -> None:
    compose, proxy = read("deploy/compose.replicas.yaml"), read("deploy/Caddyfile")
    [path] = re.findall(r"WEBHOOK_URL: https://\$\{.*\}(/\S+)$", compose, re.MULTILINE)
    [port] = re.findall(r"LISTEN: 0\.0\.0\.0:(\d+)$", compose, re.MULTILINE)
    assert f"handle {path} {{" in proxy
    assert f"port {port}\n" in proxy
    assert "dynamic a {\n\t\t\t\tname bot\n" in proxy
    assert "\n  bot:\n" in compose


def test_several_bots_are_given_secrets_and_every_setting_is_known() -> None:
    """Secrets stand in .env and must be there."""
    compose = read("deploy/compose.replicas.yaml")
    assert re.findall(r"PASSWORD: (?!\$\{\w+:\?)", compose) == []
    assert re.findall(r"postgresql://\w+:(?!\$\{)", compose) == []
    [bot] = re.findall(r"\n  bot:\n(?:    .*\n)+", compose)
    given = {name.lower() for name in re.findall(r"^      ([A-Z_]+): ", bot, re.MULTILINE)}
    assert given <= Settings.model_fields.keys()


def test_cron_mails_no_backup_that_went_well() -> None:
    """It says on standard output what it saved, and what goes wrong elsewhere."""
    for page in PAGES:
        [line] = re.findall(r"`(15 3 \* .*?)`", read(page))
        assert line.endswith(">/dev/null")


def test_the_page_says_what_to_do_about_whatever_is_tried_again() -> None:
    """Whoever sees such a line wonders whether to wait."""
    code = "".join(file.read_text("utf-8") for file in (ROOT / "bot").rglob("*.py"))
    lines = re.findall(r'"([^":]+, trying again): ', code)
    assert len(lines) >= 5
    page = read("docs/operating.md")
    assert [line for line in lines if f"`{line}: …`" not in page] == []


def test_the_page_says_how_late_readyz_tells_that_no_updates_come() -> None:
    """Whoever unplugs the network to see it wonders otherwise."""
    for page in PAGES:
        [row] = re.findall(r"\| `curl http://\S+/readyz` \|.*", read(page))
        assert {polling.SURE_SECONDS, webhook.SURE_SECONDS} <= {*map(int, re.findall(r"\d+", row))}


def test_another_python_makes_the_environment_anew() -> None:
    """One that is there would keep the Python that it was made with."""
    for page in PAGES:
        lines = [line for line in read(page).splitlines() if "make PYTHON=" in line]
        assert lines
        assert all("sudo rm -r .venv; sudo make PYTHON=" in line for line in lines)


def test_what_rebuild_leaves_is_among_the_copies_that_may_go() -> None:
    for page in PAGES:
        [row] = re.findall(r"\| `the disk is full` .*", read(page))
        assert {"before-restore", "before-rebuild", "damaged"} <= set(
            re.findall(r"…-([a-z-]+)-…", row)
        )


def test_who_moves_the_seeds_is_told_what_of_the_bots_to_take_along() -> None:
    """What it adds to their folder; what stays behind is undone without a word."""
    for page in PAGES:
        [moved] = re.findall(r"`for it in ([^`;]*); do [^`]* /srv/articles/; done`", read(page))
        assert {*moved.split()} == {f"seeds/{name}" for name in (FOLDER, LIST)}


def test_every_command_of_the_operators_page_exists() -> None:
    from bot.cli import main  # noqa: PLC0415 - the other tests need no command line

    pages = "".join(map(read, PAGES))
    named = set(re.findall(COMMAND, pages, re.MULTILINE))
    assert named <= main.commands.keys()
    assert {"backup", "restore", "doctor", "export", "rebuild", "reload"} <= named
