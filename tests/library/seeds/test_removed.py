"""The list of articles that stay out."""

from pathlib import Path

from small_library import CAT, DOG, FISH, WriteFile, counts, titles

from bot.library import Library, keep_out, let_in
from bot.library.seeds.removed import removed_ids
from bot.library.urls import article_id
from bot.services import open_library

CATS = "https://x.vn/meo"


async def test_a_removed_article_stays_out_of_a_new_database_too(
    library: Library, folder: Path, write: WriteFile, tmp_path: Path
) -> None:
    write("a.txt", CAT, DOG, FISH)
    await library.reload(folder)
    keep_out(folder, CATS)
    assert counts(await library.reload(folder)) == (0, 0, 2, 1)
    assert counts(await library.reload(folder)) == (0, 0, 2, 0)
    async with open_library(tmp_path / "new.db") as other:
        assert counts(await other.reload(folder)) == (2, 0, 0, 0)
    let_in(folder, [article_id(CATS)])
    assert counts(await library.reload(folder)) == (1, 0, 2, 0)
    assert await titles(library) == {"Con mèo", "Con chó", "Con cá"}


async def test_it_goes_although_its_file_has_a_fault(
    library: Library, folder: Path, write: WriteFile
) -> None:
    write("a.txt", CAT, DOG)
    await library.reload(folder)
    write("a.txt", CAT, DOG, "x.vn/z | | Thân")
    keep_out(folder, CATS)
    report = await library.reload(folder)
    assert len(report.faults) == 1
    assert report.removed == 1
    assert await titles(library) == {"Con chó"}


def test_the_list_is_a_persons_too(folder: Path) -> None:
    """Remarks stay, and a link counts however it is written; a missing list is an empty one."""
    assert removed_ids(folder) == frozenset()
    keep_out(folder, CATS)
    keep_out(folder, "http://www.x.vn/meo/?utm_source=a")
    file = folder / "removed.urls"
    assert file.read_text("utf-8").count("x.vn") == 1
    file.write_text("# Mine\nnot a link\n\nhttp://www.x.vn/meo/\nhttps://x.vn/cho\n", "utf-8")
    assert removed_ids(folder) == {article_id(CATS), article_id("https://x.vn/cho")}
    let_in(folder, [article_id(CATS)])
    assert file.read_text("utf-8") == "# Mine\nnot a link\n\nhttps://x.vn/cho\n"
