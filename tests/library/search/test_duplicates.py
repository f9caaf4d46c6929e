"""Near-duplicates are told by sketches, and merged into the first of them."""

from bot.library.search.duplicates import MergedResults, are_near_duplicates
from bot.library.search.entries import prepare_entries
from bot.library.search.ports import Candidate


def test_sketches_tell_near_duplicates_from_others() -> None:
    text = " ".join(f"từ{number} vần{number % 7}" for number in range(300))
    other = " ".join(f"chữ{number} vần{number % 7}" for number in range(300))
    bodies = [("", text), ("", f"{text} Thêm một câu ở cuối."), ("", other), ("", "")]
    first, longer, another, nothing = (sketch for _, _, sketch in prepare_entries(bodies).titles)
    assert are_near_duplicates(first, longer)
    assert not are_near_duplicates(first, another)
    assert not are_near_duplicates(nothing, nothing)


def test_merging_looks_back_only() -> None:
    """A result's place does not depend on how many follow."""
    text = " ".join(f"từ{number} vần{number % 7}" for number in range(300))
    other = " ".join(f"chữ{number} vần{number % 7}" for number in range(300))
    bodies = [("", text), ("", other), ("", f"{text} Thêm."), ("", f"Thêm. {text}")]
    sketches = [sketch for _, _, sketch in prepare_entries(bodies).titles]
    results = MergedResults()
    results.add(Candidate(number, 0, sketch) for number, sketch in enumerate(sketches))
    results.add([Candidate(1, 0, sketches[1])])
    assert [(each.candidate.number, each.similar) for each in results[:]] == [(0, 2), (1, 0)]
