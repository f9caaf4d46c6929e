"""Conversations: first steps."""

import pytest
from talk import ADMIN, Talk


@pytest.mark.usefixtures("urls")
async def test_start_tells_what_the_bot_does_and_lets_one_try(talk: Talk) -> None:
    await talk.says("/start")
    talk.sees("song me kong", "@tomtat_bot")
    await talk.presses("📰 Bài mới nhất")
    talk.sees("1. Ong mật")


async def test_help_lists_the_commands_that_this_person_may_use(talk: Talk) -> None:
    await talk.says("/help")
    talk.sees("/search – tìm bài", "(hoặc /tim)", "/latest", "@tomtat_bot")
    talk.sees_not("/reload")
    talk.is_with("Chủ", person_id=ADMIN)
    await talk.says("/trogiup")
    talk.sees("/reload")
