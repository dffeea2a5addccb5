"""Our own screens within the CMS, and the lists of it that are ours."""

from django.urls import reverse

from blog.models import ArticlePage, ConditionIndexPage, ConditionPage
from practitioners.models import Listing, SafetyNotice, SavedReply
from practitioners.selfservice import actions, drafts
from site_core.claims.cms import ClaimPhraseViewSet
from site_core.reports.registry import PagesReport
from tests.rig.visit import DESK, LOOKS, Visit

OPERATOR, MODERATOR, EDITOR = (f"{who}@example.org" for who in ("operator", "moderator", "editor"))

TALL = 1800


def cms_states() -> dict[str, Visit]:
    """The front page for each role, what moderators decide on, reports, and an editor of each kind."""
    roles = {"operator": OPERATOR, "moderator": MODERATOR, "editor": EDITOR}
    fronts = {f"cms, front, {role}": Visit("/cms/", who, height=TALL) for role, who in roles.items()}
    return fronts | moderation() | at_work() | reports()


def moderation() -> dict[str, Visit]:
    """What waits, one profile that is new and one that has changed, and what showed at once."""
    named = {
        "queue": "profiles_waiting",
        "at once": "profiles_at_once",
        "invite": "invite_practitioners",
        "claims of profiles": "practitioner_claims",
        "import": "import_practitioners",
    }
    found = {f"cms, {name}": reverse(view) for name, view in named.items()}
    for name, email in (("new", "waiting@example.org"), ("changed", "edited@example.org")):
        page = Listing.objects.filter(owner__email=email)[0].page_id
        found[f"cms, review, {name}"] = reverse("profile_review", args=[page])
    _change_a_phone_number("practitioner@example.org")
    # Moderators do this on a phone as well.
    return {name: Visit(path, MODERATOR, looks=LOOKS, height=TALL) for name, path in found.items()}


def at_work() -> dict[str, Visit]:
    """Writing: a problem, an article, the phrases."""
    begun = ConditionIndexPage.objects.get().add_child(instance=ConditionPage(title="Stiff neck", live=False))
    notice = SafetyNotice.objects.order_by("pk")[0]
    condition = ConditionPage.objects.live().order_by("path")[0]
    article = ArticlePage.objects.live().order_by("path")[0]
    found = {
        "problem": reverse("wagtailadmin_pages:edit", args=[condition.pk]),
        "article": reverse("wagtailadmin_pages:edit", args=[article.pk]),
        "problem, begun": reverse("wagtailadmin_pages:edit", args=[begun.pk]),
        "reviewed now": reverse("reviewed_now", args=[condition.pk]),
        "safety notice": reverse(SafetyNotice.snippet_viewset.get_url_name("edit"), args=[notice.pk]),
        "phrases": reverse(ClaimPhraseViewSet().get_url_name("list")),
        "saved replies": reverse(SavedReply.snippet_viewset.get_url_name("list")),
        "guide": reverse("editors_guide"),
        "bring in": reverse("bring_in"),
        "outbox": reverse("outbox"),
    }
    return {f"cms, {name}": Visit(path, OPERATOR, looks=DESK, height=TALL) for name, path in found.items()}


def reports() -> dict[str, Visit]:
    """Each report of ours."""
    names = sorted({"claims_report", *(view.index_url_name for view in PagesReport.__subclasses__())})
    return {f"cms, report, {name}": Visit(reverse(name), OPERATOR, looks=DESK, height=TALL) for name in names}


def _change_a_phone_number(owner: str) -> None:
    """Something that went live without waiting."""
    listing = Listing.objects.filter(owner__email=owner)[0]
    with drafts.editing(listing.page_id) as draft:
        draft.phone = "07700 900123"
        actions.save_draft(draft, listing.owner)
        actions.publish_safe_part(draft, listing.owner)
