"""Each size has a database of its own beside the newsroom's, whichever was turned to before."""

from django.db import connection

from newsroom.bench import databases


def test_the_name_does_not_follow_what_was_turned_to(monkeypatch) -> None:
    before = databases._name("1m")
    monkeypatch.setitem(connection.settings_dict, "NAME", databases._name("10k"))
    assert databases._name("1m") == before
    assert before.count("_bench_") == 1
