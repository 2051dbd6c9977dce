"""What is translated: every message of the code, collected with Python alone; and the catalogues, renewed from it.

    .venv/bin/python -m tests.catalogue

writes ``newsroom/locale/<language>/LC_MESSAGES/*.po`` and ``*.mo`` anew: new messages come in untranslated, those that
nobody says any more go. ``docs/translating.md`` tells the rest; ``tests/test_translations.py`` holds both in step.
"""

import ast
import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.apps import apps
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "newsroom" / "locale"
APPS = ("newsroom", "sources", "claims")
DOMAINS = ("django", "djangojs")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    **{f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")},
    "gettext_noop": None,
}
# What the record's keys are called: the values of these, and each verb and fact that an event may tell.
WORDED = (
    "claims.models.Certainty",
    "claims.models.Naming",
    "claims.models.Stance",
    "claims.text.blocks.BlockKind",
    "claims.text.differences.DifferenceKind",
    "claims.text.wording.WordingClass",
    "claims.workflow.State",
    "claims.verdicts.Attribution",
    "claims.verdicts.Content",
)
# What Django says, in words of its own that are missing in a language of ours, or there called otherwise than by us.
BORROWED = (
    "After you’ve created a user, you’ll be able to edit more user options.",
    "Raw passwords are not stored, so there is no way to see the user’s password.",
    "Save and add another",
    "Save and continue editing",
    "Whether the user will be able to authenticate using a password or not. If disabled, they may still be able to "
    "authenticate using other backends, such as Single Sign-On or LDAP.",
)
TELLERS = ("entry", "begin", "move", "told")
TELLING = re.compile(r"facts|described|judged|decided|assigned")


def po_file(language: str, domain: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def languages() -> list[str]:
    return sorted(path.name for path in LOCALE.iterdir())


def read(language: str, domain: str) -> Catalog:
    with po_file(language, domain).open("rb") as file:
        return read_po(file, locale=language, domain=domain)


def messages(domain: str) -> Catalog:
    """Every message that the code says, untranslated, each with the files that say it."""
    catalog = Catalog(domain=domain, project="newsroom record", charset="utf-8", fuzzy=False)
    for place, message in _said_by_scripts() if domain == "djangojs" else _said():
        catalog.add(message, locations=[(place, 1)])
    return catalog


def _said() -> Iterator[tuple[str, Any]]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if not {"migrations", "demo"} & set(path.parts):
                yield from _found(path, "python", path.read_text())
    for path in sorted((ROOT / "templates").rglob("*.html")):
        # Django's own reading of a template gives Python of a kind; only its indentation is not Python's.
        lines = templatize(path.read_text(), origin=str(path)).splitlines()
        yield from _found(path, "python", "\n".join(line.strip() for line in lines))
    yield from (("newsroom/words.py", name) for name in sorted(names() | keys()))
    yield from (("tests/catalogue.py", message) for message in BORROWED)


def _said_by_scripts() -> Iterator[tuple[str, Any]]:
    for app in APPS:
        for path in sorted((ROOT / app / "static").rglob("*.js")):
            yield from _found(path, "javascript", path.read_text())


def _found(path: Path, method: str, text: str) -> Iterator[tuple[str, Any]]:
    for _line, message, _comments, context in extract(method, io.BytesIO(text.encode()), KEYWORDS):
        assert context is None, f"{path}: contexts are not used here"
        yield path.relative_to(ROOT).as_posix(), message


def names() -> set[str]:
    """What models and columns are called."""
    from newsroom.words import names_of  # noqa: PLC0415 - Django is set up first

    return names_of(model for app in APPS for model in apps.get_app_config(app).get_models())


def keys() -> set[str]:
    """What the record's keys are called, as ``in_plain_words`` says them."""
    from newsroom.outbox import topics  # noqa: PLC0415 - Django is set up first

    found = {"undecided", "attribution", "wording", "content"}
    for name in WORDED:
        module, _, kind = name.rpartition(".")
        found |= {value.value for value in getattr(__import__(module, fromlist=[kind]), kind)}
    found |= {verb for topic in topics.known() for verb in topic.split(".")} - {topics.ALL}
    found |= {str(model._meta.model_name) for app in APPS for model in apps.get_app_config(app).get_models()}
    for path in [*(ROOT / "claims/actions").glob("*.py"), ROOT / "sources/actions.py"]:
        found |= set(_verbs_and_facts(ast.parse(path.read_text())))
    return {key.replace("_", " ") for key in found if key}


def _verbs_and_facts(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "verb" and isinstance(node.value, ast.Constant):
            yield str(node.value.value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in TELLERS and node.args:
            if isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)
        elif isinstance(node, ast.FunctionDef) and TELLING.search(node.name):
            yield from _keys_of_dicts(node)


def _keys_of_dicts(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            yield from (key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))


def renewed(language: str, domain: str) -> Catalog:
    """The catalogue with just the messages of today; the translations it had stay, guesses are not made."""
    fresh = messages(domain)
    path = po_file(language, domain)
    known = read(language, domain) if path.exists() else Catalog()
    catalog = Catalog(locale=language, domain=domain, project=fresh.project, charset="utf-8", fuzzy=False)
    for message in sorted(fresh, key=lambda one: one.id[0] if isinstance(one.id, tuple) else one.id):
        if message.id:
            had = known.get(message.id)
            catalog.add(message.id, had.string if had else None, locations=message.locations, flags=message.flags)
    return catalog


def po(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_po(written, catalog, width=120, omit_header=True, include_lineno=False, sort_output=False)
    return HEADER.format(language=catalog.locale, plural=catalog.plural_forms).encode() + written.getvalue()


def mo(catalog: Catalog) -> bytes:
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    for language in languages():
        for domain in DOMAINS:
            path = po_file(language, domain)
            path.write_bytes(po(renewed(language, domain)))
            path.with_suffix(".mo").write_bytes(mo(read(language, domain)))
            catalog = read(language, domain)
            missing = [message for message in catalog if message.id and not is_told(message)]
            sys.stdout.write(f"{path.relative_to(ROOT)}: {len(catalog)} messages, {len(missing)} untranslated\n")


def is_told(message: Any) -> bool:
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


if __name__ == "__main__":
    main()
