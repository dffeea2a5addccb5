"""What ``tests/rig/production.py`` serves."""

from site_core.wsgi import application as site
from tests.rig.compressing import compressed

application = compressed(site)
