"""What is told of a text that somebody sent, unless a length was chosen."""

from summarizer import rank


def told(text: str) -> str:
    """Give as many sentences as the text needs, each on a line."""
    ranking = rank(text, longest=10)
    return "\n".join(ranking.summary(ranking.enough).sentences)
