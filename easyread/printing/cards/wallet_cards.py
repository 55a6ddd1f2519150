"""Cards for a wallet or a ring of keys: what helps, in front; behind it whom to call, and the number in danger."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.cards.card_sheets import Sides, sheets_of
from easyread.printing.cards.printed_card import PrintedCard, blanks, sets_of
from easyread.printing.cards.things import TakenAlong, choosing_cards, things_given, things_in
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.face import CardSide, Face
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.grounded import has_ground, on_ground
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.kit_mark import kit_mark
from easyread.printing.pdf.page import LINE, SOFT_INK, Element, Lines, Page, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_running, set_text

LICENCE = "CC BY 4.0"

EMERGENCY = "hjaelp/112"
"""The picture on the back of every card."""

MARK = 5.0
LEADING = 1.15


def _pages(job: CardJob) -> tuple[Page, ...]:
    """The sheets of cards for what was chosen, or for all that can be. Who chose nothing gets cards to draw on."""
    cards = [card for persona in job.personas for card in _cards(job, persona)]
    wanted = sets_of(job, list({_key(job, card): card for card in cards}.values()))
    return sheets_of(job, wanted or blanks(job, job.layout.grid.places), SIDES)


def _folded_pages(job: CardJob) -> tuple[Page, ...]:
    """The same on one side of the paper, each back beside its front, to fold and to glue."""
    return _pages(replace(job, options=replace(job.options, backs="fold")))


def _cards(job: CardJob, persona: Persona) -> Iterator[PrintedCard]:
    is_filled = job.options.answers is not None
    for thing in things_given(Filled(job, persona)) if is_filled else things_in(job.deck):
        if _is_wanted(thing, job):
            yield from (PrintedCard(face, persona) for face in _faces(thing, job.layout))


def _is_wanted(thing: TakenAlong, job: CardJob) -> bool:
    """Whether a thing is to be printed: all are, or those of a card or an item that was named, wherever it stands."""
    name, _, own = thing.label.partition(".")
    card = job.deck.card(name)
    known = {name, *(card.answers_of if card else ())}
    chosen = job.options.cards
    return not chosen or any(one in known or one.partition(".")[2] == own for one in chosen)


def _key(job: CardJob, card: PrintedCard) -> tuple[Face, str]:
    """What makes a card another one: a card that is the same for every persona comes once."""
    picture = card.face.front.picture
    follows = bool(picture) and not card.face.front.alt and job.catalogue.info(picture).has_persona
    return card.face, card.persona.id if follows else ""


def _faces(thing: TakenAlong, layout: CardLayout) -> Iterator[Face]:
    """Yield a card; two where a drawing leaves too little room for the words beside it."""
    given = thing.given
    if given.is_drawn and given.text and _words(given, layout, _beside(layout)).height > _inside(layout).height:
        for part in (replace(given, text=""), Given(given.text, own=True)):
            yield _face(thing.label, part)
    else:
        yield _face(thing.label, given)


def _face(label: str, given: Given) -> Face:
    return Face(label, CardSide(name=given.text, picture=given.picture, alt=given.own_alt), CardSide())


def _given(face: Face) -> Given:
    side = face.front
    return Given(side.name, side.picture, side.alt, own=bool(side.alt) or not side.picture)


def _front(job: CardJob, card: PrintedCard, box: Box) -> Iterator[Element]:
    """The picture on the left, with its ground to the edges, and the words beside it."""
    layout, given = job.layout, _given(card.face)
    inside = box.inset(layout.safe)
    if not (given.text or given.picture):
        yield from _to_draw(inside, layout)
        return
    left = 0.0
    if given.picture:
        left = layout.lengths["picture"] if given.text else inside.width
        place = Box(inside.x, inside.y, left, inside.height)
        if not given.is_drawn and given.text and layout.bleed and has_ground(job, given.picture):
            yield from _on_ground(job, card, box, left)
        else:
            yield from given.framed(job, card.persona, place)
        left += layout.spacing.pad
    room = Box(inside.x + left, inside.y, inside.width - left, inside.height)
    if given.text:
        yield Words(_words(given, layout, room.width), room, in_middle=True, align="centre")


def _on_ground(job: CardJob, card: PrintedCard, box: Box, wide: float) -> Iterator[Element]:
    """A picture on the left part of a card, and the line between it and the words."""
    layout, name = job.layout, card.face.front.picture
    edge = box.x + layout.safe + wide
    out = box.inset(-layout.bleed)
    area = Box(out.x, out.y, edge - out.x, out.height)
    inside = Box(box.x, box.y, edge - box.x, box.height).inset(layout.rim)
    yield from on_ground(job, job.image(name, card.persona, inside), area, inside)
    yield Lines((Line(edge, out.y, edge, out.bottom),), LINE)


def _to_draw(inside: Box, layout: CardLayout) -> Iterator[Element]:
    wide = layout.lengths["picture"]
    yield Panel(Box(inside.x, inside.y, wide, inside.height), stroke=SOFT_INK, line=0.3, radius=3, dashed=True)
    left = inside.x + wide + layout.spacing.pad
    for at in range(2):
        yield writing_line(left, inside.y + inside.height * (0.5 + 0.35 * at), inside.right - left)


def _back(job: CardJob, card: PrintedCard, box: Box) -> Iterator[Element]:
    """The number in danger on the left, whom to call on the right, and the small line of the kit at the foot."""
    layout, inside, size = job.layout, box.inset(job.layout.safe), job.layout.sizes["text"]
    foot = inside.below(inside.height - MARK)
    body = inside.of_height(inside.height - MARK - layout.spacing.small)
    left, right = _columns(body, layout)
    number, when = _danger(job, left.width)
    side = left.height - number.height - when.height - layout.spacing.hair
    if EMERGENCY in job.catalogue:
        yield from job.framed(EMERGENCY, card.persona, Box(left.x, left.y, left.width, side))
    below = left.below(side + layout.spacing.hair)
    yield Words(number, below.of_height(number.height), align="centre")
    yield Words(when, below.below(number.height).of_height(when.height), align="centre")
    yield from _call(job, right, size)
    yield from kit_mark(Box(foot.x, foot.y, MARK, MARK), job.options.style)
    version = layout.word("version", job.deck.language, version=job.deck.version)
    small = set_running(f"{job.deck.title} · {version} · {LICENCE}", foot.width, layout.sizes["footer"])
    beside = Box(foot.x + MARK + layout.spacing.small, foot.y, foot.width - MARK, MARK)
    yield Words(small, beside, "", colour=SOFT_INK, in_middle=True)


def _call(job: CardJob, place: Box, size: int) -> Iterator[Element]:
    """Whom to call: lines for a name and a number."""
    layout = job.layout
    title = set_text(job.word("call"), place.width, size, bold=True, leading=LEADING)
    yield Words(title, place.of_height(title.height))
    for at, key in enumerate(("name", "phone")):
        word = set_text(job.word(key), place.width, size, leading=LEADING)
        y = place.y + title.height + (place.height - title.height) * (at + 1) / 2
        yield writing_line(place.x, y - layout.spacing.hair, place.width)
        label = Box(place.x, y - layout.spacing.write - word.height / 2, place.width, word.height)
        yield Words(word, label, colour=SOFT_INK)


def _danger(job: CardJob, width: float) -> tuple[Block, Block]:
    sizes = job.layout.sizes
    return (
        set_text(job.word("emergency"), width, sizes["name"], bold=True, leading=1.1),
        set_text(job.word("emergency-when"), width, sizes["text"], leading=1.1),
    )


def _columns(body: Box, layout: CardLayout) -> tuple[Box, Box]:
    wide, gap = layout.lengths["danger"], layout.spacing.pad
    return (
        Box(body.x, body.y, wide, body.height),
        Box(body.x + wide + gap, body.y, body.width - wide - gap, body.height),
    )


def _words(given: Given, layout: CardLayout, width: float) -> Block:
    """The words as large as the name of a card, or as text where they would be higher than the card."""
    large = given.words(width, layout.sizes["name"], bold=True, leading=LEADING)
    if large.height <= _inside(layout).height:
        return large
    return given.words(width, layout.sizes["text"], bold=True, leading=1.1)


def _inside(layout: CardLayout) -> Box:
    return layout.grid.box(0).inset(layout.safe)


def _beside(layout: CardLayout) -> float:
    """How wide the words beside a picture can be."""
    return _inside(layout).width - layout.lengths["picture"] - layout.spacing.pad


def _overset(deck: Deck, layout: CardLayout, _persona: Persona) -> Iterator[Overset]:
    """Yield what of all that can be chosen does not go beside its picture."""
    for thing in things_in(deck):
        block = set_text(thing.given.text, _beside(layout), layout.sizes["name"], bold=True, leading=LEADING)
        card = thing.label.partition(".")[0]
        yield from overset_words(card, layout, (block,))
        if block.height > _inside(layout).height:
            yield card, f'{layout.name}: "{thing.given.text}" has no room beside its picture'


def _shown(deck: Deck, _layout: CardLayout) -> Iterable[str]:
    """The cards on which one chooses, and those on which there was an own answer to choose."""
    cards = choosing_cards(deck)
    return dict.fromkeys(name for card in cards for name in (card.id, *card.answers_of))


SIDES = Sides(_front, _back)

_LENGTHS = {
    "picture": 38,  # how wide the picture beside the words is
    "danger": 30,  # the column of the number in danger
}

FORM = Form(
    name="wallet",
    lengths=_LENGTHS,
    sizes=read_sizes("name"),
    pages=_pages,
    overset=_overset,
    shows=lambda _deck, _layout: (),  # on a summary one sheet of them is enough to choose: that for any printer
    stands_for_all=False,
    is_cards=True,
    has_backs=True,
)
FOLDED = Form(
    name="wallet-folded",
    lengths=_LENGTHS,
    sizes=read_sizes("name"),
    pages=_folded_pages,
    overset=_overset,
    shows=_shown,
    is_cards=True,
    instead_of=FORM.name,
)
