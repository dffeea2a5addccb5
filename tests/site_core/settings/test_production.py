"""Production starts only when it has been told who it is; what it then does is safe."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

GOOD = {
    "SECRET_KEY": "correct-horse-battery-staple-" * 3,
    "ALLOWED_HOSTS": "hands.example, www.hands.example",
}
ASKED = (
    "DEBUG",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "SESSION_COOKIE_NAME",
    "HANDWELL_DEMO",
    "EMAIL_USE_SSL",
)


def start(module: str = "production", **environ: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own, and print what was asked for."""
    code = (
        "import json; from django.conf import settings; "
        f"print(json.dumps({{name: getattr(settings, name, None) for name in {ASKED!r}}}))"
    )
    clean = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": f"site_core.settings.{module}"}
    return subprocess.run(
        [sys.executable, "-c", code], env=clean | environ, capture_output=True, text=True, check=False
    )


def settings(module: str = "production", **environ: str) -> dict[str, Any]:
    started = start(module, **environ)
    assert started.returncode == 0, started.stderr
    return json.loads(started.stdout)


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({}, "SECRET_KEY must be set"),
        (GOOD | {"SECRET_KEY": "short"}, "SECRET_KEY must be at least 50"),
        (GOOD | {"SECRET_KEY": "aaaaaaaaaa" * 8}, "SECRET_KEY must be at least 50"),
        (GOOD | {"SECRET_KEY": "insecure-" + GOOD["SECRET_KEY"]}, "SECRET_KEY must be at least 50"),
        (GOOD | {"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name"),
        (GOOD | {"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name"),
        (GOOD | {"DEBUG": "1"}, "DEBUG must be off"),
        (GOOD | {"DEBUG": "maybe"}, "DEBUG must be one of"),
        (GOOD | {"SECURE_SSL_REDIRECT": "yep"}, "SECURE_SSL_REDIRECT must be one of"),
    ],
)
def test_it_refuses_to_start(environ: dict[str, str], named: str) -> None:
    started = start(**environ)
    assert started.returncode != 0
    assert named in started.stderr.splitlines()[-1]


def test_it_is_safe_once_it_starts() -> None:
    found = settings(**GOOD)
    assert found["DEBUG"] is False
    assert found["HANDWELL_DEMO"] is False
    assert found["ALLOWED_HOSTS"] == ["hands.example", "www.hands.example"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://hands.example", "https://www.hands.example"]
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert found["SESSION_COOKIE_SECURE"] is found["CSRF_COOKIE_SECURE"] is True
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")


def test_the_demo_switch_does_nothing_in_production() -> None:
    assert settings(**GOOD, HANDWELL_DEMO="1")["HANDWELL_DEMO"] is False


def test_a_developer_needs_no_environment_at_all() -> None:
    found = settings("dev")
    assert found["DEBUG"] is True
    assert found["HANDWELL_DEMO"] is False
