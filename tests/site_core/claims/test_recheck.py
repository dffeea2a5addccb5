"""All live pages are read again when the list has changed."""

import datetime
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from site_core.claims.recheck import recheck_if_changed
from site_core.models import ClaimFlag, ClaimPhrase
from tests.factories import ArticleFactory, PractitionerFactory

TODAY = datetime.date(2026, 11, 27)


def test_what_came_in_without_being_published_is_read(db: None) -> None:
    PractitionerFactory(about="I cure backs.")
    PractitionerFactory(about="I cure backs.", live=False)
    ArticleFactory(body=[("text", "<p>A <b>cure</b> for backs.</p>")])
    out = StringIO()
    call_command("check_claims", stdout=out)
    assert out.getvalue().endswith("2 claims flagged.\n")
    call_command("check_claims", stdout=StringIO())
    assert ClaimFlag.objects.count() == 2


def test_the_daily_job_reads_only_after_an_edit(db: None) -> None:
    PractitionerFactory(about="A moonlight massage.")
    ClaimPhrase.objects.update(changed_at=timezone.now() - datetime.timedelta(days=9))
    assert "has not changed" in recheck_if_changed(TODAY, False)
    ClaimPhrase.objects.create(phrase="moonlight", rule="Not shown.")
    assert "would be read" in recheck_if_changed(TODAY, True)
    assert not ClaimFlag.objects.exists()
    assert "1 flags" in recheck_if_changed(TODAY, False)
