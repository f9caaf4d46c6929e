"""Near-duplicates are told by sketches, and merged into the first of them."""

from bot.library.search.duplicates import MergedResults
from bot.library.search.entries import prepare_entries
from bot.library.search.ports import Candidate


def candidates(bodies: list[tuple[str, str]]) -> list[Candidate]:
    sketches = [sketch for _, _, sketch in prepare_entries(bodies).titles]
    return [Candidate(number, 0, sketch) for number, sketch in enumerate(sketches)]


def shown(results: MergedResults) -> list[tuple[int, int]]:
    return [(each.candidate.number, each.similar) for each in results[:]]


def test_sketches_tell_near_duplicates_from_others() -> None:
    text = " ".join(f"từ{number} vần{number % 7}" for number in range(300))
    other = " ".join(f"chữ{number} vần{number % 7}" for number in range(300))
    bodies = [("", text), ("", f"{text} Thêm một câu ở cuối."), ("", other), ("", ""), ("", "")]
    assert shown(MergedResults(candidates(bodies))) == [(0, 1), (2, 0), (3, 0), (4, 0)]


def test_merging_looks_back_only() -> None:
    """A result's place does not depend on how many follow."""
    text = " ".join(f"từ{number} vần{number % 7}" for number in range(300))
    other = " ".join(f"chữ{number} vần{number % 7}" for number in range(300))
    bodies = [("", text), ("", other), ("", f"{text} Thêm."), ("", f"Thêm. {text}")]
    found = candidates(bodies)
    results = MergedResults(found)
    results.add([found[1]])
    assert shown(results) == [(0, 2), (1, 0)]
