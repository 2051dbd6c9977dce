"""What the languages that are read by lists have: cues, pronouns, words that end a name, and how a source is named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.text.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Tongue:
    """Cues of a language, its pronouns, what ends a name after a cue, and how "according to" is said."""

    cues: frozenset[str]
    pronouns: frozenset[str]
    ends: frozenset[str]
    according: re.Pattern[str]
    dialogues: bool
    """Whether a dash opens what is spoken."""
    addressee: re.Pattern[str] | None = None
    """To whom words are said, between the cue and its name: "confirmó a este diario el capitán"."""


TONGUES = {
    "de": Tongue(
        word_set(
            """
            sagte sagt sagten sagen erklärte erklärt erklärten betonte betont schrieb schreibt meinte meint fügte
            ergänzte teilte kritisierte kritisiert warnte warnt forderte fordert versicherte berichtete berichtet
            antwortete fragte behauptete äußerte kündigte kommentierte unterstrich bekräftigte räumte gestand rief
            twitterte entgegnete erzählte erzählt hieß lobte mahnte mahnt resümierte zitierte so sprach spricht klagte
            klagt schimpfte freute bestätigte bestätigt verlangte verspricht versprach bilanzierte bilanziert
            konstatierte urteilte scherzte schrie wiederholte bedauerte bedauert bat verkündete erinnerte verteidigte
            findet fand ruft fragt antwortet räumt teilt fügt ergänzt versichert behauptet äußert kommentiert
            unterstreicht bekräftigt gesteht entgegnet lobt verteidigt verkündet kündigt nannte nennt bezeichnete
            bezeichnet dankte dankt hofft hoffte flüsterte lachte gab zeigte
        """
        ),
        word_set("er sie es"),
        word_set(
            """
            am an in im bei beim auf vor nach gegenüber zu zum zur mit dem den und aber während weiter laut über heute
            gestern montag dienstag mittwoch donnerstag freitag samstag sonntag hinzu mit. dazu dass von danach dann
            zuvor später wie zugleich außerdem darauf daraufhin schließlich dabei hierzu sich war ist sei seien habe
            hatte hatten wird werde werden wurde wurden sind waren kann könne soll solle sollte gibt gebe bleibt bleibe
        """
        ),
        re.compile(r"\b(?:laut|nach Angaben (?:von|des|der)|nach den Worten (?:von|des|der)) ", re.IGNORECASE),
        False,
    ),
    "fr": Tongue(
        word_set(
            """
            dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté
            souligne souligné assure assuré estime estimé précise précisé indique indiqué lance lancé répond répondu
            écrit raconte raconté confie confié insiste insisté rappelle rappelé annonce annoncé regrette regretté
            dénonce dénoncé avertit averti commente commenté reconnaît reconnu poursuit conclut martèle crié crie
            exclamé exclame demandé demande réagi réagit plaidé plaide prévient prévenu témoigne témoigné ironise
            résume résumé glisse glissé note noté détaille détaillé reprend renchérit déplore déploré promet promis
            parlé parle évoqué évoque qualifié qualifie accusé accuse salué salue admet admis constate constaté
            soutient soutenu rétorque rétorqué tranche tranché juge jugé nuance soupire lâche lâché souffle soufflé
            peste tonne sourit plaisante observe observé argue complète corrige conclu poursuivi tempère félicité
            félicite réjouit réjoui inquiète inquiété insurge insurgé étonne désole alerte alerté
        """
        ),
        word_set("il elle on ils elles"),
        word_set(
            """
            à au aux dans sur lors en mardi mercredi jeudi vendredi samedi dimanche lundi devant après avant pendant
            hier que qui et mais par avec ce cette sans puis ensuite aussitôt comme ainsi d’un d’une
        """
        ),
        re.compile(r"\b(?:selon|d['’]après|pour) ", re.IGNORECASE),
        True,
        re.compile(r" (?:à|aux?|devant) (?:(?:la|le|les|ce|cette|un|une) |l['’])?\w+"),
    ),
    "es": Tongue(
        word_set(
            """
            dijo dice decía afirmó afirma declaró declara explicó explica añadió añade señaló señala aseguró asegura
            indicó indica sostuvo sostiene manifestó manifiesta expresó expresa comentó comenta advirtió advierte
            respondió responde escribió escribe subrayó subraya agregó agrega precisó reiteró insistió insiste apuntó
            recordó destacó destaca anunció preguntó contó concluyó reconoció lamentó denunció pidió exclamó gritó
            prometió promete aclaró aclara opinó opina confesó confirmó confirma relató relata narró admitió admite
            criticó critica zanjó remarcó celebró exigió exige aseveró puntualizó argumentó detalló alertó alerta
            calificó califica habló habla tildó tachó agradeció lamenta sentenció defendió defiende pregunta replicó
            contestó bromeó matizó adelantó dijeron afirmaron
        """
        ),
        word_set("él ella"),
        word_set(
            """
            a al en durante tras ante este esta ayer hoy lunes martes miércoles jueves viernes sábado domingo que y
            pero por con desde sobre antes después luego entonces ya como
        """
        ),
        re.compile(r"\b(?:según|de acuerdo con) ", re.IGNORECASE),
        True,
        re.compile(r" (?:al?|ante) (?:(?:la|el|los|las|este|esta|un|una) )?\w+"),
    ),
    "ru": Tongue(
        word_set(
            """
            сказал сказала сказали заявил заявила заявили отметил отметила отметили подчеркнул подчеркнула добавил
            добавила добавили сообщил сообщила сообщили рассказал рассказала пояснил пояснила объяснил объяснила
            написал написала утверждает утверждал считает говорит говорил говорила заявляет отмечает ответил ответила
            признал признала уточнил уточнила напомнил напомнила предупредил предупредила спросил спросила
            констатировал констатировала признался призналась пообещал пообещала потребовал потребовала воскликнул
            воскликнула крикнул крикнула посетовал посетовала заметил заметила возразил возразила настаивает указал
            указала прокомментировал прокомментировала сообщает рассказывает пишет объясняет вспоминает вспомнил
            вспомнила поделился поделилась считают назвал назвала называет охарактеризовал охарактеризовала
        """
        ),
        word_set("он она они"),
        word_set(
            """
            в на во о об что журналистам агентству после во-время и но а интервью изданию корреспонденту ранее из по
            накануне сегодня вчера затем потом позже как
        """
        ),
        re.compile(r"\b(?:по словам|по мнению|согласно) ", re.IGNORECASE),
        True,
        re.compile(
            r" (?:журналистам|репортёрам|корреспонденту|изданию|агентству)(?: [«\"]?[А-ЯЁA-Z][\w-]*[»\"]?(?= [а-яё]))?"
        ),
    ),
}
