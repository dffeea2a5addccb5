"""Every form that the site's own pages show to somebody, filled as the page fills it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.security.arguments import addresses
from tests.security.routes import all_routes
from tests.security.world import World
from tests.site.document import Document
from tests.site_core.photos.hostile import encoded

#: What is typed into a field that must not be empty, by its kind.
TYPED = {"email": "typed@example.org", "url": "https://example.org/", "number": "1", "tel": "020 7946 0001"}
#: Kinds of controls that take any words, or words of one kind.
WORDS = ("text", "search", "email", "url", "tel")
#: Wagtail's own pages are Wagtail's own matter.
NOT_OURS = ("cms/", "<", "_util/", "documents/", "page: no such")
#: Forms that end what the next ones need; each is tried by itself, and taken back.
TOKEN = "csrfmiddlewaretoken"


@dataclass
class Form:
    """Where it goes, what it holds, and the button that is pressed."""

    page: str
    action: str
    values: dict[str, list[str]]
    button: tuple[str, str] | None = None
    files: set[str] = field(default_factory=set)
    #: Of all its controls, boxes that are not ticked and buttons that are not pressed among them.
    names: frozenset[str] = frozenset()
    #: Where words are typed: the kind of the control, and how many letters it takes (0: as many as you like).
    texts: dict[str, tuple[str, int]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.page} -> {self.action}" + (f" [{'='.join(self.button)}]" if self.button else "")

    def data(self, **changed: str) -> dict[str, object]:
        """What a browser would send, with some fields changed."""
        sent: dict[str, object] = {name: list(values) for name, values in self.values.items()}
        if self.button:
            sent[self.button[0]] = self.button[1]
        for name in self.files:
            sent[name] = SimpleUploadedFile("me.jpg", encoded(), "image/jpeg")
        return sent | changed


def forms_of(client: Client, world: World, below: str = "") -> list[Form]:
    """The forms that somebody is shown at the addresses of a world, or at those that begin alike."""
    found: dict[str, Form] = {}
    for route in all_routes():
        if not route.text.startswith(below) or (route.text.startswith(NOT_OURS) and route.text != "<0>"):
            continue
        for _name, path in addresses(route, world):
            for form in forms_on(client, path):
                found.setdefault(str(form.action) + str(form.button) + str(sorted(form.values)), form)
    return list(found.values())


def forms_on(client: Client, path: str) -> Iterator[Form]:
    """The forms of one page that send something, once for each of their buttons."""
    response = client.get(path)
    if response.status_code != 200 or not response.get("Content-Type", "").startswith("text/html"):
        return
    document = Document(response.content)
    for element in document.all("form"):
        if element.get("method", "get").lower() != "post":
            continue
        controls = _controls(document, element)
        values, files = _values(controls)
        names = frozenset(control.get("name", "") for control in controls)
        action = urljoin(path, element.get("action") or path)
        texts = {
            control.get("name", ""): (control.get("type", control.tag), int(control.get("maxlength", "0")))
            for control in controls
            if control.tag == "textarea" or (control.tag == "input" and control.get("type", "text") in WORDS)
        }
        buttons = [(each.get("name", ""), each.get("value", "")) for each in controls if _is_button(each)]
        for button in dict.fromkeys(buttons or [("", "")]):
            yield Form(path, action, values, button if button[0] else None, files, names, texts)


def _controls(document: Document, form: Element) -> list[Element]:
    own = [element for element in form.iter() if element.tag in ("input", "select", "textarea", "button")]
    outside = [
        element
        for element in document.all("input", "select", "textarea", "button")
        if form.get("id") and element.get("form") == form.get("id")
    ]
    return [control for control in (*own, *outside) if "disabled" not in control.attrib]


def _is_button(control: Element) -> bool:
    return control.tag == "button" and control.get("type", "submit") == "submit"


def _values(controls: list[Element]) -> tuple[dict[str, list[str]], set[str]]:
    values: dict[str, list[str]] = {}
    files: set[str] = set()
    for control in controls:
        name, kind = control.get("name"), control.get("type", "text")
        if not name or control.tag == "button" or kind in ("submit", "image", "button") or name == TOKEN:
            continue
        if kind == "file":
            files.add(name)
        elif control.tag == "select":
            options = list(control.iter("option"))
            picked = [option for option in options if "selected" in option.attrib] or options[:1]
            values[name] = [option.get("value", "") for option in picked]
        elif control.tag == "textarea":
            values[name] = [control.text or ""]
        elif kind in ("checkbox", "radio"):
            if "checked" in control.attrib or (kind == "radio" and "required" in control.attrib):
                values.setdefault(name, []).append(control.get("value", "on"))
        else:
            typed = TYPED.get(kind, "typed") if "required" in control.attrib else ""
            values[name] = [control.get("value") or typed]
    return values, files
