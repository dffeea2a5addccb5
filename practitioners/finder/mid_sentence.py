"""Names inside a sentence."""

#: First words that are the name of a people, a place or a person.
PROPER_NAMES = frozenset({"Alexander", "Bowen", "Dorn", "Indian", "Jing", "Swedish", "Thai"})


def mid_sentence(name: str) -> str:
    """A name without its leading capital, where that is only the capital of a heading.

    "Deep tissue massage" loses it; "Swedish massage", "TMJ massage" and "Dorn method" keep it.
    """
    first = name.split(" ", 1)[0]
    proper = first in PROPER_NAMES or (len(first) > 1 and not first[1:].replace("-", "").islower())
    return name if proper else name[:1].lower() + name[1:]
