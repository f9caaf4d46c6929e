"""Titles are found by any beginning of their words."""

from search_corpus import ARTICLES, names

from bot.library import Library


async def test_every_beginning_of_every_title_finds_it(library: Library) -> None:
    for name, (title, _) in ARTICLES.items():
        words = title.split()
        for count, word in enumerate(words):
            for end in range(1, len(word) + 1):
                typed = " ".join([*words[:count], word[:end]])
                found = await library.suggest(typed, limit=20)
                similar = {"gold", "gold-again"}
                assert {name} & {*names(found)} or (name in similar and similar & {*names(found)})
