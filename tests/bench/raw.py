"""A yardstick: a bare socket server sending JSON that PostgreSQL built with one statement. No framework, nobody asked.

``python raw.py PORT`` with DATABASE_URL in the environment. Knows these addresses:

    /statements?after=ID  /statements?after=ID&state=STATE&speaker=ID  /statements/ID  /events?after=ID
"""

import os
import re
import socket
import sys
from urllib.parse import parse_qsl, urlsplit

import psycopg

MOMENT = "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"


def moment(column: str) -> str:
    """As DRF writes it: without microseconds where there are none."""
    return f"replace({MOMENT.format(column)}, '.000000Z', 'Z')"


def person(alias: str) -> str:
    name = f"trim({alias}.first_name || ' ' || {alias}.last_name)"
    found = f"json_build_object('id', {alias}.id, 'username', {alias}.username, 'name', {name})"
    return f"CASE WHEN {alias}.id IS NULL THEN NULL ELSE {found} END"


def party(alias: str, standing: str) -> str:
    return f"""CASE WHEN {alias}.id IS NULL THEN NULL ELSE json_build_object(
        'id', {alias}.id, 'name', {alias}.name, 'kind', {alias}.kind,
        'standing', CASE WHEN {standing}.id IS NULL
            THEN json_build_object('id', {alias}.id, 'name', {alias}.name, 'kind', {alias}.kind)
            ELSE json_build_object('id', {standing}.id, 'name', {standing}.name, 'kind', {standing}.kind) END) END"""


def source(alias: str) -> str:
    found = f"json_build_object('id', {alias}.id, 'kind', {alias}.kind, 'title', {alias}.title, 'url', {alias}.url)"
    return f"CASE WHEN {alias}.id IS NULL THEN NULL ELSE {found} END"


def passage(alias: str, revision: str) -> str:
    return f"""json_build_object('position', {alias}.position, 'revision', {revision}.number, 'start', {alias}.start,
        'end', {alias}."end", 'exact', {alias}.exact, 'prefix', {alias}.prefix, 'suffix', {alias}.suffix,
        'fate', {alias}.fate, 'differences', {alias}.differences::json)"""


PASSAGES = f"""SELECT COALESCE(json_agg({passage("p", "r")} ORDER BY p.position), '[]')
    FROM claims_passage p JOIN claims_revision r ON r.id = p.revision_id
    WHERE p.statement_id = s.id AND p.purpose = 'words' AND p.set_number = s.words_set"""

HOPS = f"""SELECT COALESCE(json_agg(json_build_object(
        'position', h.position, 'party', {party("hp", "hs")}, 'role', h.role, 'cue', h.cue, 'medium', h.medium,
        'date', h.date, 'date_printed', h.date_printed, 'date_basis', h.date_basis, 'naming', h.naming,
        'certainty', h.certainty, 'source', {source("ho")},
        'is_seen', EXISTS (SELECT 1 FROM sources_snapshot n WHERE n.source_id = h.source_id AND n.outcome = 'found'),
        'passage', CASE WHEN b.id IS NULL THEN NULL ELSE {passage("b", "br")} END) ORDER BY h.position), '[]')
    FROM claims_hop h JOIN sources_party hp ON hp.id = h.party_id
    LEFT JOIN sources_party hs ON hs.id = hp.merged_into_id LEFT JOIN sources_source ho ON ho.id = h.source_id
    LEFT JOIN claims_passage b ON b.id = h.passage_id LEFT JOIN claims_revision br ON br.id = b.revision_id
    WHERE h.statement_id = s.id"""

EVIDENCE = f"""SELECT COALESCE(json_agg(json_build_object(
        'id', e.id, 'statement', e.statement_id, 'snapshot', json_build_object('id', n.id, 'source', {source("o")},
            'taken_at', {moment("n.taken_at")}, 'outcome', n.outcome, 'language', n.language,
            'media_type', n.media_type, 'sha256', n.sha256),
        'position', e.position, 'stance', e.stance,
        'covers', array_remove(ARRAY[CASE WHEN e.covers_attribution THEN 'attribution' END,
            CASE WHEN e.covers_wording THEN 'wording' END, CASE WHEN e.covers_content THEN 'content' END], NULL),
        'is_primary', e.is_primary, 'locator', e.locator, 'excerpt', e.excerpt, 'excerpt_match', e.excerpt_match,
        'note', e.note, 'withdrawn_at', {moment("e.withdrawn_at")}, 'withdrawn_by', NULL, 'version', e.version,
        'created_by', {person("c")}, 'created_at', {moment("e.created_at")}, 'updated_at', {moment("e.updated_at")})
        ORDER BY e.position, e.id), '[]')
    FROM claims_evidence e JOIN sources_snapshot n ON n.id = e.snapshot_id JOIN sources_source o ON o.id = n.source_id
    JOIN newsroom_user c ON c.id = e.created_by_id
    WHERE e.statement_id = s.id AND e.withdrawn_at IS NULL"""

PROPOSAL = f"""json_build_object('id', q.id, 'kind', q.kind, 'by', {person("qb")}, 'at', {moment("q.at")},
    'reason', q.reason, 'attribution', q.attribution, 'attribution_hop', q.attribution_hop, 'wording', q.wording,
    'wording_evidence', q.wording_evidence_id, 'wording_note', q.wording_note, 'content', q.content,
    'content_note', q.content_note, 'evidence', q.evidence_ids::json, 'answered', q.answered_ids::json)"""

FIRST = f"""'id', s.id, 'kind', s.kind, 'article', json_build_object('id', a.id, 'headline', a.headline),
    'passages', ({PASSAGES}), 'printed_text', s.printed_text"""
LAST = f"""'role', s.role, 'language', s.language, 'hops', ({HOPS}), 'evidence', ({EVIDENCE}), 'state', s.state,
    'stale_cause', s.stale_cause, 'verification_status', s.verification_status, 'attribution', s.attribution,
    'attribution_hop', s.attribution_hop, 'wording', s.wording, 'content', s.content,
    'overridden', COALESCE(d.kind = 'overridden', false),
    'proposal', CASE WHEN s.state = 'in_review' THEN {PROPOSAL} END, 'assignee', {person("g")},
    'priority', s.priority, 'due_on', s.due_on, 'recheck_on', s.recheck_on, 'blocked_on', s.blocked_on,
    'version', s.version, 'content_hash', s.content_hash, 'created_by', {person("m")},
    'created_at', {moment("s.created_at")}, 'updated_at', {moment("s.updated_at")}"""
QUOTE = f"""json_build_object({FIRST}, 'form', s.form, 'speaker', {party("k", "ks")},
    'translation', s.translation, {LAST})"""
CLAIM = f"""json_build_object({FIRST}, 'sentence', s.sentence, 'claim_type', s.claim_type,
    'claimant', {party("l", "ls")}, 'date_from', s.date_from, 'date_to', s.date_to, {LAST})"""
STATEMENT = f"CASE WHEN s.kind = 'quote' THEN {QUOTE} ELSE {CLAIM} END"
JOINED = """claims_article a ON a.id = s.article_id
    LEFT JOIN sources_party k ON k.id = s.speaker_id LEFT JOIN sources_party ks ON ks.id = k.merged_into_id
    LEFT JOIN sources_party l ON l.id = s.claimant_id LEFT JOIN sources_party ls ON ls.id = l.merged_into_id
    LEFT JOIN claims_decision q ON q.id = s.proposal_id LEFT JOIN newsroom_user qb ON qb.id = q.by_id
    LEFT JOIN claims_decision d ON d.id = s.current_decision_id LEFT JOIN newsroom_user g ON g.id = s.assignee_id
    JOIN newsroom_user m ON m.id = s.created_by_id"""


def page(condition: str) -> str:
    rows = f"SELECT * FROM claims_statement WHERE id > %(after)s {condition} ORDER BY id LIMIT 100"
    return f"""SELECT json_build_object('next', max(x.id), 'previous', NULL,
        'results', COALESCE(json_agg(x.shown ORDER BY x.id), '[]'))::text
        FROM (SELECT s.id, {STATEMENT} AS shown FROM ({rows}) s JOIN {JOINED}) x"""


LIST = page("")
FILTERED = page("AND state = %(state)s AND speaker_id = %(speaker)s")
DETAIL = f"SELECT ({STATEMENT})::text, s.version FROM claims_statement s JOIN {JOINED} WHERE s.id = %(id)s"
VERSION = "SELECT version FROM claims_statement WHERE id = %(id)s"
FEED = f"""SELECT json_build_object('next', max(x.id), 'previous', NULL,
        'results', COALESCE(json_agg(x.shown ORDER BY x.id), '[]'))::text
    FROM (SELECT v.id, json_build_object('id', v.id, 'at', {moment("v.at")}, 'actor', {person("u")}, 'verb', v.verb,
        'target_type', v.target_type, 'target_id', v.target_id, 'reason', v.reason, 'before', v.before::json,
        'after', v.after::json, 'previous_hash', v.previous_hash, 'hash', v.hash) AS shown
        FROM (SELECT * FROM newsroom_event WHERE id > %(after)s ORDER BY id LIMIT 100) v
        LEFT JOIN newsroom_user u ON u.id = v.actor_id) x"""
ONE = re.compile(r"/statements/([0-9]+)")


def answer(cursor: psycopg.Cursor, path: str, headers: str) -> bytes:
    parts = urlsplit(path)
    given = dict(parse_qsl(parts.query))
    if one := ONE.fullmatch(parts.path):
        if "if-none-match" in headers.lower():
            cursor.execute(VERSION, {"id": one[1]}, prepare=True)
            if f'"{cursor.fetchone()[0]}"' in headers:
                return b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
        cursor.execute(DETAIL, {"id": one[1]}, prepare=True)
    elif parts.path == "/events":
        cursor.execute(FEED, given, prepare=True)
    else:
        cursor.execute(FILTERED if "state" in given else LIST, given, prepare=True)
    shown, *version = cursor.fetchone()
    body = shown.encode()
    tag = f'ETag: "{version[0]}"\r\n' if version else ""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{tag}"
    return f"{head}Connection: close\r\n\r\n".encode() + body


def main(port: int) -> None:
    with (
        psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection,
        connection.cursor() as cursor,
        socket.create_server(("127.0.0.1", port), backlog=64) as server,
    ):
        while True:
            client, _ = server.accept()
            with client:
                request = b""
                while b"\r\n\r\n" not in request and (more := client.recv(65536)):
                    request += more
                if request:
                    line, _, headers = request.decode("latin-1").partition("\r\n")
                    client.sendall(answer(cursor, line.split()[1], headers))


if __name__ == "__main__":
    main(int(sys.argv[1]))
