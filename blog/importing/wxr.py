"""Reading a WordPress export (WXR): who wrote, which pictures there were, then one post after the other.

The file may be large, so it is read as a stream, twice: pictures stand after the posts that use them. The
parser refuses entities and references to other files.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
#: Posts that are of use here; menus, revisions, orders of a shop and the like are counted and left.
TAKEN = frozenset({"post", "page"})


class UnreadableExportError(ValueError):
    """The file is not a WordPress export; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A category or a tag."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post or a page of the old site."""

    id: str
    type: str
    status: str
    title: str
    slug: str
    link: str
    date: datetime.date | None
    author: str
    content: str
    excerpt: str
    categories: tuple[Term, ...]
    tags: tuple[Term, ...]
    has_password: bool = False


@dataclass(slots=True)
class Export:
    """What holds for the whole file."""

    address: str = ""
    #: Login to display name.
    authors: dict[str, str] = field(default_factory=dict)
    #: Address of each picture to its text for those who do not see it.
    pictures: dict[str, str] = field(default_factory=dict)
    #: Number of each picture to its address and its caption, for galleries.
    media: dict[str, tuple[str, str]] = field(default_factory=dict)
    posts: int = 0
    comments: int = 0
    #: Type to count of what is not taken.
    others: dict[str, int] = field(default_factory=dict)


def read_export(path: Path) -> Export:
    """The first pass. Raises ``UnreadableExportError``."""
    export = Export()
    seen_channel = False
    for element in _elements(path):
        name = _local(element.tag)
        if name == "base_site_url" or (name == "base_blog_url" and not export.address):
            export.address = _clean(element.text)
            seen_channel = True
        elif name == "author" and element.tag.startswith("{"):
            login = _child(element, "author_login")
            export.authors[login] = _child(element, "author_display_name") or login
        elif name == "item":
            seen_channel = True
            _note_item(element, export)
    if not seen_channel:
        raise UnreadableExportError("This is XML, but not a WordPress export: it has no items.")
    return export


def read_posts(path: Path) -> Iterator[Post]:
    """The second pass: posts and pages in the order of the file. Raises ``UnreadableExportError``."""
    for element in _elements(path):
        if _local(element.tag) == "item" and _child(element, "post_type") in TAKEN:
            yield _post(element)


def _elements(path: Path) -> Iterator[Element]:
    try:
        with path.open("rb") as file:
            depth_free: Element | None = None
            for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
                if event == "start":
                    if _local(element.tag) == "channel":
                        depth_free = element
                    continue
                yield element
                if _local(element.tag) == "item" and depth_free is not None:
                    depth_free.clear()
    except (ParseError, DefusedXmlException, UnicodeDecodeError, LookupError) as error:
        raise UnreadableExportError(f"{path.name} is not a readable XML file: {error}") from error
    except OSError as error:
        raise UnreadableExportError(f"{path} cannot be read: {error.strerror}.") from error


def _note_item(element: Element, export: Export) -> None:
    kind = _child(element, "post_type")
    if kind in TAKEN:
        export.posts += 1
        export.comments += sum(_local(child.tag) == "comment" for child in element)
    elif kind == "attachment":
        if address := _child(element, "attachment_url"):
            export.pictures[address] = _meta(element, "_wp_attachment_image_alt")
            export.media[_child(element, "post_id")] = (address, _excerpt(element))
    else:
        export.others[kind or "nothing"] = export.others.get(kind or "nothing", 0) + 1


def _post(element: Element) -> Post:
    return Post(
        id=_child(element, "post_id") or _child(element, "guid"),
        type=_child(element, "post_type"),
        status=_child(element, "status"),
        title=_child(element, "title"),
        slug=_child(element, "post_name"),
        link=_child(element, "link"),
        date=_date(_child(element, "post_date")),
        author=_clean(element.findtext(CREATOR)),
        content=_clean(element.findtext(CONTENT)),
        excerpt=_excerpt(element),
        categories=tuple(_terms(element, "category")),
        tags=tuple(_terms(element, "post_tag")),
        has_password=bool(_child(element, "post_password")),
    )


def _excerpt(element: Element) -> str:
    return next(
        (_clean(child.text) for child in element if child.tag.startswith("{") and "/excerpt/" in child.tag),
        "",
    )


def _terms(element: Element, domain: str) -> Iterator[Term]:
    for child in element.findall("category"):
        name = _clean(child.text)
        if child.get("domain") == domain and name:
            yield Term(child.get("nicename", ""), name)


def _meta(element: Element, key: str) -> str:
    for child in element:
        if _local(child.tag) == "postmeta" and _child(child, "meta_key") == key:
            return _child(child, "meta_value")
    return ""


def _child(element: Element, name: str) -> str:
    """The text of a child in any version of the export's namespace."""
    return next((_clean(child.text) for child in element if _local(child.tag) == name), "")


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _clean(text: str | None) -> str:
    return (text or "").replace("\x00", "").strip()


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(text[:10], "%Y-%m-%d").date()
    except ValueError:
        return None
