"""What to look for in a previewed page, and how an editor puts it right."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from site_core.content_checks.claim_rules import broken_rules, rule_key

MAX_WORDS = 30
EMPTY_LINKS = frozenset(
    {"click here", "here", "read more", "more", "link", "this link", "this page", "more here"}
)
HEADINGS = ("h1", "h2", "h3", "h4")
#: Elements with words of their own; the lists and boxes around them would only say it twice.
TEXT = ("p", "li", "dd", "figcaption", "th", "td", "h1", "h2", "h3")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
DONT = re.compile(r"\bdon['’]t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Check:
    """One thing to look for: its key, what the editor reads, and where it is found."""

    key: str
    name: Promise
    remedy: Promise
    find: Callable[[Tag], Iterator[Tag]]
    #: Where it is put right, if not where it is found.
    field: str = ""


def texts_in(page: Tag) -> Iterator[Tag]:
    """The elements that hold words themselves."""
    for element in page.find_all(TEXT):
        if not element.find(TEXT):
            yield element


def cards_without_heading(page: Tag) -> Iterator[Tag]:
    """A care card that runs straight into text: readers take that text for a part of the card."""
    for card in page.select(".care"):
        following = card.find_next_sibling()
        if following is None or "care" in (following.get("class") or []) or following.name in HEADINGS:
            continue
        first = following.find(HEADINGS)
        if first is None or following.get_text(" ", strip=True).find(first.get_text(" ", strip=True)) > 0:
            yield card


def short_dont(page: Tag) -> Iterator[Tag]:
    """“Don't”, which people read past."""
    return (element for element in texts_in(page) if DONT.search(element.get_text()))


def empty_links(page: Tag) -> Iterator[Tag]:
    """Links that do not say where they lead."""
    for link in page.find_all("a"):
        if " ".join(link.get_text(" ").split()).strip(" .").casefold() in EMPTY_LINKS:
            yield link


def long_sentences(page: Tag) -> Iterator[Tag]:
    """Text with a sentence of more than 30 words."""
    for element in texts_in(page):
        text = " ".join(element.get_text(" ").split())
        if any(len(sentence.split()) > MAX_WORDS for sentence in SENTENCE_END.split(text)):
            yield element


def unsourced_statistics(page: Tag) -> Iterator[Tag]:
    """Figures without the address of their source."""
    return (figure for figure in page.select(".statistic") if figure.find("a", href=True) is None)


def silent_pictures(page: Tag) -> Iterator[Tag]:
    """Pictures without words of their own here that nobody has called decorative."""
    yield from page.select("[data-silent] img")


def whole_page(page: Tag) -> Iterator[Tag]:
    """All of the main part."""
    yield from page.find_all("main")


NO_DESCRIPTION = Check(
    "description",
    _("Page without a description"),
    _("Write the summary under “Find and share”: lists and search engines show it"),
    whole_page,
    field="summary",
)
CHECKS = (
    NO_DESCRIPTION,
    Check(
        "card-heading",
        _("Care card without a heading after it"),
        _("Begin what follows with a heading, so that nobody takes it for a part of the card"),
        cards_without_heading,
    ),
    Check(
        "dont", _("“Don’t” in place of “do not”"), _("Write “do not”: people read past “don’t”"), short_dont
    ),
    Check(
        "link-text",
        _("Link that does not say where it leads"),
        _("Link the words that name the page: “how we check people”, not “click here”"),
        empty_links,
    ),
    Check(
        "long-sentence",
        _("Sentence of more than 30 words"),
        _("Make two of it, or a list"),
        long_sentences,
    ),
    Check(
        "statistic-source",
        _("Figure without the address of its source"),
        _("Add the address to the statistic, with the year and the day you checked it"),
        unsourced_statistics,
    ),
    Check(
        "alt-text",
        _("Picture without alternative text"),
        _("Say what the picture shows here, or tick “decorative”"),
        silent_pictures,
    ),
)


def mark(
    html: str, may_stand: Iterable[tuple[str, str]] = (), *, in_advert: bool = False, described: bool = True
) -> str:
    """The page with ``data-check-<key>`` on each element that a check has found in its main part.

    Only that part is taken apart and put together again: what is around it, the checker's own code above all,
    stays as it was written. ``may_stand`` are the claims that somebody has let stand: words and sentence.
    """
    known = tuple(may_stand)
    checks = [check for check in CHECKS if check is not NO_DESCRIPTION or not described]
    return MAIN.sub(lambda match: _marked(match[0], checks, known, in_advert=in_advert), html, count=1)


def _marked(
    main: str, checks: list[Check], may_stand: tuple[tuple[str, str], ...], *, in_advert: bool
) -> str:
    soup = BeautifulSoup(main, "html.parser")
    # The checker names a place by these keys, and Wagtail then leaves them out: only "p" would be told.
    for element in soup.select("[data-block-key]"):
        del element["data-block-key"]
    for element in texts_in(soup):
        for rule in broken_rules(element.get_text(), may_stand, in_advert=in_advert):
            element[f"data-check-{rule_key(*rule)}"] = ""
    for check in checks:
        for element in list(check.find(soup)):
            element[f"data-check-{check.key}"] = ""
            if check.field:
                element["data-check-field"] = check.field
    return str(soup)
