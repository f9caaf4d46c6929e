"""What half of is worse than nothing: what is closed without the way round, what never to give.

So is what something is not, without what it is, what others say, without the denial, and what to
stop taking, without what to take; and in a chat, a dish that somebody cannot eat.
"""

from collections.abc import Iterator, Sequence

from summarizer.languages import Language
from summarizer.paste import words_said
from summarizer.punctuation import LINE_BREAK, LONGEST_SENTENCE, is_finished, is_item

_LONGEST = 70  # words of what stands together
_LONGEST_HALF = 35  # words of what to do instead
_LONGEST_INSTEAD = 12  # words of what is offered in a chat instead


def join_halves(sentences: Sequence[str], data: Language) -> Iterator[str]:
    """Join what is closed, moved or forbidden to what to do instead, right before or after it.

    As in "The gate will be closed. Come in through …", or "Give water. Never give milk." So is what
    something is not to what it is, and what others say to what denies it, right after it.

    Args:
        sentences: The sentences of a paragraph that somebody sent.
        data: The data of their language.
    """
    before = ""
    for sentence in sentences:
        if before and _may_join(before, sentence) and _belong(before, sentence, data):
            yield f"{before} {sentence}"
            before = ""
            continue
        if before:
            yield before
        before = sentence
    if before:
        yield before


def count_unfit(messages: Sequence[str], data: Language) -> int:
    """Return how many messages after the first one of a chat's belong to it as it suits somebody.

    The second does if it says who cannot have what the first one offers, and the third if its
    speaker then offers something else in a few words.

    Args:
        messages: At most three, with their speakers.
        data: The data of their language.
    """
    said = [*map(words_said, messages)]
    speakers = [each.removesuffix(words) for each, words in zip(messages, said, strict=True)]
    if speakers[:1] == speakers[1:2] or sum(len(each.split()) for each in said) > _LONGEST:
        return 0
    if not any(is_unfit(each, data) for each in said[1:2]):
        return 0
    again = speakers[2:] == speakers[:1]
    return 1 + (again and len(said[2].split()) <= _LONGEST_INSTEAD)


def is_unfit(words: str, data: Language) -> bool:
    """Tell what says that somebody cannot eat something."""
    return data.purpose.unfit.search(words[:LONGEST_SENTENCE].lower()) is not None


def _may_join(before: str, sentence: str) -> bool:
    if not (is_finished(before) and is_finished(sentence)) or LINE_BREAK in before + sentence:
        return False
    if is_item(before) or is_item(sentence):
        return False
    return len(before.split()) + len(sentence.split()) <= _LONGEST


def _belong(before: str, sentence: str, data: Language) -> bool:
    first, second = (each[:LONGEST_SENTENCE].lower() for each in (before, sentence))
    if data.purpose.denying.match(first) and data.purpose.affirming.match(second):
        return True  # "What she liked was not the egg. It was …"
    if data.purpose.objecting.match(first) and data.purpose.refuting.match(second):
        return True  # who reads the claim alone believes it
    if _is_stopped(first, data) and _is_taken(second, data):
        return True  # what to take instead
    return any(
        _goes_round(other, closed, data) or _allows(other, closed, data)
        for closed, other in ((first, second), (second, first))
    )


def _is_stopped(lowered: str, data: Language) -> bool:
    return data.purpose.stopping.search(lowered) is not None


def _is_taken(lowered: str, data: Language) -> bool:
    """Tell in a few words what medicine to take, which is none to stop."""
    few = len(lowered.split()) <= _LONGEST_HALF and not _is_stopped(lowered, data)
    return few and data.purpose.treatments.search(lowered) is not None


def _goes_round(other: str, closed: str, data: Language) -> bool:
    """Tell what to do instead of what is closed, if it is not closed, too."""
    purpose = data.purpose
    if purpose.shutting.search(closed) is None or purpose.shutting.search(other):
        return False
    return len(other.split()) <= _LONGEST_HALF and purpose.rerouting.search(other) is not None


def _allows(other: str, forbidden: str, data: Language) -> bool:
    """Tell what to do in the same word that tells what never to do: "give", "never give"."""
    never = data.purpose.forbidding.match(forbidden)
    if never is None or data.purpose.forbidding.match(other):
        return False
    verb = forbidden[never.end() :].split(maxsplit=1)[:1]
    return bool(verb) and other.split()[:1] == verb
