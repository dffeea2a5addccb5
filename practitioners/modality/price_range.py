"""What an hour of a technique usually costs, once enough people offer it to say so."""

from decimal import Decimal

from django.core.cache import cache
from django.utils.translation import gettext

from practitioners.models import ModalityPage, PractitionerPage, Price
from practitioners.money import money_text

#: Fewer prices than this would be somebody's price, not the usual one.
ENOUGH = 5
ABOUT_AN_HOUR = (50, 70)
KEPT_SECONDS = 60 * 60


def price_range_text(page: ModalityPage) -> str:
    """ "£45 to £70": what eight in ten of those who offer it charge; empty where too few do.

    Reads every price of the technique, so the answer is kept for an hour.
    """
    key = f"price-range-{page.pk}"
    text = cache.get(key)
    if text is None:
        text = range_of(hourly_amounts(page))
        cache.set(key, text, KEPT_SECONDS)
    return str(text)


def hourly_amounts(page: ModalityPage) -> list[Decimal]:
    """One price for each listed person who offers the technique: their lowest for about an hour."""
    people = PractitionerPage.objects.listed().filter(techniques__modality=page)
    rows = Price.objects.filter(page__in=people, minutes__range=ABOUT_AN_HOUR, amount__gt=0)
    lowest: dict[int, Decimal] = {}
    for page_id, amount in rows.values_list("page_id", "amount"):
        lowest[page_id] = min(amount, lowest.get(page_id, amount))
    return sorted(lowest.values())


def range_of(amounts: list[Decimal]) -> str:
    """The range between the tenth and the ninetieth part of sorted amounts, in words."""
    if len(amounts) < ENOUGH:
        return ""
    cut = len(amounts) // 10
    low, high = amounts[cut], amounts[-1 - cut]
    if low == high:
        return money_text(low)
    return gettext("%(low)s to %(high)s") % {"low": money_text(low), "high": money_text(high)}
