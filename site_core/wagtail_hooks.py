"""What this app adds to the CMS; each part beside what it is about."""

from site_core import cms_look, editor_scripts, still_needed
from site_core.accounts import cms as accounts_cms
from site_core.blocks import links as block_links
from site_core.case_studies import cms as case_studies_cms
from site_core.claims import cms as claims_cms
from site_core.content_checks import cms as content_checks_cms
from site_core.daily import cms as daily_cms
from site_core.guide import cms as guide_cms
from site_core.mail import cms as mail_cms
from site_core.reports import cms as reports_cms
from site_core.review import cms as review_cms
from site_core.review import contributors
from site_core.search import cms as search_cms

__all__ = [
    "accounts_cms",
    "block_links",
    "case_studies_cms",
    "claims_cms",
    "cms_look",
    "content_checks_cms",
    "contributors",
    "daily_cms",
    "editor_scripts",
    "guide_cms",
    "mail_cms",
    "reports_cms",
    "review_cms",
    "search_cms",
    "still_needed",
]
