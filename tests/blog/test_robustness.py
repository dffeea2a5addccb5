"""What an editor may do to a page by accident, or somebody else on purpose, and what becomes of it."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model

from blog.models import ConditionPage
from tests.factories import ArticleFactory, ConditionFactory, ImageFactory
from tests.factories.every_block import every_block
from tests.people import Cast
from tests.site.cms_form import block_values, untouched

pytestmark = pytest.mark.django_db

BODY = ConditionPage._meta.get_field("body").stream_block
#: More than once on a page, these break a rule, or are no fields of a form by themselves.
NOT_REPEATED = {"care_card", "table"}
HOSTILE = (
    "<p>Kept words<script>alert(1)</script><style>p{color:red}</style></p>"
    '<p onclick="alert(1)" style="position:fixed">Also kept</p>'
    '<a href="javascript:alert(1)">pressed</a><a href=" java\tscript:alert(1)">pressed</a>'
    '<a href="data:text/html,x">pressed</a><img src=x onerror=alert(1)><iframe src="https://x.example"></iframe>'
    "<svg onload=alert(1)><foreignObject></foreignObject></svg>"
)


def edit(client: Client, page: ConditionPage, **changes: object) -> int:
    """Saves the form of a page; the status of the answer."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, untouched(client, page) | changes).status_code


def draft(page: ConditionPage) -> ConditionPage:
    """The newest version, as it was saved."""
    return ConditionPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_five_hundred_blocks_are_opened_saved_and_shown(cast: Cast) -> None:
    rows = [row for row in every_block() if row[0] not in NOT_REPEATED]
    page = ConditionFactory(body=(rows * (500 // len(rows) + 1))[:500])
    assert edit(cast.client(cast.editor), page, lead="Kept as well.") == 302
    assert len(draft(page).body) == 500
    assert draft(page).lead == "Kept as well."
    html = cast.visitor.get(page.url).content.decode()
    assert html.count("Rest in bed until it is gone.") == len(
        [1 for each in page.body if each.block_type == "myth"]
    )


def test_two_megabytes_of_text_are_kept(cast: Cast) -> None:
    page = ConditionFactory()
    text = "<p>" + "Nothing of this may be lost. " * (2 * 1024 * 1024 // 29) + "The end.</p>"
    rows = BODY.to_python([{"type": "text", "value": text}])
    assert edit(cast.client(cast.editor), page, **dict(block_values("body", BODY, rows))) == 302
    kept = draft(page).body[0].value.source
    assert len(kept) > 2 * 1024 * 1024 - 1000
    assert kept.endswith("The end.</p>")


def test_a_form_that_is_too_large_is_refused_in_words_and_changes_nothing(cast: Cast) -> None:
    page = ConditionFactory(lead="As it was.")
    response = cast.client(cast.editor).post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), {"lead": "x" * (6 * 1024 * 1024)}
    )
    assert response.status_code in (400, 413)
    assert ConditionPage.objects.get(pk=page.pk).lead == "As it was."


@pytest.mark.parametrize("field", ["blocks", "link"])
def test_what_is_sent_as_formatted_text_never_becomes_markup(cast: Cast, field: str) -> None:
    page = ConditionFactory()
    content = {
        "blocks": [
            {
                "key": "aaaaa",
                "type": "unstyled",
                "text": HOSTILE,
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"offset": 0, "length": 4, "key": 0}] if field == "link" else [],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}}
        if field == "link"
        else {},
    }
    values = dict(block_values("body", BODY, BODY.to_python([{"type": "text", "value": "<p>x</p>"}])))
    values["body-0-value"] = json.dumps(content)
    assert edit(cast.client(cast.operator), page, **values, **{"action-publish": "1"}) == 302
    shown = BeautifulSoup(cast.visitor.get(page.url).content, "html.parser").select_one("article.prose")
    assert "ept words" in shown.get_text()
    assert shown.find(["script", "style", "iframe", "svg", "foreignobject"], string=True) is None
    for element in shown.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on") or name == "style"]
        assert "script:" not in element.get("href", "")


TOO_LARGE = "This file is too big (2.0\xa0KB). Maximum filesize 1.0\xa0KB."


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("sheet.html", b"<script>alert(1)</script>"),
        ("sheet.svg", b"<svg onload='alert(1)'/>"),
        ("sheet.pdf.exe", b"MZ"),
        ("sheet", b"no ending"),
    ],
)
def test_a_document_of_another_kind_is_refused_with_the_kinds_that_go(
    cast: Cast, name: str, body: bytes
) -> None:
    response = cast.client(cast.editor).post(
        reverse("wagtaildocs:add_multiple"), {"title": name, "files[]": SimpleUploadedFile(name, body)}
    )
    answer = response.json()
    assert not answer["success"]
    assert "pdf" in answer["error_message"]
    assert not get_document_model().objects.exists()


def test_a_document_that_is_too_large_is_refused_with_the_size(cast: Cast, settings) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024
    big = SimpleUploadedFile("sheet.pdf", b"%PDF-" + b"x" * 2048)
    response = cast.client(cast.editor).post(
        reverse("wagtaildocs_chooser:create"),
        {"document-chooser-upload-title": "Sheet", "document-chooser-upload-file": big},
    )
    assert not get_document_model().objects.exists()
    (said,) = BeautifulSoup(response.json()["htmlFragment"], "html.parser").select(".error-message")
    assert said.get_text(strip=True) == TOO_LARGE


def test_of_several_documents_one_that_is_too_large_is_refused_with_the_size_alone(
    cast: Cast, settings
) -> None:
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024
    big = SimpleUploadedFile("sheet.pdf", b"%PDF-" + b"x" * 2048)
    response = cast.client(cast.editor).post(
        reverse("wagtaildocs:add_multiple"), {"title": "Sheet", "files[]": big}
    )
    assert response.json()["error_message"] == TOO_LARGE


def test_a_document_is_never_shown_as_a_page_of_ours(cast: Cast) -> None:
    document = get_document_model().objects.create(
        title="Sheet", file=SimpleUploadedFile("sheet.txt", b"<script>alert(1)</script>")
    )
    response = cast.visitor.get(document.url)
    b"".join(response.streaming_content)
    assert not response["Content-Type"].startswith("text/html")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_picture_whose_file_is_gone_leaves_the_page_and_its_place(cast: Cast) -> None:
    image = ImageFactory(title="A hand", file__width=1600, file__height=900)
    image.contextual_alt_text, image.decorative = "A hand on a shoulder", False
    page = ArticleFactory(body=[("picture", {"image": image, "caption": "Calm hands"})])
    image.file.storage.delete(image.file.name)
    html = cast.visitor.get(page.url).content.decode()
    assert "Calm hands" in html
    picture = html.partition('<figure class="picture"')[2].partition("</figure>")[0]
    assert 'alt="A hand on a shoulder"' in picture
    assert 'height="0"' in picture  # told beforehand, so that nothing moves when the file does not come


def test_what_is_published_is_in_the_very_next_answer(cast: Cast) -> None:
    page = ConditionFactory(title="Stiff neck")
    places, words = (page.url, "/conditions/", "/search/?q=unmistakable"), "An unmistakable ache."
    assert not [path for path in places if words in text_of(cast.visitor, path)]
    saved = edit(
        cast.client(cast.moderator),
        page,
        lead="An unmistakable ache.",
        summary="An unmistakable ache.",
        **{"action-publish": "1"},
    )
    assert saved == 302
    for path in places:
        assert words in text_of(cast.visitor, path)
        assert "max-age" not in cast.visitor.get(path).get("Cache-Control", "")


def text_of(client: Client, path: str) -> str:
    """What a page says, as a reader sees it."""
    return BeautifulSoup(client.get(path).content, "html.parser").get_text()
