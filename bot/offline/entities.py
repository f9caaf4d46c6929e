"""Formatted text: HTML into text with entities, and the entities that Telegram finds by itself.

Offsets and lengths are in UTF-16 units, as everywhere in the Bot API. The HTML dialect is the one
of https://core.telegram.org/bots/api#html-style. Where Telegram's servers quietly repair or drop
what that page forbids (a bare `&`, formatting inside `code`, nested quotes), the text is refused
here, so that a test sees the mistake before a reader does.
"""

import html as html_codec
import re
from dataclasses import dataclass
from typing import Any

from bot.offline.errors import ApiError, bad_request

Entity = dict[str, Any]

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_VERBATIM = frozenset({"code", "pre"})
_PIECE = re.compile(
    r"(?P<text>[^<>&]+)"
    r"|(?P<character>&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-f]{1,6});)"
    r"|<(?P<end>/?)(?P<name>[^\s<>/]*)(?P<attributes>[^<>]*)>"
    r"|(?P<stray>.)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""\s+([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'))?""", re.IGNORECASE)
_WEB_LINK = re.compile(
    r"(?:https?://[^\s/?#]+\.[^\s/?#.]|https?://localhost|tg://|mailto:)\S*", re.IGNORECASE
)


def utf16_length(text: str) -> int:
    """The length that Telegram counts: characters outside the basic plane are two units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_web_link(url: str) -> bool:
    """Whether Telegram makes a link of this address."""
    return _WEB_LINK.fullmatch(url) is not None


@dataclass
class _OpenTag:
    name: str
    entity: Entity


class _HtmlReader:
    """Reads one message; holds what is open and what was found."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._text: list[str] = []
        self._length = 0
        self._open: list[_OpenTag] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        for piece in _PIECE.finditer(self._html):
            if piece["text"] is not None:
                self._add(piece["text"])
            elif piece["character"] is not None:
                self._add(self._character(piece))
            elif piece["stray"] is not None:
                raise self._stray(piece)
            elif piece["end"]:
                self._close(piece)
            else:
                self._start(piece)
        if self._open:
            name = self._open[-1].name
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{name}"')
        return "".join(self._text), [entity for entity in self._entities if entity["length"]]

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += utf16_length(text)

    def _character(self, piece: re.Match[str]) -> str:
        character = html_codec.unescape(piece[0].lower())
        if len(character) != 1 or character == "\ufffd":
            raise self._refusal(piece, f"Invalid character reference {piece[0]}")
        return character

    def _stray(self, piece: re.Match[str]) -> ApiError:
        if piece["stray"] == "<":
            return self._refusal(piece, "Unclosed start tag")
        return self._refusal(piece, f"Character '{piece['stray']}' must be escaped")

    def _start(self, piece: re.Match[str]) -> None:
        name = piece["name"].lower()
        if name not in _TYPES:
            raise self._refusal(piece, f'Unsupported start tag "{name}"')
        entity: Entity = {"type": _TYPES[name], "offset": self._length, "length": 0}
        attributes = self._attributes(piece)
        around = [tag.entity["type"] for tag in self._open]
        if language := self._language_of_pre(name, attributes):
            self._open[-1].entity["language"] = language
        else:
            self._describe(piece, entity, attributes)
            if not _may_stand_in(entity["type"], around):
                raise self._refusal(piece, f'Tag "{name}" can\'t be nested in "{around[-1]}"')
            self._entities.append(entity)
        self._open.append(_OpenTag(name, entity))

    def _attributes(self, piece: re.Match[str]) -> dict[str, str]:
        written = piece["attributes"].rstrip()
        found = list(_ATTRIBUTE.finditer(written))
        if "".join(match[0] for match in found) != written:
            raise self._refusal(piece, f'Unclosed start tag "{piece["name"].lower()}"')
        return {
            match[1].lower(): html_codec.unescape(match[2] or match[3] or "") for match in found
        }

    def _language_of_pre(self, name: str, attributes: dict[str, str]) -> str:
        """The language that `<pre><code class="language-…">` names for the `pre` around it."""
        in_pre = bool(self._open) and self._open[-1].name == "pre"
        if name != "code" or not in_pre or self._open[-1].entity["offset"] != self._length:
            return ""
        named = attributes.get("class", "")
        return named.removeprefix("language-") if named.startswith("language-") else ""

    def _describe(self, piece: re.Match[str], entity: Entity, attributes: dict[str, str]) -> None:
        """Completes the entity from the tag's attributes, and refuses any that mean nothing."""
        name = piece["name"].lower()
        if name == "a":
            url = attributes.pop("href", "")
            if not is_web_link(url):
                raise self._refusal(piece, f'Tag "a" must link to an address, not "{url}"')
            entity["url"] = url
        elif name == "span" and attributes.pop("class", "") != "tg-spoiler":
            raise self._refusal(piece, 'Tag "span" must have class "tg-spoiler"')
        elif name == "blockquote" and "expandable" in attributes:
            del attributes["expandable"]
            entity["type"] = "expandable_blockquote"
        if attributes:
            raise self._refusal(piece, f'Unsupported attribute of the tag "{name}"')

    def _close(self, piece: re.Match[str]) -> None:
        if not self._open:
            raise self._refusal(piece, "Unexpected end tag")
        tag = self._open.pop()
        found = piece["name"].lower()
        if found != tag.name or piece["attributes"].strip():
            offset = self._byte_offset(piece)
            raise _refusal(
                f'Unmatched end tag at byte offset {offset}, expected "</{tag.name}>",'
                f' found "</{found}>"'
            )
        tag.entity["length"] = self._length - tag.entity["offset"]

    def _byte_offset(self, piece: re.Match[str]) -> int:
        return len(self._html[: piece.start()].encode("utf-8", "surrogatepass"))

    def _refusal(self, piece: re.Match[str], reason: str) -> ApiError:
        return _refusal(f"{reason} at byte offset {self._byte_offset(piece)}")


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def _may_stand_in(kind: str, around: list[str]) -> bool:
    """Telegram's rules of nesting: nothing in code, and quotes and links not in themselves."""
    if _VERBATIM.intersection(around):
        return False
    if kind in _VERBATIM:
        return all(outer.endswith("blockquote") for outer in around)
    if kind.endswith("blockquote"):
        return not any(outer.endswith("blockquote") for outer in around)
    return kind not in around or kind != "text_link"


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """Reads Telegram's HTML.

    Args:
        html: The text of a message whose parse mode is HTML.

    Returns:
        The plain text, and its entities in the order of their start.

    Raises:
        ApiError: The text is not well-formed in Telegram's dialect.
    """
    return _HtmlReader(html).read()


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cuts white space off both ends, as Telegram does with every message it stores."""
    kept = text.strip()
    cut = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(kept)
    moved: list[Entity] = []
    for entity in entities:
        first = max(entity["offset"] - cut, 0)
        last = min(entity["offset"] + entity["length"] - cut, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return kept, moved


_DOMAIN = r"(?:[\w-]+\.)+(?:com|org|net|info|edu|gov|io|vn|uk|de|fr|jp|eu|me|news)\b"
_FOUND = re.compile(
    rf"(?P<email>(?<![\w.@/])[a-z0-9_.+-]+@{_DOMAIN})"
    rf"|(?P<url>(?<![\w@.])(?:https?://[^\s<>\"]+|{_DOMAIN}(?:[/?#][^\s<>\"]*)?))"
    r"|(?P<mention>(?<![\w@/])@[a-z][a-z0-9_]{3,31}(?!\w))"
    r"|(?P<bot_command>(?<![\w/@<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/@]))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d])\w+)",
    re.IGNORECASE,
)


def found_entities(text: str) -> list[Entity]:
    """The entities that Telegram marks in any text: commands, mentions, links, hashtags, e-mail."""
    found: list[Entity] = []
    for match in _FOUND.finditer(text):
        words = match[0].rstrip(".,;:!?)»”'\"") if match.lastgroup == "url" else match[0]
        found.append(
            {
                "type": match.lastgroup,
                "offset": utf16_length(text[: match.start()]),
                "length": utf16_length(words),
            }
        )
    return found


def with_found_entities(text: str, written: list[Entity]) -> list[Entity]:
    """The entities of a bot's message: the written, and those found outside links and code."""
    fixed = [entity for entity in written if entity["type"] in {*_VERBATIM, "text_link"}]
    added = [
        entity for entity in found_entities(text) if not any(_touch(entity, it) for it in fixed)
    ]
    return sorted([*written, *added], key=lambda entity: (entity["offset"], -entity["length"]))


def _touch(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def part(text: str, entity: Entity) -> str:
    """The words of a text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    first = 2 * entity["offset"]
    return units[first : first + 2 * entity["length"]].decode("utf-16-le", "surrogatepass")
