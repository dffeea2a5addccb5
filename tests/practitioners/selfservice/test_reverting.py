"""An editor can put back what a practitioner changed at once."""

from django.test import Client

from practitioners.models import PractitionerPage
from tests.people import Cast
from tests.practitioners.selfservice.pages import address, filled_in, live


def test_an_editor_puts_back_the_old_number(client: Client, cast: Cast, profile: PractitionerPage) -> None:
    data = filled_in(client, profile, "contact") | {"phone": "020 7946 6666"}
    client.post(address(profile, "contact"), data)
    assert live(profile).phone == "020 7946 6666"
    before = live(profile).revisions.order_by("created_at").first()
    assert before is not None
    assert before.as_object().phone == "020 7946 0000"
    history = cast.client(cast.operator).get(f"/cms/pages/{profile.pk}/history/").content.decode()
    assert "Changed by the owner, shown at once: Phone" in history
    assert f"/revisions/{before.pk}/revert/" in history
    reverted = before.as_object()
    again = reverted.save_revision(user=cast.operator, log_action=True, previous_revision=before, clean=False)
    again.publish(user=cast.operator)
    assert live(profile).phone == "020 7946 0000"
