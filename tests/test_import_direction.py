"""The house has one direction: blog knows practitioners, both know site_core, and never the other way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_NOT_IMPORT = {"site_core": {"practitioners", "blog"}, "practitioners": {"blog"}}
NOT_IN_PRODUCTION = {"tests", "deploy"}


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The top-level package of every import of a module, those inside functions included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom):
            # A relative import cannot leave its own package.
            yield node.lineno, "" if node.level else (node.module or "").partition(".")[0]


def broken_rules(app: str, source: str) -> list[tuple[int, str]]:
    forbidden = MAY_NOT_IMPORT.get(app, set()) | NOT_IN_PRODUCTION
    return [found for found in imported(ast.parse(source)) if found[1] in forbidden]


@pytest.mark.parametrize("app", ["site_core", "practitioners", "blog"])
def test_no_app_imports_what_stands_above_it(app: str) -> None:
    paths = list((ROOT / app).rglob("*.py"))
    assert paths
    broken = {
        str(path.relative_to(ROOT)): found
        for path in paths
        if (found := broken_rules(app, path.read_text(encoding="utf-8")))
    }
    assert broken == {}


@pytest.mark.parametrize(
    ("app", "source", "is_broken"),
    [
        ("site_core", "from practitioners.models import Listing", True),
        ("site_core", "def late():\n    import blog.models", True),
        ("practitioners", "from blog import urls", True),
        ("practitioners", "from site_core.models import User", False),
        ("blog", "import practitioners.models", False),
        ("blog", "from tests.people import Cast", True),
        ("blog", "from . import practitioners", False),
    ],
)
def test_the_rule_sees_what_it_should(app: str, source: str, is_broken: bool) -> None:
    assert bool(broken_rules(app, source)) is is_broken
