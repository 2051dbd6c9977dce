from django.urls import include, path
from rest_framework.routers import DefaultRouter

from tests.bench.plain.views import EventViewSet, QuoteViewSet, StatementViewSet

router = DefaultRouter()
router.register("statements", StatementViewSet)
router.register("quotes", QuoteViewSet, basename="quote")
router.register("events", EventViewSet)

urlpatterns = [path("api/v1/", include(router.urls))]
