"""For a developer's machine, and for the demo site."""

from site_core.env import env_bool, env_secret
from site_core.settings.base import *

DEBUG = env_bool("DEBUG", True)
# A fixed key is fine where nothing is secret; production refuses to start with it.
SECRET_KEY = env_secret("SECRET_KEY", "insecure-development-key")
ALLOWED_HOSTS = ["*"]
HANDWELL_DEMO = env_bool("HANDWELL_DEMO", False)
# Everybody may look into the CMS of the demo, whose passwords are public anyway.
HANDWELL_CMS_SECOND_STEP = env_bool("HANDWELL_CMS_SECOND_STEP", not HANDWELL_DEMO)

if DEBUG:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
