"""One process at a time holds a lease, and gives it up however it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.library import DatabaseError
from bot.stores.sqlite.lease import lease

HOLD = """
import sys
from pathlib import Path
from bot.stores.sqlite.lease import lease
with lease(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_is_refused_in_a_line_until_the_first_ended(tmp_path: Path) -> None:
    path = tmp_path / "new" / "people.db"
    with lease(path):
        with pytest.raises(DatabaseError, match=r"people\.db: a bot is running") as refused:
            lease(path).__enter__()
        assert "\n" not in str(refused.value)
    with lease(path):
        pass


def test_those_who_share_it_keep_out_who_does_not(tmp_path: Path) -> None:
    """And the other way round."""
    path = tmp_path / "articles.db"
    one, other = lease(path, shared=True), lease(path, shared=True)
    with one, other, pytest.raises(DatabaseError, match="a bot is running"):
        lease(path).__enter__()
    with lease(path), pytest.raises(DatabaseError, match="a bot is running"):
        lease(path, shared=True).__enter__()


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", HOLD, path],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(DatabaseError):
            lease(path).__enter__()
        holder.kill()
        holder.wait()
        with lease(path):
            pass


def test_the_database_can_still_be_used_by_others(tmp_path: Path) -> None:
    path = tmp_path / "people.db"
    with lease(path):
        path.write_bytes(b"")
    assert path.stat().st_size == 0


def test_where_no_file_can_be_made_it_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseError, match="file"):
        lease(tmp_path / "file" / "people.db").__enter__()
