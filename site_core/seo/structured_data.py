"""Builders of schema.org data (JSON-LD). Pure functions: what goes in is what the page shows.

A node is a plain dictionary with ``@type``; empty values are dropped, so callers need not test for them.
Apps that have more to say about their pages put their own nodes into the context as ``structured_data``.
"""

import datetime
import json
from collections.abc import Sequence
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from site_core.addresses import absolute_url
from site_core.seo.breadcrumbs import Crumb

Node = dict[str, Any]

# The same three that Django's json_script escapes: nothing inside can end the element or open another.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def node(schema_type: str, **values: Any) -> Node:
    """A node without its empty values; ``id`` becomes ``@id``."""
    kept = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    identity = {"@id": kept.pop("id")} if "id" in kept else {}
    return {"@type": schema_type, **identity, **kept}


def breadcrumb_list(trail: Sequence[Crumb], title: str) -> Node:
    """The way to a page: the pages above it, then its own title, which needs no address."""
    steps = [
        node("ListItem", position=position, name=crumb.title, item=absolute_url(crumb.url))
        for position, crumb in enumerate(trail, start=1)
    ]
    here = node("ListItem", position=len(trail) + 1, name=title)
    return node("BreadcrumbList", itemListElement=[*steps, here])


def organization(name: str, description: str = "", email: str = "") -> Node:
    """Who runs the site."""
    url = absolute_url("/")
    return node(
        "Organization", id=f"{url}#organization", name=name, url=url, description=description, email=email
    )


def website(name: str, search_path: str) -> Node:
    """The site as a whole, and where its search is."""
    url = absolute_url("/")
    action = node(
        "SearchAction",
        target=node("EntryPoint", urlTemplate=f"{absolute_url(search_path)}?q={{search_term_string}}"),
    )
    return node(
        "WebSite",
        id=f"{url}#website",
        name=name,
        url=url,
        publisher={"@id": f"{url}#organization"},
        potentialAction=action | {"query-input": "required name=search_term_string"},
    )


def web_page(
    schema_type: str,
    *,
    name: str,
    path: str,
    description: str = "",
    published: datetime.datetime | None = None,
    modified: datetime.datetime | None = None,
) -> Node:
    """A page, as the page type named by ``schema_type``."""
    return node(
        schema_type,
        id=absolute_url(path),
        url=absolute_url(path),
        name=name,
        description=description,
        datePublished=published,
        dateModified=modified,
        isPartOf={"@id": f"{absolute_url('/')}#website"},
    )


def script(nodes: Sequence[Node]) -> SafeString:
    """The nodes as one data block for the head of a page, safe whatever the texts hold."""
    data = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False).translate(ESCAPES)
    # Escaped just above; format_html would turn the quotes of JSON into entities.
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308
