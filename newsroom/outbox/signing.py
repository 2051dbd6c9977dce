"""Signatures as Standard Webhooks has them, and the secrets they are made with.

A secret is kept nowhere: it is made anew from the webhook's seed and SECRET_KEY each time, so that a stolen copy of the
database signs nothing.
"""

import base64
import hashlib
import hmac
import secrets

from django.utils.crypto import salted_hmac

from newsroom.record.canonical import digest

PREFIX = "whsec_"
_SALT = "newsroom.outbox.webhook"


def new_seed() -> str:
    return secrets.token_hex(16)


def secret_of(seed: str) -> str:
    """The secret that ``seed`` stands for, as its receiver writes it down: ``whsec_`` and 32 bytes in base64."""
    return PREFIX + base64.b64encode(_key(seed)).decode()


def mark_of(seed: str) -> str:
    """Tells one secret from another without giving it away."""
    return digest(_key(seed))[:12]


def signature(seeds: list[str], message_id: str, timestamp: int, body: bytes) -> str:
    """One signature for each of ``seeds``, with a space between: the receiver accepts any that it knows."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    macs = [hmac.new(_key(seed), signed, hashlib.sha256).digest() for seed in seeds]
    return " ".join(f"v1,{base64.b64encode(mac).decode()}" for mac in macs)


def _key(seed: str) -> bytes:
    return salted_hmac(_SALT, seed, algorithm="sha256").digest()
