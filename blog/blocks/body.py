"""The body of conditions and articles: the blocks of any page, and those that show techniques and people."""

from django.utils.translation import gettext_lazy as _

from blog.blocks.fact_sheet import FactSheetBlock
from practitioners.blocks.people import PersonQuoteBlock
from practitioners.blocks.techniques import FindBlock, TechniquesBlock
from site_core.blocks.body import MEDIA, BodyBlock

FINDER = _("Techniques and people")


class EditorialBlock(BodyBlock):
    """The body of an editorial page."""

    techniques = TechniquesBlock(group=FINDER)
    find = FindBlock(group=FINDER)
    person_quote = PersonQuoteBlock(group=FINDER)
    fact_sheet = FactSheetBlock(group=MEDIA)
