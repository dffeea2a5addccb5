"""Conditions, articles and those who write them."""

import datetime

import factory
import wagtail_factories
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from blog.models import ArticlePage, ConditionPage
from site_core.models import CaseStudy, Contributor
from tests.factories.tree import the_article_index, the_condition_index
from tests.factories.vocabulary import SafetyNoticeFactory


class ContributorFactory(DjangoModelFactory):
    """An author, or a reviewer."""

    class Meta:
        model = Contributor
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Dr Writer {n}")
    slug = factory.LazyAttribute(lambda person: slugify(person.name))
    role = "Clinical reviewer"
    credentials = "Chartered physiotherapist"


class ConditionFactory(wagtail_factories.PageFactory):
    """A condition with a line of text and every part without which it may not be published."""

    class Meta:
        model = ConditionPage

    parent = factory.LazyFunction(the_condition_index)
    title = factory.Sequence(lambda n: f"Condition {n}")
    summary = "What it is, when to see a doctor first, and what may help."
    lead = "Most people feel better within a few weeks."
    safety_notice = factory.SubFactory(SafetyNoticeFactory)
    not_suitable = [("item", "you have a fever")]
    references = [("reference", {"title": "Aches and what helps", "publisher": "A journal", "year": 2023})]
    reviewer = factory.SubFactory(ContributorFactory)
    last_reviewed = datetime.date(2026, 5, 12)
    next_review = datetime.date(2028, 5, 12)
    body = [("text", "<h2>What it is</h2><p>An ache that comes and goes.</p>")]


class ArticleFactory(wagtail_factories.PageFactory):
    """An article with a line of text."""

    class Meta:
        model = ArticlePage

    parent = factory.LazyFunction(the_article_index)
    title = factory.Sequence(lambda n: f"Article {n}")
    summary = "Something worth knowing."
    lead = "Something worth knowing before you go."
    body = [("text", "<p>Time to talk comes first.</p>")]


class CaseStudyFactory(DjangoModelFactory):
    """A story with consent."""

    class Meta:
        model = CaseStudy

    pseudonym = "Dana"
    problem = "An ache after long days at a desk."
    treatment = "Four sessions, and a walk at lunch."
    outcome = "Most days are comfortable now."
    consent_on = datetime.date(2026, 5, 3)
    consent_record = "Signed form in the blue folder, no. 12."
