"""What every page type has: a sentence for lists, a picture for sharing, and an honest set of tabs."""

from collections.abc import Sequence
from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from site_core.claims.panel import ClaimsPanel
from site_core.content_checks.preview import CheckedPreview
from site_core.page_form import PageForm


class BasePage(CheckedPreview):
    """Abstract parent of all page types."""

    #: The schema.org type that the page's structured data carries; a system check asks for it.
    schema_type: ClassVar[str] = ""
    base_form_class = PageForm

    summary = models.CharField(
        _("summary"),
        max_length=255,
        blank=True,
        help_text=_("One sentence for lists: Low back pain mostly settles within weeks."),
    )
    listing_image = models.ForeignKey(
        "site_core.CustomImage",
        verbose_name=_("picture for lists and sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A hand on a shoulder, at least 1,200 pixels wide"),
    )

    search_fields = [*Page.search_fields, index.SearchField("summary")]

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "seo_title",
                    heading=_("Title in search results"),
                    help_text=_("Stiff neck: causes and what helps. Empty for the title of the page"),
                ),
                FieldPanel(
                    "search_description",
                    heading=_("Sentence in search results"),
                    help_text=_("What it is, when to see a doctor, what may help. Empty for the summary"),
                ),
            ],
            heading=_("For search engines"),
        ),
        MultiFieldPanel([FieldPanel("summary"), FieldPanel("listing_image")], heading=_("In lists")),
    ]
    settings_panels = [
        FieldPanel("slug", heading=_("Address"), help_text=_("stiff-neck: the last part of the address")),
        FieldPanel("show_in_menus"),
        *Page.settings_panels,
    ]

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> "Self | None":
        """A version as it was saved; what it names that is gone since is left out, protected or not.

        What published pages need is protected from being deleted, and modelcluster knows no such kind of key.
        """
        if check_fks:
            gone = {name: None for name in _protected_keys(cls) if _is_gone(cls, name, data.get(name))}
            data = data | gone
        version: Self | None = super().from_serializable_data(
            data, check_fks=check_fks, strict_fks=strict_fks
        )
        return version

    @property
    def description(self) -> str:
        """The sentence for search engines: the editor's own, else the summary."""
        return self.search_description or self.summary

    def get_view_restrictions(self) -> "models.QuerySet[PageViewRestriction]":
        """Those of this page and of the pages above it, in one query where Wagtail reads the pages first.

        An alias has those of the page it stands for, which may be an alias itself. In no query at all where
        ``site_core.routing`` has found none on the way here.
        """
        if getattr(self, "is_restricted", None) is False:
            return PageViewRestriction.objects.none()
        paths = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        return PageViewRestriction.objects.filter(
            models.Q(page__path__in=paths, page__alias_of=None)
            | models.Q(page__aliases__path__in=paths)
            | models.Q(page__aliases__aliases__path__in=paths)
        ).distinct()


def _protected_keys(model: type[models.Model]) -> list[str]:
    """Our own: the locale, which every page of Wagtail's has, is not worth a query each time."""
    return [
        field.name
        for field in model._meta.local_concrete_fields
        if field.remote_field is not None and field.remote_field.on_delete is models.PROTECT
    ]


def _is_gone(model: type[models.Model], name: str, key: Any) -> bool:
    named: Any = model._meta.get_field(name).related_model
    return key is not None and not named._base_manager.filter(pk=key).exists()


def page_tabs(
    content: Sequence[Any],
    *,
    review: Sequence[Any] = (),
    promote: Sequence[Any] = BasePage.promote_panels,
    settings: Sequence[Any] = BasePage.settings_panels,
) -> TabbedInterface:
    """The tabs of the editor, in the order in which people work: content, review, finding, settings."""
    tabs = [ObjectList([ClaimsPanel(), *content], heading=_("Content"))]
    if review:
        tabs.append(ObjectList(review, heading=_("Safety and review")))
    tabs.append(ObjectList(promote, heading=_("Find and share")))
    tabs.append(ObjectList(settings, heading=_("Settings")))
    return TabbedInterface(tabs)
