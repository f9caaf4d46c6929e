"""What a query names, looked for alone or in the other language where it found little itself."""

from collections.abc import Set

from bot.context import Context
from bot.library import Names, Page, folded_words, inflections, is_titled, names_in, on_topic
from bot.replies import HITS_A_PAGE


async def found_by_name(context: Context, query: str) -> tuple[str, Page] | None:
    """What the names in a query find that found nothing: ``egypt`` of ``cant find the egypt one``.

    Returns:
        The names and what they find; None if there are none, or if no title tells of them.
    """
    names = names_in(query)
    if names is None:
        return None
    words = " ".join(names.typed)
    found = await context.library.search(words, HITS_A_PAGE)
    return (words, found) if is_titled(words, found) and not found.is_in_part else None


async def found_translated(context: Context, query: str, page: Page) -> tuple[str, Page] | None:
    """What a query finds in the other language, if the titles that it found hardly tell of it.

    Returns:
        The words there, and what they find and `page` has not; None if no title tells of them.
    """
    # What is a name in either language is no typo.
    has_title = not page.corrected and is_titled(query, page)
    names = None if has_title else names_in(query)
    if names is None or (page.hits and not names.are_most):
        return None
    words = " ".join(names.translated)
    found = await context.library.search(words, HITS_A_PAGE)
    known = {it.article.id for it in page.hits}
    if not any(it.article.id not in known for it in found.hits[:1]):
        return None
    # Where nothing was found, an article on a part of it is better than nothing.
    is_some = names.are_most and not page.hits
    return (words, found) if is_named_by(found, names, all_of_them=not is_some) else None


async def found_on_topic(context: Context, query: str, page: Page) -> Page | None:
    """What is on a broad topic, if what a query found has it in no title: ``history``.

    None if that is less than what only mentions the topic, or if it is no broad one.
    """
    if not page.corrected and is_titled(query, page):
        return None
    found = await on_topic(query, context.library.search, HITS_A_PAGE)
    mentions = 0 if page.is_in_part else len(page.hits)
    return found if len(found.hits) >= max(mentions, 1) else None


def is_named_by(page: Page, names: Names, *, all_of_them: bool = False) -> bool:
    """Tell whether the title found first holds one of some names in the other language, or all."""
    if not page.hits:
        return False
    title = {*folded_words(page.hits[0].article.title)}
    return (all if all_of_them else any)(_holds(title, it) for it in names.translated)


def _holds(title: Set[str], name: str) -> bool:
    """Tell whether a title has all words of a name, in any form."""
    return all(title & {word, *inflections(word)} for word in folded_words(name))
