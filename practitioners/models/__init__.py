"""The people listed, what they do, and what people come for. Imports ``site_core``, never ``blog``."""

from practitioners.models.concern import BodyArea, Concern
from practitioners.models.confirmation import SectionConfirmation
from practitioners.models.credential import Credential, CredentialBody, CredentialCheck
from practitioners.models.enquiry import Enquiry
from practitioners.models.evidence import Evidence
from practitioners.models.finder_entry import FinderClock, FinderEntry
from practitioners.models.finder_page import FinderPage
from practitioners.models.import_run import ImportRun
from practitioners.models.invitation import Invitation, Refusal
from practitioners.models.joining import ClaimRequest, JoinApplication
from practitioners.models.language import Language
from practitioners.models.leaving import Departure, Erasure, Tombstone
from practitioners.models.listing import Listing
from practitioners.models.location import Location
from practitioners.models.modality import ModalityIndexPage, ModalityPage
from practitioners.models.moderation import FieldNote, ProfileCheckTask, SavedReply
from practitioners.models.offer import PractitionerTechnique, Price, Where
from practitioners.models.origin import Origin
from practitioners.models.place import Place
from practitioners.models.point import PublishedPoint
from practitioners.models.profile import PractitionerPage
from practitioners.models.reach import DailyReach, SearchMiss
from practitioners.models.safety_notice import SafetyNotice

__all__ = [
    "BodyArea",
    "ClaimRequest",
    "Concern",
    "Credential",
    "CredentialBody",
    "CredentialCheck",
    "DailyReach",
    "Departure",
    "Enquiry",
    "Erasure",
    "Evidence",
    "FieldNote",
    "FinderClock",
    "FinderEntry",
    "FinderPage",
    "ImportRun",
    "Invitation",
    "JoinApplication",
    "Language",
    "Listing",
    "Location",
    "ModalityIndexPage",
    "ModalityPage",
    "Origin",
    "Place",
    "PractitionerPage",
    "PractitionerTechnique",
    "Price",
    "ProfileCheckTask",
    "PublishedPoint",
    "Refusal",
    "SafetyNotice",
    "SavedReply",
    "SearchMiss",
    "SectionConfirmation",
    "Tombstone",
    "Where",
]
