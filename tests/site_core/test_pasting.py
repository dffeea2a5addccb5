"""What is pasted into formatted text from another page, with a clipboard as people have it."""

from playwright.sync_api import expect

from tests.factories import ArticleFactory
from tests.people import Cast
from tests.rig.browser import Browse
from tests.rig.signed_in import sign_in

COPIED = (
    "<style>p { color: red }</style><p>Kept <b>words</b></p><script>alert(1)</script>"
    '<p onclick="alert(2)">Also kept<style>.x { y: z }</style></p><ul><li>a point</li></ul>'
)
COPY = """html => navigator.clipboard.write(
    [new ClipboardItem({"text/html": new Blob([html], {type: "text/html"})})])"""


def test_scripts_and_styles_do_not_become_words(browse: Browse, cast: Cast) -> None:
    article = ArticleFactory(body=[("text", "")])
    page = browse("/health/live/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{article.pk}/edit/")
    page.evaluate(COPY, COPIED)
    editor = page.locator("[contenteditable=true]")
    editor.click()
    page.keyboard.press("Control+V")
    expect(editor.locator("[data-block]")).to_have_text(["Kept words", "Also kept", "a point"])
