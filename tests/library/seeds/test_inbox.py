"""Articles that were sent lie in a file each, and go before the same ones elsewhere."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from small_library import CAT, DOG, WriteFile, article, counts

from bot.library import Library, keep_in_inbox
from bot.library.seeds import Seed
from bot.library.seeds.inbox import is_sent, sent_ids
from bot.library.urls import article_id


def sent(address: str, title: str) -> Seed:
    url = f"https://{address}"
    return Seed(article_id(url), url, title, "Thân bài.", None, "sent.txt", 1, b"")


async def test_what_was_sent_takes_the_place_of_a_seed_and_gives_it_back(
    library: Library, folder: Path, write: WriteFile
) -> None:
    """Wherever that stands in the order of files, and with no fault."""
    for name in ("a.txt", "z.txt"):
        write(name, CAT, DOG)
        keep_in_inbox(folder, [sent("x.vn/meo", "Mèo mới")])
        report = await library.reload(folder)
        assert report.faults == ()
        assert (await article(library, "x.vn/meo")).title == "Mèo mới"
        assert (await article(library, "x.vn/cho")).title == "Con chó"
        assert counts(await library.reload(folder)) == (0, 0, 2, 0)
        for file in (folder / "inbox").iterdir():
            file.unlink()
        await library.reload(folder)
        assert (await article(library, "x.vn/meo")).title == "Con mèo"
        (folder / name).unlink()


async def test_an_article_that_is_sent_again_is_one_file(folder: Path) -> None:
    for title in ("Một", "Hai"):
        keep_in_inbox(folder, [sent("x.vn/meo", title), sent("x.vn/cho", "Chó")])
    assert len(list((folder / "inbox").iterdir())) == 2


@given(st.from_regex(r"[A-Za-z0-9_-]{12}", fullmatch=True))
def test_the_name_of_a_file_tells_the_article(number: str) -> None:
    name = f"inbox/article-{number}.jsonl"
    assert is_sent(name)
    assert sent_ids([name, "a.txt", f"x/{name}", f"{name}.txt"]) == {number}
