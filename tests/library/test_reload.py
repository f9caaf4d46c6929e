"""A reload: the library holds what the folder holds."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_library import CAT, DOG, FISH, WriteFile, article, counts, reading, titles

from bot.library import (
    Article,
    Fault,
    Library,
    Reason,
    Report,
)
from bot.library.urls import article_id
from bot.library.worker import BATCH


class TestWhatAReloadDoes:
    async def test_it_counts_what_it_added_updated_left_and_removed(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, DOG)
        assert await library.reload(folder) == Report(2, 0, 0, 0, ())
        write("a.txt", CAT, DOG.replace("giữ nhà", "đi săn"))
        write("b/c.txt", FISH)
        assert await library.reload(folder) == Report(1, 1, 1, 0, ())
        write("a.txt", DOG.replace("giữ nhà", "đi săn"))
        assert await library.reload(folder) == Report(0, 0, 2, 1, ())
        assert await titles(library) == {"Con chó", "Con cá"}
        assert await library.size() == 2

    async def test_an_article_is_stored_as_its_seed_gives_it(
        self, library: Library, folder: Path
    ) -> None:
        (folder / "a.jsonl").write_text(
            '{"url": "HTTP://www.X.vn/Mèo/?utm_a=1", "title": "Con mèo", "body": "Một.\\nHai.",'
            ' "published": "2016-01-04T08:30:00+07:00"}',
            encoding="utf-8",
        )
        await library.reload(folder)
        expected = Article(
            id=article_id("https://x.vn/Mèo"),
            url="HTTP://www.X.vn/Mèo/?utm_a=1",
            title="Con mèo",
            body="Một.\nHai.",
            published=datetime(2016, 1, 4, 1, 30, tzinfo=UTC),
            dated=True,
        )
        assert await library.article(expected.id) == expected

    @pytest.mark.usefixtures("_settled")
    async def test_twice_equals_once(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        """Not a byte is written the second time, whatever faults there are."""
        write("a.txt", CAT, DOG, "x.vn/sai | | Không có tựa.")
        write("b.txt", FISH, CAT)
        first = await library.reload(folder)
        with reading(database) as db:
            before = db.execute("PRAGMA data_version").fetchone()
            second = await library.reload(folder)
            assert db.execute("PRAGMA data_version").fetchone() == before
        assert counts(second) == (0, 0, first.added, 0)
        assert second.faults == first.faults
        assert len(first.faults) == 2

    @pytest.mark.parametrize(
        ("old", "new"),
        [("Con mèo", "Mèo nhà"), ("ngủ cả ngày", "bắt chuột"), ("x.vn/meo", "www.x.vn/meo#a")],
    )
    async def test_whatever_changed_is_an_update_of_the_same_article(
        self, library: Library, folder: Path, write: WriteFile, old: str, new: str
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        before = await article(library, "x.vn/meo")
        write("a.txt", CAT.replace(old, new))
        assert counts(await library.reload(folder)) == (0, 1, 0, 0)
        after = await article(library, "x.vn/meo")
        assert after.id == before.id
        assert after != before
        assert after.published == before.published

    async def test_an_article_without_a_date_keeps_that_of_its_first_load(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        loaded = await article(library, "x.vn/cho")
        assert abs(datetime.now(UTC) - loaded.published).total_seconds() < 60
        with reading(database) as db, db:
            db.execute("UPDATE article SET published = '2020-02-02T00:00:00+00:00'")
        write("a.txt", CAT, DOG.replace("giữ nhà", "đi săn"))
        assert (await library.reload(folder)).updated == 1
        changed = await article(library, "x.vn/cho")
        assert "đi săn" in changed.body
        assert changed.published == datetime(2020, 2, 2, tzinfo=UTC)

    async def test_a_new_date_is_an_update_and_newer_articles_come_first(
        self, library: Library, folder: Path
    ) -> None:
        def write(dates: dict[str, str]) -> None:
            (folder / "a.jsonl").write_text(
                "\n".join(
                    f'{{"url": "http://x.vn/{name}", "title": "{name}", "body": "b",'
                    f' "published": "{date}"}}'
                    for name, date in dates.items()
                ),
                encoding="utf-8",
            )

        async def order() -> list[str]:
            return [hit.article.title for hit in (await library.newest()).hits]

        write({"a": "2016-01-03", "b": "2016-01-02T23:00-07:00", "c": "2016-01-02"})
        await library.reload(folder)
        assert await order() == ["b", "a", "c"]
        write({"a": "2016-01-03", "b": "2016-01-02T23:00-07:00", "c": "2016-01-05"})
        assert counts(await library.reload(folder)) == (0, 1, 2, 0)
        assert await order() == ["c", "b", "a"]

    async def test_an_article_may_move_to_another_file(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """It is unchanged, and from then on it stands and falls with that file."""
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        write("a.txt", DOG)
        write("b.txt", CAT)
        assert counts(await library.reload(folder)) == (0, 0, 2, 0)
        write("a.txt", DOG, "x.vn/sai | | Không có tựa.")
        (folder / "b.txt").unlink()
        report = await library.reload(folder)
        assert (counts(report), len(report.faults)) == ((0, 0, 1, 1), 1)
        assert await titles(library) == {"Con chó"}

    async def test_an_article_that_moved_is_kept_by_a_fault_of_its_new_file(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        (folder / "a.txt").rename(folder / "b.txt")
        await library.reload(folder)
        (folder / "b.txt").write_text("hỏng", encoding="utf-8")
        assert counts(await library.reload(folder)) == (0, 0, 0, 0)
        assert await titles(library) == {"Con mèo"}

    async def test_the_first_of_a_url_in_path_order_is_taken(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("b.txt", "www.x.vn/meo/ | Thứ hai | Thân.", FISH, "x.vn/meo?fbclid=1 | Ba | Thân.")
        write("a/z.txt", CAT)
        report = await library.reload(folder)
        assert report.faults == (
            Fault("b.txt", 1, Reason.DUPLICATE, "a/z.txt:1"),
            Fault("b.txt", 13, Reason.DUPLICATE, "a/z.txt:1"),
        )
        assert report.added == 2
        assert (await article(library, "x.vn/meo")).title == "Con mèo"

    async def test_a_url_is_taken_once_however_far_apart_it_stands(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        many = [f"x.vn/{number} | Bài {number} | Thân." for number in range(BATCH + 1)]
        write("a.txt", *many, many[0])
        report = await library.reload(folder)
        assert report.added == BATCH + 1
        assert report.faults == (Fault("a.txt", 6 * (BATCH + 1) + 1, Reason.DUPLICATE, "a.txt:1"),)

    async def test_faults_come_in_path_order_with_file_line_and_reason(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("b.txt", CAT, "x.vn/sai | | Không có tựa.")
        write("c/d.txt").write_text("sai", encoding="utf-8")
        (folder / "a.jsonl").write_bytes(b'{}\n{"url": 1}\n')
        report = await library.reload(folder)
        assert report.faults == (
            Fault("a.jsonl", 1, Reason.NO_URL_FIELD),
            Fault("a.jsonl", 2, Reason.BAD_FIELD),
            Fault("b.txt", 9, Reason.EMPTY_TITLE),
            Fault("c/d.txt", 1, Reason.NO_URL),
        )
        assert await titles(library) == {"Con mèo"}

    async def test_progress_grows_to_all_bytes(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        many = [f"x.vn/{number} | Bài {number} | Thân." for number in range(3 * BATCH)]
        size = write("a.txt", *many).stat().st_size
        told: list[tuple[int, int]] = []
        await library.reload(folder, lambda done, total: told.append((done, total)))
        assert [total for _, total in told] == [size] * len(told)
        assert len(told) >= 3
        assert [done for done, _ in told] == sorted(done for done, _ in told)
        assert told[-1][0] == size
