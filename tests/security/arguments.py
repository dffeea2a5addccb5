"""What to put into the holes of a route. A hole that nothing here fills is a failure that says so."""

import re
from collections.abc import Iterator

from django.apps import apps
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from practitioners.selfservice.sections import SECTIONS
from tests.security.routes import Route
from tests.security.world import MISSING, World

#: (start of the route, hole) -> a thing of the world, whose number is taken. The longest start wins.
OF_THINGS: dict[tuple[str, str], str] = {
    ("", "page_id"): "mine",
    ("", "image_id"): "image",
    ("pictures/", "pk"): "copy",
    ("account/", "pk"): "mine",
    ("account/", "photo"): "photo",
    ("join/claim/", "profile"): "other",
    ("cms/api/main/pages/", "pk"): "mine",
    ("cms/api/main/documents/", "pk"): "document",
    ("cms/api/main/images/", "pk"): "photo",
    ("cms/pages/", "pk"): "mine",
    ("cms/", "parent_page_id"): "condition",
    ("cms/pages/", "page_to_move_id"): "mine",
    ("cms/pages/", "destination_id"): "condition",
    ("cms/pages/", "task_state_id"): "task_state",
    ("cms/pages/", "task_id"): "task",
    ("cms/pages/", "workflow_state_id"): "workflow_state",
    ("cms/collections/", "pk"): "collection",
    ("cms/collections/", "collection_id"): "collection",
    ("cms/workflows/", "pk"): "workflow",
    ("cms/workflows/tasks/", "pk"): "task",
    ("cms/workflows/", "task_id"): "task",
    ("cms/workflows/", "page_pk"): "mine",
    ("cms/workflows/", "workflow_pk"): "workflow",
    ("cms/redirects/", "redirect_id"): "redirect",
    ("cms/settings/", "pk"): "site",
    ("cms/documents/", "document_id"): "document",
    ("cms/documents/", "doc_id"): "document",
    ("cms/documents/", "pk"): "document",
    ("cms/images/", "pk"): "photo",
    ("cms/listing/", "pk"): "listing",
    ("cms/profiles/", "pk"): "mine",
    ("cms/outbox/", "pk"): "mail",
    ("cms/joining/import/", "pk"): "import",
    ("cms/credential_check/", "pk"): "credential_check",
    ("cms/sites/", "pk"): "site",
    ("cms/users/", "pk"): "user",
    ("cms/groups/", "pk"): "group",
}

#: (start of the route, hole) -> what is put there.
WORDS: dict[tuple[str, str], object] = {
    ("sitemap-", "key"): "pages",
    ("sitemap-", "number"): 1,
    ("share/", "digest"): "0" * 12,
    ("account/", "key"): "no-such-key",
    ("account/profile/", "what"): "page",
    ("account/", "uidb36"): "1",
    ("cms/api/main/pages/", "action_name"): "publish",
    ("cms/pages/workflow/", "action_name"): "approve",
    ("cms/pages/", "content_type_app_name"): "practitioners",
    ("cms/pages/", "content_type_model_name"): "practitionerpage",
    ("cms/pages/create/", "app_label"): "practitioners",
    ("cms/pages/create/", "model_name"): "practitionerpage",
    ("cms/tag-autocomplete/", "app_name"): "taggit",
    ("cms/tag-autocomplete/", "model_name"): "tag",
    ("cms/settings/", "app_name"): "site_core",
    ("cms/settings/", "model_name"): "sitesettings",
    ("cms/workflows/", "app_label"): "wagtailcore",
    ("cms/workflows/", "model_name"): "groupapprovaltask",
    ("cms/editing-sessions/", "app_label"): "wagtailcore",
    ("cms/editing-sessions/", "model_name"): "page",
    ("cms/editing-sessions/", "object_id"): MISSING,
    ("cms/editing-sessions/", "session_id"): MISSING,
    ("cms/searchpicks/", "query_id"): MISSING,
    ("cms/", "uploaded_file_id"): MISSING,
    ("cms/case-studies/", "pk"): MISSING,
    ("cms/guide/", "name"): "editors.md",
    ("cms/", "revision_id_a"): "live",
    ("cms/", "revision_id_b"): "latest",
    ("cms/images/", "filter_spec"): "width-100",
    ("cms/password_reset/", "uidb64"): "MQ",
    ("cms/password_reset/", "token"): "no-such-token",
    ("documents/", "1"): "form.txt",
    ("documents/", "restriction_id"): MISSING,
    ("_util/", "page_view_restriction_id"): MISSING,
    ("tags/", "slug"): "backs",
    ("<path>", "path"): "conditions/condition/fact-sheet.pdf",
    ("join/apply/", "step"): "who",
    ("", "raw"): "no-such-token",
    ("", "token"): "no-such-token",
    ("cms/bring-in/", "key"): "no-such-key",
}


#: Routes of a model of the CMS; there is a thing of that name.
SNIPPET = re.compile(r"cms/snippets/(?:choose/)?(\w+)/(\w+)/")


def addresses(route: Route, world: World) -> Iterator[tuple[str, str]]:
    """(name in the table, path) of a route; of one with kinds of things in it, or of pages, several."""
    if route.text == "<0>":
        yield from _pages(world)
    elif route.text == "documents/<0>/<1>":
        document = world.things["document"]
        yield route.text, f"/documents/{document.pk}/{document.filename}"
    elif route.text == "account/profile/<pk>/<key>/":
        for section in SECTIONS:
            key = {"pk": world.things["mine"].pk, "key": section.key}
            yield route.text.replace("<key>", section.key), route.filled(key)
    elif route.text == "cms/bulk/<app_label>/<model_name>/<action>/":
        yield from _bulk_actions(world)
    else:
        yield route.text, route.filled({hole: _value(route, hole, world) for hole in route.holes})


def _value(route: Route, hole: str, world: World) -> object:
    snippet = SNIPPET.match(route.text)
    if snippet and hole in ("pk", "revision_id"):
        model = apps.get_model(snippet[1], snippet[2])
        thing = world.things.get(snippet[2]) or model._default_manager.first()
        return (thing.pk if hole == "pk" else thing.latest_revision_id) if thing else MISSING
    for start in sorted((start for start, name in OF_THINGS if name == hole), key=len, reverse=True):
        if route.text.startswith(start):
            return world.things[OF_THINGS[start, hole]].pk
    for start in sorted((start for start, name in WORDS if name == hole), key=len, reverse=True):
        if route.text.startswith(start):
            return WORDS[start, hole]
    if hole == "revision_id":
        return world.things["mine"].latest_revision_id
    raise LookupError(f"{route.text}: say in tests/security/arguments.py what to put into <{hole}>.")


def _pages(world: World) -> Iterator[tuple[str, str]]:
    """The addresses that pages answer themselves."""
    mine, other = world.things["mine"].url, world.things["other"].url
    for name, path in (
        ("front page", "/"),
        ("finder", "/find/"),
        ("finder: shortlist", "/find/shortlist/"),
        ("finder: compare", "/find/compare/"),
        ("finder: town", "/find/in/palmers-green/"),
        ("A's profile", mine),
        ("A's enquiry form", f"{mine}enquire/"),
        ("B's profile", other),
        ("condition", world.things["condition"].url),
        ("article", world.things["article"].url),
        ("article feed", "/articles/feed/"),
        ("no such page", "/no/such/page/"),
    ):
        yield f"page: {name}", path


def _bulk_actions(world: World) -> Iterator[tuple[str, str]]:
    bulk_action_registry._scan_for_bulk_actions()
    things = {"page": "mine", "customimage": "photo"}
    for app, models in bulk_action_registry.actions.items():
        for model, actions in models.items():
            thing = world.things.get(things.get(model, model))
            for action in actions:
                path = f"cms/bulk/{app}/{model}/{action}/"
                yield path, f"/{path}?id={thing.pk if thing else MISSING}"
