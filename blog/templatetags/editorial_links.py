"""Conditions and articles for the pages of people and techniques, which know nothing of editorial writing."""

from django import template
from wagtail.models import PageQuerySet

from blog.models import ArticlePage, ConditionTechnique
from practitioners.models import ModalityPage, PractitionerPage

register = template.Library()

FEW = 3


@register.simple_tag
def articles_by(profile: PractitionerPage) -> "PageQuerySet[ArticlePage] | list[ArticlePage]":
    """The newest published articles by a person who is listed here."""
    if not profile.pk:
        return []
    return ArticlePage.objects.live().filter(author__profile=profile).newest_first()[:FEW]


@register.simple_tag
def conditions_helped_by(modality: ModalityPage) -> list[ConditionTechnique]:
    """The published conditions that name a technique, each with how much is known."""
    if not modality.pk:
        return []
    links = ConditionTechnique.objects.filter(modality=modality, page__live=True)
    return list(links.select_related("page__body_area").order_by("page__title"))
