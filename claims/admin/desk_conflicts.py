"""When two people worked on one statement: what the other changed, beside what was typed, with nothing lost."""

from typing import Any

from django.utils.translation import gettext

from claims.admin import evidence_forms, hop_forms
from claims.admin.desk import WORDS_NAMES, Desk
from claims.admin.rows import Row, rows_of, says_something, write_rows
from newsroom.versioned_forms import Disputed, merged, shown


def upon_current(mine: Desk, current: Desk) -> tuple[Desk, list[Disputed]]:
    """My text on top of what stands now, and every part somebody else changed. ``mine`` is bound, ``current`` is not.

    Whole chains and whole sets of passages are taken or kept: half of one and half of another is nobody's.
    """
    data, disputed = merged(mine.form, current.form)
    seen = mine.seen()
    parts = (("words", gettext("Passages"), WORDS_NAMES), ("hops", gettext("Chain"), hop_forms.NAMES))
    for prefix, label, names in parts:
        mine_set, theirs_set = getattr(mine, prefix), getattr(current, prefix)
        typed, theirs = rows_of(mine_set, names), rows_of(theirs_set, names)
        if not mine_set.is_bound or theirs == seen.get(prefix) or theirs == typed:
            continue
        untouched = typed == seen.get(prefix)
        disputed.append(Disputed(label, told(theirs_set, names), told(mine_set, names), not untouched))
        if untouched:
            write_rows(data, prefix, theirs)
    if mine.evidence.is_bound:
        rows, more = _evidence(mine, current)
        disputed += more
        write_rows(data, "evidence", rows)
    return Desk(mine.admin, mine.request, current.statement, current.rights, data), disputed


def _evidence(mine: Desk, current: Desk) -> tuple[list[Row], list[Disputed]]:
    """Each piece on file: as typed where it was touched, else as it stands; then the new ones."""
    names = evidence_forms.NAMES
    began_with = mine.seen().get("evidence")
    seen = {_key(row): row for row in (began_with if isinstance(began_with, list) else []) if isinstance(row, dict)}
    typed = rows_of(mine.evidence, names)
    mine_by_id = {_key(row): row for row in typed if _key(row)}
    rows, disputed = [], []
    for row in rows_of(current.evidence, names):
        yours, began = mine_by_id.get(_key(row)), seen.get(_key(row))
        touched = yours is not None and yours != began
        if row != began:
            words = _told_row(row)
            disputed.append(
                Disputed(
                    gettext("Evidence %(key)s") % {"key": _key(row)}, words, _told_row(yours) if yours else "—", touched
                )
            )
        rows.append({**yours, "version": row["version"]} if yours is not None and touched else row)
    return [*rows, *[row for row in typed if not _key(row)]], disputed


def _key(row: Row) -> str:
    found = row.get("id")
    return str(found[0]) if isinstance(found, list) and found else ""


def _told_row(row: Row) -> str:
    told = [name for name in ("stance", "locator", "excerpt", "note") if row.get(name)]
    covers = [name.removeprefix("covers_") for name in row if name.startswith("covers_") and row[name]]
    return "; ".join([*(row[name][0] for name in told), *covers])


def told(formset: Any, names: tuple[str, ...]) -> str:
    """Rows in words, one on each line."""
    lines = []
    for form in formset.forms:
        said = (
            [shown(form, name) for name in names if not name.endswith("place")] if says_something(form, names) else []
        )
        lines += [", ".join(words for words in said if words != "—")] if said else []
    return "\n".join(lines) or "—"
