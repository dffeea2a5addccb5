"""Which red flags belong to what somebody comes for."""

from collections.abc import Iterable

from practitioners.models import Concern, SafetyNotice


def notices_for_concerns(slugs: Iterable[str]) -> list[SafetyNotice]:
    """The notices of concerns, by slug, each once; a concern without one has that of its body area.

    One query. Unknown slugs are passed over.
    """
    wanted = list(dict.fromkeys(slugs))
    if not wanted:
        return []
    concerns = Concern.objects.filter(slug__in=wanted).select_related(
        "safety_notice", "body_area__safety_notice"
    )
    by_slug = {concern.slug: concern for concern in concerns}
    notices = (_notice_of(by_slug[slug]) for slug in wanted if slug in by_slug)
    return list({notice.pk: notice for notice in notices if notice is not None}.values())


def _notice_of(concern: Concern) -> SafetyNotice | None:
    if concern.safety_notice is not None:
        return concern.safety_notice
    return concern.body_area.safety_notice if concern.body_area else None
