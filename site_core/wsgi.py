"""The WSGI callable that production servers import."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_core.settings.production")
# Visitors must not wait for a query that hangs; commands such as migrate may take their time.
os.environ.setdefault("DATABASE_STATEMENT_MS", "5000")

application = get_wsgi_application()
