import pytest

from tests.api.client import Consumer


@pytest.fixture
def as_editor(editor):
    return Consumer(editor)


@pytest.fixture
def as_checker(checker):
    return Consumer(checker)


@pytest.fixture
def as_reviewer(reviewer):
    return Consumer(reviewer)


@pytest.fixture
def as_lead(lead):
    return Consumer(lead)


@pytest.fixture
def as_reader(reader):
    return Consumer(reader)
