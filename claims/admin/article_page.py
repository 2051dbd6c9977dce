"""What an article's page shows besides what is known of it: its text, its coverage, its statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from claims.admin.article_text import shown_blocks
from claims.admin.statement_columns import JOINED
from claims.coverage import Cover, CoveredSentence, clearance, coverage
from claims.models import Article, Passage, Revision, Statement
from claims.suggestions import suggestions_for
from newsroom.models import User
from newsroom.people.visibility import sees_everything


def page_of(article: Article, user: User) -> dict[str, Any]:
    """The context of the page, in a fixed number of queries."""
    revision = Revision.objects.latest_of(article)
    seen = Statement.objects.visible_to(user).filter(article=article)
    statements = list(seen.select_related(*JOINED).order_by("pk"))
    standing = {s.pk: s for s in statements if s.state != "withdrawn"}
    passages = list(Passage.objects.words().filter(statement__in=standing, revision=revision, start__isnull=False))
    is_of_the_desk = sees_everything(user)
    covered = coverage(revision)
    counts = Counter(sentence.cover for sentence in covered)
    lost = (
        Passage.objects.current().filter(statement__in=standing, start__isnull=True).values_list("statement", flat=True)
    )
    return {
        "revision": revision,
        "revisions": article.revisions.defer("text").select_related("taken_in_by").order_by("-number"),
        "blocks": shown_blocks(revision.text, covered if is_of_the_desk else _veiled(covered), passages, standing),
        "statements": statements,
        "lost": [standing[pk] for pk in sorted(set(lost))],
        "shows_coverage": is_of_the_desk,
        "clearance": clearance(article, covered),
        "sentence_count": len(covered),
        "covered_count": counts[Cover.statement],
        "nothing_count": counts[Cover.nothing_to_check],
        "uncovered_count": counts[Cover.uncovered],
        "suggestion_count": len(suggestions_for(article).open_and_shown) if is_of_the_desk else None,
        "may_mark": user.has_perm("claims.add_nothingtocheck"),
        "may_quote": user.has_perm("claims.add_quote"),
        "may_claim": user.has_perm("claims.add_claim"),
        "may_revise": user.has_perm("claims.add_revision"),
    }


def _veiled(covered: Sequence[CoveredSentence]) -> list[CoveredSentence]:
    """The sentences without a word on how far the newsroom is with them, which is none of a reader's business."""
    return [replace(sentence, cover=Cover.statement, mark=None) for sentence in covered]
