"""Which tests `make check` runs: those that mirror what was changed."""

from pathlib import Path

import pytest
from changed import mirrors

FILES = [
    "tests/conftest.py",
    "tests/test_app.py",
    "tests/test_locales.py",
    "tests/cli/conftest.py",
    "tests/cli/test_query.py",
    "tests/library/test_store.py",
    "tests/summarizer/test_brief.py",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ("bot/app.py", ["tests/test_app.py"]),
        ("bot/cli/query.py", ["tests/cli/test_query.py"]),
        ("bot/cli/serve.py", ["tests/cli"]),
        ("bot/library/search/plan.py", ["tests/library"]),
        ("bot/locales/vi.ftl", ["tests/test_locales.py"]),
        ("bot/languages.py", []),
        ("summarizer/brief.py", ["tests/summarizer/test_brief.py"]),
        ("summarizer/languages/vi.toml", ["tests/summarizer"]),
        ("tests/cli/test_query.py", ["tests/cli/test_query.py"]),
        ("tests/cli/test_gone.py", []),
        ("tests/cli/conftest.py", ["tests/cli"]),
        ("tests/conftest.py", []),
        ("README.md", []),
    ],
)
def test_a_change_is_tested_by_what_mirrors_it(root: Path, changed: str, tests: list[str]) -> None:
    assert mirrors([changed], root) == tests


def test_no_test_is_named_twice(root: Path) -> None:
    """A folder stands for the files in it."""
    changed = ["bot/cli/query.py", "bot/cli/serve.py", "bot/app.py", "tests/test_app.py"]
    assert mirrors(changed, root) == ["tests/cli", "tests/test_app.py"]
