"""How much is known, in four words that mean the same on every page."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Evidence(models.TextChoices):
    """The strength of what trials have shown."""

    GOOD = "good", _("Good evidence")
    SOME = "some", _("Some evidence")
    LITTLE = "little", _("Little evidence")
    NONE = "none", _("No good evidence yet")

    @property
    def meaning(self) -> Promise:
        """The label spelt out for a reader."""
        return MEANINGS[self]


MEANINGS: dict[str, Promise] = {
    Evidence.GOOD: _("Several good trials agree, or a national guideline recommends it."),
    Evidence.SOME: _("A few trials point the same way, but they are small or mixed."),
    Evidence.LITTLE: _("Very few trials, or ones that cannot settle the question."),
    Evidence.NONE: _("People report that it helps; trials have not shown it."),
}
