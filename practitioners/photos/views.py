"""The section "Your photo": send a file, choose the square, look at it, save it as a draft."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from practitioners.models import PractitionerPage
from practitioners.moderation.notes import open_notes
from practitioners.photos.cutting import cut, store_cut
from practitioners.photos.forms import PLACES, CutForm, PhotoForm, place_crop
from practitioners.photos.storing import sent_by, store_photo
from practitioners.selfservice.actions import save_draft
from practitioners.selfservice.drafts import ConflictError, draft_of, editing, version_of
from practitioners.selfservice.permissions import owner_view
from practitioners.selfservice.sections import section, section_after
from practitioners.selfservice.status import State, status_of
from site_core.limits import take
from site_core.models import CustomImage
from site_core.photos.crop import Crop
from site_core.photos.errors import PhotoError

#: Files that one account may send in an hour; each takes a second of one processor.
FILES_PER_HOUR = 30
#: Longest side of what the page of the cut shows, in pixels.
SHOWN = 800


@require_http_methods(["GET", "HEAD", "POST"])
@owner_view
def photo(request: HttpRequest, profile: PractitionerPage) -> HttpResponse:
    """The photo of the draft; takes another, or removes it."""
    if request.method != "POST":
        return _photo_page(request, profile, PhotoForm())
    if "remove" in request.POST:
        return _put(request, profile, None) or redirect("selfservice_photo", pk=profile.pk)
    user: Any = request.user
    form = PhotoForm(request.POST, request.FILES)
    if not take("photo", str(user.pk), FILES_PER_HOUR, 3600):
        form.add_error(None, _("You have sent many photos in the last hour. Try again in an hour."))
    elif form.is_valid():
        kept = store_photo(
            form.cleaned_data["file"], user, _("%(name)s, not cut yet") % {"name": profile.title}
        )
        return redirect("selfservice_photo_cut", pk=profile.pk, photo=kept.pk)
    return _photo_page(request, profile, form)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_view
def cut_photo(request: HttpRequest, profile: PractitionerPage, photo: int) -> HttpResponse:
    """Which square of a photo to show. "look" draws it, "save" puts it into the draft."""
    source = _source(request, photo)
    size = {"width": source.width, "height": source.height}
    if request.method != "POST":
        first = {
            "place": "start" if source.height > source.width else "middle",
            "left": 0,
            "top": 0,
            "size": 100,
        }
        return _cut_page(request, profile, source, CutForm(initial=first, **size))
    form = CutForm(request.POST, **size)
    if not form.is_valid() or "look" in request.POST:
        return _cut_page(request, profile, source, form)
    user: Any = request.user
    square = store_cut(source, form.crop, user, profile)
    return _put(request, profile, square) or _cut_page(request, profile, source, form)


@require_safe
@owner_view
def look(request: HttpRequest, profile: PractitionerPage, photo: int) -> HttpResponse:
    """A photo as it was sent, or a square of it (``?x=&y=&size=``, from 0 to 1), small."""
    source = _source(request, photo)
    try:
        crop = Crop(*(float(request.GET[name]) for name in ("x", "y", "size"))) if request.GET else None
        picture = cut(source, crop, SHOWN)
    except (KeyError, ValueError, OverflowError, PhotoError) as error:
        raise Http404 from error
    return HttpResponse(picture.as_jpeg().read(), content_type="image/jpeg")


def _source(request: HttpRequest, photo: int) -> CustomImage:
    user: Any = request.user
    source = sent_by(user, photo)
    if source is None:
        raise Http404
    return source


def _put(request: HttpRequest, profile: PractitionerPage, square: CustomImage | None) -> HttpResponse | None:
    """Saves a draft with another photo and says where to go on; None where somebody else saved meanwhile."""
    user: Any = request.user
    try:
        with editing(profile.pk, base=request.POST.get("version", "")) as draft:
            draft.photo = square
            save_draft(draft, user)
    except ConflictError:
        messages.warning(request, _("Your profile was changed on another device. Save once more."))
        return None
    messages.success(
        request,
        _("Saved as a draft. Visitors see it when you have sent it and we have looked at it.")
        if profile.live
        else _("Saved. Nobody else sees it yet."),
    )
    if "check" in request.POST:
        return redirect("selfservice_check", pk=profile.pk)
    following = section_after(section("photo")) if "next" in request.POST else None
    if following:
        return redirect("selfservice_section", pk=profile.pk, key=following.key)
    return redirect("selfservice_profile", pk=profile.pk)


def _photo_page(request: HttpRequest, profile: PractitionerPage, form: PhotoForm) -> HttpResponse:
    draft = draft_of(profile)
    context = _frame(profile) | {"form": form, "draft": draft, "note": open_notes(profile).get("photo", "")}
    return TemplateResponse(request, "practitioners/photos/photo.html", context)


def _cut_page(
    request: HttpRequest, profile: PractitionerPage, source: CustomImage, form: CutForm
) -> HttpResponse:
    context = _frame(profile) | {
        "form": form,
        "source": source,
        "choices": _choices(profile, source, form),
        "numbers": [form[name] for name in ("left", "top", "size")],
    }
    return TemplateResponse(request, "practitioners/photos/cut.html", context)


def _choices(profile: PractitionerPage, source: CustomImage, form: CutForm) -> list[dict[str, Any]]:
    """Each radio button with a picture of what it stands for; their own part has one once it was given."""
    shown = []
    for radio in form["place"]:
        key = radio.data["value"]
        crop = place_crop(key, source.width, source.height) if key in PLACES else form.own_crop
        shown.append({"radio": radio, "address": _address(profile, source, crop) if crop else ""})
    return shown


def _address(profile: PractitionerPage, source: CustomImage, crop: Crop) -> str:
    question = urlencode({"x": round(crop.x, 4), "y": round(crop.y, 4), "size": round(crop.size, 4)})
    return f"{reverse('selfservice_photo_look', args=[profile.pk, source.pk])}?{question}"


def _frame(profile: PractitionerPage) -> dict[str, Any]:
    status = status_of(profile)
    return {
        "profile": profile,
        "section": section("photo"),
        "status": status,
        "is_new": status.state is State.DRAFT,
        "shows_at_once": False,
        "version": version_of(PractitionerPage.objects.get(pk=profile.pk)),
    }
