"""From names in a text to parties: the one on file that bears the name, or a new one; never a guess among several."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from claims.text.voices import Voice
from newsroom.models import User
from sources.actions import add_party
from sources.models import Party


class SeveralBearTheName(ValidationError):
    """Several on file bear a name, and nobody said who is meant. ``candidates`` are they, by name."""

    def __init__(self, candidates: dict[str, Sequence[Party]]) -> None:
        super().__init__({"parties": [_question(name, parties) for name, parties in candidates.items()]})
        self.candidates = candidates


class Parties:
    """The parties of one act. ``chosen`` settles who is meant, for every name that one of them bears."""

    def __init__(self, by: User, chosen: Sequence[Party] = ()) -> None:
        self.by = by
        self.chosen = {party.standing_id: party for party in chosen}
        self.used: set[int] = set()
        self.added: dict[str, Party] = {}
        self.open: dict[str, Sequence[Party]] = {}

    def of(self, voice: Voice, on_file: Sequence[Party]) -> Party | None:
        """Who bears the name, added where nobody on file does; None, noted as open, where several do."""
        if not on_file:
            return self._added(voice)
        fitting = [party for party in on_file if party.pk in self.chosen]
        self.used |= {party.pk for party in fitting}
        fitting = fitting or [party for party in on_file if party.kind == voice.kind] or list(on_file)
        if len(fitting) > 1:
            self.open[voice.name] = fitting
            return None
        return fitting[0]

    def settle(self) -> None:
        """Raises SeveralBearTheName with every name that is open, so that a person is asked once.

        Raises ValidationError where somebody was chosen who bears none of the names.
        """
        if self.open:
            raise SeveralBearTheName(self.open)
        if idle := [str(party) for pk, party in self.chosen.items() if pk not in self.used]:
            raise ValidationError(
                {"parties": gettext("Not named in this suggestion: %(names)s.") % {"names": ", ".join(idle)}}
            )

    def _added(self, voice: Voice) -> Party:
        name = voice.name.lower()
        if name not in self.added:
            self.added[name] = add_party(by=self.by, name=voice.name, kind=voice.kind)
        return self.added[name]


def _question(name: str, parties: Sequence[Party]) -> str:
    shown = "; ".join(f"{party.pk} ({party.description or party.get_kind_display()})" for party in parties)
    return gettext("Several bear the name “%(name)s”: %(shown)s. Say which is meant.") % {"name": name, "shown": shown}
