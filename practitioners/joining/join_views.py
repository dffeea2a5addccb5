"""The page about joining, and the application."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from practitioners.joining.applying import (
    UnfinishedError,
    application_of,
    first_open_step,
    form_of,
    make_profile,
    save_step,
)
from practitioners.joining.claims import claim_url
from practitioners.joining.duplicates import likely_same
from practitioners.joining.signed_in import signed_in
from practitioners.joining.steps import STEPS
from practitioners.joining.summary import summary_of
from practitioners.models import CredentialBody, JoinApplication, PractitionerPage
from site_core.models import SiteSettings, User


@require_safe
def join(request: HttpRequest) -> HttpResponse:
    """What joining means, and where it starts. The same for everybody, so that it can be kept."""
    context = {
        "is_open": _is_open(request),
        "registers": CredentialBody.objects.exclude(register_url="")[:12],
        "canonical_url": reverse("join"),
        "page_title": _("Join the directory"),
        "page_description": _("What a page here gives you, what we check, what it costs, and how to start."),
        "breadcrumbs": [],
    }
    return TemplateResponse(request, "practitioners/joining/join.html", context)


@never_cache
@require_safe
def apply(request: HttpRequest) -> HttpResponse:
    """Leads to where somebody left off; whoever is new here gets an account first."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect(f"{reverse('account_signup')}?next={request.path}")
    user = signed_in(request)
    if not _may_apply(request, user):
        return _closed_or_done(request)
    step = first_open_step(application_of(user))
    url = reverse("join_step", args=[step]) if step else reverse("join_check")
    return HttpResponseRedirect(url)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def apply_step(request: HttpRequest, step: str) -> HttpResponse:
    """One short page. Whatever is typed is kept when it is left, and told to be wrong only then."""
    if step not in STEPS:
        raise Http404
    user = signed_in(request)
    if not _may_apply(request, user):
        return _closed_or_done(request)
    if request.method == "POST":
        save_step(user, step, request.POST)
        if "later" in request.POST:
            return HttpResponseRedirect(f"{reverse('join')}?saved=1")
        form = form_of(application_of(user), step)
        if form.is_valid():
            return HttpResponseRedirect(_after(step, request))
        return _step_page(request, step, form)
    application = application_of(user)
    form = form_of(application, step)
    if form.is_bound:
        # What was kept unfinished is shown as it was; nobody has just made a mistake.
        form = _unjudged(form)
    return _step_page(request, step, form)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def apply_check(request: HttpRequest) -> HttpResponse:
    """Everything once more, with who may be meant already; then it becomes a page of their own."""
    user = signed_in(request)
    if not _may_apply(request, user):
        return _closed_or_done(request)
    application = application_of(user)
    if application is None or (step := first_open_step(application)):
        return HttpResponseRedirect(reverse("join_step", args=[step if application else "who"]))
    if request.method == "POST" and request.POST.get("agree"):
        try:
            page = make_profile(user)
        except UnfinishedError as error:
            return HttpResponseRedirect(reverse("join_step", args=[str(error)]))
        return HttpResponseRedirect(reverse("selfservice_profile", args=[page.pk]))
    return _check_page(request, application, must_agree=request.method == "POST")


def _check_page(request: HttpRequest, application: JoinApplication, *, must_agree: bool) -> HttpResponse:
    summary = summary_of(application)
    same = [(page, claim_url(page)) for page in likely_same(*summary.identity) if _is_claimable(page)]
    context = {"summary": summary.parts, "same": same, "must_agree": must_agree}
    return TemplateResponse(request, "practitioners/joining/check.html", context)


def _is_claimable(page: PractitionerPage) -> bool:
    return page.listing.owner_id is None


def _step_page(request: HttpRequest, step: str, form: Any) -> HttpResponse:
    keys = list(STEPS)
    number = keys.index(step)
    context = {
        "form": form,
        "step": step,
        "number": number + 1,
        "count": len(keys) + 1,
        "before": reverse("join_step", args=[keys[number - 1]]) if number else reverse("join"),
        "checking": request.GET.get("check") == "1",
    }
    return TemplateResponse(request, f"practitioners/joining/step_{step}.html", context)


def _unjudged(form: Any) -> Any:
    values = {}
    for name, field in form.fields.items():
        values[name] = field.widget.value_from_datadict(form.data, form.files, name)
    return type(form)(initial=values)


def _after(step: str, request: HttpRequest) -> str:
    keys = list(STEPS)
    following = keys[keys.index(step) + 1 :]
    if request.POST.get("check") or not following:
        return reverse("join_check")
    return reverse("join_step", args=[following[0]])


def _may_apply(request: HttpRequest, user: User) -> bool:
    return _is_open(request) and not user.listings.exists()


def _closed_or_done(request: HttpRequest) -> HttpResponse:
    """One page each for a person; more of them are an editor's affair."""
    done = signed_in(request).listings.exists()
    return HttpResponseRedirect(settings.LOGIN_REDIRECT_URL if done else reverse("join"))


def _is_open(request: HttpRequest) -> bool:
    return SiteSettings.for_request(request).joining_open
