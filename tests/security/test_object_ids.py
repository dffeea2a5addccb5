"""Somebody else's things are not there: not in the address, not in a form, not in its rows."""

from typing import Any

from django.db.models import Model

from tests.security.answers import client_of
from tests.security.forms import forms_of
from tests.security.rows import rows_of
from tests.security.table import take_back
from tests.security.watch import written_tables
from tests.security.world import World

#: What is written for whoever asks, whatever they ask for.
OF_EVERY_VISIT = {"django_session", "usersessions_usersession"}
CHILDREN = ("locations", "prices", "credentials", "techniques")


def test_forms_of_as_profile_are_not_there_for_b(world: World) -> None:
    mine = forms_of(client_of(world.cast.owner), world, "mine")
    about_me = [form for form in mine if f"/profile/{world.things['mine'].pk}/" in form.action]
    assert len(about_me) >= 15
    stranger, wrong = client_of(world.cast.other_practitioner), []
    for form in about_me:
        with take_back(), written_tables() as tables:
            said = stranger.post(form.action, form.data()).status_code
        if said != 404 or tables - OF_EVERY_VISIT:
            wrong.append(f"{form}: {said}, writes to {sorted(tables)}")
    assert not wrong, "\n".join(wrong)


def test_as_numbers_in_bs_own_forms_change_nothing_of_as(world: World) -> None:
    mine = world.things["mine"]
    before = rows_of(mine.pk, world.cast.owner.pk)
    numbers = numbers_of(mine, world.cast.owner)
    own = numbers_of(world.things["other"], world.cast.other_practitioner)
    client, wrong, cases = client_of(world.cast.other_practitioner), [], 0
    for form in forms_of(client, world, "other"):
        for name, values in form.values.items():
            for number in foreign(name, values, numbers, own):
                cases += 1
                with take_back():
                    said = client.post(form.action, form.data(**{name: number})).status_code
                    if rows_of(mine.pk, world.cast.owner.pk) != before:
                        wrong.append(f"{form}: {name}={number} changes what is A's")
                    if said >= 500:
                        wrong.append(f"{form}: {name}={number} breaks it: {said}")
    assert cases >= 100
    assert not wrong, "\n".join(wrong)


def numbers_of(page: Any, user: Model) -> dict[str, str]:
    """The numbers of what belongs to somebody."""
    draft = page.get_latest_revision_as_object()
    found = {rows: str(getattr(page, rows).first().pk) for rows in CHILDREN}
    return found | {
        "page": str(page.pk),
        "listing": str(page.listing.pk),
        "user": str(user.pk),
        "photo": str(draft.photo.pk),
        "revision": str(page.latest_revision_id),
    }


def foreign(name: str, values: list[str], numbers: dict[str, str], own: dict[str, str]) -> set[str]:
    """The numbers of A's that are worth trying in a field of B's."""
    takes_numbers = name.endswith(("-id", "-pk", "_id")) or any(value.isdigit() for value in values)
    if takes_numbers or name in ("id", "pk", "profile", "page", "photo", "owner"):
        return set(numbers.values())
    return {numbers[kind] for kind, number in own.items() if number in values}
