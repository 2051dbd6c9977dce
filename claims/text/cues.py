"""Cue words: the verbs and phrases that give words to somebody, and what may stand around each.

A row of a table is `lemma frames strength`. Frames are letters:

    q  introduces quoted words             v  may stand before its subject ("said Smith")
    c  a clause without "that"             t  a clause with "that"
    w  a question ("whether", "how")       i  "to" and a verb ("vowed to leave")
    o  names the addressee first           n  a noun phrase is what is reported ("denied the charge")
    p  a preposition leads to the content  s  the past tense is no statement by itself (needs a clause)

Strength is 1 (a weak sign of reported words) to 3 (a statement beyond doubt). German, French, Spanish and Russian cues
serve direct quotes only and need no frames: see `cues_abroad`.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.text.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a cue verb. `form` is base, s, past or ing; `noun` tells that the form is a noun as well."""

    lemma: str
    form: str
    frames: str
    strength: int
    noun: bool = False

    def allows(self, frame: str) -> bool:
        return frame in self.frames


_VERBS = """
say qctvwo 3 | state qctv 3 | add qctv 3 | tell qctvwoi 3 | explain qctvwo 3 | note qctv 3 | write qctvo 3
tweet qctvn 3 | post qctv 2 | declare qctvn 3 | announce qctvwn 3 | insist qctv 3 | argue qctvp 3
claim qctvi 3 | contend qctv 3 | assert qctvn 3 | acknowledge qctvwn 3 | admit qctvn 3 | concede qctvn 3
confirm qctvwn 3 | stress qctvn 3 | emphasize qctvn 3 | emphasise qctvn 3 | reiterate qctvn 3
reaffirm qtvn 2 | repeat qtv 2 | remark qctv 3 | observe qctv 3 | comment qctv 3 | continue qv 3
conclude qctv 3 | respond qctv 3 | reply qctv 3 | answer qctv 2 | retort qctv 3 | counter qctv 2 | joke qctv 3
quip qctv 3 | warn qctvwopi 3 | caution qctvopi 3 | predict qctvnw 3 | maintain qctv 2 | allege qctvn 3
report qctvwn 3 | reveal qctvwn 2 | disclose qctvwn 2 | mention qctvn 2 | recall qctvwn 2 | recount qctvwn 2
relate qtv 1 | testify qctvp 3 | vow qctvi 3 | pledge qctvin 3 | promise qctvoin 3 | swear qctvi 2
threaten qtvi 2 | urge qtvoi 3 | ask qwvoipn 2 | inquire qwv 2 | wonder qwvt 2 | demand qtvinw 2
propose qctvin 2 | suggest qctvwn 2 | recommend qctvn 2 | advise qctvoiw 2 | assure qctvo 3 | inform qctvo 3
notify ctop 2 | remind qctvoiw 2 | convince ctoi 1 | persuade ctoi 1 | deny qctn 3 | dispute tnw 2
reject n 2 | dismiss n 2 | lament qctvn 3 | complain qctvp 3 | boast qctvp 3 | brag qctvp 3 | gush qv 3
exclaim qtv 3 | shout qtv 3 | yell qtv 3 | cry qv 1 | scream qv 2 | whisper qtv 2 | mutter qv 2 | chant qv 2
plead qvip 2 | beg qvoi 2 | sigh qv 2 | laugh qv 1 | intone qv 3 | proclaim qctvn 3 | opine qctv 3
muse qctvp 3 | speculate qctvwp 2 | theorize qct 3 | theorise qct 3 | reason qctv 2 | hypothesize ct 3
posit qctv 2 | submit qctv 1 | attest qtp 2 | affirm qctvn 3 | profess qtvin 2 | pronounce qn 1
underline qtvn 2 | underscore qtvn 2 | highlight qtvn 1 | elaborate qv 3 | clarify qctvw 2 | specify qctvw 2
indicate qctvwn 2 | signal qctni 2 | imply ctn 2 | hint qctp 2 | describe qvpn 2 | characterize qn 2
characterise qn 2 | call qvn 2 | dub n 1 | label n 2 | brand n 1 | term n 1 | deem n 1 | slam n 1 | blast n 1
criticize n 2 | criticise n 2 | condemn n 2 | denounce n 2 | decry n 2 | deride n 1 | mock n 1 | praise n 2
applaud n 1 | hail n 1 | welcome n 1 | blame n 2 | accuse n 3 | fault n 1 | chide qvn 1 | scold qvn 1
defend n 1 | endorse n 1 | oppose n 1 | question nw 1 | challenge n 1 | echo qvn 1 | tout n 1 | quote qn 1
cite n 1 | read qvs 1 | show cts 2 | find ctnws 2 | estimate qctvn 2 | project ctn 1 | calculate ctw 2
determine ctws 2 | discover ctws 2 | learn ctws 2 | realize ctws 2 | realise ctws 2 | recognize ctws 1
think qctw 2 | believe ctw 3 | feel cts 2 | know ctws 2 | hope ctip 2 | wish ctip 2 | fear ctn 2 | worry ctp 2
doubt ctwn 2 | suspect ctn 2 | expect ctin 2 | assume ctn 2 | presume ct 2 | suppose ct 1 | guess ct 2
bet ct 1 | understand ctw 1 | imagine ctw 1 | consider nws 1 | view n 1 | regard n 1 | see ctw 1 | hear ctw 1
agree qctvip 2 | disagree qctvp 2 | decide ctwi 2 | plan ip 2 | intend i 2 | want io 2 | aim i 1 | refuse i 2
decline i 2 | seek i 1 | prefer ip 1 | offer iq 1 | opt i 1 | resolve ti 1 | order oitq 2 | direct oi 1
instruct oi 2 | request otin 2 | encourage oi 2 | invite oi 1 | require ti 1 | rule ctp 2 | guarantee ctn 2
apologize qpv 2 | apologise qpv 2 | vent qv 1 | rail qp 2 | thunder qv 2 | snap qv 1 | fume qv 2
marvel qctvp 2 | forecast ctn 2 | foresee ctn 2 | anticipate ctn 2 | envision n 1 | bemoan tn 2 | ponder nw 1
debate wn 1 | discuss wn 1 | outline wn 1 | detail wn 1 | trumpet n 1 | rejoin qv 1 | begin qvs 1 | go qvs 0
interject qv 3 | chime qv 1 | demur qv 2 | protest qctv 2 | object qctv 2 | crow qv 2 | sneer qv 2
intimate t 1 | confess qctvp 3 | concur qctv 2 | warrant t 1 | communicate qtn 1 | relay tn 2 | convey tn 2
divulge tn 2 | email qtvo 2 | text qtvo 1 | telegraph t 1 | broadcast t 1 | publish t 1 | advocate np 2
favor n 1 | favour n 1 | support n 1 | back n 1 | push p 1 | lobby p 1 | press p 1 | appeal p 1 | brief o 1
attribute n 1 | credit n 1 | deadpan qv 3 | blurt qv 3 | bellow qv 3 | bark qv 2 | roar qv 2 | scoff qv 3
huff qv 2 | grumble qctv 2 | gripe qctv 2 | gloat qctv 2 | rant qv 2 | taunt qv 2 | interrupt qv 2 | wisecrack qv 3
holler qv 3 | whine qctv 2 | moan qctv 2 | groan qv 2 | hiss qv 2 | snarl qv 2 | stammer qv 3 | murmur qv 3
mumble qv 3 | surmise qctv 2 | stipulate qt 2 | recite qv 1 | retweet qn 1 | prod qv 2 | chuckle qv 2 | crack qv 1
rebut qn 2 | refute n 2 | tease qv 2 | venture qv 2 | volunteer qtv 1 | charge qctv 2 | hypothesise ct 3
liken n 2 | compare n 2 | implore qvoi 2 | exhort oi 2 | beseech oi 2 | admonish qoi 2
"""

_IRREGULAR_FORMS = """
feel felt felt | find found found | seek sought sought | say said said | tell told told | write wrote written |
swear swore sworn | think thought thought | know knew known | understand understood understood | see saw seen |
hear heard heard | show showed shown | read read read | bet bet bet | forecast forecast forecast | foresee
foresaw foreseen | begin began begun | go went gone | speak spoke spoken | broadcast broadcast broadcast |
submit submitted submitted | admit admitted admitted | refer referred referred | plan planned planned | quip
quipped quipped | opt opted opted | brag bragged bragged | snap snapped snapped | slam slammed slammed | dub
dubbed dubbed | demur demurred demurred | prefer preferred preferred | overhear overheard overheard
"""
_IRREGULAR = dict(row.split(maxsplit=1) for row in _IRREGULAR_FORMS.split("|"))
"""Lemma -> past tense and participle."""

_DOUBLING = word_set("""
    deadpan rant prod submit admit refer beg plan quip opt brag chat snap slam dub demur concur prefer bet rebut
""")

_NOUNS = word_set("""
    report reports claim claims charge charges comment comments note notes estimate estimates promise promises
    demand demands request requests call calls warning warnings plan plans hope hopes fear fears appeal appeals
    answer answers question questions challenge challenges remark remarks show shows tweet tweets post posts vow
    vows pledge pledges offer offers order orders doubt doubts find finds suspect suspects bet bets guess wish
    wishes support praise thought thoughts feeling feelings saying finding findings reading writing understanding
    text texts email emails state states view views project projects term terms label labels brand brands detail
    details outline read forecast forecasts debate debates rule rules object objects subject reason reasons press
    talk talks credit back address guarantee guarantees need aim aims blame fault quote quotes broadcast broadcasts
    protest protests brief joke jokes reply replies laugh cry shout scream chant chants counter worry worries
    speaking lobby backing lead meeting opening signal signals stress sigh snap volunteer volunteers concern
    concerns direct ruling rulings ordering crow echo echoes recall pressing see hail favor favour sneer venture
    ventures rail thunder thinking text planning posting reporting predicting mention project projects begin
""")

PHRASES: dict[str, tuple[str, str, int]] = {
    "ruled out": ("rule out", "n", 3),
    "rules out": ("rule out", "n", 3),
    "ruling out": ("rule out", "n", 3),
    "pointed out": ("point out", "qctv", 3),
    "points out": ("point out", "qctv", 3),
    "pointing out": ("point out", "qctv", 3),
    "called for": ("call for", "n", 2),
    "calls for": ("call for", "n", 2),
    "calling for": ("call for", "n", 2),
    "called on": ("call on", "n", 2),
    "calls on": ("call on", "n", 2),
    "calling on": ("call on", "n", 2),
    "made clear": ("make clear", "ctw", 3),
    "makes clear": ("make clear", "ctw", 3),
    "making clear": ("make clear", "ctw", 3),
    "went on": ("go on", "qv", 3),
    "goes on": ("go on", "qv", 3),
    "chimed in": ("chime in", "qv", 3),
    "shot back": ("shoot back", "qv", 3),
    "fired back": ("fire back", "qv", 3),
    "found out": ("find out", "ctw", 2),
    "turned down": ("turn down", "n", 1),
    "spelled out": ("spell out", "nw", 1),
    "tweeted out": ("tweet", "qctv", 3),
    "wrote back": ("write", "qctv", 3),
    "holds that": ("hold", "t", 2),
    "held that": ("hold", "t", 2),
    "let know": ("let know", "ct", 1),
    "spoke out": ("speak out", "p", 1),
    "weighed in": ("weigh in", "qp", 1),
    "cut in": ("cut in", "qv", 2),
    "summed up": ("sum up", "qv", 2),
    "referred to": ("refer to", "n", 1),
    "refers to": ("refer to", "n", 1),
    "refer to": ("refer to", "n", 1),
    "summed it": ("sum up", "q", 3),
    "sums it": ("sum up", "q", 3),
    "shoots back": ("shoot back", "qv", 3),
    "fires back": ("fire back", "qv", 3),
    "roared back": ("roar back", "qv", 3),
    "clapped back": ("clap back", "qv", 3),
    "hit back": ("hit back", "qv", 2),
    "put it": ("put it", "q", 3),
    "puts it": ("put it", "q", 3),
}

NOUN_CUES = word_set("""
    claim claims statement statements assertion assertions allegation allegations belief idea notion argument
    accusation accusations suggestion suggestions warning warnings fear fears hope hopes concern concerns promise
    pledge vow prediction predictions news report reports rumor rumors rumour rumours announcement contention view
    conclusion finding findings denial insistence admission speculation theory opinion hint hints sign signs
    evidence complaint complaints charge charges suspicion suspicions acknowledgment acknowledgement assurance
    assurances reminder recommendation proposal possibility impression confidence expectation expectations
    perception testimony stance position threat threats revelation revelations remark remarks comment comments
    message
""")

ANSWERS = word_set("""
    answer answers response reply reaction message verdict assessment explanation advice conclusion retort rejoinder
    words comment plea
""")
"""What is said is somebody's answer: "Smith's answer was …"."""

ANSWERING = frozenset(("answer", "reply", "respond", "retort", "shoot back", "fire back"))
"""Lemmas of the cues by which one voice answers another."""

MEDIUM_NOUNS = word_set("""
    statement interview tweet tweets post email e-mail letter speech remarks message memo note report release
    conference briefing call telephone phone video address column editorial op-ed article blog book essay filing
    affidavit testimony hearing debate rally appearance news press broadcast podcast facebook twitter television
    radio meeting ceremony event forum town recording transcript documents document complaint lawsuit ruling
    decision opinion survey poll study program programme show comments text texts reply response
""")


def _forms(lemma: str) -> list[tuple[str, str]]:
    """(word, form) for the four forms of a verb; the participle is listed as past where it differs."""
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    past = lemma + "d" if lemma.endswith("e") else stem + "ed"
    ing = lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else stem + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    pasts = _IRREGULAR[lemma].split() if lemma in _IRREGULAR else [past]
    return [*((word, "past") for word in pasts), (lemma, "base"), (third, "s"), (ing, "ing")]


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for row in _VERBS.replace("\n", "|").split("|"):
        if not row.strip():
            continue
        lemma, frames, strength = row.split()
        for word, form in _forms(lemma):
            table.setdefault(word, Cue(lemma, form, frames, int(strength), word in _NOUNS))
    return table


VERBS: dict[str, Cue] = _table()
