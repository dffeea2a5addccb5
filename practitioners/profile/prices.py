"""What sessions cost: the line on a card, and the rows of the table."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from practitioners.models import Price
from practitioners.money import money_text


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One session."""

    name: str
    minutes: int
    amount_text: str
    where: str
    note: str


def from_price_text(prices: Iterable[Price]) -> str:
    """The cheapest session, with its length. A free chat is no session, unless there is nothing else."""
    every = list(prices)
    paid = [price for price in every if price.amount > 0] or every
    if not paid:
        return ""
    cheapest = min(paid, key=lambda price: (price.amount, -price.minutes))
    values = {"price": money_text(cheapest.amount), "minutes": cheapest.minutes}
    if len(paid) == 1 or cheapest.amount == 0:
        return gettext("%(price)s for %(minutes)s min") % values
    return gettext("From %(price)s for %(minutes)s min") % values


def price_rows(prices: Iterable[Price]) -> list[PriceRow]:
    """The rows of the price table, in the practitioner's own order."""
    return [
        PriceRow(
            price.name, price.minutes, money_text(price.amount), str(price.get_where_display()), price.note
        )
        for price in prices
    ]
