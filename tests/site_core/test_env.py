"""A slip in the environment stops the start; it never changes what a setting means."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from site_core.env import env_bool, env_choice, env_int, env_list, env_secret, env_str


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Sets the variable ``THING``, or unsets it."""

    def put(value: str | None) -> None:
        if value is None:
            monkeypatch.delenv("THING", raising=False)
        else:
            monkeypatch.setenv("THING", value)

    put(None)
    monkeypatch.delenv("THING_FILE", raising=False)
    return put


Put = Callable[[str | None], None]


@pytest.mark.parametrize(("raw", "text"), [(None, "usual"), ("", ""), ("  a b ", "a b")])
def test_text_is_stripped(setting: Put, raw: str | None, text: str) -> None:
    setting(raw)
    assert env_str("THING", "usual") == text


@pytest.mark.parametrize("raw", ["1", "true", "YES", " On "])
def test_words_for_on(setting: Put, raw: str) -> None:
    setting(raw)
    assert env_bool("THING", False) is True


@pytest.mark.parametrize("raw", ["0", "false", "No", "off", ""])
def test_words_for_off(setting: Put, raw: str) -> None:
    setting(raw)
    assert env_bool("THING", True) is False


@pytest.mark.parametrize("default", [True, False])
def test_an_unset_switch_keeps_its_default(setting: Put, default: bool) -> None:
    assert env_bool("THING", default) is default


@pytest.mark.parametrize(("raw", "number"), [(None, 7), ("", 7), (" ", 7), ("12", 12), ("-3", -3)])
def test_whole_numbers(setting: Put, raw: str | None, number: int) -> None:
    setting(raw)
    assert env_int("THING", 7) == number


@pytest.mark.parametrize(("raw", "values"), [(None, ["x"]), ("", []), ("a, b ,,c", ["a", "b", "c"])])
def test_lists_drop_what_is_empty(setting: Put, raw: str | None, values: list[str]) -> None:
    setting(raw)
    assert env_list("THING", ("x",)) == values


@pytest.mark.parametrize(("raw", "value"), [(None, "mi"), ("KM", "km"), (" mi ", "mi")])
def test_choices_ignore_case(setting: Put, raw: str | None, value: str) -> None:
    setting(raw)
    assert env_choice("THING", "mi", ("mi", "km")) == value


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("ture", lambda: env_bool("THING", False)),
        ("2", lambda: env_bool("THING", False)),
        ("ten", lambda: env_int("THING", 1)),
        ("1.5", lambda: env_int("THING", 1)),
        ("0", lambda: env_int("THING", 1, minimum=1)),
        ("miles", lambda: env_choice("THING", "mi", ("mi", "km"))),
        ("", lambda: env_choice("THING", "mi", ("mi", "km"))),
    ],
)
def test_nonsense_names_the_variable(setting: Put, raw: str, read: Callable[[], Any]) -> None:
    setting(raw)
    with pytest.raises(ImproperlyConfigured, match="THING"):
        read()


def test_a_secret_comes_from_the_variable(setting: Put) -> None:
    setting(" hush ")
    assert env_secret("THING") == "hush"


def test_a_secret_comes_from_a_file(setting: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hush\n")
    monkeypatch.setenv("THING_FILE", str(tmp_path / "secret"))
    assert env_secret("THING") == "hush"


def test_a_secret_without_a_default_must_be_set(setting: Put) -> None:
    assert env_secret("THING", "") == ""
    with pytest.raises(ImproperlyConfigured, match="THING must be set"):
        env_secret("THING")


def test_two_sources_of_a_secret_are_one_too_many(setting: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    setting("hush")
    monkeypatch.setenv("THING_FILE", "/run/secrets/thing")
    with pytest.raises(ImproperlyConfigured, match="not both"):
        env_secret("THING")


def test_a_file_that_cannot_be_read_says_so_without_its_content(
    setting: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("THING_FILE", str(tmp_path / "missing"))
    with pytest.raises(ImproperlyConfigured, match="THING_FILE cannot be read"):
        env_secret("THING")
