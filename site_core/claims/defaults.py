"""The list that a new site begins with.

In our own words, after the guidance of the UK's advertising rules on health (CAP Code, section 12) and on
massage: stress, relaxation, sleep and well-being may be spoken of; anything beyond needs evidence from
trials; serious illness is never named.
"""

import tomllib
from pathlib import Path
from typing import Any


def default_phrases() -> list[dict[str, str]]:
    """Values for the columns of ``ClaimPhrase``. The file names rules that many share by a word each."""
    told = _read()
    return [
        {
            "phrase": each["words"],
            "unless": told["beside"].get(each.get("unless"), each.get("unless", "")),
            "rule": told["rule"][each["rule"]],
            "suggestion": told["instead"].get(each["instead"], each["instead"]),
        }
        for each in told["phrase"]
    ]


def advert_rules() -> list[str]:
    """The rules that hold in adverts only."""
    told = _read()
    return [told["rule"][name] for name in told["adverts"]]


def _read() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "defaults.toml").read_text("utf-8"))
