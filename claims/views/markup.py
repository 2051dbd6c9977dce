"""The mark-up page: an article's text with its statements in it, and beside it what to do about them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.gzip import gzip_page

from claims.coverage import Cover, CoveredSentence, clearance, coverage
from claims.models import Article, Certainty, Naming, Passage, Revision, Statement
from claims.models.statement import ClaimType, Form
from claims.views import at_the_desk, page
from claims.views.markup_text import markable_blocks
from claims.workflow import State
from newsroom.models import User
from sources.models import PartyKind


@dataclass(frozen=True, slots=True)
class Row:
    """A statement in the list: ``places`` are its passages in the text shown, ``is_lost`` that one is there no more."""

    statement: Statement
    places: str
    is_lost: bool

    @property
    def paint(self) -> str:
        """Which colour its words take: its state, and once signed off its verification status."""
        statement = self.statement
        return statement.verification_status if statement.state == State.signed_off else statement.state


@gzip_page
@at_the_desk
def markup(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of one article, in a number of queries that does not depend on its length."""
    articles = Article.objects.visible_to(request.user).select_related("outlet__merged_into")  # type: ignore[arg-type]
    article = get_object_or_404(articles, pk=pk)
    user: Any = request.user
    return page(
        request, "claims/desk/markup.html", {"title": article.headline, "article": article, **_context(article, user)}
    )


def _context(article: Article, user: User) -> dict[str, Any]:
    revision = Revision.objects.latest_of(article)
    seen = Statement.objects.visible_to(user).live().filter(article=article)
    statements = {s.pk: s for s in seen.select_related("speaker__merged_into", "claimant__merged_into").order_by("pk")}
    covered = coverage(revision)
    return {
        "revision": revision,
        "blocks": markable_blocks(revision.text, covered, statements),
        "rows": _rows(list(statements.values()), revision),
        "clearance": clearance(article, covered),
        **_figures(covered),
        **_may(user),
        "forms": Form.choices,
        "claim_types": ClaimType.choices,
        "namings": Naming.choices,
        "certainties": Certainty.choices,
        "party_kinds": PartyKind.choices,
    }


def _rows(statements: Sequence[Statement], revision: Revision) -> list[Row]:
    """The statements in the order of the text; those without a place in it come last."""
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    lost = set()
    words = Passage.objects.words().filter(statement__article=revision.article_id)
    for statement, start, end in words.values_list("statement", "start", "end"):
        if start is None or end is None:
            lost.add(statement)
        else:
            places[statement].append((start, end))
    rows = [Row(s, " ".join(f"{start}-{end}" for start, end in sorted(places[s.pk])), s.pk in lost) for s in statements]
    return sorted(rows, key=lambda row: min(places[row.statement.pk], default=(len(revision.text), row.statement.pk)))


def _figures(covered: Sequence[CoveredSentence]) -> dict[str, int]:
    counts = Counter(sentence.cover for sentence in covered)
    return {
        "sentence_count": len(covered),
        "covered_count": counts[Cover.statement],
        "nothing_count": counts[Cover.nothing_to_check],
        "uncovered_count": counts[Cover.uncovered],
    }


def _may(user: User) -> dict[str, bool]:
    """What to offer at all; whether it is allowed in the end is for the actions to say."""
    return {
        "may_quote": user.has_perm("claims.add_quote"),
        "may_claim": user.has_perm("claims.add_claim"),
        "may_mark": user.has_perm("claims.add_nothingtocheck"),
    }
