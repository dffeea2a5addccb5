"""For a site that people use. It refuses to start unless it is told who it is and given real secrets."""

from django.core.exceptions import ImproperlyConfigured

from site_core.env import env_bool, env_int, env_list, env_secret, env_str
from site_core.settings.base import *

if env_bool("DEBUG", False):
    raise ImproperlyConfigured("DEBUG must be off in production.")

SECRET_KEY = env_secret("SECRET_KEY")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5 or SECRET_KEY.startswith(("django-insecure", "insecure")):
    raise ImproperlyConfigured(
        "SECRET_KEY must be at least 50 random characters. Make one with: "
        "python -c 'import secrets; print(secrets.token_urlsafe(64))'"
    )

ALLOWED_HOSTS = env_list("ALLOWED_HOSTS")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the host names of this site, separated by commas.")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS", tuple(f"https://{host}" for host in ALLOWED_HOSTS))
WAGTAILADMIN_BASE_URL = env_str("BASE_URL", f"https://{ALLOWED_HOSTS[0]}")

SECURE_SSL_REDIRECT = env_bool("SECURE_SSL_REDIRECT", True)
# The health probe of a load balancer speaks plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^health/"]
if HANDWELL_TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env_int("SECURE_HSTS_SECONDS", 63_072_000, minimum=0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env_bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = env_bool("SECURE_HSTS_PRELOAD", True)
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"

REDIS_URL = env_secret("REDIS_URL", "")
CACHES |= {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
        if REDIS_URL
        # In the database, so that several workers share it: `manage.py createcachetable` makes the table.
        else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "handwell_cache"}
    )
}

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env_str("EMAIL_HOST", "localhost")
EMAIL_PORT = env_int("EMAIL_PORT", 465, minimum=1)
EMAIL_HOST_USER = env_str("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env_secret("EMAIL_HOST_PASSWORD", "")
# Implicit TLS: STARTTLS can be stripped by whoever sits between.
EMAIL_USE_SSL = env_bool("EMAIL_USE_SSL", True)
EMAIL_TIMEOUT = 10
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env_str("LOG_LEVEL", "INFO").upper()},
}
