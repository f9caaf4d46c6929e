"""Whom the server answers: this machine, or who has the key, and never another website."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.offline import OfflineTelegram, key_for, page_address

PATHS = ["/", "/static/chat.js", "/chat/events", "/chat/send", "/chat/file"]
API = "/bot7000000000:offline/getMe"
FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "http://localhost:9000"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe"},
]


async def statuses(http: httpx.AsyncClient, path: str, headers: dict[str, str]) -> set[int]:
    """The answers to reading and to posting."""
    return {(await http.request(how, path, headers=headers)).status_code for how in ("GET", "POST")}


@pytest.mark.parametrize("path", [*PATHS, API])
@pytest.mark.parametrize("headers", FOREIGN)
async def test_other_websites_reach_nothing(
    http: httpx.AsyncClient, path: str, headers: dict[str, str]
) -> None:
    assert await statuses(http, path, headers) == {403}


@pytest.mark.parametrize("path", [*PATHS, API])
@pytest.mark.parametrize("host", ["evil.example", "192.168.1.5:8080", "localhost.evil.example"])
async def test_a_name_that_someone_points_at_this_machine_reaches_nothing(
    http: httpx.AsyncClient, path: str, host: str
) -> None:
    assert await statuses(http, path, {"host": host}) == {403}


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1:9000", "[::1]:80", "a.localhost"])
async def test_this_machine_reaches_page_and_api(http: httpx.AsyncClient, host: str) -> None:
    origin = {"host": host, "origin": f"http://{host}", "sec-fetch-site": "same-origin"}
    assert (await http.get("/", headers=origin)).status_code == 200
    assert (await http.post("/chat/send", headers=origin, json={})).status_code == 400
    assert (await http.post(API, headers=origin)).status_code == 200


async def test_a_link_to_the_page_may_stand_on_any_website(http: httpx.AsyncClient) -> None:
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-dest": "document"}
    page = await http.get("/", headers=followed)
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert (await http.post("/", headers=followed)).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_a_server_for_this_machine_only_needs_no_key(host: str) -> None:
    assert key_for(host) == ""
    assert page_address("http://x:1", "") == "http://x:1"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "server.example"])  # noqa: S104
def test_a_server_for_others_has_a_new_key_each_time(host: str) -> None:
    assert len({key_for(host), key_for(host)}) == 2
    assert page_address("http://x:1", "a-b") == "http://x:1/?key=a-b"


class TestWithKey:
    """A server that is reached from other machines."""

    KEY = "the_key-of-this-start"

    @pytest.fixture
    async def http(self) -> AsyncIterator[httpx.AsyncClient]:
        app = OfflineTelegram(key=self.KEY).app
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://server.example") as http:
            yield http

    @pytest.mark.parametrize("path", [*PATHS, "/?key=wrong", "/chat/send?key="])
    async def test_nothing_answers_without_it(self, http: httpx.AsyncClient, path: str) -> None:
        assert await statuses(http, path, {}) == {403}
        assert await statuses(http, path, {"cookie": "offline-key=wrong; x"}) == {403}

    async def test_the_printed_address_opens_the_page_and_the_key_leaves_it(
        self, http: httpx.AsyncClient
    ) -> None:
        address = page_address("http://server.example", self.KEY)
        page = await http.get(address, follow_redirects=True)
        assert (page.status_code, str(page.url)) == (200, "http://server.example/")
        assert (await http.post("/chat/send", json={})).status_code == 400
        [told] = page.history
        assert "HttpOnly" in told.headers["set-cookie"]

    @pytest.mark.parametrize("headers", FOREIGN)
    async def test_other_websites_reach_nothing_even_with_the_cookie(
        self, http: httpx.AsyncClient, headers: dict[str, str]
    ) -> None:
        await http.get("/", params={"key": self.KEY})
        assert await statuses(http, "/chat/send", headers) == {403}

    async def test_a_program_gives_the_key_with_each_call(self, http: httpx.AsyncClient) -> None:
        answer = await http.post("/chat/send", params={"key": self.KEY}, json={})
        assert answer.status_code == 400
        assert not answer.cookies

    async def test_the_bot_apis_token_is_as_secret(self, http: httpx.AsyncClient) -> None:
        assert (await http.get(f"/bot7000000000:{self.KEY}/getMe")).status_code == 200
        assert (await http.get("/bot7000000000:offline/getMe")).status_code == 401
