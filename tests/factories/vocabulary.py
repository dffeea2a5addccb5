"""The words of the directory: techniques, concerns, languages, bodies."""

import factory
import wagtail_factories
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from practitioners.models import BodyArea, Concern, CredentialBody, Language, ModalityPage, SafetyNotice
from tests.factories.tree import the_modality_index


class BodyAreaFactory(DjangoModelFactory):
    class Meta:
        model = BodyArea
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Body area {n}")
    slug = factory.LazyAttribute(lambda area: slugify(area.name))


class ConcernFactory(DjangoModelFactory):
    """``ConcernFactory(name="Lower back aches", synonyms="bad back\\nlumbago")``."""

    class Meta:
        model = Concern
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Concern {n}")
    slug = factory.LazyAttribute(lambda concern: slugify(concern.name))


class SafetyNoticeFactory(DjangoModelFactory):
    """Red flags of one emergency card: ``SafetyNoticeFactory(sign="it followed a crash")``."""

    class Meta:
        model = SafetyNotice

    class Params:
        sign = "it followed a crash"

    name = factory.Sequence(lambda n: f"Problem {n}")
    slug = factory.LazyAttribute(lambda notice: slugify(notice.name))
    cards = factory.LazyAttribute(
        lambda notice: [
            ("care_card", {"level": "emergency", "heading": "Call 999 if:", "items": [notice.sign]})
        ]
    )


class LanguageFactory(DjangoModelFactory):
    class Meta:
        model = Language
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"x-{n}")
    name = factory.LazyAttribute(lambda language: f"Language {language.code}")


class CredentialBodyFactory(DjangoModelFactory):
    class Meta:
        model = CredentialBody
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Register {n}")
    slug = factory.LazyAttribute(lambda body: slugify(body.name))


class ModalityFactory(wagtail_factories.PageFactory):
    """A technique below the list of techniques: ``ModalityFactory(title="Cupping")``."""

    class Meta:
        model = ModalityPage

    parent = factory.LazyFunction(the_modality_index)
    title = factory.Sequence(lambda n: f"Technique {n}")
    summary = "A way of working with the hands."
    answer = "A way of working with the hands, in a calm room, at your own pace."
