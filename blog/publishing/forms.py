"""The form of a condition: a draft may have gaps, what is sent on or published may not."""

from typing import Any

from django.utils.functional import cached_property

from blog.publishing.missing import Missing, missing_parts
from site_core.page_form import PageForm

#: The buttons after which somebody else still has to read the page, or which send it back.
STILL_TO_BE_REVIEWED = ("action-submit", "action-restart-workflow")
SENT_BACK = "reject"
REVIEWED_WITH_IT = "approve_reviewed"


class ConditionForm(PageForm):
    """Names each missing safety part at its field."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation or self._action == SENT_BACK:
            return
        for part in self.missing:
            if part.field in self.fields:
                if not self.has_error(part.field):
                    self.add_error(part.field, part.remedy[:1].upper() + part.remedy[1:])
            elif not self._dates_come_later:
                self.add_error(None, f"{part.name}: {part.remedy}")

    @cached_property
    def missing(self) -> list[Missing]:
        """What the page lacks, with what is in the form."""
        return missing_parts(self.instance)

    @property
    def _action(self) -> Any:
        """The workflow action that was chosen, if one was."""
        return self.data.get("workflow-action-name") if "action-workflow-action" in self.data else None

    @property
    def _dates_come_later(self) -> bool:
        return self._action == REVIEWED_WITH_IT or any(key in self.data for key in STILL_TO_BE_REVIEWED)
