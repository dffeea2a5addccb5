"""A card shows whole sentences."""

import pytest

from site_core.templatetags.handwell_components import first_sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Slow and firm. It may ache.", "Slow and firm."),
        ("Slow and firm.", "Slow and firm."),
        ("Slow and firm", "Slow and firm"),
        ("About 3.5 cups. More later.", "About 3.5 cups."),
        ("Does it hurt? Seldom.", "Does it hurt?"),
        ("Two\nlines. More.", "Two\nlines."),
        ("", ""),
    ],
)
def test_only_the_first_sentence(text: str, shown: str) -> None:
    assert first_sentence(text) == shown
