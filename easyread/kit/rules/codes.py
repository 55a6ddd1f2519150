"""The codes of everything that can be wrong with a deck, each with a short name and what it means."""

from collections.abc import Mapping
from typing import NamedTuple


class Code(NamedTuple):
    """One code. `meaning` is one sentence about what is wrong; what to do stands in the hint of the problem."""

    name: str
    meaning: str


CODES: Mapping[str, Code] = {
    "D01": Code("no file", "A file is missing, too large, or cannot be read as UTF-8 text."),
    "D02": Code("not TOML", "The file is not written as TOML; the line is named."),
    "D03": Code("unknown key", "A key stands where nothing of that name is read."),
    "D04": Code("missing", "A key, a text or a table that must be there is missing or empty."),
    "D05": Code(
        "wrong kind", "A value is of the wrong kind, such as a number where a text should be, or far too long."
    ),
    "D06": Code("unknown kind of card", "A card is of a kind that the kit does not have."),
    "D07": Code("unknown format", "The deck does not say format = 1."),
    "D08": Code("id and folder differ", "The id of the deck is not the name of its folder."),
    "D09": Code("bad id", "An id has other signs than a-z, 0-9 and single hyphens, or is taken by the kit."),
    "D10": Code("id used twice", "Two cards, or two answers or items of a card, have the same id."),
    "D11": Code("condition looks nowhere", "A condition names no earlier card, or no item of it."),
    "D12": Code("condition on no answer", "A condition asks for an answer that the card does not have."),
    "D13": Code("unknown answer set", "A card names a set of shared answers that does not exist."),
    "D14": Code("bad placeholder", "A word in braces is not known, or a brace stands alone."),
    "D15": Code("number from nowhere", "{tal} has no scale card to take its number from."),
    "D16": Code("each_of without sort", "each_of names a card that is not a sort card."),
    "D17": Code("unknown layout", "The deck names a print layout that does not exist."),
    "D18": Code("unknown companion", "goes_with, or tools of a staff page, name a deck that does not exist."),
    "D19": Code("unknown deck in order", "library.toml names a deck that does not exist."),
    "D20": Code("unknown voice", "A card names a voice that does not exist."),
    "D24": Code("circle out of shape", "A circle does not have three rings, or has room for nobody or for over eight."),
    "D25": Code("plan out of shape", "A plan asks of too many, or a field of it does not fit on its screens."),
    "D26": Code("day after no day", "A date card is to come after a day that is not asked before it."),
    "D30": Code("card for others", "A deck for staff has another kind of card, or one for citizens a staff page."),
    "D31": Code("unknown audience or mark", "The audience of a deck, or the mark of a part, is not known."),
    "D32": Code("pair out of step", "What to do does not stand before what to avoid, with as many points in each."),
    "D33": Code("fork out of shape", "A card that is asked in two forms lacks one, or has more than one screen."),
    "D34": Code("offers nothing", "answers_of names no earlier card, or one of which no answer is offered again."),
    "D35": Code("back of nothing", "A card is to stand on the back of one that asks nothing before it."),
    "D36": Code("number not told", "A card names no number of help that there is, or does not say it."),
    "D37": Code("deck in two groups", "library.toml has a deck in more than one group."),
    "D38": Code("clock out of step", "A part of a staff page has a clock without minutes, or minutes without one."),
    "D39": Code("helper out of place", "A card cannot do with the helper what it says."),
    "G01": Code("grid without its question", "A grid names no earlier question with the answers that it needs."),
    "G02": Code("two grids", "A deck has more than one grid."),
    "A01": Code("too many answers", "A question has more than five answers."),
    "A02": Code("too few answers", "A question has fewer than two answers."),
    "A03": Code("no word", "An answer or an item has a picture but no word."),
    "W01": Code("long sentence", "A sentence has more than 15 words, or for staff more than 25."),
    "W02": Code("longish sentence", "A sentence has 13 to 15 words; this is a warning."),
    "W03": Code("many sentences", "A card has more than two sentences, or for staff more than six."),
    "W04": Code("two questions", "A card asks more than one thing."),
    "W05": Code("word to avoid", "A text has a word or phrase that is unkind, hard, or heard as something else."),
    "W06": Code("hard word", "A word has 14 letters or more and is not explained."),
    "W07": Code("old alcohol limit", "A text gives a limit for alcohol that is no longer advised."),
    "W08": Code("straight quotes", "A text has straight quotation marks or apostrophes."),
    "W09": Code("not plain text", "A text has markup, a line break, a double space, or a space at an end."),
    "W10": Code("explanation not needed", "A word is explained that the deck does not use."),
    "W11": Code("small letter", "A sentence begins with a small letter."),
    "W12": Code("condition without hvis", "A condition begins with its verb, like a question, and has no hvis or når."),
    "W13": Code("points to another card", "A card says dem or stofferne of what stands on another card only."),
    "W14": Code("man and du", "A card speaks both of people in general and to the one who hears it."),
    "W15": Code("statement before yes or no", "The summary of a question with yes and no is a statement."),
    "W16": Code(
        "presumes use", "Somebody who says *nej* or nothing hears that this person is presumed to use drugs or alcohol."
    ),
    "W17": Code("he and you", "A card tells of the persona, and then asks the one who hears it."),
    "W20": Code("hard to say", "A text read aloud has an abbreviation, a numeric date, a range, or unknown capitals."),
    "M01": Code("fact without source", "A fact names no source of the deck with its publisher and year."),
    "M02": Code("fact not marked", "A text speaks of danger, medicine or the law, and is not marked as a fact."),
    "M03": Code("stopping alone", "One can choose to stop or to use less, and no card says to see the doctor first."),
    "M04": Code("danger at the end", "A leaflet tells of danger to life in its last half alone."),
    "C01": Code("minutes do not fit", "The minutes of the guide are far from what the screens of the deck take."),
    "C02": Code("long chapter", "A chapter, or a deck without chapters, has over ten screens."),
    "C03": Code("card outside the chapters", "A deck has chapters, and its first card begins none."),
    "C04": Code("chapters alike", "Two chapters of a deck have the same title or the same picture."),
    "P01": Code("no picture", "The deck, a card, an answer or an item has no picture."),
    "P02": Code("unknown picture", "A picture is named that does not exist."),
    "P03": Code("no alt text", "A picture is used that nothing describes for those who cannot see it."),
    "P04": Code("picture of an own answer", "An answer has the picture of an own answer, and is none."),
    "N01": Code("too many points", "A card has over three talking points, or a long one."),
    "N02": Code("braces in a point", "A talking point has a word in braces."),
    "N03": Code("point said already", "A talking point is what the card says itself."),
    "S01": Code("recording never heard", "A sound file has a name that the deck never says, or lies elsewhere."),
    "S02": Code("not a sound", "A file among the recordings is not MP3, Ogg or WAV."),
    "S03": Code("one name for two", "Two things that the deck says would have the same recording."),
    "F01": Code("too long for paper", "A text does not fit on its printed card at the full size."),
    "T01": Code("not translated", "A text has no words in another language; this is a warning."),
    "T02": Code("translates nothing", "A translation belongs to nothing in deck.toml."),
    "X01": Code("exception not needed", "An exception is made from a rule that is kept, or that has none."),
    "X02": Code("exception without reason", "An exception does not say why."),
}
"""Codes are permanent: one that falls away is not given to something else."""
