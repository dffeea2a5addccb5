"""``manage.py load_demo``: the demo site, whole, in one transaction."""

import time
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from blog.demo.articles import load_articles
from blog.demo.conditions import load_conditions
from blog.demo.contributors import load_contributors
from blog.demo.logins import load_logins
from blog.demo.trunk import load_standard_pages, load_trunk
from blog.demo.untouched import foreign_pages, mark_as_demo
from practitioners.demo.counts import load_counts
from practitioners.demo.modalities import load_modalities
from practitioners.demo.people import load_people
from practitioners.demo.safety_notices import load_safety_notices
from practitioners.demo.states import load_saved_replies
from practitioners.demo.vocabulary import (
    load_body_areas,
    load_concerns,
    load_credential_bodies,
    load_languages,
)
from site_core.blocks.from_data import ContentError
from site_core.claims.recheck import recheck
from site_core.inventory.taking import take_whole_inventory


class Command(BaseCommand):
    """Loads the demo content; run again, it brings the same pages up to date."""

    help = "Load the demo site: techniques, conditions, articles and invented practitioners."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="Load it beside the content that is there already."
        )
        parser.add_argument(
            "--logins", action="store_true", help="Also make accounts with a public password."
        )

    def handle(self, *args: Any, force: bool, logins: bool, verbosity: int, **options: Any) -> None:
        self.is_quiet = verbosity == 0
        foreign = [] if force else foreign_pages()
        if foreign:
            titles = ", ".join(f"“{page.title}”" for page in foreign)
            raise CommandError(
                f"This site has content of its own ({titles}). The demo would mix with it. "
                "Use an empty database (DATABASE_URL=sqlite:///demo.sqlite3), or add --force if you mean it."
            )
        started = time.monotonic()
        try:
            with transaction.atomic():
                self.load(with_logins=logins or settings.HANDWELL_DEMO)
        except ContentError as error:
            raise CommandError(str(error)) from error
        if connection.vendor == "sqlite":
            # Without figures about its tables SQLite walks a text search once for each of its hits.
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        self.say(f"The demo site is loaded ({time.monotonic() - started:.0f} s).")

    def load(self, *, with_logins: bool) -> None:
        """Everything, in the order in which one thing refers to another."""
        trunk = load_trunk()
        mark_as_demo()
        self.step("Safety notices", load_safety_notices)
        self.step("Body areas", load_body_areas)
        self.step("Concerns", load_concerns)
        self.step("Registers and associations", load_credential_bodies)
        self.step("Languages", load_languages)
        self.step("Authors and reviewers", load_contributors)
        self.step("Techniques", lambda: load_modalities(trunk.modalities))
        self.step("Conditions", lambda: load_conditions(trunk.conditions))
        self.step("Articles", lambda: load_articles(trunk.articles))
        self.step("Other pages", lambda: load_standard_pages(trunk.home))
        self.step("Practitioners", lambda: load_people(trunk.finder))
        self.step("Saved replies", load_saved_replies)
        self.step("Figures and links", take_whole_inventory)
        self.step("Claims", lambda: recheck()[1])
        if with_logins:
            self.step("Accounts", load_logins)
            # Nobody without an account reads them.
            self.step("Days of visits", load_counts)

    def step(self, name: str, load: Callable[[], int]) -> None:
        """One line for one kind of content."""
        started = time.monotonic()
        count = load()
        self.say(f"  {name:<28}{count:>5}   {time.monotonic() - started:4.1f} s")

    def say(self, text: str) -> None:
        """Progress, unless the caller wants none."""
        if not self.is_quiet:
            self.stdout.write(text)
