"""Who a suggestion says spoke, as a party to be recorded: under which name, and of which kind.

Nothing is guessed where print names a place for somebody ("Moscow", "Russia") or a pronoun stays open: a person must
say who is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.text.lexicon import ORGANISATION_WORDS, PLACE_WORDS
from claims.text.suggestions import QuoteSuggestion
from claims.text.word_sets import word_set

PERSON, ORGANISATION, UNNAMED = "person", "organisation", "unnamed"
NAMED = "named"
LONGEST_NAME = 300

_ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)
_PRONOUNS = word_set(
    "i you he she it we they him her them us me who this that these those his hers its their theirs our ours one "
    "himself herself themselves itself everyone everybody someone somebody anyone anybody nobody others both"
)
_OF_PERSONS = word_set("he she him her his hers himself herself who")
_PARTICLES = word_set("de van von der den la le al bin ibn di da dos del el ter ten du bint abu")
# Countries, unions of them and seats of government, under the names print gives them. A town that seats none
# ("Chicago") speaks for nobody either, but print does not let it say things.
_PLACE_NAMES = """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
    bangladesh, belarus, belgium, bolivia, botswana, brazil, britain, great britain, england, scotland, wales,
    bulgaria, burundi, cambodia, cameroon, canada, chad, chile, china, colombia, costa rica, croatia, cuba, cyprus,
    czechia, denmark, ecuador, egypt, el salvador, eritrea, estonia, ethiopia, fiji, finland, france, gabon,
    georgia, germany, ghana, greece, greenland, guatemala, guinea, haiti, honduras, hong kong, hungary, iceland,
    india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya,
    kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, liberia, libya, lithuania, luxembourg, madagascar, malawi,
    malaysia, mali, malta, mauritania, mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia,
    nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia, norway, oman,
    pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda,
    saudi arabia, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea,
    south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania,
    thailand, tibet, togo, tunisia, turkey, türkiye, turkmenistan, uganda, ukraine, united arab emirates, uae,
    united kingdom, uk, u.k., united states, us, u.s., usa, america, uruguay, uzbekistan, vatican, venezuela,
    vietnam, yemen, zambia, zimbabwe, european union, eu, e.u., soviet union, the west, the east, europe, africa,
    asia, abu dhabi, addis ababa, algiers, amman, ankara, ashgabat, astana, athens, baghdad, baku, bangkok, beijing,
    beirut, belgrade, berlin, bern, bogota, brasilia, bratislava, brussels, bucharest, budapest, buenos aires,
    cairo, canberra, caracas, chisinau, copenhagen, damascus, delhi, dhaka, doha, downing street, dublin, hanoi,
    havana, helsinki, islamabad, jakarta, jerusalem, kabul, kathmandu, khartoum, kigali, kiev, kyiv, kinshasa, kuala
    lumpur, kuwait city, lima, lisbon, ljubljana, london, luanda, lusaka, madrid, manila, maputo, mexico city,
    minsk, mogadishu, moscow, muscat, nairobi, new delhi, nicosia, oslo, ottawa, paris, peking, phnom penh,
    podgorica, prague, pretoria, pristina, pyongyang, quito, rabat, reykjavik, riga, riyadh, rome, san salvador,
    sanaa, santiago, sarajevo, seoul, skopje, sofia, stockholm, taipei, tallinn, tashkent, tbilisi, tehran, tel
    aviv, tirana, tokyo, tripoli, tunis, ulaanbaatar, vienna, vilnius, warsaw, washington, yerevan, zagreb
"""
_PLACES = frozenset(name.strip() for name in _PLACE_NAMES.split(","))


@dataclass(frozen=True, slots=True)
class Voice:
    """A party as it would be recorded. ``kind``: person, organisation, collective or unnamed."""

    name: str
    kind: str
    role: str = ""


def voice_of(quote: QuoteSuggestion) -> Voice | None:
    """Who speaks; None where that is open, or a place is named that stands for somebody."""
    if not quote.hops:
        return None
    first = quote.hops[0]
    voice = voice_named(first.party, first.naming, quote.role)
    is_open = quote.speaker_resolved is None and voice is not None and is_pronoun(voice.name)
    if voice is None or is_open:
        return None
    is_person = bool(quote.role) or (quote.speaker or "").lower() in _OF_PERSONS
    return Voice(voice.name, PERSON, quote.role) if is_person and first.naming == NAMED else voice


def is_pronoun(mention: str) -> bool:
    """Whether a mention names nobody by itself: "he", "others"."""
    return mention.lower() in _PRONOUNS


def voice_named(printed: str, naming: str, role: str = "") -> Voice | None:
    """The party that ``printed`` names; None for a place, which a person has to put a name to."""
    name = _ARTICLE.sub("", " ".join(printed.split()))[:LONGEST_NAME]
    if not name or name.lower() in _PLACES:
        return None
    return Voice(name, _kind(name, role) if naming == NAMED else naming, role)


def _kind(name: str, role: str) -> str:
    """A person has a role, or two to five capitalised words none of which names an organisation or a place."""
    words = name.split()
    known = [word.lower().strip(".,") for word in words]
    if role:
        return PERSON
    if any(word in ORGANISATION_WORDS for word in known):
        return ORGANISATION
    if words[-1].islower():
        return UNNAMED
    is_place = known[0] in PLACE_WORDS or known[-1] in PLACE_WORDS
    has_lower_case = any(word.islower() and word not in _PARTICLES for word in words)
    return PERSON if 2 <= len(words) <= 5 and not is_place and not has_lower_case else ORGANISATION
