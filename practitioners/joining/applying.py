"""From the answers of an application to a profile that nobody sees yet."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from practitioners.joining.new_profile import make_draft
from practitioners.joining.ownership import hand_over
from practitioners.joining.steps import STEPS, StepForm
from practitioners.models import (
    Credential,
    JoinApplication,
    Location,
    PractitionerPage,
    PractitionerTechnique,
)
from site_core.models import User

KEPT_FOR = datetime.timedelta(days=180)


class UnfinishedError(Exception):
    """A step is missing or wrong; the text is its key."""


def application_of(user: User) -> JoinApplication | None:
    """What somebody has answered so far."""
    return JoinApplication.objects.filter(user=user).first()


def save_step(user: User, key: str, posted: MultiValueDict[str, str]) -> None:
    """Keeps what was posted for one step, right or wrong; of two at once, neither loses another's step."""
    with transaction.atomic():
        JoinApplication.objects.get_or_create(user=user)
        application = JoinApplication.objects.select_for_update().get(user=user)
        application.answers[key] = STEPS[key].answers_in(posted)
        application.save()


def form_of(application: JoinApplication | None, key: str) -> StepForm:
    """The form of a step: filled in, or empty."""
    answers = application.answers.get(key) if application else None
    return STEPS[key]() if answers is None else STEPS[key].of(answers)


def first_open_step(application: JoinApplication | None) -> str:
    """The first step that is missing or wrong; "" where none is."""
    return next((key for key in STEPS if not form_of(application, key).is_valid()), "")


def make_profile(user: User) -> PractitionerPage:
    """Turns the application into a draft that belongs to its author, and forgets it.

    Raises ``UnfinishedError``. Pressing twice makes one profile: the second time there is no application.
    """
    with transaction.atomic():
        application = JoinApplication.objects.select_for_update().filter(user=user).first()
        if step := first_open_step(application):
            raise UnfinishedError(step)
        forms = {key: form_of(application, key) for key in STEPS}
        for form in forms.values():
            form.full_clean()
        page = _draft(forms)
        page.save_revision(user=user, log_action=True, clean=False)
        hand_over(page.pk, user, how="application")
        JoinApplication.objects.filter(user=user).delete()
    return page


def forget_old_applications(today: datetime.date, dry_run: bool = False) -> int:
    """Deletes what nobody has gone on with for half a year; how many."""
    start = datetime.datetime.combine(today - KEPT_FOR, datetime.time.min, timezone.get_current_timezone())
    old = JoinApplication.objects.filter(saved_at__lt=start)
    return old.count() if dry_run else old.delete()[0]


def _draft(forms: dict[str, Any]) -> PractitionerPage:
    who, where = forms["who"].cleaned_data, forms["where"].cleaned_data
    location = Location(**{name: where[name] for name in ("town", "postcode", "street", "precision")})
    location.clean()
    return make_draft(
        who["name"],
        fields={
            "job_title": who["job_title"],
            "phone": who["phone"],
            "visits_homes": where["visits_homes"],
            "visit_base": where["visit_base"] if where["visits_homes"] else "",
            "visit_radius_miles": where["visit_radius_miles"] if where["visits_homes"] else None,
            "works_online": where["works_online"],
        },
        children={
            "locations": [location] if where["town"] else [],
            "techniques": [
                PractitionerTechnique(modality=each)
                for each in forms["techniques"].cleaned_data["techniques"]
            ],
            "credentials": [Credential(body=body, number=n) for body, n in forms["registers"].stated],
        },
    )
