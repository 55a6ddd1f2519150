"""The texts of a card, for rules that look at words."""

from easyread.kit.deck import Card, CircleCard, SayNoCard


def texts_of(card: Card) -> list[tuple[str, str]]:
    """Return every text of a card that a person sees or hears, with its key."""
    texts = [(key, getattr(card, key, "")) for key in ("text", "say", "summary", "low", "high", "alt")]
    if isinstance(card, SayNoCard):
        texts.append(("reply", card.reply))
    if isinstance(card, CircleCard):
        texts += [("ring", card.ring), ("support", card.support), ("more", card.more)]
        texts += [(f"groups.{group.id}.ask", group.ask) for group in card.groups]
    for key, answers in card.choices():
        for answer in answers:
            texts += [(f"{key}.{answer.id}", answer.text), (f"{key}.{answer.id}.say", answer.say)]
    for item in card.items:
        texts += [(f"items.{item.id}", text) for text in (item.name, item.text, item.say)]
    return [(key, text) for key, text in texts if text]
