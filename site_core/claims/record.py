"""Flags of live pages as rows, for the report; and flags and "fine as it is" in the history of each page."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex

from site_core.claims.finding import Flag
from site_core.claims.pages import PageFlag, flags_on
from site_core.models import CaseStudy, ClaimAllowed, ClaimFlag


@transaction.atomic
def note_flags(page: Page) -> list[PageFlag]:
    """Works out the flags of a live page anew; those that were not there before go into its history."""
    before = {(row.field, row.text, row.sentence): row for row in ClaimFlag.objects.filter(page_id=page.pk)}
    found = {(each.field, each.flag.text[:255], each.flag.sentence): each for each in flags_on(page)}
    ClaimFlag.objects.filter(pk__in=[row.pk for key, row in before.items() if key not in found]).delete()
    new = {key: each for key, each in found.items() if key not in before}
    ClaimFlag.objects.bulk_create(
        ClaimFlag(
            page_id=page.pk,
            field=field,
            label=each.label[:120],
            text=text,
            sentence=sentence,
            rule=each.flag.rule,
            suggestion=each.flag.suggestion,
            allowed=each.allowed,
        )
        for (field, text, sentence), each in new.items()
    )
    log_flags(page, list(new.values()))
    return list(found.values())


def log_flags(page: Page, flags: list[PageFlag], user: Any = None) -> None:
    """Flags in the history of a page; those let stand are not told again."""
    told = [f"{each.label}: “{each.flag.text}”" for each in flags if each.allowed is None]
    if told:
        log(page, "handwell.claims.flagged", user=user, data={"words": told[:40]})


@transaction.atomic
def fine_as_it_is(page: Page, flag: Flag, reason: str, by: Any) -> ClaimAllowed:
    """Lets the words of a flag stand in this sentence of this page. ``reason`` is for whoever asks later."""
    allowed, _made = ClaimAllowed.objects.update_or_create(
        page_id=page.pk,
        text=flag.text[:255],
        sentence=flag.sentence,
        defaults={"reason": reason[:255], "made_by": by},
    )
    ClaimFlag.objects.filter(page_id=page.pk, text=allowed.text, sentence=allowed.sentence).update(
        allowed=allowed
    )
    log(page, "handwell.claims.allowed", user=by, data={"words": flag.text, "reason": allowed.reason})
    return allowed


def note_story(case: CaseStudy) -> None:
    """Reads the live pages again that tell a story, after it was edited or withdrawn."""
    for page in Page.objects.live().filter(pk__in=_pages_with(case)):
        note_flags(page.specific)


def forget_story(case: CaseStudy) -> None:
    """Leaves no sentence of a story among those that were let stand. Before the story is emptied."""
    told = [" ".join(text.split()) for text in case.told]
    for allowed in ClaimAllowed.objects.filter(page_id__in=_pages_with(case)):
        if any(allowed.sentence in text for text in told):
            allowed.delete()


def _pages_with(case: CaseStudy) -> list[int]:
    is_page = ContentType.objects.get_for_model(Page)
    uses = ReferenceIndex.get_references_to(case).filter(base_content_type=is_page)
    return [int(key) for key in uses.values_list("object_id", flat=True).distinct()]
