"""What forms of practitioners say of a number or a text beyond its limit: which field, and what would fit.

Django's own words ("Ensure this value is …") name no field, and the summary of errors stands far from it.
"""

from collections.abc import Mapping

from django.forms import DecimalField, Field, IntegerField
from django.utils.translation import gettext as _


def name_fields_in_errors(fields: Mapping[str, Field]) -> None:
    """Gives each field of a form its own words for what can be wrong with any."""
    for field in fields.values():
        named = {"field": field.label}
        # The limit itself is put in by whatever finds it broken.
        field.error_messages["min_value"] = _("“%(field)s” must be %%(limit_value)s or more") % named
        field.error_messages["max_value"] = _("“%(field)s” must be %%(limit_value)s or less") % named
        if most := getattr(field, "max_length", None):
            shorten = _("Shorten “%(field)s” to %(most)s characters")
            field.error_messages["max_length"] = shorten % {**named, "most": most}
        if isinstance(field, DecimalField):
            amount = _("Enter “%(field)s” as an amount, like 45 or 45.50") % named
            codes = ("invalid", "max_digits", "max_decimal_places", "max_whole_digits")
            field.error_messages.update(dict.fromkeys(codes, amount))
        elif isinstance(field, IntegerField):
            field.error_messages["invalid"] = _("Enter “%(field)s” as a whole number") % named
