"""The style sheets, read with a parser of CSS."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

FOLDER = Path(__file__).parents[1] / "static" / "css"
HOLDS_RULES = {"media", "container", "supports", "keyframes"}


@dataclass(frozen=True)
class Rule:
    """Declarations and what they are for: the tokens of a selector, or none in an at-rule such as `@font-face`."""

    place: str
    selector: tuple[Node, ...]
    declarations: tuple[Declaration, ...]
    inside: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of every style sheet, in the order in which they are put together; those of access come last."""
    files = [*sorted(FOLDER.glob("*.css")), *sorted(FOLDER.glob("access/*.css"))]
    return tuple(rule for file in files for rule in _rules_of(file))


def _rules_of(file: Path) -> Iterator[Rule]:
    found = tinycss2.parse_stylesheet(file.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    yield from _flat(file.name, found, ())


def _flat(name: str, nodes: list[Node], inside: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        place = f"{name}:{node.source_line}"
        assert not isinstance(node, ParseError), f"{place}: {node.message}"
        if isinstance(node, AtRule) and node.lower_at_keyword in HOLDS_RULES:
            within = f"@{node.lower_at_keyword} {tinycss2.serialize(node.prelude).strip()}"
            yield from _flat(
                name,
                tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True),
                (*inside, within),
            )
        elif isinstance(node, AtRule):
            yield Rule(place, (), _declarations(name, node), inside)
        else:
            assert isinstance(node, QualifiedRule), f"{place}: {node.type}"
            yield Rule(place, tuple(node.prelude), _declarations(name, node), inside)


def _declarations(name: str, rule: AtRule | QualifiedRule) -> tuple[Declaration, ...]:
    found = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
    for node in found:
        assert isinstance(node, Declaration), f"{name}:{node.source_line}: {getattr(node, 'message', node.type)}"
    return tuple(found)
