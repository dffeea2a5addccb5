"""The form of a page in the CMS, whichever its type."""

from itertools import chain, count

from wagtail.admin.forms import WagtailAdminPageForm


class PageForm(WagtailAdminPageForm):
    """Numbers the address of a page that was never published, where another page has it already.

    The address follows the title by itself. Refused, it would keep a second page of one title from being
    saved as it is written, for a reason that stands on another tab.
    """

    def clean_slug(self) -> str:
        """The address, or the next that is free."""
        asked: str = self.cleaned_data["slug"]
        if not asked or self.instance.first_published_at:
            return asked
        others = self.parent_page.get_children().exclude(pk=self.instance.pk)
        taken = set(others.filter(slug__startswith=asked).values_list("slug", flat=True))
        return next(each for each in chain([asked], (f"{asked}-{n}" for n in count(2))) if each not in taken)
