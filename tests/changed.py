"""Print the tests of what differs from main: each changed module's own, or those of its folder.

`bot/cli/query.py` is tested by `tests/cli/test_query.py`; where there is no such file, `tests/cli`
stands in for it, or else `tests/test_cli.py`. Documents, settings of tools and what all tests share
have no tests of their own: `make test` runs what they may break.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]


def mirrors(changed: Iterable[str], root: Path) -> list[str]:
    """Give the tests of changed files.

    Args:
        changed: Their paths from the root; also of files that are gone.
        root: The project's folder, in which the tests are looked up.
    """
    found = {tests for path in changed if (tests := _mirror(PurePosixPath(path), root))}
    covered = {path for path in found if any(str(p) in found for p in PurePosixPath(path).parents)}
    return sorted(found - covered)


def _mirror(path: PurePosixPath, root: Path) -> str:
    """Give the tests of one file, an empty string if it has none."""
    match path.parts:
        case ("tests", *_, name) if name.startswith("test_"):
            return str(path) if (root / path).exists() else ""
        case ("tests", *_) if path.name == "conftest.py" and len(path.parts) > len(("tests", "x")):
            return str(path.parent)
        case ("bot", *below):
            return _nearest(PurePosixPath("tests", *below), root)
        case ("summarizer", *below):
            return _nearest(PurePosixPath("tests", "summarizer", *below), root)
    return ""


def _nearest(mirrored: PurePosixPath, root: Path) -> str:
    """Give the test file that mirrors a module, or what mirrors the nearest folder around it."""
    around = [folder for folder in mirrored.parents if len(folder.parts) > 1]
    wanted = [_test_file(mirrored)]
    for folder in around:
        wanted += [folder, _test_file(folder)]
    return str(next((path for path in wanted if (root / path).exists()), ""))


def _test_file(mirrored: PurePosixPath) -> PurePosixPath:
    return mirrored.with_name(f"test_{mirrored.stem}.py")


def changed_files() -> list[str]:
    """List what differs from where this branch left main, files that git does not know included."""
    base = _git("merge-base", "HEAD", "main")
    known = _git("diff", "--name-only", *(base or ["HEAD"]))
    return [*known, *_git("ls-files", "--others", "--exclude-standard")]


def _git(*arguments: str) -> list[str]:
    said = subprocess.run(  # noqa: S603 - fixed commands
        ["git", *arguments],  # noqa: S607 - the git that the developer uses
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout.splitlines()


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in mirrors(changed_files(), ROOT))
