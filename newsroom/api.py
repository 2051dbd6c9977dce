"""All resources of the API in one list."""

from django.urls import URLPattern, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import IsAuthenticated
from rest_framework.routers import DefaultRouter

from claims.api.articles import ArticleViews, CheckingViews, RevisionViews
from claims.api.bulk_transitions import BulkTransitionViews
from claims.api.comments import CommentViews
from claims.api.evidence import EvidenceViews
from claims.api.history import DecisionViews, StatementEventViews
from claims.api.statements import ClaimViews, QuoteViews, StatementViews
from claims.api.suggestions import PreviewViews, SuggestionViews
from claims.api.transitions import TransitionViews
from newsroom.rest.events import EventViews
from newsroom.rest.me import MeViews
from newsroom.rest.webhooks import DeliveryViews, WebhookViews
from sources.api.views import PartyViews, SnapshotViews, SourceViews

# The pages of documentation are made from templates, and there is none for what OPTIONS would answer.
ONLY_READ = {"permission_classes": [IsAuthenticated], "http_method_names": ["get", "head"]}

router = DefaultRouter(use_regex_path=False)
router.include_format_suffixes = False
router.register("articles", ArticleViews, basename="article")
router.register("statements", StatementViews, basename="statement")
router.register("quotes", QuoteViews, basename="quote")
router.register("claims", ClaimViews, basename="claim")
router.register("evidence", EvidenceViews, basename="evidence")
router.register("sources", SourceViews, basename="source")
router.register("snapshots", SnapshotViews, basename="snapshot")
router.register("parties", PartyViews, basename="party")
router.register("events", EventViews, basename="event")
router.register("webhooks", WebhookViews, basename="webhook")


def of_statement(collection: str, kind: str | None) -> list[URLPattern]:
    """What hangs on a statement, below ``collection``; ``kind`` None takes both."""
    one, name = f"{collection}/<int:statement_id>", collection.removesuffix("s")
    comments = CommentViews.as_view({"get": "list", "post": "create"}, kind=kind)
    comment = CommentViews.as_view({"get": "retrieve"}, kind=kind)
    resolve = CommentViews.as_view({"post": "resolve"}, kind=kind)
    verbs = TransitionViews.as_view({"get": "options_now", "post": "press"}, kind=kind)
    events = StatementEventViews.as_view({"get": "list"}, kind=kind)
    decisions = DecisionViews.as_view({"get": "list"}, kind=kind)
    return [
        path(f"{one}/transitions/", verbs, name=f"{name}-transitions"),
        path(f"{one}/events/", events, name=f"{name}-events"),
        path(f"{one}/decisions/", decisions, name=f"{name}-decisions"),
        path(f"{one}/comments/", comments, name=f"{name}-comments"),
        path(f"{one}/comments/<int:pk>/", comment, name=f"{name}-comment"),
        path(f"{one}/comments/<int:pk>/resolve/", resolve, name=f"{name}-comment-resolve"),
    ]


def of_article() -> list[URLPattern]:
    one = "articles/<int:article_id>"
    revisions = RevisionViews.as_view({"get": "list", "post": "create"})
    withdraw = CheckingViews.as_view({"post": "withdraw"})
    suggestion = f"{one}/suggestions/<str:key>"
    return [
        path(f"{one}/revisions/", revisions, name="article-revisions"),
        path(f"{one}/revisions/<int:number>/", RevisionViews.as_view({"get": "retrieve"}), name="article-revision"),
        path(f"{one}/coverage/", CheckingViews.as_view({"get": "coverage"}), name="article-coverage"),
        path(f"{one}/nothing-to-check/", CheckingViews.as_view({"post": "mark"}), name="article-mark"),
        path(f"{one}/nothing-to-check/<int:mark_id>/withdraw/", withdraw, name="article-mark-withdraw"),
        path(f"{one}/suggestions/", SuggestionViews.as_view({"get": "listed"}), name="article-suggestions"),
        path(f"{suggestion}/keep/", SuggestionViews.as_view({"post": "keep"}), name="article-suggestion-keep"),
        path(f"{suggestion}/drop/", SuggestionViews.as_view({"post": "drop"}), name="article-suggestion-drop"),
        path(f"{suggestion}/undo/", SuggestionViews.as_view({"post": "undo"}), name="article-suggestion-undo"),
    ]


def of_webhook() -> list[URLPattern]:
    one = "webhooks/<int:webhook_id>/deliveries"
    redeliver = DeliveryViews.as_view({"post": "redeliver"})
    return [
        path(f"{one}/", DeliveryViews.as_view({"get": "list"}), name="webhook-deliveries"),
        path(f"{one}/<int:pk>/", DeliveryViews.as_view({"get": "retrieve"}), name="webhook-delivery"),
        path(f"{one}/<int:pk>/redeliver/", redeliver, name="webhook-redeliver"),
    ]


urlpatterns = [
    *router.urls,
    *of_article(),
    *of_webhook(),
    path("statements/bulk-transitions/", BulkTransitionViews.as_view({"post": "press_all"}), name="bulk-transitions"),
    *of_statement("statements", None),
    *of_statement("quotes", "quote"),
    *of_statement("claims", "claim"),
    path("suggestions/preview/", PreviewViews.as_view({"post": "show"}), name="suggestions-preview"),
    path("me/", MeViews.as_view({"get": "show"}), name="me"),
    path("schema/", SpectacularAPIView.as_view(**ONLY_READ), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(**ONLY_READ), name="docs"),
]
