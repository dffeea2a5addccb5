"""Who in a file may be somebody we have already, or may be in it twice."""

from collections.abc import Iterator, Mapping

from practitioners.importing.columns import PLACES
from practitioners.joining.duplicates import digits, places_of, plain
from practitioners.models import PractitionerPage

#: Shorter numbers are extensions, or a slip.
SHORTEST_PHONE = 7


class KnownPeople:
    """Phone numbers, addresses, and names near places, of everybody there is and of the lines so far."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}
        pages = PractitionerPage.objects.select_related("listing").prefetch_related("locations")
        for page in pages.iterator(chunk_size=500):
            marks = _marks(page.title, page.listing.contact_email, page.phone, places_of(page))
            for mark in marks:
                self._seen.setdefault(mark, page.title)

    def like(self, values: Mapping[str, str]) -> list[str]:
        """Names of people who share a phone number, an address, or a name near a place."""
        return sorted({self._seen[mark] for mark in self._marks(values) if mark in self._seen})

    def add(self, values: Mapping[str, str], line: int) -> None:
        """Remembers a line of the file."""
        for mark in self._marks(values):
            self._seen.setdefault(mark, f"{values['name']} (line {line})")

    def _marks(self, values: Mapping[str, str]) -> Iterator[str]:
        texts = [values.get("visit_base", "")]
        for number in range(1, PLACES + 1):
            end = "" if number == 1 else f"_{number}"
            postcode = values.get(f"postcode{end}", "")
            texts += [values.get(f"town{end}", ""), postcode, postcode.split(" ")[0]]
        places = {plain(text) for text in texts if text}
        return _marks(values["name"], values.get("email", ""), values.get("phone", ""), places)


def _marks(name: str, email: str, phone: str, places: set[str]) -> Iterator[str]:
    if email:
        yield f"email {email.lower()}"
    if len(digits(phone)) >= SHORTEST_PHONE:
        yield f"phone {digits(phone)}"
    for place in places:
        yield f"name {plain(name)} {place}"
