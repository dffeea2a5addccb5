"""Not one file of the corpus is kept as it came, and none takes the machine along."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from site_core.photos.errors import PhotoError
from site_core.photos.reading import read_photo
from tests.site_core.photos.hostile import Sent, bombs, corpus
from tests.site_core.photos.tagged import MARKER

#: Reads files and says how far the memory of the process rose meanwhile, in MB.
MEASURE = """
import io, resource, sys
import django
django.setup()
from site_core.photos.errors import PhotoError
from site_core.photos.reading import read_photo
from tests.site_core.photos.hostile import encoded
read_photo(io.BytesIO(encoded()))
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before = peak()
for path in sys.argv[1:]:
    try:
        read_photo(open(path, "rb"))
    except PhotoError:
        pass
print(peak() - before)
"""


def test_the_corpus_is_large_enough() -> None:
    assert len({sent.data for sent in corpus() if sent.refused}) >= 45


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's remarks on tags it cannot read
def test_each_is_refused_in_words_or_drawn_anew() -> None:
    wrong = [f"{sent.name}: {complaint}" for sent in corpus() for complaint in complaints(sent)]
    assert not wrong, "\n".join(wrong)


def complaints(sent: Sent) -> list[str]:
    """What is wrong with the way a file was treated."""
    began = time.monotonic()
    try:
        photo = read_photo(io.BytesIO(sent.data))
    except PhotoError as refusal:
        return [] if refusal.kind == sent.refused else [f"refused as {refusal.kind}, not {sent.refused}"]
    if sent.refused:
        return ["was taken"]
    found = ["took too long"] if time.monotonic() - began > 10 else []
    for file in (photo.as_jpeg(), photo.as_sent()):
        kept = file.read()
        smuggled = [word for word in (MARKER, b"<script", b"<?php", b"onerror") if word in kept]
        found += [f"kept {word!r}" for word in smuggled]
        if kept == sent.data:
            found.append("was kept as it came")
        if Image.open(io.BytesIO(kept)).getexif():
            found.append("kept its tags")
        if not file.name.partition(".")[0].isalnum():
            found.append(f"is called {file.name}")
    return found


def test_memory_is_bounded(tmp_path: Path) -> None:
    for number, sent in enumerate(bombs()):
        (tmp_path / str(number)).write_bytes(sent.data)
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", MEASURE, *map(str, sorted(tmp_path.iterdir()))],
        env={"DJANGO_SETTINGS_MODULE": "site_core.settings.testing", "PYTHONPATH": "."},
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert json.loads(run.stdout) < 300
