"""URLs: what is one, and which ways to write one name the same article."""

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.urls import article_id, is_url, normalized_url, urls_in

SEED = "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp"


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.vietnamplus.vn/van-phong/Đảng-364363.vnp",
        "HTTP://www.vietnamplus.vn/van-phong/Đảng-364363.vnp",
        "http://vietnamplus.vn/van-phong/Đảng-364363.vnp",
        "http://WWW.VietnamPlus.VN/van-phong/Đảng-364363.vnp",
        "http://www.vietnamplus.vn./van-phong/Đảng-364363.vnp",
        "http://www.vietnamplus.vn:80/van-phong/Đảng-364363.vnp",
        "https://www.vietnamplus.vn:443/van-phong/Đảng-364363.vnp",
        "http://www.vietnamplus.vn:/van-phong/Đảng-364363.vnp",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp#binh-luan",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp/",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp/?",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp?utm_source=zalo&utm_campaign=x",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp?fbclid=IwAR0&gclid=1#top",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp?UTM_Source=zalo",
        "http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp?utm%5Fsource=zalo",
        "http://www.vietnamplus.vn/van-phong/%C4%90%E1%BA%A3ng-364363.vnp",
        "http://www.vietnamplus.vn/van-phong/%c4%90%e1%ba%a3ng%2D364363%2evnp",
        "http://www.vietnamplus.vn/van-phong/Đa\u0309ng-364363.vnp",
        "http://www.vietnamplus.vn/van-phong/%C4%90a%CC%89ng-364363.vnp",
        "  http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp\n",
    ],
)
def test_usual_ways_to_write_a_url_name_one_article(typed: str) -> None:
    assert article_id(typed) == article_id(SEED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://x.vn/Tin", "http://x.vn/tin"),
        ("http://x.vn/tin?id=1", "http://x.vn/tin?id=2"),
        ("http://x.vn/tin?id=1", "http://x.vn/tin"),
        ("http://x.vn/tin?ID=1", "http://x.vn/tin?id=1"),
        ("http://x.vn/tin?a=1&b=2", "http://x.vn/tin?b=2&a=1"),
        ("http://x.vn/tin?utm=1", "http://x.vn/tin"),
        ("http://x.vn/tin?fbclids=1", "http://x.vn/tin"),
        ("http://x.vn/tin?my_utm_source=1", "http://x.vn/tin"),
        ("http://x.vn/tin", "http://x.vn:8080/tin"),
        ("http://x.vn/tin", "http://m.x.vn/tin"),
        ("http://x.vn/tin", "http://x.vn/www.tin"),
        ("http://x.vn/tin", "http://x.com/tin"),
        ("http://x.vn/a/b", "http://x.vn/a%2Fb"),
        ("http://x.vn/?a=1%262", "http://x.vn/?a=1&2"),
        ("http://x.vn/?a=1%2B2", "http://x.vn/?a=1+2"),
        ("http://x.vn/a%2541", "http://x.vn/aA"),
        ("http://x.vn/a%2520b", "http://x.vn/a%20b"),
        ("http://x.vn/a%3Fb", "http://x.vn/a?b"),
        ("http://x.vn/đảng", "http://x.vn/dang"),
        ("http://x.vn/a%23b", "http://x.vn/a#b"),
    ],
)
def test_what_may_be_another_page_is_another_article(one: str, other: str) -> None:
    assert article_id(one) != article_id(other)


@pytest.mark.parametrize(
    "typed",
    [
        "https://vi.wikipedia.org/wiki/Phở_%28món_ăn%29",
        "https://vi.wikipedia.org/wiki/Ph%E1%BB%9F_(m%C3%B3n_%C4%83n)",
    ],
)
def test_escaped_brackets_are_brackets(typed: str) -> None:
    assert article_id(typed) == article_id("https://vi.wikipedia.org/wiki/Phở_(món_ăn)")


def test_an_international_host_has_one_name() -> None:
    punycode = "đại-học".encode("idna").decode()
    hosts = ["đại-học", "ĐẠI-HỌC", "đa\u0323i-ho\u0323c", punycode, punycode.upper()]
    assert len({article_id(f"http://{host}.vn/a") for host in hosts}) == 1


def test_escapes_that_are_no_utf8_differ_only_in_case() -> None:
    assert article_id("http://x.vn/%e9t%E9") == article_id("http://x.vn/%E9t%e9")
    assert article_id("http://x.vn/%E9") != article_id("http://x.vn/é")


def test_a_host_that_idna_refuses_still_has_a_name() -> None:
    host = f"{'é' * 80}.vn"
    assert article_id(f"http://{host}/a") == article_id(f"https://www.{host}/a/")


def test_a_url_with_half_a_surrogate_pair_still_has_a_name() -> None:
    assert article_id("http://x.vn/\ud800") != article_id("http://x.vn/")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tin tức",
        "vietnamplus.vn/tin",
        "ftp://x.vn/tin",
        "mailto:lan@x.vn",
        "javascript:alert(1)",
        "http://",
        "http:///tin",
        "http://./tin",
        "http://x.vn:cổng/",
        "http://x.vn:99999/",
        "http://[x.vn/",
        "http://x.vn/hai từ",
        "http://x.vn/a\nhttp://x.vn/b",
        "http://x.vn/\u2028",
    ],
)
def test_what_is_no_http_url_is_refused(text: str) -> None:
    assert not is_url(text)


@pytest.mark.parametrize("text", ["ftp://x.vn/", "không phải", "http://x.vn:99999/", "http://"])
def test_naming_what_is_no_url_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        article_id(text)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://www.vietnamplus.vn/van-phong/Đảng-364363.vnp", "nZX2s71-oDCv"),
        ("https://x.vn:8080/a/%E9?b=2&a=1&utm_source=x#top", "mjsqtYh-J7Zc"),
        ("http://đại-học.vn/Phở_(món_ăn)/", "_Tv9d4ZNU8VM"),
    ],
)
def test_an_id_never_changes(url: str, name: str) -> None:
    """Saved lists, deep links and buttons of old messages hold it."""
    assert article_id(url) == name


url_parts = st.text(st.characters(), max_size=20)


@given(st.sampled_from(["http", "HTTPS"]), url_parts, url_parts, url_parts)
def test_an_id_fits_into_buttons_and_deep_links(
    scheme: str, host: str, path: str, query: str
) -> None:
    """At most 16 of ``A-Za-z0-9_-``, the same every time, whatever the URL holds."""
    url = f"{scheme}://x{host}/{path}?{query}"
    if is_url(url):
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,16}", article_id(url))
        assert article_id(url) == article_id(url.strip())


@given(st.text())
def test_any_text_is_a_url_or_not(text: str) -> None:
    """Never an exception; and what is called a URL can be named."""
    for candidate in (text, f"http://{text}", f"https://x.vn/{text}"):
        if is_url(candidate):
            assert normalized_url(candidate)


plain = st.text(st.characters(exclude_characters="%/?#&=+", exclude_categories=["C", "Z"]))


@given(plain)
def test_escaping_what_needs_no_escape_changes_nothing(path: str) -> None:
    assert article_id(f"http://x.vn/a{quote(path)}") == article_id(f"http://x.vn/a{path}")


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("https://x.vn/tin", ["https://x.vn/tin"]),
        ("HTTPS://x.vn/tin", ["HTTPS://x.vn/tin"]),
        ("x.vn/tin", ["http://x.vn/tin"]),
        ("www.x.vn", ["http://www.x.vn"]),
        ("xem https://x.vn/tin.", ["https://x.vn/tin"]),
        ("xem (https://x.vn/tin), hay", ["https://x.vn/tin"]),
        ("xem (x.vn/tin)", ["http://x.vn/tin"]),
        ("“x.vn/tin”…", ["http://x.vn/tin"]),
        ("link:https://x.vn/tin", ["https://x.vn/tin"]),
        ("https://x.vn/Phở_(món)", ["https://x.vn/Phở_(món)"]),
        ("(https://x.vn/Phở_(món))", ["https://x.vn/Phở_(món)"]),
        ("x.vn/a và x.vn/b", ["http://x.vn/a", "http://x.vn/b"]),
        ("hết câu. Câu sau", []),
        ("giá 3.5 triệu", []),
        ("http://", []),
        ("https://x.vn:cổng/", []),
        ("", []),
    ],
)
def test_urls_are_found_as_people_type_them(text: str, urls: list[str]) -> None:
    assert list(urls_in(text)) == urls


@given(st.text(st.sampled_from("htps:/x.vn()%?# ẹ")))
def test_what_is_found_in_a_text_is_a_url(text: str) -> None:
    assert all(is_url(url) for url in urls_in(text))
