"""What a visitor may write into an address, made safe before anything looks at it."""

from django.http import QueryDict

#: Longer than any name somebody would look for.
MAX_LENGTH = 80


def text_from(query: QueryDict, name: str) -> str:
    """A parameter as one line of text without control characters; the last wins when it is repeated."""
    raw = query.get(name) or ""
    printable = "".join(character if character.isprintable() else " " for character in raw[: MAX_LENGTH * 4])
    return " ".join(printable.split())[:MAX_LENGTH].strip()


def choice_from(query: QueryDict, name: str, allowed: "tuple[str, ...]") -> str:
    """A parameter that names one of a few options, else empty."""
    value = text_from(query, name)
    return value if value in allowed else ""


def query_string(**parameters: str) -> str:
    """A query string of the parameters that have a value: "?q=back", or empty."""
    query = QueryDict(mutable=True)
    for name, value in parameters.items():
        if value:
            query[name] = value
    return f"?{query.urlencode()}" if query else ""
