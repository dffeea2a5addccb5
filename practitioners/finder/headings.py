"""The answer in words: the main heading, the title of the window, and whether engines may list the page."""

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from practitioners.finder.mid_sentence import mid_sentence
from practitioners.finder.outcome import Outcome
from practitioners.finder.query import FinderQuery
from practitioners.finder.vocabulary import Vocabulary


def distance_unit(number: int) -> str:
    """ "10 miles" or "10 km", as the site is set."""
    if settings.HANDWELL_DISTANCE_UNIT == "km":
        return gettext("%(number)s km") % {"number": number}
    return ngettext("%(number)s mile", "%(number)s miles", number) % {"number": number}


def heading(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """The answer in one sentence: the page's main heading."""
    if outcome.kind == "ambiguous" and outcome.place_error is not None:
        return str(outcome.place_error.message)
    fixed = {
        "unknown_place": gettext("We could not find that place"),
        "outside": gettext("Outside the area we cover"),
        "empty_directory": gettext("Opening soon"),
        "all": gettext("Find a practitioner"),
    }
    if outcome.kind in fixed:
        return fixed[outcome.kind]
    return _nobody(outcome, vocabulary) if outcome.total == 0 else _people(outcome, vocabulary)


def _people(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """ "12 practitioners offering cupping within 10 miles of N13"."""
    technique, count = _technique(outcome.query, vocabulary), outcome.total
    values = {"count": count, "technique": technique}
    if technique:
        who = ngettext(
            "%(count)s practitioner offering %(technique)s",
            "%(count)s practitioners offering %(technique)s",
            count,
        )
    else:
        who = ngettext("%(count)s practitioner", "%(count)s practitioners", count)
    return " ".join(filter(None, (who % values, _where(outcome))))


def _nobody(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """ "Nobody within 10 miles of N13 offers cupping"."""
    technique, where = _technique(outcome.query, vocabulary), _where(outcome)
    values = {"technique": technique, "where": where}
    if outcome.kind == "none" or not where:
        return gettext("Nobody fits all of that yet")
    if (
        technique
        and {group for group, _value in outcome.query.selected()} == {"technique"}
        and not outcome.query.text
    ):
        return gettext("Nobody %(where)s offers %(technique)s") % values
    if outcome.query.has_filters:
        return gettext("Nobody %(where)s fits all of that") % values
    return gettext("Nobody %(where)s yet") % values


def _technique(query: FinderQuery, vocabulary: Vocabulary) -> str:
    names = [mid_sentence(vocabulary.label("technique", slug)) for slug in query.chosen.get("technique", ())]
    if len(names) == 2:
        return gettext("%(first)s and %(last)s") % {"first": names[0], "last": names[1]}
    return names[0] if len(names) == 1 else ""


def _where(outcome: Outcome) -> str:
    if outcome.place is None:
        return ""
    modes = outcome.query.chosen.get("at", ())
    if modes == ("online",):
        return gettext("online")
    values = {"distance": distance_unit(outcome.query.radius), "place": outcome.place.label}
    if modes == ("home",):
        return ngettext("who comes to %(place)s", "who come to %(place)s", outcome.total or 1) % values
    return gettext("within %(distance)s of %(place)s") % values


def title(outcome: Outcome, vocabulary: Vocabulary) -> str:
    """The title of the window: the heading, and the page beyond the first."""
    words = capfirst(heading(outcome, vocabulary))
    if outcome.kind in ("unknown_place", "outside"):
        words = gettext("Error: %(title)s") % {"title": words}
    if outcome.query.page > 1:
        return gettext("%(title)s (page %(page)s)") % {"title": words, "page": outcome.query.page}
    return words


def robots(query: FinderQuery, *, is_town_page: bool) -> str:
    """Filtered lists are endless: only the plain finder and town pages are worth indexing."""
    narrowed = query.has_place or query.has_filters or query.sort or query.view or query.page > 1
    return "" if is_town_page or not narrowed else "noindex, follow"
