"""Every address of the API with something behind it, so that tests can walk through all of them."""

from claims.actions.comments import comment
from claims.actions.marks import mark_nothing_to_check
from claims.models import Evidence, Statement
from claims.suggestions import suggestions_for
from claims.text.sentences import sentences
from newsroom.models import Event, WebhookDelivery
from newsroom.outbox.webhooks import add_webhook
from sources.models import Party, Snapshot, Source
from tests.factories import TEXT, in_state, party


def furnished(editor, checker, reviewer, lead) -> dict[str, int | str]:
    """A newsroom with at least one row of everything; answers what to put into the addresses."""
    people = {"creator": editor, "checker": checker, "reviewer": reviewer, "lead": lead}
    quote = in_state("signed_off", kind="quote", **people)
    claim = in_state("stale", **people)
    remark = comment(statement=claim, by=checker, version=Statement.objects.get(pk=claim.pk).version, text="Hm.")
    place = sentences(TEXT)[-1]
    mark = mark_nothing_to_check(article=claim.article, by=editor, start=place.start, end=place.end)
    return {
        "article": claim.article_id,
        "quote": quote.pk,
        "claim": claim.pk,
        "evidence": Evidence.objects.first().pk,
        "source": Source.objects.first().pk,
        "snapshot": Snapshot.objects.first().pk,
        "party": Party.objects.get(pk=claim.article.outlet_id).pk,
        "comment": remark.pk,
        "mark": mark.pk,
        "suggestion": suggestions_for(claim.article).suggestions[0].key,
        "event": Event.objects.first().pk,
        **_told(editor),
    }


def _told(editor) -> dict[str, int]:
    """A webhook of the editor's with a delivery that has come to its end."""
    webhook, _ = add_webhook(by=editor, name="Site", url="https://site.example/hook", topics=["*"])
    party(editor, "Somebody Told")
    delivery = WebhookDelivery.objects.get(webhook=webhook)
    WebhookDelivery.objects.filter(pk=delivery.pk).update(state="delivered", due_at=None, status_code=204)
    return {"webhook": webhook.pk, "delivery": delivery.pk}


LISTS = [
    "articles/",
    "articles/{article}/revisions/",
    "statements/",
    "quotes/",
    "claims/",
    "evidence/",
    "sources/",
    "snapshots/",
    "parties/",
    "events/",
    "webhooks/",
    "webhooks/{webhook}/deliveries/",
    *(
        f"{collection}/{{{kind}}}/{part}/"
        for collection, kind in (("statements", "claim"), ("claims", "claim"), ("quotes", "quote"))
        for part in ("events", "decisions", "comments")
    ),
]

SINGLES = [
    "articles/{article}/",
    "articles/{article}/revisions/1/",
    "articles/{article}/coverage/",
    "articles/{article}/suggestions/",
    "statements/{claim}/",
    "quotes/{quote}/",
    "claims/{claim}/",
    "evidence/{evidence}/",
    "sources/{source}/",
    "snapshots/{snapshot}/",
    "parties/{party}/",
    "events/{event}/",
    "webhooks/{webhook}/",
    "webhooks/{webhook}/deliveries/{delivery}/",
    "statements/{claim}/transitions/",
    "quotes/{quote}/transitions/",
    "claims/{claim}/transitions/",
    "statements/{claim}/comments/{comment}/",
    "claims/{claim}/comments/{comment}/",
    "me/",
]

WRITES = [
    ("post", "articles/"),
    ("patch", "articles/{article}/"),
    ("post", "articles/{article}/revisions/"),
    ("post", "articles/{article}/nothing-to-check/"),
    ("post", "articles/{article}/nothing-to-check/{mark}/withdraw/"),
    ("post", "articles/{article}/suggestions/{suggestion}/keep/"),
    ("post", "articles/{article}/suggestions/{suggestion}/drop/"),
    ("post", "articles/{article}/suggestions/{suggestion}/undo/"),
    ("post", "suggestions/preview/"),
    ("post", "quotes/"),
    ("patch", "quotes/{quote}/"),
    ("post", "claims/"),
    ("patch", "claims/{claim}/"),
    ("post", "evidence/"),
    ("patch", "evidence/{evidence}/"),
    ("post", "evidence/{evidence}/withdraw/"),
    ("post", "sources/"),
    ("patch", "sources/{source}/"),
    ("post", "snapshots/"),
    ("post", "parties/"),
    ("patch", "parties/{party}/"),
    ("post", "parties/{party}/merge/"),
    ("post", "statements/{claim}/transitions/"),
    ("post", "statements/{claim}/comments/"),
    ("post", "statements/{claim}/comments/{comment}/resolve/"),
    ("post", "webhooks/"),
    ("patch", "webhooks/{webhook}/"),
    ("post", "webhooks/{webhook}/rotate/"),
    ("post", "webhooks/{webhook}/enable/"),
    ("post", "webhooks/{webhook}/disable/"),
    ("post", "webhooks/{webhook}/test/"),
    ("post", "webhooks/{webhook}/deliveries/{delivery}/redeliver/"),
    ("delete", "webhooks/{webhook}/"),
]
