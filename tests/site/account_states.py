"""The pages of an account as its owner meets them, each with the e-mail of the person who sees it."""

from django.utils.datastructures import MultiValueDict
from PIL import Image
from playwright.sync_api import Page

from blog.demo.accounts import PASSWORD
from practitioners.joining import claims, invitations
from practitioners.joining.applying import save_step
from practitioners.models import Invitation, Listing, ModalityPage, PractitionerPage
from practitioners.photos.storing import store_photo
from practitioners.selfservice.sections import SECTIONS
from site_core.models import User
from site_core.one_time_links import issue
from site_core.photos.photo import Photo
from tests.rig.visit import Visit, wait_for_errors

OWNER, NEWCOMER = "practitioner@example.org", "newcomer@example.org"
#: The demo's logins, by the state of the profile that each of them finds.
DASHBOARDS = {
    "live": OWNER,
    "draft": "draft@example.org",
    "waiting": "waiting@example.org",
    "changes asked": "asked@example.org",
    "edits waiting": "edited@example.org",
    "paused": "paused@example.org",
    "hidden": "hidden@example.org",
}


def account_states() -> dict[str, Visit]:
    """Everything behind a sign-in, and the ways to it."""
    return doors() | joining() | dashboards() | profile_pages() | settings_pages() | conflict()


def doors() -> dict[str, Visit]:
    """Signing in and signing up."""
    paths = {
        "sign in": "login/",
        "sign up": "signup/",
        "sign up, sent": "signup/check-your-mail/",
        "password": "password/reset/",
        "password, sent": "password/reset/sent/",
    }
    wrong = {
        "sign in, wrong": Visit("/account/login/", then=_wrong_password),
        "sign up, wrong": Visit("/account/signup/", then=_wrong_sign_up),
    }
    return {name: Visit(f"/account/{path}") for name, path in paths.items()} | wrong


def joining() -> dict[str, Visit]:
    """From the first page about joining to the last of the application; the invitation and the claim."""
    newcomer = User.objects.filter(email=NEWCOMER).first() or User.objects.create_user(email=NEWCOMER)
    listed = PractitionerPage.objects.listed().filter(listing__owner=None, locations__isnull=False)
    somebody = listed.order_by("path")[1]
    place = somebody.locations.all()[0]
    invitation, _new = Invitation.objects.get_or_create(page=somebody, email="invited@example.org")
    token = issue(invitations.PURPOSE, "a sample", lifetime=invitations.LIFETIME, data={"id": invitation.pk})
    told = {
        "who": {"name": [somebody.title], "job_title": ["Massage therapist"], "phone": ["0113 496 0002"]},
        "where": {"town": [place.town], "postcode": [place.postcode], "precision": ["area"]},
        "techniques": {"techniques": [str(ModalityPage.objects.order_by("path")[0].pk)]},
        "registers": {},
    }
    for step, answers in told.items():
        save_step(newcomer, step, MultiValueDict(answers))
    steps = {f"join, {step}": Visit(f"/join/apply/{step}/", NEWCOMER) for step in (*told, "check")}
    return steps | {
        "join": Visit("/join/"),
        "join, listed": Visit(f"/join/listed/?name={somebody.title}&town={place.town}"),
        "join, not listed": Visit("/join/listed/?name=Nobody&town=Nowhere"),
        "invitation": Visit(f"/join/invitation/{token}/"),
        "invitation, over": Visit("/join/invitation/nonsense/"),
        "invitation, refused": Visit("/join/invitation/removed/"),
        "claim": Visit(claims.claim_url(somebody), NEWCOMER),
        # Saved as it is left, with its gap: nothing of the application may come after it.
        "join, who, wrong": Visit("/join/apply/who/", NEWCOMER, _apply_without_a_name),
    }


def dashboards() -> dict[str, Visit]:
    """The first page, for each state of a profile and for nobody's."""
    found = {f"dashboard, {state}": Visit("/account/", who) for state, who in DASHBOARDS.items()}
    return found | {"dashboard, no profile": Visit("/account/", NEWCOMER)}


def profile_pages() -> dict[str, Visit]:
    """The short pages of a profile, what is sent from them, and how visitors will see it."""
    own = _profile_of(OWNER)
    found = {
        f"section, {part.key}": Visit(f"{own}{part.key}/", OWNER) for part in SECTIONS if part.key != "photo"
    }
    sent = _sent_by(User.objects.get(email=OWNER))
    draft, asked = _profile_of("draft@example.org"), _profile_of("asked@example.org")
    return found | {
        "section, photo": Visit(f"{own}photo/", OWNER),
        "section, photo, cut": Visit(f"{own}photo/{sent}/", OWNER),
        "section, who, asked": Visit(f"{asked}who/", "asked@example.org"),
        "section, who, wrong": Visit(f"{own}who/", OWNER, _without_a_name),
        "section, prices, first": Visit(f"{draft}prices/", "draft@example.org"),
        "section, places, first": Visit(f"{draft}places/", "draft@example.org"),
        "check": Visit(f"{_profile_of('edited@example.org')}check/", "edited@example.org"),
        "check, gaps": Visit(f"{draft}check/", "draft@example.org"),
        "preview, card": Visit(f"{own}preview/card/", OWNER),
        "preview, page": Visit(f"{own}preview/page/", OWNER),
    }


def settings_pages() -> dict[str, Visit]:
    """Address, password, second step, devices, leaving."""
    paths = ("settings", "email", "password", "sessions", "2fa", "logout", "export", "leave")
    found = {f"account, {path}": Visit(f"/account/{path}/", OWNER) for path in paths}
    return found | {"account, your data": Visit("/account/export/", OWNER, _say_who)}


def conflict() -> dict[str, Visit]:
    """Two devices at once. Last, because it changes the draft."""
    draft = _profile_of("draft@example.org")
    return {"two devices": Visit(f"{draft}who/", "draft@example.org", _save_on_two_devices)}


def _profile_of(email: str) -> str:
    return f"/account/profile/{Listing.objects.filter(owner__email=email)[0].page_id}/"


def _sent_by(owner: User) -> int:
    """A picture that the owner has just sent: somebody's portrait, as a phone would take it."""
    portrait = PractitionerPage.objects.filter(photo__isnull=False)[0].photo
    assert portrait is not None
    with portrait.open_file() as file, Image.open(file) as image:
        tall = Image.new("RGB", (image.width, image.width * 4 // 3), "#7a9188")
        tall.paste(image.convert("RGB"), (0, image.width // 6))
    return store_photo(Photo(tall, "JPEG"), owner, "A sample").pk


def _apply_without_a_name(page: Page) -> None:
    page.locator("[name=name]").fill("")
    page.locator("main form[method=post] button[type=submit]").first.click()
    wait_for_errors(page)


def _wrong_password(page: Page) -> None:
    page.locator("[name=login]").fill("somebody@example.org")
    page.locator("[name=password]").fill("wrong")
    page.locator(".account-form button").last.click()
    wait_for_errors(page)


def _say_who(page: Page) -> None:
    password = page.locator("[name=password]")
    # Asked once; whoever looks a second time is known.
    if password.count():
        password.fill(PASSWORD)
        with page.expect_navigation():
            page.locator(".account-form button").last.click()


def _wrong_sign_up(page: Page) -> None:
    page.locator("[name=email]").fill("x")
    page.locator("[name=password1]").fill("short")
    page.locator(".account-form button").last.click()
    wait_for_errors(page)


def _without_a_name(page: Page) -> None:
    page.locator("[name=title]").fill("")
    page.locator(".save-bar button[type=submit]").first.click()
    wait_for_errors(page)


def _save_on_two_devices(page: Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    # The first device has to change something, whatever an earlier look has left.
    theirs = "Swedish massage, evenings and Saturdays"
    if page.locator("[name=headline]").input_value() == theirs:
        theirs = "Swedish massage on weekday evenings"
    for device, words in ((other, theirs), (page, "Swedish massage, unhurried")):
        device.locator("[name=headline]").fill(words)
        with device.expect_navigation():
            device.locator(".save-bar button[type=submit]").first.click()
    other.close()
