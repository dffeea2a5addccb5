"""What every way of running Handwell shares. The defaults here are the safe ones."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from site_core.env import env_bool, env_choice, env_int, env_list, env_secret, env_str
from site_core.settings.accounts import *
from site_core.settings.database import database_from_url
from site_core.settings.tiles import env_tile_url

BASE_DIR = Path(__file__).resolve().parent.parent.parent

DEBUG = False
SECRET_KEY = ""
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS: list[str] = []

INSTALLED_APPS = [
    "blog",
    "practitioners",
    "site_core",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "site_core.security_headers.SecurityHeadersMiddleware",
    "site_core.accounts.no_store.NoStoreMiddleware",
    "site_core.audit.AuditMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "site_core.accounts.cms_door.SecondStepMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "site_core.urls"
WSGI_APPLICATION = "site_core.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "site_core.context_processors.handwell",
            ],
        },
    },
]

DATABASES = {
    "default": database_from_url(
        env_secret("DATABASE_URL", ""),
        default_path=BASE_DIR / "db.sqlite3",
        statement_ms=env_int("DATABASE_STATEMENT_MS", 0, minimum=0),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Drawn pictures: some 60 kB each, made anew from the database whenever they are missing.
    "pictures": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": env_str("PICTURE_CACHE", str(BASE_DIR / ".cache" / "pictures")),
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}

AUTH_USER_MODEL = "site_core.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = env_str("LANGUAGE_CODE", "en-gb")
LANGUAGES = [("en-gb", _("British English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env_str("TIME_ZONE", "Europe/London")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = Path(env_str("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
MEDIA_URL = "media/"
MEDIA_ROOT = Path(env_str("MEDIA_ROOT", str(BASE_DIR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "site_core.static_storage.BundledManifestStorage"},
}

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
DEFAULT_FROM_EMAIL = env_str("DEFAULT_FROM_EMAIL", "handwell@localhost")

# Parsing limits: a form of ours has well under a hundred fields; an editor's page with many blocks has more.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

WAGTAIL_SITE_NAME = "Handwell"
WAGTAILADMIN_LOGIN_URL = "cms_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/account/login/"
# Passwords and addresses are changed in the account, where a change is confirmed.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILADMIN_BASE_URL = env_str("BASE_URL", "http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "site_core.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "site_core.photos.cms_form.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILDOCS_DOCUMENT_FORM_BASE = "site_core.documents.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "xlsx", "csv", "txt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "site_core.search.backend"}}
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = True

SILENCED_SYSTEM_CHECKS = [
    # The search box of the site filters by page type, never by the fields this check is about.
    "wagtailsearch.W001",
]

HANDWELL_DEMO = False
HANDWELL_CMS_SECOND_STEP = env_bool("HANDWELL_CMS_SECOND_STEP", True)
HANDWELL_DISTANCE_UNIT = env_choice("HANDWELL_DISTANCE_UNIT", "mi", ("mi", "km"))
HANDWELL_COUNTRY = env_str("HANDWELL_COUNTRY", "GB")
HANDWELL_CURRENCY = env_str("HANDWELL_CURRENCY", "GBP")
HANDWELL_GEOCODER = env_str("HANDWELL_GEOCODER")
HANDWELL_MAP = env_bool("HANDWELL_MAP", True)
HANDWELL_TILE_URL = env_tile_url("HANDWELL_TILE_URL")
HANDWELL_TILE_ATTRIBUTION = env_str("HANDWELL_TILE_ATTRIBUTION")
HANDWELL_ENQUIRY_RETENTION_DAYS = env_int("HANDWELL_ENQUIRY_RETENTION_DAYS", 90, minimum=1)
HANDWELL_REVIEW_YEARS = int(env_choice("HANDWELL_REVIEW_YEARS", "2", ("1", "2", "3")))
HANDWELL_SEARCH_RETENTION_DAYS = env_int("HANDWELL_SEARCH_RETENTION_DAYS", 90, minimum=1)
HANDWELL_SEARCHES_PER_MINUTE = env_int("HANDWELL_SEARCHES_PER_MINUTE", 120, minimum=0)
HANDWELL_QUEUE = env_choice("HANDWELL_QUEUE", "none", ("none", "database"))
HANDWELL_TRUSTED_PROXIES = env_int("HANDWELL_TRUSTED_PROXIES", 0, minimum=0)

if HANDWELL_QUEUE == "database":
    INSTALLED_APPS.append("django_tasks_db")
    TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
