r"""What differs from language to language, read from one TOML file each.

Adding a language means adding ``<code>.toml`` beside this module and cases under the tests.
Patterns in a file are Python regular expressions, with ``\p{Lu}`` and ``\p{Ll}`` in brackets for
the capital and small letters of every Latin script. Those that are searched for in whole texts
begin with a character, which is quick, and count where they begin a word or stand before one.
Words are separated by white space, phrases by ``|``.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from summarizer.languages import parts
from summarizer.languages.parts import flag, pattern, phrases, typed, words
from summarizer.languages.purpose import Purpose

UNDETERMINED = "und"  # ISO 639-2's code for a language that nobody knows


class Language(parts.Tables):
    """One language's data.

    Attributes:
        code: The ISO 639 code, which is the file's name.
        purpose: What people write to each other for.
    """

    def __init__(self, code: str, tables: dict[str, dict[str, Any]]) -> None:
        """Take what the language's file says."""
        super().__init__(tables)
        self.code, self.purpose = code, Purpose(tables)

    letters = pattern("detection", "Finds a letter that tells the language from others.")
    common = words("detection", "Its commonest words, which tell it where letters do not.")
    breaks_words = flag("sentences", "Whether its words may be broken at the end of a line.")
    compounding = words(
        "sentences", "Words that a hyphen joins to others, and not one that breaks a word."
    )
    abbreviations = words("sentences", "Words whose full stop never ends a sentence.")
    closing_abbreviations = words("sentences", "Words whose full stop may end one.")
    rank = pattern("sentences", "Matches letters that stand for a rank, and spell no word.")
    lettered = words(
        "sentences", 'Words of things that a letter tells from each other, as in "Block C".'
    )
    before_initials = words("sentences", "Words after which a single letter is a person's initial.")
    openers = words("sentences", "Words that open sentences more often than names.")
    before_titles = words(
        "sentences", "Words after which a capital begins a name or a title, and no sentence."
    )
    joints = words("sentences", "Words that join two thoughts where somebody writes without marks.")
    unjoined = phrases(
        "sentences", "Such a word with one before or after it, with which it joins nothing."
    )
    credit = pattern("sentences", "Matches a credit's first words.")
    bare_credit = pattern(
        "sentences",
        "Finds a caption's end where nothing else marks it: a known source of pictures.",
    )
    opening = parts.opening(
        "sentences",
        "Finds the blank before what opens a sentence and hardly ever stands inside one with "
        "a capital, where no stop is before it.",
    )
    dateline = pattern("sentences", "Matches what stands before a report's first words.")
    pointing = parts.pointing(
        "reading",
        "Matches the beginning, in small letters, of a sentence that points at one before.",
    )
    referring = pattern(
        "reading", 'Finds, in small letters, what sends the reader back, such as "as above".'
    )
    pronoun = pattern("reading", "Matches the same where capitals tell a pronoun from a name.")
    person = pattern(
        "reading", "Finds whom a pronoun inside a sentence may mean, in what stands before it."
    )
    pointing_nouns = pattern(
        "reading",
        'Finds a noun, as ``noun`` or in front, with a word such as "this", in small letters.',
    )
    pointing_except = words(
        "reading",
        "The nouns that point at nothing so, such as those of time, unless the word was found as "
        "``sure``.",
    )
    short_name = pattern(
        "reading", "Finds a title with a given name only, as ``name``, or a pronoun."
    )
    known_thing = pattern("reading", 'Finds a noun with "the", as ``noun``, in small letters.')
    short_thing = pattern(
        "reading", "Matches how a sentence begins about a ``noun`` that was introduced before."
    )
    introduction = pattern("reading", "Finds what says which one a ``noun`` is.")
    bare_name = pattern("reading", "Finds a surname alone, as ``name``.")
    full_name = pattern("reading", "Finds a name of several words.")
    leaning = pattern(
        "reading",
        "Finds what else leans on the sentence before, where a reader may not have read it.",
    )
    announcing = pattern(
        "reading", "Finds, in small letters, what only announces what the next sentence tells."
    )
    stating = words(
        "reading",
        "Words, one of which hardly any statement lacks, but captions do; empty if unknown.",
    )
    first_person = pattern("reading", "Finds a speaker's words for himself.")
    telling = pattern(
        "reading", "Finds the writer of a post in its first sentence, in small letters."
    )
    row = pattern(
        "reading", "Matches how one of several alike begins, with what they are as its first group."
    )
    speech = pattern(
        "reading", "Matches how a sentence begins that tells whose words the one before it were."
    )
    decisions = pattern("reading", "Finds what a meeting decided, in small letters.")
    appointments = pattern("reading", "Finds when people of a chat will meet, in small letters.")
    minutes = pattern(
        "reading", "Matches how a line of minutes of a meeting begins, in small letters."
    )
    letterhead = pattern(
        "reading", "Matches how a line begins that tells when, where and by whom these were taken."
    )
    attending = pattern(
        "reading", "Matches, in small letters, the line above a list of who was there."
    )
    documents = pattern(
        "reading", "Matches, in small letters, the line that names what a document is."
    )
    concerning = pattern("reading", "Matches the line below it that says what it is about.")
    ceremony = pattern(
        "reading", "Finds, in small letters, what every meeting goes through: it decides nothing."
    )
    verdict = pattern(
        "reading", "Matches, in small letters, the beginning of what tells only how a vote went."
    )
    leaning_minutes = pattern(
        "reading",
        "Matches, in small letters, how a sentence of minutes begins that says of what only with "
        "the one before it.",
    )
    leaning_decision = pattern(
        "reading", "Finds, in small letters, a decision that does not say about what."
    )
    action = pattern("reading", "Finds the label before what somebody is to do, in small letters.")
    proposal = pattern("reading", "Finds, in small letters, what a meeting votes on.")
    mail_header = pattern(
        "reading", "Matches a line of a mail's head, in small letters, as do the next ones."
    )
    mail_subject = pattern("reading", "Matches what stands before its subject.")
    mail_older = pattern("reading", "Matches a line after which an older mail is quoted.")
    mail_greeting = pattern("reading", "Matches a line with which a mail begins.")
    mail_closing = pattern(
        "reading", "Matches a line after which only names, addresses and numbers follow."
    )
    mail_footer = pattern("reading", "Finds, in a line below that, what mail programs add.")
    ingredients = typed(
        "recipes", "Matches, in small letters, the line before what a recipe needs."
    )
    amounts = typed("recipes", "Finds, in small letters, how much of something a recipe needs.")
    cooking = typed(
        "recipes",
        "Matches, in small letters, how a step of a recipe begins, even one amid a sentence.",
    )
    clause = pattern(
        "recipes", "Finds, in small letters, behind what another step may begin amid a sentence."
    )
    heat = typed("recipes", "Finds, in small letters, how long something cooks or how hot.")
    method = typed("recipes", "Matches the line before what is done with it.")
    titled = pattern(
        "reading", "Matches what names the title in the first line of a form, in small letters."
    )
    question = pattern(
        "reading", "Matches how a question of an interview begins, in small letters."
    )
    clutter = pattern(
        "reading", "Matches the beginning, in small letters, of a line that is no part of a report."
    )
    breaks = parts.breaks(
        "reading", 'Finds where a line may go on with something else; "stop" is a mark.'
    )
    formulas = pattern("reading", "Matches the same of one that is none unless it tells news, too.")
    captions = parts.patterns(
        "reading", "Each finds a picture's caption in a sentence of small letters."
    )
    stop_words = words("words", "Words that carry no subject.")

    def asks(self, sentence: str) -> bool:
        """Tell a question of an interview."""
        return self.question.match(sentence.lower()) is not None


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, in alphabetical order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def language_data(code: str) -> Language:
    """Return a language's data; one without a file gets what punctuation alone tells."""
    name = code if code in known_languages() else UNDETERMINED
    data = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
    return Language(code, data)
