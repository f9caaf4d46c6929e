"""What doctor learns from systemd of the bot's unit."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import faults, tomtat

from bot import keeping
from bot.stores.sqlite import files
from bot.stores.sqlite.lease import lease

Says = Callable[..., None]
NOT_THERE = "the unit tomtat of systemd may not write there"


@pytest.fixture
def unit(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Says:
    """A systemd that has a unit of this folder, with these properties."""
    assert data.is_dir()
    programs = tmp_path / "programs"
    programs.mkdir()

    def says(**given: object) -> None:
        usual = {
            "LoadState": "loaded",
            "WorkingDirectory": Path.cwd(),
            "ProtectSystem": "strict",
            "ReadWritePaths": Path.cwd(),
            "StateDirectory": "",
        }
        lines = "".join(f"{name}={value}\n" for name, value in {**usual, **given}.items())
        program = programs / "systemctl"
        program.write_text(f"#!/bin/sh\nprintf %s {shlex.quote(lines)}\n", encoding="utf-8")
        program.chmod(0o755)

    monkeypatch.setenv("PATH", str(programs), prepend=":")
    return says


def test_places_that_the_unit_may_not_write_are_named(
    unit: Says, data: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot's user may, so that all else that doctor looks at is well; seeds may be read only."""
    unit(ReadWritePaths=f"-{data} /srv/other")
    assert faults() == {}
    said = tomtat("doctor").stdout
    assert f"! {seeds}: {NOT_THERE}" in said
    assert f"ReadWritePaths=-{seeds};" in said, "one that is missing later ends no start"
    unit(ReadWritePaths=f"{seeds} /srv/it's")
    [(fault, mend)] = faults().items()
    assert fault.endswith(NOT_THERE)
    assert f"[Service], then ReadWritePaths=-{data};" in mend
    monkeypatch.setenv("DATABASE", "/var/lib/tomtat/tomtat.db")
    unit(ReadWritePaths=seeds, StateDirectory="tomtat")
    assert NOT_THERE not in tomtat("doctor").stdout


def test_a_place_that_is_missing_comes_before_the_unit_that_may_not_write_it(
    unit: Says, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line has one cause: seeds that are a file are no folder, and none that a unit opens."""
    unit(ReadWritePaths="")
    shutil.rmtree(seeds)
    seeds.touch()
    monkeypatch.setenv("DATABASE", "/srv/nodir/tomtat.db")
    # As for the bot's user: root, who may run this, may make anything.
    monkeypatch.setattr(files, "unwritable", lambda path: path.parent)
    monkeypatch.setattr(keeping, "unwritable_of", files.unwritable)
    said = tomtat("doctor").stdout
    assert NOT_THERE not in said
    assert f"✗ {seeds}: is no folder" in said
    [(_, mend)] = [it for it in faults().items() if it[0].startswith("/srv/nodir: is not there")]
    assert "sudo mkdir -p /srv/nodir" in mend
    assert mend.index("sudo mkdir") < mend.index("ReadWritePaths=-/srv/nodir;")


@pytest.mark.parametrize(
    "given",
    [
        {"LoadState": "not-found"},
        {"WorkingDirectory": "/opt/another"},
        {"WorkingDirectory": ""},
        {"ProtectSystem": "full"},
    ],
)
def test_a_unit_that_is_not_this_bots_or_closes_nothing_tells_nothing(
    unit: Says, given: dict[str, str]
) -> None:
    unit(ReadWritePaths="", **given)
    assert NOT_THERE not in tomtat("doctor").stdout


def test_a_systemd_that_does_not_answer_is_not_waited_for(
    unit: Says, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor one that is not there, as in a container."""
    unit(ReadWritePaths="")
    monkeypatch.setattr("bot.cli.unit.ANSWER_SECONDS", 0)
    assert NOT_THERE not in tomtat("doctor").stdout
    monkeypatch.setenv("PATH", "/nowhere")
    assert NOT_THERE not in tomtat("doctor").stdout


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("given", "said", "mend"),
    [
        (("failed", "failed", "disabled"), "has failed (exit-code)", "reset-failed tomtat; sudo"),
        (("activating", "auto-restart", "enabled"), "again and again (exit-code)", "journalctl"),
        (("inactive", "dead", "enabled"), "is enabled, but was stopped", "systemctl start tomtat"),
        (("active", "running", "enabled"), "runs, but no bot answers", "systemctl restart tomtat"),
    ],
)
def test_a_unit_that_ought_to_run_a_bot_that_does_not_answer_is_a_fault(
    unit: Says, given: tuple[str, str, str], said: str, mend: str
) -> None:
    """Whoever asks doctor by cron learns only so that nobody is answered."""
    state, below, file = given
    unit(ActiveState=state, SubState=below, UnitFileState=file, Result="exit-code")
    [(fault, told)] = faults().items()
    assert fault.startswith("the unit tomtat of systemd ")
    assert fault.endswith(said)
    assert mend in told


@pytest.mark.parametrize(
    "given",
    [
        {"ActiveState": "inactive", "UnitFileState": "disabled"},
        {"ActiveState": "activating", "SubState": "start", "UnitFileState": "enabled"},
        {"ActiveState": "failed", "WorkingDirectory": "/opt/another"},
    ],
)
def test_a_unit_that_need_not_run_or_is_starting_is_no_fault(
    unit: Says, given: dict[str, str]
) -> None:
    unit(**given)
    assert faults() == {}


def test_a_bot_that_runs_without_its_unit_is_no_fault(unit: Says, data: Path) -> None:
    """Somebody started it by hand."""
    unit(ActiveState="failed", SubState="failed", Result="exit-code")
    with lease(data / "tomtat-people.db"):
        assert faults() == {}


def test_a_unit_is_not_let_into_what_is_the_systems(
    unit: Says, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database was mistyped, which is told by itself."""
    unit()
    monkeypatch.setenv("DATABASE", "/etc/passwd")
    assert "ReadWritePaths" not in tomtat("doctor").stdout
