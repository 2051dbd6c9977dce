"""Pages as a browser sees them: who is logged in, and what a form would send if nothing were typed."""

from html.parser import HTMLParser

from django.test import Client
from django.urls import reverse


class Forms(HTMLParser):
    """The values of every form of a page, by the form's id or action."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, dict[str, list[str]]] = {}
        self.form: dict[str, list[str]] | None = None
        self.select = self.area = None
        self.words = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name = given.get("name")
        if tag == "form":
            self.form = self.found.setdefault(given.get("id") or given.get("action") or "form", {})
        elif self.form is None or "disabled" in given:
            return
        elif tag == "input" and name and given.get("type") not in ("submit", "button"):
            is_ticked = given.get("type") in ("checkbox", "radio")
            if not is_ticked or "checked" in given:
                self.form.setdefault(name, []).append(given.get("value", "on" if is_ticked else ""))
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.form.setdefault(self.select, []).append(given.get("value", ""))
        elif tag == "textarea":
            self.area, self.words = name, ""

    def handle_data(self, data):
        if self.area:
            self.words += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area and self.form is not None:
            # A browser leaves out the first line end, which Django writes there.
            self.form.setdefault(self.area, []).append(self.words.removeprefix("\n"))
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.form = None


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def typed(response, form: str = "desk-form") -> dict[str, list[str]]:
    """What the page's form holds, without the row that is only a template for new ones."""
    parser = Forms()
    parser.feed(response.content.decode())
    return {name: value for name, value in parser.found[form].items() if "__prefix__" not in name}


def text_of(response) -> str:
    """The page's words, on one line."""
    reader = _Words()
    reader.feed(response.content.decode())
    return " ".join(" ".join(reader.parts).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.is_code = False

    def handle_starttag(self, tag, attrs):
        self.is_code = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.is_code = False

    def handle_data(self, data):
        if not self.is_code:
            self.parts.append(data)


def desk(statement) -> str:
    return reverse(f"admin:claims_{statement.kind}_change", args=[statement.pk])


def act(statement, verb: str) -> str:
    return reverse("admin:claims_statement_act", args=[statement.pk, verb])


def page(name: str, *args) -> str:
    return reverse(f"admin:{name}", args=args)
