"""What the operator sees of mails: kind, address, state and tries, and never a word of them."""

import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from site_core.audit import audit
from site_core.mail import states
from site_core.mail.delivery import deliver_at_once
from site_core.models import OutgoingMail

PER_PAGE = 50
#: A mail that has waited for longer has been refused at least once.
LONG = datetime.timedelta(hours=1)
State = OutgoingMail.State


def may_see(request: HttpRequest) -> bool:
    """Whether somebody looks after the site as a whole."""
    return request.user.has_perm("site_core.change_sitesettings")


def undelivered() -> QuerySet[OutgoingMail]:
    """What did not go out, or not for an hour, or nobody knows; of which there is still something to send."""
    late = Q(state=State.WAITING, created_at__lt=timezone.now() - LONG)
    return OutgoingMail.objects.filter(late | Q(state__in=(State.FAILED, State.UNSURE))).exclude(to="")


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """The newest mails first; ``?state=undelivered`` for those that need somebody."""
    if not may_see(request):
        raise PermissionDenied
    only = request.GET.get("state") == "undelivered"
    mails = undelivered() if only else OutgoingMail.objects.all()
    page = Paginator(mails.defer("subject", "text", "html"), PER_PAGE).get_page(request.GET.get("p"))
    context = {
        "mails": page,
        "only_undelivered": only,
        "header_icon": "mail",
        "page_title": gettext("Outbox"),
        "breadcrumbs_items": [{"url": "", "label": gettext("Outbox")}],
    }
    return render(request, "site_core/admin/outbox.html", context)


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Tries a mail that was given up, or perhaps sent, once more: the operator's decision, written down."""
    if not may_see(request):
        raise PermissionDenied
    mail = get_object_or_404(OutgoingMail, pk=pk)
    if states.revive(mail):
        audit("mail_sent_again", request=request, mail=mail.pk, kind=mail.kind)
        deliver_at_once(mail.pk)
        mail.refresh_from_db()
        messages.success(request, f"{mail.kind}: {mail.get_state_display()}")
    else:
        messages.error(request, gettext("There is nothing left of this mail to send."))
    return redirect("outbox")
