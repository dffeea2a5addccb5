"""As much of a place as may be published when the exact place may not: never more than an outward code."""

from practitioners.gazetteer.postcode import Postcode


def outward_code(postcode: str) -> str:
    """The first half of a postcode ("N13"); empty where the text is not a postcode we can take apart."""
    try:
        return Postcode.parse(postcode).outcode
    except ValueError:
        return ""


def area_label(text: str) -> str:
    """A town as it was written, or the first half of a postcode that was written in full by mistake."""
    return outward_code(text) or text.strip()
