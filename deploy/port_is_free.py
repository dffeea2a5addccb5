"""Says in one line that a port is busy, before anybody has waited for anything. Any Python 3 runs it."""

import os
import socket
import sys


def main() -> "str | None":
    """What is wrong with the port, or None."""
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT must be a number from 1 to 65535; it is {port!r}."
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    probe = socket.socket(family, socket.SOCK_STREAM)
    # As servers do: a port on which connections have just ended is free.
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind((host, int(port)))
    except OSError as error:
        other = int(port) + 1
        return f"Port {port} is not free ({error.strerror}). Choose another one: make demo PORT={other}"
    finally:
        probe.close()
    return None


if __name__ == "__main__":
    sys.exit(main())
