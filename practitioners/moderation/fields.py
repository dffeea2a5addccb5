"""The fields of a profile by their names: those of the page, and those of its rows."""

from django.core.exceptions import FieldDoesNotExist
from modelcluster.models import get_all_child_relations

from practitioners.models import PractitionerPage
from practitioners.moderation.readable import label_of


def label_for(field: str) -> str:
    """What a field is called; the name itself where there is no such field any more."""
    for relation in get_all_child_relations(PractitionerPage):
        if relation.get_accessor_name() == field:
            return label_of(relation)
    try:
        return label_of(PractitionerPage._meta.get_field(field))
    except FieldDoesNotExist:
        return field
