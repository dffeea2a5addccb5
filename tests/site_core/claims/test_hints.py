"""Whoever writes is told kindly, below the field, and can go on."""

from django.template import Context, Template

from practitioners.models import PractitionerPage
from tests.factories import ModalityFactory, PractitionerFactory
from tests.people import Cast


def hint(text: object) -> str:
    return Template("{% load claim_hints %}{% claim_hints text %}").render(Context({"text": text})).strip()


def test_a_hint_names_the_word_the_rule_and_something_better(db: None) -> None:
    told = hint("I cure backs. I cure necks.")
    assert told.count("“cure”") == 1
    assert "A promise to cure, heal or treat." in told
    assert "a person decides" in told


def test_there_is_nothing_where_there_is_nothing_to_say(db: None) -> None:
    assert hint("Calm work") == hint("") == hint(None) == hint(["cure"]) == ""


def test_words_are_not_markup(db: None) -> None:
    assert "<b>" not in hint("I <b>cure</b> backs")


def test_the_section_and_the_check_tell_owners_and_saving_goes_on(cast: Cast) -> None:
    profile = PractitionerFactory(
        live=False,
        how_i_help="I cure backs.",
        phone="07700 900000",
        techniques=[ModalityFactory()],
        listing={"owner": cast.owner},
    )
    client = cast.client(cast.owner)
    address = f"/account/profile/{profile.pk}/help/"
    page = client.get(address)
    assert "“cure”" in page.text
    assert "We may ask you about these words" in client.get(f"/account/profile/{profile.pk}/check/").text
    typed = {"version": page.context["version"], "how_i_help": "I heal backs.", "approach": ""}
    saved = client.post(address, typed | {"autosave": "1"}).json()
    assert "“heal”" in saved["hints"]["how_i_help"]
    assert saved["hints"]["approach"] == ""
    draft = PractitionerPage.objects.get(pk=profile.pk).get_latest_revision_as_object()
    assert draft.how_i_help == "I heal backs."
