"""What people type stays text: it makes no element, no handler and no address that runs, on any page."""

from collections.abc import Iterator

from practitioners.models import PractitionerPage
from tests.factories import CredentialBodyFactory, PractitionerFactory
from tests.people import Cast
from tests.practitioners.moderation.waiting import draft_of
from tests.security.answers import client_of
from tests.security.canaries import ROWS, TEXTS
from tests.site.document import Document

#: Each leaves something behind that is called "xss" wherever a browser would have made markup of it.
PAYLOADS = (
    "<xss>",
    "<script>xss()</script>",
    "<img src=x onerror=xss()>",
    "<svg onload=xss()>",
    "'\"><xss x='",
    '" onmouseover="xss()',
    "' onfocus='xss()' autofocus='",
    "</title><xss>",
    "</textarea><xss>",
    "</script><xss>",
    "</style><xss>",
    "--><xss><!--",
    "]]><xss>",
    "<a href=javascript:xss()>x</a>",
    "<iframe srcdoc='<xss>'>",
    "<math><xss>",
    "<details open ontoggle=xss()>",
    "<body onload=xss()>",
    "<input autofocus onfocus=xss()>",
    "<base href=//xss/>",
    "<meta http-equiv=refresh content=0;url=javascript:xss()>",
    "<link rel=import href=javascript:xss()>",
    "<object data=javascript:xss()>",
    "<embed src=javascript:xss()>",
    "<form action=javascript:xss()><button>x",
    "<marquee onstart=xss()>",
    "<video><source onerror=xss()>",
    "<audio src onerror=xss()>",
    "<keygen onfocus=xss()>",
    "<isindex action=javascript:xss()>",
    "{{ 'xss'|safe }}",
    "{% debug %}<xss>",
    "&lt;xss&gt;<xss>",
    "%3Cxss%3E<xss>",
    "\u2028<xss>",
    "<xss\n>",
    "<<xss>>",
    "<script >xss()</script >",
    "<template><xss></template>",
    "<noscript><xss></noscript>",
    "<select></select><xss>",
    '"}]}</script><xss>',
)


def test_no_text_of_a_profile_becomes_markup(cast: Cast) -> None:
    assert len(PAYLOADS) >= 40
    profiles = [profile(cast, number, payload) for number, payload in enumerate(PAYLOADS)]
    wrong = []
    for person in (None, cast.owner, cast.moderator):
        client = client_of(person)
        for path in pages(profiles, signed_in=person == cast.owner, in_cms=person == cast.moderator):
            response = client.get(path)
            assert response.status_code < 500, path
            if response.get("Content-Type", "").startswith("text/html"):
                wrong += [f"{path} as {person}: {found}" for found in made(Document(response.content))]
    assert not wrong, "\n".join(wrong[:40])


def profile(cast: Cast, number: int, payload: str) -> PractitionerPage:
    """Somebody who has typed it into every field; published, and drafted once more."""
    page: PractitionerPage = PractitionerFactory(
        title=f"Somebody {number}",
        slug=f"somebody-{number}",
        credentials=[CredentialBodyFactory()],
        listing={"owner": cast.owner, "contact_email": cast.owner.email},
    )
    draft = draft_of(page, title=payload, **dict.fromkeys(TEXTS, payload[:30]))
    for rows, names in ROWS.items():
        for row in getattr(draft, rows).all():
            for name in names:
                setattr(row, name, payload[:40])
    draft.save_revision(clean=False).publish()
    draft_of(page, about=f"{payload} again")
    return page


def pages(profiles: list[PractitionerPage], *, signed_in: bool, in_cms: bool) -> Iterator[str]:
    """Where these people are shown."""
    numbers = [page.pk for page in profiles]
    yield from ("/", "/account/", "/search/?q=Somebody", "/find/?page=2", "/find/?q=<xss>&near=%22><xss>")
    for start in range(0, len(numbers), 4):
        some = ",".join(map(str, numbers[start : start + 4]))
        yield from (f"/find/shortlist/?ids={some}", f"/find/compare/?ids={some}")
    # The owner and the moderator are shown one in five: what they see is made by the same few templates.
    for page in profiles[:: 5 if signed_in or in_cms else 1]:
        if signed_in:
            own = f"/account/profile/{page.pk}"
            yield from (f"{own}/", f"{own}/who/", f"{own}/places/", f"{own}/check/", f"{own}/preview/page/")
        elif in_cms:
            yield f"/cms/profiles/{page.pk}/"
        else:
            yield from (f"/find/{page.slug}/", f"/find/{page.slug}/enquire/")


def made(document: Document) -> Iterator[str]:
    """What a browser would have made of a payload."""
    for element in document.elements:
        tag = str(element.tag)
        if "xss" in tag or (
            tag in ("script", "style") and "xss" in (element.text or "") and not is_data(element)
        ):
            yield f"the element {tag}"
        is_head_matter = tag == "base" or (tag == "meta" and "http-equiv" in element.attrib)
        if is_head_matter and "xss" in str(element.attrib):
            yield f"the element {tag}"
        for name, value in element.attrib.items():
            if "xss" in name or (name.startswith("on") and "xss" in value):
                yield f"{name}={value!r} at {tag}"
            if name in ("href", "src", "action", "data") and value.strip().lower().startswith("javascript:"):
                yield f"{name}={value!r} at {tag}"


def is_data(element: object) -> bool:
    """Structured data, which no browser runs. What would end it would show as an element after it."""
    return str(getattr(element, "attrib", {}).get("type", "")).endswith("json")


def test_a_payload_that_got_through_would_be_seen() -> None:
    frames = ("<p>{}</p>", '<p title="{}">', "<p title='{}'>", "<textarea>{}</textarea>", "<title>{}</title>")
    frames += ('<script type="application/ld+json">{}</script>', "<!--{}-->")
    for payload in PAYLOADS:
        if payload.startswith("{{"):
            continue
        assert any([*made(Document(frame.format(payload).encode()))] for frame in frames), payload
