"""The report of an import in a terminal."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from django.core.management.base import CommandError

from blog.importing.report import Report
from site_core.models import User

SHOWN = 40


def person(email: str | None) -> User | None:
    """Who is meant by an e-mail address; raises ``CommandError`` for one that nobody here has."""
    if not email:
        return None
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise CommandError(f"Nobody here has the e-mail address {email}.")
    return user


def show(report: Report, write: Callable[[str], object], path: Path | None) -> None:
    """Writes the summary and the first lines, and every line to a file where one is named."""
    lines = list(report.lines())
    if path:
        try:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
    write(f"{report.summary[0].upper()}{report.summary[1:]}.")
    for line in islice(lines, SHOWN):
        write(line)
    if len(lines) > SHOWN:
        where = f"all of them in {path}" if path else "--report FILE writes all of them"
        write(f"… and {len(lines) - SHOWN} more lines; {where}.")
