"""Every address of the newsroom."""

from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from django.views.i18n import set_language

from newsroom.rest.health import healthz, readyz
from newsroom.rest.views import Nothing

handler400 = "newsroom.rest.errors.bad_request"
handler403 = "newsroom.rest.errors.permission_denied"
handler404 = "newsroom.rest.errors.not_found"
handler500 = "newsroom.rest.errors.server_error"

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="admin:index"), name="home"),
    path("admin/", admin.site.urls),
    path("desk/", include("claims.views.urls")),
    path("api/v1/", include("newsroom.api")),
    re_path(r"^api/", Nothing.as_view(), name="api-nothing"),
    path("language/", set_language, name="set_language"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
