"""What is no sentence of an article: captions, credits and lines that tell nothing."""

from summarizer.languages import Language
from summarizer.punctuation import DASHES, is_finished, is_item

_FEWEST_LETTERS = 12  # a shorter line without a stop tells nothing


def is_clutter(sentence: str, data: Language, *, heading: bool) -> bool:
    """Tell a caption, a credit, a byline, a "read more" line or what tells nothing.

    Args:
        sentence: The sentence.
        data: The data of its language.
        heading: Whether it stands before the items of a list, so that even a short line tells.
    """
    if not heading and _tells_nothing(sentence):
        return True
    lowered = sentence.lower()
    if data.clutter.match(lowered):
        return True
    for caption in data.captions:  # a generator would take as long as the searches themselves
        if caption.search(lowered):
            return True
    return sentence.endswith(DASHES) and data.dateline.fullmatch(f"{sentence} ") is not None


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
