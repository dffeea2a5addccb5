"""Production serves one stylesheet per kind of page: the imports of a bundle are inside it."""

import gzip
import shutil
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage

from site_core.static_storage import BUNDLES, STYLESHEET, BundledManifestStorage, inlined, joined

SOURCE = Path(__file__).resolve().parents[2] / "site_core" / "static"
CSS_BUDGET = 20_000
#: Pages behind a login load both.
ACCOUNT_BUDGET = 10_000


@pytest.fixture
def sheets(tmp_path):
    folder = tmp_path / "css"
    folder.mkdir()
    (folder / "one.css").write_text("a { color: red; }\n")
    return StaticFilesStorage(location=tmp_path, base_url="/static/")


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The site's own files as collectstatic leaves them."""
    root = tmp_path_factory.mktemp("static")
    shutil.copytree(SOURCE, root, dirs_exist_ok=True)
    source = StaticFilesStorage(location=SOURCE, base_url="/static/")
    paths = {
        path.relative_to(SOURCE).as_posix(): (source, path.relative_to(SOURCE).as_posix())
        for path in SOURCE.rglob("*")
        if path.is_file()
    }
    storage = BundledManifestStorage(location=root, base_url="/static/")
    failures = [result for _, _, result in storage.post_process(paths) if isinstance(result, Exception)]
    assert not failures
    return storage


def stylesheet(storage, name=STYLESHEET):
    return Path(storage.path(storage.hashed_files[name])).read_text()


def test_an_import_becomes_the_text_of_its_file(sheets):
    assert inlined('@import "one.css";', sheets, "css") == "a { color: red; }\n"


def test_a_layer_and_a_medium_stay_around_the_text(sheets):
    text = inlined('@import "one.css" layer(print) print;', sheets, "css")

    assert text == "@media print {\n@layer print {\na { color: red; }\n}\n}\n"


def test_an_import_of_a_missing_file_fails_loudly(sheets):
    with pytest.raises(FileNotFoundError):
        inlined('@import "two.css";', sheets, "css")


def test_an_import_from_a_folder_below_is_taken_in_too(sheets, tmp_path):
    (tmp_path / "css" / "inner").mkdir()
    (tmp_path / "css" / "inner" / "two.css").write_text("b { color: blue; }\n")

    assert inlined('@import "inner/two.css";', sheets, "css") == "b { color: blue; }\n"


@pytest.mark.parametrize("name", BUNDLES)
def test_the_served_stylesheets_import_nothing(collected, name):
    text = stylesheet(collected, name)

    assert "@import" not in text
    assert "@layer components" in text


@pytest.mark.parametrize(("name", "pattern"), list(zip(BUNDLES, ["*.css", "account/*.css"], strict=True)))
def test_every_stylesheet_of_the_folder_is_part_of_its_bundle(collected, name, pattern):
    text = stylesheet(collected, name)
    bundles = {Path(bundle).name for bundle in BUNDLES}
    parts = [path for path in (SOURCE / "site_core" / "css").glob(pattern) if path.name not in bundles]

    assert parts
    for part in parts:
        first_line = part.read_text().strip().splitlines()[0]
        assert first_line in text, f"{part.name} is not imported by {name}"


def test_its_font_addresses_are_hashed(collected):
    font = collected.hashed_files["site_core/fonts/brygada-1918.woff2"]

    assert Path(font).name in stylesheet(collected)


@pytest.mark.parametrize(("name", "budget"), list(zip(BUNDLES, [CSS_BUDGET, ACCOUNT_BUDGET], strict=True)))
def test_they_stay_within_their_budgets(collected, name, budget):
    assert len(gzip.compress(stylesheet(collected, name).encode())) <= budget


def test_modules_are_joined_as_blocks_of_their_own(sheets, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "one.js").write_text("const url = 1;\n")
    (tmp_path / "css" / "two.js").write_text("const url = import(2);\n")

    text = joined('/* Both. */\nimport "../other/one.js";\nimport "./two.js";\n', sheets, "css")

    assert text == "/* Both. */\n{\nconst url = 1;\n}\n\n{\nconst url = import(2);\n}\n\n"


@pytest.mark.parametrize("line", ['import { a } from "./a.js";', 'import "./a.js";', "export const a = 1;"])
def test_a_module_with_ties_to_others_is_refused(sheets, tmp_path, line):
    (tmp_path / "css" / "tied.js").write_text(f"{line}\n")

    with pytest.raises(ValueError, match=r"css/tied\.js"):
        joined('import "./tied.js";', sheets, "css")


def test_a_missing_module_fails_loudly(sheets):
    with pytest.raises(FileNotFoundError):
        joined('import "./none.js";', sheets, "css")
