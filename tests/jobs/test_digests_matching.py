"""Of which articles followers are told."""

import pytest
from news import News, at
from talk import Talk


class TestWhatMatches:
    @pytest.mark.parametrize(
        "title", ["Lũ sông Hồng lên", "LŨ SÔNG HỒNG", "Hồng ở bên sông", "Song Hong rises"]
    )
    async def test_all_the_words_in_a_title_however_they_are_written(
        self, talk: Talk, news: News, title: str
    ) -> None:
        await news.come(title, now=at(9))
        await news.go_out(at(9))
        talk.sees("🔔 1 bài mới", title)

    async def test_the_words_in_a_row_in_the_text(self, talk: Talk, news: News) -> None:
        await news.come("Tin sáng", body="Nước Sông Hồng lên.", now=at(9))
        await news.go_out(at(9))
        talk.sees("1. Tin sáng · example.vn")

    @pytest.mark.parametrize(
        ("title", "body"),
        [
            ("Sông Đà và hoa", "Một dòng sông có hoa hồng."),
            ("Tin sáng", "Bông hồng bên sông."),
            ("Sông", "Hồng."),
            ("Sông suối", "Songhong là một từ."),
        ],
    )
    async def test_less_is_no_news(self, talk: Talk, news: News, title: str, body: str) -> None:
        before = len(talk.chat.messages)
        await news.come(title, body=body, now=at(9))
        await news.go_out(at(9))
        talk.sees_nothing_new(before)

    async def test_words_are_no_pattern(self, talk: Talk, news: News) -> None:
        await talk.says("/follow .* OR NEAR(lũ%")
        before = len(talk.chat.messages)
        await news.come("Chợ phiên vùng cao", now=at(9))
        await news.go_out(at(9))
        talk.sees_nothing_new(before)
