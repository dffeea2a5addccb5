"""As much of a place as may be published when the exact place may not: never more than an outward code."""

from practitioners.gazetteer.postcode import Postcode


def area_label(text: str) -> str:
    """A town as it was written, or the first half of a postcode that was written in full by mistake."""
    try:
        return Postcode.parse(text).outcode
    except ValueError:
        return text.strip()
