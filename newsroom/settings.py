"""The one settings file. The environment is read here, at the top, and nowhere else.

Every variable is described in ``docs/operations.md``; a test holds the two together.
"""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from newsroom.rates import Rate, rate

BASE_DIR = Path(__file__).resolve().parent.parent
DEVELOPMENT_KEY = "for-development-only-never-in-production"

env = environ.Env()
DEBUG: bool = env.bool("DEBUG", default=True)
SECRET_KEY: str = env.str("SECRET_KEY", default=DEVELOPMENT_KEY)
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])
DATABASE_URL: str = env.str("DATABASE_URL", default="") or f"sqlite:///{BASE_DIR / 'newsroom.sqlite3'}"
DATABASE_POOL: int = env.int("DATABASE_POOL", default=10)
CACHE_URL: str = env.str("CACHE_URL", default="locmemcache://")
# Without an address of a mail server nothing is mailed; while developing, mails are printed.
EMAIL_URL: str = env.str("EMAIL_URL", default="consolemail://" if DEBUG else "dummymail://")
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", default="Newsroom record <newsroom@localhost>")
PUBLIC_URL: str = env.str("PUBLIC_URL", default="").rstrip("/")
MEDIA_ROOT: str = env.str("MEDIA_ROOT", default=str(BASE_DIR / "media"))
STATIC_ROOT: str = env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
TIME_ZONE: str = env.str("TIME_ZONE", default="UTC")
SECURE_SSL_REDIRECT: bool = env.bool("SECURE_SSL_REDIRECT", default=not DEBUG)
SECURE_HSTS_SECONDS: int = env.int("SECURE_HSTS_SECONDS", default=0 if DEBUG else 31_536_000)
BEHIND_TLS_PROXY: bool = env.bool("BEHIND_TLS_PROXY", default=False)
OUTBOUND: bool = env.bool("OUTBOUND", default=False)
OUTBOUND_PRIVATE: list[str] = env.list("OUTBOUND_PRIVATE", default=[])
WEBHOOK_KEEP_DAYS: int = env.int("WEBHOOK_KEEP_DAYS", default=30)
PROXY_COUNT: int = env.int("PROXY_COUNT", default=0)
THROTTLE_TOKEN: str = env.str("THROTTLE_TOKEN", default="12000/60")
THROTTLE_SESSION: str = env.str("THROTTLE_SESSION", default="6000/60")
THROTTLE_ANONYMOUS: str = env.str("THROTTLE_ANONYMOUS", default="600/60")
LOGIN_ATTEMPTS: str = env.str("LOGIN_ATTEMPTS", default="10/900")

if not DEBUG and (SECRET_KEY == DEVELOPMENT_KEY or len(SECRET_KEY) < 50):
    raise ImproperlyConfigured("DEBUG=0 needs a SECRET_KEY of its own, at least 50 characters long.")
if not DEBUG and not ALLOWED_HOSTS:
    raise ImproperlyConfigured("DEBUG=0 needs ALLOWED_HOSTS: the host names this newsroom answers to.")
PUBLIC_URL = PUBLIC_URL or ("http://127.0.0.1:8000" if DEBUG else f"https://{ALLOWED_HOSTS[0].lstrip('.')}")
if not PUBLIC_URL.startswith(("http://", "https://")):
    raise ImproperlyConfigured("PUBLIC_URL is the whole address, for example https://record.example.org.")

try:
    # By whom the API is asked: see newsroom/rest/throttles.py.
    THROTTLES: dict[str, Rate | None] = {
        "token": rate(THROTTLE_TOKEN),
        "session": rate(THROTTLE_SESSION),
        "anonymous": rate(THROTTLE_ANONYMOUS),
    }
    LOGIN_RATE: Rate | None = rate(LOGIN_ATTEMPTS)
except ValueError as problem:
    raise ImproperlyConfigured(str(problem)) from problem

INSTALLED_APPS = [
    "newsroom.apps.NewsroomConfig",
    "sources.apps.SourcesConfig",
    "claims.apps.ClaimsConfig",
    "newsroom.apps.NewsroomAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
]

MIDDLEWARE = [
    "newsroom.rest.revalidation.revalidated",
    "newsroom.rest.readmission.readmitted",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.rest.compression.compressed",
    "newsroom.people.doors.for_programs",
    "newsroom.people.doors.Policy",
    "newsroom.people.doors.Sessions",
    "newsroom.people.doors.Languages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "newsroom.people.doors.LoggedIn",
    "newsroom.people.doors.Messages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.rest.throttles.limits_shown",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
AUTH_USER_MODEL = "newsroom.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db_url_config(DATABASE_URL)}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE takes the write lock when a transaction begins, so a read cannot go stale before its write.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON;",
    }
    # Threads share a file; they would not share a database in memory.
    DATABASES["default"]["TEST"] = {"NAME": f"{DATABASES['default']['NAME']}.test"}
else:
    DATABASES["default"]["ENGINE"] = "newsroom.database"
    # Nothing we ask takes long enough for compiling it to pay.
    limits = "-c statement_timeout=60000 -c lock_timeout=15000 -c jit=off"
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = limits
    # A network that forgets quiet connections is not let to, and one that is gone is known to be within 90 seconds.
    DATABASES["default"]["OPTIONS"] |= {"keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 3}
    if DATABASE_POOL:
        # Each process keeps its own connections, and each connection the statements that come again and again.
        pool = {"min_size": 1, "max_size": DATABASE_POOL, "timeout": 10}
        DATABASES["default"]["OPTIONS"] |= {"pool": pool, "prepare_threshold": 2}
        # The backend sees for itself, without a question for each request.
        DATABASES["default"]["CONN_HEALTH_CHECKS"] = False

# Only who has which item open, and who came how often: nothing of the record is ever read from it.
CACHES = {"default": environ.Env.cache_url_config(CACHE_URL)}
if CACHES["default"]["BACKEND"].endswith("LocMemCache"):
    # The usual 300 would let a crowd push one another's counts out.
    CACHES["default"].setdefault("OPTIONS", {}).setdefault("MAX_ENTRIES", 20_000)
elif CACHES["default"]["BACKEND"].endswith("RedisCache"):
    # A cache that is away must not hold anybody up.
    CACHES["default"].setdefault("OPTIONS", {}).update({"socket_connect_timeout": 0.5, "socket_timeout": 0.5})

_MAIL = environ.Env.email_url_config(EMAIL_URL)
EMAIL_BACKEND: str = _MAIL["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _MAIL["EMAIL_HOST"] or "localhost", _MAIL["EMAIL_PORT"] or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL["EMAIL_HOST_USER"] or "", _MAIL["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.get("EMAIL_USE_TLS", False), _MAIL.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH: str | None = _MAIL["EMAIL_FILE_PATH"] or None
EMAIL_TIMEOUT = 20

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# English is the language of the source and of the record; a reader may choose another for what is shown.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
# Chosen in the header, kept as long as a browser keeps a cookie; scripts have no use for it.
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SECURE = not DEBUG
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = "newsroom.formats"

STATIC_URL = "static/"
MEDIA_URL = "media/"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# A body is held in memory while it is parsed; an article of 1 MB escaped as JSON still fits.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if BEHIND_TLS_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    },
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "newsroom.people.authentication.BearerAuthentication",
        "newsroom.people.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_THROTTLE_CLASSES": ["newsroom.rest.throttles.PerCaller"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["newsroom.rest.parsers.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "newsroom.rest.pagination.KeysetPagination",
    "DEFAULT_FILTER_BACKENDS": ["newsroom.rest.filters.StrictFilterBackend"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "newsroom.rest.negotiation.KeptNegotiation",
    "DEFAULT_METADATA_CLASS": "newsroom.rest.metadata.Outline",
    "DEFAULT_SCHEMA_CLASS": "newsroom.rest.schema.ProblemAwareSchema",
    "EXCEPTION_HANDLER": "newsroom.rest.errors.problem_response",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "DATETIME_INPUT_FORMATS": ["iso-8601"],
    # Only the Accept header chooses; ?format= would be one more parameter to understand.
    "URL_FORMAT_OVERRIDE": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "The newsroom's record",
    "DESCRIPTION": "What a newsroom's articles assert, who said it and through whom, and whether it holds.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    # Several things have a kind; without names of their own the schema would number them.
    "ENUM_NAME_OVERRIDES": {
        "StateEnum": "claims.workflow.State",
        "DeliveryState": "newsroom.models.DeliveryState",
        "StatementKind": "claims.models.statement.Kind",
        "DecisionKind": "claims.models.DecisionKind",
        "PartyKind": "sources.models.PartyKind",
        "SourceKind": "sources.models.SourceKind",
        "SuggestionOutcome": "claims.models.SuggestionFate",
        "SnapshotOutcome": "sources.models.Outcome",
        "Wording": "claims.api.filters.WORDINGS",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "newsroom.rest.schema.document_problems",
        "newsroom.rest.strict_schema.say_what_is_refused",
    ],
}
