"""What is offered depends on what is in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.library import Offer, Report, keep_in_inbox
from bot.library.seeds import Fault, Reason, Seed
from bot.locales import Texts
from bot.replies import seed_offer, seeds_loaded, seeds_unwritable

SEED = Seed("id", "https://example.vn", "Title", "Body", None, "a.txt", 1, b"")
LOAD, SUM_UP, NO = "✅ Load 1 article", "📝 Summarize it", "‹ Do not load"


@pytest.mark.parametrize(
    ("added", "text", "buttons"),
    [
        ((SEED,), True, [LOAD, SUM_UP, NO]),
        ((SEED,), False, [LOAD, NO]),
        ((), True, [SUM_UP]),
        ((), False, []),
    ],
)
def test_only_what_makes_sense_has_a_button(
    added: tuple[Seed, ...], buttons: list[str], *, text: bool
) -> None:
    reply = seed_offer(Texts("en"), "a.txt", Offer(added, (), 3, ()), text=text)
    rows = reply.keyboard.inline_keyboard if reply.keyboard else ()
    assert [button.text for row in rows for button in row] == buttons
    assert ("nothing to load" in reply.text) is (not added)


@pytest.mark.parametrize(
    ("unchanged", "said"),
    [
        (0, "Nothing in this file could be read (1 fault):"),
        (1, "an article with a fault is left out:"),
    ],
)
def test_a_file_of_which_nothing_could_be_read_is_told_so(unchanged: int, said: str) -> None:
    fault = Fault("a.txt", 1, Reason.NOT_UTF8)
    reply = seed_offer(Texts("en"), "a.txt", Offer((), (), unchanged, (fault,)), text=False)
    assert said in reply.text


def test_articles_that_are_kept_are_no_faults() -> None:
    report = Report(1, 0, 0, 0, (), held=2002)
    reply = seeds_loaded(Texts("en"), "a.txt", Offer((SEED,), (), 0, ()), report)
    assert "2,002 articles have no seed file any more; they are kept." in reply.text
    assert "fault" not in reply.text


@pytest.mark.parametrize(
    ("count", "before", "after"),
    [
        (1, "1 article had been removed: loading brings it back.", "removed: it is back."),
        (2, "2 of them had been removed: loading brings them back.", "removed: they are back."),
    ],
)
def test_what_admins_removed_comes_back_with_a_word(count: int, before: str, after: str) -> None:
    offer = Offer((SEED, SEED), (), 0, (), returning=count)
    assert before in seed_offer(Texts("en"), "a.txt", offer, text=False).text
    assert after in seeds_loaded(Texts("en"), "a.txt", offer, Report(2, 0, 0, 0, ())).text


def test_the_folder_that_lacks_a_right_is_named_and_not_the_one_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None]
) -> None:
    """An inbox that root made, in seeds that are the bot's."""
    monkeypatch.chdir(tmp_path)
    seeds = Path("seeds")
    (seeds / "inbox").mkdir(parents=True)
    seeds.chmod(0o777)
    nobody()
    with pytest.raises(PermissionError) as caught:
        keep_in_inbox(seeds, [SEED])
    text = seeds_unwritable(Texts("en"), seeds, caught.value, None).text
    assert f"may not write to the folder <code>{tmp_path / 'seeds' / 'inbox'}</code>. Give" in text
    assert "sudo chown" in text
