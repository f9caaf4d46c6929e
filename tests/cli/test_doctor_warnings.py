"""What is no fault, but should be known, is in the list too."""

from pathlib import Path

import pytest
from command_line import tomtat


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


@pytest.mark.usefixtures("seeds", "telegram")
def test_a_bot_without_an_admin_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADMIN_IDS", raising=False)
    assert any("ADMIN_IDS" in line for line in warnings(tomtat("doctor").stdout))
    monkeypatch.setenv("ADMIN_IDS", "5")
    assert warnings(tomtat("doctor").stdout) == []


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
    assert f"chmod 600 {people}" in said
    assert f"chmod 700 {data}" in said
