"""Who may use this server: whoever is at this machine, or has the key; no other website.

The page and the Bot API act as the bot's admin, so three things are checked of every request. A
website must not make a browser post here (its `Origin`), nor reach the server under a name of its
own that it points at this machine (the `Host`), and who comes from elsewhere needs the key.
"""

import ipaddress
import re
import secrets
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_COOKIE = "offline-key"
_BOT_API = re.compile(r"/(file/)?bot")


def key_for(host: str) -> str:
    """A new key if a server on this host can be reached from elsewhere, or nothing."""
    return "" if _is_loopback(host) else secrets.token_urlsafe(24)


class Guard:
    """Answers only who may use the server.

    Args:
        app: What it guards.
        key: What who comes from elsewhere must know: in the address, or in the cookie that the
            page is given for it. The Bot API's key is its token. Empty: this machine only.
    """

    def __init__(self, app: ASGIApp, key: str) -> None:
        self._app = app
        self._key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        refusal = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        if _is_foreign(request):
            return PlainTextResponse("Another website asks.", 403)
        if not self._key:
            if _is_loopback(request.url.hostname or ""):
                return None
            return PlainTextResponse("This server answers as localhost only.", 403)
        if _BOT_API.match(request.url.path):
            return None
        if self._is_key(request.query_params.get("key", "")):
            return self._take_cookie() if request.url.path == "/" else None
        if self._is_key(request.cookies.get(_COOKIE, "")):
            return None
        return PlainTextResponse("Open the address with the key, as it was told at the start.", 403)

    def _is_key(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._key.encode())

    def _take_cookie(self) -> Response:
        """Sends the browser on with a cookie, so that the key does not stay in the address."""
        response = RedirectResponse(".", 303)
        # Lax: who follows the printed address from a chat or an e-mail comes from another website.
        response.set_cookie(_COOKIE, self._key, httponly=True, samesite="lax")
        return response


def page_address(server: str, key: str) -> str:
    """The address to open in a browser.

    Args:
        server: Its scheme, host and port.
        key: As of `key_for`.
    """
    return f"{server}/?{urlencode({'key': key})}" if key else server


def _is_foreign(request: Request) -> bool:
    headers = request.headers
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != headers.get("host"):
        return True
    if headers.get("sec-fetch-site", "none") in {"none", "same-origin"}:
        return False
    # A link to the page may stand anywhere; it may be opened, but not in a frame.
    follows_link = headers.get("sec-fetch-dest") == "document" and request.url.path == "/"
    return not (follows_link and request.method == "GET")


def _is_loopback(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
