"""What is shown speaks the reader's language, what is stored never does, each catalogue keeps step with the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.mofile import read_mo
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.formats import get_format
from django.utils.translation import activate, override

from claims.actions import comments
from claims.retelling import TOLD, retold
from claims.text import anchors, checkable, dates, lint, proposals, reasons
from newsroom.models import Event
from newsroom.outbox import topics
from newsroom.words import in_plain_words
from tests import catalogue, factories
from tests.api.client import Consumer, ok, refused

LANGUAGES = [code for code, _name in settings.LANGUAGES]
TRANSLATED = [(language, domain) for language in LANGUAGES if language != "en" for domain in catalogue.DOMAINS]
STYLES = [path for app in catalogue.APPS for path in sorted((catalogue.ROOT / app / "static").rglob("*.css"))]


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """A request leaves its language behind in the thread that answered it."""
    yield
    activate(settings.LANGUAGE_CODE)


# --- the catalogues ---------------------------------------------------------------------------------------------


def test_every_language_offered_has_its_catalogues_and_its_formats() -> None:
    assert catalogue.languages() == sorted(set(LANGUAGES) - {"en"})
    formats = {path.parent.name for path in (catalogue.ROOT / "newsroom/formats").glob("*/formats.py")}
    assert formats == set(LANGUAGES)


@pytest.mark.parametrize(("language", "domain"), TRANSLATED)
def test_just_what_the_code_says_is_translated(language: str, domain: str) -> None:
    """Nothing is missing, nobody says what is left over, and nothing is a guess: else renew it, docs/translating.md."""
    known, said = catalogue.read(language, domain), catalogue.messages(domain)
    told = {message.id for message in known if message.id and catalogue.is_told(message)}
    wanted = {message.id for message in said if message.id}
    assert len(wanted) > 50
    assert (wanted - told, {m.id for m in known if m.id} - wanted) == (set(), set())
    assert [message.id for message in known if message.id and message.fuzzy] == []
    assert list(known.obsolete) == []


@pytest.mark.parametrize("language", catalogue.languages())
def test_every_verb_that_the_record_tells_has_its_word(language: str) -> None:
    verbs = {verb for topic in topics.known() for verb in topic.split(".")[1:]} - {topics.ALL}
    assert {"lapse", "plan", "record", "sign_off"} < verbs
    with override(language):
        assert [verb for verb in sorted(verbs) if in_plain_words(verb) == verb.replace("_", " ")] == []


@pytest.mark.parametrize(("language", "domain"), TRANSLATED)
def test_placeholders_and_markup_survive_translation(language: str, domain: str) -> None:
    """What a translation leaves out would never be shown; what it makes up would be an error on the page."""
    wrong = []
    for message in catalogue.read(language, domain):
        for said, told in zip(_forms(message.id), _forms(message.string), strict=True):
            if message.id and _kept(said) != _kept(told):
                wrong.append((said, told))
    assert wrong == []


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _kept(text: str) -> list[str]:
    return sorted(set(re.findall(r"%\(\w+\)[sd]|\{\w*\}|</?\w+[^>]*>", text)))


@pytest.mark.parametrize(("language", "domain"), TRANSLATED)
def test_the_compiled_catalogue_is_that_of_its_source(language: str, domain: str) -> None:
    """It is committed, so that nobody needs a compiler to run the newsroom."""
    with catalogue.po_file(language, domain).with_suffix(".mo").open("rb") as file:
        compiled = {_forms(message.id): _forms(message.string) for message in read_mo(file) if message.id}
    source = {_forms(m.id): _forms(m.string) for m in catalogue.read(language, domain) if m.id}
    assert compiled == source


def test_german_addresses_the_reader_calmly() -> None:
    messages = [message for domain in catalogue.DOMAINS for message in catalogue.read("de", domain) if message.id]
    told = [form for message in messages for form in _forms(message.string)]
    assert [text for text in told if "!" in text or re.search(r"\b([Dd]u|[Dd]ein\w*)\b", text)] == []


# --- the pure rooms ---------------------------------------------------------------------------------------------


def _said_by_the_pure_rooms() -> Iterator[str]:
    """Every message of ``text/`` that a person may read, with X for each placeholder."""
    yield from (frame.format(cue="X") for frame in reasons._FRAMES.values())
    yield from checkable._WORDS.values()
    yield proposals._WOVEN
    for module, marks in ((reasons, "parts"), (checkable, "reasons"), (lint, "LintNote|message"), (dates, "return f")):
        yield from _literals(module, marks)
    yield from _literals(anchors, "ValueError")


def _literals(module: ModuleType, marks: str) -> Iterator[str]:
    """The texts with blanks in statements that match ``marks``."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text())):
        if not isinstance(node, ast.Expr | ast.Assign | ast.Return | ast.Raise):
            continue
        if not re.search(marks, ast.unparse(node)) or isinstance(getattr(node, "value", None), ast.Constant):
            continue
        inside = {id(part) for f in ast.walk(node) if isinstance(f, ast.JoinedStr) for part in f.values}
        for part in ast.walk(node):
            text = _text(part) if id(part) not in inside else ""
            if re.search(r"\w \w", text):
                yield text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "X" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_everything_the_pure_rooms_say_can_be_retold() -> None:
    said = set(_said_by_the_pure_rooms())
    assert len(said) > 40
    with override("de"):
        assert {words for words in said if retold(words) == words and retold(words.rstrip(".")) == words} == set()
    assert len(TOLD) == len(set(TOLD))


def test_what_is_retold_keeps_the_words_of_the_article() -> None:
    said = "“told reporters” with “that” and a clause; “he” is taken for Ann Berg."
    assert retold(said) == said
    with override("de"):
        assert retold(said) == "„told reporters“ mit „dass“ und einem Teilsatz; „he“ wird für Ann Berg gehalten."
        assert retold("Words of somebody's own.") == "Words of somebody's own."
        assert retold("2025-03-15 is a Saturday, not a Sunday.") == "2025-03-15 ist ein Samstag, kein Sonntag."


# --- what is stored ---------------------------------------------------------------------------------------------


def _course(language: str, story, people) -> tuple[str, list[tuple[str, str, str, str]]]:
    """The whole life of one claim, every act of it under ``language``: its content hash, and what its events tell."""
    with override(language):
        statement = factories.submitted(factories.claim(people["editor"], story), people["editor"])
        statement = factories.taken(statement, people["checker"])
        seen = factories.snapshot(people["checker"], people["gauge"])
        factories.support(statement, people["checker"], snapshot=seen)
        statement = factories.signed_off(factories.proposed(statement, people["checker"]), people["reviewer"])
        signed = statement.content_hash
        doubt = factories.snapshot(people["checker"], people["gauge"], "It may have been less.")
        factories.support(statement, people["checker"], snapshot=doubt, stance="qualifies", is_primary=False)
    events = Event.objects.filter(target_type="statement", target_id=statement.pk).order_by("id")
    told = [(e.verb, e.reason, _without_numbers(e.before), _without_numbers(e.after)) for e in events]
    assert factories.fresh(statement).state == "stale"
    return _without_numbers(signed), told


def _without_numbers(text: str) -> str:
    """Rows made later have other numbers, and what is hashed names them."""
    return re.sub(r"\d+|[0-9a-f]{64}", "#", re.sub(r"[0-9a-f]{64}", "#", text))


@pytest.mark.django_db
def test_the_same_acts_leave_the_same_record_in_every_language(editor, checker, reviewer) -> None:
    people = {"editor": editor, "checker": checker, "reviewer": reviewer, "gauge": factories.source(checker)}
    story = factories.article(editor)
    english, german = _course("en", story, people), _course("de", story, people)
    assert english == german
    assert [verb for verb, *_ in english[1]][-1] == "lapse"
    assert english[1][-1][1] == "Contradicting or qualifying evidence came in"


@pytest.mark.django_db
def test_the_same_words_have_the_same_content_hash_in_every_language(editor) -> None:
    story = factories.article(editor)
    hashes = set()
    for language in LANGUAGES:
        with override(language):
            hashes.add(factories.fresh(factories.submitted(factories.claim(editor, story), editor)).content_hash)
    assert len(hashes) == 1


# --- the API ----------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_problems_follow_accept_language_and_say_so(editor, checker) -> None:
    draft = factories.claim(editor)
    consumer = Consumer(checker)

    def pressed(**headers: str):
        seen = consumer.get(f"claims/{draft.pk}/")
        return consumer.post(f"claims/{draft.pk}/transitions/", {"verb": "submit"}, seen=seen, **headers)

    plain, german = pressed(), pressed(Accept_Language="de-AT, de;q=0.9, en;q=0.5")
    assert [answer["Content-Language"] for answer in (plain, german)] == ["en", "de"]
    assert all("Accept-Language" in answer["Vary"] for answer in (plain, german))
    in_english, in_german = refused(plain, 403), refused(german, 403)
    assert in_english["detail"] == "Only an editor may do this."
    assert in_german["detail"] == "Das darf nur die Redaktion."
    assert {**in_english, "detail": ""} == {**in_german, "detail": ""}


@pytest.mark.django_db
def test_representations_and_their_tags_are_the_same_in_every_language(editor, checker, reviewer, lead) -> None:
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    statement, consumer = factories.in_state("stale", **people), Consumer(lead)
    for path in (f"claims/{statement.pk}/", f"articles/{statement.article_id}/"):
        answers = [consumer.get(path, Accept_Language=language) for language in LANGUAGES]
        assert len({(answer["ETag"], answer.content) for answer in answers}) == 1
    lists = [ok(consumer.get("events/", Accept_Language=language)) for language in LANGUAGES]
    assert all(answer == lists[0] for answer in lists)


# --- the pages --------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_language_is_the_browsers_until_somebody_chooses(editor) -> None:
    client = Client(headers={"Accept-Language": "de-CH, de;q=0.8"})
    client.force_login(editor)
    page = client.get("/desk/?tab=mine").content.decode()
    assert 'lang="de"' in page and 'dir="ltr"' in page and "Bei Ihnen liegt nichts." in page
    switched = client.post("/language/", {"language": "en", "next": "/desk/?tab=mine"})
    assert (switched.status_code, switched["Location"]) == (302, "/desk/?tab=mine")
    page = client.get(switched["Location"]).content.decode()
    assert (
        'lang="en"' in page
        and "Nothing is in your hands." in page
        and 'title="Deutsch">DE<span class="visually-hidden">: Deutsch</span></button>' in page
    )
    assert {name: client.cookies["django_language"][name] for name in ("httponly", "samesite")} == {
        "httponly": True,
        "samesite": "Lax",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_choosing_a_language_leads_nowhere_else(elsewhere: str) -> None:
    answer = Client().post("/language/", {"language": "de", "next": elsewhere})
    assert (answer.status_code, answer["Location"]) == (302, "/")


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "title"), [("en", "Not here"), ("de", "Nicht vorhanden"), ("xx", "Not here")])
def test_a_stranger_is_spoken_to_in_their_language_too(language: str, title: str, settings) -> None:
    settings.DEBUG = False
    client = Client(headers={"Accept-Language": language})
    assert 'name="language"' in client.get("/admin/login/").content.decode()
    page = client.get("/nothing-here/").content.decode()
    assert f"<h1>{title}</h1>" in page and f'<html lang="{language if language == "de" else "en"}" dir="ltr">' in page


@pytest.mark.django_db
def test_dates_and_numbers_are_written_as_the_language_does(editor) -> None:
    story = factories.article(editor)
    client = Client()
    client.force_login(editor)
    shown = {}
    for language in LANGUAGES:
        page = client.get(f"/admin/claims/article/{story.pk}/change/", headers={"Accept-Language": language})
        shown[language] = re.search(r"(?:Revision|Fassung) 1</a>, ([\d.: -]+) ", page.content.decode())[1]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", shown["en"])
    assert re.fullmatch(r"\d\d\.\d\d\.\d{4} \d\d:\d\d", shown["de"])
    with override("de"):
        assert get_format("DECIMAL_SEPARATOR") == ","
        with pytest.raises(ValidationError, match=r"10\.000 Zeichen; hier sind es 10\.001"):
            comments.comment(statement=factories.claim(editor, story), by=editor, version=1, text="x" * 10_001)


@pytest.mark.django_db
def test_the_scripts_words_come_in_the_language_and_are_asked_for_again_cheaply(editor) -> None:
    client = Client(headers={"Accept-Language": "de"})
    client.force_login(editor)
    script = client.get("/desk/words.js")
    assert "Zum" not in script["Content-Type"] and "Neues Zitat" in script.content.decode()
    assert client.get("/desk/words.js", headers={"If-None-Match": script["ETag"]}).status_code == 304


# --- the style sheets -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_style_sheet_knows_left_from_right(path: Path) -> None:
    """Logical properties turn with the language; what a turned page needs besides says so itself."""
    rules = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    mirrored = re.sub(r'[^{}]*\[dir="rtl"\][^{}]*\{[^{}]*\}', "", rules)
    physical = r"[;{\s](?:left|right|(?:margin|padding|border)-(?:left|right)[\w-]*|text-align|float):\s*[^;}]*"
    found = [rule.strip("; {\n") for rule in re.findall(physical, mirrored)]
    allowed = r"text-align: (start|end|center)|float: none( !important)?"
    assert [rule for rule in found if not re.fullmatch(allowed, rule)] == []
    uneven = re.findall(r"(?:margin|padding): ([^;\s]+) ([^;\s]+) ([^;\s]+) ([^;\s]+);", mirrored)
    assert [sides for sides in uneven if sides[3] not in (sides[1], "!important")] == []


def test_the_one_word_of_the_style_sheets_is_there_in_every_language() -> None:
    rules = (catalogue.ROOT / "newsroom/static/newsroom/newsroom.css").read_text()
    said = re.findall(r'label\.required(?::lang\((\w+)\))?::after \{ content: " \(', rules)
    assert sorted(language or "en" for language in said) == sorted(LANGUAGES)
    others = [text for path in STYLES for text in re.findall(r'content: "([^"]*)"', path.read_text())]
    assert [text for text in others if re.search(r"[A-Za-z]", text) and not text.startswith(" (")] == []
