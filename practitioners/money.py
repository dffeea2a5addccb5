"""Amounts of money in words, in the currency of this installation."""

from decimal import Decimal

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext, pgettext

SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}


def money_text(amount: Decimal) -> str:
    """ "£45", "£45.50", or "Free"; a currency without a common sign is named by its code: "CHF 45"."""
    if amount == 0:
        return gettext("Free")
    currency = settings.HANDWELL_CURRENCY
    whole = amount == amount.to_integral_value()
    return pgettext("an amount of money", "%(symbol)s%(number)s") % {
        "symbol": SYMBOLS.get(currency, f"{currency}\N{NO-BREAK SPACE}"),
        "number": number_format(amount, decimal_pos=0 if whole else 2, force_grouping=True),
    }
