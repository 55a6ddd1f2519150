"""What makes a sentence hard to take in by ear, or alone on a printed card.

The words that it goes by stand in easy_language.toml, under the language that they are of. A language without them has
nothing found in it: these are habits of one language, and another has its own.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from easyread.kit.placeholders import CHOSEN, NUMBER, NUMBER_OF_HELP, placeholders
from easyread.kit.rules.easy_language import known, sentences

_TOKEN = re.compile(r"\{[^{}]*\}|[^\W_]+(?:[-’'][^\W_]+)*|[,.:;!?–…“”]")
_QUOTED = re.compile(r"“[^“”]*”")
_AFTER_A_COLON = re.compile(r"(?<=:)\s")


def condition_without_if(text: str, language: str) -> str | None:
    """Return the first sentence of a text that is a condition without its word, as in "Er du i tvivl, så ring".

    Heard aloud it begins like a question, and only its end tells that it was none. It has a verb before its subject,
    and after a comma another verb, an order, or *så* and a verb. With another sign in the place of the comma it is the
    same: "Er du i tvivl? Så ring", "Drikker du hver dag: tal med lægen".
    """
    data = known(language).get("condition")
    if not data:
        return None
    goes_on = "|".join([data["then"], *data["orders"]])
    text = re.sub(rf"(?:[?:]|\s[-–])\s+({goes_on})\b", r", \1", text, flags=re.IGNORECASE)
    parts = [part for sentence in sentences(text) for part in _AFTER_A_COLON.split(sentence)]
    return next((part for part in parts if not part.endswith(("?", "?”")) and _is_condition(part, data)), None)


def _is_condition(sentence: str, data: Mapping[str, Any]) -> bool:
    said = [word for word in _tokens(sentence) if word not in "“”"]
    if said[:1] and said[0] in data["opening"]:
        said = said[1:]
    if said[1:2] and said[1] in data["joining"] and _is_verb("".join(said[2:3]), data):
        said = said[2:]
    verb, subject, *_ = [*said, "", ""]
    if not _is_verb(verb, data) or _is_verb(subject, data) or subject in data["no_subjects"]:
        return False
    return any(
        one == ","
        and (two in data["orders"] or _is_verb(two, data) or (two == data["then"] and three not in data["subjects"]))
        for one, two, three in zip(said, said[1:], [*said[2:], ""], strict=False)
    )


def _is_verb(word: str, data: Mapping[str, Any]) -> bool:
    """In the present nearly all verbs end in r. The other words that do are listed, but for orders: *respektér*."""
    return word in data["verbs"] or (word.endswith("r") and not word.endswith("ér") and word not in data["no_verbs"])


def pointing_words(text: str, before: str, language: str) -> list[str]:
    """Return what in a text of a card means something on another card: *dem*, where nothing here can be meant.

    Args:
        text: What is said. What somebody says in it, in quotation marks, is left out.
        before: What the card says before it.
        language: The language of both.
    """
    data = known(language).get("pointing")
    if not data:
        return []
    said = _tokens(_QUOTED.sub("", before))
    tokens = _tokens(_QUOTED.sub("", text))
    spoken = f" {' '.join(tokens)} "
    found = [phrase for phrase in data["anywhere"] if f" {phrase} " in spoken]
    if not said:
        found += [phrase for phrase in data["at_the_start"] if spoken.startswith(f" {phrase} ")]
    for word, after, then in zip(tokens, [*tokens[1:], ""], [*tokens[2:], "", ""], strict=False):
        if word in data["pronouns"] and not (_is_told(word, after, then, data) or _are_many(said, data)):
            found.append(word)
        stem = data["nouns"].get(word, "")
        if stem and after not in data["told_by"] and not any(one.startswith(stem) for one in said):
            found.append(word)
        said.append(word)
    return found


def _is_told(word: str, after: str, then: str, data: Mapping[str, Any]) -> bool:
    """Whether the words after a pronoun tell who is meant: *dem, der kan hjælpe*; *de svære*."""
    if after in data["relatives"] or (after == "," and then in data["relatives"]):
        return True
    is_past = after in data["past"] or after.endswith("ede")
    return word in data["articles"] and (after in data["many"] or (after.endswith("e") and not is_past))


def _are_many(said: list[str], data: Mapping[str, Any]) -> bool:
    """Whether a word for more than one was said, which *dem* can mean."""
    endings = tuple(data["plural_endings"])
    return any(word in data["many"] or (word.endswith(endings) and word not in data["no_plurals"]) for word in said)


def mixes_man_and_you(text: str, language: str) -> bool:
    """Return whether a text speaks both of people in general and to the one who hears it; quoted speech is neither."""
    data = known(language).get("man_and_you", {"man": (), "you": ()})
    said = set(_tokens(_QUOTED.sub("", text)))
    return all(said & set(data[who]) for who in ("man", "you"))


def turns_to_you(text: str, language: str) -> bool:
    """Return whether a text, not filled in yet, tells of the persona and then asks about the one who hears it."""
    *before, last = sentences(text) or [""]
    data = known(language).get("man_and_you")
    if not data or not last.endswith("?") or not any(_is_of_persona(sentence) for sentence in before):
        return False
    asked = _tokens(last)
    opinion = any(f" {phrase} " in f" {' '.join(asked)} " for phrase in data["opinions"])
    return bool(set(asked) & set(data["you"])) and not opinion


def _is_of_persona(sentence: str) -> bool:
    return any(name.lower() not in {NUMBER, CHOSEN, NUMBER_OF_HELP} for name in placeholders(sentence))


def presumed_use(text: str, language: str) -> list[str]:
    """Return the phrases of a text to somebody that presume that this person uses drugs or alcohol."""
    data = known(language).get("presumed")
    tokens = _tokens(text)
    if not data or not set(tokens) & set(data["you"]):
        return []
    found = _said(data["phrases"], tokens)
    for asked in map(_tokens, sentences(text)):
        if asked[:1] and asked[0] in data["question_words"]:
            found += _said(data["habits"], asked)
            found += _said(data["takes"], asked) if set(asked) & set(data["substances"]) else []
    return [phrase for phrase in found if not any(phrase != other and phrase in other for other in found)]


def _said(phrases: Sequence[str], tokens: Sequence[str]) -> list[str]:
    spoken = f" {' '.join(tokens)} "
    return [phrase for phrase in phrases if f" {phrase} " in spoken]


def _tokens(text: str) -> list[str]:
    """Return the words and marks of a text in small letters, but for *I*: it is another word than *i*."""
    return [word if word == "I" else word.lower() for word in _TOKEN.findall(text)]
