"""Every state that a visitor can see, as something to photograph."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.rig.visit import Visit
from tests.site.errors import error_pages
from tests.site.states import missing_states, states
from tests.site.visiting import CHANGES, show_error


def public_states() -> dict[str, Visit]:
    """The pages, what somebody brings about on them, pages that are not there, and errors."""
    paths = states()
    found = {name: Visit(path) for name, path in paths.items()}
    for state, changes in CHANGES.items():
        found |= {name: Visit(paths[state], then=change) for name, change in changes.items()}
    found |= {name: Visit(path) for name, (path, _status) in missing_states().items()}
    return found | {name: Visit("", then=_error(*answer)) for name, answer in error_pages().items()}


def _error(status: int, body: bytes) -> Callable[[Page], None]:
    return lambda page: show_error(page, status, body)
