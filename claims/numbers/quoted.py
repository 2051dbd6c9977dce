"""Who gets quoted, and how many of them bear a name."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from claims.models import Hop, Naming
from claims.models.statement import Kind as StatementKind
from claims.numbers.scope import Scope
from claims.numbers.tables import SHOWN, Bar, Chart, Column, Form, Kind, Report, share
from sources.models import PartyKind

SAID = _(
    "Quotes recorded on these days and not withdrawn. A quote is unnamed where its speaker is on file as unnamed "
    "or the first step of its chain says so, collective likewise; every other speaker is named. Drafts may have "
    "no speaker yet."
)
SAID_OF_SPEAKERS = _(
    "The same quotes by speaker, the most quoted first. Two parties merged into one count as one; a speaker's "
    "quotes that name nobody count as unnamed, though the speaker may be named in others."
)
LABELS = {
    "named": _("named"),
    "collective": _("collective"),
    "unnamed": _("unnamed"),
    "open": _("speaker not chosen yet"),
}
KINDS = {
    PartyKind.person.value: _("person"),
    PartyKind.organisation.value: _("organisation"),
    PartyKind.collective.value: _("collective"),
    PartyKind.unnamed.value: _("unnamed"),
}


def quotes(scope: Scope) -> QuerySet[Any]:
    """The quotes that count, each with ``naming`` (a key of ``LABELS``) and ``who``, the speaker's standing party."""
    first_hop = Subquery(Hop.objects.filter(statement=OuterRef("pk"), position=0).values("naming")[:1])
    live = scope.statements().live().filter(kind=StatementKind.quote)
    recorded: QuerySet[Any] = live.filter(created_at__gte=scope.begins, created_at__lt=scope.ends).order_by()
    return recorded.annotate(
        who=Coalesce("speaker__merged_into", "speaker"),
        who_kind=Coalesce("speaker__merged_into__kind", "speaker__kind"),
        at_first=first_hop,
        naming=Case(
            When(speaker__isnull=True, then=Value("open")),
            When(Q(who_kind=PartyKind.unnamed) | Q(at_first=Naming.unnamed), then=Value("unnamed")),
            When(Q(who_kind=PartyKind.collective) | Q(at_first=Naming.collective), then=Value("collective")),
            default=Value("named"),
        ),
    )


def namings(scope: Scope) -> list[tuple[Any, ...]]:
    """For each way to name a speaker: its label, how many quotes, and the share of all."""
    found = dict(quotes(scope).values_list("naming").annotate(Count("pk")))
    all_ = sum(found.values())
    return [(label, found.get(key, 0), share(found.get(key, 0), all_)) for key, label in LABELS.items()]


def every_speaker(scope: Scope) -> Iterable[tuple[Any, ...]]:
    """Each speaker with the number of quotes, of those without a name, and of articles; read bit by bit."""
    return map(_told, _speakers(scope).iterator(chunk_size=2000))


def most_quoted(scope: Scope) -> list[tuple[Any, ...]]:
    """The most quoted speakers, and last the sum of the others where there are more."""
    rows = list(map(_told, _speakers(scope)[:SHOWN]))
    totals = _speakers(scope).aggregate(speakers=Count("*"), quotes=Sum("number"), unnamed=Sum("without_name"))
    if totals["speakers"] <= SHOWN:
        return rows
    rest = totals["speakers"] - SHOWN
    others = str(_("%(number)s others") % {"number": rest})
    quoted, unnamed = (totals[name] - sum(row[at] for row in rows) for name, at in (("quotes", 2), ("unnamed", 3)))
    return [*rows, (others, "", quoted, unnamed, None)]


def _told(row: tuple[Any, ...]) -> tuple[Any, ...]:
    name, kind, *numbers = row
    return name, KINDS[kind], *numbers


def _speakers(scope: Scope) -> QuerySet[Any]:
    name = Coalesce("speaker__merged_into__name", "speaker__name")
    counted = quotes(scope).filter(speaker__isnull=False).values("who").annotate(
        name=name,
        kind_of=F("who_kind"),
        number=Count("pk"),
        without_name=Count("pk", filter=Q(naming="unnamed")),
        stories=Count("article", distinct=True),
    )  # fmt: skip
    return counted.order_by("-number", "name", "who").values_list(
        "name", "kind_of", "number", "without_name", "stories"
    )


def _chart_of_namings(rows: list[tuple[Any, ...]]) -> Chart:
    return Chart(Form.lying, (str(_("quotes")),), [Bar(str(label), (number,)) for label, number, _share in rows])


def _chart_of_speakers(rows: list[tuple[Any, ...]]) -> Chart:
    bars = [Bar(name, (number - unnamed, unnamed)) for name, _kind, number, unnamed, _stories in rows]
    return Chart(Form.lying, (str(_("with a name")), str(_("without"))), bars)


NAMINGS = Report(
    key="namings",
    title=_("How those quoted are named"),
    said=SAID,
    columns=(
        Column("naming", _("named how"), Kind.words),
        Column("quotes", _("quotes"), Kind.number),
        Column("share", _("share"), Kind.share),
    ),
    shown=namings,
    chart=_chart_of_namings,
)
SPEAKERS = Report(
    key="speakers",
    title=_("Who gets quoted"),
    said=SAID_OF_SPEAKERS,
    columns=(
        Column("speaker", _("speaker"), Kind.words),
        Column("kind", _("kind"), Kind.words),
        Column("quotes", _("quotes"), Kind.number),
        Column("unnamed", _("without a name"), Kind.number),
        Column("articles", _("articles"), Kind.number),
    ),
    shown=most_quoted,
    every=every_speaker,
    chart=_chart_of_speakers,
)
