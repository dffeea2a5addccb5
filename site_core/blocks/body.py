"""The blocks any page of text may use, in the groups in which the editor offers them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from site_core.blocks.care_rules import CareCardRules
from site_core.blocks.evidence import MythBlock, StatisticBlock
from site_core.blocks.guidance import CausesBlock, ExpectBlock, RegionsBlock, SelfCareBlock, StepsBlock
from site_core.blocks.media import MediaLinkBlock, PictureBlock, TableBlock
from site_core.blocks.related import RelatedPagesBlock
from site_core.blocks.safety import CareCardBlock, DoListBlock, DontListBlock
from site_core.blocks.stories import CaseStudyBlock
from site_core.blocks.text import DetailsBlock, InsetBlock, QuoteBlock, TextBlock

TEXT, SAFETY, EVIDENCE, MEDIA = _("Text"), _("Safety"), _("Evidence and stories"), _("Pictures and tables")


class BodyBlock(CareCardRules, blocks.StreamBlock):
    """The body of a page."""

    text = TextBlock(group=TEXT)
    inset = InsetBlock(group=TEXT)
    details = DetailsBlock(group=TEXT)
    quote = QuoteBlock(group=TEXT)
    steps = StepsBlock(group=TEXT)
    causes = CausesBlock(group=TEXT)
    regions = RegionsBlock(group=TEXT)
    expect = ExpectBlock(group=TEXT)
    care_card = CareCardBlock(group=SAFETY)
    do_list = DoListBlock(group=SAFETY)
    dont_list = DontListBlock(group=SAFETY)
    self_care = SelfCareBlock(group=SAFETY)
    statistic = StatisticBlock(group=EVIDENCE)
    myth = MythBlock(group=EVIDENCE)
    case_study = CaseStudyBlock(group=EVIDENCE)
    picture = PictureBlock(group=MEDIA)
    table = TableBlock(group=MEDIA)
    media_link = MediaLinkBlock(group=MEDIA)
    related = RelatedPagesBlock(group=TEXT)
