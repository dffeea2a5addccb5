"""What conditions and articles have in common for their readers: review, tags, minutes."""

from typing import TYPE_CHECKING, Any

from practitioners.models import PractitionerPage

if TYPE_CHECKING:
    from taggit.models import Tag
    from wagtail.blocks import StreamValue

    from blog.models import ArticlePage, ConditionPage
    from site_core.models import Contributor

#: Words an adult reads in a minute, on the slow side: people in pain read slowly.
WORDS_PER_MINUTE = 200


def review_context(page: "ConditionPage | ArticlePage") -> dict[str, Any]:
    """Who stands behind a page. Health pages say so even when their review is late."""
    return {
        "has_review": bool(page.reviewer_id or page.last_reviewed),
        "overdue": page.review_is_overdue(),
    }


def profile_url(contributor: "Contributor | None") -> str:
    """The address of an author's profile, empty unless visitors may see that profile. One query."""
    if contributor is None or contributor.profile_id is None:
        return ""
    profile = PractitionerPage.objects.listed().filter(pk=contributor.profile_id).first()
    return profile.url if profile else ""


def sorted_tags(page: "ConditionPage | ArticlePage") -> "list[Tag]":
    """The tags of a page, by name. Works on a preview, whose tags are not in the database yet."""
    return sorted(page.tags.all(), key=lambda tag: tag.name.casefold())


def minutes_to_read(body: "StreamValue") -> int:
    """Whole minutes, at least one. Counts the stored words, so that a list need not render its articles."""
    return max(1, round(_words(child["value"] for child in body.raw_data) / WORDS_PER_MINUTE))


def _words(value: Any) -> int:
    if isinstance(value, str):
        return len(value.split())
    if isinstance(value, dict):
        return sum(_words(part) for part in value.values())
    if hasattr(value, "__iter__"):
        return sum(_words(part) for part in value)
    return 0
