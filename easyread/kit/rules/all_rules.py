"""Every rule that a deck must keep to: those for all decks, and those of each kind of card."""

from easyread.kit.kinds.table import KINDS
from easyread.kit.rules.choosing import CHOOSING_RULES
from easyread.kit.rules.course import COURSE_RULES
from easyread.kit.rules.facts import FACT_RULES
from easyread.kit.rules.language import LANGUAGE_RULES
from easyread.kit.rules.pictures import PICTURE_RULES
from easyread.kit.rules.points import POINT_RULES
from easyread.kit.rules.shape import SHAPE_RULES
from easyread.kit.rules.structure import STRUCTURE_RULES
from easyread.kit.rules.wording import WORDING_RULES

_KIND_RULES = tuple(rule for kind in KINDS.values() for rule in kind.rules)

RULES = (
    *STRUCTURE_RULES,
    *CHOOSING_RULES,
    *SHAPE_RULES,
    *_KIND_RULES,
    *LANGUAGE_RULES,
    *WORDING_RULES,
    *FACT_RULES,
    *COURSE_RULES,
    *PICTURE_RULES,
    *POINT_RULES,
)

_SLOW = (*LANGUAGE_RULES, *WORDING_RULES, *COURSE_RULES, *POINT_RULES)

QUICK_RULES = tuple(rule for rule in RULES if rule not in _SLOW and rule.code != "F01")
"""What could break a page; the others take longer, and shipped decks keep to them."""
