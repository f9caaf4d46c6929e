"""The question before an article goes."""

from replying import article

from bot.locales import Texts
from bot.replies import removal_question


def test_the_article_is_named_with_its_source() -> None:
    reply = removal_question(Texts("en"), article("https://www.example.vn/a", "A <title>", "Body."))
    assert "<b>A &lt;title&gt;</b>" in reply.text
    assert '<a href="https://www.example.vn/a">example.vn</a>' in reply.text
