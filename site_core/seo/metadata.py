"""What a page tells search engines and the apps in which people share its address."""

from typing import Any, TypedDict

from django.utils.translation import get_language, to_locale

from site_core.addresses import absolute_url


class SharedImage(TypedDict):
    """The picture that is shown with a shared address."""

    url: str
    width: int
    height: int
    alt: str


def metadata(
    *,
    title: str,
    site_name: str,
    path: str,
    description: str = "",
    robots: str = "",
    kind: str = "website",
    image: SharedImage | None = None,
) -> dict[str, Any]:
    """The values of ``components/meta.html``.

    ``path`` is the canonical one; without it the page has no canonical address (a preview, an error).
    ``kind`` is the Open Graph type: "website", "article" or "profile". A page that asks not to be indexed
    names no canonical address, which would contradict it.
    """
    return {
        "description": description,
        "robots": robots,
        "canonical": absolute_url(path) if path and "noindex" not in robots else "",
        "open_graph": {
            "og:type": kind,
            "og:title": title,
            "og:description": description,
            "og:url": absolute_url(path) if path else "",
            "og:site_name": site_name,
            "og:locale": to_locale(get_language() or "en"),
            **_image(image),
        },
        "card": "summary_large_image" if image else "summary",
    }


def _image(image: SharedImage | None) -> dict[str, str]:
    if image is None:
        return {}
    return {
        "og:image": absolute_url(image["url"]),
        "og:image:width": str(image["width"]),
        "og:image:height": str(image["height"]),
        "og:image:alt": image["alt"],
    }
