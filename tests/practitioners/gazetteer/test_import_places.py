from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from practitioners.gazetteer import loader
from practitioners.gazetteer.lookup import resolve
from practitioners.gazetteer.progress import Progress
from practitioners.models.place import Place

from .samples import ONSPD, PLACES, POSTAL, written

pytestmark = pytest.mark.django_db


def run(path, **options) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import_places", str(path), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def table() -> list[tuple]:
    return list(Place.objects.order_by("country", "kind", "key", "ref").values_list())


def test_what_a_file_brings_is_found(tmp_path):
    out, _err = run(written(tmp_path, ONSPD))
    assert "3 places loaded from onspd" in out
    assert "2 lines ignored, 0 bad" in out
    assert resolve("SW1A 1AA").exactness == "postcode"
    middle = Place.objects.get(kind="outcode", key="SW1A")
    assert (middle.lat, middle.lng) == (pytest.approx(51.502275), pytest.approx(-0.134629))


def test_estimates_do_not_move_a_district(tmp_path):
    run(written(tmp_path, POSTAL))
    row = Place.objects.get(kind="outcode", key="N13")
    assert (row.lat, row.lng) == (pytest.approx(51.6179, abs=1e-4), pytest.approx(-0.1101, abs=1e-4))


def test_again_changes_nothing(tmp_path):
    path = written(tmp_path, POSTAL)
    first, _err = run(path)
    before = table()
    again, _err = run(path)
    assert table() == before
    assert first.splitlines()[-1] == again.splitlines()[-1]
    assert first.splitlines()[-1].startswith("checksum ")


def test_the_order_of_lines_does_not_matter(tmp_path):
    forwards, _err = run(written(tmp_path, POSTAL), dry_run=True)
    backwards, _err = run(written(tmp_path, POSTAL[::-1]), dry_run=True)
    assert forwards.splitlines()[-1] == backwards.splitlines()[-1]


def test_a_newer_file_updates_in_place(tmp_path):
    run(written(tmp_path, ONSPD))
    number = Place.objects.get(key="SW1A1AA").pk
    run(written(tmp_path, [line.replace("51.501009", "51.6") for line in ONSPD]))
    moved = Place.objects.get(key="SW1A1AA")
    assert (moved.pk, moved.lat) == (number, 51.6)


def test_replace_removes_what_the_file_no_longer_has(tmp_path):
    Place.objects.create(country="GB", kind="postcode", key="AB10AA", lat=57, lng=-2, source="onspd")
    Place.objects.create(
        country="GB", kind="postcode", key="AB10AB", lat=57, lng=-2, source="geonames-postal"
    )
    path = written(tmp_path, ONSPD)
    run(path)
    assert Place.objects.filter(key="AB10AA").exists()
    out, _err = run(path, replace=True)
    assert "1 removed" in out
    assert set(Place.objects.filter(kind="postcode").values_list("key", flat=True)) == {
        "SW1A1AA",
        "SW1A2AA",
        "AB10AB",
    }


def test_dry_run_touches_nothing(tmp_path):
    out, _err = run(written(tmp_path, POSTAL), dry_run=True)
    assert "would be loaded" in out
    assert table() == []


def test_only_some_countries_or_kinds(tmp_path):
    run(written(tmp_path, POSTAL), country=["fr"])
    assert set(Place.objects.values_list("country", flat=True)) == {"FR"}
    run(written(tmp_path, POSTAL), country=["GB"], kind=["outcode"])
    assert list(Place.objects.filter(country="GB").values_list("kind", flat=True)) == ["outcode"]


def test_bad_rows_are_counted_shown_and_reported(tmp_path):
    report = tmp_path / "bad.txt"
    lines = [*POSTAL, *["GB\tbroken"] * 15]
    out, err = run(written(tmp_path, lines), report=report)
    assert "15 bad" in out
    assert "line 5: 2 columns instead of 12" in err
    assert err.count("2 columns") == 10
    assert "more bad rows follow, see the report" in err
    assert len(report.read_text().splitlines()) == 15
    assert Place.objects.filter(key="N13").exists()


@pytest.mark.parametrize("lines", [["GB\t" * 11], [ONSPD[0]], PLACES[2:4]])
def test_a_file_without_a_single_place_is_an_error(tmp_path, lines):
    with pytest.raises(CommandError, match="holds no place to load"):
        run(written(tmp_path, lines))


def test_a_file_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "none.txt")
    with pytest.raises(CommandError, match="none of the formats"):
        run(written(tmp_path, ["a,b"]))
    with pytest.raises(CommandError, match="cannot be written"):
        run(written(tmp_path, POSTAL), report=tmp_path / "no" / "such.txt")


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_an_interrupted_run_leaves_the_table_as_it_was(tmp_path, monkeypatch, error):
    run(written(tmp_path, POSTAL))
    before = table()
    monkeypatch.setattr(loader, "BATCH", 1)
    written_batches = []

    class Interrupted(Progress):
        def update(self, done: int, total: int) -> None:
            if self.label == "Storing" and done == 2:
                written_batches.append(Place.objects.filter(source="onspd").count())
                raise error

    path = written(tmp_path, ONSPD)
    with pytest.raises(error):
        loader.load(path, on_bad=lambda row: None, progress=lambda label: Interrupted(label, StringIO()))
    assert written_batches == [2]
    assert table() == before


def test_the_bar_is_lines_in_a_log_and_one_line_on_a_terminal():
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    for stream, lines, redraws in ((StringIO(), 4, 0), (Terminal(), 1, 2)):
        bar = Progress("Reading", stream)
        for done in range(0, 1001):
            bar.update(done, 1000)
        bar.finish()
        assert stream.getvalue().count("\n") == lines
        assert stream.getvalue().count("\r") >= redraws
        assert stream.getvalue().count("\r") < 20
        assert "100%" in stream.getvalue()
