"""Which sentences of a text are nearest to a question that was read: where they stand."""

import re
from collections.abc import Sequence

from bot.library.asked import Asked, things_in
from bot.library.counts import Counted, counts, is_ahead, lasting, said_of_past
from bot.library.otherwise import answers_to
from bot.library.question import TOLD_IN_NUMBERS
from bot.library.search.languages import words_listed
from bot.library.search.text import exact_words
from bot.library.sought import (
    DOERS,
    Sought,
    held_of,
    leads_to_one,
    names_one,
    tells_era,
    tells_means,
    vicinity,
)
from summarizer import Fact, follows_from_before

# So many sentences are shown where the question's words choose none.
_MOST_BY_FACT = 3
_SEVERAL = 2
# Of a sentence that asks the end; in a chat who asks writes no mark, but begins so.
_ASKS = re.compile(
    r"\?[\s”\"'»)]*\Z|\A[^:?]{1,40}: (?:who|whos|what|whats|when|where|how)\b[^.?]*\Z",
    re.IGNORECASE,
)
# Of these the words that are sought hardly tell of anything else.
_SURE_KINDS = {"solver", "finder", "found_when"}
# What was earlier may be far from what is named.
_AT_LEAST = 0.1
# So much weighs that a sentence tells by what something is done, if that is asked.
_MEANS = 0.5
# But of what somebody is asked to do none should be missed.
_MOST_TASKS = 6
# Any number and any name is told by many sentences.
_ENOUGH = {*Fact} - {Fact.COUNT, Fact.PERSON}
# A name that does not begin a sentence, and how much less it says than a full one.
_NAME_INSIDE, _LESS_SURE = re.compile(r"[a-z,] [A-Z][a-z]{3,}"), 0.5
# Is told in so many figures that a sentence with them is likely to tell it.
_IN_FIGURES = {Fact.DAY, Fact.HOUR, Fact.MONEY}
# So many sentences that hold what is named, of which none tells what is asked for, may lead on.
_MOST_UNTOLD = 2
# Either may be told in words: ``tám giờ tối``, ``twenty pounds``.
_IN_WORDS = {
    fact: Counted(frozenset(units.split()), frozenset(), frozenset(), is_measured=True)
    for fact, units in (
        (Fact.MONEY, "đồng đô đô-la xu pound pounds dollar dollars euro euros cents pence"),
        (Fact.HOUR, "giờ am pm o"),
    )
}


def nearest_places(asked: Asked) -> list[int]:
    """Give the places of the sentences nearest to a question, in reading order."""
    if near := _of_kind(asked):
        return near
    if _lacks_numbers(asked) or _lacks_named(asked):
        return []
    if asked.question.is_of_anybody:
        return _of_anybody(asked)
    near = _answers_in(asked, _by_words(asked) or _by_facts(asked))
    if Fact.REASON in asked.question.facts:
        return _with_reasons(asked, near)
    return near


def _answers_in(asked: Asked, near: Sequence[int]) -> list[int]:
    """Put in place of what asks the same what stands behind it: in a chat, or a story."""
    sentences = asked.text.sentences
    answers = list[int]()
    for at in near:
        is_asking = _ASKS.search(sentences[at]) and at + 1 < len(sentences)
        answers.append(at + 1 if is_asking else at)
    return [*dict.fromkeys(answers)]


def _of_kind(asked: Asked) -> list[int]:
    """Give what a question of a kind is told in: a name, what is sought of that kind, a number."""
    return _named(asked) or _seeking(asked) or _counting(asked)


def _named(asked: Asked) -> list[int]:
    """Give where a thing of a kind is called by its name, nearest to what else is named."""
    kind, sentences = asked.question.kind, asked.text.sentences
    if not kind:
        return []
    among = [at for at, it in enumerate(sentences) if names_one(it, kind)]
    among = among or [at for at, it in enumerate(sentences) if leads_to_one(it, kind)]
    others = [it for it in asked.subjects if it != kind]
    _, nearly, _ = asked.text.holding_most(others, among)
    return nearly or among[:_MOST_BY_FACT]


def _seeking(asked: Asked) -> list[int]:
    """Give the place of what tells the most of what a question of a kind is told in.

    It holds some of what the question names, or follows shortly on what does.
    """
    sought, text = asked.question.sought, asked.text
    if not sought:
        return []
    if sought.kind == "having":
        return _having(asked)
    if sought.kind == "now" or not (sought.told or sought.kind == "name"):
        return []
    named = [it for it in asked.subjects if it not in sought.told]
    weights, _ = text.weighed(named)
    held, near = dict[int, float](), dict[int, float]()
    for at in range(len(text.sentences)):
        found = _told_of(asked, sought, at)
        close = vicinity(weights, at) if named else 1.0
        if sought.kind == "earlier":  # What was before is told before.
            close += weights.get(at + 1, 0.0) + _AT_LEAST
        if sought.kind in _SURE_KINDS:  # What was done tells enough by itself.
            close += _AT_LEAST
        if found and close:
            held[at], near[at] = found, close
    if not held:
        return []
    most, closest = max(held.values()), max(near.values())
    scores = {at: 2 * held[at] / most + near[at] / closest for at in held}
    first, *others = sorted(scores, key=lambda at: (-scores[at], at))
    # One has the idea, and another makes it.
    also = sought.kind == "maker" and [at for at in others if 2 * held[at] >= most]
    return [first, *also[:1]] if also else [first]


def _told_of(asked: Asked, sought: Sought, at: int) -> float:
    """Weigh what a sentence tells of what is sought: 0 if nothing, or not the fact beside it."""
    text, sentence = asked.text, asked.text.sentences[at]
    found = held_of(sentence, sought.told) if sought.told else 1
    wanted = [it for it in Fact if it is sought.fact]
    wanted += [Fact.ERA] if Fact.DAY in wanted else []
    is_told = any(text.tells(at, it) for it in wanted)
    if not wanted or is_told or (Fact.DAY in wanted and tells_era(sentence)):
        return found + held_of(sentence, sought.done)
    # Who did it may be called by one word; who found it may have no name.
    is_named = sought.kind in DOERS and bool(_NAME_INSIDE.search(sentence))
    may_be = is_named or sought.kind == "finder"
    return max(found + held_of(sentence, sought.done) - _LESS_SURE, 0) if may_be else 0


def _having(asked: Asked) -> list[int]:
    """Give where it is told whether somebody has what is named, rather than what to do of it."""
    best, _, held = asked.text.holding_most(asked.subjects)
    if 2 * held < 1:
        return []
    found = asked.text.telling(best, [Fact.FINDING])
    return found or [at for at in best if not asked.text.tells(at, Fact.TASK)]


def _counting(asked: Asked) -> list[int]:
    """Give the places that have a number of what a question counts, by what else it names."""
    counted, sentences = asked.question.counted, asked.text.sentences
    if not counted:
        return []
    among = [at for at, it in enumerate(sentences) if counts(it, counted)]
    among = _rather_now(sentences, among, asked.question.sought)
    named = [it for it in asked.subjects if it not in counted.asked]
    _, nearly, _ = asked.text.holding_most(named, among)
    nearly = nearly or _shortly_behind(asked, named, among)
    if nearly:
        return nearly
    among = lasting(sentences, among) if counted.lasts else among
    return rather_by_words(asked, among)[:_MOST_BY_FACT]


def _shortly_behind(asked: Asked, named: Sequence[str], among: Sequence[int]) -> list[int]:
    """Of some places give the one that follows shortly on what is named, as a step on others."""
    weights, _ = asked.text.weighed(named)
    near = {at: vicinity(weights, at) for at in among}
    return [max(near, key=lambda at: near[at])] if any(near.values()) else []


def _rather_now(sentences: Sequence[str], near: list[int], sought: Sought | None) -> list[int]:
    """Of some places give those that tell how it is at present, if that is asked and told."""
    if not sought or sought.kind != "now":
        return near
    return [at for at in near if held_of(sentences[at], sought.told)] or near


def _lacks_numbers(asked: Asked) -> bool:
    """Tell whether nothing but an hour or a price is asked for, and no sentence tells any."""
    facts, sentences = asked.question.facts, asked.text.sentences
    is_asked = bool(facts) and TOLD_IN_NUMBERS.issuperset(facts)
    if not is_asked or asked.text.telling(range(len(sentences)), facts):
        return False
    return not any(counts(it, _IN_WORDS[fact]) for it in sentences for fact in facts)


def _lacks_named(asked: Asked) -> bool:
    """Tell whether it is asked if something is so that the text never names."""
    is_bare = asked.question.is_whether and not asked.question.facts
    return is_bare and asked.text.lacks_any(things_in(asked.subjects))


def _of_anybody(asked: Asked) -> list[int]:
    """Answer whether anybody did something: he may be named where it is told, or not.

    Where nothing is named, what was done may be told in other words: who went has been there.
    """
    done = [it for it in asked.question.words if it in answers_to()]
    _, nearly, held = asked.text.holding_most(asked.subjects or done)
    if asked.subjects:
        return nearly if 2 * held >= 1 else []
    return asked.text.telling(nearly, [Fact.PERSON])[:_MOST_BY_FACT]


def _by_words(asked: Asked) -> list[int]:
    """Give what holds the most of what is named, of that what tells what is asked for."""
    text, facts = asked.text, asked.question.facts
    best, nearly, held = text.holding_most(asked.subjects)
    if Fact.PERSON in facts and (others := _of_others(asked, best, nearly)):
        return others
    half = _holding_half(asked, best, nearly)
    if near := text.telling(best, facts[:1]) or text.telling(half, facts):
        return near
    in_figures = [it for it in facts if it in _IN_FIGURES]
    if 2 * held < 1 or (in_figures and len(best) > _MOST_UNTOLD):
        return []
    return sorted({*best, *_telling_besides(asked, in_figures)})


def _telling_besides(asked: Asked, facts: Sequence[Fact]) -> list[int]:
    """Give what tells what is asked for and holds half of what is named, though less than other."""
    weights, counts = asked.text.weighed(asked.subjects)
    half = [at for at, count in counts.items() if 2 * count >= len(asked.subjects)]
    told = asked.text.telling(half, facts)
    return sorted(told, key=lambda at: (-weights[at], at))[:1]


def _holding_half(asked: Asked, best: Sequence[int], nearly: Sequence[int]) -> list[int]:
    """Leave out of what is nearly as near what holds less than half as many subjects."""
    _, counts = asked.text.weighed(asked.subjects)
    most = max((counts[at] for at in best), default=0)
    return [at for at in nearly if 2 * counts[at] >= most]


def _of_others(asked: Asked, best: Sequence[int], nearly: Sequence[int]) -> list[int]:
    """Of what tells what was done give what names others than the question does.

    Nobody asks of those whom they name; who did it may be told in the sentence behind.
    """
    done = [at for at in best if asked.says_done(at)]
    if not done:
        return []
    for some in (best, nearly):
        if near := [at for at in some if asked.names_others(at)]:
            return near
    behind = [at + 1 for at in done if asked.text.tells(at, Fact.PERSON)]
    told = (at for at in behind if at < len(asked.text.sentences) and asked.says_done(at))
    return [at for at in told if asked.names_others(at)][:1]


def _by_facts(asked: Asked) -> list[int]:
    """Give what tells what is asked for, whatever it holds."""
    text = asked.text
    alone = [it for it in asked.question.facts if it in _ENOUGH]
    most = _MOST_TASKS if Fact.TASK in alone else _MOST_BY_FACT
    told = text.telling(range(len(text.sentences)), alone)
    is_bare = not asked.subjects and not said_of_past(asked.question.words)
    if Fact.DAY in alone and is_bare:
        told = sorted({*told, *(at for at, it in enumerate(text.sentences) if is_ahead(it))})
    near = rather_by_words(asked, told)[:most]
    if near or Fact.CALL not in alone:
        return near
    calling = [at for at, it in enumerate(text.sentences) if _says(it, "words")]
    numbered = [at for at in calling if _says(text.sentences[at], "numbers")]
    return (numbered or calling)[:_MOST_BY_FACT]


def rather_by_words(asked: Asked, near: Sequence[int]) -> list[int]:
    """Put first of some places those that hold the most of what is said, even of little words.

    What is equal stays in reading order. Of ``how much did they want off her`` nothing is named,
    and yet it is rather told where ``they`` told ``her`` something.
    """
    if len(near) < _SEVERAL:
        return [*near]
    weights, _ = asked.text.weighed(asked.subjects, near)
    scores = {at: weights.get(at, 0.0) + it for at, it in asked.said_in(near).items()}
    if asked.question.is_for_means:
        for at in near:
            scores[at] += _MEANS * tells_means(asked.text.sentences[at])
    return sorted(near, key=lambda at: -round(scores[at], 3))


def _says(sentence: str, of_calling: str) -> bool:
    """Tell whether a sentence says that somebody is called, or speaks of a number."""
    return not words_listed("calling", of_calling).isdisjoint(exact_words(sentence))


def _with_reasons(asked: Asked, near: list[int]) -> list[int]:
    """Put before what is so for another reason the sentence that tells it."""
    text = asked.text
    before = {at - 1 for at in near if follows_from_before(text.sentences[at], text.language)} - {
        -1
    }
    return sorted({*near, *before})
