"""What search engines are told about people and techniques, and what they are not."""

import datetime
import json
import re

import pytest
from django.test import Client

from practitioners.geocoding import publish_points
from practitioners.models import Credential, CredentialCheck
from tests.factories import CredentialBodyFactory, ModalityFactory, PractitionerFactory

pytestmark = pytest.mark.django_db

CANARIES = ("CANARY-street", "N13 4AA", "N134AA", "canary@example.org", "CANARY-name")


def graph(client: Client, url: str) -> dict[str, list[dict]]:
    html = client.get(url).content.decode()
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])
    nodes: dict[str, list[dict]] = {}
    for node in data["@graph"]:
        nodes.setdefault(node["@type"], []).append(node)
    return nodes


def test_a_profile_is_about_a_person_with_a_business_for_each_place(client: Client) -> None:
    cupping = ModalityFactory(title="Cupping")
    page = PractitionerFactory(
        title="Ana Pereira",
        techniques=[cupping],
        locations=[{"hours": {"mon": "09:00-12:00, 14:00-20:00"}}, {"town": "Derby", "postcode": "DE1 1AA"}],
        base=(51.6, -0.1),
        prices=[45, 70],
    )
    nodes = graph(client, page.url)
    person = nodes["Person"][0]
    assert nodes["ProfilePage"][0]["mainEntity"]["@id"] == person["@id"]
    assert person["knowsAbout"] == ["Cupping"]
    first, second, visits = nodes["HealthAndBeautyBusiness"]
    assert first["address"]["streetAddress"] == "1 Test Lane"
    assert first["priceRange"] == "£45–£70"
    assert [(h["opens"], h["closes"]) for h in first["openingHoursSpecification"]] == [
        ("09:00", "12:00"),
        ("14:00", "20:00"),
    ]
    assert second["address"]["postalCode"] == "DE1 1AA"
    assert "address" not in visits
    assert visits["areaServed"]["geoRadius"] == 8047


def test_only_checked_and_standing_credentials_are_told(client: Client) -> None:
    standing, expired, stated = (CredentialBodyFactory(name=n) for n in ("Standing", "Expired", "Stated"))
    page = PractitionerFactory(credentials=[standing, expired])
    CredentialCheck.objects.filter(body=expired).update(valid_until=datetime.date(2020, 1, 1))
    Credential.objects.create(page=page, body=stated, number="9")
    html = client.get(page.url).content.decode()
    names = [credential["name"] for credential in graph(client, page.url)["Person"][0]["hasCredential"]]
    assert names == ["Standing"]
    assert "Expired" not in html
    assert "Stated by the practitioner, not checked by us" in html


def test_nothing_hidden_leaks_from_an_area_only_profile(client: Client) -> None:
    page = PractitionerFactory(
        locations=[
            {
                "precision": "area",
                "street": "CANARY-street",
                "name": "CANARY-name",
                "postcode": "N13 4AA",
                "town": "Palmers Green",
            }
        ],
        base=(51.6, -0.1),
        visit_base="N13 4AA",
        listing={"contact_email": "canary@example.org"},
    )
    publish_points(page)
    for path in ("", "enquire/"):
        response = client.get(page.url + path)
        everything = response.content.decode() + str(response.headers)
        assert [canary for canary in CANARIES if canary in everything] == []
    address = graph(client, page.url)["HealthAndBeautyBusiness"][0]["address"]
    assert address["postalCode"] == "N13"
    assert "streetAddress" not in address


def test_text_in_structured_data_cannot_end_its_element(client: Client) -> None:
    page = PractitionerFactory(title="</script><script>alert(1)</script>")
    html = client.get(page.url).content.decode()
    assert "<script>alert(1)" not in html


def test_a_technique_is_a_therapy_without_claims(client: Client) -> None:
    page = ModalityFactory(title="Cupping", also_called="cups\nsuction")
    node = graph(client, page.url)["MedicalWebPage"][0]
    assert node["about"]["@type"] == "MedicalTherapy"
    assert node["about"]["alternateName"] == ["cups", "suction"]
