"""The text of conditions and articles, in the words of the content files."""

from typing import Any

from site_core.demo.record import Record


def body_rows(record: Record) -> list[dict[str, Any]]:
    """The rows of ``body``. The files list techniques by their slugs; the block calls them techniques."""
    return [
        {"techniques" if key == "slugs" else key: value for key, value in row.items()}
        for row in record.take("body", [])
    ]
