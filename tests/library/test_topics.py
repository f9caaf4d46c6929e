"""What is offered where nothing is on a topic."""

import pytest

from bot.library.topics import parts_of


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("lịch sử Việt Nam", ["sử việt nam", "lịch sử việt", "việt nam", "lịch sử"]),
        ("history of Vietnam", ["vietnam", "history"]),
        ("sông Hồng", []),
        ("Vietnam", []),
        ("", []),
    ],
)
def test_parts_of_a_topic_get_shorter_its_end_first(topic: str, parts: list[str]) -> None:
    """No part begins or ends with a stop word, and a short word alone says too little."""
    assert [*parts_of(topic)] == parts
