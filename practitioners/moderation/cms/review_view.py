"""The side-by-side view of one profile, and what can be decided on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from practitioners.joining.cms.frame import staff_member
from practitioners.models import PractitionerPage, SavedReply
from practitioners.moderation import checking, decisions
from practitioners.moderation.address_in_note import given_away
from practitioners.moderation.cms.frame import ModeratorView
from practitioners.moderation.cms.posted import plain, posted_day, typed_notes
from practitioners.moderation.decisions import WHOLE_PROFILE, DecisionError
from practitioners.moderation.queue import next_after
from practitioners.moderation.shown import shown_fields, told_flags, whole_profile_notes
from site_core.claims.record import fine_as_it_is


class ReasonMissingError(DecisionError):
    """Let stand without a word of why."""

    message = _("Say in a few words why it is fine as it is.")


class NotesNotSentError(DecisionError):
    """Approved, with notes typed."""

    message = _("You have written a note. Send the profile back with it, or clear it and approve.")


class ReviewView(ModeratorView):
    """Old and new beside each other."""

    template_name = "practitioners/moderation/review.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """The profile, whether it waits or not."""
        super().setup(request, *args, **kwargs)
        self.profile = get_object_or_404(PractitionerPage.objects.select_related("listing"), pk=kwargs["pk"])

    def get_page_title(self) -> str:
        """Whose it is."""
        return self.profile.draft_title or self.profile.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the queue."""
        home, here = super().get_breadcrumbs_items()
        return [home, {"url": reverse("profiles_waiting"), "label": _("Profiles waiting")}, here]

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """What waits."""
        return self.compared()

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """One of the buttons. What was typed is never lost: not by a refusal, not by another button."""
        action, _colon, key = request.POST.get("action", "").partition(":")
        notes = typed_notes(request.POST)
        try:
            if action in ("approve", "ask"):
                return self.decided(action, request.POST, notes)
            if action == "allow":
                self.allow(key, request.POST.get(f"reason-{key}", ""))
            elif action == "check":
                self.check(key, request.POST.get(f"until-{key}", ""))
        except DecisionError as refusal:
            return self.compared(notes, str(refusal), status=400)
        return self.compared(notes)

    def decided(self, action: str, posted: QueryDict, notes: dict[str, str]) -> HttpResponseBase:
        """Approves or sends back, and goes on to the next."""
        further = next_after(self.profile.pk)
        number, by = posted.get("revision", ""), staff_member(self.request)
        revision = int(number) if number.isdecimal() and len(number) < 19 else 0
        if action == "approve":
            if notes:
                raise NotesNotSentError
            decisions.approve(self.profile, revision, by)
            done = gettext("%(name)s is approved and live.")
        else:
            decisions.ask_for_changes(self.profile, revision, notes, by)
            done = gettext("%(name)s has been asked for changes.")
        messages.success(self.request, done % {"name": self.get_page_title()})
        if further is None:
            return redirect("profiles_waiting")
        return redirect("profile_review", further)

    def allow(self, key: str, reason: str) -> None:
        """ "Fine as it is", for one claim."""
        reason = plain(reason)
        if not reason:
            raise ReasonMissingError
        draft = self.profile.get_latest_revision_as_object()
        for told in (told for each in told_flags(draft).values() for told in each):
            if told.key == key:
                fine_as_it_is(draft, told.page_flag.flag, reason, staff_member(self.request))

    def check(self, key: str, until: str) -> None:
        """ "Checked by me today", for one credential."""
        draft = self.profile.get_latest_revision_as_object()
        checking.checked_today(draft, key, posted_day(until), staff_member(self.request))

    def compared(
        self, notes: dict[str, str] | None = None, error: str = "", status: int = 200
    ) -> HttpResponseBase:
        """The comparison, with what was typed."""
        typed = notes or {}
        live = PractitionerPage.objects.select_related("listing", "photo").get(pk=self.profile.pk)
        draft = live.get_latest_revision_as_object()
        changed, others = shown_fields(live, draft, typed)
        state = live.current_workflow_task_state
        return self.show(
            status=status,
            profile=live,
            draft=draft,
            state=state if state is not None and state.status == TaskState.STATUS_IN_PROGRESS else None,
            sent_at=state.workflow_state.created_at if state is not None else None,
            is_new=not (live.live or live.first_published_at),
            changed=changed,
            others=others,
            whole_notes=whole_profile_notes(live),
            whole_note=typed.get(WHOLE_PROFILE, ""),
            credentials=checking.stated(draft),
            given_away=given_away(draft),
            replies=list(SavedReply.objects.all()),
            further=next_after(live.pk),
            error=error,
        )
