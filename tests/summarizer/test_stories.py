"""A story is told by how it begins, where it turns and how it ends."""

import pytest

from summarizer import rank, split_sentences, summarize

STORY = """The Ferryman's Bell

Old Joss kept the ferry at the bend of the river, and beside the landing he had hung a brass bell. \
Whoever wanted to cross rang it, by day or by night, and he came.

"Who is there?" he asked. "Only me," said the miller's girl, who came every evening with bread.

One autumn his brother rang the bell in the dark, and Joss, who had quarrelled with him over their \
father's field, lay still and did not come. In the morning the brother was gone. People said that \
he had tried to wade across, and nobody saw him again.

From then on Joss came before the bell was rung a second time. He grew thin and slept on the boat. \
The miller's girl grew up and married and still brought the bread.

"You should rest," she said. "Not while there is a bell," he answered.

In the great flood the bell rang all night, and Joss went over nine times with the boat half full \
of water. The last man he pulled out of the river was old and bearded and had a scar on the hand \
that Joss knew. It turned out that the current had carried his brother down to the sea, where a \
ship had taken him along.

They share the hut at the bend now, and the two of them still quarrel about the field. But the \
bell hangs where it always did, and whichever of them hears it first gets up and goes.
"""


def test_three_sentences_hold_the_beginning_the_turn_and_the_end() -> None:
    first, turn, last = summarize(STORY, sentences=3).sentences
    assert first.startswith("Old Joss kept the ferry")
    assert "It turned out that" in turn
    assert last.startswith(("They share the hut", "But the bell"))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_somebody_says_is_no_summary(count: int) -> None:
    assert not any(each.startswith('"') for each in summarize(STORY, sentences=count).sentences)


def test_eight_sentences_are_told_from_all_parts() -> None:
    """No four neighbours of its sentences are left out."""
    ranking = rank(STORY)
    sentences = [each for part in STORY.split("\n\n")[1:] for each in split_sentences(part)]
    told = [any(each in one for one in ranking.summary(8).sentences) for each in sentences]
    assert all(any(told[start : start + 4]) for start in range(len(told) - 3))


def test_what_has_numbers_and_full_names_is_no_story() -> None:
    """Such as news, whose first sentence is its lead."""
    news = STORY.replace("nine times", "9 times").replace("Joss", "Joss Alan Hart")
    assert "It turned out that" not in " ".join(summarize(news, sentences=3).sentences[:2])
    assert summarize(news, sentences=3).sentences != summarize(STORY, sentences=3).sentences
