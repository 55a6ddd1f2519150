"""The order of a whole box, read from a form."""

from werkzeug.datastructures import MultiDict

from easyread.printing.box.box_plan import USUAL_CARDS, is_a_size
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.web.forms.print_form import STYLES, UnknownJobError
from easyread.web.prints.box_order import BoxOrder
from easyread.web.site import Site
from easyread.web.viewer import Viewer


def sizes(site: Site) -> list[CardLayout]:
    """Return the sizes in which the cards can be: the usual one first, then from the smallest up."""
    layouts = site.content.layouts.values()
    found = [layout for layout in layouts if isinstance(layout, CardLayout) and is_a_size(layout)]
    return sorted(found, key=lambda layout: (layout.name != USUAL_CARDS, layout.grid.card.width, layout.name))


def read_box(site: Site, viewer: Viewer, sent: MultiDict[str, str]) -> BoxOrder:
    """Return the order that a form gives. Without a persona it is for the one who was chosen.

    Raises:
        UnknownJobError: It names a persona, a size or a style that there is not.
    """
    known = [persona.id for persona in site.content.library.personas[viewer.language]]
    people = tuple(persona_id for persona_id in known if persona_id in sent.getlist("person"))
    style = STYLES.get(sent.get("stil", "farver"))
    size = sent.get("stoerrelse", USUAL_CARDS)
    if len(people) < len(set(sent.getlist("person"))) or style is None or size not in {one.name for one in sizes(site)}:
        raise UnknownJobError
    options = PrintOptions(style=style, substances=viewer.substances)
    return BoxOrder(viewer.language, people or (site.persona_of(viewer).id,), size, options)
