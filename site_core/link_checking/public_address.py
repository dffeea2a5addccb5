"""From the address of a page to the network address to connect to, where that is on the open internet."""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

PORTS = {"http": 80, "https": 443}


class NotPublicError(ValueError):
    """The address is not one of the open internet, or not one of the web."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect, and what to say there."""

    scheme: str
    host: str
    port: int
    ip: str
    path: str


def target_of(url: str) -> Target:
    """Raises ``NotPublicError``, and ``OSError`` where the name cannot be resolved."""
    parts = _split(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise NotPublicError("not an address of the web")
    if parts.username or parts.password:
        raise NotPublicError("holds a password")
    port = parts.port or PORTS[parts.scheme]
    if port != PORTS[parts.scheme]:
        raise NotPublicError("an unusual port")
    host = parts.hostname.encode("idna").decode()
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not found or not all(is_public(ip) for ip in found):
        raise NotPublicError("leads into a private network")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, sorted(found, key=lambda ip: ":" in ip)[0], path)


def is_public(ip: str) -> bool:
    """Whether an address belongs to the open internet; one of IPv4 inside one of IPv6 counts as itself."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    for embedded in ("ipv4_mapped", "sixtofour"):
        if inner := getattr(address, embedded, None):
            return is_public(str(inner))
    if isinstance(address, ipaddress.IPv6Address) and address.teredo:
        return False
    # 64:ff9b::/96 is the road from IPv6 to all of IPv4, private networks included.
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return is_public(str(ipaddress.ip_address(int(address) & 0xFFFFFFFF)))
    return address.is_global and not address.is_multicast


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
        if parts.hostname:
            parts.hostname.encode("idna")
    except ValueError as error:
        raise NotPublicError("not an address") from error
    return parts
