"""Advising nobody by what a swindler said: who asks what he did is warned beside it."""

from bot.library.asked import Asked
from bot.library.choosing import nearest_places
from bot.library.search.languages import words_listed
from summarizer import Fact, Swindle, find_swindle

# So many sentences warn of a swindle in place of what it asks for.
_MOST_WARNINGS = 2


def unswindled(asked: Asked, near: list[int]) -> list[int]:
    """Warn of a swindle where a text tells of one.

    Args:
        asked: The question.
        near: The places of the sentences near to it.

    Returns:
        These places, of which those that hold the swindler's words stand never alone, and not at
        all where somebody asks what to do: the warnings come first then, of these those that hold
        what is asked of.
    """
    swindle = find_swindle(asked.text.sentences, asked.text.language)
    if not swindle.claims or {*swindle.claims, *swindle.warnings}.isdisjoint(near):
        return near
    asks_advice = _asks_advice(asked)
    if swindle.claims.isdisjoint(near) and not asks_advice:
        return near
    if not asks_advice and _says(asked, "of_others"):
        return [*dict.fromkeys([*near, *swindle.warnings[:1]])]
    told = nearest_places(asked.without(swindle.claims))
    is_for_call = Fact.CALL in asked.question.facts
    if not asks_advice:
        if is_for_call and not asked.text.telling(told, [Fact.CALL]):
            told = []  # Whom the swindler called, nobody has to call.
        return told or [*swindle.warnings[:_MOST_WARNINGS]]
    first = _first_warnings(asked, swindle, told)
    return [*first, *(at for at in told if at not in first and asked.text.tells(at, Fact.TASK))]


def _asks_advice(asked: Asked) -> bool:
    """Tell whether somebody asks what to do, or of themselves."""
    facts = asked.question.facts
    return Fact.TASK in facts or (not facts and _says(asked, "of_oneself"))


def _says(asked: Asked, table: str) -> bool:
    return not words_listed(table, "words").isdisjoint(asked.question.words)


def _first_warnings(asked: Asked, swindle: Swindle, told: list[int]) -> list[int]:
    """Give warnings that are told of what is asked, and rather those that tell whom to call."""
    by_call = sorted(swindle.warnings, key=lambda at: not asked.text.tells(at, Fact.CALL))
    fitting = [at for at in by_call if at in told]
    return [*dict.fromkeys([*fitting, *by_call])][:_MOST_WARNINGS]
