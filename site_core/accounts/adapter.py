"""Where allauth asks this site: who is asking, and how mails leave."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from site_core.visitor_address import visitor_address


class AccountAdapter(DefaultAccountAdapter):
    """allauth with the addresses and the outbox of this site."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that may be trusted, never one that a visitor wrote into a header."""
        return visitor_address(request)

    def format_email_subject(self, subject: str) -> str:
        """As the template says it."""
        return subject
