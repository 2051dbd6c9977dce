"""Who may do what to a statement, and when: the law's workflow table spelled out, cell by cell, as data for every door.

Written from sections 2 and 3 of the product's law. Nothing here is computed from ``claims.workflow``.

A row holds for the roles it names, whatever their bearer has to do with the statement, unless a row with that
relation (after ``/``) says otherwise. ``others`` are all roles that no row of the verb names for that relation.

relation     what its bearer has to do with the statement
-----------  ------------------------------------------------------------------------------------------------
stranger     nothing
creator      recorded it
contributor  changed it: once as a draft, and once more where it is stale, which made it so
worker       was assigned it and, from review on, is who proposed; in a draft or in the queue there is none

A cell holds the state the verb leads to, or why it is refused. The role is asked first, then the state, then whether
it is the person's own work:

who         others could: the words for the verb stand in ``WHO``
permission  others could: a lead without the permission of its own
nobody      others could, once a lead has assigned somebody who may check
state       nobody could now: the words for the verb stand in ``STATE``
own         others could: rule 7
-           there is no such person
"""

from collections.abc import Iterator
from dataclasses import dataclass

STATES = ("draft", "queued", "checking", "in_review", "signed_off", "stale", "withdrawn")
ROLES = ("editor", "checker", "reviewer", "lead", "override", "reader", "integration", "nobody", "superuser")
RELATIONS = ("stranger", "creator", "contributor", "worker")

# "override" is a lead with the permission to override; "nobody" holds no role; a superuser holds all.
TABLE = """
                              | draft     | queued    | checking  | in_review  | signed_off | stale      | withdrawn
submit
  editor superuser            | queued    | state     | state     | state      | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
take
  checker superuser           | state     | checking  | state     | state      | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
assign
  lead override superuser     | state     | checking  | checking  | state      | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
release
  lead override superuser     | state     | state     | queued    | state      | state      | state      | state
  checker / worker            | -         | -         | queued    | state      | state      | state      | who
  others                      | who       | who       | who       | who        | who        | who        | who
propose
  checker superuser / worker  | -         | -         | in_review | state      | state      | state      | nobody
  others / worker             | -         | -         | nobody    | nobody     | nobody     | nobody     | nobody
  others                      | nobody    | nobody    | who       | who        | who        | who        | nobody
recall
  checker superuser / worker  | -         | -         | who       | checking   | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
return
  reviewer superuser          | state     | state     | state     | checking   | state      | state      | state
  reviewer superuser / own    | state     | state     | state     | own        | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
sign_off
  reviewer superuser          | state     | state     | state     | signed_off | state      | state      | state
  reviewer superuser / own    | state     | state     | state     | own        | state      | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
recheck
  checker lead override superuser
                              | state     | state     | state     | state      | state      | checking   | state
  others                      | who       | who       | who       | who        | who        | who        | who
reaffirm
  reviewer superuser          | state     | state     | state     | state      | state      | signed_off | state
  reviewer superuser / own    | state     | state     | state     | state      | state      | own        | state
  reviewer superuser / worker | -         | -         | state     | state      | state      | signed_off | state
  others                      | who       | who       | who       | who        | who        | who        | who
reopen
  reviewer lead override superuser
                              | state     | state     | state     | state      | checking   | state      | state
  others                      | who       | who       | who       | who        | who        | who        | who
withdraw
  lead override superuser     | withdrawn | withdrawn | withdrawn | withdrawn  | withdrawn  | withdrawn  | state
  editor / creator            | withdrawn | who       | who       | who        | who        | who        | who
  others                      | who       | who       | who       | who        | who        | who        | who
restore
  lead override superuser     | state     | state     | state     | state      | state      | state      | draft
  others                      | who       | who       | who       | who        | who        | who        | who
override
  override superuser          | state     | state     | state     | signed_off | state      | signed_off | state
  override superuser / own    | state     | state     | state     | own        | state      | own        | state
  override superuser / worker | -         | -         | state     | own        | state      | signed_off | state
  lead                        | permission| permission| permission| permission | permission | permission | permission
  others                      | who       | who       | who       | who        | who        | who        | who
edit
  editor superuser            | draft     | queued    | checking  | checking   | stale      | stale      | state
  others                      | who       | who       | who       | who        | who        | who        | who
edit_evidence
  editor checker superuser    | draft     | queued    | checking  | checking   | stale      | stale      | state
  others                      | who       | who       | who       | who        | who        | who        | who
"""

# Those whose own work it is: a row "/ own" holds for each of them that has no row of its own. The last sign-off
# settled the worker's proposal, so of a stale statement it is no longer their work.
OWN = ("creator", "contributor", "worker")

WHO = {
    "submit": "Only an editor may do this.",
    "take": "Only a checker may do this.",
    "assign": "Only a lead may do this.",
    "release": "Only the assignee or a lead may do this.",
    "propose": "Only the assignee may do this.",
    "recall": "Only the checker who proposed may recall the proposal.",
    "return": "Only a reviewer may do this.",
    "sign_off": "Only a reviewer may do this.",
    "recheck": "Only a checker or a lead may do this.",
    "reaffirm": "Only a reviewer may do this.",
    "reopen": "Only a reviewer or a lead may do this.",
    "withdraw": "Only a lead may withdraw this; an editor may withdraw a draft of their own.",
    "restore": "Only a lead may do this.",
    "override": "Only a lead may override.",
    "edit": "Only an editor may do this.",
    "edit_evidence": "Only an editor or a checker may do this.",
}
STATE = {
    "submit": "draft",
    "take": "queued",
    "assign": "queued or checking",
    "release": "checking",
    "propose": "checking",
    "recall": "in review",
    "return": "in review",
    "sign_off": "in review",
    "recheck": "stale",
    "reaffirm": "stale",
    "reopen": "signed off",
    "withdraw": "draft or queued or checking or in review or signed off or stale",
    "restore": "withdrawn",
    "override": "in review or stale",
    "edit": "draft or queued or checking or stale or in review or signed off",
    "edit_evidence": "draft or queued or checking or stale or in review or signed off",
}
PERMISSION = "Overriding takes a permission of its own, which you do not have."
NOBODY = "Nobody who may check is assigned; a lead assigns first."
RECORDED = "You recorded this statement; somebody else must decide."
WORKED = "You worked on this statement since it was last signed off; somebody else must decide."


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: ``to`` is the state reached, or empty where refused with ``kind`` (who, state) and ``reason``."""

    verb: str
    state: str
    role: str
    relation: str
    to: str = ""
    kind: str = ""
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.verb} on {self.state} by {self.relation} as {self.role}"

    @property
    def answer(self) -> tuple[str, str, str]:
        return self.to, self.kind, self.reason


def cells() -> Iterator[Cell]:
    """Every cell, in the order verb, role, relation, state."""
    for verb, rows in _rows().items():
        for role in ROLES:
            for relation in RELATIONS:
                for state, word in zip(STATES, _row(rows, role, relation), strict=True):
                    if not (relation == "worker" and state in ("draft", "queued")):
                        yield _cell(verb, state, role, relation, word)


def cells_to_do(*always: str) -> Iterator[Cell]:
    """The cells worth doing for real: all of the relations in ``always`` (else of strangers and contributors), and
    whatever is answered otherwise than to a stranger."""
    usual = {(c.verb, c.state, c.role): c.answer for c in cells() if c.relation == "stranger"}
    wanted = always or ("stranger", "contributor")
    for cell in cells():
        if cell.relation in wanted or cell.answer != usual[cell.verb, cell.state, cell.role]:
            yield cell


def _cell(verb: str, state: str, role: str, relation: str, word: str) -> Cell:
    if word in STATES:
        return Cell(verb, state, role, relation, to=word)
    kind = "state" if word == "state" else "who"
    own = RECORDED if relation == "creator" else WORKED
    now = state.replace("_", " ")
    reason = {
        "who": WHO[verb],
        "permission": PERMISSION,
        "nobody": NOBODY,
        "own": own,
        "state": f"This statement is {now}; it would have to be {STATE[verb]}.",
    }[word]
    return Cell(verb, state, role, relation, kind=kind, reason=reason)


Rows = dict[tuple[str, str], list[str]]


def _rows() -> dict[str, Rows]:
    """Verb to (role, relation) to the words of its row."""
    found: dict[str, Rows] = {}
    people = ""
    for line in TABLE.strip("\n").splitlines()[1:]:
        head, *words = [part.strip() for part in line.split("|")]
        if not line.startswith(" "):
            verb, found[head] = head, {}
            continue
        people = head or people
        if words:
            names, _, relation = people.partition("/")
            found[verb] |= {(name, relation.strip()): words for name in names.split()}
    return found


def _row(rows: Rows, role: str, relation: str) -> list[str]:
    relations = (relation, "own", "") if relation in OWN else (relation, "")
    return next(rows[name, r] for name in (role, "others") for r in relations if (name, r) in rows)
