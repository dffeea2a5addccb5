"""A practitioner's profile: the part that is content, drafted and reviewed and published as a page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page, PageManager

from practitioners.areas import area_label
from practitioners.querysets import PractitionerQuerySet
from site_core.models import BasePage
from site_core.models.base_page import page_tabs

#: Addresses of the finder's own pages. A profile there would hide them.
RESERVED_SLUGS = frozenset({"in", "shortlist", "compare"})


class PractitionerTag(TaggedItemBase):
    """A tag on a practitioner."""

    content_object = ParentalKey(
        "practitioners.PractitionerPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class PractitionerPage(BasePage):
    """One practitioner. Facts that are not content (owner, consent, away …) are on ``Listing``."""

    class Gender(models.TextChoices):
        WOMAN = "woman", _("Woman")
        MAN = "man", _("Man")
        NON_BINARY = "non_binary", _("Non-binary")

    page_description = _("A practitioner: who they are, what they do, where and for how much.")
    schema_type = "ProfilePage"
    #: What the claims guard minds in adverts only, such as the name of a condition, it minds here.
    is_advert = True
    parent_page_types = ["practitioners.FinderPage"]
    subpage_types: list[str] = []

    photo = models.ForeignKey(
        "site_core.CustomImage",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pronouns = models.CharField(_("pronouns"), max_length=30, blank=True, help_text=_("she/her"))
    gender = models.CharField(_("gender"), max_length=10, choices=Gender.choices, blank=True)
    job_title = models.CharField(
        _("title"), max_length=80, help_text=_("Sports and remedial massage therapist")
    )
    headline = models.CharField(
        _("headline"), max_length=160, help_text=_("One line for the list of results")
    )
    how_i_help = models.TextField(_("how I can help"), max_length=640, blank=True)
    approach = models.TextField(_("my approach"), max_length=360, blank=True)
    about = models.TextField(_("about me"), max_length=360, blank=True)
    first_visit = models.TextField(_("your first visit"), max_length=500, blank=True)
    cancellation = models.CharField(_("if you need to cancel"), max_length=240, blank=True)
    concerns = ParentalManyToManyField(
        "practitioners.Concern",
        verbose_name=_("people come to me for"),
        blank=True,
        related_name="practitioners",
    )
    languages = ParentalManyToManyField(
        "practitioners.Language", verbose_name=_("languages"), blank=True, related_name="+"
    )
    visits_homes = models.BooleanField(_("visits people at home"), default=False)
    visit_base = models.CharField(
        _("sets out from"),
        max_length=80,
        blank=True,
        help_text=_("A town or the first half of a postcode: N13"),
    )
    visit_radius_miles = models.PositiveSmallIntegerField(
        _("travels up to (miles)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    visits_workplaces = models.BooleanField(_("visits workplaces"), default=False)
    works_online = models.BooleanField(_("works online"), default=False)
    booking_url = models.URLField(_("booking link"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    website = models.URLField(_("website"), blank=True)
    tags = ClusterTaggableManager(through=PractitionerTag, blank=True, verbose_name=_("tags"))

    objects = PageManager.from_queryset(PractitionerQuerySet)()

    content_panels = [
        FieldPanel("title", heading=_("Name")),
        MultiFieldPanel(
            [
                FieldPanel("photo"),
                FieldRowPanel([FieldPanel("pronouns"), FieldPanel("gender")]),
                FieldPanel("job_title"),
                FieldPanel("headline"),
            ],
            heading=_("Who"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("how_i_help"),
                FieldPanel("approach"),
                FieldPanel("about"),
                FieldPanel("first_visit"),
                FieldPanel("cancellation"),
            ],
            heading=_("In their own words"),
        ),
        InlinePanel("techniques", heading=_("Techniques"), label=_("Technique")),
        FieldPanel("concerns"),
        FieldPanel("languages"),
        InlinePanel("locations", heading=_("Places of practice"), label=_("Place")),
        MultiFieldPanel(
            [
                FieldPanel("visits_homes"),
                FieldRowPanel([FieldPanel("visit_base"), FieldPanel("visit_radius_miles")]),
                FieldPanel("visits_workplaces"),
                FieldPanel("works_online"),
            ],
            heading=_("Elsewhere"),
        ),
        InlinePanel("prices", heading=_("Sessions and prices"), label=_("Session")),
        InlinePanel("credentials", heading=_("Registers and memberships"), label=_("Credential")),
        MultiFieldPanel(
            [FieldPanel("booking_url"), FieldPanel("phone"), FieldPanel("website")],
            heading=_("How to reach them"),
        ),
    ]
    promote_panels = [*BasePage.promote_panels, FieldPanel("tags")]
    edit_handler = page_tabs(content_panels, promote=promote_panels)
    # The finder has its own index of listed people; here only the name, for editors. Addresses stay out.
    search_fields = [
        field for field in Page.search_fields if getattr(field, "field_name", "") != "search_description"
    ]

    class Meta:
        verbose_name = _("practitioner")
        verbose_name_plural = _("practitioners")

    def clean(self) -> None:
        """A home visitor says where from and how far; else nobody could be matched to them.

        Of a postcode given as the base, only the first half is kept: people set out from home.
        """
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("The finder uses this address itself. Choose another.")})
        self.visit_base = area_label(self.visit_base)
        if self.visits_homes and not (self.visit_base and self.visit_radius_miles):
            raise ValidationError({"visit_base": _("Say where you set out from and how far you travel.")})

    # What visitors are shown is decided outside the model, in a package that needs the models itself.
    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """The page, its enquiry form, or nothing."""
        from practitioners.profile.serving import route

        return route(self, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The profile, or a page without the person where they are not listed."""
        from practitioners.profile.serving import serve

        return serve(self, request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the template prints."""
        from practitioners.profile.presentation import profile_context

        return super().get_context(request, *args, **kwargs) | profile_context(self, request)

    @property
    def initials(self) -> str:
        """Two letters to stand in for a photo."""
        words = [word for word in self.title.replace("-", " ").split() if word[0].isalpha()]
        return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
