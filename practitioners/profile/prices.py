"""What sessions cost: the line on a card, and the rows of the table."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from practitioners.models import Price, Where
from practitioners.money import money_text

#: A visitor reads this: "at my home", as the finder's filter says it, would be the practitioner's here.
WHERE = {
    Where.CLINIC: _("At the clinic"),
    Where.HOME: _("At your home"),
    Where.WORKPLACE: _("At your workplace"),
    Where.ONLINE: _("Online"),
}


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One session."""

    name: str
    minutes: int
    amount_text: str
    where: str
    note: str


@dataclass(frozen=True, slots=True)
class LowestPrice:
    """The cheapest session, and whether it is the only one."""

    amount: Decimal
    minutes: int
    is_only: bool


def paid_sessions(prices: Iterable[Price]) -> list[Price]:
    """What there is to pay for. A free chat is no session, unless there is nothing else."""
    every = list(prices)
    return [price for price in every if price.amount > 0] or every


def lowest(prices: Iterable[Price]) -> LowestPrice | None:
    """The cheapest session, the longest of equals."""
    paid = paid_sessions(prices)
    if not paid:
        return None
    cheapest = min(paid, key=lambda price: (price.amount, -price.minutes))
    return LowestPrice(cheapest.amount, cheapest.minutes, len(paid) == 1)


def from_price_text(price: LowestPrice | None) -> str:
    """The cheapest session with its length, in words."""
    if price is None:
        return ""
    values = {"price": money_text(price.amount), "minutes": price.minutes}
    if price.is_only or price.amount == 0:
        return gettext("%(price)s for %(minutes)s min") % values
    return gettext("From %(price)s for %(minutes)s min") % values


def price_rows(prices: Iterable[Price]) -> list[PriceRow]:
    """The rows of the price table, in the practitioner's own order."""
    return [
        PriceRow(
            price.name, price.minutes, money_text(price.amount), str(WHERE[Where(price.where)]), price.note
        )
        for price in prices
    ]
