"""Somebody else's profile does not exist."""

from django.test import Client

from tests.people import Cast


def test_the_owner_gets_in(cast: Cast) -> None:
    response = cast.client(cast.owner).get(f"/account/profile/{cast.owner_profile.pk}/")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_another_practitioner_does_not(cast: Cast) -> None:
    client = cast.client(cast.other_practitioner)
    for pk in (cast.owner_profile.pk, 10**9):
        assert client.get(f"/account/profile/{pk}/").status_code == 404


def test_a_moderator_does_not(cast: Cast) -> None:
    assert cast.client(cast.moderator).get(f"/account/profile/{cast.owner_profile.pk}/").status_code == 404


def test_a_suspended_owner_does_not(cast: Cast) -> None:
    address = f"/account/profile/{cast.owner_profile.pk}/"
    client = cast.client(cast.owner)
    cast.owner.is_active = False
    cast.owner.save()
    assert client.get(address).status_code == 302


def test_a_visitor_is_asked_to_sign_in(cast: Cast) -> None:
    response = Client().get(f"/account/profile/{cast.owner_profile.pk}/")
    assert response.status_code == 302
    assert "login" in response["Location"]
