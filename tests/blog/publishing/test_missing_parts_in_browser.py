"""The list of what a condition lacks, while somebody writes it."""

from playwright.sync_api import expect

from tests.factories import ConditionFactory
from tests.flows.cms_writing import PATIENCE, PageForm
from tests.people import Cast
from tests.rig.browser import Browse
from tests.rig.signed_in import sign_in


def test_the_list_follows_what_is_saved(browse: Browse, cast: Cast) -> None:
    condition = ConditionFactory(title="Stiff neck", live=False, references=[], not_suitable=[])
    condition.save_revision(clean=False)
    page = browse("/health/live/")
    sign_in(page, cast.client(cast.editor), browse)
    page.goto(f"/cms/pages/{condition.pk}/edit/")
    missing, form = page.locator("[data-missing-parts] a"), PageForm(page)
    expect(missing).to_have_text(["When hands-on treatment is not suitable", "References"])
    form.menu("Submit to")
    refused = page.locator(".help-critical:has([data-missing-parts])")
    expect(refused).to_be_visible(timeout=PATIENCE)
    form.tab("Safety and review")
    form.write(form.add_block("references"), {"title": "Neck pain", "publisher": "NHS"})
    expect(missing).to_have_text(["When hands-on treatment is not suitable"], timeout=PATIENCE)
    expect(refused).to_have_count(1)
    form.write(form.add_block("not_suitable"), "you have a fever")
    expect(missing).to_have_count(0, timeout=PATIENCE)
    form.tab("Content")
    expect(refused).to_be_hidden()
