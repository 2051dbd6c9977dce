"""Logging in to the admin, against those who try passwords one after the other.

Attempts are counted by user name and address together: a newsroom behind one address is never locked out by the
mistakes of one person, and nobody elsewhere can lock a person out.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.utils.translation import ngettext

from newsroom.people.addresses import address_of
from newsroom.people.counting import Count, count, forget
from newsroom.rates import Rate
from newsroom.record.canonical import digest


class LoginForm(AdminAuthenticationForm):
    """Django's own, but a name is tried only so often from one address; who gets in begins anew.

    ``wait`` is how many seconds nobody will be let in, 0 where that is not so.
    """

    wait: int = 0

    def clean(self) -> dict[str, Any]:
        who = self._who()
        allowed: Rate | None = settings.LOGIN_RATE
        # Counted before the password is looked at, so that attempts made at the same time do not slip through.
        counted = count(who, allowed) if allowed else None
        if counted and counted.is_over:
            self.wait = counted.ends_in
            raise _too_many(counted)
        cleaned = super().clean()
        if allowed and self.user_cache is not None:
            forget(who, allowed)
        return cleaned

    def _who(self) -> str:
        # Names differ only in case where somebody mistypes; hashed, because anything can be typed here.
        name = str(self.cleaned_data.get("username", "")).casefold()
        address = address_of(self.request) if self.request else ""
        return f"login:{digest(f'{name} {address}')[:32]}"


def _too_many(counted: Count) -> forms.ValidationError:
    minutes = -(-counted.ends_in // 60)
    words = ngettext(
        "Too many attempts to log in under this name from here. Try again in %(minutes)d minute.",
        "Too many attempts to log in under this name from here. Try again in %(minutes)d minutes.",
        minutes,
    )
    return forms.ValidationError(words, code="too_many_attempts", params={"minutes": minutes})
