"""The kinds of buttons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Open:
    """Send the summary of an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Find:
    """Send what a remembered query finds."""

    query: int


@dataclass(frozen=True, slots=True)
class Brief:
    """Send a brief of what a remembered query finds."""

    query: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask for words: for a ``search`` or for a ``brief``."""

    what: str


@dataclass(frozen=True, slots=True)
class Help:
    """Send what the bot can do."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Do what is done for who names it in plain words; see `bot.handlers.meant`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Latest:
    """Send the newest articles."""


@dataclass(frozen=True, slots=True)
class Resize:
    """Show an article's summary with so many sentences; 0 if no remembered query found it."""

    article: str
    sentences: int
    query: int = 0


@dataclass(frozen=True, slots=True)
class ResizeText:
    """Show the summary of a text that somebody sent with so many sentences."""

    text: int
    sentences: int


@dataclass(frozen=True, slots=True)
class End:
    """Say that a summary is as short or as long as it gets.

    ``shortest`` or ``longest``; of a text that somebody sent, ``longest-text``, or ``whole`` if it
    is not shortened; the number that names this is kept for who asks something of it.
    """

    which: str
    text: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """Show a page of the full text in this message, the first being 0.

    The way back leads to a summary of so many sentences (0: the usual length) and to its query.
    """

    article: str
    page: int
    sentences: int = 0
    query: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """Show in this message what is related to an article; the way back is that of `Read`."""

    article: str
    sentences: int = 0
    query: int = 0


@dataclass(frozen=True, slots=True)
class Save:
    """Save an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Take an article, whose summary this message shows, off the saved ones."""

    article: str


@dataclass(frozen=True, slots=True)
class TurnSearch:
    """Turn the list in this message to another stretch of what a query found."""

    query: int
    offset: int


@dataclass(frozen=True, slots=True)
class TurnLatest:
    """Turn the list in this message to another stretch of the newest articles."""

    offset: int


@dataclass(frozen=True, slots=True)
class TurnSaved:
    """Turn the list in this message to another stretch of the saved articles.

    With `removing` each is on a button that takes it off.
    """

    offset: int
    removing: int = 0


@dataclass(frozen=True, slots=True)
class Unsave:
    """Take an article off the list of saved ones in this message."""

    article: str
    offset: int


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Stop following some words, and show in this message what is still followed."""

    follow: int


@dataclass(frozen=True, slots=True)
class EndFollow:
    """Stop following some words; the message, a digest say, stays."""

    follow: int


@dataclass(frozen=True, slots=True)
class UnfollowAll:
    """Stop following everything, and show in this message that nothing is followed."""


@dataclass(frozen=True, slots=True)
class Follow:
    """Follow the words of a remembered query."""

    query: int


@dataclass(frozen=True, slots=True)
class Following:
    """Send what is followed."""


@dataclass(frozen=True, slots=True)
class ListFollows:
    """Show in this message what is followed; with `removing` each on a button that ends it."""

    removing: int = 0


@dataclass(frozen=True, slots=True)
class Mute:
    """Tell nothing of what is followed for so many days; 0 ends that."""

    days: int


@dataclass(frozen=True, slots=True)
class Choose:
    """Show in this message what a preference can be; all preferences for an empty name."""

    name: str


@dataclass(frozen=True, slots=True)
class Prefer:
    """Change a preference, and show all of them in this message."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase all that the bot keeps about whoever presses it."""


@dataclass(frozen=True, slots=True)
class OpenText:
    """Send the summary of a text that somebody sent before."""

    text: int


@dataclass(frozen=True, slots=True)
class ForgetText:
    """Erase what is kept of a text that somebody sent, or of all of them (0).

    Whether to is asked, unless they are `sure`.
    """

    text: int
    sure: int = 0


@dataclass(frozen=True, slots=True)
class Keep:
    """Erase nothing of what is kept about the person.

    For ``article`` or ``articles``: remove none from the library.
    """

    what: str = ""


@dataclass(frozen=True, slots=True)
class Reload:
    """``load`` the seeds, ``check`` what that would do, or ``stop``; so many articles may go."""

    what: str
    may_remove: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """Do something with the seed file that this message replies to: ``load``, ``sum`` or ``no``."""

    what: str


@dataclass(frozen=True, slots=True)
class AskRemoval:
    """Ask whether an article is to go out of the library."""

    article: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an article out of the library."""

    article: str


@dataclass(frozen=True, slots=True)
class BringBack:
    """Let an article that was removed into the library again."""

    article: str


# Buttons that are answered with a message, and those of what a message shows.
Sending = (
    Open
    | OpenText
    | Find
    | Brief
    | Ask
    | Help
    | Meant
    | Latest
    | Follow
    | Following
    | Offer
    | AskRemoval
)
_OfSummary = Resize | ResizeText | End | Read | Related | Save | Drop
Turn = TurnSearch | TurnLatest | TurnSaved
# The page before one of a list, that one, and the page after it; None at an end.
Turns = tuple[Turn | None, Turn, Turn | None]
_OfList = Turn | Unsave
_OfFollows = Unfollow | UnfollowAll | EndFollow | ListFollows | Mute
_OfPerson = Choose | Prefer | Forget | ForgetText | Keep
_OfLibrary = Reload | Remove | BringBack

Button = Sending | _OfSummary | _OfList | _OfFollows | _OfPerson | _OfLibrary
