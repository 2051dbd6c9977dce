"""Who said it, through whom? The chain as it is read: from the utterance to our pages, with what is weak in words."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Certainty, Hop, Naming, Statement
from sources.models import Outcome, Snapshot

VAGUE = {
    Naming.unnamed: _("vague: the text names nobody"),
    Naming.collective: _("vague: a collective, nobody in particular"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One hop. ``doubts`` are what is weak about it, each in words."""

    hop: Hop
    place: str
    was_seen: bool
    doubts: tuple[str, ...]


def steps_of(statement: Statement) -> list[Step]:
    """The chain in order. Our own article, which comes last, is not among what has to be seen."""
    found = Snapshot.objects.filter(source=OuterRef("source"), outcome=Outcome.found)
    hops = Hop.objects.filter(statement=statement).select_related("party__merged_into", "source", "passage")
    chain = list(hops.annotate(was_seen=Exists(found)).order_by("position"))
    last = len(chain) - 1
    return [_step(hop, n == last) for n, hop in enumerate(chain)]


def _step(hop: Hop, is_last: bool) -> Step:
    was_seen = bool(getattr(hop, "was_seen", False))
    doubts = [str(VAGUE[Naming(hop.naming)])] if hop.naming in VAGUE else []
    if hop.certainty == Certainty.presumed:
        doubts.append(gettext("presumed: carried over from elsewhere, not said here"))
    if hop.passage is not None and hop.passage.is_orphaned:
        doubts.append(gettext("the words it rests on are no longer in the text"))
    if not was_seen and not is_last:
        doubts.append(
            gettext("unseen: nothing of it has been found")
            if hop.source_id
            else gettext("unseen: no source is on file")
        )
    place = (
        gettext("our pages")
        if is_last
        else gettext("the utterance")
        if hop.position == 0
        else (gettext("hop %(position)s") % {"position": hop.position})
    )
    return Step(hop, place, was_seen, tuple(doubts))
