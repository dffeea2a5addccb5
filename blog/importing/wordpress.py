"""From a WordPress export to drafts."""

import logging
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from django.db import DatabaseError, transaction
from django.utils.text import slugify
from wagtail.models import Page

from blog.importing.drafts import Draft, put_draft, stored_pictures
from blog.importing.html_reader import read_html
from blog.importing.old_addresses import keep_address
from blog.importing.opening import opening_of
from blog.importing.pictures import Pictures
from blog.importing.pieces import Remark
from blog.importing.report import Report
from blog.importing.stream_rows import stream_rows
from blog.importing.terms import Subjects
from blog.importing.wordpress_markup import to_html
from blog.importing.words import plain
from blog.importing.wxr import Export, Post, read_export, read_posts
from blog.models import ArticleIndexPage, ArticlePage
from site_core.models import Contributor, HomePage, StandardPage, User

logger = logging.getLogger(__name__)

#: What WordPress itself deletes in the end.
LEFT_STATUSES = frozenset({"trash", "auto-draft", "inherit"})

NOT_PUBLIC = {
    "private": "It was private",
    "future": "It was to be published later",
    "draft": "It was a draft",
    "pending": "It was waiting for review",
}


class NowhereToPutError(RuntimeError):
    """The site has no list of articles, or no home page, to put drafts below."""


def import_wordpress(
    path: Path,
    *,
    media: Path | None = None,
    by: User | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Brings every post and page of an export in as a draft, each in a transaction of its own.

    ``media`` is a copy of ``wp-content/uploads``. Running it again changes only drafts that nobody has
    touched here and that differ in the export. Raises ``UnreadableExportError``, before anything is stored,
    for a file that is not one, and ``NowhereToPutError``.
    """
    export = read_export(path)
    articles, home = ArticleIndexPage.objects.first(), HomePage.objects.first()
    if articles is None or home is None:
        raise NowhereToPutError("Make a home page and a list of articles first.")
    report = Report()
    for kind, count in sorted(export.others.items()):
        report.remarks.append(Remark("not brought in", f"{count} of type “{kind}”"))
    if export.comments:
        report.remarks.append(Remark("not brought in", f"comments of visitors: {export.comments}"))
    subjects = Subjects()
    for number, post in enumerate(read_posts(path), 1):
        if post.status not in LEFT_STATUSES:
            parent: Page = articles if post.type == "post" else home
            source = export.address or "wordpress"
            pictures = Pictures(media, export.pictures, stored_pictures(source, post.id))
            _bring_in(post, export, parent, source, pictures, subjects, by, report)
        progress(number, export.posts)
    return report


def _bring_in(
    post: Post,
    export: Export,
    parent: Page,
    source: str,
    pictures: Pictures,
    subjects: Subjects,
    by: User | None,
    report: Report,
) -> None:
    title = unescape(post.title) or post.slug or "Without a title"
    try:
        with transaction.atomic():
            draft, remarks = _draft(post, export, title, pictures, subjects)
            outcome, page = put_draft(
                draft, parent, source=source, key=post.id, by=by, pictures=pictures.stored
            )
            if page is not None and outcome == "made" and keep_address(post.link, page):
                remarks.append(Remark("old address", post.link))
    except (DatabaseError, ValueError, TypeError, RecursionError) as error:
        logger.exception("A post could not be brought in: %s", post.id)
        report.add(title, "failed", remarks=[Remark("error", f"{type(error).__name__}: {error}")])
        return
    report.add(title, outcome, page.pk if page else None, [*remarks, *pictures.remarks])


def _draft(
    post: Post, export: Export, title: str, pictures: Pictures, subjects: Subjects
) -> tuple[Draft, list[Remark]]:
    html, remarks = to_html(post.content, export.media)
    reading = read_html(html, post.link or export.address)
    remarks = [*_was_hidden(post), *remarks, *reading.remarks]
    rows = stream_rows(reading.pieces, pictures.find)
    opening = opening_of(plain(post.excerpt), reading.pieces)
    fields: dict[str, Any] = {"summary": opening[:255]}
    if post.type == "page":
        return Draft(StandardPage, title[:255], post.slug, fields, rows), remarks
    fields |= {"lead": opening, "author": _author(post, export)}
    if post.date:
        fields["date"] = post.date
    tags, related = subjects.sort(post)
    return Draft(ArticlePage, title[:255], post.slug, fields, rows, tags, related), remarks


def _was_hidden(post: Post) -> Iterator[Remark]:
    """What visitors of the old site could not read is a draft like the rest: somebody could publish it."""
    if post.has_password:
        yield Remark("not public there", "It could be read with a password only")
    elif post.status in NOT_PUBLIC:
        yield Remark("not public there", NOT_PUBLIC[post.status])


def _author(post: Post, export: Export) -> Contributor | None:
    name = export.authors.get(post.author, post.author).strip()
    if not name:
        return None
    slug = slugify(name)[:80] or slugify(post.author)[:80]
    if not slug:
        return None
    return Contributor.objects.get_or_create(slug=slug, defaults={"name": name[:120], "role": "Author"})[0]
