"""Conversations: inline search in any chat."""

from itertools import combinations

import pytest
from talk import Talk, WriteSeed

from bot.offline.chats import InlineQuery

pytestmark = pytest.mark.usefixtures("urls")


WORDS = ("alder", "birch", "cedar", "elder", "hazel", "larch", "maple", "pine", "willow")


async def typed(talk: Talk, text: str, offset: str = "") -> InlineQuery:
    query = talk.reader.types_inline(text, offset)
    await talk.settle()
    return query


async def test_results_come_as_one_types(talk: Talk) -> None:
    """Each prefix of what is meant finds it, and its id stays the same."""
    ids = set()
    for text in ("o", "on", "ong", "ong m", "ong ma", "ong mat"):
        query = await typed(talk, text)
        ids.add(query.results[0]["id"])
        assert query.results[0]["title"] == "Ong mật nhảy múa để chỉ đường"
        assert query.results[0]["description"].startswith("example.vn · ")
    assert len(ids) == 1


async def test_what_only_the_other_language_has_is_offered(talk: Talk) -> None:
    """Once a whole word is typed of which nothing is found."""
    query = await typed(talk, "honey")
    assert [result["title"] for result in query.results] == ["Ong mật nhảy múa để chỉ đường"]


async def test_what_only_mentions_it_is_not_offered_for_it(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """As in private: of the royal family nothing is told by who has a family."""
    write_seed("ship", "Người lái đò", "Ông lái đò nuôi gia đình bằng con thuyền cũ.")
    await talk.reload()
    assert not (await typed(talk, "royal family")).results


async def test_nothing_typed_offers_the_newest(talk: Talk) -> None:
    """Those in the reader's language first."""
    query = await typed(talk, "")
    assert [result["title"][:8] for result in query.results] == ["Ong mật ", "Văn phòn", "How the "]


async def test_choosing_posts_title_source_and_summary(talk: Talk, urls: dict[str, str]) -> None:
    """The message's buttons work in the other chat, and hold no words of either language."""
    query = await typed(talk, "river")
    friends = talk.telegram.private_chat_of_others("Bình")
    message = talk.reader.chooses(query, query.results[0]["id"], friends)
    assert message.text.startswith("How the river came to the sea\nexample.vn\n\n")
    assert message.buttons == ["➖ Ngắn hơn", "➕ Dài hơn", "🔗 example.vn"]
    assert talk.reader.opens(message, "🔗 example.vn") == urls["river"]
    talk.reader.presses(message, "➖ Ngắn hơn")
    await talk.settle()
    assert len(message.text.split("\n\n")) == 3


async def test_the_answer_is_for_this_person_alone(talk: Talk) -> None:
    """Its buttons have words in the language of whoever posts it."""
    for language, shorter in (("vi", "➖ Ngắn hơn"), ("en", "➖ Shorter")):
        talk.is_with("Ann", language=language)
        query = await typed(talk, "ong")
        message = talk.reader.chooses(query, query.results[0]["id"], talk.telegram.group("Nhóm"))
        assert message.buttons[0] == shorter
        assert query.answer
        assert query.answer["is_personal"]


async def test_pages_follow_without_repeating(talk: Talk, write_seed: WriteSeed) -> None:
    for first, second in combinations(WORDS, 2):
        # Bodies of their own: near-duplicates would be merged into one hit.
        body = " ".join(f"{first}{second}{number}" for number in range(20))
        write_seed(f"{first}-{second}", f"Forest of {first} and {second}", f"{body}.")
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    seen: list[str] = []
    offset = ""
    for _ in range(4):
        query = await typed(talk, "forest", offset)
        seen += [result["id"] for result in query.results]
        offset = query.next_offset
        if not offset:
            break
    assert len(seen) == len(set(seen)) == 36


@pytest.mark.parametrize("offset", ["-1", "x", "1e9", "٣", "99999999999999999999"])
async def test_an_offset_that_is_not_ours_is_no_fault(talk: Talk, offset: str) -> None:
    await typed(talk, "ong", offset)


async def test_a_few_are_ranked_and_the_others_post_their_first_sentences(
    talk: Talk, write_seed: WriteSeed
) -> None:
    for number in range(9):
        write_seed(
            f"hill-{number}", f"Green hill {number}", f"First {number}.", "Second.", "Third."
        )
    await talk.services.library.reload(talk.services.settings.seeds_dir)
    query = await typed(talk, "green hill")
    assert len(query.results) == 9
    for result in query.results:
        assert "First" in result["content"]["text"]
