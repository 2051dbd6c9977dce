"""Two kinds of text that are more than text, checked the same at every door."""

from typing import Any

from django.core.validators import RegexValidator, URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

web_address = URLValidator(schemes=["http", "https"], message=_("Give an http or https address."))
language_tag = RegexValidator(
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", _("Give a language tag, for example en or zh-Hans.")
)


class WebAddressField(models.URLField):
    """An http or https address: what is stored may be shown as a link."""

    default_validators = [web_address]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 2000, **kwargs})

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https", **kwargs})


class LanguageTagField(models.CharField):
    """A BCP 47 language tag, by its shape."""

    default_validators = [language_tag]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 35, **kwargs})
