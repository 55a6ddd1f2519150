"""The texts of a card, for rules that look at words."""

from collections.abc import Iterator

from easyread.kit.deck import Answer, Card, GridCard, SayNoCard


def texts_of(card: Card) -> list[tuple[str, str]]:
    """Return every text of a card that a person sees or hears, with its key."""
    texts = [(key, getattr(card, key, "")) for key in ("text", "say", "summary", "low", "high", "alt")]
    if isinstance(card, SayNoCard):
        texts.append(("reply", card.reply))
    for answer in card.answers:
        texts += [(f"answers.{answer.id}", answer.text), (f"answers.{answer.id}.say", answer.say)]
        texts.append((f"answers.{answer.id}.inside", answer.inside))
    for item in card.items:
        texts += [(f"items.{item.id}", text) for text in (item.name, item.text, item.say)]
    if isinstance(card, GridCard):
        texts += _texts_of_grid(card)
    return [(key, text) for key, text in texts if text]


def answer_lists(card: Card) -> list[tuple[str, tuple[Answer, ...]]]:
    """Return every list of answers that a card offers at once, with its key: one, or two for each area of a grid."""
    if not isinstance(card, GridCard):
        return [("answers", card.answers)]
    return [
        (f"areas.{area.id}.{key}.answers", side.answers)
        for area in card.areas
        for key, side in (("good", area.good), ("less", area.less))
    ]


def _texts_of_grid(card: GridCard) -> Iterator[tuple[str, str]]:
    yield "otherwise", card.otherwise
    for key in ("now", "future", "good", "less"):
        yield key, getattr(card, key).name
    for half in card.halves:
        yield f"halves.{half.id}", half.name
        yield f"halves.{half.id}.now", half.now
        yield f"halves.{half.id}.future", half.future
    for area in card.areas:
        yield f"areas.{area.id}", area.name
        for key in ("good", "less"):
            side = getattr(area, key)
            yield f"areas.{area.id}.{key}", side.text
            yield f"areas.{area.id}.{key}.say", side.say
            for answer in side.answers:
                yield f"areas.{area.id}.{key}.answers.{answer.id}", answer.text
                yield f"areas.{area.id}.{key}.answers.{answer.id}.say", answer.say
