"""The figures as a table that can stand in the documentation."""

from typing import Any

PLAIN = "plain Django view"


def as_table(results: dict[str, list[dict[str, Any]]]) -> str:
    """A Markdown table for each database; "x plain" is the ratio to the plain view of the same run."""
    return "\n\n".join(_database(name, sizes) for name, sizes in results.items())


def _database(name: str, sizes: list[dict[str, Any]]) -> str:
    heads = [f"{size['people']:,} people" for size in sizes]
    lines = [
        f"{name}: milliseconds, p50 / p95 (x plain)",
        "",
        "| request | " + " | ".join(heads) + " |",
        "|---|" + "---|" * len(heads),
    ]
    names = [timing["name"] for timing in sizes[0]["timings"]]
    for request in names:
        cells = [_cell(size, request) for size in sizes]
        lines.append(f"| {request} | " + " | ".join(cells) + " |")
    lines.append(
        "| first request of a process (ms) | " + " | ".join(f"{s['first_ms']:,.0f}" for s in sizes) + " |"
    )
    lines.append(
        "| most memory of the process (MB) | " + " | ".join(str(s["memory_mb"]) for s in sizes) + " |"
    )
    return "\n".join(lines)


def _cell(size: dict[str, Any], request: str) -> str:
    by_name = {timing["name"]: timing for timing in size["timings"]}
    timing, plain = by_name[request], by_name[PLAIN]["p50"]
    ratio = f" ({timing['p50'] / plain:.1f})" if request != PLAIN else ""
    return f"{timing['p50']:.1f} / {timing['p95']:.1f}{ratio}"
