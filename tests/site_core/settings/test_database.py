"""From one address to a tuned database."""

from pathlib import Path

from site_core.settings.database import database_from_url

HOME = Path("/srv/handwell/db.sqlite3")


def test_without_an_address_it_is_sqlite_beside_the_project() -> None:
    config = database_from_url("", default_path=HOME)
    assert config["ENGINE"] == "django.db.backends.sqlite3"
    assert config["NAME"] == str(HOME)


def test_sqlite_writers_queue_instead_of_failing() -> None:
    options = database_from_url("sqlite:////tmp/a.sqlite3", default_path=HOME)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 5
    assert "journal_mode=WAL" in options["init_command"]


def test_postgresql_gives_up_on_a_server_that_hangs() -> None:
    config = database_from_url("postgres://ann:secret@db/handwell", default_path=HOME, statement_ms=5000)
    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert config["OPTIONS"]["connect_timeout"] == 2
    assert config["OPTIONS"]["options"] == "-c statement_timeout=5000"


def test_commands_may_take_their_time() -> None:
    config = database_from_url("postgres://ann:secret@db/handwell", default_path=HOME)
    assert config["OPTIONS"]["options"] == "-c statement_timeout=0"
