"""Cells of a spreadsheet that stay text."""

from typing import Any

from wagtail.admin.views.reports import ReportView

#: How a cell begins that a spreadsheet would run.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def plain(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text[:1] in FORMULA_STARTS else text


#: For a report's ``custom_value_preprocess``.
AS_TEXT = ReportView.custom_value_preprocess | {str: {"csv": plain, "xlsx": plain}}
