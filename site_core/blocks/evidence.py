"""Blocks that carry a claim: figures with their source, myths with their fact."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class StatisticBlock(blocks.StructBlock):
    """A figure that says where it comes from and how old it is."""

    figure = blocks.CharBlock(max_length=30, label=_("Figure"), help_text=_("1 in 6"))
    sentence = blocks.CharBlock(
        max_length=240, label=_("Sentence"), help_text=_("people in the United Kingdom live with back pain")
    )
    source = blocks.CharBlock(
        max_length=200,
        label=_("Source"),
        help_text=_("Versus Arthritis, The State of Musculoskeletal Health"),
    )
    source_url = blocks.URLBlock(
        required=False,
        label=_("Address of the source"),
        help_text=_("https://versusarthritis.org/about-arthritis/data/"),
    )
    year = blocks.IntegerBlock(min_value=1900, max_value=2100, label=_("Year"), help_text=_("2023"))
    last_checked = blocks.DateBlock(
        required=False,
        label=_("Last checked"),
        help_text=_("The day you last saw the figure there: 3 May 2026"),
    )

    class Meta:
        icon = "snippet"
        label = _("Statistic")
        description = _("A figure with its source and year")
        template = "site_core/blocks/statistic.html"
        preview_value = {
            "figure": "1 in 6",
            "sentence": "people in the United Kingdom live with back pain",
            "source": "Versus Arthritis",
            "source_url": "https://versusarthritis.org/about-arthritis/data/",
            "year": 2023,
            "last_checked": None,
        }


class MythBlock(blocks.StructBlock):
    """What people say, and what is known."""

    myth = blocks.CharBlock(max_length=240, label=_("Myth"), help_text=_("Rest in bed until it is gone."))
    fact = blocks.TextBlock(
        max_length=600, label=_("Fact"), help_text=_("Gentle movement helps most people.")
    )

    class Meta:
        icon = "help"
        label = _("Myth and fact")
        description = _("What people say, and what is known")
        template = "site_core/blocks/myth.html"
        preview_value = {
            "myth": "Rest in bed until it is gone.",
            "fact": "Gentle movement helps most people.",
        }
