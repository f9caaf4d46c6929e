"""URLs: recognising them, and which ways to write one name the same article."""

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

_TRACKING = re.compile(r"(?:utm_[^=&]*|fbclid|gclid)(?:=|$)", re.IGNORECASE)
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# Escaped, these mean something else than plain, or may not stand in a URL at all.
_DELIMITER = re.compile(r"[\x00-\x20\x7f%/?#&=+]")
_IN_HOST = r"[^\s/?#<>\"'“‘(\[{]"
# A URL without a scheme is looked for only where a word begins: that bounds the time that a long
# text takes.
_TYPED_URL = re.compile(
    rf"(?:https?://|(?<!{_IN_HOST})){_IN_HOST}+\.[^\s/?#<>\".]{{2,}}[^\s<>\"]*", re.IGNORECASE
)
_CLOSING = frozenset(".,;:!?…)]}'”’")


def article_id(url: str) -> str:
    """Name an article by its URL, the same for every usual way to write that URL.

    Raises:
        ValueError: The text is no http(s) URL.
    """
    # A lone surrogate cannot be encoded, and need not be told from another.
    digest = blake2b(normalized_url(url).encode("utf-8", "replace"), digest_size=9).digest()
    return urlsafe_b64encode(digest).decode()


@lru_cache(maxsize=1)  # Whoever asks whether a text is a URL, asks for its id next.
def normalized_url(url: str) -> str:
    """Strip from a URL what does not tell articles apart.

    Scheme, ``www.``, default port, fragment, tracking parameters and a closing slash go;
    the host is lower-cased and percent-escapes are written one way.

    Raises:
        ValueError: The text is no http(s) URL.
    """
    parts = urlsplit(url.strip())
    host = _ascii_host((parts.hostname or "").rstrip(".")).removeprefix("www.")
    if parts.scheme not in {"http", "https"} or not host:
        raise ValueError(f"not an http(s) URL: {url!r}")
    if parts.port not in {None, 80, 443}:
        host = f"{host}:{parts.port}"
    path = _unescaped(parts.path).rstrip("/")
    kept = [
        pair for pair in _unescaped(parts.query).split("&") if pair and not _TRACKING.match(pair)
    ]
    return host + path + ("?" + "&".join(kept) if kept else "")


def is_url(text: str) -> bool:
    """Tell whether a text is one http(s) URL and nothing else."""
    if text.split() != [text]:
        return False
    try:
        normalized_url(text)
    except ValueError:
        return False
    return True


def urls_in(text: str) -> Iterator[str]:
    """Yield what a person may have meant as a URL, with a scheme if they left it out."""
    for match in _TYPED_URL.finditer(text):
        typed = _without_closing(match[0])
        url = typed if re.match("https?://", typed, re.IGNORECASE) else f"http://{typed}"
        if is_url(url):
            yield url


def _without_closing(url: str) -> str:
    """Leave out punctuation that closes the sentence, not a bracket that the URL opened."""
    while url and url[-1] in _CLOSING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url


@lru_cache(maxsize=64)  # A library's articles come from few hosts.
def _ascii_host(host: str) -> str:
    """Write an international host name one way; leave one that IDNA refuses as it is."""
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return unicodedata.normalize("NFC", host)


def _unescaped(text: str) -> str:
    """Write percent-escapes one way: as the character if it means the same, else upper case."""
    return unicodedata.normalize("NFC", _ESCAPES.sub(_unescaped_run, text))


def _unescaped_run(match: re.Match[str]) -> str:
    try:
        letters = bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0].upper()
    return "".join(
        f"%{ord(letter):02X}" if _DELIMITER.fullmatch(letter) else letter for letter in letters
    )
