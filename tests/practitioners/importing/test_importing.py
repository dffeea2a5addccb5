"""A list of people becomes profiles that nobody sees: once, updated by their key, all of it or nothing."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page

from practitioners.importing.carry_out import BadLinesError
from practitioners.importing.plan import make_plan
from practitioners.joining.refusals import remember_refusal
from practitioners.models import Listing, Origin, PractitionerPage
from tests.factories import (
    ConcernFactory,
    CredentialBodyFactory,
    LanguageFactory,
    ModalityFactory,
    PractitionerFactory,
    the_finder,
)
from tests.people import Cast
from tests.practitioners.importing.files import ANN, csv_of, load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def finder():
    return the_finder()


@pytest.fixture
def words() -> None:
    ModalityFactory(title="Cupping")
    ConcernFactory(name="Sore feet")
    LanguageFactory(code="en", name="English")
    CredentialBodyFactory(name="Register of Hands", abbreviation="RoH")


FULL = ANN | {
    "job_title": "Massage therapist",
    "headline": "Calm hands",
    "email": "Ann@Example.org",
    "phone": "+44 113 496 0000",
    "website": "https://ann.example",
    "visits_homes": "yes",
    "visit_base": "LS1",
    "visit_radius_miles": "5",
    "works_online": "no",
    "street": "1 Test Lane",
    "precision": "exact",
    "town_2": "York",
    "postcode_2": "yo1 7hh",
    "techniques": "Cupping|2014",
    "concerns": "sore-feet",
    "languages": "English",
    "credentials": "RoH|A 12|Massage",
    "prices": "First visit|60|45|clinic|Students £40; on Mondays".replace("; ", r"\; "),
}


@pytest.mark.usefixtures("words")
def test_a_line_becomes_a_whole_profile_that_nobody_sees() -> None:
    plan = load(FULL)
    assert plan.counts["new"] == 1
    page = PractitionerPage.objects.get()
    assert (page.title, page.live, page.phone) == ("Ann Archer", False, "+44 113 496 0000")
    assert [(p.town, p.postcode, p.precision) for p in page.locations.all()] == [
        ("Leeds", "LS1 4AP", "exact"),
        ("York", "YO1 7HH", "area"),
    ]
    assert [(str(t), t.since_year) for t in page.techniques.all()] == [("Cupping", 2014)]
    assert [str(each) for each in page.concerns.all()] == ["Sore feet"]
    assert [str(each) for each in page.languages.all()] == ["English"]
    assert [(c.number, c.scope) for c in page.credentials.all()] == [("A 12", "Massage")]
    assert [(p.minutes, str(p.amount), p.note) for p in page.prices.all()] == [
        (60, "45.00", "Students £40; on Mondays")
    ]
    assert page.listing.contact_email == "ann@example.org"
    assert page.listing.consent_at is None
    assert page.origin.source == "a register"
    assert not Page.find_problems()[0]
    assert Client().get(page.url).status_code == 404
    page.save_revision(clean=False).publish()
    assert Client().get(page.url).status_code == 404


@pytest.mark.usefixtures("words")
def test_the_same_file_again_changes_nothing() -> None:
    load(FULL, ANN | {"external_id": "r-2", "name": "Ben Baker"})
    before = list(PractitionerPage.objects.order_by("pk").values())
    plan = load(FULL, ANN | {"external_id": "r-2", "name": "Ben Baker"})
    assert plan.counts == {"new": 0, "update": 0, "same": 2, "kept": 0, "refused": 0, "bad": 0}
    assert list(PractitionerPage.objects.order_by("pk").values()) == before


def test_the_same_key_updates_what_the_file_has_and_nothing_else() -> None:
    load(ANN | {"phone": "0113 496 0000", "about": "Calm"})
    place = PractitionerPage.objects.get().locations.get()
    place.hours = {"mon": "09:00-17:00"}
    place.save()
    plan = load(ANN | {"name": "Ann Archer-Bell", "postcode": "LS2 8AA"})
    assert [change[0] for change in plan.rows[0].changes] == ["name", "postcode"]
    page = PractitionerPage.objects.get()
    assert (page.title, page.draft_title, page.phone, page.about) == (
        "Ann Archer-Bell",
        "Ann Archer-Bell",
        "0113 496 0000",
        "Calm",
    )
    assert [(p.postcode, p.hours) for p in page.locations.all()] == [("LS2 8AA", {"mon": "09:00-17:00"})]


def test_an_editors_draft_is_updated_and_not_overwritten() -> None:
    load(ANN)
    draft = PractitionerPage.objects.get()
    draft.about = "Written by an editor"
    draft.save_revision(clean=False)
    load(ANN | {"phone": "0113 496 0000"})
    draft = PractitionerPage.objects.get().get_latest_revision_as_object()
    assert (draft.about, draft.phone) == ("Written by an editor", "0113 496 0000")


@pytest.mark.parametrize("state", ["owner", "consent"])
def test_who_looks_after_their_own_page_is_left_alone(cast: Cast, state: str) -> None:
    load(ANN)
    changes = {"owner": cast.owner} if state == "owner" else {"consent_at": cast.owner.date_joined}
    Listing.objects.update(**changes)
    plan = load(ANN | {"name": "Somebody Else", "email": "thief@example.org"})
    assert plan.rows[0].action == "kept"
    assert PractitionerPage.objects.get().title == "Ann Archer"
    assert Listing.objects.get().contact_email == ""


def test_one_bad_line_keeps_everything_out_and_every_bad_line_is_named() -> None:
    people = csv_of(
        ANN, ANN, {"external_id": "", "name": "Ben"}, ANN | {"external_id": "r-4", "postcode": "x"}
    )
    with pytest.raises(BadLinesError) as raised:
        load_bytes(people)
    assert [(row.line, bool(row.problems)) for row in raised.value.plan.bad] == [
        (3, True),
        (4, True),
        (5, True),
    ]
    assert not PractitionerPage.objects.exists()
    assert load_bytes(people, skip_bad=True).counts["new"] == 1


def load_bytes(content: bytes, **options):
    from practitioners.importing.carry_out import import_file

    return import_file(content, source="", **options)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"email": "nobody"}, "email: this is not an e-mail address"),
        ({"website": "javascript:alert(1)"}, "website: "),
        ({"gender": "cat"}, "gender: "),
        ({"precision": "roughly"}, "precision: "),
        ({"techniques": "Witchcraft"}, "there is no technique called “Witchcraft”"),
        ({"prices": "Visit|sixty|45"}, "prices: "),
        ({"prices": "Visit|60|cheap"}, "“cheap” is not a price"),
        ({"prices": "Visit|60|NaN"}, "prices: "),
        ({"visits_homes": "maybe"}, "write yes or no"),
        ({"visits_homes": "yes"}, "needed for home visits"),
        ({"job_title": "x" * 200}, "job_title: "),
        ({"external_id": "x" * 200}, "longer than 80"),
        ({"external_id": "handwell-99999"}, "there is no such profile"),
    ],
)
def test_a_bad_cell_is_named_with_its_column(cells: dict[str, str], words: str) -> None:
    (row,) = make_plan(csv_of(ANN | cells)).rows
    assert words in " ".join(row.problems)


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Other", "town": "Hull", "postcode": "HU1 1AA", "phone": "0044 113 496 0000"},
        {"name": "Other", "town": "Hull", "postcode": "HU1 1AA", "email": "ANN@example.org"},
        {"name": "ann  ARCHER", "town": "leeds"},
        {"name": "Ann Archer", "town": "Elsewhere", "postcode": "LS1 9ZZ"},
    ],
)
def test_likely_duplicates_are_named_in_the_file_and_against_what_is_there(other: dict[str, str]) -> None:
    first = ANN | {"phone": "0113 496 0000", "email": "ann@example.org"}
    second = {"external_id": "r-2"} | other
    (_, row) = make_plan(csv_of(first, second)).rows
    assert "Ann Archer (line 2)" in row.warnings[0]
    load(first)
    (row,) = make_plan(csv_of(second)).rows
    assert "Perhaps the same person as Ann Archer" in row.warnings[0]


def test_a_namesake_elsewhere_is_somebody_else() -> None:
    elsewhere = {"external_id": "r-2", "town": "York", "postcode": "YO1 7HH"}
    (_, row) = make_plan(csv_of(ANN, ANN | elsewhere)).rows
    assert not row.warnings


def test_who_has_said_no_is_left_out() -> None:
    load(ANN | {"email": "ann@example.org"})
    page = PractitionerPage.objects.get()
    remember_refusal(page)
    page.delete()
    for line in (ANN, ANN | {"external_id": "r-9", "email": "ann@example.org"}):
        assert load(line).counts["refused"] == 1
    assert not PractitionerPage.objects.exists()


def test_addresses_stay_apart_from_the_finders_own_and_from_each_other() -> None:
    PractitionerFactory(slug="ann-archer")
    load(ANN, ANN | {"external_id": "r-2", "town": "York"}, ANN | {"external_id": "r-3", "name": "In"})
    load(ANN | {"external_id": "r-4", "name": "李明"})
    slugs = set(PractitionerPage.objects.values_list("slug", flat=True))
    assert slugs == {"ann-archer", "ann-archer-2", "ann-archer-3", "in-2", "practitioner"}


class TestCommands:
    def run(self, name: str, *args: object) -> str:
        out = io.StringIO()
        call_command(name, *args, stdout=out, stderr=out)
        return out.getvalue()

    def test_a_dry_run_says_what_would_be_and_does_nothing(self, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"
        file.write_bytes(csv_of(ANN | {"shoe_size": "41"}))
        said = self.run("import_practitioners", file, "--dry-run")
        assert "Nothing was changed. It would be: 1 new" in said
        assert "passed over: shoe_size" in said
        assert not PractitionerPage.objects.exists()

    def test_bad_lines_end_with_an_error_and_a_report(self, tmp_path: Path) -> None:
        file, report = tmp_path / "people.csv", tmp_path / "report.csv"
        file.write_bytes(csv_of(ANN, ANN | {"external_id": "=1+1"}))
        with pytest.raises(CommandError, match="Nothing was imported: 1 bad lines"):
            self.run("import_practitioners", file, "--report", report)
        lines = report.read_text().splitlines()
        assert lines[0].startswith("line,external_id,name,outcome")
        assert lines[2].startswith("3,") and "looks like a formula" in lines[2]  # noqa: PT018

    @pytest.mark.usefixtures("words")
    def test_an_export_can_be_imported_without_changing_anything(self, tmp_path: Path, cast: Cast) -> None:
        load(FULL | {"about": "'=SUM(A1)", "approach": "a; b|c\\d\nsecond line", "headline": "'+1 'quoted'"})
        PractitionerFactory(title='Zoë, "the" Quirke', prices=[50, 60.5], tags=["calm"])
        assert cast.owner_profile
        file, again = tmp_path / "people.csv", tmp_path / "again.csv"
        assert "3 practitioners written" in self.run("export_practitioners", file)
        assert "'=SUM(A1)" in file.read_text()
        before = list(PractitionerPage.objects.order_by("pk").values())
        assert "0 new, 0 updated, 3 the same, 0 left alone" in self.run("import_practitioners", file)
        self.run("export_practitioners", again)
        assert again.read_bytes() == file.read_bytes()
        assert list(PractitionerPage.objects.order_by("pk").values()) == before
        assert Origin.objects.count() == 1

    def test_what_is_no_file_is_said_kindly(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="cannot be read"):
            self.run("import_practitioners", tmp_path / "nothing.csv")
