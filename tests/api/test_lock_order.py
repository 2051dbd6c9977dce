"""Architecture rule 2: article, statement, and last the head of the record, also where a write adds a party by name."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.addresses import furnished
from tests.api.client import ok

NOBODY_YET = {"name": "Nobody Yet", "kind": "person"}
WRITES = {
    "claims/": {"sentence": "It rains.", "claim_type": "event", "claimant": NOBODY_YET},
    "claims/{claim}/": {"claimant": NOBODY_YET},
    "sources/{source}/": {"publisher": NOBODY_YET},
}


@pytest.mark.parametrize("path", WRITES)
def test_the_head_of_the_record_is_locked_last(path, db, editor, checker, reviewer, lead, as_editor) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite locks as a whole")
    rows = furnished(editor, checker, reviewer, lead)
    address, body = path.format(**rows), dict(WRITES[path])
    with CaptureQueriesContext(connection) as asked:
        if path == "claims/":
            ok(as_editor.post(address, body | {"article": rows["article"]}), 201)
        else:
            ok(as_editor.patch(address, body, seen=as_editor.get(address)))
    locks = [query["sql"] for query in asked if "FOR UPDATE" in query["sql"] or "FOR NO KEY UPDATE" in query["sql"]]
    heads = ["newsroom_eventhead" in sql for sql in locks]
    rows_locked_first = heads.index(True)
    assert rows_locked_first > 0
    known = {_table(sql) for sql in locks[:rows_locked_first]}
    assert all(heads[rows_locked_first + n] or _table(sql) in known for n, sql in enumerate(locks[rows_locked_first:]))


def _table(sql: str) -> str:
    return sql.partition('FROM "')[2].partition('"')[0]
