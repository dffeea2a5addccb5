"""What a field of the policy table is called, for people."""

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from practitioners.models import Listing, PractitionerPage

OWN_WORDS = {"title": _("Name"), "job_title": _("Your title"), "listing.contact_email": _("Enquiries go to")}


def label_of(name: str) -> str:
    """ "locations.hours" is "Opening hours"; a name that is no field any more is itself."""
    if name in OWN_WORDS:
        return str(OWN_WORDS[name])
    relation, _dot, inner = name.rpartition(".")
    try:
        if relation == "listing":
            return _verbose(Listing, inner)
        if relation:
            return _verbose(PractitionerPage._meta.get_field(relation).related_model, inner)
        field = PractitionerPage._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    if field.one_to_many:
        return capfirst(str(field.related_model._meta.verbose_name_plural))
    return capfirst(str(field.verbose_name))


def _verbose(model: type[Model], name: str) -> str:
    return capfirst(str(model._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
