"""Propose the chain of each statement: who uttered it, and through whom it came, from the utterance outwards.

What the sentence itself says is *stated*. What is carried over is *presumed*: from another statement of the same
speaker in the same section, and from a credit line to the section it closes. The article's own outlet, the last hop,
is not proposed here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.text.blocks import BlockKind
from claims.text.dates import DateFound, DateIndex
from claims.text.lexicon import COLLECTIVE_HEADS, WORDS
from claims.text.prose import Prose
from claims.text.speakers import Speaker
from claims.text.suggestions import Hop
from claims.text.utterance import Carrier, Utterance
from claims.text.word_sets import word_set

_CREDIT = re.compile(
    r"(?i:with (?:additional )?(?:inputs?|reports?|reporting|files|material|contributions?|wires?) (?:from|by|of) )"
    r"([^).;\n]{2,80})"
)
_DETERMINERS = word_set(WORDS["d"])
"""A capital on these says only that a sentence begins."""
_MOST_CREDITS = 4
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) (?=\S)")
_AFTER_HEAD = re.compile(r" (?:of|for|in|at|from|with|who|on|to) |,")
_PLURAL_ENDINGS = ("s", "media", "people", "police")


def chains(prose: Prose, utterances: Sequence[Utterance], found: DateIndex) -> list[tuple[Hop, ...]]:
    """One chain for each utterance, in their order; empty where nobody is named as the speaker."""
    carried = _carriers_by_speaker(prose, utterances)
    credit = _credit_hops(prose)[:_MOST_CREDITS]
    last_section = prose.paragraphs[-1].section if prose.paragraphs else 0
    answer: list[tuple[Hop, ...]] = []
    for utterance in utterances:
        section = prose.paragraphs[utterance.paragraph].section
        if utterance.speaker is None:
            answer.append(())
            continue
        hops = [_utterance_hop(prose.text, utterance, utterance.speaker, found)]
        if utterance.carriers:
            hops += [_hop(carrier, "stated") for carrier in utterance.carriers]
        else:
            known = carried.get((_key(utterance.speaker), section), ())
            hops += [_hop(carrier, "presumed") for carrier in known]
        if section == last_section:
            hops += [hop for hop in credit if hop.party.lower() not in {other.party.lower() for other in hops}]
        answer.append(tuple(hops))
    return answer


def _carriers_by_speaker(prose: Prose, utterances: Sequence[Utterance]) -> dict[tuple[str, int], tuple[Carrier, ...]]:
    """The carrier of each speaker in each section, where there is exactly one."""
    seen: dict[tuple[str, int], dict[str, Carrier]] = {}
    for utterance in utterances:
        if utterance.speaker is None:
            continue
        key = (_key(utterance.speaker), prose.paragraphs[utterance.paragraph].section)
        for carrier in utterance.carriers:
            seen.setdefault(key, {}).setdefault(carrier.party.lower(), carrier)
    return {key: tuple(carriers.values()) for key, carriers in seen.items() if len(carriers) == 1}


def _key(speaker: Speaker) -> str:
    return (speaker.resolved or speaker.mention).lower()


def _utterance_hop(text: str, utterance: Utterance, speaker: Speaker, found: DateIndex) -> Hop:
    party = speaker.resolved or speaker.mention
    return Hop(
        party=party,
        role=speaker.role,
        cue=text[utterance.cue[0] : utterance.cue[1]] if utterance.cue else "",
        medium=utterance.medium,
        date=_date(utterance, found),
        naming="named" if speaker.resolved and speaker.person else naming(party),
        certainty="stated",
        start=speaker.span[0],
        end=speaker.span[1],
    )


def _hop(carrier: Carrier, certainty: str) -> Hop:
    party = _ARTICLE.sub("", carrier.party)
    return Hop(party, "", carrier.cue, carrier.medium, None, naming(party), certainty, *carrier.span)


def naming(party: str) -> str:
    """`named` for a proper name, `collective` for a group told by a name ("U.S. media"), else `unnamed`."""
    words = [word for word in _ARTICLE.sub("", party).split() if word[0].isalpha()]
    if not words:
        return "unnamed"
    head = next((piece for piece in _AFTER_HEAD.split(party) if piece.strip()), party).split()[-1]
    capital = any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and words[0].lower() not in COLLECTIVE_HEADS and words[0].lower() not in _DETERMINERS
    )
    group = head.lower() in COLLECTIVE_HEADS or (head[0].islower() and head.lower().endswith(_PLURAL_ENDINGS))
    if group and head != "Police":  # "Arden Police" is one institution, with its name
        return "collective" if capital else "unnamed"
    return "named" if capital else "unnamed"


def _date(utterance: Utterance, found: DateIndex) -> str | None:
    """The day of the utterance: a date in its sentence that is not part of what was said."""
    for date_found in dates_of_speaking(utterance, found):
        if date_found.first and date_found.first == date_found.last:
            return date_found.first.isoformat()
    return None


def dates_of_speaking(utterance: Utterance, found: DateIndex) -> list[DateFound]:
    """The dates in the sentence of a cue that are not part of what was said: they tell when it was said."""
    return [
        date_found
        for date_found in found.between(*utterance.sentence)
        if not any(start <= date_found.start < end for start, end in utterance.spans)
    ]


def _credit_hops(prose: Prose) -> list[Hop]:
    """Agencies that a credit line names ("With input from Xinhua"): presumed, an editor decides where they belong."""
    hops = []
    for block in prose.blocks:
        if block.kind is not BlockKind.CREDIT:
            continue
        match = _CREDIT.search(prose.text, block.start, block.end)
        if match:
            for part in re.finditer(r"[^,]+?(?=,| and |$)", match[1]):
                party = part.group().removeprefix(" and ").strip()
                if party:
                    at = match.start(1) + match[1].index(party)
                    hops.append(Hop(party, "", match[0][: match.start(1) - match.start()].strip(), "", None,
                                    naming(party), "presumed", at, at + len(party)))  # fmt: skip
    return hops
