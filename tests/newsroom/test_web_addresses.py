"""Addresses and language tags are checked by the model, so that no door lets another kind in."""

import pytest
from django.core.exceptions import ValidationError

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["ftp://example.org/a", "javascript:alert(1)", "example.org", "data:text/html,x"])
def test_only_http_and_https_addresses_are_kept(editor, address):
    with pytest.raises(ValidationError) as refused:
        factories.source(editor, url=address)
    assert list(refused.value.message_dict) == ["url"]


@pytest.mark.parametrize("tag", ["english language", "e", "en_US", "-en", "en-"])
def test_only_language_tags_are_kept(editor, tag):
    with pytest.raises(ValidationError) as refused:
        factories.article(editor, language=tag)
    assert list(refused.value.message_dict) == ["language"]


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "sr-Latn-RS", "de-1996"])
def test_language_tags_of_every_usual_shape_are_kept(editor, tag):
    assert factories.article(editor, language=tag).language == tag
