"""One page on which a person can look through all screenshots of a run, the ones that changed first."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image, ImageChops

#: Parts in a thousand of a picture that may differ before it counts as changed: anti-aliasing, a date.
QUIET = 1.0
LOOK = """
body { margin: 2rem; font: 16px/1.5 sans-serif; background: #777; color: #fff }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem } .row { display: flex; gap: 1rem; align-items: start }
figure { flex: 1; min-width: 0; margin: 0 } figure.wide { flex: 2.4 }
figcaption { font-size: .8rem } .changed { color: #ffd23f; font-weight: 700 }
a { display: block; max-height: 75vh; overflow: hidden } img { display: block; width: 100% }
"""


@dataclass(frozen=True)
class Shot:
    """One screenshot: the state of the site, how it was looked at, and its file."""

    state: str
    look: str
    file: Path
    #: Parts in a thousand that differ from the run before; None where there was none.
    drift: float | None = None

    @property
    def has_changed(self) -> bool:
        """Whether somebody should look at it first."""
        return self.drift is not None and self.drift > QUIET


def drift(now: Path, before: Path) -> float | None:
    """Parts in a thousand of a picture that differ from an earlier one; None where there is none."""
    if not before.exists():
        return None
    with Image.open(now) as new, Image.open(before) as old:
        if new.size != old.size:
            return 1000.0
        difference = ImageChops.difference(new.convert("L"), old.convert("L"))
        same = difference.histogram()[0]
        return 1000 * (1 - same / (new.width * new.height))


def write(shots: list[Shot], folder: Path) -> Path:
    """Writes ``index.html`` into a folder and returns its path."""
    by_state: dict[str, list[Shot]] = {}
    for shot in shots:
        by_state.setdefault(shot.state, []).append(shot)
    changed_first = sorted(by_state.items(), key=lambda row: not any(shot.has_changed for shot in row[1]))
    changed = sum(shot.has_changed for shot in shots)
    rows = "\n".join(_row(state, of_state, folder) for state, of_state in changed_first)
    index = folder / "index.html"
    index.write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Handwell, every state</title>'
        f"<style>{LOOK}</style><h1>{len(by_state)} states, {len(shots)} screenshots</h1>"
        f"<p>{changed} differ from the run before.</p>\n{rows}\n</html>\n"
    )
    return index


def _row(state: str, shots: list[Shot], folder: Path) -> str:
    figures = "".join(_figure(shot, folder) for shot in shots)
    return f'<section><h2>{escape(state)}</h2><div class="row">{figures}</div></section>'


def _figure(shot: Shot, folder: Path) -> str:
    path = escape(shot.file.relative_to(folder).as_posix())
    note = "" if shot.drift is None else f", {shot.drift:.1f} ‰"
    kind = ' class="changed"' if shot.has_changed else ""
    caption = f"<figcaption{kind}>{escape(shot.look)}{note}</figcaption>"
    # A long page shows its first view; the picture itself is a click away.
    size = "wide" if shot.look.startswith("1280") else "narrow"
    picture = f'<a href="{path}"><img src="{path}" alt="" loading="lazy"></a>'
    return f'<figure class="{size}">{caption}{picture}</figure>'
