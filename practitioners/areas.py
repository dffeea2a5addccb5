"""As much of a place as may be published when the exact place may not: never more than an outward code."""

from practitioners.gazetteer.postcode import Postcode, outward_only


def area_label(text: str) -> str:
    """A town as it was written, without the second half of a postcode that was written with it by mistake."""
    try:
        return Postcode.parse(text).outcode
    except ValueError:
        return outward_only(text).strip()
