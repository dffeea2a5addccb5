"""The way back to the results somebody came from."""

from urllib.parse import parse_qsl, urlencode

PARAMETER = "from"
#: The finder's own name for what people come for.
CONCERN = "for"
MAX_LENGTH = 1_000
MAX_FIELDS = 60


def finder_query(raw: str) -> str:
    """The finder's query string that a link carried in ``?from=``, or "" for anything else.

    Taken apart and put together again, and only ever appended to the finder's own path: whatever was in it,
    it can lead nowhere but to the finder.
    """
    if not raw or len(raw) > MAX_LENGTH:
        return ""
    try:
        pairs = parse_qsl(raw.removeprefix("?"), max_num_fields=MAX_FIELDS)
    except ValueError:
        return ""
    return urlencode([(name, value) for name, value in pairs if "\x00" not in name + value])


def results_url(finder_url: str, raw: str) -> str:
    """The address of the results, or the finder itself."""
    query = finder_query(raw)
    return f"{finder_url}?{query}" if query else finder_url


def concerns_of(raw: str) -> list[str]:
    """The slugs of the concerns that somebody searched for, from ``?from=``."""
    return [value for name, value in parse_qsl(finder_query(raw)) if name == CONCERN]
