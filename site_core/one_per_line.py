"""Lists that editors write as text, one thing on each line."""


def one_per_line(text: str) -> list[str]:
    """The lines of `text` that say something, without the space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]
