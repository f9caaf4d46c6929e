"""What is no sentence of an article: captions, credits and lines that tell nothing."""

from summarizer.languages import Language
from summarizer.punctuation import DASHES, is_finished, is_item

_FEWEST_WORDS = 4  # of a sentence behind a greeting
_LONGEST = 1000  # characters of a sentence that are looked at
_FEWEST_LETTERS = 12  # a shorter line without a stop tells nothing


def is_clutter(sentence: str, data: Language, *, heading: bool) -> bool:
    """Tell a caption, a credit, a byline, a "read more" line or what tells nothing.

    Args:
        sentence: The sentence.
        data: The data of its language.
        heading: Whether it stands before the items of a list, so that even a short line tells.
    """
    lowered = sentence.lower()
    bare = not heading and _tells_nothing(sentence)
    if bare and not (":" in sentence and holds_facts(lowered, data)):
        return True
    if is_furniture(lowered, data):
        return True
    for caption in data.captions:  # a generator would take as long as the searches themselves
        if caption.search(lowered):
            return True
    return sentence.endswith(DASHES) and data.dateline.fullmatch(f"{sentence} ") is not None


def is_furniture(lowered: str, data: Language) -> bool:
    """Tell a line, in small letters, that is no part of a report, or a formula without news."""
    if data.clutter.match(lowered):
        return True
    return data.formulas.match(lowered) is not None and not tells_beside(lowered, data)


def tells_beside(lowered: str, data: Language) -> bool:
    """Tell whether a line, in small letters, tells more than the formula that it begins with.

    So does a day, a sum or a request behind it, or a sentence that is no courtesy.
    """
    rest = lowered[:_LONGEST]
    while found := data.breaks.search(rest):
        line, rest = rest, rest[found.end() :]
        if not data.formulas.match(rest):
            courtesy = data.clutter.match(rest) or data.purpose.pleasantries.search(rest)
            named = not (found["stop"] or is_finished(rest))  # "To: the parents"
            holds = not named and holds_facts(rest, data)
            return holds or (begins_sentence(line, data) and not courtesy)
    return False


def greets_with_news(sentence: str, data: Language) -> bool:
    """Tell a greeting that goes on with what its writer has to say."""
    lowered = sentence.lower()
    return data.purpose.greeting.match(lowered) is not None and tells_beside(lowered, data)


def holds_facts(lowered: str, data: Language) -> bool:
    """Tell a line, in small letters, with a day, a sum or a request."""
    purpose = data.purpose
    facts = (purpose.dates, purpose.sums, purpose.deadlines, purpose.asking)
    return any(each.search(lowered[:_LONGEST]) for each in facts)


def begins_sentence(line: str, data: Language) -> bool:
    """Tell whether a line that begins with a greeting or the like goes on with a sentence."""
    found = data.breaks.search(line[:_LONGEST])
    if found is None or not found["stop"] or line.endswith((",", ":")):
        return False
    return len(line[found.end() :].split()) >= _FEWEST_WORDS


def _tells_nothing(sentence: str) -> bool:
    if len(sentence) > 3 * _FEWEST_LETTERS or is_finished(sentence) or is_item(sentence):
        return False
    if sentence.endswith(":"):
        return False  # what follows may need it
    letters = [character for character in sentence if character.isalnum()]
    return len(letters) < _FEWEST_LETTERS and all(
        letter < "\u0e00" or "\u1e00" <= letter < "\u2000"  # and no word, as in Chinese
        for letter in letters
    )
