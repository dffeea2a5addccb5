"""Blocks that carry a claim: figures with their source, myths with their fact, stories with consent."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class StatisticBlock(blocks.StructBlock):
    """A figure that says where it comes from and how old it is."""

    figure = blocks.CharBlock(max_length=30, label=_("Figure"), help_text=_("1 in 6"))
    sentence = blocks.CharBlock(max_length=240, label=_("Sentence"))
    source = blocks.CharBlock(max_length=200, label=_("Source"))
    source_url = blocks.URLBlock(required=False, label=_("Address of the source"))
    year = blocks.IntegerBlock(min_value=1900, max_value=2100, label=_("Year"))
    last_checked = blocks.DateBlock(required=False, label=_("Last checked"))

    class Meta:
        icon = "snippet"
        label = _("Statistic")
        description = _("A figure with its source and year")
        template = "site_core/blocks/statistic.html"
        preview_value = {
            "figure": "1 in 6",
            "sentence": "people in the United Kingdom live with back pain",
            "source": "Versus Arthritis",
            "source_url": "",
            "year": 2023,
            "last_checked": None,
        }


class MythBlock(blocks.StructBlock):
    """What people say, and what is known."""

    myth = blocks.CharBlock(max_length=240, label=_("Myth"))
    fact = blocks.TextBlock(max_length=600, label=_("Fact"))

    class Meta:
        icon = "help"
        label = _("Myth and fact")
        description = _("What people say, and what is known")
        template = "site_core/blocks/myth.html"
        preview_value = {
            "myth": "Rest in bed until it is gone.",
            "fact": "Gentle movement helps most people.",
        }


class CaseStudyBlock(blocks.StructBlock):
    """One person's story, told with their consent and under another name."""

    pseudonym = blocks.CharBlock(max_length=60, label=_("Name used here"))
    problem = blocks.TextBlock(label=_("What was wrong"))
    assessment = blocks.TextBlock(required=False, label=_("What was found"))
    treatment = blocks.TextBlock(label=_("What was done"))
    outcome = blocks.TextBlock(label=_("How it went"))
    consent_on = blocks.DateBlock(label=_("Consent given on"))

    class Meta:
        icon = "user"
        label = _("Case study")
        description = _("One person's story, told with their consent")
        template = "site_core/blocks/case_study.html"
        preview_value = {
            "pseudonym": "Dana",
            "problem": "An ache after long days at a desk.",
            "assessment": "",
            "treatment": "Four sessions and a walk at lunch.",
            "outcome": "Most days are comfortable now.",
            "consent_on": None,
        }
