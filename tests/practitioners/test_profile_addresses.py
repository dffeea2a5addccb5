"""A profile never takes an address that the finder uses itself."""

import pytest
from django.core.exceptions import ValidationError

from practitioners.models import FinderPage
from practitioners.models.profile import RESERVED_SLUGS
from tests.factories import PractitionerFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_the_finders_own_addresses_are_refused(slug: str) -> None:
    page = PractitionerFactory()
    page.slug = slug
    with pytest.raises(ValidationError) as refusal:
        page.clean()
    assert "slug" in refusal.value.message_dict


def test_every_route_of_the_finder_is_reserved() -> None:
    first_parts = {str(pattern.pattern).partition("/")[0] for pattern in FinderPage.get_subpage_urls()}
    assert first_parts - {""} <= RESERVED_SLUGS
