"""Rows that belong to a page and stand in an order."""

from wagtail.models import Orderable


class OrderedRow(Orderable):
    """In the order that an editor gave them; those without one as they were added.

    Wagtail orders by ``sort_order`` alone, and rows that code has added have none: PostgreSQL then returns
    them in whatever order it finds them.
    """

    class Meta(Orderable.Meta):
        abstract = True
        ordering = ["sort_order", "id"]
