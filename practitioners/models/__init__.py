"""The people listed, what they do, and what people come for. Imports ``site_core``, never ``blog``."""

from practitioners.models.concern import BodyArea, Concern
from practitioners.models.credential import Credential, CredentialBody, CredentialCheck
from practitioners.models.enquiry import Enquiry
from practitioners.models.evidence import Evidence
from practitioners.models.finder_entry import FinderClock, FinderEntry
from practitioners.models.finder_page import FinderPage
from practitioners.models.language import Language
from practitioners.models.listing import Listing
from practitioners.models.location import Location
from practitioners.models.modality import ModalityIndexPage, ModalityPage
from practitioners.models.offer import PractitionerTechnique, Price, Where
from practitioners.models.place import Place
from practitioners.models.point import PublishedPoint
from practitioners.models.profile import PractitionerPage

__all__ = [
    "BodyArea",
    "Concern",
    "Credential",
    "CredentialBody",
    "CredentialCheck",
    "Enquiry",
    "Evidence",
    "FinderClock",
    "FinderEntry",
    "FinderPage",
    "Language",
    "Listing",
    "Location",
    "ModalityIndexPage",
    "ModalityPage",
    "Place",
    "PractitionerPage",
    "PractitionerTechnique",
    "Price",
    "PublishedPoint",
    "Where",
]
