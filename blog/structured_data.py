"""schema.org data of conditions, articles and their lists: only what the page shows."""

from typing import TYPE_CHECKING

from site_core.addresses import absolute_url, public_path
from site_core.seo.structured_data import Node, node, web_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blog.models import ArticleIndexPage, ArticlePage, ConditionIndexPage, ConditionPage
    from site_core.models import Contributor


def page_path(page: "ConditionPage | ArticlePage | ConditionIndexPage | ArticleIndexPage") -> str:
    """The path of a page; empty for one that was never saved."""
    return public_path(page.url_path) if page.url_path else ""


def person(contributor: "Contributor | None", url: str = "") -> Node | None:
    """A named author or reviewer; `url` is the profile, for those who are listed."""
    if contributor is None:
        return None
    return node(
        "Person",
        name=contributor.name,
        jobTitle=contributor.role,
        description=contributor.credentials,
        url=absolute_url(url) if url else "",
    )


def condition_nodes(page: "ConditionPage") -> list[Node]:
    """A medical web page about a condition, with who reviewed it and when."""
    about = node("MedicalCondition", name=page.title, alternateName=page.synonym_list)
    return [
        web_page(
            "MedicalWebPage",
            name=page.title,
            path=page_path(page),
            description=page.lead,
        )
        | node(
            "MedicalWebPage",
            about=about,
            author=person(page.author),
            reviewedBy=person(page.reviewer),
            lastReviewed=page.last_reviewed.isoformat() if page.last_reviewed else None,
        )
    ]


def article_nodes(page: "ArticlePage", *, author_url: str = "") -> list[Node]:
    """A dated article; the date is the one printed under its title."""
    path = page_path(page)
    values = node(
        "Article" if page.kind == page.Kind.CASE_STUDY else "BlogPosting",
        id=f"{absolute_url(path)}#article",
        headline=page.title,
        description=page.lead,
        datePublished=page.date.isoformat(),
        author=person(page.author, author_url),
        mainEntityOfPage=absolute_url(path),
    )
    if page.reviewer is None and page.last_reviewed is None:
        return [values]
    reviewed = node(
        "WebPage",
        id=absolute_url(path),
        name=page.title,
        reviewedBy=person(page.reviewer),
        lastReviewed=page.last_reviewed.isoformat() if page.last_reviewed else None,
    )
    return [values, reviewed]


def list_nodes(
    page: "ConditionIndexPage | ArticleIndexPage", items: "Sequence[ConditionPage | ArticlePage]"
) -> list[Node]:
    """A list page and the pages on it, in the order shown."""
    listing = web_page("CollectionPage", name=page.title, path=page_path(page), description=page.intro)
    return [listing | node("CollectionPage", mainEntity=item_list(items))]


def area_nodes(name: str, path: str, conditions: "Sequence[ConditionPage]") -> list[Node]:
    """A part of the body and the conditions listed for it."""
    listing = web_page("CollectionPage", name=name, path=path)
    return [listing | node("CollectionPage", mainEntity=item_list(conditions) if conditions else None)]


def item_list(items: "Sequence[ConditionPage | ArticlePage]") -> Node:
    """Pages in the order shown."""
    entries = [
        node("ListItem", position=position, name=item.title, url=absolute_url(page_path(item)))
        for position, item in enumerate(items, start=1)
    ]
    return node("ItemList", itemListElement=entries)
