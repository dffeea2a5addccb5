"""Which addresses may be asked."""

import _socket
import socket
from typing import Any

import pytest

from site_core.link_checking.public_address import NotPublicError, is_public, target_of


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_the_open_internet(ip: str) -> None:
    """Either kind of address."""
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0",
        "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", "nonsense", "",
    ],
)  # fmt: skip
def test_everything_else_is_left_alone(ip: str) -> None:
    """Private, local, shared, reserved, and such addresses inside others."""
    assert not is_public(ip)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://a.example/", "gopher://a.example/", "javascript:alert(1)",
        "//a.example/",
        "http://", "http://a.example:22/", "https://a.example:8443/", "http://user:pass@a.example/",
        "http://[::1", "http://a.example:99999/", "http://localhost/", "http://127.1/", "http://2130706433/",
        "http://0x7f000001/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/",
        "http://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_addresses_that_are_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their form, or by where they lead; numbers are read as the system reads them, which asks nobody."""

    def numbers_only(host: str, port: int, **options: int) -> list[tuple[Any, ...]]:
        name = "127.0.0.1" if host == "localhost" else host
        return _socket.getaddrinfo(name, port, flags=socket.AI_NUMERICHOST, **options)

    monkeypatch.setattr(socket, "getaddrinfo", numbers_only)
    with pytest.raises((NotPublicError, OSError)):
        target_of(url)


def test_one_private_address_among_several_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers with both is an attempt."""
    both = [(socket.AF_INET, 1, 6, "", (ip, 443)) for ip in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: both)
    with pytest.raises(NotPublicError):
        target_of("https://a.example/")


def test_a_public_name_is_resolved_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to what was looked at."""
    asked: list[str] = []

    def resolve(host: str, port: int, **_options: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, 1, 6, "", ("93.184.216.34", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    target = target_of("https://bücher.example/a?b=c#d")
    assert (target.host, target.ip, target.path) == ("xn--bcher-kva.example", "93.184.216.34", "/a?b=c")
    assert asked == ["xn--bcher-kva.example"]
