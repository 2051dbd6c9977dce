"""English word classes: the closed ones, and the common verbs a phrase cannot run across.

`TAGS` maps a lower-case word to one letter. Words it does not know are classed by their shape in `tokens`.

    d determiner      h personal pronoun   r relative or question word   t "that"
    p preposition     o "of"               c and, or                     b but, yet, so, nor
    s subordinator    m auxiliary, modal   a adverb                      v finite verb
    y day or time     # number             S possessive mark             T title before a name
    k speech verb (from `cues`)            i "to"
"""

from __future__ import annotations

from claims.text.word_sets import word_set

WORDS: dict[str, str] = {
    "d": """the a an this these those his her its their our my your some any many several no each every both all
        another most more few other such one two three four five six seven eight nine ten dozens hundreds thousands
        millions multiple various certain half""",
    "h": "he she they it we i you him them us me himself herself themselves itself everyone everybody someone "
    "somebody anyone anybody nobody others",
    "r": "who which whom whose what whatever whoever",
    "t": "that",
    "i": "to",
    "o": "of",
    "p": """in on at by for with from into onto over under between among against about through during without within
        near across behind beyond toward towards upon around outside inside above below amid despite like unlike
        including regarding concerning per via versus except besides alongside throughout off out up down along
        following since until till than according""",
    "c": "and or &",
    "b": "but yet so nor",
    "s": """because if when while although though after before as unless whether how why where whereas once whenever
        wherever whilst""",
    "m": """is are was were be been being am has have had having do does did will would can could may might must shall
        should ought cannot can't won't wouldn't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
        don't doesn't didn't mustn't it's he's she's that's there's they're we're you're i'm they've we've i've you've
        he'd she'd they'd we'd i'd it'd he'll she'll they'll we'll i'll it'll you'll""",
    "a": """
        also not never then now already just only even still again later soon often once twice always sometimes
        ever perhaps maybe too very much rather quite almost further earlier recently previously finally
        initially originally reportedly allegedly apparently subsequently repeatedly publicly privately famously
        flatly there here indeed first ago back once-again yesterday-ish simply nearly well away together n't
        else long far afterward afterwards thereafter otherwise elsewhere longer however meanwhile still instead
        aside onstage offstage
        backstage nearby upstairs downstairs online overnight
        nevertheless nonetheless therefore thus moreover furthermore additionally""",
    "v": """went made took came got gave found knew became left felt put brought began kept held wrote stood lost paid
        met ran led grew won fell sent built spent rose drew broke drove hit bought wore chose sold sought fought
        caught threw taught withdrew likes loves enjoys hates shook paused smiled nodded shrugged drove
        rode flew woke ate drank beat slept sang
        strode strove shed spat sprang tore trod wept wrung bit bled blew bred cast dug dove fed froze leapt meant quit
        rang shrank shut spun split stung swam forgave forbade bade burst hurt knelt misled mistook overthrew sprung
        swung clung crept dealt fled bent laid lit slid stole struck-down overcame undertook withstood arose awoke
        lay sat spoke shot struck hung hid sank swept forgot forced
        opens closes depicts portrays remembers differs smiles nods shrugs winces listens frowns speaks waits grins
        hesitates bristles arrives
        goes makes takes comes gets gives knows becomes leaves feels puts brings begins keeps holds stands loses pays
        meets runs leads grows wins falls sends builds spends rises draws breaks drives sells seeks fights remains
        seems appears includes continues allows requires provides represents involves exists happens occurs depends
        belongs consists contains creates faces follows gains helps lacks lies lives looks moves needs offers owes
        owns plays produces receives reflects refers relies serves shares sits spans starts stays stops suffers tends
        turns uses works ends causes works looks lets sets cuts
        make take come get give know become leave bring begin keep lose pay meet grow send build seem appear include
        allow require provide represent involve exist happen occur depend belong consist contain create receive
        reflect rely serve tend go going gonna let be remain remained continue became works worked followed included
        helped turned started stopped moved played lived happened appeared continued seemed looked used tried
        arrived died killed served passed returned visited voted signed launched faced gained received joined
        opened closed ended increased decreased raised reached ran resigned earned owned showed-up dropped doubled
        fired hired elected-to shared stayed waited walked watched attended supported""",
    "y": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays yesterday today tomorrow tonight january february march april june july august september
        october november december jan feb aug sept oct nov dec morning afternoon evening night week month year
        weekend weeks months years day days midnight noon""",
}

TITLES = word_set("""
    mr mrs ms miss dr prof professor sir lord lady dame sen senator senators rep representative reps congressman
    congresswoman gov governor president vice secretary minister prime deputy chancellor judge justice general gen
    col colonel capt captain lt lieutenant major sgt sergeant admiral commander king queen prince princess pope
    bishop archbishop cardinal rabbi imam sheikh ayatollah emperor mayor ambassador speaker chairman chairwoman
    chair director chief spokesman spokeswoman spokesperson attorney leader head coach manager analyst officer
    official candidate nominee adviser advisor aide strategist executive ceo founder co-founder cofounder editor
    reporter author actor actress singer economist commissioner undersecretary councillor councilman councilwoman
    premier inspector superintendent detective sheriff marshal coordinator correspondent columnist anchor host rev
    reverend father sister brother son daughter wife husband mother lawmaker mp mep activist campaigner curator
    coauthor co-author scientist researcher historian pollster lawyer barrister solicitor prosecutor envoy captain
    striker goalkeeper defender midfielder hon honorable honourable first-lady lady treasurer trustee veteran former
    ex-president then-president businessman businesswoman billionaire journalist senator-elect president-elect
    governor-elect mayor-elect congresswoman-elect representative-elect sheriff-elect emeritus emerita
    congressman-elect firefighter undersecretary-general secretary-general voter plumber teacher farmer student
    resident nurse retiree carpenter mechanic pastor priest deacon neurosurgeon surgeon developer homemaker barber
    welder miner bartender waitress freshman sophomore socialite mogul magnate tycoon heiress comedian filmmaker
    administrator consultant donor operative counsel advocate clerk publisher realtor contractor trucker driver
    delegate principal chaplain scholar fellow blogger moderator rapper musician quarterback investor lobbyist
    engineer witness teenager neighbor neighbour colleague friend staffer parent caller vendor customer passenger
    psychologist psychiatrist physician doctor historian rancher logger electrician bookkeeper accountant
    novelist biographer whistleblower ministre président présidente maire député sénateur mme mlle ministro ministra
    presidente presidenta alcalde alcaldesa portavoz sra srta министр президент премьер-министр мэр глава депутат
    губернатор секретарь bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin ministerpräsident
    ministerin sprecher sprecherin herr frau bürgermeister bürgermeisterin vorsitzende vorsitzender
""")

NOUNS_IN_LY = word_set(
    "assembly family rally ally reply supply bully monopoly anomaly italy july kelly reilly connolly"
)
"""Words in -ly that are no adverbs."""

ORGANISATION_WORDS = word_set("""
    university college school institute institution council committee commission party department ministry agency
    association organization organisation company corporation corp inc ltd llc plc group bank court church union
    team club news times post journal herald tribune gazette press media network channel radio television tv fund
    foundation trust authority administration bureau office service services board congress senate house parliament
    assembly government cabinet campaign army navy force forces police fbi cia nato nasa eu un project center centre
    alliance coalition movement society league federation front republic state states kingdom nations hospital museum
    gallery library airlines airways motors holdings partners international national street magazine daily weekly
    chamber academy bar guild brotherhood caucus archdiocese diocese laboratory initiative patrol
    relations conference observatory survey monitor review facebook twitter google microsoft amazon reuters xinhua
    bbc cnn abc nbc cbs msnbc associated afp ap tass interfax bloomberg politico guardian telegraph kremlin pentagon
""")

PLACE_WORDS = word_set("""
    new north south east west northern southern eastern western san los las santa saint fort mount lake county city
    island islands states river valley beach hills park street avenue square bay coast arabia korea africa america
    zealand lanka rica kong leone salvador guinea faso verde york jersey mexico hampshire carolina dakota virginia
    angeles francisco diego vegas orleans hill house mosque square stadium airport bridge tower hall act cup
    olympics war day agreement treaty accord
""")

PARTISANS = word_set("republican democrat democratic independent libertarian conservative liberal tory labour")
"""What somebody is besides a name: no part of it, and none by itself."""

PLACES = word_set("""
    afghanistan albania algeria argentina australia austria azerbaijan bangladesh belarus belgium bolivia bosnia brazil
    britain bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus czechia denmark ecuador egypt
    england estonia ethiopia finland france georgia germany ghana greece guatemala haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait latvia lebanon libya
    lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco myanmar nepal netherlands
    nicaragua niger nigeria norway pakistan palestine panama paraguay peru philippines poland portugal qatar romania
    russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
    taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia
    zimbabwe europe asia africa america antarctica alabama alaska arizona arkansas california colorado connecticut
    delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont wisconsin wyoming london paris berlin rome madrid moscow kyiv kiev brussels geneva vienna warsaw prague
    athens ankara istanbul cairo tehran baghdad damascus beirut jerusalem riyadh doha dubai kabul islamabad delhi
    mumbai beijing shanghai tokyo seoul pyongyang taipei hanoi bangkok jakarta manila sydney canberra ottawa toronto
    havana caracas bogota lima nairobi lagos johannesburg chicago boston philadelphia detroit dallas houston austin
    miami atlanta seattle denver phoenix cleveland pittsburgh baltimore brooklyn manhattan hollywood
""")
"""Places of one word that are no people, though they say and decide things: countries, states, capitals."""

ORGANISATION_KINDS = word_set("""
    group company agency union organization organisation firm newspaper paper coalition association network bank
    nonprofit charity magazine university pac tank website startup
""")
"""What an organisation is called in small letters: "the company", "the super PAC Forward Now"."""

COLLECTIVE_HEADS = word_set("""
    media reports officials sources people experts critics analysts observers authorities lawmakers scientists
    researchers supporters opponents protesters activists residents witnesses reporters journalists aides advisers
    advisors spokespeople republicans democrats conservatives liberals voters senators police prosecutors
    investigators economists leaders members investors users doctors lawyers diplomats soldiers rebels workers
    students teachers parents politicians executives companies countries governments agencies outlets newspapers
    polls surveys studies documents records reports posts estimates figures data results findings others they many
    some several most few both associations groups organizations organisations municipalities institutions
    strategists allies insiders delegates campaigners commentators pundits historians
""")


COMMON_OPENERS = word_set("""
    rain snow wind weather money business support opposition turnout traffic minutes hours days weeks months years
    time history politics crime power nothing everything something little much work life laughter applause silence
    word news reaction attendance security inflation unemployment momentum enthusiasm interest progress change reality
    part half none plans details questions answers tempers crowds chants boos cheers
""")
"""Words of every day that open a sentence with a capital and are nobody's name."""


def word_tags() -> dict[str, str]:
    """Lower-case word -> class letter. Earlier classes win where a word is listed twice."""
    tags: dict[str, str] = {}
    for tag, words in WORDS.items():
        for word in words.split():
            tags.setdefault(word, tag)
    return tags
