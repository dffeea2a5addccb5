"""For the test suite: fast hashing, everything in memory, nothing on the network."""

import tempfile
from pathlib import Path

from site_core.settings.base import *

SECRET_KEY = "testing-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.gettempdir()) / "handwell-test-media"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# The queue of an optional extra: its tables are made here so that the tests can put something on it.
INSTALLED_APPS.append("django_tasks_db")
CACHES["pictures"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pictures"}
# A suite asks more in a minute than any visitor; the test of the limit sets its own.
HANDWELL_SEARCHES_PER_MINUTE = 0
# The tests of the second step switch it on.
HANDWELL_CMS_SECOND_STEP = False
