"""The models every part of the site shares. Nothing here imports ``practitioners`` or ``blog``."""

from site_core.models.base_page import BasePage
from site_core.models.case_study import CaseStudy
from site_core.models.claims import ClaimAllowed, ClaimFlag, ClaimPhrase
from site_core.models.closed_collection import ClosedCollection
from site_core.models.contributor import Contributor
from site_core.models.former_address import FormerAddress
from site_core.models.home import HomePage
from site_core.models.image import CustomImage, CustomRendition
from site_core.models.inventory import OutsideLink, QuotedStatistic
from site_core.models.job_run import JobRun
from site_core.models.one_time_link import OneTimeLink
from site_core.models.outgoing_mail import OutgoingMail
from site_core.models.reviewed import ReviewedPage
from site_core.models.search_synonym import SearchSynonym
from site_core.models.site_settings import SiteSettings
from site_core.models.standard import StandardPage
from site_core.models.user import User

__all__ = [
    "BasePage",
    "CaseStudy",
    "ClaimAllowed",
    "ClaimFlag",
    "ClaimPhrase",
    "ClosedCollection",
    "Contributor",
    "CustomImage",
    "CustomRendition",
    "FormerAddress",
    "HomePage",
    "JobRun",
    "OneTimeLink",
    "OutgoingMail",
    "OutsideLink",
    "QuotedStatistic",
    "ReviewedPage",
    "SearchSynonym",
    "SiteSettings",
    "StandardPage",
    "User",
]
