"""The words of a fact sheet, as plain data: the layout prints strings and decides nothing about them."""

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wagtail.blocks import StreamValue

    from blog.models import ConditionPage

#: With one technique the longest page we know still fits on two sheets: both sides of one piece of paper.
MAX_SELF_CARE = 1


def sheet_content(page: "ConditionPage", *, site_name: str, address: str) -> dict[str, Any]:
    """Everything on the sheet of a condition; `address` is the full address of the page it sums up."""
    return {
        "lang": (get_language() or "en").split("-")[0],
        "region": _region(get_language()),
        "site": site_name,
        "address": address,
        "kicker": _("Fact sheet"),
        "title": page.title,
        "lead": page.lead,
        "safety": {"title": _("When to get help first"), "cards": _cards(page.red_flags)},
        "non_urgent": {"title": _("When to see a GP"), "cards": _cards(page.non_urgent)},
        "points": {"title": _("Points to remember"), "items": _texts(page.fact_sheet_points)},
        "self_care": [_self_care(child.value) for child in page.body if child.block_type == "self_care"][
            :MAX_SELF_CARE
        ],
        "not_suitable": {
            "title": _("When hands-on treatment is not suitable"),
            "intro": _("Do not have massage or manual therapy, or ask a doctor first, if:"),
            "items": _texts(page.not_suitable),
        },
        "sources": {"title": _("Sources"), "items": [_reference(child.value) for child in page.references]},
        "facts": _facts(page),
        "page_label": _("Page"),
        "disclaimer": _("General information. It does not replace advice from someone who knows you."),
    }


def _region(language: str | None) -> str:
    return (language or "").partition("-")[2].upper()


def _texts(stream: "StreamValue") -> list[str]:
    return [str(child.value) for child in stream]


def _cards(stream: "Iterable[Any]") -> list[dict[str, Any]]:
    prefixes = {
        "emergency": _("Immediate action required:"),
        "urgent": _("Urgent advice:"),
        "non_urgent": _("Advice, not urgent:"),
    }
    return [
        {
            "level": child.value["level"],
            "prefix": prefixes.get(child.value["level"], ""),
            "heading": child.value["heading"],
            "items": list(child.value["items"]),
            "after": child.value.get("after") or "",
        }
        for child in stream
    ]


def _self_care(block: Any) -> dict[str, Any]:
    return {
        "kicker": _("Try at home"),
        "title": block["title"],
        "intro": block.get("intro") or "",
        "steps": list(block["steps"]),
        "stop": _("Stop if %(reason)s") % {"reason": block["stop_if"]} if block.get("stop_if") else "",
    }


def _reference(block: Any) -> str:
    parts = [block["title"], block.get("publisher") or "", str(block.get("year") or "")]
    return ", ".join(part for part in parts if part)


def _facts(page: "ConditionPage") -> list[list[str]]:
    """Who stands behind the page and when, as pairs of label and value."""
    pairs = [
        (_("Written by"), str(page.author or "")),
        (_("Checked by"), str(page.reviewer or "")),
        (_("Page last reviewed"), date_format(page.last_reviewed, "j F Y") if page.last_reviewed else ""),
        (_("Next review due"), date_format(page.next_review, "j F Y") if page.next_review else ""),
    ]
    return [[label, value] for label, value in pairs if value]
