"""What a search index keeps of rows that have been deleted."""

from django.db import connection
from modelsearch.conf import get_app_config


def forget_deleted_words() -> None:
    """Takes the words of deleted rows out of SQLite's index, which drops them only when it is merged.

    PostgreSQL keeps its index in the rows themselves. Costs one pass over the index.
    """
    if connection.vendor != "sqlite":
        return
    table = get_app_config().get_model("SQLiteFTSIndexEntry")._meta.db_table
    with connection.cursor() as cursor:
        # The table's own name is how FTS5 takes commands.
        cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - no input in it
