"""The only way tests make objects. Pages that a page hangs below are made on demand, once per test."""

from tests.factories.editorial import (
    ArticleFactory,
    CaseStudyFactory,
    ConditionFactory,
    ContributorFactory,
)
from tests.factories.people import ImageFactory, UserFactory
from tests.factories.place import PlaceFactory
from tests.factories.practitioner import PractitionerFactory
from tests.factories.tree import (
    the_article_index,
    the_condition_index,
    the_finder,
    the_home,
    the_modality_index,
    the_site,
)
from tests.factories.vocabulary import (
    BodyAreaFactory,
    ConcernFactory,
    CredentialBodyFactory,
    LanguageFactory,
    ModalityFactory,
    SafetyNoticeFactory,
)

__all__ = [
    "ArticleFactory",
    "BodyAreaFactory",
    "CaseStudyFactory",
    "ConcernFactory",
    "ConditionFactory",
    "ContributorFactory",
    "CredentialBodyFactory",
    "ImageFactory",
    "LanguageFactory",
    "ModalityFactory",
    "PlaceFactory",
    "PractitionerFactory",
    "SafetyNoticeFactory",
    "UserFactory",
    "the_article_index",
    "the_condition_index",
    "the_finder",
    "the_home",
    "the_modality_index",
    "the_site",
]
