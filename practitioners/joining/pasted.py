"""A list of people as somebody pastes it: from a mail program, a spreadsheet or a sheet of paper."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

#: One paste; more than this is an import.
MOST = 200
_ADDRESS = re.compile(r"[^\s<>,;\"']+@[^\s<>,;\"']+")


@dataclass(frozen=True)
class Pasted:
    """One line, read. ``problem`` says why it cannot be used."""

    number: int
    text: str
    email: str = ""
    name: str = ""
    problem: str = ""


def read_pasted(text: str) -> list[Pasted]:
    """One person for each line that is not empty: an address and a name, in any order.

    Understands ``Ann Example <ann@example.org>``, and cells between commas, semicolons or tabs; what comes
    after the name (a town, a number) is passed over.
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    seen: set[str] = set()
    read = []
    for number, line in lines[:MOST]:
        person = _read(number, line)
        if not person.problem and person.email in seen:
            person = Pasted(number, line, problem=_("This address is there twice."))
        seen.add(person.email)
        read.append(person)
    for number, line in lines[MOST:]:
        read.append(Pasted(number, line, problem=_("At most %(most)d at a time.") % {"most": MOST}))
    return read


def _read(number: int, line: str) -> Pasted:
    found = _ADDRESS.findall(line)
    if len(found) != 1:
        return Pasted(number, line, problem=_("There must be one e-mail address in each line."))
    email = found[0].lower()
    try:
        validate_email(email)
    except ValidationError:
        return Pasted(number, line, problem=_("This is not an e-mail address."))
    rest = line.replace(found[0], "")
    cells = [cell.strip(" <>\"'") for cell in re.split(r"[,;\t]", rest)]
    name = next((cell for cell in cells if cell), "")
    return Pasted(number, line, email, name[:255])
