"""The daily jobs of the directory; ``manage.py keep_true`` runs them."""

from django.utils.translation import gettext_lazy as _

from practitioners.enquiries.retention import empty_old_enquiries
from practitioners.freshness.credentials import warn_of_lapses
from practitioners.freshness.life import keep_profiles_true
from practitioners.freshness.unfinished import remind_of_unfinished
from practitioners.importing.cms import forget_uploads
from practitioners.joining.applying import forget_old_applications
from practitioners.joining.invitations import remind_invited
from practitioners.leaving.departures import erase_departed
from practitioners.photos.unused import remove_unused
from practitioners.reach.retention import forget_old_counts
from site_core.daily.registry import Job, counted, register

INVITED = counted(
    remind_invited,
    done=_("%(count)d people who have not answered reminded"),
    would=_("%(count)d people who have not answered would be reminded"),
)
DEPARTED = counted(
    erase_departed,
    done=_("%(count)d people who have left erased"),
    would=_("%(count)d people who have left would be erased"),
)
APPLICATIONS = counted(
    forget_old_applications,
    done=_("%(count)d applications that nobody went on with deleted"),
    would=_("%(count)d applications that nobody went on with would be deleted"),
)
UPLOADS = counted(
    forget_uploads,
    done=_("%(count)d lists that nobody carried out deleted"),
    would=_("%(count)d lists that nobody carried out would be deleted"),
)
ENQUIRIES = counted(
    empty_old_enquiries,
    done=_("the text of %(count)d messages deleted"),
    would=_("the text of %(count)d messages would be deleted"),
)
COUNTS = counted(
    forget_old_counts,
    done=_("%(count)d old counts deleted"),
    would=_("%(count)d old counts would be deleted"),
)
PHOTOS = counted(
    remove_unused,
    done=_("%(count)d photos that were replaced removed"),
    would=_("%(count)d photos that were replaced would be removed"),
)


def register_jobs() -> None:
    """Called when the app is ready. Telling people comes before forgetting."""
    register(Job("profiles", _("Profiles"), keep_profiles_true, order=10))
    register(Job("credentials", _("Credentials"), warn_of_lapses, order=20))
    register(Job("unfinished", _("Drafts"), remind_of_unfinished, order=30))
    register(Job("invitations", _("Invitations"), INVITED, order=30))
    register(Job("departures", _("Departures"), DEPARTED, order=70))
    register(Job("applications", _("Applications"), APPLICATIONS, order=80))
    register(Job("uploads", _("Uploaded lists"), UPLOADS, order=80))
    register(Job("enquiries", _("Messages"), ENQUIRIES, order=80))
    register(Job("reach", _("Reach"), COUNTS, order=80))
    register(Job("photos", _("Photos"), PHOTOS, order=80))
