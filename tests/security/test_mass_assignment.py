"""A form takes what it shows, and nothing else that somebody adds to it."""

import re
from typing import Any

import time_machine
from django.apps import apps
from django.test import Client

from tests.security.answers import client_of
from tests.security.forms import Form, forms_of
from tests.security.rows import Snapshot, numbers, snapshot
from tests.security.table import take_back
from tests.security.world import World

#: Names of fields of these are added to every form, and to every row of one.
MODELS = ("PractitionerPage", "Listing", "Location", "Price", "Credential", "PractitionerTechnique")
ALWAYS = {"role": "admin", "groups": "1", "user_permissions": "1", "live": "on", "status": "live"}
ROW = re.compile(r"^(.+-\d+-)\w+$")


def test_nothing_that_a_form_does_not_show_is_taken_by_it(world: World) -> None:
    wrong, tried = [], 0
    for person, client in (
        ("anonymous", client_of(None)),
        ("practitioner A", client_of(world.cast.owner)),
        ("unverified", client_of(world.unverified)),
    ):
        forms = forms_of(client, world)
        for form in forms:
            # One address may take several small forms, each with a switch of its own.
            shown = {name for each in forms if each.action == form.action for name in each.names}
            more = additions(form, shown, world)
            tried += len(more)
            plain, loaded = after(client, form, {}), after(client, form, more)
            if plain != loaded:
                gone, come = plain - loaded, loaded - plain
                wrong.append(f"{person}, {form}:\n  - {[*gone][:1]}\n  + {[*come][:1]}")
    assert tried > 2000
    assert not wrong, "\n".join(wrong)


def additions(form: Form, shown: set[str], world: World) -> dict[str, str]:
    """Every field of the models that is not ``shown``, with a value that would be noticed."""
    fields = {
        field.name: _value(field, world)
        for name in MODELS
        for field in apps.get_model("practitioners", name)._meta.get_fields()
        if hasattr(field, "attname") or field.many_to_many
    }
    fields |= {field.name: _value(field, world) for field in apps.get_model("site_core", "User")._meta.fields}
    fields |= ALWAYS
    rows = {match[1] for name in form.values if (match := ROW.match(name))}
    named = {f"{row}{name}": value for row in rows for name, value in fields.items()} | fields
    return {name: value for name, value in named.items() if name not in shown}


def _value(field: Any, world: World) -> str:
    kind = field.get_internal_type()
    if field.is_relation:
        is_user = field.related_model._meta.label == "site_core.User"
        return str(world.cast.operator.pk if is_user else 1)
    return {
        "BooleanField": "on",
        "DateField": "2031-01-01",
        "DateTimeField": "2031-01-01 10:00",
        "EmailField": "assigned@example.org",
        "URLField": "https://assigned.example.org/",
    }.get(kind, "1" if "Integer" in kind or kind in ("FloatField", "DecimalField") else "assigned")


def after(client: Client, form: Form, more: dict[str, str]) -> Snapshot:
    """The rows there are once a form was sent; then it is taken back."""
    cookies = client.cookies.copy()
    known = numbers()
    with time_machine.travel("2026-11-27 12:00:00+00:00", tick=False), take_back():
        client.post(form.action, form.data(**more))
        found = snapshot(known)
    client.cookies = cookies
    return found
