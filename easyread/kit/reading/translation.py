"""Which values of a deck file, and of the shared answers, are words."""

from easyread.translation import Shape

_ANSWERS = Shape(words=("text", "name", "ask", "inside"), spoken=("say",), name="text")
_OWN = Shape(words=("text",), spoken=("say",))
_SIDE = Shape(words=("text",), spoken=("say",), lists={"answers": _ANSWERS})
_HEADING = Shape(words=("name",))
_CARD = Shape(
    words=("title", "text", "summary", "low", "high", "reply", "alt", "otherwise", "ring", "support", "more"),
    spoken=("say",),
    parts={"now": _HEADING, "future": _HEADING, "good": _HEADING, "less": _HEADING, "own": _OWN},
    lists={
        "answers": _ANSWERS,
        "items": Shape(words=("text", "name"), spoken=("say",), name="name"),
        "rings": _ANSWERS,
        "groups": Shape(words=("text", "ask"), spoken=("say",), name="text", lists={"roles": _ANSWERS}),
        "halves": Shape(words=("name", "now", "future"), name="name"),
        "areas": Shape(words=("name",), name="name", parts={"good": _SIDE, "less": _SIDE}),
        "parts": Shape(words=("name", "points")),
        "fields": Shape(
            words=("name", "text", "again"), spoken=("say",), parts={"own": _OWN}, lists={"answers": _ANSWERS}
        ),
    },
)
DECK_SHAPE = Shape(
    words=("title", "about"),
    replaced=("hard",),
    parts={
        "stamkort": Shape(
            words=("type", "material", "goal", "steps", "suggestions", "used_by", "behandler", "kontaktperson")
        ),
    },
    lists={"card": _CARD},
    until="The whole deck is shown in Danish until it is there.",
    example="Write [card.the-id], with single brackets, for a card.",
)
SETS_SHAPE = Shape(each=_ANSWERS)
