"""Settings of the tests' own."""

from pathlib import Path

import pytest

from bot.settings import Settings


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seeds: Path) -> None:
    """The test's own database and seeds, whatever is set where the tests run."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE", str(tmp_path / "data" / "tomtat.db"))
    monkeypatch.setenv("SEEDS_DIR", str(seeds))
