"""Where a request comes from, as far as that can be told."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

# What one subscriber gets: whoever has one address of it has them all.
IPV6_PREFIX = 64
UNKNOWN = "unknown"


def address_of(request: HttpRequest) -> str:
    """The address that counts are kept by: an IPv4 address, or the network that an IPv6 address lies in.

    With PROXY_COUNT proxies in front, the one that the outermost of them saw; what a client wrote into
    X-Forwarded-For itself stands further left and is never believed.
    """
    found = str(request.META.get("REMOTE_ADDR") or "")
    if settings.PROXY_COUNT:
        forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        found = forwarded[-min(settings.PROXY_COUNT, len(forwarded))] or found
    try:
        address = ip_address(found)
    except ValueError:
        return UNKNOWN
    if not isinstance(address, IPv6Address):
        return str(address)
    mapped = address.ipv4_mapped
    return str(mapped or ip_network((int(address), IPV6_PREFIX), strict=False))
