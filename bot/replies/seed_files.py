"""A seed file that an admin sent: what it would change, and what to do with it."""

from bot.buttons import Offer as OfferButton
from bot.library import Offer
from bot.locales import Texts
from bot.replies.admin import NAME_SHOWN, fault_lines
from bot.replies.markup import Reply, bold, callback_button, clipped, escaped, keyboard

# Of a file that was sent; the rest is told nowhere else.
FAULTS_SHOWN = 20


def seed_offer(texts: Texts, name: str, offer: Offer, *, text: bool) -> Reply:
    """What loading a file would change, and its first faults.

    Args:
        texts: The admin's.
        name: The file's.
        offer: What is in it.
        text: Whether it could be summed up as well.
    """
    added, updated = len(offer.added), len(offer.updated)
    counts = texts("offer-counts", added=added, updated=updated, unchanged=offer.unchanged)
    lines = [f"📥 {bold(escaped(clipped(name, NAME_SHOWN)))}", counts]
    if offer.faults:
        count = len(offer.faults)
        lines += [
            "",
            texts("offer-faults", count=count),
            *fault_lines(texts, offer.faults, FAULTS_SHOWN),
        ]
        if count > FAULTS_SHOWN:
            lines.append(texts("offer-more-faults", count=count - FAULTS_SHOWN))
    changes = added + updated
    if not changes:
        lines += ["", texts("offer-nothing")]
    load = callback_button(texts("offer-load", count=changes), OfferButton("load"))
    sum_up = callback_button(texts("offer-sum-up"), OfferButton("sum"))
    decline = callback_button(texts("offer-no"), OfferButton("no"))
    return Reply(
        "\n".join(lines),
        keyboard([load] if changes else [], [sum_up] if text else [], [decline] if changes else []),
    )
