"""The bot in a topic of a forum."""

from talk import TEXT, Talk, WriteSeed


async def test_an_answer_stands_in_the_topic_where_it_was_asked(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("bee", "Ong mật nhảy múa", TEXT)
    await talk.reload()
    forum = talk.telegram.forum("Diễn đàn")
    topic = talk.reader.opens_topic(forum, "Thiên nhiên")
    talk.reader.sends(forum, "/tim ong mat", topic=topic)
    talk.chat = forum
    await talk.settle()
    talk.sees("Ong mật nhảy múa")
    assert talk.chat.last.json["message_thread_id"] == topic.id
    asked = talk.reader.sends(forum, "/tomtat", topic=topic)
    await talk.settle()
    assert talk.chat.last is not asked
    assert talk.chat.last.json["message_thread_id"] == topic.id
    text = talk.reader.sends(forum, TEXT, topic=topic)
    talk.reader.sends(forum, "/tomtat", reply_to=text)
    await talk.settle()
    talk.sees("Thư viện huyện mở cửa lại")
    assert talk.chat.last.json["message_thread_id"] == topic.id
