"""Two revisions of an article side by side, and what became of each statement on the way."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from claims.models import Article
from claims.views import at_the_desk, page
from claims.views.asked import person
from claims.views.comparing.blocks import rows_of
from claims.views.comparing.fates import fates_of


@at_the_desk
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """``from`` and ``to`` are revision numbers; without them, the last two. Unknown numbers are a 404."""
    articles = Article.objects.visible_to(person(request)).select_related("outlet__merged_into")
    article = articles.filter(pk=pk).first()
    if article is None:
        raise Http404(gettext("There is no article %(number)s.") % {"number": pk})
    revisions = list(article.revisions.defer("text").select_related("taken_in_by").order_by("number"))
    latest = revisions[-1].number
    numbers = {revision.number for revision in revisions}
    second = _asked(request, "to", latest)
    first = _asked(request, "from", max(1, second - 1))
    if absent := [number for number in (first, second) if number not in numbers]:
        return _absent(request, article, absent, latest)
    if first > second:
        address = reverse("desk:compare", args=[pk])
        return HttpResponseRedirect(f"{address}?from={second}&to={first}")
    texts = {revision.number: revision for revision in article.revisions.filter(number__in=(first, second))}
    before, after = texts[first], texts[second]
    rows = rows_of(before.text, after.text)
    fates = fates_of(article, before, after, rows, person(request))
    context = {
        "title": gettext("Compare revisions %(first)s and %(second)s") % {"first": first, "second": second},
        "article": article,
        "revisions": revisions[::-1],
        "pickers": (("from", gettext("From"), first), ("to", gettext("To"), second)),
        "before": before,
        "after": after,
        "rows": [(row, [fate for fate in fates if row.number in fate.rows]) for row in rows],
        "fates": fates,
        "touched": [fate for fate in fates if not fate.is_unchanged],
        "unchanged": [fate for fate in fates if fate.is_unchanged],
        "changed_count": sum(row.kind != "same" for row in rows),
    }
    return page(request, "claims/desk/compare.html", context)


def _asked(request: HttpRequest, name: str, usual: int) -> int:
    """The number asked for; 0, which no revision has, where it is none."""
    wanted = request.GET.get(name, "")
    if not wanted:
        return usual
    return int(wanted) if wanted.isascii() and wanted.isdecimal() and len(wanted) < 10 else 0


def _absent(request: HttpRequest, article: Article, absent: list[int], latest: int) -> HttpResponse:
    """Which revisions there are, for whoever asks for one that there is not."""
    has = gettext("revision 1 only") if latest == 1 else (gettext("revisions 1 to %(latest)s") % {"latest": latest})
    words = (
        (gettext("There is no revision %(names)s.") % {"names": gettext(" nor ").join(map(str, absent))})
        if all(absent)
        else gettext("That is no revision number.")
    )
    context = {
        "title": gettext("No such revision"),
        "article": article,
        "words": gettext("%(words)s This article has %(has)s.") % {"words": words, "has": has},
    }
    return page(request, "claims/desk/no_revision.html", context, status=HTTPStatus.NOT_FOUND)
