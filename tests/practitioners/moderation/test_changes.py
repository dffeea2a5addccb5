"""Every difference between a draft and the live profile is named, and nothing else is."""

import pytest
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from pytest_django import DjangoAssertNumQueries

from practitioners.models import Credential, Location, PractitionerPage, PractitionerTechnique, Price
from practitioners.moderation.changes import Change, changes, published
from practitioners.moderation.words import Piece, compare
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    ImageFactory,
    LanguageFactory,
    ModalityFactory,
    PractitionerFactory,
)
from tests.practitioners.moderation.waiting import draft_of


def differences(profile: PractitionerPage, **changed: object) -> dict[str, Change]:
    draft = draft_of(profile, **changed)
    live = PractitionerPage.objects.get(pk=profile.pk)
    return {change.field: change for change in changes(live, draft)}


@pytest.fixture
def profile(db: None) -> PractitionerPage:
    """Somebody with one of everything."""
    return PractitionerFactory(
        techniques=[ModalityFactory(title="Shiatsu"), (ModalityFactory(title="Cupping"), 2014)],
        concerns=[ConcernFactory(name="Headache")],
        languages=[LanguageFactory(name="English")],
        credentials=[CredentialBodyFactory(name="CNHC")],
        prices=[50, {"amount": 70, "name": "Long"}, {"amount": 90, "name": "Very long"}],
        tags=["evening"],
        photo=ImageFactory(title="Before"),
        locations=[{"town": "Enfield"}, {"town": "Derby"}],
    )


def test_an_untouched_draft_changes_nothing(profile: PractitionerPage) -> None:
    assert differences(profile) == {}


def test_a_text_is_compared_word_by_word(profile: PractitionerPage) -> None:
    change = differences(profile, headline="Calm, gentle work for tired backs")["headline"]
    assert (change.label, change.old, change.new) == (
        "Headline",
        "Calm, firm work for tired backs",
        "Calm, gentle work for tired backs",
    )
    old, new = change.pieces
    assert [piece.text for piece in old if piece.changed] == ["firm"]
    assert [piece.text for piece in new if piece.changed] == ["gentle"]
    assert "".join(piece.text for piece in new) == change.new
    assert all(change.new[piece.start : piece.end] == piece.text for piece in new)


@pytest.mark.parametrize(
    ("field", "value", "old", "new"),
    [
        ("title", "Anna Example", None, "Anna Example"),
        ("gender", "woman", "", "Woman"),
        ("works_online", True, "No", "Yes"),
        ("visit_radius_miles", 12, "", "12"),
        ("booking_url", "https://book.example", "", "https://book.example"),
        ("search_description", "For search engines", "", "For search engines"),
    ],
)
def test_a_value_is_told_in_words(
    profile: PractitionerPage, field: str, value: object, old: str | None, new: str
) -> None:
    found = differences(profile, **{field: value})
    assert list(found) == [field]
    assert (found[field].old, found[field].new) == (profile.title if old is None else old, new)


def test_photos_are_kept_to_be_shown(profile: PractitionerPage) -> None:
    change = differences(profile, photo=ImageFactory(title="After"))["photo"]
    assert change.kind == "photo"
    assert change.old_image is not None
    assert change.new_image is not None
    assert (change.old_image.title, change.new_image.title) == ("Before", "After")


def test_items_are_added_and_removed(profile: PractitionerPage) -> None:
    draft = profile.get_latest_revision_as_object()
    draft.concerns = [ConcernFactory(name="Stiff neck")]
    draft.tags.add("quiet")
    draft.save_revision(clean=False)
    live = PractitionerPage.objects.get(pk=profile.pk)
    found = {change.field: change for change in changes(live, live.get_latest_revision_as_object())}
    assert set(found) == {"concerns", "tags"}
    assert (found["concerns"].added, found["concerns"].removed) == (("Stiff neck",), ("Headache",))
    assert (found["tags"].added, found["tags"].removed) == (("quiet",), ())


def test_rows_are_added_removed_edited_and_moved(profile: PractitionerPage) -> None:
    draft = profile.get_latest_revision_as_object()
    first, _second, third = draft.prices.all()
    first.amount = 55
    fresh = Price(name="Short", minutes=30, amount=30)
    for place, row in enumerate([third, first, fresh]):
        row.sort_order = place
    draft.prices = [third, first, fresh]
    draft.save_revision(clean=False)
    live = PractitionerPage.objects.get(pk=profile.pk)
    (change,) = changes(live, live.get_latest_revision_as_object())
    told = [(row.what, row.name) for row in change.rows]
    assert told == [("moved", "Very long"), ("edited", "Massage"), ("added", "Short"), ("removed", "Long")]
    edited = next(row for row in change.rows if row.what == "edited")
    assert [(value.label, value.old, value.new) for value in edited.values] == [("Price", "£50", "£55")]


def test_a_row_put_in_again_is_the_same_row(profile: PractitionerPage) -> None:
    draft = profile.get_latest_revision_as_object()
    one, two = draft.techniques.all()
    draft.techniques = [
        PractitionerTechnique(modality=row.modality, since_year=row.since_year) for row in (one, two)
    ]
    draft.save_revision(clean=False)
    live = PractitionerPage.objects.get(pk=profile.pk)
    assert changes(live, live.get_latest_revision_as_object()) == []


def test_hours_are_told_day_by_day(profile: PractitionerPage) -> None:
    draft = profile.get_latest_revision_as_object()
    draft.locations.all()[0].hours = {"mon": "09:00-17:00", "sat": "10:00-12:00"}
    places: list[Location] = list(draft.locations.all())
    places[0].hours = {"mon": "09:00-17:00", "sat": "10:00-12:00"}
    draft.locations = places
    draft.save_revision(clean=False)
    live = PractitionerPage.objects.get(pk=profile.pk)
    (change,) = changes(live, live.get_latest_revision_as_object())
    (row,) = change.rows
    assert row.values[0].new == "Monday: 09:00-17:00\nSaturday: 10:00-12:00"


def test_somebody_new_has_everything_new(profile: PractitionerPage) -> None:
    told = {change.field: change for change in changes(None, profile)}
    assert {"title", "headline", "photo", "prices", "locations", "concerns", "tags"} <= set(told)
    assert "works_online" not in told
    assert "slug" not in told
    assert all(row.what == "added" for row in told["prices"].rows)


def test_what_was_never_public_is_compared_with_nothing(profile: PractitionerPage) -> None:
    assert published(PractitionerFactory(live=False)) is None
    assert published(profile) == profile


def test_each_field_and_relation_of_a_profile_is_looked_at(profile: PractitionerPage) -> None:
    """A field that is added to the profile is compared without anybody thinking of it."""
    other = PractitionerPage(title="Somebody else", slug="somebody-else")
    for field in PractitionerPage._meta.local_concrete_fields:
        if field.choices:
            setattr(other, field.name, field.choices[-1][0])
        elif field.get_internal_type() in {"CharField", "TextField"}:
            setattr(other, field.name, "otherwise")
        elif field.get_internal_type() == "BooleanField":
            setattr(other, field.name, not getattr(profile, field.name))
        elif field.get_internal_type() == "PositiveSmallIntegerField":
            setattr(other, field.name, 77)
    own = {
        field.name
        for field in PractitionerPage._meta.local_concrete_fields
        if not field.primary_key and field.name != "listing_image"
    }
    related = {relation.get_accessor_name() for relation in get_all_child_relations(PractitionerPage)}
    several = {field.name for field in get_all_child_m2m_relations(PractitionerPage)}
    told = {change.field for change in changes(profile, other)}
    assert own <= told
    assert (related - {"tagged_items", "wagtail_admin_comments"}) | several | {"tags"} <= told


def test_comparing_costs_few_queries(
    profile: PractitionerPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    draft = draft_of(profile, headline="Other words")
    body = CredentialBodyFactory()
    draft.credentials = [*draft.credentials.all(), *(Credential(body=body, number=str(n)) for n in range(9))]
    live = PractitionerPage.objects.get(pk=profile.pk)
    with django_assert_max_num_queries(30):
        changes(live, draft)


def marked(pieces: list[Piece]) -> str:
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new", "left", "right"),
    [
        ("a b c d", "a x c d", "a [b] c d", "a [x] c d"),
        ("one two three, four", "one 2 3, four", "one [two three], four", "one [2 3], four"),
        ("Legs, barbers", "Slow, steady, deep", "[Legs, barbers]", "[Slow, steady, deep]"),
        ("", "new", "", "[new]"),
        ("same", "same", "same", "same"),
        ("a\n\nb", "a\n\nb c", "a\n\nb", "a\n\nb[ c]"),
    ],
)
def test_words_that_changed_are_marked_together(old: str, new: str, left: str, right: str) -> None:
    before, after = compare(old, new)
    assert (marked(before), marked(after)) == (left, right)
