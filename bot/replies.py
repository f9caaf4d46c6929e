"""What the bot answers: domain objects in, Telegram's text, keyboards and inline results out.

This is the one place that knows Telegram's HTML and limits. Every text from outside passes
`_escaped`, every text that can be long passes `_clipped`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from bot import buttons
from bot.commands import COMMANDS
from bot.library import MARK_CLOSE, MARK_OPEN, Digest, Fault, Hit, Page, Report
from bot.locales import Texts

# Telegram's limits, in UTF-16 units: the safe reading of what it counts.
URL_LIMIT = 2048
INLINE_QUERY_LIMIT = 256

# What fits one screen of a phone, in UTF-16 units where texts are cut. The sums stay below
# Telegram's 4096 units and 100 entities a message.
HITS_A_PAGE = 5
TITLE_SHOWN, TITLE_MARKS = 160, 5
SNIPPET_SHOWN, SNIPPET_MARKS = 200, 8
QUERY_SHOWN = 100
SOURCE_SHOWN = 60
SENTENCES_SHOWN = 3600
FAULTS_SHOWN, FILE_SHOWN = 20, 80
INLINE_TITLE_SHOWN = 120
DESCRIPTION_SHOWN = 200

# How deep a list can be paged; what Telegram gives back as an offset is not trusted.
MAX_OFFSET = 1000

MIN_SENTENCES, USUAL_SENTENCES, MAX_SENTENCES = 1, 3, 8

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_BETWEEN_MARKS = re.compile(rf"{MARK_CLOSE}(\s+){MARK_OPEN}")
_MARK = re.compile(f"[{MARK_OPEN}{MARK_CLOSE}]")


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send: Telegram's HTML and the buttons below it."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None


def plain(texts: Texts, key: str, **values: str | int) -> Reply:
    """A text with nothing else to it."""
    return Reply(_text(texts, key, **values))


def start(texts: Texts, bot: str) -> Reply:
    """Three lines on what the bot does, with buttons to try it."""
    rows = [
        [
            InlineKeyboardButton(
                texts("start-latest"), callback_data=buttons.encode(buttons.TurnLatest(0))
            )
        ],
        [InlineKeyboardButton(texts("start-inline"), switch_inline_query="")],
    ]
    return Reply(_text(texts, "start", bot=bot), InlineKeyboardMarkup(rows))


def help_(texts: Texts, bot: str, *, admin: bool) -> Reply:
    """The commands that this person may use."""
    lines = []
    for command in COMMANDS:
        if command.admin and not admin:
            continue
        description = texts(f"command-{command.name}")
        if command.alias:
            description += " " + texts("help-alias", alias=command.alias)
        lines.append(texts("help-command", name=command.name, description=description))
    return Reply(texts("help", bot=bot, commands="\n".join(lines)))


def search_page(texts: Texts, query: str, number: int, page: Page, offset: int) -> Reply:
    """A numbered list of what a query found, with buttons to open each and to turn the page.

    Args:
        texts: The reader's.
        query: As typed.
        number: By which the buttons name the query.
        page: What was found from `offset` on.
        offset: Where the page begins in all that was found.
    """
    shown = _escaped(_clipped(query, QUERY_SHOWN))
    if not page.hits:
        return nothing_found(texts, query)
    head = [texts("search-title", query=shown)]
    if page.corrected:
        corrected = _escaped(_clipped(page.corrected, QUERY_SHOWN))
        head = [texts("search-corrected", query=shown, corrected=corrected)]
    if page.partial:
        head.append(texts("search-partial"))
    turn = _turns(texts, page, offset, lambda start: buttons.TurnSearch(number, start))
    keyboard = _keyboard(_openers(page, offset), turn, [_elsewhere(texts, query)])
    return Reply("\n\n".join([*head, *_entries(texts, page, offset)]), keyboard)


def nothing_found(texts: Texts, query: str) -> Reply:
    """What to try next."""
    return plain(texts, "search-nothing", query=_clipped(query, QUERY_SHOWN))


def latest_page(texts: Texts, page: Page, offset: int) -> Reply:
    """A numbered list of the newest articles."""
    if not page.hits:
        return Reply(texts("library-empty"))
    turn = _turns(texts, page, offset, buttons.TurnLatest)
    text = "\n\n".join([texts("latest-title"), *_entries(texts, page, offset)])
    return Reply(text, _keyboard(_openers(page, offset), turn))


def summary(texts: Texts, digest: Digest, *, query: int | None = None) -> Reply:
    """An article's summary, with buttons for its length and source.

    Args:
        texts: The reader's.
        digest: The article in short.
        query: The number of the query that found it, for a button to its other hits.
    """
    minutes = texts("reading-time", minutes=digest.article.reading_minutes)
    more = []
    if query is not None:
        data = buttons.encode(buttons.TurnSearch(query, 0))
        more.append(InlineKeyboardButton(texts("summary-more-hits"), callback_data=data))
    labels = (texts("summary-shorter"), texts("summary-longer"), texts("summary-source"))
    sizes, source = _summary_buttons(digest, *labels)
    return Reply(_summary_text(digest, minutes), _keyboard(sizes, source + more))


def inline_summary(digest: Digest) -> Reply:
    """The same for a message in any chat, whose readers' languages are not known: no words."""
    sizes, source = _summary_buttons(digest, "➖", "➕", f"🔗 {_source(digest.article.url)}")
    return Reply(_summary_text(digest), _keyboard(sizes, source))


def inline_results(digests: Iterable[Digest]) -> list[InlineQueryResultArticle]:
    """Results of an inline query: each posts its article's summary when chosen."""
    results = []
    for digest in digests:
        reply = inline_summary(digest)
        about = " ".join([f"{_source(digest.article.url)} ·", *digest.sentences[:1]])
        results.append(
            InlineQueryResultArticle(
                digest.article.id,
                _clipped(digest.article.title, INLINE_TITLE_SHOWN),
                InputTextMessageContent(
                    reply.text, ParseMode.HTML, link_preview_options=NO_PREVIEW
                ),
                reply_markup=reply.keyboard,
                description=_clipped(about, DESCRIPTION_SHOWN),
            )
        )
    return results


def reload_report(texts: Texts, report: Report) -> Reply:
    """What a reload did: the counts and the first faults."""
    text = texts(
        "reload-done",
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        removed=report.removed,
    )
    if report.faults:
        count = len(report.faults)
        lines = [_escaped(_fault(texts, fault)) for fault in report.faults[:FAULTS_SHOWN]]
        if count > FAULTS_SHOWN:
            lines.append(texts("reload-more-faults", count=count - FAULTS_SHOWN))
        text = "\n".join([text, "", texts("reload-faults", count=count), *lines])
    return Reply(text)


def fault_list(texts: Texts, report: Report) -> str | None:
    """Every fault, a line each, for a file; None if the report's message has them all."""
    if len(report.faults) <= FAULTS_SHOWN:
        return None
    return "".join(f"{_fault(texts, fault, clip=False)}\n" for fault in report.faults)


def menu(texts: Texts, *, admin: bool) -> list[BotCommand]:
    """The commands for Telegram's menu."""
    return [
        BotCommand(command.name, texts(f"command-{command.name}"))
        for command in COMMANDS
        if admin or not command.admin
    ]


def _entries(texts: Texts, page: Page, offset: int) -> list[str]:
    return [_entry(texts, number, hit) for number, hit in enumerate(page.hits, start=offset + 1)]


def _entry(texts: Texts, number: int, hit: Hit) -> str:
    about = [
        _escaped(_source(hit.article.url)),
        texts("reading-time", minutes=hit.article.reading_minutes),
    ]
    if hit.similar:
        about.append(texts("search-similar", count=hit.similar))
    return "\n".join(
        [
            f"{number}. {_highlighted(hit.title, TITLE_SHOWN, TITLE_MARKS)}",
            f"<i>{_highlighted(hit.snippet, SNIPPET_SHOWN, SNIPPET_MARKS)}</i>",
            " · ".join(about),
        ]
    )


def _openers(page: Page, offset: int) -> list[InlineKeyboardButton]:
    return [
        InlineKeyboardButton(
            str(number), callback_data=buttons.encode(buttons.Open(hit.article.id))
        )
        for number, hit in enumerate(page.hits, start=offset + 1)
    ]


def _turns(
    texts: Texts, page: Page, offset: int, turn: Callable[[int], buttons.Button]
) -> list[InlineKeyboardButton]:
    row = []
    if offset > 0:
        data = buttons.encode(turn(max(0, offset - HITS_A_PAGE)))
        row.append(InlineKeyboardButton(texts("page-previous"), callback_data=data))
    if page.more:
        data = buttons.encode(turn(offset + HITS_A_PAGE))
        row.append(InlineKeyboardButton(texts("page-next"), callback_data=data))
    return row


def _elsewhere(texts: Texts, query: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        texts("search-elsewhere"), switch_inline_query=_cut(query, INLINE_QUERY_LIMIT)
    )


def _summary_text(digest: Digest, *about: str) -> str:
    article = digest.article
    source = _escaped(_source(article.url))
    if _is_openable(article.url):
        source = f'<a href="{_escaped(article.url)}">{source}</a>'
    head = (
        f"<b>{_escaped(_clipped(article.title, TITLE_SHOWN))}</b>\n{' · '.join([source, *about])}"
    )
    room = SENTENCES_SHOWN
    parts = [head]
    for sentence in digest.sentences:
        if room <= 1:
            break
        clipped = _clipped(sentence, room)
        parts.append(_escaped(clipped))
        room -= _units(clipped) + 2
    return "\n\n".join(parts)


def _summary_buttons(
    digest: Digest, shorter: str, longer: str, source: str
) -> tuple[list[InlineKeyboardButton], list[InlineKeyboardButton]]:
    """The row of lengths, none beyond either end, and the row of the source."""
    size = len(digest.sentences)
    article = digest.article
    sizes = []
    if size > MIN_SENTENCES:
        data = buttons.encode(buttons.Resize(article.id, size - 1))
        sizes.append(InlineKeyboardButton(shorter, callback_data=data))
    if digest.longer and size < MAX_SENTENCES:
        data = buttons.encode(buttons.Resize(article.id, size + 1))
        sizes.append(InlineKeyboardButton(longer, callback_data=data))
    sources = [InlineKeyboardButton(source, url=article.url)] if _is_openable(article.url) else []
    return sizes, sources


def _keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def _fault(texts: Texts, fault: Fault, *, clip: bool = True) -> str:
    reason = texts(f"fault-{fault.reason.name.lower().replace('_', '-')}")
    file = _clipped(fault.file, FILE_SHOWN) if clip else fault.file
    if fault.line == 0:
        return texts("reload-fault-file", file=file, reason=reason)
    return texts("reload-fault", file=file, line=fault.line, reason=reason)


def _text(texts: Texts, key: str, **values: str | int) -> str:
    """A text whose values are from outside."""
    safe = {
        name: _escaped(value) if isinstance(value, str) else value for name, value in values.items()
    }
    return texts(key, **safe)


def _source(url: str) -> str:
    """The site of an article, as people say it."""
    host = urlsplit(url).hostname or url
    return _clipped(host.removeprefix("www."), SOURCE_SHOWN)


def _is_openable(url: str) -> bool:
    """Tell whether Telegram takes this address for a button: it refuses local and odd ones."""
    host = urlsplit(url).hostname or ""
    return "." in host.strip(".") and url.isprintable() and len(url) <= URL_LIMIT


def _escaped(text: str) -> str:
    return escape(_MARK.sub("", text))


def _highlighted(text: str, limit: int, marks: int) -> str:
    """Write marked words in bold: no more of them than given, and as much text as fits."""
    # Neighbouring words become one stretch: it reads better and is one entity.
    text = _BETWEEN_MARKS.sub(r"\1", text)
    plain = _MARK.sub("", text)
    shown = _clipped(plain, limit)
    room = len(shown) if shown == plain else len(shown) - 1
    html = []
    # Split at the marks, every second part is a marked one.
    for index, part in enumerate(_MARK.split(text)):
        piece = escape(part[:room])
        room -= len(part[:room])
        html.append(f"<b>{piece}</b>" if index % 2 and index < 2 * marks and piece else piece)
    return "".join(html) + ("" if shown == plain else "…")


def _clipped(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units, at a blank if one is near, and say so with `…`."""
    if _units(text) <= limit:
        return text
    kept = _cut(text, limit - 1)
    whole_words = kept.rpartition(" ")[0]
    return (whole_words if len(whole_words) > len(kept) // 2 else kept).rstrip() + "…"


def _cut(text: str, limit: int) -> str:
    """Shorten a text to so many UTF-16 units."""
    return text.encode("utf-16-le", "replace")[: 2 * limit].decode("utf-16-le", "ignore")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2
