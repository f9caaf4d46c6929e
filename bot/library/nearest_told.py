"""Which sentences of a text that was seen are nearest to a question about it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from functools import cache
from itertools import chain
from math import isclose, log

from bot.library.articles import HIGHLIGHT_OPEN, Article
from bot.library.counts import Counted, counted_in, counts, lasting
from bot.library.mentions import highlighter_of
from bot.library.search.chat import in_full
from bot.library.search.inflections import english_inflections, inflections
from bot.library.search.languages import (
    Words,
    ends_of,
    is_compound,
    language_data,
    phrases_listed,
    share,
)
from bot.library.search.questions import asking, subjects_among
from bot.library.search.snippets import Highlighter
from bot.library.search.spelling import edit_candidates, may_be_typo
from bot.library.search.text import exact_words, fold, folded_words, has_diacritics
from bot.library.sought import (
    Sought,
    held_of,
    kind_named,
    leads_to_one,
    names_one,
    sought_in,
    vicinity,
    without_openers,
)
from summarizer import Fact, find_swindle, follows_from_before, split_sentences, tells

_ENGLISH = "en"
# Of a book the beginning is read, so that nobody waits: a second at most.
_MOST_READ = 2000
# So many sentences are shown where the question's words choose none.
_MOST_BY_FACT = 3
# But of what somebody is asked to do none should be missed.
_MOST_TASKS = 6
# So many sentences warn of a swindle in place of what it asks for.
_MOST_WARNINGS = 2
# So much of the weight of the best sentence makes another one near.
_NEARLY = 0.6
# Any number and any name is told by many sentences.
_ENOUGH = {*Fact} - {Fact.COUNT, Fact.PERSON}
# Who asks for nothing but these is told by no sentence without one.
_TOLD_IN_NUMBERS = {Fact.MONEY, Fact.HOUR}
# Either may be told in words: ``tám giờ tối``, ``twenty pounds``.
_IN_WORDS = {
    fact: Counted(frozenset(units.split()), frozenset(), frozenset(), is_measured=True)
    for fact, units in (
        (Fact.MONEY, "đồng đô đô-la xu pound pounds dollar dollars euro euros cents pence"),
        (Fact.HOUR, "giờ am pm o"),
    )
}
# What so many articles hold without diacritics is several words.
_LIKE_OTHERS = 0.2
# Who names fewer subjects asks of the article on the screen only by pointing at it.
_FEWEST_SURE = 2
# Letters of the shortest word that may have an adverb: ``safe``, ``safely``.
_SHORTEST_ADJECTIVE = 4
# And of the shortest word in which a letter may be wrong: in a shorter one it is another word.
_SHORTEST_TYPO = 6


def nearest_told(sentences: Sequence[str], question: str, language: str) -> list[str]:
    """Give the sentences nearest to a question, in reading order, highlighted.

    Those that hold the most of what it is about, rare words counting most, and of them those that
    tell what it asks for: when, where, how much. Where it names nothing that is told, what it asks
    for chooses alone. None is near to who asks whether something is so that the text never names.

    Args:
        sentences: Of the text.
        question: As typed.
        language: The code of the text's language.
    """
    sentences = sentences[:_MOST_READ]
    facts, named = _read(question)
    subjects = _as_written(sentences, named, language)
    near = _nearest(sentences, question, facts, subjects, language)
    near = _unswindled(sentences, question, facts, subjects, near, language)
    shown = _highlighter(" ".join(subjects), language) if subjects else None
    return [shown.title(sentences[at]) if shown else sentences[at] for at in near]


def _unswindled(
    sentences: Sequence[str],
    question: str,
    facts: Sequence[Fact],
    subjects: Sequence[str],
    near: list[int],
    language: str,
) -> list[int]:
    """Advise nobody by what a swindler said; who asks what he did is warned beside it.

    Returns:
        The places near to the question, of which those that hold the swindler's words stand never
        alone, and not at all where somebody asks what to do: the warnings come first then, of
        these those that hold what is asked of.
    """
    swindle = find_swindle(sentences, language)
    if not swindle.claims or {*swindle.claims, *swindle.warnings}.isdisjoint(near):
        return near
    warning = [*swindle.warnings[:_MOST_WARNINGS]]
    words = exact_words(question)
    of_oneself = not facts and not _listed("of_oneself").isdisjoint(words)
    asks_advice = Fact.TASK in facts or of_oneself
    if swindle.claims.isdisjoint(near) and not asks_advice:
        return near
    if not asks_advice and not _listed("of_others").isdisjoint(words):
        return sorted({*near, *warning[:1]})
    kept = ["" if at in swindle.claims else each for at, each in enumerate(sentences)]
    told = _nearest(kept, question, facts, subjects, language)
    if not asks_advice:
        return told or warning
    # Of these rather the one that tells whom to call.
    by_call = sorted(swindle.warnings, key=lambda at: not tells(sentences[at], Fact.CALL, language))
    fitting = [at for at in by_call if at in told]
    first = [*dict.fromkeys([*fitting, *by_call])][:_MOST_WARNINGS]
    return [*first, *(at for at in told if at not in first and _is_task(sentences[at], language))]


def _is_task(sentence: str, language: str) -> bool:
    """Tell whether a sentence says what to do."""
    return tells(sentence, Fact.TASK, language)


def _nearest(
    sentences: Sequence[str],
    question: str,
    facts: Sequence[Fact],
    subjects: Sequence[str],
    language: str,
) -> list[int]:
    """Give the places of the sentences nearest to a question that was read."""
    if near := _of_kind(sentences, question, subjects, language):
        return near
    if _lacks_numbers(sentences, facts, language):
        return []
    things = [it for it in subjects if it not in _listed("doing")]
    if not facts and asks_whether(question) and _lacks_any(sentences, things, language):
        return []
    best, nearly, held = _holding_most(sentences, subjects, language)
    if _asks_of_anybody(question, facts):
        return _of_anybody(sentences, question, subjects, language)
    near = _telling(sentences, best, facts[:1], language)
    near = near or _telling(sentences, nearly, facts, language)
    if not near and 2 * held >= 1:
        near = best
    elif not near:
        alone = [it for it in facts if it in _ENOUGH]
        most = _MOST_TASKS if Fact.TASK in alone else _MOST_BY_FACT
        near = _telling(sentences, range(len(sentences)), alone, language)[:most]
        if not near and Fact.CALL in alone:
            near = [at for at, it in enumerate(sentences) if _calls(it)][:_MOST_BY_FACT]
    if Fact.REASON in facts:
        before = {at - 1 for at in near if follows_from_before(sentences[at], language)}
        near = sorted({*near, *before} - {-1})
    return near


def _of_kind(
    sentences: Sequence[str], question: str, subjects: Sequence[str], language: str
) -> list[int]:
    """Give what a question of a kind is told in: a name, what is sought of that kind, a number."""
    if near := _named(sentences, kind_named(question), subjects, language):
        return near
    sought = sought_in(question)
    if sought and (near := _seeking(sentences, sought, subjects, language)):
        return near
    return _counting(sentences, question, subjects, language)


def _seeking(
    sentences: Sequence[str], sought: Sought, subjects: Sequence[str], language: str
) -> list[int]:
    """Give the place of what tells the most of what a question of a kind is told in.

    It holds some of what the question names, or follows shortly on what does.
    """
    weights, _ = _weighed(sentences, subjects, language)
    if sought.kind == "having":
        return _having(sentences, subjects, language)
    if not sought.told and sought.kind != "name":
        return []
    wanted = [it for it in Fact if it is sought.fact]
    wanted += [Fact.ERA] if Fact.DAY in wanted else []
    held, near = dict[int, int](), dict[int, float]()
    for at, sentence in enumerate(sentences):
        found = held_of(sentence, sought.told) if sought.told else 1
        close = vicinity(weights, at) if subjects else 1.0
        if found and close and (not wanted or any(_tells(sentence, it, language) for it in wanted)):
            held[at], near[at] = found, close
    if sought.kind == "now" or not held:
        return []
    most, closest = max(held.values()), max(near.values())
    scores = {at: 2 * held[at] / most + near[at] / closest for at in held}
    return [max(scores, key=lambda at: (scores[at], -at))]


def _having(sentences: Sequence[str], subjects: Sequence[str], language: str) -> list[int]:
    """Give where it is told whether somebody has what is named, rather than what to do of it."""
    best, _, held = _holding_most(sentences, subjects, language)
    if 2 * held < 1:
        return []
    found = _telling(sentences, best, [Fact.FINDING], language)
    return found or [at for at in best if not _is_task(sentences[at], language)]


def _named(
    sentences: Sequence[str], kind: str, subjects: Sequence[str], language: str
) -> list[int]:
    """Give where a thing of a kind is called by its name, nearest to what else is named."""
    if not kind:
        return []
    among = [at for at, it in enumerate(sentences) if names_one(it, kind)]
    among = among or [at for at, it in enumerate(sentences) if leads_to_one(it, kind)]
    others = [it for it in subjects if it != kind]
    _, nearly, _ = _holding_most([sentences[at] for at in among], others, language)
    return [among[it] for it in nearly] or among[:_MOST_BY_FACT]


def _rather_now(sentences: Sequence[str], near: list[int], sought: Sought | None) -> list[int]:
    """Of some places give those that tell how it is at present, if that is asked and told."""
    if not sought or sought.kind != "now":
        return near
    return [at for at in near if held_of(sentences[at], sought.told)] or near


def _calls(sentence: str) -> bool:
    """Tell whether a sentence says of somebody that he is called, whose number is known."""
    return not _listed("calling").isdisjoint(exact_words(sentence))


def _of_anybody(
    sentences: Sequence[str], question: str, subjects: Sequence[str], language: str
) -> list[int]:
    """Answer whether anybody did something: he may be named where it is told, or not.

    Where nothing is named, what was done may be told in other words: who went has been there.
    """
    named = subjects or [it for it in exact_words(question) if it in _answers()]
    _, nearly, held = _holding_most(sentences, named, language)
    if subjects:
        return nearly if 2 * held >= 1 else []
    return _telling(sentences, nearly, [Fact.PERSON], language)[:_MOST_BY_FACT]


def _asks_of_anybody(question: str, facts: Sequence[Fact]) -> bool:
    """Tell whether it is asked whether anybody did something: ``has anyone been there``."""
    return Fact.PERSON in facts and asks_whether(question)


def _counting(
    sentences: Sequence[str], question: str, subjects: Sequence[str], language: str
) -> list[int]:
    """Give the places that have a number of what a question counts, by what else it names."""
    counted = counted_in(question)
    among = [at for at, it in enumerate(sentences) if counted and counts(it, counted)]
    if not counted or not among:
        return []
    named = [it for it in subjects if it not in counted.asked]
    sought = sought_in(question)
    among = _rather_now(sentences, among, sought)
    _, nearly, _ = _holding_most([sentences[at] for at in among], named, language)
    if nearly:
        return [among[it] for it in nearly]
    return (lasting(sentences, among) if counted.lasts else among)[:_MOST_BY_FACT]


def _lacks_numbers(sentences: Sequence[str], facts: Sequence[Fact], language: str) -> bool:
    """Tell whether nothing but an hour or a price is asked for, and no sentence tells any."""
    is_asked = bool(facts) and _TOLD_IN_NUMBERS.issuperset(facts)
    if not is_asked or _telling(sentences, range(len(sentences)), facts, language):
        return False
    return not any(counts(it, _IN_WORDS[fact]) for it in sentences for fact in facts)


def nearest_in_article(article: Article, question: str) -> list[str]:
    """Give the sentences of an article that are nearest to a question, as above."""
    sentences = split_sentences(article.body, article.language)
    return nearest_told(sentences, question, article.language)


def surely_told(article: Article, question: str) -> list[str]:
    """Give the same of an article of which a question may not be: what holds most of its words."""
    return surely_near(split_sentences(article.body, article.language), question, article.language)


def surely_near(sentences: Sequence[str], question: str, language: str) -> list[str]:
    """Give the same of some sentences."""
    sentences = sentences[:_MOST_READ]
    _, subjects = _read(question)
    best, _, held = _holding_most(sentences, subjects, language)
    if not best or len(subjects) < _FEWEST_SURE or 2 * held <= 1:
        return []
    return nearest_told(sentences, question, language)


def split_article(article: Article) -> list[str]:
    """Give the title of an article and its sentences, of which a question may be."""
    return [article.title, *split_sentences(article.body, article.language)]


def subjects_asked(question: str) -> list[str]:
    """Give what a question names: ``minibus`` of ``how much is the minibus``."""
    return [it for it in _read(question)[1] if len(it) > 1]


def names_told(sentences: Sequence[str], question: str, language: str) -> bool:
    """Tell whether what a question names is told: all that is rare, and more than half of all.

    Without diacritics nearly any syllable is told somewhere, so that one sentence has to hold half.
    """
    sentences = sentences[:_MOST_READ]
    named = _as_written(sentences, subjects_asked(question), language)
    things = [it for it in named if it not in _listed("doing")]
    if _lacks_any(sentences, things, language):
        return False
    _, _, held = _holding_most(sentences, named, language)
    return 2 * held >= 1


def asks_for_amount(question: str) -> bool:
    """Tell whether a question asks for a number of something, a price or an hour."""
    facts, _ = _read(question)
    return counted_in(question) is not None or not _TOLD_IN_NUMBERS.isdisjoint(facts)


def may_tell(sentences: Sequence[str], question: str, language: str) -> bool:
    """Tell whether a question asks for such a number, or of anybody, and of nothing rare else."""
    if not (asks_for_amount(question) or _asks_of_anybody(question, _read(question)[0])):
        return False
    sentences = sentences[:_MOST_READ]
    named = _as_written(sentences, subjects_asked(question), language)
    counted = counted_in(question)
    asked = counted.asked if counted else frozenset[str]()
    return not _lacks_any(sentences, [it for it in named if it not in asked], language)


def asks_for_fact(question: str) -> bool:
    """Tell whether a text asks for a fact of some kind: ``sao ong nhảy vậy ta``."""
    return bool(_read(question)[0])


def _read(question: str) -> tuple[list[Fact], list[str]]:
    """Tell what kinds of facts a question asks for, and what it is about."""
    exact = in_full(tuple(exact_words(question)))
    facts, only_ask = list[Fact](), asking(exact)
    only_ask = only_ask | _framing(exact)
    spans = {fact: _spans(exact, fact) for fact in Fact}
    # `làm sao` asks for no reason, whatever `sao` does.
    widest = {span for some in spans.values() for span in some}
    for fact, some in spans.items():
        found = [(at, length) for at, length in some if not _is_within(at, length, widest)]
        facts += [fact] if found else []
        if fact is not Fact.COUNT:  # ``high`` of ``how high`` tells what is counted.
            only_ask.update(place for at, length in found for place in range(at, at + length))
    facts += [Fact.ERA] if Fact.DAY in facts else []
    other, places = _other_phrases(exact)
    subjects = subjects_among(exact, sorted({*range(len(exact))} - only_ask - places))
    sought = sought_in(question)
    asked = {*(sought.asked if sought else ()), *(exact[it] for it in places)}
    little = _listed("says_little")
    named = [it for it in subjects if little.isdisjoint({it, it.replace(" ", "_")})]
    return facts, [*other, *(it for it in named if not asked.issuperset(it.split()))]


def _other_phrases(exact: Words) -> tuple[list[str], set[int]]:
    """Tell what several words name that a text may call otherwise, and their places."""
    found, places = list[str](), set[int]()
    for at in range(len(exact)):
        for length in (4, 3, 2):
            words = " ".join(exact[at : at + length])
            if at not in places and at + length <= len(exact) and fold(words) in _phrases():
                found.append(words)
                places.update(range(at, at + length))
    return found, places


def _framing(exact: Words) -> set[int]:
    """Tell the places of `co` and `khong` around what is asked, which name nothing."""
    begins, ends = (phrases_listed("whether", it) for it in ("frame", "ends"))
    closing = [at for at in range(1, len(exact)) if len(exact) in ends_of(exact, at, [ends])]
    if not closing:
        return set()
    opening = max((length for length, _ in begins.at(exact, 0)), default=0)
    return {*range(opening), *range(closing[0], len(exact))}


def _spans(exact: Words, fact: Fact) -> list[tuple[int, int]]:
    """Where words ask for a kind of fact, and in how many of them."""
    asked = phrases_listed("asked_for", fact)
    return [(at, length) for at in range(len(exact)) for length, _ in asked.at(exact, at)]


def _is_within(at: int, length: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a span is a part of a longer one."""
    return any(
        start <= at and at + length <= start + longer and longer > length for start, longer in spans
    )


def asks_whether(question: str) -> bool:
    """Tell whether a question is answered by yes or no: ``can i bring the dog``."""
    exact = in_full(tuple(exact_words(question)))
    begins, ends = (phrases_listed("whether", it) for it in ("begins", "ends"))
    closes = (len(exact) in ends_of(exact, at, [ends]) for at in range(1, len(exact)))
    # Vietnamese without diacritics begins so, too: ``can tho``.
    opens = any(length > 1 or not is_compound(exact[:2]) for length, _ in begins.at(exact, 0))
    return opens or any(closes)


def _lacks_any(sentences: Sequence[str], subjects: Sequence[str], language: str) -> bool:
    """Tell whether a rare word or compound among some subjects stands in no sentence."""
    rare = [_finder(it, language) for it in subjects if not share(fold(it), it)]
    return any(not any(map(it, sentences)) for it in rare)


def _as_written(sentences: Sequence[str], subjects: Sequence[str], language: str) -> list[str]:
    """Spell subjects as sentences do where one letter is wrong: ``dumplins``."""
    held = {word for each in sentences for word in folded_words(each)}
    spelled = (_said_otherwise(sentences, it) for it in subjects)
    return [_meant(it, held) if _lacks_any(sentences, [it], language) else it for it in spelled]


def _said_otherwise(sentences: Sequence[str], subject: str) -> str:
    """Give what a text says for a word that it never uses, if it says so at least as often.

    Without its diacritics the word looks like others: ``mua``, where bees dance.
    """
    word, other = _others().get(fold(subject), ("", ""))
    if not word or (has_diacritics(subject) and subject != word):
        return subject
    rows = [exact_words(it) for it in sentences]
    if any(word in row for row in rows):
        return subject
    alike = sum(fold(word) in map(fold, row) for row in rows)
    return other if sum(other in row for row in rows) >= max(alike, 1) else subject


def _meant(word: str, held: Set[str]) -> str:
    if len(word) < _SHORTEST_TYPO:
        return word
    meant = (it for it in edit_candidates(fold(word)) & held if may_be_typo(word, it))
    return min(meant, default=word)


def _holding_most(
    sentences: Sequence[str], subjects: Sequence[str], language: str
) -> tuple[list[int], list[int], float]:
    """Weigh sentences by the subjects that they hold, of which rare ones weigh most.

    Returns:
        The places of those that hold the most, of those that hold nearly as much, and the largest
        share of the subjects that one of the first holds.
    """
    weights, counts = _weighed(sentences, subjects, language)
    if not weights:
        return [], [], 0.0
    most = max(weights.values())
    best = sorted(at for at, weight in weights.items() if isclose(weight, most))
    nearly = sorted(at for at, weight in weights.items() if weight >= _NEARLY * most)
    return best, nearly, max(counts[at] for at in best) / len(subjects)


def _weighed(
    sentences: Sequence[str], subjects: Sequence[str], language: str
) -> tuple[dict[int, float], Counter[int]]:
    """Weigh the sentences that hold some subjects, by their places, and count these there."""
    weights, counts = defaultdict[int, float](float), Counter[int]()
    for subject in subjects:
        is_held = _finder(subject, language)
        places = [at for at, each in enumerate(sentences) if is_held(each)]
        counts.update(places)
        telling = 1 - share(fold(subject), subject)
        for at in places:
            weights[at] += telling * log(1 + len(sentences) / len(places))
    return weights, counts


def _telling(
    sentences: Sequence[str], places: Iterable[int], facts: Sequence[Fact], language: str
) -> list[int]:
    """Give those of some places where a fact is told of the first kind that any tells."""
    among = [*places]
    told = ([at for at in among if _tells(sentences[at], it, language)] for it in facts)
    return next(filter(None, told), [])


def _tells(sentence: str, fact: Fact, language: str) -> bool:
    """Tell whether a sentence tells a fact, of which a day may be told by its year alone."""
    if fact is Fact.PERSON:
        return tells(without_openers(sentence), fact, language)
    return tells(sentence, fact, language)


def _finder(subject: str, language: str) -> Callable[[str], bool]:
    """Give what tells whether a sentence holds a subject, or answers whether that is so."""
    if ways := _phrases().get(fold(subject)):
        return lambda sentence: any(f" {it} " in _in_row(sentence) for it in ways)
    shown, answers = _highlighter(subject, language), _answers().get(fold(subject))

    def is_held(sentence: str) -> bool:
        if HIGHLIGHT_OPEN in shown.title(sentence):
            return True
        return answers is not None and not answers.isdisjoint(exact_words(sentence))

    return is_held


def _highlighter(words: str, language: str) -> Highlighter:
    """Show words, those that are like them, and in English how something is done."""
    typed = [fold(it) for it in exact_words(words)]
    alike = {it for word in typed for it in _alike().get(word, ())}
    adverbs = {f"{it}ly" for it in typed if it.isascii() and len(it) >= _SHORTEST_ADJECTIVE}
    forms = {form for it in alike for form in inflections(it)}
    if language == _ENGLISH:  # Where `coach` is no Vietnamese syllable.
        forms |= {form for it in typed for form in english_inflections(it)}
    return highlighter_of(words, alike | adverbs | forms)


@cache
def _listed(table: str) -> frozenset[str]:
    """Give the words of a table of every language: in `says_little`, ``should``, ``take``."""
    return frozenset(chain(*(data[table]["words"].split() for data in language_data())))


def _in_row(sentence: str) -> str:
    return f" {' '.join(exact_words(sentence))} "


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """Of several words, folded, those that a text may use for them and they themselves."""
    rows = [row.split() for data in language_data() for row in data["alike"]["phrases"]]
    spelled = ([it.replace("_", " ") for it in row] for row in rows)
    return {fold(row[0]): frozenset(row) for row in spelled}


@cache
def _others() -> dict[str, tuple[str, str]]:
    """By a word, folded: how it is spelled, and what a text may say for it."""
    rows = [row.split() for data in language_data() for row in data["alike"]["others"]]
    return {fold(word): (word, other) for word, other in rows}


@cache
def _answers() -> dict[str, frozenset[str]]:
    """What answers whether something is so but for its own words: who lives did not die.

    By a word or compound, folded; the answers are as texts spell them.
    """
    rows = [row.split() for data in language_data() for row in data["alike"]["answers"]]
    return {fold(word).replace("_", " "): frozenset(some) for word, *some in rows}


@cache
def _alike() -> dict[str, frozenset[str]]:
    """Words, folded, each with those that a text may use for it.

    Not those that look so without diacritics as many others do: `dừng`, `dùng`, `đúng`.
    """
    rows = [fold(row).split() for data in language_data() for row in data["alike"]["words"]]
    alike = defaultdict[str, set[str]](set)
    for row in rows:
        for word in row:
            alike[word].update(it for it in row if it != word and share(it, it) < _LIKE_OTHERS)
    return {word: frozenset(some) for word, some in alike.items()}
