"""What is installed: everything that the code reads, a command, and nothing loaded too early."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "summarizer")
LOCKS = ("requirements.txt", "requirements-dev.txt")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Reads a file of the built wheel; an empty name lists all of them."""
    [path] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("dist")))

    def read(name: str) -> str:
        with ZipFile(path) as archive:
            return archive.read(name).decode() if name else "\n".join(archive.namelist())

    return read


def test_the_wheel_holds_what_the_code_reads(wheel: Callable[[str], str]) -> None:
    """Texts, schemas, the chat page, the languages' data: every file beside the code, and it."""
    files = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    kinds = {Path(file).suffix for file in files}
    assert {".py", ".ftl", ".mo", ".sql", ".html", ".css", ".js", ".toml"} <= kinds
    packed = {name for name in wheel("").splitlines() if ".dist-info/" not in name}
    assert packed == files


def test_the_wheel_brings_the_command(wheel: Callable[[str], str]) -> None:
    [scripts] = [name for name in wheel("").splitlines() if name.endswith("entry_points.txt")]
    assert "tomtat = bot.cli:main" in wheel(scripts)


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_an_environment_whose_python_went_is_made_anew(tmp_path: Path) -> None:
    """As after an upgrade of the system: the stamp alone would say that all is there."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    (tmp_path / ".venv" / "run.stamp").touch()
    for target, is_made in ((sys.executable, False), ("/nowhere/python3", True)):
        python.unlink(missing_ok=True)
        python.symlink_to(target)
        command = [str(shutil.which("make")), "-n", ".venv/run.stamp"]
        said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
        assert ("venv --clear" in said.stdout) == is_made


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
@pytest.mark.parametrize("works", [True, False])
def test_an_upgrade_keeps_the_python_of_an_environment_that_works(
    tmp_path: Path, *, works: bool
) -> None:
    """Whatever is called python3 meanwhile: two in one environment spoil it. A spoilt one goes."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    # Without `ssl`, pip finds nothing.
    python.write_text(f"#!/bin/sh\n{'exit 0' if works else 'case $2 in *ssl*) exit 1; esac'}\n")
    python.chmod(0o755)
    command = [str(shutil.which("make")), "-n", "PYTHON=/usr/bin/another", ".venv/run.stamp"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert ("/usr/bin/another" in said.stdout) is not works
    assert ("/usr/bin/another -m venv --clear .venv" in said.stdout) is not works
    assert ".venv/bin/python -m pip install" in said.stdout
    shutil.rmtree(tmp_path / ".venv")
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert "/usr/bin/another -m venv  .venv" in said.stdout


@pytest.mark.parametrize("name", ["Makefile", "README.md", "README.vi.md"])
def test_a_fresh_install_builds_as_every_pip_does(name: str) -> None:
    """An older one tells of a deprecation otherwise, which looks like a fault."""
    text = (ROOT / name).read_text(encoding="utf-8")
    [line] = re.findall(r".*install .* -r requirements\.txt", text)
    assert "--use-pep517" in line


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_works_with_any_mirror(lock: str) -> None:
    """It names no index and no address; each file is known by its hash, the build backend's too."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    code = re.sub(r"#.*", "", text)
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash)", code, re.MULTILINE)
    entries = re.split(r"^(?=\S)", code, flags=re.MULTILINE)[1:]
    assert len(entries) > 10
    for entry in entries:
        assert re.match(r"[\w.\[\]-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry
    names = {entry.partition("==")[0] for entry in entries}
    assert {"hatchling", "editables", "python-telegram-bot", "sumy", "aiosqlite"} <= names


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    answer = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split())


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import bot.cli", {"telegram", "sumy", "nltk", "numpy", "httpx", "uvicorn", "pydantic"}),
        ("import summarizer", {"sumy", "nltk", "numpy", "summarizer.cleaning"}),
        ("import bot.library", {"telegram", "sumy", "nltk", "starlette", "summarizer.cleaning"}),
        ("import bot.offline", {"telegram", "sumy", "aiosqlite"}),
    ],
)
def test_what_is_heavy_is_loaded_when_it_is_needed(statement: str, heavy: set[str]) -> None:
    """So that `--help` and the first answer do not wait for what they do not use."""
    assert loaded_by(statement) & heavy == set()


def test_commands_that_need_articles_only_load_no_texts_and_no_bar(
    nothing_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are started again and again, perhaps by a script that watches no bar."""
    monkeypatch.setenv("DATABASE", str(nothing_set / "tomtat.db"))
    monkeypatch.setenv("SEEDS_DIR", str(ROOT / "seeds"))
    commands = [["reload"], ["search", "dai hoi dang"]]
    runs = "; ".join(f"main({it}, standalone_mode=False)" for it in commands)
    loaded = loaded_by(f"from bot.cli import main; {runs}")
    assert "aiosqlite" in loaded
    assert loaded & {"telegram", "fluent", "babel", "prometheus_client", "rich", "sumy"} == set()


AT_NUMPYS_IMPORT = """
import os, sys
from bot.cli import main

class Watch:
    def find_spec(self, name, *_):
        if name == "numpy":
            print("BLAS threads:", os.environ.get("OPENBLAS_NUM_THREADS"))

sys.meta_path.insert(0, Watch())
main(sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("set_before", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")]
)
def test_the_process_limits_numpys_threads_before_numpy_reads_it(
    tmp_path: Path, set_before: dict[str, str], threads: str
) -> None:
    """Unless somebody else did; our arrays are too small to share among threads."""
    text = tmp_path / "text.txt"
    text.write_text("One sentence is here. Another one follows it. " * 9, encoding="utf-8")
    elsewhere = {key: value for key, value in os.environ.items() if "NUM_THREADS" not in key}
    answer = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", AT_NUMPYS_IMPORT, "summarize", text],
        cwd=ROOT,
        env=elsewhere | set_before,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.count(f"BLAS threads: {threads}\n") == 1


def test_importing_the_summarizer_changes_no_environment() -> None:
    code = "import os; before = dict(os.environ); import summarizer; print(before == os.environ)"
    answer = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "True\n"
