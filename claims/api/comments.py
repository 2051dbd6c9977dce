from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request

from claims.actions import comments
from claims.api.evidence import LARGEST_VERSION
from claims.api.filters import CommentFilters
from claims.api.representations import CommentRepresentation
from claims.api.statements import OfStatement
from claims.models import Comment
from newsroom.rest.cursors import Key
from newsroom.rest.serializers import Input, WordsField


class CommentInput(Input):
    text = WordsField(required=True, allow_blank=False, max_length=10_000)
    is_blocking = serializers.BooleanField(required=False, help_text="holds up the sign-off until it is resolved")
    statement_version = serializers.IntegerField(
        min_value=1, max_value=LARGEST_VERSION, help_text="the version of the statement that you saw"
    )


class CommentViews(OfStatement):
    """The newsroom's talk about a statement; readers see none of it."""

    queryset = Comment.objects.none()
    serializer_class = CommentRepresentation
    filterset_class = CommentFilters
    orderings = {"at": Key("at", datetime)}
    default_ordering = "id"
    wants_if_match = ("resolve",)
    inputs = {"create": CommentInput, "resolve": Input}

    def rows(self) -> QuerySet[Comment]:
        return Comment.objects.visible_to(self.user).filter(statement=self.statement())

    def create(self, request: Request, statement_id: int) -> HttpResponse:
        statement, given = self.statement(), self.read()
        version = given.pop("statement_version")
        return self.made(comments.comment(statement=statement, by=self.user, version=version, **given))

    @action(detail=True, methods=["post"])
    def resolve(self, request: Request, statement_id: int, pk: int) -> HttpResponse:
        """Say that a comment is dealt with. The body is empty."""
        comment = self.get_object()
        version = self.version_of(comment)
        self.read()
        comments.resolve_comment(comment=comment, by=self.user, version=version)
        return self.answer(self.get_object())
