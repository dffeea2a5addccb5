"""Whose connection it is, behind proxies and without."""

import pytest
from django.test import RequestFactory, override_settings

from site_core.visitor_address import visitor_address


@pytest.mark.parametrize(
    ("proxies", "header", "address"),
    [
        (0, "", "192.0.2.1"),
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, " , ,", "192.0.2.1"),
    ],
)
def test_what_a_visitor_writes_into_the_header_is_not_believed(
    proxies: int, header: str, address: str
) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=header)
    with override_settings(HANDWELL_TRUSTED_PROXIES=proxies):
        assert visitor_address(request) == address
