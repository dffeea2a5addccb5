"""No test talks to anybody but this machine."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest

ALLOWED_NAMES = frozenset({"localhost", ""})


class NetworkIsClosedError(RuntimeError):
    """A test tried to leave this machine; not an OSError, so that no handler mistakes it for bad luck."""


def is_here(address: Any) -> bool:
    """Whether an address of ``socket.connect`` stays on this machine: a loopback host, or a Unix socket."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ALLOWED_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def close_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every connection and name look-up that would leave this machine raise."""

    def guarded(original: Callable[..., Any]) -> Callable[..., Any]:
        def connect(self: socket.socket, address: Any) -> Any:
            if not is_here(address):
                raise NetworkIsClosedError(f"A test tried to connect to {address!r}.")
            return original(self, address)

        return connect

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not is_here((name,)):
            raise NetworkIsClosedError(f"A test tried to look up {name!r}.")
        return look_up(host, *args, **kwargs)

    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
