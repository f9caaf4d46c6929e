"""What changes for the readers of news: told before whom it befell, and how he feels about it.

News that people send each other is read for what is closed, moved or dearer, from when and for
how long, what comes instead and who is spared it. A report opens with one person's morning.
"""

from collections.abc import Sequence

from summarizer.cleaning import Candidate
from summarizer.languages import Language
from summarizer.punctuation import LONGEST_SENTENCE, OPENING

_FIRST = 3  # sentences, one of which may be the lead
_FEWEST = 12  # of news that is long
_FEWEST_CHANGES = 4  # of its sentences tell what changes
_FEWEST_SURE = 3  # of these say when or how much
MOST = 7  # sentences that tell it all
_LONGEST_CHAIN = 3  # sentences, the last of which needs the others
_LEAST = 1.0
_MARKS = tuple(OPENING)


def with_changes(
    order: Sequence[int], candidates: Sequence[Candidate], data: Language
) -> list[int]:
    """Return an order, best first, in which long news tells what changes before any scene.

    The lead stays first, unless it is a scene. Each change comes after what it needs.
    """
    changes = find_changes(candidates, data)
    if not changes:
        return [*order]
    scenes = {at for at in range(len(candidates)) if _is_scene(candidates[at], data)}
    scenes.difference_update(changes)
    first = [at for at in order[:_FIRST] if at not in scenes]
    told = [min(first)] if 0 in first else first[:1]
    for change in changes:
        chain = _chain(change, told, candidates)
        if len(told) + len(chain) <= MOST and not scenes.intersection(chain):
            told += chain
    rest = [at for at in order if at not in told]
    return [*told, *sorted(rest, key=scenes.__contains__)][: len(order)]


def find_changes(candidates: Sequence[Candidate], data: Language) -> list[int]:
    """Return which places of long news tell what changes for its readers, the surest first.

    None if only a few do, as in any report.
    """
    if len(candidates) < _FEWEST:
        return []
    worth = {at: _worth(each, data) for at, each in enumerate(candidates)}
    told = [at for at in worth if worth[at] >= _LEAST]
    sure = sum(worth[at] > _LEAST for at in told)
    if len(told) < _FEWEST_CHANGES or sure < _FEWEST_SURE:
        return []
    return sorted(told, key=lambda at: -worth[at])


def _worth(candidate: Candidate, data: Language) -> float:
    lowered = candidate.text[:LONGEST_SENTENCE].lower()
    purpose = data.purpose
    patterns = (purpose.changing, purpose.banning)
    changing = any(each.search(lowered) for each in patterns)
    timed = purpose.lasting.search(lowered) or purpose.settling_days.search(lowered)
    if not (changing or timed) or (candidate.orphan and not timed):
        return 0.0
    told = (purpose.dates, purpose.sums)
    exact = any(each.search(lowered) for each in told) or any(map(str.isdigit, lowered))
    priced = purpose.costing.search(lowered) and purpose.sums.search(lowered)
    return _LEAST + (exact and changing) + bool(timed or priced)


def _chain(place: int, told: Sequence[int], candidates: Sequence[Candidate]) -> list[int]:
    """Return a sentence after those that it needs and that are not told; none if these are many."""
    chain, needed = list[int](), [place]
    while needed:
        at = needed.pop()
        if at in told or at in chain:
            continue
        chain.append(at)
        if len(chain) > _LONGEST_CHAIN:
            return []
        if not _stands_alone(candidates[at]):
            needed += candidates[at].needs
    return sorted(chain)


def _stands_alone(candidate: Candidate) -> bool:
    """Tell a whole quotation with a number in it, whose speaker matters less."""
    text = candidate.text
    return text.startswith(_MARKS) and text[-1] in '"”»' and any(map(str.isdigit, text))


def _is_scene(candidate: Candidate, data: Language) -> bool:
    """Tell what befell one person, or a quotation without a number."""
    text = candidate.text[:LONGEST_SENTENCE]
    quoted = text.startswith(_MARKS) and not any(map(str.isdigit, text))
    return quoted or data.purpose.scenes.search(text.lower()) is not None
