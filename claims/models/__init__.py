"""The nouns of the record."""

from claims.models.article import Article, DatePrecision
from claims.models.comment import Comment
from claims.models.decision import Decision, DecisionKind
from claims.models.evidence import Evidence, Stance
from claims.models.hop import Certainty, DateBasis, Hop, Naming
from claims.models.imported_chunk import ImportedChunk
from claims.models.nothing_to_check import NothingToCheck
from claims.models.notification import NoticeChoice, NoticeCursor, Notification
from claims.models.passage import Fate, Passage, Purpose
from claims.models.revision import Revision
from claims.models.statement import Claim, Contribution, Priority, Quote, Statement
from claims.models.suggestion import SuggestionFate, SuggestionOutcome

__all__ = [
    "Article",
    "Certainty",
    "Claim",
    "Comment",
    "Contribution",
    "DateBasis",
    "DatePrecision",
    "Decision",
    "DecisionKind",
    "Evidence",
    "Fate",
    "Hop",
    "ImportedChunk",
    "Naming",
    "NothingToCheck",
    "NoticeChoice",
    "NoticeCursor",
    "Notification",
    "Passage",
    "Priority",
    "Purpose",
    "Quote",
    "Revision",
    "Stance",
    "Statement",
    "SuggestionFate",
    "SuggestionOutcome",
]
