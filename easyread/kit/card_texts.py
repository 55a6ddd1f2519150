"""The texts of a card, for rules that look at words."""

from collections.abc import Iterator

from easyread.kit.deck import Answer, Card, CircleCard, GridCard, Own, PlanCard, SayNoCard, StaffPageCard


def texts_of(card: Card) -> list[tuple[str, str]]:
    """Return every text of a card that a person sees or hears, with its key."""
    texts = [(key, getattr(card, key, "")) for key in ("text", "say", "summary", "low", "high", "alt")]
    if isinstance(card, SayNoCard):
        texts.append(("reply", card.reply))
    if isinstance(card, CircleCard):
        texts += [("ring", card.ring), ("support", card.support), ("more", card.more)]
        texts += [(f"groups.{group.id}.ask", group.ask) for group in card.groups]
    for key, answers in answer_lists(card):
        for answer in answers:
            texts += [(f"{key}.{answer.id}", answer.text), (f"{key}.{answer.id}.say", answer.say)]
            texts.append((f"{key}.{answer.id}.inside", answer.inside))
    for item in card.items:
        texts += [(f"items.{item.id}", text) for text in (item.name, item.text, item.say)]
    for key, own in own_tiles(card):
        texts += [(key, own.text), (f"{key}.say", own.say)]
    if isinstance(card, GridCard):
        texts += _texts_of_grid(card)
    if isinstance(card, PlanCard):
        texts += _texts_of_plan(card)
    if isinstance(card, StaffPageCard):
        texts += _texts_of_staff_page(card)
    return [(key, text) for key, text in texts if text]


def answer_lists(card: Card) -> list[tuple[str, tuple[Answer, ...]]]:
    """Return every list of answers that a card offers at once, with its key: one, or many for a grid and a circle."""
    if isinstance(card, GridCard):
        return [
            (f"areas.{area.id}.{key}.answers", side.answers)
            for area in card.areas
            for key, side in (("good", area.good), ("less", area.less))
        ]
    if isinstance(card, CircleCard):
        groups = ("groups", tuple(group.answer for group in card.groups))
        roles = [(f"groups.{group.id}.roles", group.roles) for group in card.groups if group.roles]
        return [groups, *roles, ("rings", card.rings), ("answers", card.answers)]
    if isinstance(card, PlanCard):
        return [(f"fields.{field.id}.answers", field.answers) for field in card.fields]
    return [("answers", card.answers)]


def own_tiles(card: Card) -> list[tuple[str, Own]]:
    """Return the tiles for answers of one's own on a card, with their keys."""
    fields = card.fields if isinstance(card, PlanCard) else ()
    found = [("own", card.own), *((f"fields.{field.id}.own", field.own) for field in fields)]
    return [(key, own) for key, own in found if own]


def _texts_of_staff_page(card: StaffPageCard) -> Iterator[tuple[str, str]]:
    yield "title", card.title
    for part in card.parts:
        yield f"parts.{part.id}", part.name
        yield from ((f"parts.{part.id}.points.{number}", point) for number, point in enumerate(part.points, 1))


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


def _texts_of_plan(card: PlanCard) -> Iterator[tuple[str, str]]:
    yield "more", card.more
    for field in card.fields:
        yield f"fields.{field.id}", field.name
        for key in ("text", "again", "say"):
            yield f"fields.{field.id}.{key}", getattr(field, key)
