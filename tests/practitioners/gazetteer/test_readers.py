import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practitioners.gazetteer.point import Point
from practitioners.gazetteer.readers import geonames_places, geonames_postal, onspd
from practitioners.gazetteer.readers.row import BadRow, Ignored, Row, UnreadableFile
from practitioners.gazetteer.readers.sniff import reader_for
from practitioners.gazetteer.readers.source import LONGEST_LINE, opened

from .samples import ONSPD, PLACES, POSTAL, written

ALL = [("geonames-postal", POSTAL), ("geonames", PLACES), ("onspd", ONSPD)]


def rows(path):
    with opened(path, progress=lambda done, total: None) as lines:
        source, read, lines = reader_for(lines)
        return source, list(read(lines))


@pytest.mark.parametrize(("source", "lines"), ALL)
def test_the_format_is_recognised(tmp_path, source, lines):
    found, read = rows(written(tmp_path, lines))
    assert found == source
    assert not any(isinstance(row, BadRow) for row in read)


def test_a_postal_line_is_a_code_and_a_place(tmp_path):
    read = rows(written(tmp_path, POSTAL))[1]
    at = Point(51.6179, -0.1101)
    assert read[2:4] == [
        Row("GB", "outcode", "N13", "", "Palmers Green", "London", at),
        Row("GB", "suburb", "palmers green", "palmers-green~london", "Palmers Green", "London", at),
    ]
    assert read[0].exact is False
    assert (read[4].kind, read[4].key) == ("postcode", "CR51RA")
    assert (read[6].country, read[6].kind, read[6].key) == ("FR", "postcode", "75001")


def test_only_living_settlements_are_kept(tmp_path):
    newport, palmers_green, river, ruin, helier = rows(written(tmp_path, PLACES))[1]
    assert (newport.ref, newport.kind, newport.county, newport.population) == (
        "2641599", "town", "Isle of Wight", 24884,
    )  # fmt: skip
    assert palmers_green.kind == "suburb"
    assert isinstance(river, Ignored)
    assert isinstance(ruin, Ignored)
    assert helier.country == "GB"


def test_postcodes_that_ended_or_are_not_on_the_map_are_ignored(tmp_path):
    read = rows(written(tmp_path, ONSPD))[1]
    assert [type(row) for row in read] == [Row, Row, Row, Row, Ignored, Ignored]
    assert read[0] == Row("GB", "postcode", "SW1A1AA", "", "", "", Point(51.501009, -0.141588))
    assert (read[1].kind, read[1].key) == ("outcode", "SW1A")


@pytest.mark.parametrize(
    "header", ["PCD7,PCDS,LAT,LONG", "postcode,latitude,longitude", "\ufeffpcds,lat,long"]
)
def test_other_names_of_the_columns(tmp_path, header):
    cells = "SW1A 1AA," * (header.count(",") - 1) + "51.5,-0.14"
    assert rows(written(tmp_path, [header, cells]))[1][0].key == "SW1A1AA"


@pytest.mark.parametrize(
    ("lines", "bad", "reason"),
    [
        ([*POSTAL, "GB\tN13"], 5, "2 columns instead of 12"),
        ([POSTAL[0], POSTAL[1].replace("51.6179", "north")], 2, "no such point"),
        ([POSTAL[0], POSTAL[1].replace("51.6179", "nan")], 2, "no such point"),
        ([POSTAL[0], POSTAL[1].replace("51.6179", "91")], 2, "no such point"),
        ([POSTAL[0], POSTAL[1].replace("N13", "QQ13")], 2, "is not a postcode"),
        ([POSTAL[0], POSTAL[1].replace("GB", "Britain")], 2, "two-letter"),
        ([PLACES[0], PLACES[1].replace("15162", "many")], 2, "many"),
        ([PLACES[0], PLACES[1].replace("15162", "-5")], 2, "population"),
        ([*ONSPD, '"SW1A 1AA"'], 6, "1 columns instead of 6"),
        ([*ONSPD, '"x","N1","","",51.5,-0.1'], 6, "not a full postcode"),
        ([*ONSPD, '"x","N1 1AA","","",0,0'], 6, "no coordinates"),
        ([*ONSPD, '"x","N1 1AA","","",51.5,"-0.1'], 6, "end of data"),
    ],
)
def test_a_bad_line_is_named_with_its_reason(tmp_path, lines, bad, reason):
    found = [row for row in rows(written(tmp_path, lines))[1] if isinstance(row, BadRow)]
    assert [row.line for row in found] == [bad]
    assert reason in found[0].reason


def test_zip_windows_1252_and_a_byte_order_mark(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("Data/ONSPD_UK.csv", "\r\n".join(ONSPD))
    assert len(rows(tmp_path / "a.zip")[1]) == 6
    assert rows(written(tmp_path, POSTAL[3:], encoding="cp1252"))[1][0].name == "Paris 01"
    accented = [POSTAL[1].replace("Palmers Green", "Llanfair Môn")]
    assert rows(written(tmp_path, accented, encoding="cp1252"))[1][0].name == "Llanfair Môn"
    assert rows(written(tmp_path, POSTAL, encoding="utf-8-sig"))[1][0].key == "N13"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not text"),
        ("pcds,lat,long".encode("utf-16"), "UTF-16"),
        (b"name,town\nx,y\n", "none of the formats"),
        (b"PK\x05\x06" + b"\0" * 18, "holds no"),
        (b"x" * (LONGEST_LINE + 1), "longer than"),
    ],
)
def test_a_file_of_the_wrong_sort_is_refused(tmp_path, content, reason):
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=reason):
        rows(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="No such file"):
        rows(tmp_path / "none")
    with pytest.raises(UnreadableFile, match="directory"):
        rows(tmp_path)


def test_a_damaged_zip_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "\n".join(ONSPD * 50))
    damaged = bytearray(path.read_bytes())
    damaged[60:90] = b"\xff" * 30
    path.write_bytes(damaged)
    with pytest.raises(UnreadableFile):
        rows(path)


@given(
    st.sampled_from([geonames_postal, geonames_places, onspd]), st.lists(st.text(max_size=40), max_size=20)
)
def test_no_line_can_stop_a_reader(reader, lines):
    first = {onspd: ["pcds,lat,long"]}.get(reader, [])
    widths = {geonames_postal: 12, geonames_places: 19, onspd: 3}
    separator = "," if reader is onspd else "\t"
    wide = [separator.join([line] * widths[reader]) for line in lines]
    numbered = list(enumerate(first + lines + wide, 1))
    assert all(isinstance(row, Row | BadRow | Ignored) for row in reader.read(numbered))
